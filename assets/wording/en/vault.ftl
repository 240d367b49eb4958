### Backups, the ledger of erasures, the log, and the panel Protection.

## What has to be done.

due-backup = A backup is missing
due-log = Look into the log

## What the ledger says.

ledger-erased = erased
ledger-reapplied = erased again

## The verbs of the log.

verb-audit-accept = accepted what was wrong with the log
verb-audit-export = exported the log
verb-audit-finding = found something wrong with the log
verb-audit-verify = checked the whole log
verb-backup-daily = made today's backup
verb-backup-failed = failed to make a backup
verb-backup-upgrade = backed up the register before a newer version of the program changed it
verb-ledger-mend = wrote the ledger of erasures anew
verb-ledger-replay = erased again what had come back
verb-settings-backup = changed how backups are made

field-backup-automatic = automatic backup
field-backup-folder = folder for backups
field-from = from
field-until = until
field-ledger-whole = ledger of erasures whole
field-ledger-missing = ledger of erasures missing
field-ledger-damaged = ledger of erasures damaged
reason-not-absolute = not a full path

## Problems.

problem-ledger-damaged = The ledger of erasures was changed, cut, or is older than the backup. What has been erased could come back.
problem-ledger-damaged-remedy = Find a whole ledger: it lies in the register's folder (register.ledger) and among the backups (cequred-….ledger). If there is none, restore with --despite-damaged-ledger and go through the erasures.

## What is wrong with the log.

finding-changed = line { $line } was changed
finding-missing = line { $line } and those after it are missing
finding-other-end = the log does not end with line { $line }
finding-witness-missing = the file register.witness, which remembers where the log ended, is missing
finding-witness-broken = the file register.witness, which remembers where the log ended, was changed

## Backups.

backup-outcome-made = made
backup-outcome-not-needed = not needed today
backup-outcome-failed = failed

## Protection.

protection-state-ok = good
protection-state-attention = look at this
protection-state-bad = act on this

protection-encryption = Encryption
protection-encryption-is = The register is encrypted with AES-256 and every page is sealed (SQLCipher 4). One guess at a password costs { $memory } MiB of memory in { $passes } passes (Argon2id).
protection-encryption-cheap = The register is encrypted with AES-256, but one password is cheap to guess: { $memory } MiB of memory in { $passes } passes (Argon2id).
protection-encryption-cheap-remedy = Change the password in a real register; in a demo register it is meant to be so.
protection-encryption-no-password = The register is encrypted with AES-256 (SQLCipher 4) and no password opens it.

protection-keys = Keys
protection-keys-is = Passwords: { $passwords }, of them bound to a computer: { $bound }. Recovery keys: { $recovery }.
protection-keys-no-recovery = Passwords: { $passwords }, of them bound to a computer: { $bound }. There is no recovery key.
protection-keys-no-recovery-remedy = Print a new recovery sheet. Without one the register is lost when the passwords are forgotten.

protection-drill = Recovery drill
protection-drill-is = The recovery sheet was tried on { $proven }. To be tried again by { $next }.
protection-drill-late = The recovery sheet was tried on { $proven } and was to be tried again by { $next }.
protection-drill-late-remedy = Try the recovery code again.
protection-drill-never = The recovery sheet has never been tried.
protection-drill-never-remedy = Try the recovery code before real data comes in.

protection-backup = Backup
protection-backup-is = The last backup was made on { $day }. It was opened, counted and read back.
protection-backup-by-hand = Backups are only made by hand. Last: { $day }.
protection-backup-by-hand-remedy = Switch on daily backups.
protection-backup-not-yet = No backup has been made yet.
protection-backup-not-yet-remedy = The first is made at the next unlocking, or now by hand.
protection-backup-failed = The last backup failed. The last whole one is from { $day }.
protection-backup-failed-remedy = Make sure that the folder for backups is there, can be written to and has room, and make a new one.
protection-backup-old = The last backup is from { $day }.
protection-backup-old-remedy = Make a backup now and make sure that daily ones are switched on.
protection-backup-none = There is no backup.
protection-backup-none-remedy = Make a backup now and make sure that daily ones are switched on.

protection-backup-place = Where the backups lie
protection-backup-place-is = The backups lie in a folder of their own, apart from the register's.
protection-backup-place-usual = The backups lie on the same disk as the register.
protection-backup-place-usual-remedy = Choose a folder on another disk: if the disk breaks, both are gone otherwise.

protection-log = Log
protection-log-is = The log has { $lines } lines and is followed at every unlocking. Head: { $head }.
protection-log-changed = Line { $line } of the log was changed.
protection-log-changed-remedy = Find out what happened and compare with the log's head on printed papers. Restore a backup, or accept what is wrong.
protection-log-missing = Line { $line } of the log and those after it are missing: lines were removed, or an older register was put back.
protection-log-missing-remedy = Find out what happened. Restore the latest backup, or accept what is wrong.
protection-log-other-end = The log does not end with the line it should, but with line { $line }.
protection-log-other-end-remedy = Find out what happened. Restore the latest backup, or accept what is wrong.
protection-log-witness-missing = The log holds together, but the file that remembers where it ended is missing.
protection-log-witness-missing-remedy = Compare the log's head with a printed paper, then accept. Always move all files of the register's folder together.
protection-log-witness-broken = The log holds together, but the file that remembers where it ended was changed.
protection-log-witness-broken-remedy = Compare the log's head with a printed paper, then accept.

protection-log-check = Full check of the log
protection-log-check-is = The whole log was checked on { $day }.
protection-log-check-old = The whole log was last checked on { $day }.
protection-log-check-old-remedy = Check the whole log again.
protection-log-check-never = The whole log has not been checked.
protection-log-check-never-remedy = Check the whole log.

protection-ledger = Ledger of erasures
protection-ledger-is = The ledger of erasures has { $lines } lines. What was erased is erased again if an old backup is restored.
protection-ledger-missing = The register was restored without a ledger of erasures. What was erased after the backup may be there again.
protection-ledger-missing-remedy = Go through the certificates of erasure since the backup and erase again.
protection-ledger-damaged = The register was restored with a damaged ledger of erasures. What was erased after the backup may be there again.
protection-ledger-damaged-remedy = Go through the certificates of erasure since the backup and erase again.

protection-locks = Locking
protection-locks-is = The register locks after { $minutes } minutes without activity, and the key then leaves the memory.

protection-disk = The computer's disk
protection-disk-is = The disk the register lies on is encrypted.
protection-disk-off = The disk the register lies on is not encrypted.
protection-disk-off-remedy = Switch on disk encryption (BitLocker, FileVault or LUKS): printed and exported files are unprotected otherwise.
protection-disk-unknown = The computer does not say whether the disk is encrypted.
protection-disk-unknown-remedy = Check the disk encryption in the computer's settings.

protection-place = The register's place
protection-place-is = The register is on the computer's own disk, and no cloud keeps the folder in step.

## The command line.

cli-backup-daily = Today's backup: { $outcome } ({ $file }).
cli-backup-automatic = Backups are made daily, to { $folder }. Last: { $last }.
cli-backup-by-hand = Backups are made by hand only, to { $folder }. Last: { $last }.
cli-backup-ledger-missing = NOTE: no ledger of erasures was found. What was erased after the backup may be there again; go through the certificates of erasure.
cli-backup-ledger-damaged = NOTE: the ledger of erasures cannot be relied on. What was erased after the backup may be there again; go through the certificates of erasure.
cli-backup-not-understood = NOTE: the ledger of erasures speaks of kinds of data that this program does not know. Install the latest version.
cli-bytes = bytes
cli-file = file
cli-log-accepted = Noted. The log is followed from here on.
cli-log-finding = NOTE: something is wrong with the log. See cequred protection.
