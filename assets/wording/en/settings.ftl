### The settings in the window: locking, staff, keys, protection, backups.

## Tabs
settings-tab-looks = Looks and locking
settings-tab-organisation = Organisation
settings-tab-staff = Staff
settings-tab-keys = Keys
settings-tab-backups = Backups
settings-here-only = For this computer only.

## Locking
locks-title = Locking
locks-idle = Minutes until locking
locks-idle-hint = The register locks when nobody has touched the computer for so long. For everybody in the office.
locks-idle-range = Between 1 and 60 minutes.
locks-shield = Protect the window from screen pictures
locks-shield-hint = The window does not show in screenshots and shared screens on Windows and macOS. Linux cannot prevent it.
locks-always = The register also locks when the computer’s screen is locked, when the computer goes to sleep and when somebody else takes over the screen. What you have typed is there when you come back.
locks-may-not = A manager or administrator can change this.
locked-idle = The register locked because nobody touched the computer. What you typed is still there.
locked-screen = The register locked with the computer’s screen. What you typed is still there.
locked-sleep = The register locked when the computer went to sleep. What you typed is still there.
locked-other-user = The register locked when somebody else took over the screen. What you typed is still there.
locked-asked = The register is locked.
locked-quit = The register is locked.
locked-drafts-lost = What you had typed and not saved could not be put away: the register could not be written to. Check the disk.

## Copying
copy-what = Copy { $what }
copy-done = Copied
copy-hint = Leaves the clipboard after a minute

## Confirming and waiting
confirm-password = Your password, { $user }
confirm-hint = So that nobody else can do this at an unlocked computer.
# $label is what is being done.
work-share = { $label } { NUMBER($percent) }%

## Staff
staff-title = Staff
staff-add = New member of staff
staff-add-submit = Add
staff-none = No staff
staff-none-next = Add the first.
staff-since = Since
staff-state = State
staff-can-unlock = Can unlock
staff-no-password = Has no password
staff-disabled = Disabled { $on }
staff-more-head = More
staff-more = More about { $user }
staff-own-password = Let the new member of staff type the password here. Nobody else need ever know it.
staff-first-password = The new member’s password
staff-role = Change role
staff-role-hint = The role decides what is shown and what can be done.
staff-role-title = New role for { $user }
staff-role-body = The new role holds from the next unlocking, and for keys and staff at once.
role-does-invoicing = Sees contact data, agreements and bookkeeping. Does not see ratings and consents.
role-does-customer-service = Sees contact data, agreements, consents and ratings. Does not see bookkeeping.
role-does-dpo = Answers requests, erases, reads the log. Sees everything the task requires.
role-does-manager = Decides disputes and suspensions, changes settings, reads the log.
role-does-administrator = Everything, and keys, staff and backups as well.
staff-disable = Disable
staff-disable-title = Disable { $user }
staff-disable-does = The password no longer opens the register, at once and on every computer that shares the folder. The name stays in the log.
staff-disable-not = A copy of the files that somebody has already taken can still be opened with the old password. No program can prevent that.
staff-disabled-title = { $user } is disabled
staff-rotate-title = Change the register’s key too?
staff-rotate-body = If somebody left in anger or may have taken a copy: change the key, and the old one opens nothing new.
staff-rotate = To the keys

## Keys
keys-own = Your password
keys-own-body = The old password stops working at once.
keys-own-change = Change password
keys-own-done = The password is changed. Use the new one next time.
keys-slots = Ways into the register
slot-whose = Whose
slot-kind = Kind
slot-since = Since
slot-guess = What a guess costs
slot-bound = On one computer only
slot-cost = { NUMBER($mib) } MiB of memory, { NUMBER($passes) } passes
slot-random = Cannot be guessed
slot-remove-head = Remove
slot-remove = Remove { $name }
slot-remove-submit = Remove
slot-remove-body = That way in is closed at once. The last way in, and the last administrator’s, cannot be removed.
recovery-panel = Recovery
recovery-panel-body = The recovery sheet opens the register when a password is lost. Try it once a year: a sheet that cannot be read helps nobody.
recovery-sheets = Sheets
recovery-shares = Shared sheets
recovery-proven = Last tried
recovery-never = never
recovery-prove = Try the recovery sheet now
recovery-prove-body = Fetch the sheet and type the code. Nothing changes in the register; the log says that the sheet works.
recovery-proven-now = The sheet works. The next drill is in twelve months.
recovery-new = New recovery code
recovery-new-submit = Make the code
recovery-new-body = A new code is made and shown once. The old sheet goes on working until you remove it in the list below.

## Backups
backup-make = Make a backup
backup-make-body = The copy is as encrypted as the register and opens with the same passwords. It is proven before it gets its name.
backup-now = Back up now
backup-elsewhere = To another folder …
backup-making = Backing up …
backup-made = The backup is made and proven.
backup-cancelled = Cancelled. Nothing was left behind.
backup-rows = Records in all tables
backup-count-people = People
backup-count-agreements = Agreements
backup-count-consents = Consents
backup-count-requests = Requests
backup-count-audit = Lines in the log
backup-verify = Prove a backup
backup-verify-body = The copy is really opened and read from beginning to end. The register is not touched.
backup-verify-submit = Prove
backup-verify-working = Reading the copy …
backup-verify-done = The copy is whole.
backup-verified-next = It can be restored.
backup-restore = Restore a backup
backup-restore-body = The copy is put into a folder without a register. The register that is open now is never touched. What has been erased since is erased again.
backup-restore-submit = Choose a folder and restore
backup-restore-working = Restoring …
backup-restore-done = The register is restored.
backup-restored-to = It lies in { $folder }. End the program and open that folder.
backup-choose = Choose a backup …
backup-file = File
backup-made-at = Made
backup-users = Can open it
backup-then-hint = As it was when the copy was made.
backup-password-hint = The password that was valid when the copy was made.
