### The window. What is also said on the command line or on paper is in the other files.

## Deeds, everywhere
act-save = Save
act-cancel = Cancel
act-cancelling = Cancelling …
act-close = Close
act-back = Back
act-next = Next
act-again = Try again
act-lock = Lock the register

## States
state-loading = Loading …
state-none = none
place-broken = This page could not be shown.
place-broken-next = Nothing in the register has changed. Try again. If that does not help, close the program and open it anew.
saved-at = Saved: { $path }
language-sv = Svenska
language-en = English
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
text-size-normal = Normal
text-size-large = Large
text-size-larger = Larger

## The frame
skip-to-content = Skip to content
demo-banner = DEMO – everybody here is made up
nav-label = Main menu
nav-today = Today
nav-people = People
nav-retention = Retention
nav-requests = Requests
nav-approvals = Signatures
nav-log = Log
nav-group-accountability = Accountability
nav-group-cases = Cases
nav-settings = Settings
top-language = Byt till svenska
top-light = Change to light
top-dark = Change to dark
top-help = Help (F1)
# $keys are the keys, for instance Ctrl+L.
top-lock = Lock ({ $keys })
top-who = Signed in: { $user }

## Palette
palette-open = Search or do
palette-title = Search people, places and actions
palette-hint = Name, number, place or action
palette-people = People
palette-places = Go to
palette-forms = Record
palette-actions = Do
palette-none = Nothing matches. Try fewer letters.

## Help
help-title = Help
help-close = Close help
help-search = Search the handbook
help-all = All pages
help-none = No page holds these words.
help-enlarge = Enlarge the picture: { $what }

## Unlock
unlock-under = Unlock the register
unlock-demo-register = A demo register of made-up people
unlock-user = User
unlock-password = Password
unlock-show = Show the password
unlock-hide = Hide the password
unlock-caps = Caps Lock is on.
unlock-submit = Unlock
unlock-upgrade-why = The program has a newer version. Before the register opens it is backed up and adapted to it, once and for all. If you cancel, the register is as before.
unlock-backing-up = Backing up the register
unlock-checking-backup = Checking the backup
unlock-rehearsing = Trying the change on a copy
unlock-upgrading = Adapting the register to the new version
unlock-working-out-due = Working out the due list anew
unlock-cancelled = Cancelled. The register is locked, and nothing in it is lost. Unlock again when you have time.
unlock-working = Unlocking …
unlock-forgotten = I have forgotten the password
unlock-or = or
demo-start = Try with made-up data
demo-making = Making up people …
welcome-title = Welcome to Cequred Register
welcome-under = An encrypted register on this computer. Nothing leaves it.
welcome-create = Create a register
welcome-folder = The register is in { $folder }

## Recovery
recovery-title = Recover access
recovery-under = Type the code from the recovery sheet and choose a new password.
recovery-code = Recovery code
recovery-code-hint = Seven groups of five characters. The hyphens come by themselves.
recovery-new-password = New password
recovery-submit = Unlock and change password

## A new register
create-step = Step { $step } of { $of }
create-organisation = Whose register is it?
create-admin = First administrator
create-admin-name = User name
create-admin-hint = The name you unlock with.
create-password-hint = Preferably four words that have nothing in common.
create-password-again = The password once more
create-password-differs = The passwords differ.
create-submit = Create the register
org-name = Name of the organisation
org-hint = These details are printed on every extract.
org-number = Organisation number
org-address = Postal address
org-phone = Telephone
org-email = E-mail for requests
org-email-hint = The address data subjects write to. May be left empty.
kit-title = The recovery sheet
kit-body = Without the password and without this code nobody can open the register, not even we. The code is shown only now. Save it as a PDF, print it and lock it away.
kit-save = Save as PDF
kit-next = I have printed it
kit-prove = Show that it works
kit-prove-body = Type the code from the paper. Then you know that it can be read on the day it is needed.
kit-prove-submit = Check the code
kit-show-again = Show the code again

## Today
today-due = To do
today-overdue = Overdue
today-today = Today
today-this-week = Within a week
today-later = Later
today-open-requests = Open requests
today-disputes = Disputes
today-incidents = Incidents
today-to-erase = To erase
today-people = People
today-group = { $group } ({ $count })
today-more = Show { $count } more
today-open = Open: { $what }, { $who }
today-empty = Nothing to do
today-empty-next = When a request comes in or something is to be erased, it stands here in good time.
clock-late = { $days ->
    [one] One day overdue
   *[other] { $days } days overdue
}
clock-today = Today
clock-left = { $days ->
    [one] One day left
   *[other] { $days } days left
}
health-title = Health of the register
health-lines = Lines in the log
health-head = Head of the log
chart-per-week = Last days per week
chart-as-table = Show as table
chart-as-chart = Show as chart
chart-nothing = Nothing falls due in the coming weeks.
chart-week = Week
chart-week-short = w. { $week }
chart-from = From
chart-count = Count

## The calculation
steps-show = Show the calculation
steps-hide = Hide the calculation
steps-internal-day = Internal day: { $day }
steps-last-day = Last day: { $day }
# $rule is the number of the rule, $from the first day it applies to.
steps-rule = Rule { $rule }, in force from { $from }

## People
people-search = Search among people
people-search-hint = Name, e-mail, telephone or customer number
people-relation = Relation
people-all = All
people-clear = Clear the search
people-count = { $count ->
    [0] Nobody
    [one] { NUMBER($count) } person
   *[other] { NUMBER($count) } people
}
people-new = New person
people-import = Import
people-none = Nobody matches the search
people-none-next = Try fewer letters, a telephone number or the customer number.
people-empty = The register is empty
people-empty-next = Add a person, or import a list from Excel or CSV.
people-protected-name = Protected person
people-added = Person { $number } has been added
people-open-added = Open the person
people-twins = There are similar people.
people-twins-next = Nobody has been merged. Look at them before you go on:
form-number-hint = Leave empty for the next free number.
form-sensitive = Data with special protection
form-identity-hint = Only if there is a ground. An empty field changes nothing.
form-ground-hint = Swedish Data Protection Act, chapter 3 section 10.
form-no-ground = No ground
note-hint = Only what is needed. Nothing about health or crime.
note-stop = Must not be saved: { $kinds }. Remove it.
note-look = The text seems to hold { $kinds }. Is it needed?

## Import
import-intro = Choose a file from Excel (.xlsx) or a CSV file. It is tried first: you see what would happen before anything changes.
import-title-file = Import { $file }
import-choose = Choose file
import-other-file = Choose another file
import-column = The column “{ $column }”
import-not-read = not read
import-rehearse = Try again
import-run = Import { $count ->
    [0] nothing
    [one] one person
   *[other] { NUMBER($count) } people
}
import-cancel = Cancel the import
import-progress = { NUMBER($done) } of { NUMBER($total) } rows
import-read = Rows read
import-would-add = To be added
import-would-update = To be changed
import-added = Added
import-updated = Changed
import-unchanged = Unchanged
import-rejected = Waiting
import-rejected-title = Rows that cannot be taken in
import-warnings-title = To look at
import-issues = { $title } ({ $count })
import-twins-title = Likely duplicates ({ $count })
import-twin = Row { $row }: { $reason } – { $who }
import-row = Row
import-where = Column
import-why = Reason
import-copy = Copy the report
import-copied = Copied

## A person
task-title = What is it about?
task-body = The task decides what is shown, and is written in the log.
person-place = Person
person-tabs = Data about the person
person-protected = Protected identity
# $reason is why the hold is set.
person-on-hold = Hold: { $reason }
person-flag-restriction = Restricted processing
person-flag-suspension = Suspended
person-number = Customer number { $number }
person-task = Opened for: { $task }
person-open-requests = { $count ->
    [one] One open request
   *[other] { $count } open requests
}
tab-overview = Overview
tab-contact = Contact
tab-agreements = Agreements
tab-consents = Consents
tab-requests = Requests
tab-log = Log
overview-more = Show all
overview-nothing = Nothing is shown for this task.
overview-hidden = Not shown for this task: { $groups }.
why-label = Why is this still here?
why-reason = { $reason }.
why-until = { $reason }, to the end of { $day }. Erased from { $erase }.
source-line = Source: { $kind }, { $on }
source-line-detail = Source: { $kind } ({ $detail }), { $on }
hidden-title = Not shown for the task { $task }
hidden-next = Choose another task at the top right if you need to see this. Your role decides which you may choose.
contact-edit = Change
contact-go-on = Go on changing
contact-edit-title = Change data
contact-masked = The person has a protected identity. Name and contact data are shown only for tasks that need them.
agreement-new = New agreement
agreement-none = No agreements
agreement-none-next = Record an agreement when the person makes one.
agreement-runs = In force
agreement-ended = Ended { $on }
agreement-from = From { $from }
agreement-days = { $from } to { $to }
agreement-end = End
agreement-end-title = End { $kind }
agreement-end-body = A year is counted from the end date. After it, data that rests on the agreement alone is erased.
agreement-end-hint = Leave empty while the agreement is in force.
consent-new = New consent
consent-none = No consents
consent-none-next = Record a consent with the words the person said yes to.
consent-withdraw = Withdraw
consent-withdraw-how = How did the person say so?
consent-end-by-us = We end it ourselves
consent-event = { $at } by { $channel }
consent-no-words = The words are not known.
consent-proof = Version { $version } · checksum
consent-text = The exact words
consent-text-hint = Write the text just as the person saw or heard it.
consent-version-hint = Your own name for it, for instance 2026-03.

## Requests
requests-new = New request
requests-register = Register
requests-open-only = Open only
requests-number = Case
requests-kind = What
requests-kind-article = { $kind } (Art. { $article })
requests-who = Who
requests-received = Received
requests-last-day = Last day by law
requests-clock = Time left
requests-answered = Answered { $on }
requests-none = No requests
requests-none-open = No open requests
requests-none-next = Register a request as soon as it comes in, so that the clock starts on the right day.
requests-none-person = No requests from this person
requests-none-person-next = Register one when the person wants to know what is held, or wants it changed or erased.
requests-known = Somebody in the register
requests-stranger = A stranger
requests-person = Person
requests-person-hint = Type a few letters and choose from the list.
requests-for-opened = The request is for the person you just had open.
requests-keys-hint = E-mail, telephone or customer number to search with, one on each line.
requests-right = What is asked for?
requests-received-on = Received
requests-received-hint = The day it reached the organisation. The time runs from here.
requests-channel = Came in by
case-title = { $number } · { $kind }
case-open-person = Open { $who }
case-steps = Steps of the case
case-step-registered = Registered
case-step-answer = Answer
case-registered-at = Registered
case-article = Right
case-article-of = GDPR Art. { $article }
case-limits = Time to answer
case-internal = The office’s own day: { $day }
case-extended = If the time is extended
case-extended-show = Show the extension’s calculation
case-extract = Subject-access extract
case-extract-body = Look through the extract first. Saving it answers the case.
case-other-right = This request is answered with a letter. Do what is asked on the person's page, then decide item by item and choose Answer with a letter under Handling.
case-language = Language of the extract
case-preview = Show the extract
case-save = Save and answer
case-answered-at = Answered { $at }.
case-saved = { $pages ->
    [one] One page saved
   *[other] { $pages } pages saved
}: { $path }
pdf-page = Page { $page } of { $pages }
pdf-before = Page before
pdf-after = Next page
pdf-smaller = Smaller
pdf-larger = Larger

## Log
log-verify = Verify the log
log-verifying = Following the whole chain …
log-good = { $lines ->
    [one] One line, unbroken chain.
   *[other] { NUMBER($lines) } lines, unbroken chain.
}
log-good-next = Compare the head with the one printed last.
log-bad = The chain breaks at line { $line }.
log-bad-next = Change nothing. Contact the data protection officer and restore a backup.
log-head = { NUMBER($lines) } lines. Head of the log:
log-none = The log is empty
log-none-next = Every deed in the register gets a line here.
log-older = Show older
log-program = the program
log-seq = No.
log-at = When
log-who = Who
log-what = What
log-task = Task
log-hash = Checksum

## Settings
settings-looks = Looks
settings-language = Language
settings-theme = Theme
settings-text-size = Text size
settings-organisation = Organisation
settings-about = About the program
about-program = Program
about-version = Version
about-folder = Folder of the register
about-user = Signed in
about-encrypted = The register is encrypted. Nothing is sent over the network.

## Leaving something unsaved
leave-title = There are unsaved changes
leave-body = If you leave now, what you have typed is thrown away.
leave-stay = Stay
leave-leave = Throw changes away

## The calendar in date fields
calendar-today = Go to today
calendar-week = Week { $week }
calendar-month-before = Month before
calendar-month-after = Next month
calendar-year-before = Year before
calendar-year-after = Next year
calendar-years-before = Years before
calendar-years-after = Next years
calendar-open = Open the calendar
calendar-example = yyyy-mm-dd

## Records of every kind.

answer-yes = yes
answer-no = no
why-proposal = Proposed, not decided
record-more = More to do
record-time = Time
record-time-example = hh:mm
record-confirm = Confirm
record-done = { $what }: done
record-words-hint = The words are kept exactly as they stand.
record-money-hint = For example 1 248,75.
record-count-hint = { $min } to { $max }
record-none-chosen = none chosen
record-none-to-choose = There is nothing to choose from: { $noun }.
records-new = Add
records-none = Nothing here
records-none-next = What is added is shown here, with its source and how long it is kept.
book-search = Search the list
book-count = { $count ->
    [one] 1 record
   *[other] { $count } records
  }
book-none = No { $noun } yet
book-none-next = Begin with the button below.
book-none-later = What happens in the register is shown here.
book-no-match = Nothing in the list matches the search
book-no-match-next = Try fewer letters.
case-handling = Handling
