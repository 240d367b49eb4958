; The installer for Windows: for one user, without administrator rights, in Swedish and English.
;
; `cargo xtask dist` calls makensis with
;   VERSION    1.2.3
;   PROGRAMS   the folder with cequred-register.exe and cequred.exe (and WebView2Loader.dll where the build needs it)
;   ASSETS     the repository
;   OUT        the installer to be written
;   SIGN       optional: a command that signs the file named after it
;
; Silent: setup.exe /S, and "%LOCALAPPDATA%\Programs\Cequred Register\uninstall.exe" /S.

Unicode true
!ifdef TARGET
  Target "${TARGET}"
!endif
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
; Both programs are made of the same parts: with room for both, the second is found in the first again.
SetCompressorDictSize 64

!include "MUI2.nsh"
!include "FileFunc.nsh"

!define PRODUCT "Cequred Register"
!define PUBLISHER "Cequred Group AB"
!define PROGRAM "cequred-register.exe"
!define COMMAND_LINE "cequred.exe"
!define BACKUP_ENDING ".cequred-backup"
!define BACKUP_CLASS "Cequred.Backup"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PRODUCT}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define WEBVIEW2 "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"

Name "${PRODUCT}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${PRODUCT}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "${PRODUCT} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${PRODUCT}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "FileDescription" "${PRODUCT}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "${PUBLISHER}"

!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ASSETS}/assets/icons/icon.ico"
!define MUI_UNICON "${ASSETS}/assets/icons/icon.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${ASSETS}/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "English"

LangString BACKUP_NAME ${LANG_SWEDISH} "Säkerhetskopia av Cequred Register"
LangString BACKUP_NAME ${LANG_ENGLISH} "Cequred Register backup"
LangString RUNNING ${LANG_SWEDISH} "${PRODUCT} är igång. Avsluta programmet (också ikonen vid klockan) och försök igen."
LangString RUNNING ${LANG_ENGLISH} "${PRODUCT} is running. Quit it (the icon by the clock as well) and try again."
LangString NO_WEBVIEW ${LANG_SWEDISH} "Programmet är installerat, men fönstret kräver Microsoft Edge WebView2 Runtime, som saknas på datorn. Windows 11 har den; till Windows 10 hämtas den från Microsoft eller delas ut av den som sköter datorn. Kommandoraden (${COMMAND_LINE}) fungerar utan den."
LangString NO_WEBVIEW ${LANG_ENGLISH} "The program is installed, but its window needs the Microsoft Edge WebView2 Runtime, which this computer lacks. Windows 11 has it; for Windows 10 it comes from Microsoft or from whoever looks after the computer. The command line (${COMMAND_LINE}) works without it."
LangString REGISTER_STAYS ${LANG_SWEDISH} "Programmet är borttaget. Registret och säkerhetskopiorna ligger kvar, krypterade, i$\r$\n$\r$\n$APPDATA\${PRODUCT}$\r$\n$\r$\nTa bort mappen själv om registret inte ska finnas kvar."
LangString REGISTER_STAYS ${LANG_ENGLISH} "The program was removed. The register and its backups are left, encrypted, in$\r$\n$\r$\n$APPDATA\${PRODUCT}$\r$\n$\r$\nRemove that folder yourself if the register is not to be kept."

; A program that runs cannot be overwritten. Without anybody to ask it is given half a minute to end, as it does when it
; has fetched this installer itself; then the work ends with status 2.
!macro WAIT_UNTIL_CLOSED
  StrCpy $1 0
  ${Do}
    ClearErrors
    ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
      ${ExitDo}
    ${EndIf}
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
    ${AndIf} $1 < 60
      IntOp $1 $1 + 1
      Sleep 500
      ${Continue}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 2
    Quit
  ${Loop}
!macroend

Section
  !insertmacro WAIT_UNTIL_CLOSED
  SetOutPath "$INSTDIR"
  File "${PROGRAMS}/${PROGRAM}"
  File "${PROGRAMS}/${COMMAND_LINE}"
  File /nonfatal "${PROGRAMS}/WebView2Loader.dll"
  File "/oname=LICENSE.txt" "${ASSETS}/LICENSE"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "Software\Classes\${BACKUP_ENDING}" "" "${BACKUP_CLASS}"
  WriteRegStr HKCU "Software\Classes\${BACKUP_CLASS}" "" "$(BACKUP_NAME)"
  WriteRegStr HKCU "Software\Classes\${BACKUP_CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${BACKUP_CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0

  ; The window's engine is installed for all users or for this one.
  ReadRegStr $0 HKLM "SOFTWARE\WOW6432Node\${WEBVIEW2}" "pv"
  ${If} $0 == ""
    ReadRegStr $0 HKCU "Software\${WEBVIEW2}" "pv"
  ${EndIf}
  ${If} $0 == ""
  ${OrIf} $0 == "0.0.0.0"
    DetailPrint "$(NO_WEBVIEW)"
    MessageBox MB_OK|MB_ICONINFORMATION "$(NO_WEBVIEW)" /SD IDOK
  ${EndIf}
SectionEnd

; `/R`: the program fetched this installer and is to be there again afterwards.
Function .onInstSuccess
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/R" $1
  ${IfNot} ${Errors}
    Exec '"$INSTDIR\${PROGRAM}"'
  ${EndIf}
FunctionEnd

Section "Uninstall"
  !insertmacro WAIT_UNTIL_CLOSED
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${COMMAND_LINE}"
  Delete "$INSTDIR\WebView2Loader.dll"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  DeleteRegValue HKCU "${RUN_KEY}" "${PRODUCT}"
  ReadRegStr $0 HKCU "Software\Classes\${BACKUP_ENDING}" ""
  ${If} $0 == "${BACKUP_CLASS}"
    DeleteRegKey HKCU "Software\Classes\${BACKUP_ENDING}"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${BACKUP_CLASS}"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"

  ; Nobody's register is removed with the program.
  ${If} ${FileExists} "$APPDATA\${PRODUCT}\*.*"
    DetailPrint "$(REGISTER_STAYS)"
    MessageBox MB_OK|MB_ICONINFORMATION "$(REGISTER_STAYS)" /SD IDOK
  ${EndIf}
SectionEnd
