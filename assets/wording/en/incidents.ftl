### Personal data breaches and the computers that hold the register.

## Incidents.

noun-incident = incident
noun-incident-many = incidents
noun-incident-concern = incident concerning the person
noun-incident-concern-many = incidents concerning the person
noun-incident-concern-about = personal data breaches that concerned your data
fact-incident-concern-number = number
fact-incident-concern-kind = kind
fact-incident-concern-aware-at = discovered
fact-incident-concern-categories = categories of data
fact-incident-concern-told-on = you were told
fact-incident-number = number
fact-incident-kind = kind
fact-incident-state = state
fact-incident-aware-at = we became aware
fact-incident-deadline = to IMY no later than
fact-incident-happened = what happened (without names)
fact-incident-began-on = began
fact-incident-ended-on = ended
fact-incident-categories = categories of data
fact-incident-subjects = categories of data subjects
fact-incident-people = approximate number of people
fact-incident-effects = likely consequences
fact-incident-measures = measures
fact-incident-risk = risk to the people
fact-incident-risk-reasons = reasons for the assessment
fact-incident-notified-at = notified to IMY
fact-incident-late-reasons = why it took longer than 72 hours
fact-incident-supplement-until = supplement no later than
fact-incident-supplemented-on = supplemented
fact-incident-told-on = the people were told
fact-incident-told-exception = exception from telling
fact-incident-told-reasons = reasons for telling or not
fact-incident-closed-at = closed
fact-incident-person = person
form-incident-report = report incident
form-incident-describe = add what is known
form-incident-decide = assess the risk
form-incident-notify = record the notification to IMY
form-incident-supplement = record the supplement
form-incident-tell = decide about telling people
form-incident-concern = connect person
form-incident-close = close the incident
incident-kind-misdirected = sent or shown to the wrong recipient
incident-kind-intrusion = unauthorised access
incident-kind-loss = data is lost
incident-kind-altered = data was altered without authority
incident-kind-lost-device = lost computer
incident-kind-user-misuse = a user misused others' data
incident-kind-many-openings = unusually many openings
incident-kind-at-processor = at a processor
incident-kind-other = other
incident-draft-misdirected = Data may have reached the wrong recipient.
incident-draft-intrusion = Somebody without authority may have had access.
incident-draft-loss = Data may have been lost.
incident-draft-altered = Data may have been altered without authority.
incident-draft-lost-device = A computer that holds the register is lost or stolen.
incident-draft-user-misuse = A user is said to have used, copied or forwarded others' data.
incident-draft-many-openings = The data of unusually many people was opened in a short time.
incident-draft-at-processor = A processor has reported a breach.
incident-draft-other = Something may have happened to personal data.
incident-draft-encrypted = The data was encrypted (Article 34(3)(a)). The key is not on the computer without a password.
incident-state-draft = draft
incident-state-open = being assessed
incident-state-to-notify = to be notified
incident-state-notified = notified
incident-state-closed = closed
risk-undecided = not assessed
risk-unlikely = risk unlikely: not notified
risk-likely = risk: notified to IMY
risk-high = high risk: notified, and the people are told
tell-exception-encrypted = the data was encrypted (Article 34(3)(a))
tell-exception-risk-averted = measures make a high risk unlikely (Article 34(3)(b))
tell-exception-public-notice = a public communication instead (Article 34(3)(c))
remark-first-of-two = The clocks were put back that night. The first of the two hours was taken, so that the time limit is not too long.

## Computers.

noun-device = computer with the register
noun-device-many = computers with the register
fact-device-name = name
fact-device-place = place or function
fact-device-encryption = disk encryption
fact-device-checked-on = checked
fact-device-lost-at = lost
fact-device-retired-on = retired
form-device-add = add computer
form-device-check = record disk encryption
form-device-lose = the computer is lost
form-device-retire = retire computer
disk-encryption-yes = yes
disk-encryption-no = no
disk-encryption-unknown = not checked

## The report.

incident-paper-title = Personal data breach
incident-paper-lead = Particulars for the notification under Article 33 of the GDPR
incident-paper-reference = Own reference
incident-paper-phase = Concerns
incident-paper-first = First notification; more follows when it is known
incident-paper-supplement = Supplement to an earlier notification
incident-paper-final = Final documentation (Article 33(5))
incident-paper-times = Times
incident-paper-what = What happened
incident-paper-decisions = Assessment and decisions
incident-paper-where = Supervisory authority

## Due, log and reasons.

due-incident = Personal data breach
due-incident-supplement = Supplement breach notification
verb-incidents-report = reported incident
verb-incidents-draft = draft of an incident
verb-incidents-describe = added to incident
verb-incidents-decide = assessed incident
verb-incidents-notify = recorded notification of incident
verb-incidents-supplement = recorded supplement to incident
verb-incidents-tell = decided about telling people
verb-incidents-concern = connected person to incident
verb-incidents-close = closed incident
verb-incidents-paper = printed incident
verb-devices-add = added computer
verb-devices-check = recorded disk encryption
verb-devices-lose = reported computer lost
verb-devices-retire = retired computer
field-aware-at = awareness
field-incident = the incident
field-device = the computer
field-happened = what happened
reason-future = the time has not come
reason-before-aware = the time is before awareness
reason-not-aware = first say when you became aware
reason-late-without-reasons = it came after 72 hours: say why
reason-reasons-missing = the reasons are missing
reason-closed = is closed and is not changed
reason-not-notified = the risk must be notified to IMY first
reason-people-not-told = the people were neither told nor is there an exception
reason-facts-missing = consequences and measures must be documented
reason-nothing-to-supplement = a supplement comes after the notification

## The window.

nav-incidents = Incidents
incident-lead = Every breach is entered. The clock runs in real hours, also over holidays and when the clocks change.
incident-clock = Left of 72 hours
# $hours, $minutes and $seconds are the time that is left.
incident-left = { $hours } h { $minutes } min { $seconds } s
# $hours is how many hours ago the time ran out.
incident-over = The time ran out { $hours } hours ago. Notify now and say why.
incident-save = Save report
