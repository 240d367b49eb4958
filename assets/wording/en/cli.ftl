### What the command line says. The help texts (--help) are in the program, in English.

## Questions, and the register's folder.

cli-password = Password of { $user }:{" "}
cli-password-new = Choose a password:{" "}
cli-password-first = First password for { $user }:{" "}
cli-recovery-code = Recovery code:{" "}
cli-password-again = Type it once more:{" "}
cli-folder-unknown = It cannot be told where the register lies.
cli-folder-unknown-remedy = Give the folder with --register or in the variable CEQURED_REGISTER.
cli-user-needed = Several people can open the register.
cli-user-needed-remedy = Say who you are with --user.
cli-password-needed = The password is missing, and there is no terminal to ask in.
cli-password-needed-remedy = Give { $argument } a file, or - to read a line from standard input.
cli-password-file = No password can be read with { $argument }.
cli-password-file-remedy = The password stands on the first line of the file, in UTF-8.
cli-passwords-differ = The two passwords are not the same.
cli-passwords-differ-remedy = Try again, or use { $argument }.

## A command line that is not understood.

cli-usage-missing = Missing: { $argument }.
cli-usage-no-value = { $argument } lacks a value.
cli-usage-value = The value of { $argument } cannot be used.
cli-usage-conflict = { $argument } does not go with another option.
cli-usage-command = There is no such command.
cli-usage-unknown = There is no { $argument }.
cli-usage-too-many = One word too many. Put text with spaces in quotation marks.
cli-usage-known = Possible: { $list }.

## What was done.

cli-created = The register has been created in { $folder }.
cli-created-kit = The recovery sheet is in { $file }. Print it, lock it away and delete the file: whoever has the code can open the register.
cli-created-code = Recovery code:
cli-created-code-once = Write it down now. It is never shown again, and it is the only thing that opens the register if the password is lost.
cli-create-no-kit = No recovery sheet was written and the code was not shown: if the password is lost, nobody can open the register. Use --recovery-kit next time.
cli-demo-removed = The sample data has been removed.
cli-demo-made = The demo register has been made in { $folder }: { $people ->
        [one] one made-up person
       *[other] { $people } made-up people
    }, { $agreements ->
        [one] one agreement
       *[other] { $agreements } agreements
    }, { $consents ->
        [one] one consent
       *[other] { $consents } consents
    }, { $requests ->
        [one] one request
       *[other] { $requests } requests
    }. User and password are demo.
cli-person-added = The person has been added with customer number { $number }.
cli-likely-twins = May be the same person as:
cli-agreement-added = The agreement has been entered ({ $id }).
cli-agreement-ended = The agreement has been ended. Its data may be kept for one more year.
cli-consent-given = The consent has been recorded ({ $id }).
cli-consent-withdrawn = The consent has ended, from now on.
cli-extract-made = The extract has been saved in { $file } ({ $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }) and the case is answered.
    SHA-256: { $sha256 }
cli-extract-previewed = A preview has been saved in { $file } ({ $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }). The case is still open.
    SHA-256: { $sha256 }
cli-log-verified = The log verifies: { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }.
    Head: { $head }
cli-log-head = { $lines } lines in the log. Head: { $head }
cli-log-exported = { $count ->
        [one] { $count } line
       *[other] { $count } lines
    } saved in { $file }.
cli-staff-added = { $user } has been added ({ $role }).
cli-staff-role = { $user } now has the role { $role }, from the next unlocking on.
cli-staff-disabled = { $user } has been disabled and cannot unlock the register.
cli-password-changed = The password has been changed.
cli-key-removed = Removed. It no longer opens the register.
cli-kit-works = The recovery code works.
cli-kit-tried = The recovery code was last tried { $at }.
cli-kit-never-tried = The recovery code has never been tried. Try it: cequred keys drill
cli-last-used = Last used
cli-one-time-code = one-time code
cli-bound = The password opens the register at this computer only now. Should the keyring lose the secret, the recovery code is the way back.
cli-unbound = The password opens the register on every computer now.
cli-recovered = The new password holds. If the code has been lying about: make a new one with cequred keys add and remove the old one.
cli-added-here = { $user } has a password that opens the register at this computer.
cli-shares-made = Two of the three shares open the register. Hand them to three people and delete the files.
cli-two-shares = --share is given twice, once for each share.
cli-two-shares-remedy = Take two of the three sheets.
cli-sheets-where = It is not said where the three sheets are to be written.
cli-sheets-where-remedy = Name a folder with --out.
cli-key-rotated = The register's key was changed. { $count ->
        [0] No colleague needs a one-time code.
        [one] One colleague unlocks with her one-time code and then chooses a password.
       *[other] { $count } colleagues unlock with their one-time codes and then choose passwords.
    }
cli-key-rotated-then = Print the sheets, hand them over in person and delete the files. Try the new recovery sheet: cequred keys drill
cli-code-given = { $user } unlocks with the code and then chooses a password.
cli-disabled-then = Whoever kept a copy of the key file, and the password, can open old copies of the register, and new ones for as long as the key is the same. Change it: cequred keys rotate
cli-openings-none = Nobody has opened more than { $limit } people in an hour.
cli-openings-people = People
cli-openings-limit = More than { $limit } people opened in an hour are shown to the data protection officer.
cli-from = From
cli-until = Until
cli-pages-written = { $count ->
        [one] { $count } page written
       *[other] { $count } pages written
    }.
cli-about = { $name } { $version }
    The register's folder: { $folder }

## Import.

cli-import-done = { $read } rows read: { $added } new, { $updated } changed, { $unchanged } unchanged, { $rejected } left out.
cli-import-rehearsed = Rehearsed, nothing was changed. { $read } rows read: { $added } new, { $updated } changed, { $unchanged } unchanged, { $rejected } left out.
cli-import-rejected = Left out
cli-import-warnings = To look at
cli-import-twins = May be the same person as somebody in the register
cli-import-more = … and { $count } more; --report writes all of them into a file.
cli-row = row { $row }
cli-row-heading = row
cli-column-heading = column
cli-reason-heading = reason

## Lists and particulars on the screen.

cli-found = { $count ->
        [0] Nobody was found.
        [one] One person.
       *[other] { $shown } of { $count } people.
    }
cli-backup-made = The backup has been made in { $file } ({ $bytes } bytes). It was opened and counted: { $people ->
        [one] { $people } person
       *[other] { $people } people
    }, { $rows } rows in all.
    SHA-256: { $sha256 }
cli-backup-removed = Old backups removed: { $count }.
cli-backup-verified = The backup from { $at } is whole: { $people ->
        [one] { $people } person
       *[other] { $people } people
    }, { $rows } rows in all.
    Register: { $register }
cli-backup-restored = The backup from { $at } has been restored to { $folder }: { $people ->
        [one] { $people } person
       *[other] { $people } people
    }, { $rows } rows in all. What was erased after that day was erased again: { $again }.
cli-none = There are none.
cli-nothing-due = Nothing is due.
cli-due-snoozed = { $what }: the next reminder comes on { $day }. The last day stays what it is.
cli-due-as-usual = { $what }: reminders come as usual.
cli-due-done = { $what }: no more reminders before the last day. It leaves the list when its own record is finished.
cli-due-handed-over = { $what }: { $user } has it in hand.
cli-due-calendar = { $count ->
        [one] One day has been saved in { $file }.
       *[other] { $count } days have been saved in { $file }.
    }
cli-due-anybody = { $what }: nobody has it in hand.
cli-more = … and more. Show them with --limit.
cli-guard-nothing = Nothing was found.
cli-part-agreements = Agreements
cli-part-consents = Consents
cli-part-requests = Requests
cli-part-log = Latest in the log
cli-part-hidden = Not shown for this task:
cli-masked = protected identity
cli-yes = yes
cli-added = added
cli-disabled = disabled
cli-can-unlock = can unlock
cli-guess = cost of a guess
cli-one-computer = on one computer only
cli-kept = kept
cli-id = id
cli-last-event = latest
cli-case = case
cli-who = who
cli-what = what
cli-urgency = time
cli-internal-day = the office's own day
cli-last-day = last day
cli-extended-last-day = last day if extended
cli-last-day-kept = may be kept until
cli-erase-from = must be gone from
cli-remind-on = reminder
cli-deadline = the time ends
cli-answered = answered
cli-calculation = This is how it was counted:
cli-line = line
cli-verb = event
cli-fields = fields
cli-form-done = Done. { $id }
cli-nothing-there = There is nothing here.
cli-kept-until = Kept up to and including
cli-record-id = Id
cli-record-mark = Mark
cli-no = no
cli-arg-person = Customer number or identifier of the person
cli-arg-record = Identifier of the record
cli-arg-seen = Mark of the record as you saw it. If something else stands there now, nothing is changed
cli-arg-task = The job it is done for
cli-arg-text = Only records in which this stands
cli-arg-limit = At most so many
cli-show-record = Show a record
cli-nothing-to-erase = Nothing is to be erased today.
cli-people-to-erase = { $count ->
        [one] One person has something to be erased today:
       *[other] { $count } people have something to be erased today:
    }
cli-because = because of
cli-fate = what happens
cli-rule = rule
cli-count = number
cli-plan = Erasure plan { $number } ({ $state }): { $people ->
        [one] one person
       *[other] { $people } people
    }, { $left } still to be erased.
cli-certificate-made = The certificate is saved in { $file }.
cli-notice-letter-made = The letter to the recipient is saved in { $file }.

cli-merged = The entries are one. Customer number { $number } still leads to the person.
cli-merge-records = { $count ->
    [one] { $count } record moves.
   *[other] { $count } records move.
}
cli-unmerged = The entries are two again.
cli-statement-written = The statement is in { $file }.
