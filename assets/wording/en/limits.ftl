### Limits, holidays and the office's settings, as books with forms.

noun-limit = limit
noun-limit-many = limits
fact-limit-time-limit = about
fact-limit-count = number
fact-limit-unit = counted in
fact-limit-standing = standing
fact-limit-name = rule
fact-limit-source = source
fact-limit-valid-from = events from
fact-limit-valid-to = events to
fact-limit-published = published in
form-limit-decide = shorten the office’s own limit
form-limit-adopt = changed law comes into force
form-limit-take-back = changed law is not in force yet

limit-request = answer a request
limit-request-extended = answer, extended
limit-request-target = answer (the office’s own target)
limit-rectification = rectify (the office’s own target)
limit-breach = notify a personal data breach
limit-breach-supplement = supplement a notification
limit-information = inform people (Article 14)
limit-recipient-notice = tell a recipient
limit-consent-review = look over a consent
limit-hold-review = look over a hold, at the latest
limit-recovery-drill = try the recovery sheet again
limit-log-check = check the whole log again
limit-trial = trial
limit-withdrawal = right of withdrawal at a distance
limit-termination-notice = notice before an account is ended

limit-unit-hours = hours
limit-unit-days = days
limit-unit-office-days = working days
limit-unit-months = months

limit-standing-statutory = the law
limit-standing-policy = promise of the policy
limit-standing-internal = the office’s own
limit-standing-decided = decided here
limit-standing-prepared = prepared, not in force

noun-holiday = public holiday
noun-holiday-many = public holidays
fact-holiday-day = day
fact-holiday-called = name
fact-holiday-free = day off
fact-holiday-source = source
fact-holiday-change = decision
form-holiday-add = add a public holiday
form-holiday-remove = make a holiday a working day
form-holiday-as-listed = take back the decision on a day

holiday-change-added = public holiday
holiday-change-removed = working day
holiday-change-as-listed = as listed

noun-setting = setting
noun-setting-many = settings
fact-setting-name = about
fact-setting-value = value
fact-setting-usual = usual
fact-setting-least = least
fact-setting-most = most
form-setting-change = change a setting

setting-suspensions-sign-hours = Hours to sign a suspension
setting-suspensions-review-days = Days to the review of a suspension
setting-breaches-repeated = Breaches of the terms that are repeated
setting-breaches-days = Days over which breaches are counted
setting-attachments-limit-mb = Largest attachment (MB)
setting-office-eves-closed = Closed on Midsummer, Christmas and New Year’s Eve (0 no, 1 yes)

verb-limits-decide = decided on a limit
verb-holidays-decide = decided on a public holiday

reason-backdated = the day has been, and a decision applies from today at the earliest
reason-limit-loosened = the office’s own limit can only be made shorter
reason-rule-not-prepared = no change of the law is prepared for that limit

## The tab of the settings
settings-tab-rules = Limits and rules

## Clocks that had no end or no beginning
clock-incident-concern = a time after the incident was closed
clock-about-incident-concern = that a breach concerned you is kept for a time after it was closed, so that we can show what we did
clock-no-relation = a short time after the person was entered
clock-about-no-relation = data about somebody with no agreement, purchase or consent is kept for a short time after it was entered
retention-no-relation = there is no agreement, purchase or consent
rule-problem-not-prepared = no change of the law is prepared
rule-problem-no-list = the list of holidays is not whole
