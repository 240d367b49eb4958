### Många utdrag på en gång, utskriftskön, och det låsta utdraget.

batch-choose = Välj { $number }
batch-choose-all = Välj alla öppna begäranden om tillgång
# $count är antalet valda ärenden.
batch-chosen = { $count ->
    [one] Ett ärende valt
   *[other] { NUMBER($count) } ärenden valda
  }
batch-draw = Gör utdrag till utskrift
batch-drawing = Gör utdrag
batch-forget = Avmarkera
batch-queue = Utskriftskö
batch-put-away = Töm kön
# $count är antalet utdrag som blev gjorda, $folder mappen.
batch-made = { $count ->
    [0] Inget utdrag gjordes.
    [one] Ett utdrag ligger i { $folder }.
   *[other] { NUMBER($count) } utdrag ligger i { $folder }.
  }
# $count är antalet ärenden utan utdrag.
batch-left = { $count ->
    [one] Ett ärende fick inget utdrag. Skälet står på raden.
   *[other] { NUMBER($count) } ärenden fick inget utdrag. Skälet står på raden.
  }
batch-cancelled = Avbrutet. Det som hann bli gjort finns kvar.
batch-not-answered = Inget ärende är besvarat ännu: titta på papperet, lämna över det och besvara ärendet.
batch-file = Fil
batch-pages = Sidor
batch-way = Överlämnas
batch-open = Öppna ärendet

## Det låsta utdraget.

extract-lock = Lås med lösenord (AES-256)
extract-lock-hint = För e-post. En krypterad fil kan inte vara PDF/A; spara en olåst i arkivet om ni ska bevara den.
extract-password = Lösenord till filen
extract-password-once = Visas bara nu och sparas ingenstans. Lämna det på en annan väg än filen: per telefon, sms eller brev.
extract-password-seen = Jag har antecknat det

## Kopian att ta med (artikel 20) och breven, i ärendet.

copy-title = Kopia att ta med (art. 20)
copy-body = Det personen själv har lämnat, med stöd av samtycke eller avtal, i filer som en annan organisation kan läsa in. Att kopian sparas skrivs i loggen.
copy-json = Spara som JSON
copy-csv = Spara som CSV
copy-not-answered = Ärendet är inte besvarat av det: lämna över filen och anteckna svaret.
case-letter-look = Visa
