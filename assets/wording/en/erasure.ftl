### Erasure: what goes, what stays and why; holds; rules; the certificate.

## The person's own data, in groups, and the person herself.

noun-person-name = name and customer number
noun-person-email = e-mail address
noun-person-contact = telephone, address, identity number and notes
noun-person-relations = what the person is to the organisation
noun-erasure-plan = erasure plan
form-erasure-plan-apply = carry out the erasure plan

## What happens.

fate-erase = to be erased
fate-erased = erased
fate-held-back = held back
fate-until = kept until a day
fate-waiting = kept until further notice
fate-with = kept because of another record
fate-undecided = to be decided
plan-made = made
plan-waiting = waits for a signature
plan-signed = signed
plan-traces = erased, the file is being wiped
plan-rejected = rejected
plan-applied = carried out
plan-withdrawn = taken back

## Holds.

noun-hold = hold
noun-hold-many = holds
noun-hold-about = why something about you may not be erased yet
fact-hold-reason = reason
fact-hold-set-at = set
fact-hold-review-on = looked over
fact-hold-released-at = released
form-hold-set = set a hold
form-hold-release = release a hold
form-hold-review = review hold
hold-reason-dispute = dispute
hold-reason-legal-claim = legal claim
hold-reason-authority = supervision or court
hold-reason-restriction = the person wants restriction instead of erasure
hold-open-request = a request of the person is not answered
hold-open-copyright-case = a question of copyright is not settled
hold-open-dispute = a dispute is not decided
hold-open-restriction = the processing of the data is restricted

## Rules.

noun-rule = rule
noun-rule-many = rules for how long
fact-rule-clock = about
fact-rule-name = rule
fact-rule-standing = standing
fact-rule-count = number
fact-rule-unit = unit
fact-rule-source = source
fact-rule-valid-from = events from
fact-rule-valid-to = events to
form-rule-decide = decide how long
length-same-day = the same day
length-days = days
length-months = months
length-years = years
field-rule = rule
reason-rule-statutory = required by law and cannot be changed
reason-rule-loosened = the policy promises a shorter time

## The certificate.

certificate-title = Certificate of erasure
certificate-number = Number
certificate-made = Plan made
certificate-made-by = Made by
certificate-signed = Approved by a second signature
certificate-signed-by = Approved by
certificate-applied = Carried out
certificate-applied-by = Carried out by
certificate-people = Number of people
certificate-what = What has been erased
certificate-what-about = The data has been removed from the register with everything that belonged to it. The certificate holds no personal data.
certificate-column-noun = Data
certificate-column-rule = Rule
certificate-column-count = Number
certificate-how = How it was done
certificate-how-about = The rows were removed from the tables of the register, the search, the list of what is due and half-filled forms. Every page of the register's file was then gone through and overwritten between the rows, so that nothing of them is left there, and the write-ahead log emptied. A line without personal data in the ledger of erasures makes the data be erased again should an older backup be restored.
certificate-desks = On the desks
certificate-desks-all = Erased on all { $count } that take part
certificate-desks-some = Erased on { $done } of { $count }; on the others as soon as they are connected
certificate-desks-unknown = Erased on this one, and on the others as soon as they are connected; the server could not be reached when the certificate was made
certificate-server = On the server between them
certificate-server-gone = Gone: the sealed records of before are dropped, and their key is destroyed
certificate-server-waits = Left in sealed records, which go with the next compaction

## Other.

due-retention = Erase
due-hold-review = Look over a hold
verb-retention-look = looked at what is kept
verb-retention-plan = made an erasure plan
verb-retention-apply = carried out an erasure plan
verb-retention-erase = erased
verb-register-rewrite = overwrote the traces of what was erased in the register's file
verb-retention-withdraw = took an erasure plan back
verb-holds-set = set a hold
verb-holds-release = released a hold
verb-holds-review = reviewed a hold
verb-rules-decide = decided how long
field-review-on = looked over
reason-other-right = is about another right
