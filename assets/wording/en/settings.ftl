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

## Shared recovery and the drill
recovery-shares-of = two of three open together
recovery-shares-none = none
recovery-next = Try by
recovery-due = It is time to try the recovery sheet. Until then no import of real data can be made.
shares-new = Divide between three people
shares-new-submit = Make three shares
shares-new-body = Three people get a share each. Two open the register together, one alone nothing. Old sheets go on working until you remove them in the list below.
sheets-once = The code is shown only now. Save it as a PDF, print it and lock it away.
sheet-share-1 = Share 1
sheet-share-2 = Share 2
sheet-share-3 = Share 3
share-first = The first share
share-second = The second share
prove-with-code = I have a whole code
prove-with-shares = I have two shares
slot-used = Last used
slot-never = never
slot-one-time = One-time code

## The password and the computer
device-title = Bind your password to this computer
device-body = Bound, the password opens the register on this computer only, signed in as you. Whoever steals the files and guesses the password does not come in.
device-add = Give a password for this computer
# $user is the colleague’s name.
device-add-title = Password for { $user } on this computer
# $user is the colleague’s name.
device-add-body = The password opens the register on this computer only. { $user } changes it afterwards. Other passwords go on as before.
# $user is the colleague’s name.
device-add-password = First password for { $user }
device-bind = Bind to this computer
device-bind-body = On other computers the password opens nothing any more. The recovery sheet still opens everywhere.
device-bind-done = Your password is bound to this computer.
device-unbind = Release from the computer
device-unbind-body = The password opens the register on any computer again.
device-unbind-done = Your password opens the register on any computer.

## The register’s key
rotate-title = Change the register’s key
rotate-body = Everything is encrypted anew with a new key. An old copy of the key file then opens nothing new. Every colleague gets a one-time code on paper, and the recovery sheets are made anew.
rotate-last = Last changed
rotate-begin = Change the key …
rotate-submit = Choose a folder for the papers and change
rotate-working = Encrypting anew …
rotate-cancelled = Cancelled. The key is the old one, and nothing has changed.
rotate-done = The key is changed.
rotate-codes = Give the one-time codes to { $users }.
rotate-sheets = { $count ->
    [one] A new recovery sheet lies in the folder; destroy the old one.
   *[other] { $count } new recovery sheets lie in the folder; destroy the old ones.
}

## One-time code
code-give = Forgotten password: give a one-time code
code-title = One-time code for { $user }
code-submit = Make the code
code-body = The present password stops working. The code opens the register once, and then a new password is chosen.
staff-has-code = Waiting with a one-time code
staff-here = On this computer only
staff-here-hint = The password opens the register on this computer only.
choose-title = Choose a password
choose-under = Welcome, { $user }
choose-body = You came in with a one-time code. Choose a password that only you know.
choose-code = The one-time code once more
choose-code-wrong = The code is not right. Compare it with the paper, character by character.
choose-submit = Change and go on

## Protection
settings-tab-protection = Protection
protection-title = How the register is protected
protection-body = The same sentences stand under security in the record of processing (Art. 30(1)(g)).
protection-again = Check again

## Daily backups
backup-daily = Daily backups
backup-daily-on = Back up every day
backup-daily-hint = At the first unlocking of the day, in the background.
backup-folder = Folder
backup-last = Last made and proven
backup-usual-folder = The folder is on the same disk as the register. Better choose another disk: if the disk breaks, both are gone.
backup-folder-choose = Choose a folder …
backup-folder-usual = Use the usual folder
backup-failed-at = The backup of { $at } failed. { $why }
backup-list = Backups there are
backup-kept = All of the last seven days are kept, then one a week for four weeks and one a month for a year.
backup-none = No backups here
backup-none-next = Make one now, or switch on daily backups.
backup-size-head = Size
backup-size = { $mib } MiB
backup-erased-again = { $count ->
    [0] Nothing had been erased since the copy was made.
    [one] One record erased since then was erased again.
   *[other] { NUMBER($count) } records erased since then were erased again.
}
backup-ledger-missing = The ledger of erasures was not found. Go through what has been erased since the copy was made and erase it again.
backup-not-understood = { $count ->
    [one] One erasure is of a kind this version does not know.
   *[other] { NUMBER($count) } erasures are of kinds this version does not know.
} Update the program and restore again.

## The register’s health
health-more = { $count ->
    [0] All about the protection
    [one] All about the protection, one thing to look at
   *[other] All about the protection, { $count } things to look at
}
health-backing-up = Today’s backup …
health-backup-failed = Today’s backup failed. { $sentence } { $remedy }
health-drill-due = The recovery sheet is to be tried. That is done under Settings, Keys.
# $from is a moment, $until a time of day.
health-openings = { $who } opened { $people } people { $from }–{ $until }; at most { $limit } an hour are expected.

## The log
log-filter = Filter the log
log-all = All
log-record = Customer number or case
log-clear = Clear filter
log-no-match = No lines match
log-no-match-next = Change or clear the filter.
log-export = Export
log-export-csv = Table for Excel (CSV)
log-export-jsonl = JSON Lines
log-exporting = Exporting …
log-exported = { $lines ->
    [one] One line exported.
   *[other] { NUMBER($lines) } lines exported.
}
log-bad-reason = The fault: { $what }.
log-found = Something is wrong with the log, found { $at }.
log-accept = Take a stand
log-accept-body = Have you found out what happened? The log is then followed from where it ends now. That you took a stand is written in the log and cannot be taken back.
log-accept-submit = I have looked into it

## A new register, the last step
first-backup = Where are the backups to go?
first-backup-body = Every day an encrypted backup is made in the background. Choose a folder on another disk, a USB stick or the office’s file server for instance.
