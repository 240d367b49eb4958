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
