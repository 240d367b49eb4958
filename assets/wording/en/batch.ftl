### Many extracts at once, the print queue, and the locked extract.

batch-choose = Choose { $number }
batch-choose-all = Choose all open requests for access
# $count is how many cases are chosen.
batch-chosen = { $count ->
    [one] One case chosen
   *[other] { NUMBER($count) } cases chosen
  }
batch-draw = Make extracts to print
batch-drawing = Making extracts
batch-forget = Clear the choice
batch-queue = Print queue
batch-put-away = Empty the queue
# $count is how many extracts were made, $folder the folder.
batch-made = { $count ->
    [0] No extract was made.
    [one] One extract is in { $folder }.
   *[other] { NUMBER($count) } extracts are in { $folder }.
  }
# $count is how many cases have no extract.
batch-left = { $count ->
    [one] One case has no extract. The reason stands in its row.
   *[other] { NUMBER($count) } cases have no extract. The reason stands in their rows.
  }
batch-cancelled = Stopped. What was made so far is kept.
batch-not-answered = No case is answered yet: look at the paper, hand it over and answer the case.
batch-file = File
batch-pages = Pages
batch-way = Handed over
batch-open = Open the case

## The locked extract.

extract-lock = Lock with a password (AES-256)
extract-lock-hint = For e-mail. An encrypted file cannot be PDF/A; save an unlocked one in the archive if you are to keep it.
extract-password = Password of the file
extract-password-once = Shown only now and kept nowhere. Hand it over by another way than the file: telephone, text message or letter.
extract-password-seen = I have noted it

## The copy to take along (Article 20) and the letters, in the case.

copy-title = Copy to take along (Art. 20)
copy-body = What the person provided herself, by consent or contract, in files another organisation can read in. That the copy is saved is written in the log.
copy-json = Save as JSON
copy-csv = Save as CSV
copy-not-answered = That does not answer the case: hand the file over and note the answer.
case-letter-look = Show
