### Records of every kind: what they are called, what stands in them, how long they are kept and what can be done. Written
### inside a sentence, hence with a small letter; headings change the first one.

## Tabs.

tab-messages = messages
tab-ratings = ratings
tab-disclosures = disclosures

## Agreements.

noun-agreement-many = agreements
noun-agreement-about = kind, beginning and end
fact-agreement-kind = kind
fact-agreement-started-on = first day
fact-agreement-ended-on = last day
fact-agreement-source = source
form-agreement-add = enter an agreement
form-agreement-end = end an agreement

## Consents.

noun-consent-many = consents
noun-consent-about = what, when, how and in which words
fact-consent-purpose = purpose
fact-consent-state = state
fact-consent-act = event
fact-consent-at = when
fact-consent-channel = channel
fact-consent-text = the words
fact-consent-version = version of the words
fact-consent-sha256 = checksum of the words
fact-consent-ip = IP address
fact-consent-by-controller = ended by the organisation
form-consent-give = record a consent
form-consent-withdraw = withdraw a consent

## Requests.

noun-request-many = requests
noun-request-about = what you have asked for and when you were answered
fact-request-number = case number
fact-request-kind = right
fact-request-received-on = received
fact-request-registered-at = registered
fact-request-channel = channel
fact-request-pause = question to the person
fact-request-asked-on = asked
fact-request-pause-answered-on = answer to the question
fact-request-extended-on = extended
fact-request-extension-reasons = reasons for the extension
fact-request-factor = circumstance
fact-request-answered-at = answered
fact-request-paper = checksum of the answer
form-request-open = register a request

## Signatures.

noun-approval = signature
noun-approval-many = signatures that are waited for
fact-approval-what = what
fact-approval-label = label
fact-approval-deed = deed
fact-approval-proposed-by = proposed by
fact-approval-proposed-at = proposed
fact-approval-sign-by = to be signed by
form-approval-sign = sign
form-approval-reject = reject
approval-of-dispute = decision in a dispute
approval-of-erasure-plan = erasure plan
approval-of-suspension = suspension
approval-of-termination = termination of an account
approval-outcome-signed = signed
approval-outcome-rejected = rejected

## How long: the rule for a record whose time has not begun to run, and the same in a sentence.

clock-contract-and-year = the contract and one year after
clock-about-contract-and-year = as long as the agreement is in force, and one year after its last day
clock-consent = until the consent ends
clock-about-consent = until you withdraw the consent or we end it
clock-consent-proof = as long as the proof may be needed
clock-about-consent-proof = we must be able to show that the consent was given, should somebody question it
clock-bookkeeping = seven years after the financial year
clock-about-bookkeeping = to the end of the seventh year after the calendar year in which the financial year ended (Swedish Accounting Act, chapter 7, section 2)
clock-limitation = until the claim has lapsed
clock-about-limitation = as long as a legal claim can be made (Swedish Limitation Act, section 2)
clock-sign-up-ip = a short time after the sign-up
clock-about-sign-up-ip = the IP address of the sign-up is kept for a short time, against abuse
clock-mail-events = a time after the mailing
clock-about-mail-events = that a mailing was opened is kept for a time after it happened
clock-technical = a short time
clock-about-technical = technical data is kept for a short time after it was collected
clock-message = a time after the message
clock-about-message = a message is kept for a time after it came or was sent
clock-rating = a time after the rating
clock-about-rating = a rating is kept for a time after it was given
clock-dispute = a time after the decision
clock-about-dispute = a dispute about a rating is kept for a time after it was decided
clock-request-case = until the case is followed up
clock-about-request-case = until the case is closed and we no longer need to be able to show how we answered
clock-trial = a short time after the trial
clock-about-trial = a trial that led to no purchase is kept for a short time after its last day
clock-competition = a time after the competition
clock-about-competition = an entry is kept for a time after the last day of the competition
clock-survey = a time after the survey
clock-about-survey = answers are kept for a time after the last day of the survey
clock-segment = until the group is worked out anew
clock-about-segment = that you belong to a target group is kept for a time after it was worked out
clock-certificate = as long as the cancellation can be questioned
clock-about-certificate = that a medical certificate was shown is kept as long as the cancellation can be questioned
clock-suspension = a time after the suspension
clock-about-suspension = a suspension is kept for a time after it ended
clock-violation = a time after the decision
clock-about-violation = a breach of the terms is kept for a time after the decision
clock-copyright = a time after the case
clock-about-copyright = a case of copyright is kept as long as it may be needed for legal claims
clock-permission = a time after the permission
clock-about-permission = a permission is kept for a time after its last day
clock-disclosure = a time after the disclosure
clock-about-disclosure = who was given data is kept for a time, so that we can tell you
clock-terms-acceptance = the contract and one year after
clock-about-terms-acceptance = which terms you accepted is kept as long as the agreement is in force and one year after
clock-suppression = as long as the block is needed
clock-about-suppression = that an address must not be used is kept as long as it is needed to keep the promise
clock-with-its-record = as long as the record it belongs to
clock-about-with-its-record = the data follows the record it belongs to
clock-accountability = as long as it is needed to show that the law is followed
clock-about-accountability = the data is needed for us to show that we follow the law (Article 5(2))

## Rules that are data.

rule-standing-statutory = required by law
rule-standing-policy = promised by the policy
rule-standing-proposal = proposed, until the data protection officer has decided
rule-standing-decided = decided by the data protection officer
rule-problem-unknown-clock = the rule is about something the program does not have
rule-problem-no-such-day = the date does not exist
rule-problem-gap = some time has no rule
rule-problem-overlap = two rules apply at the same time
rule-problem-ends-before-it-begins = the rule ends before it begins
rule-problem-length = the length is missing or beyond reason
rule-problem-rolls = a time of storage is never moved to a working day
rule-problem-standing = a rule cannot be both required by law and a proposal
rule-problem-statutory = the rule is required by law and cannot be changed
rule-problem-loosened = the policy promises a shorter time
rule-problem-name-taken = two rules have the same name

## The extract.

extract-record-about = Purpose: { $purpose }. Source: { $source }. Legal basis: { $basis }. Kept: { $kept }.
extract-source-own = ourselves
extract-no = No
extract-purpose-ratings = To let customers rate assignments, and to consider objections to the ratings
extract-purpose-competitions = To hold competitions, offers and surveys
extract-purpose-terms = To keep the terms and to be able to act when they are broken
extract-purpose-claims = To establish, exercise or defend legal claims
extract-purpose-segments = To choose what is shown to whom, by target groups
extract-purpose-accountability = To be able to show that we follow the GDPR

## Other.

due-approval = Sign
verb-approvals-propose = proposed for signature
verb-approvals-sign = signed
verb-approvals-reject = rejected
verb-records-list = read records
field-record = record
reason-unknown-field = the form has no such field
reason-control-characters = contains characters that cannot be written
reason-not-an-amount = not an amount; write 1 248,75
