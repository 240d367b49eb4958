### Ramen runt alla platser: tangenter, vägar, första starten, exempeluppgifter, om programmet.

## Tangenter
keys-title = Tangenter
keys-anywhere = Överallt
keys-lists = I listor
key-palette = Sök eller gör något
key-find = Sök på platsen
key-places = Öppna en plats i menyn
key-back = Gå tillbaka
key-settings = Inställningar
key-lock = Lås registret
key-sheet = Visa alla tangenter
key-help = Visa eller dölj hjälpen
key-sections = Nästa del av fönstret
key-close = Stäng det som ligger överst
key-move = Nästa eller föregående rad
key-ends = Första eller sista raden
key-open = Öppna raden
crumbs-label = Vägen hit

## Utseende
theme-system = Som datorn
settings-motion = Rörelse
motion-system = Som datorn
motion-less = Mindre

## Läsa men inte ändra
# $deed är det som rollen inte får, till exempel "ändra inställningar".
state-read-only = Här kan du läsa men inte ändra. Rollen { $role } omfattar inte: { $deed }.

## Exempeluppgifter
samples-out = Ta bort exempeluppgifterna
samples-out-body = De påhittade personerna och allt du har prövat med dem tas bort. Ett eget register rörs inte.
samples-out-sure = Ta bort dem

## Återställningspapperet är inte prövat
unproven-banner = Återställningspapperet är inte prövat. Går lösenordet förlorat kan uppgifterna vara borta för alltid.
unproven-banner-ask = Återställningspapperet är inte prövat. Be administratören göra det innan riktiga personer läggs in.
unproven-go = Pröva det nu

## En fil över fönstret
drop-here = Släpp listan här, så prövas den
drop-refused = Släpp en enda lista från Excel (.xlsx) eller en CSV-fil.

## Första starten
tour-label = Stegen
tour-organisation = Organisation
tour-admin = Administratör
tour-join = Anslut
tour-kit = Återställning
tour-backup = Säkerhetskopior
tour-start = Börja
start-title = Hur vill du börja?
start-import = Läs in en egen lista
start-import-does = Från Excel eller CSV. Den prövas först, och du ser vad som skulle hända.
start-samples = Titta runt bland påhittade personer
start-samples-does = De ligger bredvid ditt register, aldrig i det, och tas bort med ett klick.
start-empty = Börja med ett tomt register
start-empty-does = Lägg in den första personen själv.

## Organisationen
org-saved = Sparat. Nya utdrag och brev bär de nya uppgifterna.
org-undo = Ångra ändringarna

## Omdömen
settings-tab-ratings = Kontorets regler
# $least och $most är gränserna för vad som kan väljas.
setting-bounds = Mellan { $least } och { $most }.

## Importer
settings-tab-imports = Importer

## Om programmet
settings-tab-about = Om programmet
about-open-folder = Öppna mappen
about-parts = Delar av andra
about-parts-body = Programmet bygger på { $count ->
    [one] en del
   *[other] { $count } delar
} som andra har gjort. Varje del har sin licens.
about-parts-search = Sök bland delarna

## Ärendets steg
step-is-done = Klart:
step-is-now = Pågår:
step-is-waiting = Väntar:
step-is-next = Kommer:

## Papper
pdf-print = Skriv ut
pdf-printing = Förbereder utskriften …

## Loggens rader
log-more-fields = och { $count } till
log-fields-hide = visa färre
