### Orden för alla koder: i fönstret, på kommandoraden och i problemens meningar. Skrivs inne i en mening, därför med liten bokstav.

## Vad en person är för organisationen.

relation-contractor = användare (uppdragstagare)
relation-client = kund (uppdragsgivare)
relation-newsletter-recipient = nyhetsbrevsmottagare
relation-competition-entrant = tävlingsdeltagare
relation-course-participant = kursdeltagare
relation-app-tester = apptestare
relation-reseller = återförsäljare
relation-partner = Cequred Partner

## Varför ett personnummer får behandlas (dataskyddslagen 3 kap. 10 §).

identity-ground-purpose = klart motiverat av ändamålet
identity-ground-secure-identification = vikten av en säker identifiering
identity-ground-other-weighty-reason = annat beaktansvärt skäl
identity-ground-consent = samtycke

## Rättslig grund (dataskyddsförordningen artikel 6.1), för dem som arbetar i registret.

legal-basis-consent = samtycke (artikel 6.1 a)
legal-basis-contract = avtal (artikel 6.1 b)
legal-basis-legal-obligation = rättslig förpliktelse (artikel 6.1 c)
legal-basis-legitimate-interest = berättigat intresse (artikel 6.1 f)

## Varifrån uppgifter kommer.

source-person = personen själv
source-registration = registrering av konto
source-login = inloggning eller utloggning
source-purchase = köp eller bokning
source-competition = tävling, erbjudande eller undersökning
source-newsletter = anmälan till nyhetsbrevet
source-import = importerad fil
source-third-party = tredje part

## Medarbetarnas roller.

role-invoicing = handläggare, fakturering
role-customer-service = handläggare, kundservice
role-dpo = dataskyddsombud
role-manager = chef
role-administrator = administratör

## Uppgiften som en person öppnas för.

task-invoicing = fakturering
task-customer-service = kundservice
task-request = begäran från registrerad
task-rating = omdöme eller tvist
task-retention = gallring
task-administration = registervård

## Avtal.

agreement-account = användarkonto
agreement-assignment = uppdrag
agreement-course = kurs
agreement-app = app
agreement-partnership = återförsäljar- eller partneravtal
agreement-customer = kundavtal

## Samtycken: ändamål, sätt, händelse, läge.

purpose-newsletter = nyhetsbrev
purpose-marketing = annan direktmarknadsföring
purpose-measurement = mätning av öppningar och klick
channel-web = webbformulär
channel-email = e-post
channel-phone = telefon
channel-letter = brev
channel-in-person = vid besök
channel-unknown = okänt
consent-act-given = lämnat
consent-act-confirmed = bekräftat
consent-act-withdrawn-by-person = återkallat av personen
consent-act-ended-by-controller = avslutat av organisationen
consent-state-active = gäller
consent-state-deficient = bristfälligt
consent-state-ended = upphört

## Begäran från den registrerade.

request-access = begäran om tillgång
request-rectification = rättelse
request-erasure = radering
request-restriction = begränsning av behandling
request-portability = dataportabilitet
request-objection = invändning
request-channel-email = e-post
request-channel-letter = brev
request-channel-phone = telefon
request-channel-in-person = vid besök
request-channel-web = webbformulär
request-channel-unofficial = annan väg än de utsedda
request-state-open = öppet
request-state-answered = besvarat
pause-identity = identitetskontroll
pause-clarification = förtydligande
factor-amount-of-data = mängden uppgifter
factor-several-units = uppgifterna finns på flera håll
factor-redaction = andras uppgifter måste maskas
factor-made-intelligible = uppgifterna måste göras begripliga
factor-surge-of-requests = tillfälligt många begäranden

## Det som ska göras, och hur bråttom det är.

due-request = Besvara begäran
due-request-paused = Besvara begäran (pausad)
due-request-extended = Besvara begäran (förlängd tid)
due-agreement-erasure = Gallra efter avslutat avtal
due-recovery-drill = Prova återställningspapperet
due-consent-review = Se över samtycke
urgency-overdue = försenat
urgency-today = idag
urgency-this-week = inom en vecka
urgency-later = senare

## Det en roll kan få göra.

deed-find-people = söka personer
deed-read-due = se vad som ska göras
deed-change-own-password = byta sitt lösenord
deed-read-contact = se kontaktuppgifter
deed-read-identity-number = se personnummer
deed-read-protected-identity = se skyddade personuppgifter
deed-read-agreements = se avtal
deed-read-bookkeeping = se räkenskapsinformation
deed-read-consents = se samtycken
deed-read-messages = se meddelanden
deed-read-ratings = se omdömen och tvister
deed-read-requests = se begäranden
deed-create-person = lägga till personer
deed-correct-person = rätta personuppgifter
deed-write-agreements = registrera och avsluta avtal
deed-write-bookkeeping = registrera räkenskapsinformation
deed-write-consents = registrera och avsluta samtycken
deed-write-messages = skriva meddelanden
deed-write-ratings = registrera omdömen och handlägga tvister
deed-open-request = registrera en begäran
deed-decide-request = avgöra en begäran
deed-make-extract = skapa registerutdrag
deed-erase = gallra
deed-import-people = importera personer
deed-export-people = exportera personer
deed-read-log = läsa loggen
deed-change-settings = ändra inställningar
deed-manage-keys = hantera nycklar
deed-manage-staff = hantera medarbetare
deed-manage-desks = dela registret mellan arbetsplatser
deed-make-backup = säkerhetskopiera
deed-restore-backup = återställa säkerhetskopior

## Hur länge något finns kvar, och varför.

retention-year-after-contract = avtalet har upphört och sparas ett år till
retention-consent-ended = samtycket har upphört och inget avtal finns
retention-ended = avtalet eller samtycket har upphört
retention-contract-runs = så länge avtalet gäller, och ett år därefter
retention-consent-lasts = tills någon av parterna avslutar samtycket
retention-consent-proof = samtycket har upphört; beviset sparas för sig
retention-no-reason = ingen grund: ska prövas

## Fält.

field-number = kundnummer
field-name = namn
field-first-name = förnamn
field-last-name = efternamn
field-email = e-post
field-phone = telefon
field-address = adress
field-street = gatuadress
field-postal-code = postnummer
field-city = postort
field-identity-number = personnummer
field-identity-ground = grund för personnummer
field-note = anteckning
field-file = fil
field-relation = relation
field-relations = relationer
field-protected-identity = skyddade personuppgifter
field-source = källa
field-task = uppgift
field-kind = slag
field-started-on = startdatum
field-ended-on = slutdatum
field-agreement-from = avtal från
field-agreement-to = avtal till
field-newsletter = nyhetsbrev
field-purpose = ändamål
field-channel = kanal
field-text = text
field-version = version
field-ip = ip-adress
field-at = tidpunkt
field-state = läge
field-date = datum
field-received-on = inkom-datum
field-applicant-name = sökandens namn
field-search-keys = sökuppgifter
field-person = person
field-agreement = avtal
field-consent = samtycke
field-request = ärende
field-organisation-name = organisationens namn
field-organisation-number = organisationsnummer
field-language = språk
field-user = användare
field-password = lösenord
field-role = roll
field-slot = nyckelplats
field-admin-name = administratörens namn
field-sheet = blad
field-mapping = kolumnval
field-before = före rad
field-head = loggens huvud
field-limit = antal
field-recovery-kit = återställningspapper
field-recovery-shares = delad återställningskod
field-openings-an-hour = öppnade personer per timme
field-recovery-code = återställningskod
field-people = antal personer
field-recorded-on = registrerad
field-changed-on = ändrad
field-lock-idle = skäl: ingen rörde datorn
field-lock-asked = skäl: på begäran
field-lock-screen = skäl: datorns skärm låstes
field-lock-sleep = skäl: datorn gick i vila
field-lock-other-user = skäl: en annan användare
field-lock-quit = skäl: programmet avslutades
field-draft = utkast
field-idle-minutes = minuter till låsning
field-shield-window = skydd mot skärmbilder

## Varför ett fält eller en fil inte går att använda.

reason-oneself = det är du själv; byt ditt lösenord i stället
reason-not-bound = lösenordet är inte bundet till någon dator
reason-has-a-password-here = har redan ett lösenord som öppnar här
reason-missing = saknas
reason-unknown-word = okänt ord
reason-not-an-id = inte ett giltigt id
reason-not-a-date = inte ett datum; skriv 2026-11-22
reason-not-a-number = inte ett tal
reason-not-an-address = inte en e-postadress
reason-not-an-identity-number = inte ett personnummer eller samordningsnummer
reason-not-an-organisation-number = inte ett organisationsnummer
reason-not-a-time = inte en tidpunkt; skriv 2026-11-22T10:00+01:00
reason-file-empty = filen är tom
reason-file-too-large = filen är för stor
reason-file-too-many-rows = filen har för många rader
reason-file-old-excel = filen är sparad i ett äldre Excel-format
reason-file-open-document = filen är ett OpenDocument-kalkylark
reason-file-password-protected = filen är skyddad med lösenord
reason-file-truncated = filen är avkortad eller skadad
reason-file-not-a-table = filen är inte en tabell
reason-file-no-headers = filen har ingen rubrikrad
reason-file-unknown-sheet = bladet finns inte
reason-mapping-unknown-field = fältet i kolumnvalet finns inte
reason-mapping-unknown-column = kolumnen finns inte i filen
reason-mapping-not-readable = kolumnvalet ska skrivas FÄLT=KOLUMN
reason-mapping-missing-field = ett nödvändigt fält har ingen kolumn
reason-import-cancelled = importen avbröts
reason-taken = finns redan
reason-disabled = avstängd; lägg till på nytt
reason-not-usable = går inte att använda
reason-wrong-length = fel längd
reason-too-many = för många
reason-pause = pausen stämmer inte
reason-too-long = för långt
reason-out-of-range = utanför det tillåtna
reason-not-understood = går inte att förstå; skriv 2026-11-22 och 12:17
reason-does-not-exist = finns inte i kalendern
reason-time-missing = klockslaget saknas; skriv till exempel 12:17
reason-twice = klockslaget kom två gånger den natten; ange +02:00 eller +01:00
reason-skipped-by-clocks = klockslaget fanns inte den natten
reason-file-exists = filen finns redan och skrivs aldrig över
reason-not-utf-8 = filen är inte text i UTF-8
reason-file-missing = filen finns inte
reason-not-a-file = inte en fil på den här datorn
reason-file-not-readable = filen går inte att öppna

## Det som inte finns, eller inte hittades.

noun-person = person
noun-agreement = avtal
noun-consent = samtycke
noun-request = ärende
noun-staff = medarbetare
noun-slot = nyckelplats
noun-record = post
noun-register = register

## Verb i loggen.

verb-session-lock = låste registret
verb-settings-locks = ändrade reglerna för låsning
verb-register-create = skapade registret
verb-demo-create = skapade demoregistret
verb-demo-burden = lade till påhittade uppgifter i demoregistret
verb-session-unlock = låste upp
verb-session-recover = låste upp med återställningskod
verb-people-add = lade till person
verb-people-correct = rättade person
verb-people-open = öppnade person
verb-people-import = importerade personer
verb-agreements-add = registrerade avtal
verb-agreements-end = avslutade avtal
verb-consents-give = registrerade samtycke
verb-consents-withdraw = avslutade samtycke
verb-requests-open = registrerade begäran
verb-requests-answer = besvarade begäran
verb-extract-preview = visade registerutdrag
verb-extract-make = skapade registerutdrag
verb-keys-drill = provade återställningskoden
verb-backup-make = gjorde säkerhetskopia
verb-backup-prune = tog bort gamla säkerhetskopior
verb-backup-restore = återställde säkerhetskopia
verb-keys-add = lade till ett sätt att låsa upp
verb-keys-change = bytte lösenord
verb-keys-remove = tog bort ett sätt att låsa upp
verb-keys-bind = band sitt lösenord till en dator
verb-keys-unbind = löste sitt lösenord från en dator
verb-keys-code = gav en medarbetare en engångskod
verb-keys-rotate = bytte registrets nyckel
verb-keys-accept = godtog en äldre nyckelfil
verb-settings-change = ändrade en inställning
verb-staff-add = lade till medarbetare
verb-staff-role = ändrade en medarbetares roll
verb-staff-disable = stängde av medarbetare

## Sätt att låsa upp.

slot-password = lösenord
slot-recovery = återställningskod
slot-shares = delad återställningskod

## Det en import anmärker på.

import-name-missing = namnet saknas
import-email-not-usable = e-postadressen går inte att använda
import-date-does-not-exist = datumet finns inte
import-date-not-readable = går inte att läsa som ett datum
import-date-ambiguous = datumet kan betyda två olika dagar; skriv 2026-11-22
import-date-out-of-range = datumet ligger för långt bort
import-end-before-start = avtalet slutar före sin första dag
import-start-missing = avtalet har ett slut men ingen första dag
import-card-number = ett kortnummer, som aldrig sparas
import-card-security-code = en säkerhetskod för kort, som aldrig sparas
import-web-password = ett lösenord, som aldrig sparas
import-identity-number-without-ground = ett personnummer utan angiven grund
import-identity-number-not-valid = inte ett personnummer eller samordningsnummer
import-number-repeated = kundnumret finns redan på en tidigare rad
import-formula = en formel i stället för ett värde
import-too-long = texten är för lång för fältet
import-note-held-back-health = anteckningen verkar handla om hälsa och togs inte med
import-note-held-back-crime = anteckningen verkar handla om brott och togs inte med
import-perhaps-health = anteckningen kan handla om hälsa; titta på den
import-perhaps-crime = anteckningen kan handla om brott; titta på den
import-identity-number-in-note = ett personnummer står i anteckningen
import-formula-as-text = börjar som en formel; sparas som text
import-characters-lost = bokstäver har gått förlorade redan i filen
import-phone-unusual = ovanligt telefonnummer; sparas som det står
import-postal-code-unusual = ovanligt postnummer; sparas som det står
import-leading-zero-restored = telefonnumrets första nolla lades tillbaka
import-date-was-a-number = datumet stod som ett tal och lästes som Excel gör
import-relation-unknown = okänd relation; togs inte med
import-newsletter-unknown = varken ja eller nej; togs inte med
import-excel-fault = ett Excel-fel i cellen; läst som tom
import-no-contact = varken e-post, telefon eller adress
import-column-not-read = kolumnen läses inte
import-likely-twin = verkar vara samma person som en tidigare rad; båda togs med
import-too-few-cells = raden har för få celler
import-too-many-cells = raden har för många celler
import-quote-not-closed = ett citattecken saknas i slutet
import-characters-replaced = tecken gick inte att läsa och ersattes
import-consent-stays-ended = samtycket har upphört och förblir det
twin-same-identity-number = samma personnummer
twin-same-email = samma e-postadress
twin-same-phone-and-name = samma telefon och namn
twin-same-name-and-address = samma namn och adress

## Det som en text granskas efter, och hur allvarligt det är.

guard-card-number = kortnummer
guard-card-security-code = säkerhetskod för kort
guard-web-password = lösenord
guard-personal-identity-number = personnummer
guard-coordination-number = samordningsnummer
guard-health = uppgift om hälsa
guard-crime = uppgift om lagöverträdelse
severity-stop = får aldrig sparas
severity-ask = kräver en angiven grund
severity-note = titta på det

## Varför loggen inte stämmer.

log-head-not-found = det angivna huvudet finns inte i loggen

## Grupper av uppgifter i en persons akt
group-read-contact = kontaktuppgifter
group-read-identity-number = personnummer
group-read-agreements = avtal
group-read-consents = samtycken
group-read-requests = begäranden
group-read-bookkeeping = bokföring
group-read-conduct = avstängningar och överträdelser
group-read-disclosures = utlämnanden
group-read-messages = meddelanden
group-read-ratings = omdömen
