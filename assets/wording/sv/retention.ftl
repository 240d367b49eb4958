### Platsen Gallring i fönstret. Läsaren är dataskyddsombudet, som ska våga gallra.

## Platsen och kön.

retention-tab-queue = Kö
retention-tab-plans = Planer och bevis
retention-tab-holds = Spärrar
retention-tab-notices = Underrättelser
retention-tab-rules = Regler
retention-parts = Delar av kön
retention-part-due = Får gallras idag
retention-part-due-lead = Tiden har gått ut för de här uppgifterna. Inget gallras härifrån: en torrkörning visar först vad som går, vad som blir kvar och varför.
retention-part-due-none = Inget ska gallras idag
retention-part-due-none-next = Det som får gallras härnäst står under Kommer snart.
retention-part-waiting = Måste vänta
retention-part-waiting-lead = Tiden har gått ut, men något håller uppgifterna kvar: en gallringsspärr, en obesvarad begäran eller en tvist. När hindret är borta får de gallras samma dag.
retention-part-waiting-none = Inget hålls tillbaka
retention-part-waiting-none-next = En gallringsspärr sätts under Spärrar, eller på en person i kön.
retention-part-coming = Kommer snart
retention-part-coming-lead = Får gallras inom 90 dagar om inget händer före dess.
retention-part-coming-none = Inget kommer inom 90 dagar
retention-part-coming-none-next = Längre fram står i kalendern.
retention-over = Hur länge över tiden
retention-over-all = Oavsett hur länge
# $days är ett antal dagar.
retention-over-days = Minst { $days } dagar över tiden
# $count är hur många som är valda, $total hur många som finns.
retention-chosen = { $count } av { $total } valda
retention-choose-none = Välj ingen
# $count är antalet personer i listan.
retention-plan-all = { $count ->
    [one] Torrkör gallringen av { $count } person
   *[other] Torrkör gallringen av { $count } personer
}
# $count är antalet valda personer.
retention-plan-chosen = { $count ->
    [one] Torrkör { $count } vald
   *[other] Torrkör { $count } valda
}
# $most är ett antal personer.
retention-plan-most = En plan gäller högst { $most } personer. De som har väntat längst kommer först.
retention-who = Person
retention-what = Vad
retention-what-comes = Uppgifter
retention-why = Regel
retention-held-by = Hålls kvar av
retention-last-day = Sista dag
retention-since = Över tiden
retention-left = Kvar
# $days är ett antal dagar.
retention-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}
retention-whole = Allt om personen
retention-split = Delas
# $items är hur många uppgifter som går, $stays hur många som blir kvar.
retention-split-items = { $items } går, { $stays } blir kvar
# $count är ett antal uppgifter.
retention-items = { $count ->
    [one] { $count } uppgift
   *[other] { $count } uppgifter
}
grid-chosen = Vald
grid-ticked = Vald
grid-not-ticked = Inte vald

## Varför finns detta kvar?

# $who är initialer och kundnummer.
retention-why-title = Varför finns detta kvar? { $who }
retention-on-hold = Inget gallras än.
retention-plan-one = Torrkör för personen
retention-open-person = Öppna personen
# $noun är ett slags uppgift.
why-because = Sparas för en annan posts skull: { $noun }
why-undecided = Ingen regel ger skäl att ha det kvar
# $reason är varför det finns kvar, $day en dag.
why-at-most = { $reason }, som längst till och med { $day }.

## Planer.

retention-plan = Gallringsplan
# $number är planens nummer.
retention-plan-title = Gallringsplan { $number }
# $at är när, $by vem.
retention-plan-made = Torrkörd { $at } av { $by }
retention-plans-none = Ingen gallring är planerad än
retention-plans-none-next = Gör en torrkörning från kön. Gallringsbevisen samlas här.
retention-see-plan = Se vad som går och vad som blir kvar
retention-back = Tillbaka till planerna
retention-to-queue = Till kön
retention-looking = Räknar efter vad som går och vad som blir kvar …
retention-head-number = Nummer
retention-head-state = Läge
retention-head-people = Personer
retention-head-items = Uppgifter
retention-head-made = Torrkörd
retention-head-made-by = Av
retention-head-applied = Genomförd
retention-head-what = Uppgift
retention-head-why = Regel
retention-head-fate = Vad som händer
retention-head-count = Antal
retention-halfway = Avbruten
# $count är antalet.
retention-figure-people = { $count ->
    [one] person
   *[other] personer
}
# $count är antalet.
retention-figure-items = { $count ->
    [one] uppgift
   *[other] uppgifter
}
# $count är antalet.
retention-figure-whole = { $count ->
    [one] person gallras helt
   *[other] personer gallras helt
}
# $count är antalet.
retention-figure-split = { $count ->
    [one] person delas
   *[other] personer delas
}
retention-split-about = Att en person delas betyder att det som inget längre kräver går, medan till exempel fakturan blir kvar med namnet som motpart.
retention-goes = Det här går
retention-gone = Det här gick
retention-stays = Det här blir kvar

## Vägen från torrkörning till bevis.

retention-way = Planens väg
retention-way-dry-run = Torrkörning
retention-way-signature = Andra underskrift
retention-way-erasing = Gallring
retention-way-certificate = Gallringsbevis
retention-ask-signature = Begär underskrift
retention-erase = Gallra
retention-go-on = Fortsätt gallra
retention-stop-here = Sluta här
retention-take-back = Ta tillbaka planen
retention-standing-nothing = Inget att gallra.
retention-standing-nothing-next = Reglerna ger ingen av de valda personerna något som får gallras idag.
retention-standing-made-one = Inget är gallrat än.
retention-standing-made-one-next = Se efter vad som går och vad som blir kvar. Planen gäller en person och kan genomföras av dig ensam.
retention-standing-made-batch = Inget är gallrat än.
retention-standing-made-batch-next = Se efter vad som går och vad som blir kvar. Planen gäller flera personer, så en kollega skriver också under.
retention-standing-waiting-mine = Väntar på en kollegas underskrift.
retention-standing-waiting-mine-next = Din kollega hittar planen under Underskrifter. Du kan ta tillbaka den så länge.
retention-standing-waiting-yours = Planen väntar på din underskrift.
# $by är vem som gjorde planen.
retention-standing-waiting-yours-next = { $by } har torrkört planen. Siffrorna nedan är räknade idag. Du skriver under att det som går får gå; inget gallras förrän någon sedan väljer Gallra.
retention-standing-signed = Undertecknad. Inget är gallrat än.
retention-standing-signed-next = Två personer har sett vad som går. Har en spärr satts sedan dess gallras den personen inte.
retention-standing-halfway = Gallringen avbröts.
# $done är hur många som är gallrade, $items hur många som fanns i planen.
retention-standing-halfway-next = { $done } av { $items } uppgifter är gallrade, resten är orört. Fortsätt, eller sluta här och få ett bevis på det som gick.
retention-standing-applied = Gallrat.
retention-standing-applied-next = Gallringen står i loggen och i gallringslistan, utan personuppgifter. Mottagare som ska underrättas står under Underrättelser.
retention-standing-traces = Uppgifterna är gallrade, filen är inte färdigrensad.
retention-standing-traces-next = I registrets fil kan det finnas spår mellan raderna, som bara går att läsa med nyckeln. Rensa filen; sedan är gallringen genomförd och beviset finns. Annars görs det vid nästa upplåsning.
retention-standing-rejected = Planen blev inte undertecknad.
retention-standing-rejected-next = Inget gallrades. Gör en ny torrkörning från kön.
retention-standing-withdrawn = Planen är återtagen.
retention-standing-withdrawn-next = Inget gallrades. Uppgifterna står kvar i kön.
# $number är planens nummer.
retention-erase-title = Gallra enligt { $number }?
# $count är antalet uppgifter, $people antalet personer.
retention-erase-items = { $people ->
    [one] { $count } uppgifter om { $people } person tas bort.
   *[other] { $count } uppgifter om { $people } personer tas bort.
}
# $count är antalet personer.
retention-erase-whole = { $count ->
    [one] { $count } person försvinner helt ur registret.
   *[other] { $count } personer försvinner helt ur registret.
}
# $count är antalet personer.
retention-erase-split = { $count ->
    [one] { $count } person delas och blir kvar med det som en regel ännu kräver.
   *[other] { $count } personer delas och blir kvar med det som en regel ännu kräver.
}
retention-erase-tasks = Mottagare som har fått uppgifterna ställs upp för underrättelse.
retention-erase-final = Det som har gallrats kan inte hämtas tillbaka, inte heller ur en säkerhetskopia. Efter Gallra har du tio sekunder att ångra dig, och arbetet kan avbrytas när som helst.
# $seconds är ett antal sekunder.
retention-last-chance = { $seconds ->
    [one] Inget är gallrat än. Börjar om { $seconds } sekund.
   *[other] Inget är gallrat än. Börjar om { $seconds } sekunder.
}
retention-last-chance-label = Tid att ångra sig
retention-undo = Ångra
retention-begin-now = Börja nu
retention-erasing = Gallrar och rensar filen
retention-wipe = Rensa filen
retention-certificate-about = Beviset säger hur många av vad som gallrades, efter vilken regel och i vilka roller. Det innehåller inga personuppgifter.
retention-certificate-look = Titta på beviset
retention-certificate-save = Spara beviset …

## Spärrar och underrättelser.

retention-holds-released = Visa hävda spärrar
retention-holds-none = Ingen gallringsspärr är satt
retention-holds-none-next = En gallringsspärr håller kvar allt om en person så länge en tvist eller ett rättsligt anspråk pågår. Den ses över en bestämd dag.
retention-hold-head-who = Person
retention-hold-head-reason = Skäl
retention-hold-head-owner = Ansvarig
retention-hold-head-set = Satt
retention-hold-head-review = Ses över
retention-hold-head-do = Åtgärd
retention-hold-review = Se över
retention-hold-release = Häv
# $on är en dag.
retention-hold-released = Hävd { $on }
retention-notices-lead = När uppgifter har gallrats, rättats eller begränsats ska varje mottagare som faktiskt fick dem underrättas (artikel 19). Spara brevet, skicka det och avsluta sedan underrättelsen.
retention-notice-letter = Spara brevet till mottagaren …
retention-notice-then = Avsluta underrättelsen när brevet är skickat.

## Regler.

rules-lead-rule = Så länge sparas varje slag av uppgift. Det lagen kräver ligger fast. Det policyn lovar kan kortas men inte förlängas. Där policyn inget säger gäller ett förslag tills dataskyddsombudet beslutar.
rules-lead-limit = Lagens tider ligger fast. Kontorets egna kan kortas. En ändring gäller händelser från en dag som väljs, aldrig det som redan har börjat.
rules-lead-holiday = Dagar då kontoret är stängt: en påminnelse läggs aldrig på en ledig dag.
rules-part-rule = Hur länge uppgifter sparas
rules-part-limit = Tider
rules-part-holiday = Helgdagar
rules-head-clock = Räknas
rules-head-about = Gäller
rules-head-length = Hur länge
rules-head-standing = Grund
rules-head-source = Källa
rules-head-from = Händelser från
rule-badge-statutory = Lag
rule-badge-policy = Policyn
rule-badge-proposal = Förslag
rule-badge-decided = Beslutad
rule-standing-about-statutory = Följer av lag och kan inte ändras här.
rule-standing-about-policy = Policyn lovar detta. Tiden kan kortas men inte förlängas.
rule-standing-about-proposal = Policyn säger inget om detta. Förslaget gäller tills dataskyddsombudet har beslutat.
rule-standing-about-decided = Dataskyddsombudet har beslutat. Beslutet gäller händelser från och med dagen intill.
# $count är ett antal dagar.
rule-length-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
# $count är ett antal månader.
rule-length-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
# $count är ett antal år.
rule-length-years = { $count } år
rule-about-contract-and-year = avtal och personens egna uppgifter
rule-about-consent = samtycken
rule-about-consent-proof = samtyckesbevis
rule-about-bookkeeping = räkenskapsinformation
rule-about-limitation = fordringar
rule-about-sign-up-ip = ip-adress från anmälan
rule-about-mail-events = öppningar och klick i utskick
rule-about-technical = tekniska uppgifter
rule-about-message = meddelanden
rule-about-rating = omdömen
rule-about-dispute = tvister om omdömen
rule-about-request-case = begäranden från registrerade
rule-about-trial = provtider
rule-about-competition = tävlingar
rule-about-survey = undersökningar
rule-about-segment = segment och målgrupper
rule-about-certificate = att läkarintyg har visats
rule-about-suspension = avstängningar
rule-about-violation = överträdelser av villkoren
rule-about-copyright = upphovsrättsärenden
rule-about-permission = tillstånd att använda verk
rule-about-disclosure = utlämnanden
rule-about-incident-concern = vem som berördes av incidenter
rule-about-no-relation = personer utan avtal eller samtycke
rule-about-terms-acceptance = godkända villkor
rule-about-suppression = spärrlistan för utskick
