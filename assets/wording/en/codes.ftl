### The words for every code: in the window, on the command line and inside the sentences of problems. Lower case, because they stand inside a sentence.

## What a person is to the organisation.

relation-contractor = user (contractor)
relation-client = customer (client)
relation-newsletter-recipient = newsletter recipient
relation-competition-entrant = competition entrant
relation-course-participant = course participant
relation-app-tester = app tester
relation-reseller = reseller
relation-partner = Cequred Partner

## Why a personal identity number may be processed (dataskyddslagen 3 kap. 10 §).

identity-ground-purpose = clearly justified by the purpose
identity-ground-secure-identification = the importance of secure identification
identity-ground-other-weighty-reason = another weighty reason
identity-ground-consent = consent

## The legal basis (GDPR Article 6(1)), for those who work in the register.

legal-basis-consent = consent (Article 6(1)(a))
legal-basis-contract = contract (Article 6(1)(b))
legal-basis-legal-obligation = legal obligation (Article 6(1)(c))
legal-basis-legitimate-interest = legitimate interest (Article 6(1)(f))

## Where data comes from.

source-person = the person herself or himself
source-registration = registration of an account
source-login = logging in or out
source-purchase = purchase or booking
source-competition = competition, offer or survey
source-newsletter = newsletter sign-up
source-import = imported file
source-third-party = third party

## The roles of staff.

role-invoicing = case officer, invoicing
role-customer-service = case officer, customer service
role-dpo = data protection officer
role-manager = manager
role-administrator = administrator

## The task a person is opened for.

task-invoicing = invoicing
task-customer-service = customer service
task-request = data subject's request
task-rating = rating or dispute
task-retention = retention and erasure
task-administration = keeping the register in order

## Agreements.

agreement-account = user account
agreement-assignment = assignment
agreement-course = course
agreement-app = app
agreement-partnership = reseller or partner agreement
agreement-customer = customer agreement

## Consents: purpose, way, event, state.

purpose-newsletter = newsletter
purpose-marketing = other direct marketing
purpose-measurement = measuring opens and clicks
channel-web = web form
channel-email = e-mail
channel-phone = telephone
channel-letter = letter
channel-in-person = in person
channel-unknown = not known
consent-act-given = given
consent-act-confirmed = confirmed
consent-act-withdrawn-by-person = withdrawn by the person
consent-act-ended-by-controller = ended by the organisation
consent-state-active = in force
consent-state-deficient = deficient
consent-state-ended = ended

## Requests of data subjects.

request-access = request for access
request-rectification = rectification
request-erasure = erasure
request-restriction = restriction of processing
request-portability = data portability
request-objection = objection
request-channel-email = e-mail
request-channel-letter = letter
request-channel-phone = telephone
request-channel-in-person = in person
request-channel-web = web form
request-channel-unofficial = other than the official channels
request-state-open = open
request-state-answered = answered
pause-identity = identity verification
pause-clarification = clarification
factor-amount-of-data = the amount of data
factor-several-units = the data lies in several units
factor-redaction = other people's data must be redacted
factor-made-intelligible = the data must be made intelligible
factor-surge-of-requests = a passing surge of requests

## What is due, and how pressing it is.

due-request = Answer the request
due-request-paused = Answer the request (paused)
due-request-extended = Answer the request (extended)
due-agreement-erasure = Erase after an ended agreement
due-recovery-drill = Try the recovery sheet
due-consent-review = Look over a consent
urgency-overdue = overdue
urgency-today = today
urgency-this-week = within a week
urgency-later = later

## What a role may do.

deed-find-people = search for people
deed-read-due = see what is due
deed-change-own-password = change one's own password
deed-read-contact = see contact data
deed-read-identity-number = see personal identity numbers
deed-read-protected-identity = see a protected identity
deed-read-agreements = see agreements
deed-read-bookkeeping = see accounting records
deed-read-consents = see consents
deed-read-messages = see messages
deed-read-ratings = see ratings and disputes
deed-read-requests = see requests
deed-create-person = add people
deed-correct-person = correct personal data
deed-write-agreements = enter and end agreements
deed-write-bookkeeping = enter accounting records
deed-write-consents = enter and end consents
deed-write-messages = write down messages
deed-write-ratings = enter ratings and handle disputes
deed-open-request = register a request
deed-decide-request = decide a request
deed-make-extract = make extracts
deed-erase = erase
deed-import-people = import people
deed-export-people = export people
deed-read-log = read the log
deed-change-settings = change settings
deed-manage-keys = manage keys
deed-manage-staff = manage staff
deed-manage-desks = share the register between desks
deed-make-backup = make backups
deed-restore-backup = restore backups

## How long something is kept, and why.

retention-year-after-contract = the agreement has ended and is kept one more year
retention-consent-ended = the consent has ended and there is no agreement
retention-ended = the agreement or the consent has ended
retention-contract-runs = as long as the agreement runs, and one year after
retention-consent-lasts = until either party ends the consent
retention-consent-proof = the consent has ended; its proof is kept apart
retention-no-reason = no reason: to be reviewed

## Fields.

field-number = customer number
field-name = name
field-first-name = given name
field-last-name = family name
field-email = e-mail
field-phone = telephone
field-address = address
field-street = street
field-postal-code = postal code
field-city = post town
field-identity-number = personal identity number
field-identity-ground = ground for the identity number
field-note = note
field-file = file
field-relation = relation
field-relations = relations
field-protected-identity = protected identity
field-source = source
field-task = task
field-kind = kind
field-started-on = start
field-ended-on = end
field-agreement-from = agreement from
field-agreement-to = agreement to
field-newsletter = newsletter
field-purpose = purpose
field-channel = channel
field-text = text
field-version = version
field-ip = IP address
field-at = time
field-state = state
field-date = date
field-received-on = date received
field-applicant-name = applicant's name
field-search-keys = search details
field-person = person
field-agreement = agreement
field-consent = consent
field-request = case
field-organisation-name = organisation's name
field-organisation-number = organisation number
field-language = language
field-user = user
field-password = password
field-role = role
field-slot = key slot
field-admin-name = administrator's name
field-sheet = sheet
field-mapping = columns
field-before = before line
field-head = head of the log
field-limit = number of rows
field-recovery-kit = recovery sheet
field-recovery-shares = shared recovery code
field-openings-an-hour = people opened per hour
field-recovery-code = recovery code
field-people = number of people
field-recorded-on = recorded on
field-changed-on = changed on
field-lock-idle = reason: nobody touched the computer
field-lock-asked = reason: asked for
field-lock-screen = reason: the computer’s screen was locked
field-lock-sleep = reason: the computer went to sleep
field-lock-other-user = reason: another user
field-lock-quit = reason: the program ended
field-draft = draft
field-idle-minutes = minutes until locking
field-shield-window = protection from screen pictures

## Why a field or a file cannot be used.

reason-oneself = that is yourself; change your password instead
reason-not-bound = the password is bound to no computer
reason-has-a-password-here = has a password that opens here already
reason-missing = missing
reason-unknown-word = unknown word
reason-not-an-id = not an identifier
reason-not-a-date = not a date; write 2026-11-22
reason-not-a-number = not a number
reason-not-an-address = not an e-mail address
reason-not-an-identity-number = not a personal identity or coordination number
reason-not-an-organisation-number = not an organisation number
reason-not-a-time = not a time; write 2026-11-22T10:00+01:00
reason-file-empty = the file is empty
reason-file-too-large = the file is too large
reason-file-too-many-rows = the file has too many rows
reason-file-old-excel = the file has an older Excel format
reason-file-open-document = the file is an OpenDocument spreadsheet
reason-file-password-protected = the file is protected with a password
reason-file-truncated = the file is cut short or damaged
reason-file-not-a-table = the file is not a table
reason-file-no-headers = the file has no header row
reason-file-unknown-sheet = the sheet does not exist
reason-mapping-unknown-field = the field to be mapped does not exist
reason-mapping-unknown-column = the column is not in the file
reason-mapping-not-readable = a mapping is written FIELD=COLUMN
reason-mapping-missing-field = a needed field has no column
reason-import-cancelled = the import was cancelled
reason-taken = taken already
reason-disabled = disabled; add the user again
reason-not-usable = not usable
reason-wrong-length = wrong length
reason-too-many = too many
reason-pause = the pause is not right
reason-too-long = too long
reason-out-of-range = outside what is allowed
reason-not-understood = not understood; write 2026-11-22 and 12:17
reason-does-not-exist = does not exist in the calendar
reason-time-missing = the time of day is missing; write 12:17, for example
reason-twice = that time came twice that night; add +02:00 or +01:00
reason-skipped-by-clocks = that time did not exist that night
reason-file-exists = the file exists already and is never overwritten
reason-not-utf-8 = the file is not text in UTF-8
reason-file-missing = the file does not exist
reason-not-a-file = not a file on this computer
reason-file-not-readable = the file cannot be opened

## What does not exist, or was not found.

noun-person = person
noun-agreement = agreement
noun-consent = consent
noun-request = case
noun-staff = member of staff
noun-slot = key slot
noun-record = record
noun-register = register

## Verbs in the log.

verb-session-lock = locked the register
verb-settings-locks = changed the rules for locking
verb-register-create = created the register
verb-demo-create = created the demo register
verb-demo-burden = added made-up records to the demo register
verb-session-unlock = unlocked
verb-session-recover = unlocked with the recovery code
verb-people-add = added a person
verb-people-correct = corrected a person
verb-people-open = opened a person
verb-people-import = imported people
verb-agreements-add = entered an agreement
verb-agreements-end = ended an agreement
verb-consents-give = recorded a consent
verb-consents-withdraw = ended a consent
verb-requests-open = registered a request
verb-requests-answer = answered a request
verb-extract-preview = viewed an extract
verb-extract-make = made an extract
verb-keys-drill = tried the recovery code
verb-backup-make = made a backup
verb-backup-prune = removed old backups
verb-backup-restore = restored a backup
verb-keys-add = added a way to unlock
verb-keys-change = changed the password
verb-keys-remove = removed a way to unlock
verb-keys-bind = bound her password to a computer
verb-keys-unbind = unbound her password from a computer
verb-keys-code = gave a member of staff a one-time code
verb-keys-rotate = changed the register's key
verb-keys-accept = accepted an older key file
verb-settings-change = changed a setting
verb-staff-add = added a member of staff
verb-staff-role = changed a member of staff's role
verb-staff-disable = disabled a member of staff

## Ways to unlock.

slot-password = password
slot-recovery = recovery code
slot-shares = shared recovery code

## What an import remarks on.

import-name-missing = the name is missing
import-email-not-usable = the e-mail address cannot be used
import-date-does-not-exist = the date does not exist
import-date-not-readable = cannot be read as a date
import-date-ambiguous = the date may mean two different days; write 2026-11-22
import-date-out-of-range = the date lies too far away
import-end-before-start = the agreement ends before its first day
import-start-missing = the agreement has an end but no first day
import-card-number = a card number, which is never stored
import-card-security-code = a card's security code, which is never stored
import-web-password = a password, which is never stored
import-identity-number-without-ground = a personal identity number without a stated ground
import-identity-number-not-valid = not a personal identity or coordination number
import-number-repeated = an earlier row has the same customer number
import-formula = a formula instead of a value
import-too-long = the text is too long for the field
import-note-held-back-health = the note seems to be about health and was left out
import-note-held-back-crime = the note seems to be about offences and was left out
import-perhaps-health = the note may be about health; look at it
import-perhaps-crime = the note may be about offences; look at it
import-identity-number-in-note = a personal identity number stands in the note
import-formula-as-text = begins as a formula; kept as text
import-characters-lost = letters were lost already in the file
import-phone-unusual = an unusual telephone number; kept as it is
import-postal-code-unusual = an unusual postal code; kept as it is
import-leading-zero-restored = the telephone number's leading zero was put back
import-date-was-a-number = the date stood as a number and was read as Excel does
import-relation-unknown = an unknown relation; left out
import-newsletter-unknown = neither yes nor no; left out
import-excel-fault = an Excel error in the cell; read as empty
import-no-contact = neither e-mail, telephone nor address
import-column-not-read = the column is not read
import-likely-twin = seems to be the same person as an earlier row; both came in
import-too-few-cells = the row has too few cells
import-too-many-cells = the row has too many cells
import-quote-not-closed = a closing quotation mark is missing
import-characters-replaced = characters could not be read and were replaced
import-consent-stays-ended = the consent has ended and stays so
twin-same-identity-number = the same personal identity number
twin-same-email = the same e-mail address
twin-same-phone-and-name = the same telephone and name
twin-same-name-and-address = the same name and address

## What a text is looked through for, and how serious it is.

guard-card-number = card number
guard-card-security-code = card security code
guard-web-password = password
guard-personal-identity-number = personal identity number
guard-coordination-number = coordination number
guard-health = health data
guard-crime = data on criminal offences
severity-stop = must never be stored
severity-ask = needs a stated ground
severity-note = look at it

## Why the log does not verify.

log-head-not-found = the given head is not in the log

## Groups of data in a person's file
group-read-contact = contact data
group-read-identity-number = personal identity number
group-read-agreements = agreements
group-read-consents = consents
group-read-requests = requests
group-read-bookkeeping = bookkeeping
group-read-conduct = suspensions and violations
group-read-disclosures = disclosures
group-read-messages = messages
group-read-ratings = ratings
