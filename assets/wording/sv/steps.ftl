### Uträkningens steg, en mening för varje. Variabler: $from och $to (datum eller tidpunkt, ISO 8601), $count (månader,
### dagar, timmar eller år enligt meningen), $holiday (namnet på dagen, ett av holiday-… nedan), $source (lagrummet, där meningen inte själv nämner det).

## Helgdagar och aftnar. Namnen står mitt i en mening.
holiday-new-years-day = nyårsdagen
holiday-epiphany = trettondedag jul
holiday-good-friday = långfredagen
holiday-easter-sunday = påskdagen
holiday-easter-monday = annandag påsk
holiday-may-day = första maj
holiday-ascension-day = Kristi himmelsfärds dag
holiday-whit-sunday = pingstdagen
holiday-whit-monday = annandag pingst
holiday-national-day = nationaldagen
holiday-midsummer-day = midsommardagen
holiday-all-saints-day = alla helgons dag
holiday-christmas-day = juldagen
holiday-boxing-day = annandag jul
holiday-listed = en dag i EU:s lista över helgdagar
holiday-midsummer-eve = midsommarafton
holiday-christmas-eve = julafton
holiday-new-years-eve = nyårsafton

## Tiden för att svara på en begäran
step-receipt-day-not-counted = Begäran kom in { $from }. Den dagen räknas inte; tiden börjar { $to } (förordning 1182/71 art. 3.1).
step-months-to-same-date = { $count ->
        [one] En månad
       *[other] { $count } månader
    } från { $from } slutar på samma datum: { $to } (dataskyddsförordningen art. 12.3, förordning 1182/71 art. 3.2 c).
step-months-to-end-of-month = { $count ->
        [one] En månad
       *[other] { $count } månader
    } från { $from }: datumet finns inte i den månaden, så tiden slutar på månadens sista dag, { $to } (förordning 1182/71 art. 3.2 c).
step-pause-added = Personen tillfrågades om sin identitet eller vad begäran gäller och svarade efter { $count ->
        [one] en dag
       *[other] { $count } dagar
    }. Så länge stod tiden stilla: { $from } blir { $to } (EDPB:s riktlinjer 01/2022 punkt 159).
step-pause-running = En fråga till personen är ännu obesvarad. Tiden står stilla, hittills { $count ->
        [one] en dag
       *[other] { $count } dagar
    }: { $from } blir { $to } om svaret kommer idag (EDPB:s riktlinjer 01/2022 punkt 159).
step-past-saturday = { $from } är en lördag. Tiden går vidare till nästa dag, { $to } (förordning 1182/71 art. 3.4).
step-past-sunday = { $from } är en söndag. Tiden går vidare till nästa dag, { $to } (förordning 1182/71 art. 3.4).
step-past-holiday = { $from } är helgdag: { $holiday }. Tiden går vidare till nästa dag, { $to } (förordning 1182/71 art. 3.4).
step-eve-stands = { $from } är { $holiday }. Den står inte i EU:s lista över helgdagar, så den sista dagen flyttas inte (förordning 1182/71 art. 2.1).
step-last-day = { $to } är lagens sista dag. Svaret ska ha lämnats innan den dagen är slut (förordning 1182/71 art. 3.4).
step-chained-months = Räknar man i stället först en månad och sedan { $count } till blir den sista dagen { $to }. Vilket som gäller är inte avgjort: den tidigare dagen är säker ({ $source }).
step-internal-day = Kontorets egen dag är { $to }, den sista arbetsdagen till och med { $from }. Att vara tidig är aldrig fel ({ $source }).
step-rectification-target = Kontoret rättar skyndsamt, inom { $count } arbetsdagar: senast { $to } (dataskyddsförordningen art. 16). Lagens sista dag ändras inte.

## Personuppgiftsincidenter
step-hours-pass = Incidenten blev känd { $from }. { $count } timmar senare är det { $to } (dataskyddsförordningen art. 33.1). Helger stannar inte tiden.
step-clocks-change = Klockorna ställs om under tiden. Det är verkliga timmar som räknas, därför har klockslaget flyttats: { $from } till { $to } ({ $source }).
step-hours-not-moved = { $to } är en lördag eller söndag. En tid i timmar flyttas ändå inte (förordning 1182/71 art. 3.4).
step-hours-not-moved-holiday = { $to } är helgdag: { $holiday }. En tid i timmar flyttas ändå inte (förordning 1182/71 art. 3.4).
step-rounded-hour = Upplysning: räknat från nästa hela timme skulle tiden gå ut { $to } (förordning 1182/71 art. 3.1). Rätta er efter den exakta tiden.

## Hur länge uppgifter får finnas kvar
step-contract-year = Avtalet upphörde { $from }. Uppgifterna får finnas kvar ett år till: till och med { $to } (GDPR-policyn avsnitt 3).
step-contract-year-leap-day = Avtalet upphörde { $from }. Året efter saknar den 29 februari, så uppgifterna får finnas kvar till och med { $to } (GDPR-policyn avsnitt 3).
step-financial-year = Räkenskapsåret slutade { $from }, alltså under det kalenderår som slutar { $to } (bokföringslagen 7 kap. 2 §).
step-bookkeeping-years = Räkenskapsinformation ska bevaras till och med det sjunde året därefter: { $to } (bokföringslagen 7 kap. 2 §).
step-limitation-years = En fordran från { $from } preskriberas efter { $count } år: { $to } (preskriptionslagen 2 §).
step-kept-days = Regeln låter uppgiften finnas kvar i { $count ->
        [one] en dag
       *[other] { $count } dagar
    } från { $from }: till och med { $to } ({ $source }).
step-kept-months = Regeln låter uppgiften finnas kvar i { $count ->
        [one] en månad
       *[other] { $count } månader
    } från { $from }: till och med { $to } ({ $source }).
step-kept-years = Regeln låter uppgiften finnas kvar i { $count ->
        [one] ett år
       *[other] { $count } år
    } från { $from }: till och med { $to } ({ $source }).
step-kept-no-longer = Det som uppgiften vilade på upphörde { $from }. Sista hela dagen den fick finnas var { $to } ({ $source }).
step-retention-not-moved = { $to } är en ledig dag. Den längsta lagringstiden flyttas ändå inte till en arbetsdag (dataskyddsförordningen art. 5.1 e).
step-erase-from = { $from } är sista dagen uppgifterna får finnas. Från { $to } ska de vara gallrade (dataskyddsförordningen art. 5.1 e).
step-remind-on = Gallringen ska ske { $from }. Kontoret påminns arbetsdagen före: { $to } ({ $source }).
step-consent-stops = Samtycket upphörde { $from }. Uppgifterna används inte längre för det ändamålet, från och med samma dag (dataskyddsförordningen art. 7.3).
step-consent-erase = Det som bara vilade på samtycket raderas samma dag, { $to } (dataskyddsförordningen art. 17.1 b). Beviset för samtycket sparas för sig.
step-recovery-drill = Återställningspapperet provades senast { $from }. Efter { $count } månader provas det igen: senast { $to } (dataskyddsförordningen art. 32.1 c–d).
step-recovery-never-tried = Återställningspapperet har aldrig provats. Det görs innan de första riktiga uppgifterna kommer in (dataskyddsförordningen art. 32.1 c–d).
step-consent-review = Samtycket gavs eller bekräftades senast { $from }. Efter { $count } månader ses det över: senast { $to } (dataskyddsförordningen art. 7.1).
step-dispute-target = Framställan kom in { $from }. Kontorets eget mål är att avgöra den inom { $count } dagar: { $to }. Så länge är omdömet begränsat (dataskyddsförordningen art. 18.1 a).
step-request-target = Kontoret vill svara inom { $count } arbetsdagar: senast { $to } ({ $source }). Lagens sista dag ändras inte.

## Dagar som kontoret har satt, och tider som räknas i dagar
step-hold-review = Gallringsspärren sattes { $from } och ses över { $to }. En spärr ses över inom { $count } dagar ({ $source }).
step-signature-wanted = Förslaget lades { $from }. En andra person undertecknar det senast { $to } ({ $source }).
step-backup-missing = Ingen ny säkerhetskopia har gått att göra sedan { $from }. Gör en i dag ({ $source }).
step-log-doubtful = { $from } fanns loggen inte vara som den lämnades. En människa ser efter i dag ({ $source }).
step-trial-ends = Provtiden började { $from } och är fri i { $count } dagar: till och med { $to } ({ $source }).
step-suspension-review = Avstängningen beslutades { $from } och omprövas { $to } ({ $source }).
step-recipient-review = Kontoret har bestämt att mottagarens avtal och skydd ses över { $to } ({ $source }).
step-recipient-told = Ändringen gjordes { $from }. Mottagaren underrättas inom { $count ->
        [one] en månad
       *[other] { $count } månader
    }: senast { $to } ({ $source }).
step-finding-day = Kontoret har satt { $to } som dag för granskningspunkten ({ $source }).
step-people-informed = Uppgifterna kom från någon annan { $from }. Personerna informeras inom { $count ->
        [one] en månad
       *[other] { $count } månader
    }: senast { $to } ({ $source }).
step-breach-supplement = Incidenten anmäldes { $from }. Kompletteringen skickas inom { $count } dagar: senast { $to } ({ $source }). Myndigheten påminner inte.
step-breach-draft = Utkastet gjordes { $from }. Avgör samma dag om det är en personuppgiftsincident; först då börjar timmarna räknas ({ $source }).
