### The place Retention in the window. The reader is the data protection officer, who must dare to erase.

## The place and the queue.

retention-tab-queue = Queue
retention-tab-plans = Plans and certificates
retention-tab-holds = Holds
retention-tab-notices = Notices
retention-tab-rules = Rules
retention-parts = Parts of the queue
retention-part-due = May be erased today
retention-part-due-lead = The time of this data has run out. Nothing is erased from here: a dry run first shows what goes, what stays and why.
retention-part-due-none = Nothing is to be erased today
retention-part-due-none-next = What may be erased next is under Coming soon.
retention-part-waiting = Must wait
retention-part-waiting-lead = The time has run out, but something keeps the data: a hold, an unanswered request or a dispute. Once that is gone the data may be erased the same day.
retention-part-waiting-none = Nothing is held back
retention-part-waiting-none-next = A hold is set under Holds, or on a person in the queue.
retention-part-coming = Coming soon
retention-part-coming-lead = May be erased within 90 days unless something happens before.
retention-part-coming-none = Nothing comes within 90 days
retention-part-coming-none-next = What comes later is in the calendar.
retention-over = How long overdue
retention-over-all = However long
# $days is a number of days.
retention-over-days = At least { $days } days overdue
# $count is how many are chosen, $total how many there are.
retention-chosen = { $count } of { $total } chosen
retention-choose-none = Choose none
# $count is the number of people in the list.
retention-plan-all = { $count ->
    [one] Dry run for { $count } person
   *[other] Dry run for { $count } people
}
# $count is the number of people chosen.
retention-plan-chosen = { $count ->
    [one] Dry run for { $count } chosen
   *[other] Dry run for { $count } chosen
}
# $most is a number of people.
retention-plan-most = A plan is about { $most } people at most. Those who have waited longest come first.
retention-who = Person
retention-what = What
retention-what-comes = Data
retention-why = Rule
retention-held-by = Kept by
retention-last-day = Last day
retention-since = Overdue
retention-left = Left
# $days is a number of days.
retention-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
retention-whole = Everything about the person
retention-split = Split
# $items is how many items go, $stays how many stay.
retention-split-items = { $items } go, { $stays } stay
# $count is a number of items.
retention-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
grid-chosen = Chosen
grid-ticked = Chosen
grid-not-ticked = Not chosen

## Why is this still here?

# $who is initials and customer number.
retention-why-title = Why is this still here? { $who }
retention-on-hold = Nothing is erased yet.
retention-plan-one = Dry run for this person
retention-open-person = Open the person
# $noun is a kind of data.
why-because = Kept because of another record: { $noun }
why-undecided = No rule gives a reason to keep it
# $reason is why it is kept, $day a day.
why-at-most = { $reason }, until { $day } at the longest.

## Plans.

retention-plan = Erasure plan
# $number is the number of the plan.
retention-plan-title = Erasure plan { $number }
# $at is when, $by who.
retention-plan-made = Dry run { $at } by { $by }
retention-plans-none = No erasure is planned yet
retention-plans-none-next = Make a dry run from the queue. The certificates are gathered here.
retention-see-plan = See what goes and what stays
retention-back = Back to the plans
retention-to-queue = To the queue
retention-looking = Working out what goes and what stays …
retention-head-number = Number
retention-head-state = State
retention-head-people = People
retention-head-items = Items
retention-head-made = Dry run
retention-head-made-by = By
retention-head-applied = Carried out
retention-head-what = Data
retention-head-why = Rule
retention-head-fate = What happens
retention-head-count = Number
retention-halfway = Broken off
# $count is the number.
retention-figure-people = { $count ->
    [one] person
   *[other] people
}
# $count is the number.
retention-figure-items = { $count ->
    [one] item
   *[other] items
}
# $count is the number.
retention-figure-whole = { $count ->
    [one] person goes altogether
   *[other] people go altogether
}
# $count is the number.
retention-figure-split = { $count ->
    [one] person is split
   *[other] people are split
}
retention-split-about = A person is split when what nothing requires any more goes, while for instance the invoice stays with her name as the other party.
retention-goes = This goes
retention-gone = This went
retention-stays = This stays

## The way from dry run to certificate.

retention-way = The way of the plan
retention-way-dry-run = Dry run
retention-way-signature = Second signature
retention-way-erasing = Erasing
retention-way-certificate = Certificate
retention-ask-signature = Ask for a signature
retention-erase = Erase
retention-go-on = Go on erasing
retention-stop-here = Stop here
retention-take-back = Take the plan back
retention-standing-nothing = Nothing to erase.
retention-standing-nothing-next = The rules give none of the people chosen anything that may be erased today.
retention-standing-made-one = Nothing is erased yet.
retention-standing-made-one-next = See what goes and what stays. The plan is about one person and can be carried out by you alone.
retention-standing-made-batch = Nothing is erased yet.
retention-standing-made-batch-next = See what goes and what stays. The plan is about several people, so a colleague signs too.
retention-standing-waiting-mine = Waits for a colleague’s signature.
retention-standing-waiting-mine-next = Your colleague finds the plan under approvals. You can take it back meanwhile.
retention-standing-waiting-yours = The plan waits for your signature.
# $by is who made the plan.
retention-standing-waiting-yours-next = { $by } made the dry run. The figures below are worked out today. You sign that what goes may go; nothing is erased until somebody then chooses Erase.
retention-standing-signed = Signed. Nothing is erased yet.
retention-standing-signed-next = Two people have seen what goes. If a hold was set since, that person is not erased.
retention-standing-halfway = The erasing was broken off.
# $done is how many are erased, $items how many the plan had.
retention-standing-halfway-next = { $done } of { $items } items are erased, the rest is untouched. Go on, or stop here and get a certificate of what went.
retention-standing-applied = Erased.
retention-standing-applied-next = The erasing is in the log and in the ledger of erasures, without personal data. Recipients to be told are under Notices.
retention-standing-traces = The data is erased, the file is not wiped to the end.
retention-standing-traces-next = The register's file may hold traces between the rows, readable only with the key. Wipe the file; then the erasing is carried out and there is a certificate. Otherwise the next unlocking does it.
retention-standing-rejected = The plan was not signed.
retention-standing-rejected-next = Nothing was erased. Make a new dry run from the queue.
retention-standing-withdrawn = The plan was taken back.
retention-standing-withdrawn-next = Nothing was erased. The data is still in the queue.
# $number is the number of the plan.
retention-erase-title = Erase by { $number }?
# $count is the number of items, $people the number of people.
retention-erase-items = { $people ->
    [one] { $count } items about { $people } person are removed.
   *[other] { $count } items about { $people } people are removed.
}
# $count is the number of people.
retention-erase-whole = { $count ->
    [one] { $count } person leaves the register altogether.
   *[other] { $count } people leave the register altogether.
}
# $count is the number of people.
retention-erase-split = { $count ->
    [one] { $count } person is split and stays with what a rule still requires.
   *[other] { $count } people are split and stay with what a rule still requires.
}
retention-erase-tasks = Recipients that got the data are listed to be told.
retention-erase-final = What has been erased cannot be brought back, not from a backup either. After Erase you have ten seconds to undo, and the work can be broken off at any time.
# $seconds is a number of seconds.
retention-last-chance = { $seconds ->
    [one] Nothing is erased yet. Begins in { $seconds } second.
   *[other] Nothing is erased yet. Begins in { $seconds } seconds.
}
retention-last-chance-label = Time to undo
retention-undo = Undo
retention-begin-now = Begin now
retention-erasing = Erasing and wiping the file
retention-wipe = Wipe the file
retention-certificate-about = The certificate says how many of what were erased, by which rule and in which roles. It holds no personal data.
retention-certificate-look = Look at the certificate
retention-certificate-save = Save the certificate …

## Holds and notices.

retention-holds-released = Show released holds
retention-holds-none = No hold is set
retention-holds-none-next = A hold keeps everything about a person while a dispute or a legal claim lasts. It is looked over on a set day.
retention-hold-head-who = Person
retention-hold-head-reason = Reason
retention-hold-head-owner = Answers for it
retention-hold-head-set = Set
retention-hold-head-review = Looked over
retention-hold-head-do = Action
retention-hold-review = Review
retention-hold-release = Release
# $on is a day.
retention-hold-released = Released { $on }
retention-notices-lead = When data was erased, corrected or restricted, every recipient that actually got it must be told (Article 19). Save the letter, send it, then close the notice.
retention-notice-letter = Save the letter to the recipient …
retention-notice-then = Close the notice when the letter is sent.

## Rules.

rules-lead-rule = This is how long each kind of data is kept. What the law requires stands. What the policy promises can be shortened, never made longer. Where the policy says nothing a proposal applies until the data protection officer decides.
rules-lead-limit = The limits of the law stand. The office’s own can be shortened. A change applies to events from a day that is chosen, never to what has begun.
rules-lead-holiday = Days on which the office is closed: a reminder never falls on a free day.
rules-part-rule = How long data is kept
rules-part-limit = Limits
rules-part-holiday = Public holidays
rules-head-clock = Counted
rules-head-about = About
rules-head-length = How long
rules-head-standing = Standing
rules-head-source = Source
rules-head-from = Events from
rule-badge-statutory = Law
rule-badge-policy = Policy
rule-badge-proposal = Proposal
rule-badge-decided = Decided
rule-standing-about-statutory = Follows from law and cannot be changed here.
rule-standing-about-policy = The policy promises this. The time can be shortened, never made longer.
rule-standing-about-proposal = The policy says nothing about this. The proposal applies until the data protection officer has decided.
rule-standing-about-decided = The data protection officer has decided. The decision applies to events from the day shown.
# $count is a number of days.
rule-length-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
# $count is a number of months.
rule-length-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
# $count is a number of years.
rule-length-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
rule-about-contract-and-year = agreements and the person’s own data
rule-about-consent = consents
rule-about-consent-proof = proof of consent
rule-about-bookkeeping = accounting records
rule-about-limitation = claims
rule-about-sign-up-ip = IP address of a sign-up
rule-about-mail-events = opens and clicks in mailings
rule-about-technical = technical data
rule-about-message = messages
rule-about-rating = ratings
rule-about-dispute = disputes about ratings
rule-about-request-case = requests of data subjects
rule-about-trial = trials
rule-about-competition = competitions
rule-about-survey = surveys
rule-about-segment = segments
rule-about-certificate = that a medical certificate was shown
rule-about-suspension = suspensions
rule-about-violation = breaches of the terms
rule-about-copyright = copyright cases
rule-about-permission = permissions to use works
rule-about-disclosure = disclosures
rule-about-incident-concern = who was concerned by incidents
rule-about-no-relation = people without a contract or consent
rule-about-terms-acceptance = accepted terms
rule-about-suppression = the suppression list of mailings
