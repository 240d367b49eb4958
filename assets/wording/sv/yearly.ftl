### Årsrapporten: vad kontoret har gjort under ett år, i siffror. Papperet, fönstret och diagrammen.

## Utfall.

answered-in-month = inom en månad
answered-extended = inom förlängd tid
answered-late = för sent
answered-running = väntar, tiden har inte gått ut
answered-withdrawn = återtagna
incident-time-in-time = anmälda inom 72 timmar
incident-time-late = anmälda för sent, eller inte anmälda i tid
incident-time-not-needed = behövde inte anmälas
incident-time-running = ännu inte anmälda, tiden går

## Papperet.

# $year är året.
yearly-title = Årsrapport { $year }
yearly-lead = Hur begäranden, omdömen, tvister, gallring och incidenter har hanterats under året. Rapporten innehåller bara antal och namnger ingen.
yearly-period = Avser
# $first och $last är årets första och sista dag.
yearly-from-to = { $first } till { $last }
yearly-taken = Siffrorna togs fram
# $share är andelen i hela procent.
yearly-percent = { $share } %
yearly-share = Besvarade inom en månad
yearly-share-none = ingen har behövt besvaras
# $title är diagrammets rubrik.
yearly-alt = Stapeldiagram: { $title }
yearly-few = färre än fem, eller dolt
# $stars är betyget i siffra, $word i ord.
yearly-stars = { $stars } – { $word }

yearly-requests = Begäranden
yearly-requests-none = Ingen begäran har kommit in under året.
yearly-requests-received = Inkomna begäranden
yearly-requests-refused = Avslagna
yearly-by-time = Besvarade i tid
yearly-by-time-label = När
yearly-by-time-figure = Antal begäranden
yearly-by-kind = Begäranden efter rättighet
yearly-by-kind-label = Rättighet
yearly-by-kind-figure = Antal begäranden

yearly-ratings = Omdömen
yearly-ratings-none = Inget omdöme har lämnats under året.
# $least är det minsta antal som visas.
yearly-ratings-few = Omdömena är färre än { $least } och visas därför inte.
yearly-ratings-number = Omdömen som gäller
yearly-ratings-average = Snitt
yearly-distribution = Omdömen efter betyg
yearly-distribution-label = Betyg
yearly-distribution-figure = Antal omdömen
yearly-trend = Snitt per kvartal
yearly-trend-label = Kvartal
yearly-trend-figure = Snitt, 1 till 5

yearly-disputes = Tvister om omdömen
yearly-disputes-received = Inkomna tvister
yearly-disputes-decided = Avgjorda tvister
yearly-by-outcome = Avgjorda tvister efter utfall
yearly-by-outcome-label = Utfall
yearly-by-outcome-figure = Antal tvister

yearly-erasures = Gallring
yearly-erasures-none = Inget har gallrats under året.
yearly-erasures-records = Gallrade poster
yearly-erasures-certificates = Gallringsbevis
yearly-by-noun = Gallrade poster efter slag
yearly-by-noun-label = Slag
yearly-by-noun-figure = Antal poster

yearly-incidents = Personuppgiftsincidenter
yearly-incidents-none = Ingen incident har antecknats under året.
yearly-incidents-number = Incidenter
yearly-incidents-told = Där de registrerade har informerats
yearly-by-incident-time = Anmälda i tid till IMY
yearly-by-incident-time-label = Anmälan
yearly-by-incident-time-figure = Antal incidenter

yearly-people = Personer i registret
# $day är dagen då siffrorna togs fram.
yearly-people-about = Så såg registret ut { $day }. En person kan vara flera saker och räknas då en gång för varje.
yearly-people-number = Antal personer
yearly-by-relation = Personer efter relation
yearly-by-relation-label = Relation
yearly-by-relation-figure = Antal personer

yearly-counting = Så är det räknat
yearly-counting-requests = En begäran hör till det år den kom in. Månaden räknas enligt artikel 12.3 i dataskyddsförordningen (GDPR), utan den tid som en fråga till personen tog. Andelen är av dem som har besvarats eller borde ha besvarats, avrundad nedåt.
yearly-counting-disputes = En tvist räknas det år den kom in och det år den avgjordes.
yearly-counting-ratings = Bara omdömen som gäller räknas: inte de som är återtagna, borttagna eller begränsade under en tvist.
yearly-counting-erasures = Gallrade poster räknas ur gallringsliggaren. Det som en gammal säkerhetskopia förde tillbaka räknas inte två gånger. Begäranden och tvister som har gallrats syns inte längre bland de inkomna.
yearly-counting-incidents = En incident hör till det år organisationen fick kännedom om den. De 72 timmarna är verkliga timmar.
yearly-counting-few = Grupper av begäranden, tvister och personer som är färre än fem visas inte som tal, och inte heller det tal som de annars kunde räknas ut med. Hur kontoret höll sina tider visas alltid.

## Fönstret.

nav-report = Årsrapport
report-lead = Vad kontoret har gjort under ett år, i siffror. Inget här namnger någon.
report-year = År
report-save = Spara som PDF
# $path är filens plats.
report-saved = Sparad: { $path }
report-figures = I korthet
today-answered = Besvarade i tid, senaste tolv månaderna
# $share är andelen i hela procent.
today-answered-share = { $share } % av begärandena besvarades inom en månad.
today-answered-none = Ingen begäran har behövt besvaras de senaste tolv månaderna.
chart-few = färre än fem, eller dolt
chart-empty = Det finns inget att visa.

## Kommandoraden, logg och fält.

verb-yearly-report = skrev ut årsrapporten
field-year = år
