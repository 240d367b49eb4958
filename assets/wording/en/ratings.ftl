### Assignments, ratings and complaints. Words that stand inside a sentence are in lower case.

## Assignments.

noun-assignment = assignment
noun-assignment-many = assignments
noun-assignment-about = your part in the assignment and when it was finished
fact-assignment-part = part
fact-assignment-number = assignment number
fact-assignment-client = client
fact-assignment-finished-on = finished
fact-assignment-finished-quarter = finished (quarter)
fact-assignment-arranged-by = arranged by (user name)
fact-assignment-sent-on = request sent
fact-assignment-expires-on = last day to answer
fact-assignment-way = question sent by
fact-assignment-answered-on = answered
fact-assignment-request = rating request
form-assignment-add = add assignment
form-assignment-finish = finish assignment
assignment-part-client = client
assignment-part-contractor = contractor
rating-request-waiting = waiting for an answer
rating-request-answered = answered
rating-request-expired = expired
request-way-email-draft = e-mail draft
request-way-imported = from a file

## Ratings.

noun-rating = rating
noun-rating-many = ratings
noun-rating-about = the rating from 1 to 5, the words to it and whether it is used
fact-rating-direction = direction
fact-rating-stars = rating (1 lowest, 5 best)
fact-rating-label = means
fact-rating-standing = state
fact-rating-quarter = given (quarter)
fact-rating-comment = comment
fact-rating-comment-withheld = the comment is withheld: it tells who gave the rating
fact-rating-statement = supplementary statement
fact-rating-assignment = assignment
fact-rating-answered-on = given
fact-rating-ended-on = withdrawn
form-rating-add = enter rating
form-rating-withdraw = withdraw rating
rating-direction-received = received
rating-direction-given = given
stars-1 = very dissatisfied
stars-2 = dissatisfied
stars-3 = neither
stars-4 = satisfied
stars-5 = very satisfied
standing-counts = counts
standing-restricted = restricted
standing-withdrawn = withdrawn by the client
standing-removed = removed

## Complaints.

noun-complaint = complaint
noun-complaint-many = complaints
noun-complaint-about = when it came in, how serious it is and what it is about
fact-complaint-received-on = received
fact-complaint-received-quarter = received (quarter)
fact-complaint-gravity = gravity
fact-complaint-matter = about
fact-complaint-assignment = assignment
fact-complaint-dropped-on = without ground since
form-complaint-add = enter complaint
form-complaint-drop = the complaint was without ground
gravity-ordinary = ordinary
gravity-serious = serious
matter-quality = the work
matter-conduct = conduct
matter-delay = delay
matter-payment = price and payment
matter-terms = breach of the terms

## Files.

noun-attachment = file
attachment-slot-document = the letter
attachment-slot-cause = support for the cause
attachment-slot-why-wrong = support for why it is wrong
attachment-slot-adjustment = support for the adjustment
attachment-slot-other = other
attachment-kind-pdf = PDF
attachment-kind-png = picture (PNG)
attachment-kind-jpeg = picture (JPEG)
attachment-kind-text = text
attachment-kind-email = e-mail
slot-document = written statement
slot-cause = documents about the cause
slot-why-wrong = documents about why it is wrong
slot-adjustment = documents about the adjustment
slot-other = other

## Permissions, fields, reasons.

deed-decide-disputes = decide disputes
field-stars = rating
field-answered-on = day of the answer
field-finished-on = finished
field-sent-on = request sent
field-comment = comment
field-assignment = assignment
field-contractor = contractor
field-client = client
field-cause = the cause of the rating
field-why-wrong = why it is wrong
field-adjustment = how it should be adjusted
field-side = party
field-reached = result
field-reasons = reasons
field-outcome = outcome
field-statement = supplementary statement
field-letter = letter
field-setting = setting
field-gravity = gravity
field-matter = what it is about
field-contact = contact
field-complaint = complaint
field-attachment = file
field-place = place in the case
field-noun = kind of record
field-arranged-by = arranged by
reason-not-whole-stars = not a whole number from 1 to 5
reason-same-person = client and contractor are the same person
reason-already-finished = the assignment has finished already
reason-not-finished = the assignment has not finished
reason-sent-before-finish = nobody is asked before the assignment has finished
reason-already-asked = the client has been asked already, and is asked once only
reason-already-rated = the assignment has a rating already
reason-answered-before-sent = the answer is older than the request
reason-expired = the time to answer has passed
reason-rating-not-in-use = the rating was withdrawn or removed
reason-rating-restricted = the rating is restricted while the dispute runs
reason-attachment-empty = the file is empty
reason-attachment-too-large = the file is larger than is set
reason-attachment-unknown-kind = the file is neither PDF, PNG, JPEG, text nor e-mail
reason-attachment-name-unusable = the file's name cannot be used

## What a setting is called.

setting-ratings-publish-from = Ratings before an average is shown
setting-ratings-request-days = Days to answer a rating request
setting-disputes-target-days = Days to decide a dispute (own target)
setting-complaints-repeated = Complaints that are repeated
setting-complaints-months = Months complaints are counted over
setting-disputes-assurance = Offer an assurance that a statement is true

## The log.

verb-assignments-add = added an assignment
verb-assignments-finish = finished an assignment
verb-ratings-add = entered a rating
verb-ratings-withdraw = withdrew a rating
verb-ratings-open = opened ratings
verb-ratings-draft = drafted a rating request
verb-ratings-ask = sent a rating request
verb-ratings-import = imported ratings
verb-ratings-setting = changed a setting for ratings
verb-complaints-add = entered a complaint
verb-complaints-drop = dropped a complaint
verb-attachments-add = added a file
verb-attachments-open = opened a file

## Import.

import-assignment-missing = the number of the assignment is missing
import-assignment-repeated = the assignment stands on an earlier row
import-contractor-missing = the contractor's customer number is missing
import-client-missing = the client's customer number is missing
import-contractor-unknown = the contractor is not in the register
import-client-unknown = the client is not in the register
import-same-person = client and contractor are the same person
import-date-not-usable = not a date that exists
import-date-in-the-future = the date has not come yet
import-not-finished = the assignment has no last day
import-sent-before-finish = the request was sent before the assignment was finished
import-answered-before-sent = the answer is older than the request
import-answered-missing = the day of the answer is missing
import-not-whole-stars = not a whole number from 1 to 5
import-comment-refused = the comment holds something that is never stored
import-assignment-differs = the assignment is there already with other data

## The message to the client.

rating-mail-subject = Your rating of assignment { $assignment }
rating-mail-hello = Dear { $name },
rating-mail-why = Assignment { $assignment } was finished on { $finished }. How did you find the person who carried it out? Answer this message with a number from 1 to 5, where 1 is the lowest and 5 the best. You may say why, but nothing about anybody's health or about crime.
rating-mail-until = Please answer by { $expires }. Whether you answer is up to you, and we ask only once. The rating becomes part of the contractor's summary without your name.
rating-mail-service = This is a service message about an assignment that you ordered, not advertising.

## The command line.

cli-rating-added = The rating has been entered.
cli-rating-withdrawn = The rating has been withdrawn and no longer counts.
cli-rating-draft-saved = The draft has been saved. Open it in your e-mail program and send it.
cli-rating-asked = The request is written down as sent. Last day to answer: { $day }.
cli-rating-import-done = { $read } rows read: { $added } new assignments, { $ratings } ratings, { $updated } completed, { $unchanged } unchanged, { $rejected } left out.
cli-rating-import-rehearsed = Rehearsal, nothing was changed. { $read } rows read: { $added } new assignments, { $ratings } ratings, { $updated } completed, { $unchanged } unchanged, { $rejected } left out.
cli-rating-average = Average
cli-rating-number = Number of ratings
cli-rating-too-few = Too few ratings to be shown ({ $number } of at least { $least }).
cli-rating-distribution = Distribution 1–5
cli-rating-quarter = Quarter
cli-assignment-added = The assignment has been added ({ $id }).
cli-assignment-finished = The assignment has been finished.
cli-attachment-added = The file has been added ({ $id }).
cli-attachment-saved = The file has been saved outside the register, unprotected: { $path }
cli-dispute-done = Done. Dispute { $number } is now: { $state }.
cli-dispute-letter-saved = The letter has been saved: { $path }
cli-age = Age (days)
cli-kind = kind
cli-size = size

## The window.

nav-ratings = Ratings
ratings-tab-disputes = Disputes
ratings-tab-people = Rated people
ratings-tab-requests = Requests
ratings-tab-overview = Overview
ratings-average = Average
ratings-number = Number
ratings-too-few = Shown from { $least } ratings
ratings-none = No ratings yet
ratings-none-next = Add an assignment, ask the client when it is finished, or import a file of ratings.
# $shown and $total are numbers.
ratings-first = The first { $shown } of { $total } are shown. Find the others under People.
ratings-requests-none = No assignments yet
ratings-requests-none-next = Add an assignment on the contractor's page.
ratings-distribution = Distribution
ratings-distribution-table = The distribution in numbers
ratings-trend = Trend by quarter
ratings-trend-table = The trend in numbers
ratings-quarter = Quarter
ratings-stars-label = { $stars }: { $word }
ratings-stars-of = { $stars } of 5
ratings-restricted = Restricted under Art. 18: stored only
ratings-outcomes = Disputes by outcome
ratings-outcomes-few = fewer than 5
ratings-few = too few
ratings-waiting = Waiting for an answer
ratings-answered = Answered
ratings-expired = Expired
ratings-assignment = Assignment
ratings-client = Client
ratings-contractor = Contractor
ratings-finished = Finished
ratings-request = Request
ratings-rating = Rating
ratings-ask = Ask for a rating
ratings-ask-title = Ask for a rating of { $assignment }
ratings-ask-body = A service message, never advertising. It goes out once, after the assignment has finished.
ratings-ask-save = Save draft (.eml)
ratings-ask-mailto = Open in the e-mail program
ratings-ask-sent = It has been sent
ratings-ask-sent-hint = Press this when the message is really on its way.
ratings-ask-to = To
ratings-add = Enter rating
ratings-import = Import ratings
ratings-import-choose = Choose file …
ratings-import-rehearse = A rehearsal changes nothing.
ratings-import-run = Import
ratings-import-again = Rehearse again
ratings-import-row = Row
ratings-import-why = Why
ratings-received = Ratings received
ratings-given = Ratings given
ratings-complaints = { $counted ->
    [0] No complaints since { $from }
    [one] One complaint since { $from }
   *[other] { $counted } complaints since { $from }
}
ratings-complaints-serious = { $serious ->
    [0] none serious
    [one] one serious
   *[other] { $serious } serious
}
ratings-complaints-repeated = Repeated (at least { $needed })
ratings-not-automatic = A low average never ends an account by itself (Art. 22).
ratings-open = Open ratings
ratings-settings = Ratings and disputes
