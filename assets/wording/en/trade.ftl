### Purchases, courses, apps, accounts, flags and merged entries.

## Accounts.

noun-account = account
field-account = account
noun-account-many = accounts
noun-account-about = when the account was registered and how it stands
fact-account-status = status
fact-account-status-on = since
fact-account-registered-on = registered
fact-account-ended-on = last day
fact-account-rule = rule
fact-account-appeal = appeal
fact-account-review-on = looked at again
fact-account-ground = ground
fact-account-with-notice = with 30 days’ notice
form-account-open = register account
form-account-deregister = deregister at the person’s wish
form-account-suspend = suspend with immediate effect
form-account-terminate = propose termination
account-status-active = active
account-status-suspended = suspended
account-status-ended = ended
account-status-deregistered = deregistered
reason-account-active = it is active
reason-account-suspended = it is suspended
reason-account-ended = it has ended
reason-account-deregistered = it is deregistered
problem-account-status-refused = The account cannot be given that status ({ $reason }).
problem-account-status-refused-remedy = Open the person again to see how the account stands. Whoever comes back gets a new account.
reason-proposed-already = a termination has been proposed already

## Purchases.

noun-purchase = purchase
noun-purchase-many = purchases and bookings
noun-purchase-about = what the voucher says: what, when, amount, counterparty and number
fact-purchase-what = what it was about
fact-purchase-number = voucher number
fact-purchase-event-on = day of the event
fact-purchase-compiled-on = voucher compiled
fact-purchase-amount = amount
fact-purchase-counterparty = counterparty
fact-purchase-financial-year-end = financial year ends
fact-purchase-family = product family
fact-purchase-at-a-distance = distance contract
fact-purchase-withdrawal-until = right of withdrawal until
fact-purchase-card-brand = card
fact-purchase-card-last-four = last four digits of the card
fact-purchase-reference = payment service’s reference
fact-purchase-cancelled-on = cancelled
fact-purchase-kept = kept
fact-purchase-refunded = refunded
fact-purchase-ground = ground of the cancellation
fact-purchase-certificate-shown-on = medical certificate shown
fact-purchase-rounded-quarters = rounded down, quarters of an öre
form-purchase-add = add purchase
form-purchase-cancel = cancel purchase
field-purchase-amount = amount
field-purchase-certificate-shown-on = medical certificate shown
field-purchase-ground = ground of the cancellation
field-purchase-card-last-four = last four digits of the card
field-purchase-card-brand = card
field-purchase-reference = payment service’s reference
field-purchase-what = what it was about
field-purchase-number = voucher number
family-course = course
family-app = app
family-assignment = intermediation of assignments
family-membership = membership
family-goods = goods
family-service = other service
card-visa = Visa
card-mastercard = Mastercard
card-amex = American Express
card-diners = Diners Club
card-other = another card
cancel-ground-certificate = medical certificate shown: 25 % is kept
cancel-ground-right-of-withdrawal = right of withdrawal: everything is paid back
cancel-ground-called-off = called off by us: everything is paid back
cancel-ground-binding = binding booking: everything is kept
reason-below-zero = below zero
reason-courses-only = for courses only
reason-four-digits = write exactly four digits; a whole card number is never stored
problem-purchase-cancelled = The purchase has been cancelled already.
problem-purchase-cancelled-remedy = Open the purchase again to see the amounts.
problem-voucher-taken = The voucher number is taken.
problem-voucher-taken-remedy = Check the number in the accounts.
problem-withdrawal-over = The right of withdrawal has run out, or it was not a distance contract.
problem-withdrawal-over-remedy = Choose another ground.

## Medical certificates: shown and forgotten.

noun-certificate = medical certificate shown
noun-certificate-many = medical certificates shown
noun-certificate-about = that a medical certificate was shown, when, and whether it was accepted; never its contents
fact-certificate-shown-on = shown
fact-certificate-valid = accepted
form-certificate-note = note a medical certificate

## Trials.

noun-trial = trial
noun-trial-many = trials
noun-trial-about = which app, beginning and end
fact-trial-app = app
fact-trial-started-on = began
fact-trial-ends-on = ends
fact-trial-converted-on = became a purchase
form-trial-start = start trial
form-trial-convert = trial became a purchase
field-trial-app = app
due-trial-end = Trial ends
due-suspension-review = Look at a suspension again

## Flags.

noun-person-flag = flag
noun-person-flag-many = flags
noun-person-flag-about = deceased, or child under 13
fact-person-flag-flag = flag
fact-person-flag-since = known since
form-person-flag-set = flag the person
form-person-flag-clear = take the flag away
flag-deceased = deceased
flag-child = child under 13
problem-child-cannot-consent = A child under 13 cannot consent by herself.
problem-child-cannot-consent-remedy = The guardian must consent (dataskyddslagen 2 kap. 4 §). Take the flag away if the child has turned 13.

## Merging of duplicates.

noun-merge = merged entry
noun-merge-many = merged entries
noun-merge-about = what a second entry held
fact-merge-number = former customer number
fact-merge-name = name in the other entry
fact-merge-email = e-mail in the other entry
fact-merge-phone = telephone in the other entry
fact-merge-merged-at = merged
fact-merge-absorbed = the other entry
fact-merge-take = data taken from the other entry
form-merge-make = merge with another entry
form-merge-undo = undo the merge
problem-cannot-merge = The entries cannot be merged ({ $reason }).
problem-cannot-merge-remedy = Check that it is the same person.
reason-same-entry = it is one and the same entry
reason-two-identity-numbers = they have different personal identity numbers and are two people
field-take = data taken

## Lines of the log.

verb-accounts-open = registered account
verb-accounts-deregister = deregistered account
verb-accounts-suspend = suspended account
verb-accounts-review = looked at suspension again
verb-accounts-lift = lifted suspension
verb-accounts-countersign = countersigned suspension
verb-accounts-terminate = proposed ending of account
verb-accounts-end = ended account
verb-accounts-termination-rejected = rejected ending of account
verb-accounts-statement = made statement of reasons
verb-purchases-add = added purchase
verb-purchases-cancel = cancelled purchase
verb-certificates-note = noted medical certificate
verb-trials-start = started trial
verb-trials-convert = trial became purchase
verb-flags-set = flagged person
verb-flags-clear = cleared flag
verb-merges-preview = compared two entries
verb-merges-merge = merged two entries
verb-merges-undo = undid merge

## What a role may do.

deed-merge-people = merge duplicates

## Remarks.

remark-second-signature = Another member of staff must sign.

## The dialog of merging.

merge-open = Merge…
merge-title = Merge two entries
merge-lead = The open entry is left. The other entry’s records move here, and its customer number leads here. It can be undone.
merge-other = The other entry
merge-field = Field
merge-do = Merge
merge-no-reason = The program sees no sign that it is the same person. Check carefully.
merge-records = { $count ->
    [one] { $count } record moves from { $number }.
   *[other] { $count } records move from { $number }.
}
