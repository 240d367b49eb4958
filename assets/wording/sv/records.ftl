### Poster av alla slag: vad de heter, vad som står i dem, hur länge de sparas och vad man kan göra. Skrivs inne i en
### mening, därför med liten bokstav; rubriker gör om den första.

## Flikar.

tab-messages = meddelanden
tab-ratings = omdömen
tab-disclosures = utlämnanden

## Avtal.

noun-agreement-many = avtal
noun-agreement-about = slag, början och slut
fact-agreement-kind = slag
fact-agreement-started-on = första dag
fact-agreement-ended-on = sista dag
fact-agreement-source = källa
form-agreement-add = lägg till avtal
form-agreement-end = avsluta avtal

## Samtycken.

noun-consent-many = samtycken
noun-consent-about = vad, när, hur och med vilka ord
fact-consent-purpose = ändamål
fact-consent-state = läge
fact-consent-act = händelse
fact-consent-at = när
fact-consent-channel = sätt
fact-consent-text = orden
fact-consent-version = ordens version
fact-consent-sha256 = ordens kontrollsumma
fact-consent-ip = ip-adress
fact-consent-by-controller = avslutat av organisationen
form-consent-give = registrera samtycke
form-consent-withdraw = återkalla samtycke

## Begäranden.

noun-request-many = begäranden
noun-request-about = vad du har begärt och när du fick svar
fact-request-number = ärendenummer
fact-request-kind = rättighet
fact-request-received-on = kom in
fact-request-registered-at = registrerad
fact-request-channel = sätt
fact-request-pause = fråga till personen
fact-request-asked-on = frågad
fact-request-pause-answered-on = svar på frågan
fact-request-extended-on = förlängd
fact-request-extension-reasons = skäl till förlängningen
fact-request-factor = omständighet
fact-request-answered-at = besvarad
fact-request-paper = svarets kontrollsumma
form-request-open = registrera begäran

## Underskrifter.

noun-approval = underskrift
noun-approval-many = underskrifter som väntar
fact-approval-what = vad
fact-approval-label = beteckning
fact-approval-deed = åtgärd
fact-approval-proposed-by = föreslagen av
fact-approval-proposed-at = föreslagen
fact-approval-sign-by = underteckna senast
form-approval-sign = underteckna
form-approval-reject = avvisa
approval-of-dispute = beslut i tvist
approval-of-erasure-plan = gallringsplan
approval-of-suspension = avstängning
approval-of-termination = avslut av konto
approval-outcome-signed = undertecknad
approval-outcome-rejected = avvisad

## Hur länge: regeln för en post vars tid inte har börjat löpa, och samma sak i en mening.

clock-contract-and-year = avtalstiden och ett år därefter
clock-about-contract-and-year = så länge avtalet gäller, och ett år efter dess sista dag
clock-consent = tills samtycket upphör
clock-about-consent = tills du återkallar samtycket eller vi avslutar det
clock-consent-proof = så länge beviset kan behövas
clock-about-consent-proof = vi måste kunna visa att samtycket fanns, om någon ifrågasätter det
clock-bookkeeping = sju år efter räkenskapsåret
clock-about-bookkeeping = till och med det sjunde året efter det kalenderår då räkenskapsåret avslutades (bokföringslagen 7 kap. 2 §)
clock-limitation = tills fordran är preskriberad
clock-about-limitation = så länge ett rättsligt anspråk kan göras gällande (preskriptionslagen 2 §)
clock-sign-up-ip = en kort tid efter anmälan
clock-about-sign-up-ip = ip-adressen från anmälan sparas en kort tid, mot missbruk
clock-mail-events = en tid efter utskicket
clock-about-mail-events = att ett utskick öppnades sparas en tid efter att det hände
clock-technical = en kort tid
clock-about-technical = tekniska uppgifter sparas en kort tid efter att de samlades in
clock-message = en tid efter meddelandet
clock-about-message = ett meddelande sparas en tid efter att det kom eller skickades
clock-rating = en tid efter omdömet
clock-about-rating = ett omdöme sparas en tid efter att det lämnades
clock-dispute = en tid efter beslutet
clock-about-dispute = en tvist om ett omdöme sparas en tid efter att den avgjordes
clock-request-case = tills ärendet är följt till slut
clock-about-request-case = tills ärendet är avslutat och vi inte längre behöver kunna visa hur vi svarade
clock-trial = en kort tid efter provtiden
clock-about-trial = en provtid som inte ledde till något köp sparas en kort tid efter sin sista dag
clock-competition = en tid efter tävlingen
clock-about-competition = ett deltagande sparas en tid efter tävlingens sista dag
clock-survey = en tid efter undersökningen
clock-about-survey = svar sparas en tid efter undersökningens sista dag
clock-segment = tills gruppen räknas fram på nytt
clock-about-segment = att du hör till en målgrupp sparas en tid efter att den räknades fram
clock-certificate = så länge avbokningen kan ifrågasättas
clock-about-certificate = att ett läkarintyg har visats sparas så länge avbokningen kan ifrågasättas
clock-suspension = en tid efter avstängningen
clock-about-suspension = en avstängning sparas en tid efter att den upphörde
clock-violation = en tid efter beslutet
clock-about-violation = en överträdelse av villkoren sparas en tid efter beslutet
clock-copyright = en tid efter ärendets slut
clock-about-copyright = ett upphovsrättsärende sparas så länge det kan behövas för rättsliga anspråk
clock-permission = en tid efter tillståndets slut
clock-about-permission = ett tillstånd sparas en tid efter sin sista dag
clock-disclosure = en tid efter utlämnandet
clock-about-disclosure = vem som har fått uppgifter sparas en tid, så att vi kan svara på det
clock-terms-acceptance = avtalstiden och ett år därefter
clock-about-terms-acceptance = vilka villkor du har godkänt sparas så länge avtalet gäller och ett år därefter
clock-suppression = så länge spärren behövs
clock-about-suppression = att en adress inte får användas sparas så länge det behövs för att hålla löftet
clock-with-its-record = lika länge som posten den hör till
clock-about-with-its-record = uppgiften följer den post den hör till
clock-accountability = så länge det behövs för att visa att lagen följs
clock-about-accountability = uppgiften behövs för att vi ska kunna visa att vi följer lagen (artikel 5.2)

## Regler som är data.

rule-standing-statutory = följer av lag
rule-standing-policy = följer av policyn
rule-standing-proposal = förslag, tills dataskyddsombudet har beslutat
rule-standing-decided = beslutad av dataskyddsombudet
rule-problem-unknown-clock = regeln gäller något som programmet inte har
rule-problem-no-such-day = datumet finns inte
rule-problem-gap = en tid saknar regel
rule-problem-overlap = två regler gäller samtidigt
rule-problem-ends-before-it-begins = regeln slutar innan den börjar
rule-problem-length = tiden saknas eller är orimlig
rule-problem-rolls = en lagringstid flyttas aldrig till en arbetsdag
rule-problem-standing = regeln kan inte både följa av lag och vara ett förslag
rule-problem-statutory = regeln följer av lag och kan inte ändras
rule-problem-loosened = policyn lovar en kortare tid
rule-problem-name-taken = två regler har samma namn

## Registerutdraget.

extract-record-about = Ändamål: { $purpose }. Källa: { $source }. Rättslig grund: { $basis }. Sparas: { $kept }.
extract-source-own = vi själva
extract-no = Nej
extract-purpose-ratings = Att låta kunder lämna omdömen om uppdrag, och att pröva invändningar mot dem
extract-purpose-competitions = Att genomföra tävlingar, erbjudanden och undersökningar
extract-purpose-terms = Att hålla reda på villkoren och kunna ingripa när de inte följs
extract-purpose-claims = Att kunna fastställa, göra gällande eller försvara rättsliga anspråk
extract-purpose-segments = Att välja vad som visas för vem, efter målgrupper
extract-purpose-accountability = Att kunna visa att vi följer dataskyddsförordningen

## Övrigt.

due-approval = Underteckna
verb-approvals-propose = föreslog till underskrift
verb-approvals-sign = undertecknade
verb-approvals-reject = avvisade
verb-records-list = läste poster
field-record = post
reason-unknown-field = fältet finns inte i formuläret
reason-control-characters = innehåller tecken som inte går att skriva
reason-not-an-amount = inte ett belopp; skriv 1 248,75
