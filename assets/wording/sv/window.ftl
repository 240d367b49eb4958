### Fönstret. Det som också sägs på kommandoraden eller på papper finns i de andra filerna.

## Handlingar, överallt
act-save = Spara
act-cancel = Avbryt
act-cancelling = Avbryter …
act-close = Stäng
act-back = Tillbaka
act-next = Nästa
act-again = Försök igen
act-lock = Lås registret

## Lägen
state-loading = Hämtar …
state-none = saknas
place-broken = Den här sidan kunde inte visas.
place-broken-next = Ingenting i registret har ändrats. Försök igen. Hjälper det inte, stäng programmet och öppna det på nytt.
saved-at = Sparat: { $path }
language-sv = Svenska
language-en = English
theme-light = Ljust
theme-dark = Mörkt
theme-contrast = Hög kontrast
text-size-normal = Normal
text-size-large = Stor
text-size-larger = Större

## Ramen
skip-to-content = Hoppa till innehållet
demo-banner = DEMO – alla personer här är påhittade
nav-label = Huvudmeny
nav-today = Idag
nav-people = Personer
nav-retention = Gallring
nav-requests = Begäranden
nav-approvals = Underskrifter
nav-log = Logg
nav-group-accountability = Ansvar
nav-group-cases = Ärenden
nav-settings = Inställningar
top-language = Switch to English
top-light = Byt till ljust utseende
top-dark = Byt till mörkt utseende
top-help = Hjälp (F1)
# $keys är tangenterna, till exempel Ctrl+L.
top-lock = Lås ({ $keys })
top-who = Inloggad: { $user }

## Snabbsök
palette-open = Sök eller gör
palette-title = Sök personer, platser och handlingar
palette-hint = Namn, nummer, plats eller handling
palette-people = Personer
palette-places = Gå till
palette-actions = Gör
palette-forms = Anteckna
palette-none = Inget stämmer. Prova färre bokstäver.

## Hjälp
help-title = Hjälp
help-close = Stäng hjälpen
help-search = Sök i handboken
help-all = Alla sidor
help-none = Ingen sida har de orden.
help-enlarge = Förstora bilden: { $what }

## Lås upp
unlock-under = Lås upp registret
unlock-demo-register = Ett demoregister med påhittade personer
unlock-user = Användare
unlock-password = Lösenord
unlock-show = Visa lösenordet
unlock-hide = Dölj lösenordet
unlock-caps = Caps Lock är på.
unlock-submit = Lås upp
unlock-upgrade-why = Programmet har en nyare version. Innan registret öppnas säkerhetskopieras det och anpassas till den, en gång för alla. Avbryter du är registret som förut.
unlock-backing-up = Registret säkerhetskopieras
unlock-checking-backup = Säkerhetskopian prövas
unlock-rehearsing = Anpassningen provas på en kopia
unlock-upgrading = Registret anpassas till den nya versionen
unlock-working-out-due = Listan över det som ska göras räknas om
unlock-cancelled = Avbrutet. Registret är låst, och inget i det har gått förlorat. Lås upp igen när du har tid.
unlock-working = Låser upp …
unlock-forgotten = Jag har glömt lösenordet
unlock-or = eller
demo-start = Prova med påhittade uppgifter
demo-making = Skapar påhittade personer …
welcome-title = Välkommen till Cequred Register
welcome-under = Ett krypterat register på den här datorn. Inget lämnar den.
welcome-create = Skapa ett register
welcome-folder = Registret ligger i { $folder }

## Återställning
recovery-title = Återställ tillgången
recovery-under = Skriv koden från återställningspapperet och välj ett nytt lösenord.
recovery-code = Återställningskod
recovery-code-hint = Sju grupper om fem tecken. Bindestrecken kommer av sig själva.
recovery-new-password = Nytt lösenord
recovery-submit = Lås upp och byt lösenord

## Ett nytt register
create-step = Steg { $step } av { $of }
create-organisation = Vems register är det?
create-admin = Första administratören
create-admin-name = Användarnamn
create-admin-hint = Namnet du låser upp med.
create-password-hint = Helst fyra ord som inte hör ihop.
create-password-again = Lösenordet en gång till
create-password-differs = Lösenorden är olika.
create-submit = Skapa registret
org-name = Organisationens namn
org-hint = Uppgifterna trycks på varje utdrag.
org-number = Organisationsnummer
org-address = Postadress
org-phone = Telefon
org-email = E-post för begäranden
org-email-hint = Adressen dit registrerade skriver. Kan lämnas tom.
kit-title = Återställningspapperet
kit-body = Utan lösenordet och utan den här koden kan ingen öppna registret, inte heller vi. Koden visas bara nu. Spara den som PDF, skriv ut den och lås in den.
kit-save = Spara som PDF
kit-next = Jag har skrivit ut den
kit-prove = Visa att det fungerar
kit-prove-body = Skriv koden från papperet. Då vet du att den går att läsa den dag den behövs.
kit-prove-submit = Kontrollera koden
kit-show-again = Visa koden igen

## Idag
today-due = Att göra
today-overdue = Försenat
today-today = Idag
today-this-week = Inom en vecka
today-later = Senare
today-open-requests = Öppna begäranden
today-disputes = Tvister
today-incidents = Incidenter
today-to-erase = Att gallra
today-people = Personer
today-group = { $group } ({ $count })
today-more = Visa { $count } till
today-open = Öppna: { $what }, { $who }
today-empty = Inget att göra
today-empty-next = När en begäran kommer in eller något ska gallras står det här i god tid.
clock-late = { $days ->
    [one] En dag försenat
   *[other] { $days } dagar försenat
}
clock-today = Idag
clock-left = { $days ->
    [one] En dag kvar
   *[other] { $days } dagar kvar
}
health-title = Registrets hälsa
health-lines = Rader i loggen
health-head = Loggens huvud
chart-per-week = Sista dagar per vecka
chart-as-table = Visa som tabell
chart-as-chart = Visa som diagram
chart-nothing = Inget förfaller de närmaste veckorna.
chart-week = Vecka
chart-week-short = v. { $week }
chart-from = Från
chart-count = Antal

## Uträkningen
steps-show = Visa uträkningen
steps-hide = Dölj uträkningen
steps-internal-day = Intern dag: { $day }
steps-last-day = Sista dag: { $day }
# $rule är regelns nummer, $from den första dag den gäller.
steps-rule = Regel { $rule }, i kraft från { $from }

## Personer
people-search = Sök bland personer
people-search-hint = Namn, e-post, telefon eller kundnummer
people-relation = Relation
people-all = Alla
people-clear = Rensa sökningen
people-count = { $count ->
    [0] Inga personer
    [one] { NUMBER($count) } person
   *[other] { NUMBER($count) } personer
}
people-new = Ny person
people-import = Importera
people-none = Ingen stämmer med sökningen
people-none-next = Prova färre bokstäver, ett telefonnummer eller kundnumret.
people-empty = Registret är tomt
people-empty-next = Lägg till en person, eller importera en lista från Excel eller CSV.
people-protected-name = Skyddad person
people-added = Person { $number } har lagts till
people-open-added = Öppna personen
people-twins = Det finns liknande personer.
people-twins-next = Ingen har slagits ihop. Titta på dem innan du går vidare:
form-number-hint = Lämna tomt för nästa lediga nummer.
form-sensitive = Uppgifter med särskilt skydd
form-identity-hint = Bara om det finns en grund. Ett tomt fält ändrar inget.
form-ground-hint = Dataskyddslagen 3 kap. 10 §.
form-no-ground = Ingen grund
note-hint = Bara det som behövs. Inget om hälsa eller brott.
note-stop = Får inte sparas: { $kinds }. Ta bort det.
note-look = Texten verkar innehålla { $kinds }. Behövs det?

## Import
import-intro = Välj en fil från Excel (.xlsx) eller en CSV-fil. Den prövas först: du ser vad som skulle hända innan något ändras.
import-title-file = Importera { $file }
import-choose = Välj fil
import-other-file = Välj en annan fil
import-column = Kolumnen ”{ $column }”
import-not-read = läses inte
import-rehearse = Pröva igen
import-run = Importera { $count ->
    [0] inget
    [one] en person
   *[other] { NUMBER($count) } personer
}
import-cancel = Avbryt importen
import-progress = { NUMBER($done) } av { NUMBER($total) } rader
import-read = Lästa rader
import-would-add = Läggs till
import-would-update = Ändras
import-added = Tillagda
import-updated = Ändrade
import-unchanged = Oförändrade
import-rejected = Väntar
import-rejected-title = Rader som inte kan tas med
import-warnings-title = Att titta på
import-issues = { $title } ({ $count })
import-twins-title = Troliga dubbletter ({ $count })
import-twin = Rad { $row }: { $reason } – { $who }
import-row = Rad
import-where = Kolumn
import-why = Orsak
import-copy = Kopiera rapporten
import-copied = Kopierad

## En person
task-title = Vad gäller det?
task-body = Uppgiften avgör vad som visas, och skrivs i loggen.
person-place = Person
person-tabs = Uppgifter om personen
person-protected = Skyddade personuppgifter
# $reason är spärrens skäl.
person-on-hold = Gallringsspärr: { $reason }
person-flag-restriction = Begränsad behandling
person-flag-suspension = Avstängd
person-number = Kundnummer { $number }
person-task = Öppnad för: { $task }
person-open-requests = { $count ->
    [one] En öppen begäran
   *[other] { $count } öppna begäranden
}
tab-overview = Översikt
tab-contact = Kontakt
tab-agreements = Avtal
tab-consents = Samtycken
tab-requests = Begäranden
tab-log = Logg
overview-more = Visa allt
overview-nothing = Inget visas för den här uppgiften.
overview-hidden = Visas inte för den här uppgiften: { $groups }.
why-label = Varför finns detta kvar?
why-reason = { $reason }.
why-until = { $reason }, till och med { $day }. Gallras från { $erase }.
source-line = Källa: { $kind }, { $on }
source-line-detail = Källa: { $kind } ({ $detail }), { $on }
hidden-title = Visas inte för uppgiften { $task }
hidden-next = Välj en annan uppgift uppe till höger om du behöver se det här. Din roll avgör vilka du kan välja.
contact-edit = Ändra
contact-go-on = Fortsätt ändra
contact-edit-title = Ändra uppgifter
contact-masked = Personen har skyddade personuppgifter. Namn och kontaktuppgifter visas bara för uppgifter som kräver det.
agreement-new = Nytt avtal
agreement-none = Inga avtal
agreement-none-next = Registrera ett avtal när personen ingår ett.
agreement-runs = Gäller
agreement-ended = Upphörde { $on }
agreement-from = Från { $from }
agreement-days = { $from } till { $to }
agreement-end = Avsluta
agreement-end-title = Avsluta { $kind }
agreement-end-body = Från slutdatumet räknas ett år. Därefter gallras uppgifter som bara vilar på avtalet.
agreement-end-hint = Lämna tomt medan avtalet gäller.
consent-new = Nytt samtycke
consent-none = Inga samtycken
consent-none-next = Registrera ett samtycke med de ord personen sa ja till.
consent-withdraw = Återkalla
consent-withdraw-how = Hur sa personen till?
consent-end-by-us = Vi avslutar det själva
consent-event = { $at } via { $channel }
consent-no-words = Orden är inte kända.
consent-proof = Version { $version } · kontrollsumma
consent-text = De exakta orden
consent-text-hint = Skriv texten precis som personen såg eller hörde den.
consent-version-hint = Er egen beteckning, till exempel 2026-03.

## Begäranden
requests-new = Ny begäran
requests-register = Registrera
requests-open-only = Bara öppna
requests-number = Ärende
requests-kind = Vad
requests-kind-article = { $kind } (art. { $article })
requests-who = Vem
requests-received = Inkom
requests-last-day = Lagens sista dag
requests-clock = Tid kvar
requests-answered = Besvarad { $on }
requests-none = Inga begäranden
requests-none-open = Inga öppna begäranden
requests-none-next = Registrera en begäran så snart den kommer in, så börjar klockan rätt dag.
requests-none-person = Inga begäranden från den här personen
requests-none-person-next = Registrera en ny när personen vill veta vad som finns, eller vill ändra eller radera det.
requests-known = Någon i registret
requests-stranger = Någon okänd
requests-person = Person
requests-person-hint = Skriv några bokstäver och välj i listan.
requests-for-opened = Begäran gäller personen du just hade öppen.
requests-keys-hint = E-post, telefon eller kundnummer att söka med, ett på varje rad.
requests-right = Vad begärs?
requests-received-on = Inkom
requests-received-hint = Dagen den nådde organisationen. Tiden räknas härifrån.
requests-channel = Kom in via
case-title = { $number } · { $kind }
case-open-person = Öppna { $who }
case-steps = Ärendets steg
case-step-registered = Registrerad
case-step-answer = Besvara
case-registered-at = Registrerad
case-article = Rättighet
case-article-of = dataskyddsförordningen art. { $article }
case-limits = Tiden för svar
case-internal = Kontorets egen dag: { $day }
case-extended = Om tiden förlängs
case-extended-show = Visa förlängningens uträkning
case-extract = Registerutdrag
case-extract-body = Titta igenom utdraget först. När du sparar det är ärendet besvarat.
case-other-right = Den här begäran besvaras med ett brev. Gör det som begärts på personens sida, besluta sedan uppgift för uppgift och välj Svara med brev under Handläggning.
case-language = Utdragets språk
case-preview = Visa utdraget
case-save = Spara och besvara
case-answered-at = Besvarad { $at }.
case-saved = { $pages ->
    [one] En sida sparad
   *[other] { $pages } sidor sparade
}: { $path }
pdf-page = Sida { $page } av { $pages }
pdf-before = Föregående sida
pdf-after = Nästa sida
pdf-smaller = Mindre
pdf-larger = Större

## Logg
log-verify = Kontrollera loggen
log-verifying = Följer hela kedjan …
log-good = { $lines ->
    [one] En rad, obruten kedja.
   *[other] { NUMBER($lines) } rader, obruten kedja.
}
log-good-next = Jämför gärna huvudet med det senast utskrivna.
log-bad = Kedjan bryts vid rad { $line }.
log-bad-next = Ändra ingenting. Kontakta dataskyddsombudet och återställ en säkerhetskopia.
log-head = { NUMBER($lines) } rader. Loggens huvud:
log-none = Loggen är tom
log-none-next = Varje handling i registret får en rad här.
log-older = Visa äldre
log-program = programmet
log-seq = Nr
log-at = När
log-who = Vem
log-what = Vad
log-task = Uppgift
log-hash = Kontrollsumma

## Inställningar
settings-looks = Utseende
settings-language = Språk
settings-theme = Tema
settings-text-size = Textstorlek
settings-organisation = Organisation
settings-about = Om programmet
about-program = Program
about-version = Version
about-folder = Registrets mapp
about-user = Inloggad
about-encrypted = Registret är krypterat. Inget skickas över nätet.

## Att lämna något osparat
leave-title = Det finns osparade ändringar
leave-body = Lämnar du nu kastas det du skrivit.
leave-stay = Stanna kvar
leave-leave = Kasta ändringarna

## Kalendern i datumfält
calendar-today = Gå till idag
calendar-week = Vecka { $week }
calendar-month-before = Föregående månad
calendar-month-after = Nästa månad
calendar-year-before = Föregående år
calendar-year-after = Nästa år
calendar-years-before = Föregående årsintervall
calendar-years-after = Nästa årsintervall
calendar-open = Öppna kalendern
calendar-example = åååå-mm-dd

## Poster av alla slag.

answer-yes = ja
answer-no = nej
why-proposal = Förslag, inte beslutat
record-more = Mer att göra
record-time = Klockslag
record-time-example = tt:mm
record-confirm = Bekräfta
record-done = { $what }: klart
record-words-hint = Orden sparas exakt som de står.
record-money-hint = Skriv till exempel 1 248,75.
record-count-hint = { $min } till { $max }
record-none-chosen = ingen vald
record-none-to-choose = Det finns inget att välja av: { $noun }.
records-new = Lägg till
records-none = Inget finns här
records-none-next = Det som läggs till visas här, med källa och hur länge det sparas.
book-search = Sök i listan
book-count = { $count ->
    [one] 1 post
   *[other] { $count } poster
  }
book-none = Inga { $noun } ännu
book-none-next = Börja med knappen här under.
book-none-later = Det som händer i registret visas här.
book-no-match = Inget i listan stämmer med sökningen
book-no-match-next = Prova färre bokstäver.
case-handling = Handläggning
