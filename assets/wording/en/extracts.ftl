### The subject-access extract: review of data about others, passwords, batches and the yearly report.

## Others in the copy.

# What stands in place of words that are left out. $number is their number in the list.
redaction-mark = [withheld { $number }]
# A line of the list of what is left out. $reason is the reason, $role the role of whoever decided.
redaction-listed = { $reason }. Decided by: { $role }.
redaction-reason-other-person = Data about another person, whose rights weigh more here (Article 15(4) of the GDPR)
redaction-reason-staff = The name of a member of staff, which is not your personal data (Court of Justice, C-579/21)
redaction-reason-secret = A trade secret or somebody else's intellectual property (recital 63 of the GDPR)
extract-left-out-raters = Who gave you a rating, an assignment or a complaint, the numbers of assignments, and the day
extract-left-out-raters-why = It would point to somebody else, whose rights weigh more here (Article 15(4) GDPR). The rating, its quarter and what came of it are given.
# $count is the number of files.
extract-left-out-files = The content of files kept with your cases: { $count }.
extract-left-out-files-why = They are handed over beside this paper once they have been reviewed, because they may tell of others (Article 15(4) GDPR).
extract-left-out-log = The log's names of staff and of the fields that were changed
extract-left-out-log-why = Who did something is not your personal data (CJEU, C-579/21). What was changed is shown by the data itself.
# $count is the number of forms.
extract-left-out-drafts = Half-filled forms about you: { $count }.
extract-left-out-drafts-why = Text that was not in its final form when the request was made is not covered. It is younger than a year and was not given to anybody else (Chapter 5, Section 2 of the Swedish Data Protection Act). The forms are removed within two weeks.
# $count is the number of proposals.
extract-left-out-proposals = Proposed decisions in a dispute that are not signed yet: { $count }.
extract-left-out-proposals-why = Text that was not in its final form when the request was made is not covered. It is younger than a year and was not given to anybody else (Chapter 5, Section 2 of the Swedish Data Protection Act). The decision is handed out once it is taken.
# $count is the number of texts.
extract-left-out-named = Texts in which whoever asks is named: { $count }.
extract-left-out-named-why = They are read before anything of them is handed out, because they may tell of others (Article 15(4) GDPR).
extract-left-out-elsewhere = Texts in other people's records in which you may be named
# $day is the day they were looked through.
extract-left-out-elsewhere-searched = We looked through them on { $day } for your whole name, your e-mail address and your telephone number. What concerns you is handed out separately once it has been read, because it may tell of others (Article 15(4) GDPR).
extract-left-out-elsewhere-not = The copy is made of the records that are yours. Other people's records have not been searched for your name. Tell us if you think that you are named there, and we will search.
extract-openings-left-out = The times at which the record was opened
extract-openings-on-request = They are handed out separately on request. They say when and for which task, but not by whom.
verb-extract-search = searched texts about others
verb-extract-portable = made a copy for machines
cli-copy-written = The copy is saved in { $json } and { $csv }.
# $count is the number of texts.
cli-mentions = { $count ->
    [0] No text about others names whoever asks.
    [one] One text about others names whoever asks:
   *[other] { NUMBER($count) } texts about others name whoever asks:
  }
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
# At the top of every page while somebody else is named in the copy and nothing is decided.
extract-unreviewed = NOT REVIEWED – not to be handed over
# $what is the name of the datum.
redaction-past = { $what }, as it was when the request came in
redaction-source = Where the data came from
redaction-consent-words = The words of a consent
redaction-state-suggested = suggested
redaction-state-withheld = left out
redaction-state-shown = stays

## The command line.

# $waiting is how many sure suggestions wait for a decision, $withheld what is left out.
cli-extract-review = { $waiting ->
        [0] No suggestion waits for a decision.
        [one] One suggestion waits for a decision.
       *[other] { $waiting } suggestions wait for a decision.
    } { $withheld ->
        [0] Nothing is left out.
        [one] One place is left out.
       *[other] { $withheld } places are left out.
    }
cli-extract-locked = Password: { $password }. It is shown now only and kept nowhere. Hand it over by another way than the file, for instance by telephone. A locked file is no PDF/A.
# $drawn is the number of extracts, $left the number of cases without.
cli-extract-batch = { $drawn ->
        [one] One extract was drawn.
       *[other] { $drawn } extracts were drawn.
    } { $left ->
        [0] No case was left without.
        [one] One case was left without.
       *[other] { $left } cases were left without.
    } No case is answered: look through them, print, and answer each.
cli-extract-batch-cancelled = The work was stopped. What was drawn stays.

## The window: review.

elsewhere-body = Whoever asks may be named in a text about somebody else, such as a note about another customer. That is not in the copy: it is read first.
elsewhere-search = Search texts about others
# $count is the number of texts.
elsewhere-found = { $count ->
    [0] No text about others names whoever asks.
    [one] One text about others names whoever asks. Read it, and hand out separately what concerns the person.
   *[other] { NUMBER($count) } texts about others name whoever asks. Read them, and hand out separately what concerns the person.
  }
review-title = Review and leave out
review-body = See whether somebody else is named in free text. On the left the text as it stands, on the right as it is printed.
review-open = Review the texts
review-none = No free text names anybody else.
review-waiting = { $waiting ->
        [one] One place waits for a decision.
       *[other] { $waiting } places wait for a decision.
    }
review-done = All sure suggestions are decided. Left out: { $withheld }.
review-stands = As it stands
review-printed = As it is printed
review-withhold = Leave out “{ $words }”
review-show = Let “{ $words }” stay
review-back = Take back the decision on “{ $words }”
review-own = Leave out the selected words
