### Köp, kurser, appar, konton, märkningar och sammanslagningar.

## Konton.

noun-account = konto
field-account = konto
noun-account-many = konton
noun-account-about = när kontot registrerades och hur det står
fact-account-status = läge
fact-account-status-on = sedan
fact-account-registered-on = registrerat
fact-account-ended-on = sista dag
fact-account-rule = regel
fact-account-appeal = överklagan
fact-account-review-on = omprövas
fact-account-ground = grund
fact-account-with-notice = med 30 dagars varsel
form-account-open = registrera konto
form-account-deregister = avregistrera på personens begäran
form-account-suspend = stäng av med omedelbar verkan
form-account-terminate = föreslå avslut
account-status-active = aktivt
account-status-suspended = avstängt
account-status-ended = avslutat
account-status-deregistered = avregistrerat
reason-account-active = det är aktivt
reason-account-suspended = det är avstängt
reason-account-ended = det är avslutat
reason-account-deregistered = det är avregistrerat
problem-account-status-refused = Kontot kan inte få det läget ({ $reason }).
problem-account-status-refused-remedy = Öppna personen på nytt för att se hur kontot står. Den som kommer tillbaka får ett nytt konto.
reason-proposed-already = ett avslut är redan föreslaget

## Köp.

noun-purchase = köp
noun-purchase-many = köp och bokningar
noun-purchase-about = verifikationens uppgifter: vad, när, belopp, motpart och nummer
fact-purchase-what = vad köpet avser
fact-purchase-number = verifikationsnummer
fact-purchase-event-on = affärshändelsens dag
fact-purchase-compiled-on = verifikationen upprättad
fact-purchase-amount = belopp
fact-purchase-counterparty = motpart
fact-purchase-financial-year-end = räkenskapsåret slutar
fact-purchase-family = produktfamilj
fact-purchase-at-a-distance = distansavtal
fact-purchase-withdrawal-until = ångerrätt till och med
fact-purchase-card-brand = kort
fact-purchase-card-last-four = kortets sista fyra siffror
fact-purchase-reference = betaltjänstens referens
fact-purchase-cancelled-on = avbokat
fact-purchase-kept = behålls
fact-purchase-refunded = återbetalas
fact-purchase-ground = grund för avbokningen
fact-purchase-certificate-shown-on = läkarintyg visat
fact-purchase-rounded-quarters = avrundat nedåt, kvarts ören
form-purchase-add = registrera köp
form-purchase-cancel = avboka köp
field-purchase-amount = belopp
field-purchase-certificate-shown-on = läkarintyg visat
field-purchase-ground = grund för avbokningen
field-purchase-card-last-four = kortets sista fyra siffror
field-purchase-card-brand = kort
field-purchase-reference = betaltjänstens referens
field-purchase-what = vad köpet avser
field-purchase-number = verifikationsnummer
family-course = kurs
family-app = app
family-assignment = uppdragsförmedling
family-membership = medlemskap
family-goods = varor
family-service = annan tjänst
card-visa = Visa
card-mastercard = Mastercard
card-amex = American Express
card-diners = Diners Club
card-other = annat kort
cancel-ground-certificate = läkarintyg har visats: 25 % behålls
cancel-ground-right-of-withdrawal = ångerrätt: allt återbetalas
cancel-ground-called-off = inställt av oss: allt återbetalas
cancel-ground-binding = bindande bokning: allt behålls
reason-below-zero = mindre än noll
reason-courses-only = gäller bara kurser
reason-four-digits = skriv exakt fyra siffror; hela kortnumret får aldrig sparas
problem-purchase-cancelled = Köpet är redan avbokat.
problem-purchase-cancelled-remedy = Öppna köpet på nytt för att se beloppen.
problem-voucher-taken = Verifikationsnumret används redan.
problem-voucher-taken-remedy = Kontrollera numret i bokföringen.
problem-withdrawal-over = Ångerrätten har gått ut, eller så är köpet inte ett distansavtal.
problem-withdrawal-over-remedy = Välj en annan grund, eller rätta köpet om det gjordes på distans.

## Läkarintyg: visa och glöm.

noun-certificate = visat läkarintyg
noun-certificate-many = visade läkarintyg
noun-certificate-about = att ett läkarintyg har visats, när och om det godtogs; aldrig innehållet
fact-certificate-shown-on = visat
fact-certificate-valid = godtaget
form-certificate-note = notera visat läkarintyg

## Provperioder.

noun-trial = provperiod
noun-trial-many = provperioder
noun-trial-about = vilken app, början och slut
fact-trial-app = app
fact-trial-started-on = började
fact-trial-ends-on = slutar
fact-trial-converted-on = blev köp
form-trial-start = starta provperiod
form-trial-convert = provperioden blev köp
field-trial-app = app
due-trial-end = Provperiod tar slut
due-suspension-review = Ompröva avstängning

## Märkningar.

noun-person-flag = märkning
noun-person-flag-many = märkningar
noun-person-flag-about = avliden, eller barn under 13 år
fact-person-flag-flag = märkning
fact-person-flag-since = känt sedan
form-person-flag-set = märk personen
form-person-flag-clear = ta bort märkningen
flag-deceased = avliden
flag-child = barn under 13 år
problem-child-cannot-consent = Ett barn under 13 år kan inte själv samtycka.
problem-child-cannot-consent-remedy = Vårdnadshavaren måste samtycka (dataskyddslagen 2 kap. 4 §). Ta bort märkningen om barnet har fyllt 13.

## Sammanslagning av dubbletter.

noun-merge = sammanslagen post
noun-merge-many = sammanslagna poster
noun-merge-about = vad en dubblett av posten innehöll
fact-merge-number = tidigare kundnummer
fact-merge-name = namn i den andra posten
fact-merge-email = e-post i den andra posten
fact-merge-phone = telefon i den andra posten
fact-merge-merged-at = sammanslagen
fact-merge-absorbed = den andra posten
fact-merge-take = uppgifter som tas från den andra posten
form-merge-make = slå ihop med en annan post
form-merge-undo = ångra sammanslagningen
problem-cannot-merge = Posterna kan inte slås ihop ({ $reason }).
problem-cannot-merge-remedy = Kontrollera att det är samma person.
reason-same-entry = det är en och samma post
reason-two-identity-numbers = de har olika personnummer och är två personer
field-take = uppgifter som tas

## Loggens rader.

verb-accounts-open = registrerade konto
verb-accounts-deregister = avregistrerade konto
verb-accounts-suspend = stängde av konto
verb-accounts-review = omprövade avstängning
verb-accounts-lift = hävde avstängning
verb-accounts-countersign = undertecknade avstängning
verb-accounts-terminate = föreslog avslut av konto
verb-accounts-end = avslutade konto
verb-accounts-termination-rejected = avvisade avslut av konto
verb-accounts-statement = skrev ut motivering
verb-purchases-add = registrerade köp
verb-purchases-cancel = avbokade köp
verb-certificates-note = noterade visat läkarintyg
verb-trials-start = startade provperiod
verb-trials-convert = provperiod blev köp
verb-flags-set = märkte person
verb-flags-clear = tog bort märkning
verb-merges-preview = jämförde två poster
verb-merges-merge = slog ihop två poster
verb-merges-undo = ångrade sammanslagning

## Det en roll kan få göra.

deed-merge-people = slå ihop dubbletter

## Anmärkningar.

remark-second-signature = En annan medarbetare måste underteckna.

## Dialogen för sammanslagning.

merge-open = Slå ihop…
merge-title = Slå ihop två poster
merge-lead = Posten som är öppen blir kvar. Den andra postens uppgifter flyttas hit, och dess kundnummer leder hit. Det går att ångra.
merge-other = Den andra posten
merge-field = Uppgift
merge-do = Slå ihop
merge-no-reason = Programmet ser inget som tyder på att det är samma person. Kontrollera noga.
merge-records = { $count ->
    [one] { $count } post flyttas från { $number }.
   *[other] { $count } poster flyttas från { $number }.
}
