### The frame of the other papers: reports, proofs and letters.

## Reports.

report-dated = Date
report-about = About this paper
report-log-note = The checksum of the log seals everything written in the register's log when this paper was made. If anything is altered afterwards, the checksum no longer agrees.
report-foot-personal = Contains personal data. Keep this paper where nobody unauthorised reads it.
report-foot-office = Internal. Contains no personal data about customers or users.
report-foot-authority = Drawn up for the supervisory authority. Contains no surplus personal data.

## Letters.

# $day is the date of the letter.
letter-date = Date: { $day }
# $number is the number of the case.
letter-reference = Our reference: { $number }
# $organisation is the organisation's name.
letter-regards = Yours sincerely, { $organisation }
letter-enclosures = Enclosures
# $reach is telephone and e-mail.
letter-foot = Questions about this letter: { $reach }
# $hash is the checksum.
letter-log = Checksum of the log: { $hash }

## Telling a recipient under Article 19.

# $since is the day the change was made.
notice-letter-erasure = We have earlier given you personal data about the person with our reference above. The data was erased here on { $since }. Under Article 19 of the GDPR we tell every recipient.
notice-letter-erasure-do = Please erase the data too, unless you have a legal basis of your own to keep it.
notice-letter-erasure-subject = Personal data has been erased
notice-letter-rectification = We have earlier given you personal data about the person with our reference above. The data was corrected here on { $since }. Under Article 19 of the GDPR we tell every recipient.
notice-letter-rectification-do = Please contact us for the correct data, and correct yours.
notice-letter-rectification-subject = Personal data has been corrected
notice-letter-restriction = We have earlier given you personal data about the person with our reference above. Its processing was restricted here on { $since }. Under Article 19 of the GDPR we tell every recipient.
notice-letter-restriction-do = Please restrict the processing in the same way until you hear from us again.
notice-letter-restriction-subject = The processing of personal data has been restricted
notice-letter-onward = If you have passed the data on, please tell those who received it.
notice-letter-answer = Please let us know when it is done. The person has the right to know which recipients we have told.
