### The steps of a calculation, one sentence each. Variables: $from and $to (date or moment, ISO 8601), $count (months,
### days, hours or years, as the sentence says), $holiday (the name of the day, one of holiday-… below).

## Public holidays and eves. The names stand in the middle of a sentence.
holiday-new-years-day = New Year’s Day
holiday-epiphany = Epiphany
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-may-day = May Day
holiday-ascension-day = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-national-day = Sweden’s National Day
holiday-midsummer-day = Midsummer Day
holiday-all-saints-day = All Saints’ Day
holiday-christmas-day = Christmas Day
holiday-boxing-day = Boxing Day
holiday-listed = a day on the EU’s list of public holidays
holiday-midsummer-eve = Midsummer Eve
holiday-christmas-eve = Christmas Eve
holiday-new-years-eve = New Year’s Eve

## The time for answering a request
step-receipt-day-not-counted = The request came in on { $from }. That day is not counted; the time starts on { $to } (Regulation 1182/71 Art. 3(1)).
step-months-to-same-date = { $count ->
        [one] One month from { $from } ends
       *[other] { $count } months from { $from } end
    } on the same date: { $to } (GDPR Art. 12(3), Regulation 1182/71 Art. 3(2)(c)).
step-months-to-end-of-month = { $count ->
        [one] One month
       *[other] { $count } months
    } from { $from }: that month lacks the date, so the time ends on its last day, { $to } (Regulation 1182/71 Art. 3(2)(c)).
step-pause-added = The person was asked who they are or what they mean, and answered after { $count ->
        [one] one day
       *[other] { $count } days
    }. For so long the clock stood still: { $from } becomes { $to } (EDPB Guidelines 01/2022 para. 159).
step-pause-running = A question to the person is still unanswered. The clock stands still, so far for { $count ->
        [one] one day
       *[other] { $count } days
    }: { $from } becomes { $to } if the answer comes today (EDPB Guidelines 01/2022 para. 159).
step-past-saturday = { $from } is a Saturday. The time runs on to the next day, { $to } (Regulation 1182/71 Art. 3(4)).
step-past-sunday = { $from } is a Sunday. The time runs on to the next day, { $to } (Regulation 1182/71 Art. 3(4)).
step-past-holiday = { $from } is a public holiday: { $holiday }. The time runs on to the next day, { $to } (Regulation 1182/71 Art. 3(4)).
step-eve-stands = { $from } is { $holiday }. It is not on the EU’s list of public holidays, so the last day is not moved (Regulation 1182/71 Art. 2(1)).
step-last-day = { $to } is the law’s last day. The answer must have been given before that day is over (Regulation 1182/71 Art. 3(4)).
step-chained-months = Counted as one month first and then { $count } more, the last day would be { $to }. Which one holds is not settled: the earlier day is safe ({ $source }).
step-internal-day = The office’s own day is { $to }, the last working day up to and including { $from }. Being early is never wrong ({ $source }).
step-rectification-target = The office rectifies promptly, within { $count } working days: by { $to } (GDPR Art. 16). The law’s last day does not change.

## Personal data breaches
step-hours-pass = The breach became known at { $from }. { $count } hours later it is { $to } (GDPR Art. 33(1)). Weekends do not stop the clock.
step-clocks-change = The clocks change on the way. Real hours are counted, so the time of day has shifted: { $from } to { $to } ({ $source }).
step-hours-not-moved = { $to } is a Saturday or Sunday. A time limit in hours is not moved all the same (Regulation 1182/71 Art. 3(4)).
step-hours-not-moved-holiday = { $to } is a public holiday: { $holiday }. A time limit in hours is not moved all the same (Regulation 1182/71 Art. 3(4)).
step-rounded-hour = For information: counted from the next full hour, the time would run out at { $to } (Regulation 1182/71 Art. 3(1)). Go by the exact time.

## How long data may be kept
step-contract-year = The agreement ended on { $from }. The data may be kept for one more year: up to and including { $to } (GDPR policy, section 3).
step-contract-year-leap-day = The agreement ended on { $from }. The next year has no 29 February, so the data may be kept up to and including { $to } (GDPR policy, section 3).
step-financial-year = The financial year ended on { $from }, in the calendar year that ends on { $to } (Swedish Accounting Act, chapter 7, section 2).
step-bookkeeping-years = Accounting records must be kept to the end of the seventh year after that: { $to } (Swedish Accounting Act, chapter 7, section 2).
step-limitation-years = A claim from { $from } lapses after { $count } years: { $to } (Swedish Limitation Act, section 2).
step-kept-days = The rule lets the data be kept for { $count ->
        [one] one day
       *[other] { $count } days
    } from { $from }: up to and including { $to } ({ $source }).
step-kept-months = The rule lets the data be kept for { $count ->
        [one] one month
       *[other] { $count } months
    } from { $from }: up to and including { $to } ({ $source }).
step-kept-years = The rule lets the data be kept for { $count ->
        [one] one year
       *[other] { $count } years
    } from { $from }: up to and including { $to } ({ $source }).
step-kept-no-longer = What the data rested on ended on { $from }. The last whole day it could be there was { $to } ({ $source }).
step-retention-not-moved = { $to } is a day off. The longest time of storage is not moved to a working day all the same (GDPR Art. 5(1)(e)).
step-erase-from = { $from } is the last day the data may be there. From { $to } it must be gone (GDPR Art. 5(1)(e)).
step-remind-on = The data is to be erased on { $from }. The office is reminded on the working day before: { $to } ({ $source }).
step-consent-stops = The consent ended on { $from }. From that same day the data is no longer used for the purpose (GDPR Art. 7(3)).
step-consent-erase = What rested on the consent alone is erased the same day, { $to } (GDPR Art. 17(1)(b)). The proof of the consent is kept apart.
step-recovery-drill = The recovery sheet was last tried on { $from }. After { $count } months it is tried again: by { $to } (GDPR Art. 32(1)(c)–(d)).
step-recovery-never-tried = The recovery sheet has never been tried. This is done before the first real data comes in (GDPR Art. 32(1)(c)–(d)).
step-consent-review = The consent was last given or confirmed on { $from }. After { $count } months it is looked over: by { $to } (GDPR Art. 7(1)).
step-dispute-target = The statement came in on { $from }. The office's own target is to decide it within { $count } days: { $to }. Until then the rating is restricted (GDPR Art. 18(1)(a)).
step-request-target = The office means to answer within { $count } working days: by { $to } ({ $source }). The law’s last day does not change.

## Days the office has set, and times counted in days
step-hold-review = The hold was set on { $from } and is looked over on { $to }. A hold is looked over within { $count } days ({ $source }).
step-signature-wanted = The proposal was made on { $from }. A second person signs it by { $to } ({ $source }).
step-backup-missing = No new backup could be made since { $from }. Make one today ({ $source }).
step-log-doubtful = On { $from } the log was found not to be as it was left. A person looks into it today ({ $source }).
step-trial-ends = The trial began on { $from } and is free for { $count } days: up to and including { $to } ({ $source }).
step-suspension-review = The suspension was decided on { $from } and is looked at again on { $to } ({ $source }).
step-recipient-review = The office has decided that the recipient’s agreement and safeguards are looked over on { $to } ({ $source }).
step-recipient-told = The change was made on { $from }. The recipient is told within { $count ->
        [one] one month
       *[other] { $count } months
    }: by { $to } ({ $source }).
step-finding-day = The office has set { $to } as the day for the finding ({ $source }).
step-people-informed = The data came from somebody else on { $from }. The people are told within { $count ->
        [one] one month
       *[other] { $count } months
    }: by { $to } ({ $source }).
step-breach-supplement = The breach was notified on { $from }. The supplement is sent within { $count } days: by { $to } ({ $source }). The authority does not remind.
step-breach-draft = The draft was made on { $from }. Decide the same day whether it is a personal data breach; only then do the hours begin ({ $source }).
