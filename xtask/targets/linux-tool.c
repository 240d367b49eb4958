/* Stands in, under Wine, for a tool that tests call by name and that Windows has not (pdftotext, qpdf …): calls the
   Linux program of the same name with the same arguments and gives what it writes and its status. Wine starts Linux
   programs, but neither hands them a pipe nor waits for them; so a shell writes to files, and the status comes last. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *(CDECL *unix_name)(LPCWSTR);

/* A word of the shell, whatever is in it. Paths of Windows become those of Linux. */
static void add(char *line, const wchar_t *argument) {
  char text[4096], *from = text;
  size_t at = strlen(line);
  if (wcsncmp(argument, L"\\\\?\\", 4) == 0) argument += 4;
  if (argument[0] && argument[1] == L':' && (argument[2] == L'\\' || argument[2] == L'/')) {
    from = unix_name(argument);
  } else {
    WideCharToMultiByte(CP_UTF8, 0, argument, -1, text, sizeof text, NULL, NULL);
  }
  line[at++] = ' ';
  line[at++] = '\'';
  for (; *from; from++) {
    if (*from == '\'') { memcpy(line + at, "'\\''", 4); at += 4; } else line[at++] = *from;
  }
  line[at++] = '\'';
  line[at] = 0;
}

/* Writes the file to this handle and removes it. */
static void pass_on(const wchar_t *path, DWORD handle) {
  char piece[65536];
  DWORD read, written;
  HANDLE file = CreateFileW(path, GENERIC_READ, 7, NULL, OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) return;
  while (ReadFile(file, piece, sizeof piece, &read, NULL) && read) WriteFile(GetStdHandle(handle), piece, read, &written, NULL);
  CloseHandle(file);
  DeleteFileW(path);
}

int wmain(int count, wchar_t **arguments) {
  static char line[32768], script[65536];
  static wchar_t command[65536];
  wchar_t folder[MAX_PATH], out[MAX_PATH], err[MAX_PATH], status[MAX_PATH], name[MAX_PATH];
  STARTUPINFOW start = {sizeof start};
  PROCESS_INFORMATION process;
  DWORD waited = 0, found = 1;
  FILE *file;

  unix_name = (void *)GetProcAddress(GetModuleHandleA("kernel32"), "wine_get_unix_file_name");
  if (!unix_name) return 127;
  _wsplitpath(arguments[0], NULL, NULL, name, NULL);
  add(line, name);
  for (int i = 1; i < count; i++) add(line, arguments[i]);
  GetTempPathW(MAX_PATH, folder);
  swprintf(out, MAX_PATH, L"%lslinux-tool-%lu.out", folder, GetCurrentProcessId());
  swprintf(err, MAX_PATH, L"%lslinux-tool-%lu.err", folder, GetCurrentProcessId());
  swprintf(status, MAX_PATH, L"%lslinux-tool-%lu.status", folder, GetCurrentProcessId());
  DeleteFileW(status);
  {
    /* The names are made by the one function that knows the disk's letters. */
    char *o = strdup(unix_name(out)), *e = strdup(unix_name(err)), *s = strdup(unix_name(status));
    wchar_t path[MAX_PATH];
    swprintf(path, MAX_PATH, L"%lslinux-tool-%lu.sh", folder, GetCurrentProcessId());
    snprintf(script, sizeof script, "unset LD_LIBRARY_PATH\n%s >'%s' 2>'%s'\necho $? >'%s.new'\nmv '%s.new' '%s'\nrm -f '%s'\n",
             line, o, e, s, s, s, unix_name(path));
    file = _wfopen(path, L"wb");
    if (!file) return 127;
    fwrite(script, 1, strlen(script), file);
    fclose(file);
    swprintf(command, 65536, L"\\\\?\\unix\\bin\\sh \"%hs\"", unix_name(path));
  }
  if (!CreateProcessW(L"\\\\?\\unix\\bin\\sh", command, NULL, NULL, FALSE, 0, NULL, NULL, &start, &process)) {
    fprintf(stderr, "no shell: %lu\n", GetLastError());
    return 127;
  }
  while (GetFileAttributesW(status) == INVALID_FILE_ATTRIBUTES && waited++ < 30000) Sleep(2);
  pass_on(out, STD_OUTPUT_HANDLE);
  pass_on(err, STD_ERROR_HANDLE);
  file = _wfopen(status, L"rb");
  if (!file || fscanf(file, "%lu", &found) != 1) found = 127;
  if (file) fclose(file);
  DeleteFileW(status);
  return (int)found;
}
