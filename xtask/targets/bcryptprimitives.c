/* Every Rust program for Windows takes its random bytes from bcryptprimitives.dll, which Wine 8 lacks. This stands in
   for it where tests run under Wine, with the system's own generator behind it. It is never shipped. */
#include <windows.h>

/* RtlGenRandom, by the name advapi32 exports it under. */
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

#define AT_ONCE 0x10000000

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length) {
  while (length > 0) {
    ULONG part = length > AT_ONCE ? AT_ONCE : (ULONG)length;
    if (!SystemFunction036(buffer, part)) return FALSE;
    buffer += part;
    length -= part;
  }
  return TRUE;
}

BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, LPVOID reserved) { return TRUE; }
