### Gallring: vad som ska bort, vad som blir kvar och varför; spärrar; regler; gallringsbevis.

## Personens egna uppgifter, i grupper, och personen själv.

noun-person-name = namn och kundnummer
noun-person-email = e-postadress
noun-person-contact = telefon, adress, personnummer och anteckningar
noun-person-relations = vad personen är för organisationen
noun-erasure-plan = gallringsplan
form-erasure-plan-apply = genomför gallringsplanen

## Vad som händer.

fate-erase = ska gallras
fate-erased = gallrat
fate-held-back = spärrat
fate-until = sparas till en viss dag
fate-waiting = sparas tills vidare
fate-with = sparas för en annan posts skull
fate-undecided = ska prövas
plan-made = upprättad
plan-waiting = väntar på underskrift
plan-signed = undertecknad
plan-traces = gallrad, filen rensas
plan-rejected = avvisad
plan-applied = genomförd
plan-withdrawn = återtagen

## Gallringsspärrar.

noun-hold = gallringsspärr
noun-hold-many = gallringsspärrar
noun-hold-about = varför något om dig inte får gallras än
fact-hold-reason = skäl
fact-hold-set-at = satt
fact-hold-review-on = ses över
fact-hold-released-at = hävd
form-hold-set = sätt gallringsspärr
form-hold-release = häv gallringsspärr
form-hold-review = se över gallringsspärr
hold-reason-dispute = tvist
hold-reason-legal-claim = rättsligt anspråk
hold-reason-authority = tillsyn eller domstol
hold-reason-restriction = personen vill ha begränsning i stället för radering
hold-open-request = en begäran från personen är inte besvarad
hold-open-copyright-case = en upphovsrättsfråga är inte avgjord
hold-open-dispute = en tvist är inte avgjord
hold-open-restriction = behandlingen av uppgifterna är begränsad

## Regler.

noun-rule = regel
noun-rule-many = regler för hur länge
fact-rule-clock = gäller
fact-rule-name = regel
fact-rule-standing = grund
fact-rule-count = antal
fact-rule-unit = enhet
fact-rule-source = källa
fact-rule-valid-from = händelser från
fact-rule-valid-to = händelser till
form-rule-decide = besluta hur länge
length-same-day = samma dag
length-days = dagar
length-months = månader
length-years = år
field-rule = regel
reason-rule-statutory = följer av lag och kan inte ändras
reason-rule-loosened = policyn lovar en kortare tid

## Gallringsbevis.

certificate-title = Gallringsbevis
certificate-number = Nummer
certificate-made = Plan upprättad
certificate-made-by = Upprättad av
certificate-signed = Godkänd med andra underskrift
certificate-signed-by = Godkänd av
certificate-applied = Genomförd
certificate-applied-by = Genomförd av
certificate-people = Antal personer
certificate-what = Vad som har gallrats
certificate-what-about = Uppgifterna har tagits bort ur registret med allt som hörde till dem. Beviset innehåller inga personuppgifter.
certificate-column-noun = Uppgift
certificate-column-rule = Regel
certificate-column-count = Antal
certificate-how = Hur det gick till
certificate-how-about = Raderna togs bort ur registrets tabeller, sökningen, listan över det som ska göras och halvfyllda formulär. Varje sida i registrets fil gicks sedan igenom och skrevs över mellan raderna, så att inget av dem finns kvar där, och ändringsloggen tömdes. En rad utan personuppgifter i gallringslistan gör att uppgifterna gallras på nytt om en äldre säkerhetskopia läses tillbaka.
certificate-desks = På arbetsplatserna
certificate-desks-all = Gallrat på alla { $count } som deltar
certificate-desks-some = Gallrat på { $done } av { $count }; på de övriga så snart de är anslutna
certificate-desks-unknown = Gallrat på den här, och på de övriga så snart de är anslutna; servern gick inte att nå när beviset gjordes
certificate-server = På servern mellan dem
certificate-server-gone = Borta: de förseglade posterna från före är släppta, och deras nyckel är förstörd
certificate-server-waits = Kvar i förseglade poster, som försvinner vid nästa komprimering

## Övrigt.

due-retention = Gallra
due-hold-review = Se över gallringsspärr
verb-retention-look = såg efter vad som finns kvar
verb-retention-plan = upprättade gallringsplan
verb-retention-apply = genomförde gallringsplan
verb-retention-erase = gallrade
verb-register-rewrite = skrev över spåren i registrets fil av det som gallrats
verb-retention-withdraw = tog tillbaka gallringsplan
verb-holds-set = satte gallringsspärr
verb-holds-release = hävde gallringsspärr
verb-holds-review = såg över gallringsspärr
verb-rules-decide = beslutade hur länge
field-review-on = ses över
reason-other-right = gäller en annan rättighet
