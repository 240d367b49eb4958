### The subject-access extract: review of data about others, passwords, batches and the yearly report.

## Others in the copy.

# What stands in place of words that are left out. $number is their number in the list.
redaction-mark = [withheld { $number }]
# A line of the list of what is left out. $reason is the reason, $role the role of whoever decided.
redaction-listed = { $reason }. Decided by: { $role }.
redaction-reason-other-person = Data about another person, whose rights weigh more here (Article 15(4) of the GDPR)
redaction-reason-staff = The name of a member of staff, which is not your personal data (Court of Justice, C-579/21)
redaction-reason-secret = A trade secret or somebody else's intellectual property (recital 63 of the GDPR)
extract-openings-left-out = The times at which the record was opened
extract-openings-on-request = They are handed out separately on request. They say when and for which task, but not by whom.
verb-extract-review = reviewed an extract
verb-redactions-decide = decided what an extract leaves out
verb-redactions-forget = took back a decision on what an extract leaves out
field-verdict = Decision
field-redaction = Decision on leaving out
field-redaction-span = The words
problem-review-first = { $places ->
        [one] Somebody else is named in one place of the copy, and nobody has decided whether that stays.
       *[other] Others are named in { $places } places of the copy, and nobody has decided whether they stay.
    }
problem-review-first-remedy = Go through the places and choose for each whether it is left out or stays.
reason-overlaps = meets another decision
