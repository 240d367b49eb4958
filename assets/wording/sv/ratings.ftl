### Uppdrag, omdömen och klagomål. Ord som står inne i en mening har liten bokstav.

## Uppdrag.

noun-assignment = uppdrag
noun-assignment-many = uppdrag
noun-assignment-about = din del i uppdraget och när det var klart
fact-assignment-part = del
fact-assignment-number = uppdragsnummer
fact-assignment-client = uppdragsgivare
fact-assignment-finished-on = avslutat
fact-assignment-finished-quarter = avslutat (kvartal)
fact-assignment-arranged-by = förmedlat av (användarnamn)
fact-assignment-sent-on = förfrågan skickad
fact-assignment-expires-on = sista dag för svar
fact-assignment-way = förfrågan lämnad genom
fact-assignment-answered-on = besvarad
fact-assignment-request = förfrågan om omdöme
form-assignment-add = lägg till uppdrag
form-assignment-finish = avsluta uppdrag
assignment-part-client = uppdragsgivare
assignment-part-contractor = uppdragstagare
rating-request-waiting = väntar på svar
rating-request-answered = besvarad
rating-request-expired = tiden har gått ut
request-way-email-draft = e-postutkast
request-way-imported = från fil

## Omdömen.

noun-rating = omdöme
noun-rating-many = omdömen
noun-rating-about = betyget från 1 till 5, orden till det och om det används
fact-rating-direction = riktning
fact-rating-stars = omdöme (1 lägst, 5 bäst)
fact-rating-label = betyder
fact-rating-standing = läge
fact-rating-quarter = lämnat (kvartal)
fact-rating-comment = kommentar
fact-rating-comment-withheld = kommentaren undanhålls: den röjer vem som lämnat omdömet
fact-rating-statement = kompletterande uttalande
fact-rating-assignment = uppdrag
fact-rating-answered-on = lämnat
fact-rating-ended-on = återtaget
form-rating-add = registrera omdöme
form-rating-withdraw = återta omdöme
rating-direction-received = mottaget
rating-direction-given = lämnat
stars-1 = mycket missnöjd
stars-2 = missnöjd
stars-3 = varken eller
stars-4 = nöjd
stars-5 = mycket nöjd
standing-counts = räknas
standing-restricted = begränsat
standing-withdrawn = återtaget av uppdragsgivaren
standing-removed = borttaget

## Klagomål.

noun-complaint = klagomål
noun-complaint-many = klagomål
noun-complaint-about = när det kom in, hur allvarligt det är och vad det gäller
fact-complaint-received-on = kom in
fact-complaint-received-quarter = kom in (kvartal)
fact-complaint-gravity = allvar
fact-complaint-matter = gäller
fact-complaint-assignment = uppdrag
fact-complaint-dropped-on = utan grund sedan
form-complaint-add = registrera klagomål
form-complaint-drop = klagomålet var utan grund
gravity-ordinary = vanligt
gravity-serious = allvarligt
matter-quality = arbetet
matter-conduct = bemötande
matter-delay = försening
matter-payment = pris och betalning
matter-terms = överträdelse av villkoren

## Filer.

noun-attachment = fil
attachment-slot-document = skrivelsen
attachment-slot-cause = underlag till orsaken
attachment-slot-why-wrong = underlag till varför det är fel
attachment-slot-adjustment = underlag till justeringen
attachment-slot-other = annat
attachment-kind-pdf = PDF
attachment-kind-png = bild (PNG)
attachment-kind-jpeg = bild (JPEG)
attachment-kind-text = text
attachment-kind-email = e-post
slot-document = framställan
slot-cause = underlag till orsaken
slot-why-wrong = underlag till varför det är fel
slot-adjustment = underlag till justeringen
slot-other = övrigt

## Behörighet, fält, skäl.

deed-decide-disputes = besluta i tvister
field-stars = omdöme
field-answered-on = svarsdatum
field-finished-on = avslutat
field-sent-on = förfrågan skickad
field-comment = kommentar
field-assignment = uppdrag
field-contractor = uppdragstagare
field-client = uppdragsgivare
field-cause = orsaken till omdömet
field-why-wrong = varför det är fel
field-adjustment = hur det ska justeras
field-side = part
field-reached = utfall
field-reasons = skäl
field-outcome = utgång
field-statement = kompletterande uttalande
field-letter = brev
field-setting = inställning
field-gravity = allvar
field-matter = vad det gäller
field-contact = kontakt
field-complaint = klagomål
field-attachment = fil
field-place = plats i ärendet
field-noun = slag av post
field-arranged-by = förmedlat av
reason-not-whole-stars = inte ett heltal från 1 till 5
reason-same-person = uppdragsgivare och uppdragstagare är samma person
reason-already-finished = uppdraget är redan avslutat
reason-not-finished = uppdraget är inte avslutat
reason-sent-before-finish = förfrågan får inte gå ut innan uppdraget är avslutat
reason-already-asked = uppdragsgivaren har redan fått en förfrågan; det blir bara en
reason-already-rated = uppdraget har redan ett omdöme
reason-answered-before-sent = svaret är äldre än förfrågan
reason-expired = tiden för svar har gått ut
reason-rating-not-in-use = omdömet är återtaget eller borttaget
reason-rating-restricted = omdömet är begränsat så länge tvisten pågår
reason-attachment-empty = filen är tom
reason-attachment-too-large = filen är större än vad som är inställt
reason-attachment-unknown-kind = filen är varken PDF, PNG, JPEG, text eller e-post
reason-attachment-name-unusable = filens namn går inte att använda

## Vad en inställning heter.

setting-ratings-publish-from = Antal omdömen innan snittet visas
setting-ratings-request-days = Dagar att svara på en förfrågan
setting-disputes-target-days = Dagar att avgöra en tvist (eget mål)
setting-complaints-repeated = Klagomål som är återkommande
setting-complaints-months = Månader som klagomål räknas över
setting-disputes-assurance = Erbjud försäkran att uppgifterna är sanna

## Loggen.

verb-assignments-add = la till uppdrag
verb-assignments-finish = avslutade uppdrag
verb-ratings-add = registrerade omdöme
verb-ratings-withdraw = återtog omdöme
verb-ratings-open = öppnade omdömen
verb-ratings-draft = skrev förfrågan om omdöme
verb-ratings-ask = skickade förfrågan om omdöme
verb-ratings-import = importerade omdömen
verb-ratings-setting = ändrade inställning för omdömen
verb-complaints-add = registrerade klagomål
verb-complaints-drop = avskrev klagomål
verb-attachments-add = la till fil
verb-attachments-open = öppnade fil

## Import.

import-assignment-missing = uppdragets nummer saknas
import-assignment-repeated = uppdraget finns redan på en tidigare rad
import-contractor-missing = utförarens kundnummer saknas
import-client-missing = beställarens kundnummer saknas
import-contractor-unknown = utföraren finns inte i registret
import-client-unknown = beställaren finns inte i registret
import-same-person = beställare och utförare är samma person
import-date-not-usable = inte ett datum som finns
import-date-in-the-future = datumet har inte varit än
import-not-finished = uppdraget har ingen sista dag
import-sent-before-finish = förfrågan skickades innan uppdraget var avslutat
import-answered-before-sent = svaret är äldre än förfrågan
import-answered-missing = svarsdatumet saknas
import-not-whole-stars = inte ett heltal från 1 till 5
import-comment-refused = kommentaren innehåller något som aldrig sparas
import-assignment-differs = uppdraget finns redan med andra uppgifter

## Brevet till uppdragsgivaren.

rating-mail-subject = Ditt omdöme om uppdrag { $assignment }
rating-mail-hello = Hej { $name },
rating-mail-why = Uppdrag { $assignment } avslutades { $finished }. Hur upplevde du den som utförde det? Svara på det här meddelandet med en siffra från 1 till 5, där 1 är lägst och 5 är bäst. Skriv gärna varför, men inga uppgifter om någons hälsa eller om brott.
rating-mail-until = Svara senast { $expires }. Du väljer själv om du vill svara, och vi frågar bara en gång. Omdömet ingår i den utförandes sammanställning utan ditt namn.
rating-mail-service = Det här är ett servicemeddelande om ett uppdrag som du har beställt, inte reklam.

## Kommandoraden.

cli-rating-added = Omdömet är registrerat.
cli-rating-withdrawn = Omdömet är återtaget och räknas inte längre.
cli-rating-draft-saved = Utkastet är sparat. Öppna det i ditt e-postprogram och skicka det.
cli-rating-asked = Förfrågan är antecknad som skickad. Sista dag för svar: { $day }.
cli-rating-import-done = { $read } rader lästa: { $added } nya uppdrag, { $ratings } omdömen, { $updated } kompletterade, { $unchanged } oförändrade, { $rejected } inte med.
cli-rating-import-rehearsed = Provkörning, inget är ändrat. { $read } rader lästa: { $added } nya uppdrag, { $ratings } omdömen, { $updated } kompletterade, { $unchanged } oförändrade, { $rejected } inte med.
cli-rating-average = Snitt
cli-rating-number = Antal omdömen
cli-rating-too-few = För få omdömen för att visas ({ $number } av minst { $least }).
cli-rating-distribution = Fördelning 1–5
cli-rating-quarter = Kvartal
cli-assignment-added = Uppdraget är tillagt ({ $id }).
cli-assignment-finished = Uppdraget är avslutat.
cli-attachment-added = Filen är tillagd ({ $id }).
cli-attachment-saved = Filen är sparad utanför registret, oskyddad: { $path }
cli-dispute-done = Klart. Tvist { $number } är nu: { $state }.
cli-dispute-letter-saved = Brevet är sparat: { $path }
cli-age = Ålder (dagar)
cli-kind = slag
cli-size = storlek

## Fönstret.

nav-ratings = Omdömen
ratings-tab-disputes = Tvister
ratings-tab-people = Betygsatta
ratings-tab-requests = Förfrågningar
ratings-tab-overview = Översikt
ratings-average = Snitt
ratings-number = Antal
ratings-too-few = Visas från { $least } omdömen
ratings-none = Inga omdömen än
ratings-none-next = Lägg till ett uppdrag, fråga uppdragsgivaren när det är avslutat, eller importera en fil med omdömen.
# $shown och $total är antal.
ratings-first = De första { $shown } av { $total } visas. Övriga hittar du under Personer.
ratings-requests-none = Inga uppdrag än
ratings-requests-none-next = Lägg till ett uppdrag på uppdragstagarens sida.
ratings-distribution = Fördelning
ratings-distribution-table = Fördelning i siffror
ratings-trend = Utveckling per kvartal
ratings-trend-table = Utvecklingen i siffror
ratings-quarter = Kvartal
ratings-stars-label = { $stars }: { $word }
ratings-stars-of = { $stars } av 5
ratings-restricted = Begränsat enligt art. 18: lagras bara
ratings-outcomes = Tvister efter utgång
ratings-outcomes-few = färre än 5
ratings-few = för få
ratings-waiting = Väntar på svar
ratings-answered = Besvarade
ratings-expired = Tiden har gått ut
ratings-assignment = Uppdrag
ratings-client = Uppdragsgivare
ratings-contractor = Uppdragstagare
ratings-finished = Avslutat
ratings-request = Förfrågan
ratings-rating = Omdöme
ratings-ask = Fråga om omdöme
ratings-ask-title = Fråga om omdöme för { $assignment }
ratings-ask-body = Ett servicemeddelande, aldrig reklam. Det går ut en gång, efter avslutat uppdrag.
ratings-ask-save = Spara utkast (.eml)
ratings-ask-mailto = Öppna i e-postprogrammet
ratings-ask-sent = Det är skickat
ratings-ask-sent-hint = Trycks när meddelandet verkligen har gått iväg.
ratings-ask-to = Till
ratings-add = Registrera omdöme
ratings-import = Importera omdömen
ratings-import-choose = Välj fil …
ratings-import-rehearse = En provkörning ändrar ingenting.
ratings-import-run = Importera
ratings-import-again = Provkör igen
ratings-import-row = Rad
ratings-import-why = Varför
ratings-received = Mottagna omdömen
ratings-given = Lämnade omdömen
ratings-complaints = { $counted ->
    [0] Inga klagomål sedan { $from }
    [one] Ett klagomål sedan { $from }
   *[other] { $counted } klagomål sedan { $from }
}
ratings-complaints-serious = { $serious ->
    [0] inget allvarligt
    [one] ett allvarligt
   *[other] { $serious } allvarliga
}
ratings-complaints-repeated = Återkommande (minst { $needed })
ratings-not-automatic = Ett lågt snitt avslutar aldrig ett konto av sig självt (art. 22).
ratings-open = Öppna omdömen
ratings-settings = Omdömen och tvister
