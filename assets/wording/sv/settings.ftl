### Inställningarna i fönstret: låsning, medarbetare, nycklar, skydd, säkerhetskopior.

## Flikar
settings-tab-looks = Utseende och låsning
settings-tab-organisation = Organisation
settings-tab-staff = Medarbetare
settings-tab-keys = Nycklar
settings-tab-backups = Säkerhetskopior
settings-here-only = Gäller bara den här datorn.

## Låsning
locks-title = Låsning
locks-idle = Minuter till låsning
locks-idle-hint = Registret låses när ingen rört datorn så länge. Gäller alla på kontoret.
locks-idle-range = Mellan 1 och 60 minuter.
locks-shield = Skydda fönstret mot skärmbilder
locks-shield-hint = Fönstret syns inte på skärmbilder och delade skärmar i Windows och macOS. Linux kan inte hindra det.
locks-always = Registret låses också när datorns skärm låses, när datorn går i vila och när någon annan tar över skärmen. Det du skrivit finns kvar när du kommer tillbaka.
locks-may-not = Chef eller administratör kan ändra det här.
locked-idle = Registret låstes därför att ingen rörde datorn. Det du skrivit finns kvar.
locked-screen = Registret låstes med datorns skärm. Det du skrivit finns kvar.
locked-sleep = Registret låstes när datorn gick i vila. Det du skrivit finns kvar.
locked-other-user = Registret låstes när någon annan tog över skärmen. Det du skrivit finns kvar.
locked-asked = Registret är låst.
locked-quit = Registret är låst.
locked-drafts-lost = Det du hade skrivit och inte sparat kunde inte läggas undan: registret gick inte att skriva i. Kontrollera disken.

## Kopiera
copy-what = Kopiera { $what }
copy-done = Kopierat
copy-hint = Tas bort från urklipp efter en minut

## Bekräfta och vänta
confirm-password = Ditt lösenord, { $user }
confirm-hint = För att ingen annan ska kunna göra det här vid en olåst dator.
# $label är vad som görs.
work-share = { $label } { NUMBER($percent) } %

## Medarbetare
staff-title = Medarbetare
staff-add = Ny medarbetare
staff-add-submit = Lägg till
staff-none = Inga medarbetare
staff-none-next = Lägg till den första.
staff-since = Sedan
staff-state = Läge
staff-can-unlock = Kan låsa upp
staff-no-password = Saknar lösenord
staff-disabled = Avstängd { $on }
staff-more-head = Mer
staff-more = Mer om { $user }
staff-own-password = Låt den nya medarbetaren själv skriva sitt lösenord här. Ingen annan behöver någonsin känna till det.
staff-first-password = Medarbetarens lösenord
staff-role = Byt roll
staff-role-hint = Rollen avgör vad som visas och vad som kan göras.
staff-role-title = Ny roll för { $user }
staff-role-body = Den nya rollen gäller vid nästa upplåsning, och för nycklar och medarbetare genast.
role-does-invoicing = Ser kontaktuppgifter, avtal och bokföring. Ser inte omdömen och samtycken.
role-does-customer-service = Ser kontaktuppgifter, avtal, samtycken och omdömen. Ser inte bokföring.
role-does-dpo = Besvarar begäranden, gallrar, läser loggen. Ser allt som uppgiften kräver.
role-does-manager = Avgör tvister och avstängningar, ändrar inställningar, läser loggen.
role-does-administrator = Allt, och dessutom nycklar, medarbetare och säkerhetskopior.
staff-disable = Stäng av
staff-disable-title = Stäng av { $user }
staff-disable-does = Lösenordet öppnar inte längre registret, genast och på alla datorer som delar mappen. Namnet står kvar i loggen.
staff-disable-not = En kopia av filerna som någon redan tagit kan fortfarande öppnas med det gamla lösenordet. Inget program kan hindra det.
staff-disabled-title = { $user } är avstängd
staff-rotate-title = Byt registrets nyckel också?
staff-rotate-body = Slutade någon i ovänskap, eller kan ha tagit en kopia: byt nyckeln, så öppnar den gamla ingenting nytt.
staff-rotate = Till nycklarna

## Nycklar
keys-own = Ditt lösenord
keys-own-body = Det gamla lösenordet slutar gälla genast.
keys-own-change = Byt lösenord
keys-own-done = Lösenordet är bytt. Använd det nya nästa gång.
keys-slots = Vägar in i registret
slot-whose = Vems
slot-kind = Slag
slot-since = Sedan
slot-guess = Vad en gissning kostar
slot-bound = Bara på en dator
slot-cost = { NUMBER($mib) } MiB minne, { NUMBER($passes) } varv
slot-random = Kan inte gissas
slot-remove-head = Ta bort
slot-remove = Ta bort { $name }
slot-remove-submit = Ta bort
slot-remove-body = Den vägen in stängs genast. Den sista vägen in, och den sista administratörens, kan inte tas bort.
recovery-panel = Återställning
recovery-panel-body = Återställningspapperet öppnar registret när ett lösenord är borta. Pröva det en gång om året: ett papper som inte går att läsa hjälper ingen.
recovery-sheets = Papper
recovery-shares = Delade papper
recovery-proven = Prövat senast
recovery-never = aldrig
recovery-prove = Pröva återställningspapperet nu
recovery-prove-body = Hämta papperet och skriv koden. Ingenting ändras i registret; det skrivs i loggen att papperet fungerar.
recovery-proven-now = Papperet fungerar. Nästa övning är om tolv månader.
recovery-new = Ny återställningskod
recovery-new-submit = Skapa koden
recovery-new-body = En ny kod skapas och visas en gång. Det gamla papperet fortsätter gälla tills du tar bort det i listan nedan.

## Säkerhetskopior
backup-make = Gör en säkerhetskopia
backup-make-body = Kopian är lika krypterad som registret och öppnas med samma lösenord. Den prövas innan den får sitt namn.
backup-now = Säkerhetskopiera nu
backup-elsewhere = Till en annan mapp …
backup-making = Säkerhetskopierar …
backup-made = Säkerhetskopian är gjord och prövad.
backup-cancelled = Avbrutet. Ingenting lämnades kvar.
backup-rows = Poster i alla tabeller
backup-count-people = Personer
backup-count-agreements = Avtal
backup-count-consents = Samtycken
backup-count-requests = Begäranden
backup-count-audit = Rader i loggen
backup-verify = Pröva en säkerhetskopia
backup-verify-body = Kopian öppnas på riktigt och läses från början till slut. Registret rörs inte.
backup-verify-submit = Pröva
backup-verify-working = Läser kopian …
backup-verify-done = Kopian är hel.
backup-verified-next = Den går att återställa.
backup-restore = Återställ en säkerhetskopia
backup-restore-body = Kopian läggs i en mapp där inget register finns. Registret som är öppet nu rörs aldrig. Det som gallrats sedan dess gallras igen.
backup-restore-submit = Välj mapp och återställ
backup-restore-working = Återställer …
backup-restore-done = Registret är återställt.
backup-restored-to = Det ligger i { $folder }. Avsluta programmet och öppna den mappen.
backup-choose = Välj säkerhetskopia …
backup-file = Fil
backup-made-at = Gjord
backup-users = Kan öppna den
backup-then-hint = Som det var när kopian gjordes.
backup-password-hint = Lösenordet som gällde när kopian gjordes.

## Delad återställning och övning
recovery-shares-of = två av tre öppnar tillsammans
recovery-shares-none = inga
recovery-next = Pröva senast
recovery-due = Det är dags att pröva återställningspapperet. Fram till dess kan ingen import av riktiga uppgifter göras.
shares-new = Dela på tre personer
shares-new-submit = Skapa tre delar
shares-new-body = Tre personer får varsin del. Två delar öppnar registret tillsammans, en ensam ingenting. Gamla papper fortsätter gälla tills du tar bort dem i listan nedan.
sheets-once = Koden visas bara nu. Spara den som PDF, skriv ut den och lås in den.
sheet-share-1 = Del 1
sheet-share-2 = Del 2
sheet-share-3 = Del 3
share-first = Den första delen
share-second = Den andra delen
prove-with-code = Jag har en hel kod
prove-with-shares = Jag har två delar
slot-used = Använd senast
slot-never = aldrig
slot-one-time = Engångskod

## Lösenordet och datorn
device-title = Bind ditt lösenord till den här datorn
device-body = Bundet öppnar lösenordet registret bara på den här datorn, inloggad som du. Den som stjäl filerna och gissar lösenordet kommer inte in.
device-add = Ge lösenord för den här datorn
# $user är kollegans namn.
device-add-title = Lösenord för { $user } på den här datorn
# $user är kollegans namn.
device-add-body = Lösenordet öppnar registret bara på den här datorn. { $user } byter det själv efteråt. Hennes eller hans andra lösenord gäller som förut.
# $user är kollegans namn.
device-add-password = Första lösenord för { $user }
device-bind = Bind till den här datorn
device-bind-body = På andra datorer öppnar lösenordet ingenting mer. Återställningspapperet öppnar fortfarande överallt.
device-bind-done = Ditt lösenord är bundet till den här datorn.
device-unbind = Lös från datorn
device-unbind-body = Lösenordet öppnar registret på vilken dator som helst igen.
device-unbind-done = Ditt lösenord öppnar registret på vilken dator som helst.

## Registrets nyckel
rotate-title = Byt registrets nyckel
rotate-body = Allt krypteras på nytt med en ny nyckel. En gammal kopia av nyckelfilen öppnar därefter ingenting nytt. Varje kollega får en engångskod på papper, och återställningspapperen görs om.
rotate-last = Bytt senast
rotate-begin = Byt nyckel …
rotate-submit = Välj mapp för papperen och byt
rotate-working = Krypterar på nytt …
rotate-cancelled = Avbrutet. Nyckeln är den gamla, och ingenting har ändrats.
rotate-done = Nyckeln är bytt.
rotate-codes = Ge engångskoderna till { $users }.
rotate-sheets = { $count ->
    [one] Ett nytt återställningspapper ligger i mappen; förstör det gamla.
   *[other] { $count } nya återställningspapper ligger i mappen; förstör de gamla.
}

## Engångskod
code-give = Glömt lösenordet: ge en engångskod
code-title = Engångskod för { $user }
code-submit = Skapa koden
code-body = Det nuvarande lösenordet slutar gälla. Koden öppnar registret en gång, och då väljs ett nytt lösenord.
staff-has-code = Väntar med engångskod
staff-here = Bara på den här datorn
staff-here-hint = Lösenordet öppnar registret bara på den här datorn.
choose-title = Välj ett lösenord
choose-under = Välkommen, { $user }
choose-body = Du kom in med en engångskod. Välj ett lösenord som bara du känner till.
choose-code = Engångskoden en gång till
choose-code-wrong = Koden stämmer inte. Jämför tecken för tecken med papperet.
choose-submit = Byt och fortsätt

## Skydd
settings-tab-protection = Skydd
protection-title = Så är registret skyddat
protection-body = Samma meningar skrivs under säkerhet i registerförteckningen (art. 30.1 g).
protection-again = Kontrollera igen

## Dagliga säkerhetskopior
backup-daily = Dagliga säkerhetskopior
backup-daily-on = Säkerhetskopiera varje dag
backup-daily-hint = Vid dagens första upplåsning, i bakgrunden.
backup-folder = Mapp
backup-last = Senast gjord och prövad
backup-usual-folder = Mappen ligger på samma disk som registret. Välj hellre en annan disk: går disken sönder försvinner annars båda.
backup-folder-choose = Välj mapp …
backup-folder-usual = Använd den vanliga mappen
backup-failed-at = Säkerhetskopian { $at } misslyckades. { $why }
backup-list = Säkerhetskopior som finns
backup-kept = Alla från de senaste sju dagarna sparas, sedan en per vecka i fyra veckor och en per månad i ett år.
backup-none = Inga säkerhetskopior här
backup-none-next = Gör en nu, eller slå på dagliga säkerhetskopior.
backup-size-head = Storlek
backup-size = { $mib } MiB
backup-erased-again = { $count ->
    [0] Ingenting hade gallrats sedan kopian gjordes.
    [one] En post som gallrats sedan dess gallrades igen.
   *[other] { NUMBER($count) } poster som gallrats sedan dess gallrades igen.
}
backup-ledger-missing = Gallringsliggaren hittades inte. Gå igenom vad som gallrats sedan kopian gjordes och gallra det igen.
backup-not-understood = { $count ->
    [one] En gallring är av ett slag som den här versionen inte känner.
   *[other] { NUMBER($count) } gallringar är av slag som den här versionen inte känner.
} Uppdatera programmet och återställ på nytt.

## Registrets hälsa
health-more = { $count ->
    [0] Allt om skyddet
    [one] Allt om skyddet, en sak att se över
   *[other] Allt om skyddet, { $count } saker att se över
}
health-backing-up = Dagens säkerhetskopia …
health-backup-failed = Dagens säkerhetskopia misslyckades. { $sentence } { $remedy }
health-drill-due = Återställningspapperet ska prövas. Det görs under Inställningar, Nycklar.
# $from är en tidpunkt, $until ett klockslag.
health-openings = { $who } öppnade { $people } personer { $from }–{ $until }; väntat är högst { $limit } i timmen.

## Loggen
log-filter = Filtrera loggen
log-all = Alla
log-record = Kundnummer eller ärende
log-clear = Rensa filter
log-no-match = Inga rader stämmer
log-no-match-next = Ändra eller rensa filtret.
log-export = Exportera
log-export-csv = Tabell för Excel (CSV)
log-export-jsonl = JSON Lines
log-exporting = Exporterar …
log-exported = { $lines ->
    [one] En rad exporterad.
   *[other] { NUMBER($lines) } rader exporterade.
}
log-bad-reason = Felet: { $what }.
log-found = Något är fel med loggen, upptäckt { $at }.
log-accept = Ta ställning
log-accept-body = Har du tagit reda på vad som hänt? Loggen följs då vidare från där den slutar nu. Att du tog ställning skrivs i loggen och kan inte tas tillbaka.
log-accept-submit = Jag har utrett det

## Ett nytt register, sista steget
first-backup = Var ska säkerhetskopiorna ligga?
first-backup-body = Varje dag görs en krypterad säkerhetskopia i bakgrunden. Välj en mapp på en annan disk, till exempel ett USB-minne eller kontorets filserver.
