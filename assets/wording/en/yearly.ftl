### The yearly report: what the office has done in a year, in figures. The paper, the window and the charts.

## Outcomes.

answered-in-month = within a month
answered-extended = within the extended time
answered-late = too late
answered-running = waiting, the time has not passed
answered-withdrawn = taken back
incident-time-in-time = notified within 72 hours
incident-time-late = notified too late, or not in time
incident-time-not-needed = needed no notification
incident-time-running = not notified yet, the time runs

## The paper.

# $year is the year.
yearly-title = Yearly report { $year }
yearly-lead = How requests, ratings, disputes, erasure and incidents were handled during the year. The report holds numbers only and names nobody.
yearly-period = Period
# $first and $last are the first and last day of the year.
yearly-from-to = { $first } to { $last }
yearly-taken = Figures taken on
# $share is the share in whole percent.
yearly-percent = { $share }%
yearly-share = Answered within a month
yearly-share-none = none had to be answered
# $title is the chart's title.
yearly-alt = Bar chart: { $title }
yearly-few = fewer than five, or hidden
# $stars is the rating as a digit, $word in words.
yearly-stars = { $stars } – { $word }

yearly-requests = Requests
yearly-requests-none = No request was received during the year.
yearly-requests-received = Requests received
yearly-requests-refused = Refused
yearly-by-time = Answered in time
yearly-by-time-label = When
yearly-by-time-figure = Number of requests
yearly-by-kind = Requests by right
yearly-by-kind-label = Right
yearly-by-kind-figure = Number of requests

yearly-ratings = Ratings
yearly-ratings-none = No rating was given during the year.
# $least is the smallest number shown.
yearly-ratings-few = There are fewer than { $least } ratings; they are therefore not shown.
yearly-ratings-number = Ratings in force
yearly-ratings-average = Average
yearly-distribution = Ratings by number of stars
yearly-distribution-label = Rating
yearly-distribution-figure = Number of ratings
yearly-trend = Average per quarter
yearly-trend-label = Quarter
yearly-trend-figure = Average, 1 to 5

yearly-disputes = Disputes about ratings
yearly-disputes-received = Disputes received
yearly-disputes-decided = Disputes decided
yearly-by-outcome = Disputes decided, by outcome
yearly-by-outcome-label = Outcome
yearly-by-outcome-figure = Number of disputes

yearly-erasures = Erasure
yearly-erasures-none = Nothing was erased during the year.
yearly-erasures-records = Records erased
yearly-erasures-certificates = Certificates of erasure
yearly-by-noun = Records erased, by kind
yearly-by-noun-label = Kind
yearly-by-noun-figure = Number of records

yearly-incidents = Personal data breaches
yearly-incidents-none = No incident was recorded during the year.
yearly-incidents-number = Incidents
yearly-incidents-told = In which the people concerned were told
yearly-by-incident-time = Notified to IMY in time
yearly-by-incident-time-label = Notification
yearly-by-incident-time-figure = Number of incidents

yearly-people = People in the register
# $day is the day the figures were taken.
yearly-people-about = The register as it was on { $day }. One person may be several things and is then counted once for each.
yearly-people-number = Number of people
yearly-by-relation = People by relation
yearly-by-relation-label = Relation
yearly-by-relation-figure = Number of people

yearly-counting = How it is counted
yearly-counting-requests = A request belongs to the year it was received. The month is that of Article 12(3) of the General Data Protection Regulation (GDPR), without the time that a question to the person took. The share is of those that have been answered or should have been, rounded down.
yearly-counting-disputes = A dispute is counted in the year it was received and in the year it was decided.
yearly-counting-ratings = Only ratings in force are counted: not those withdrawn, removed, or restricted during a dispute.
yearly-counting-erasures = Records erased are counted in the ledger of erasures. What an old backup brought back is not counted twice. Requests and disputes that have been erased are no longer among those received.
yearly-counting-incidents = An incident belongs to the year the organisation became aware of it. The 72 hours are real hours.
yearly-counting-few = Groups of requests, disputes and people of fewer than five are not shown as a number, nor is the number from which they could be worked out. How the office kept its times is always shown.

## The window.

nav-report = Yearly report
report-lead = What the office has done in a year, in figures. Nothing here names anybody.
report-year = Year
report-save = Save as PDF
# $path is where the file is.
report-saved = Saved: { $path }
report-figures = In short
today-answered = Answered in time, the last twelve months
# $share is the share in whole percent.
today-answered-share = { $share }% of the requests were answered within a month.
today-answered-none = No request had to be answered in the last twelve months.
chart-few = fewer than five, or hidden
chart-empty = There is nothing to show.

## The command line, log and fields.

verb-yearly-report = printed the yearly report
field-year = year
