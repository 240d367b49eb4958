### Säkerhetskopior, gallringsliggaren, loggen och panelen Skydd.

## Vad som ska göras.

due-backup = Säkerhetskopia saknas
due-log = Granska loggen

## Vad liggaren säger.

ledger-erased = gallrad
ledger-reapplied = återapplicerad

## Loggens verb.

verb-audit-accept = tog ställning till fel i loggen
verb-audit-export = exporterade loggen
verb-audit-finding = fann fel i loggen
verb-audit-verify = kontrollerade hela loggen
verb-backup-daily = gjorde dagens säkerhetskopia
verb-backup-failed = misslyckades med säkerhetskopian
verb-backup-upgrade = säkerhetskopierade registret innan en nyare version av programmet ändrade det
verb-ledger-mend = skrev om gallringsliggaren
verb-ledger-replay = återapplicerade gallringar
verb-settings-backup = ändrade hur säkerhetskopior görs

field-backup-automatic = automatisk säkerhetskopia
field-backup-folder = mapp för säkerhetskopior
field-from = från och med
field-until = till och med
field-ledger-whole = gallringsliggaren hel
field-ledger-missing = gallringsliggaren saknades
field-ledger-damaged = gallringsliggaren skadad
reason-not-absolute = inte en fullständig sökväg

## Problem.

problem-ledger-damaged = Gallringsliggaren är ändrad, avkortad eller äldre än säkerhetskopian. Det som har gallrats kan komma tillbaka.
problem-ledger-damaged-remedy = Leta upp en hel liggare: den ligger i registrets mapp (register.ledger) och bland säkerhetskopiorna (cequred-….ledger). Finns ingen, återställ med --despite-damaged-ledger och gå igenom gallringarna.

## Fel i loggen.

finding-changed = rad { $line } är ändrad
finding-missing = rad { $line } och de följande saknas
finding-other-end = loggen slutar inte med rad { $line }
finding-witness-missing = filen register.witness, som minns var loggen slutade, saknas
finding-witness-broken = filen register.witness, som minns var loggen slutade, är ändrad

## Säkerhetskopior.

backup-outcome-made = gjord
backup-outcome-not-needed = behövs inte idag
backup-outcome-failed = misslyckades

## Skydd.

protection-state-ok = bra
protection-state-attention = se över
protection-state-bad = åtgärda

protection-encryption = Kryptering
protection-encryption-is = Registret är krypterat med AES-256 och varje sida är förseglad (SQLCipher 4). Ett försök att gissa ett lösenord kostar { $memory } MiB minne i { $passes } varv (Argon2id).
protection-encryption-cheap = Registret är krypterat med AES-256, men ett lösenord är billigt att gissa: { $memory } MiB minne i { $passes } varv (Argon2id).
protection-encryption-cheap-remedy = Byt lösenord i ett riktigt register; i ett övningsregister är det så det ska vara.
protection-encryption-no-password = Registret är krypterat med AES-256 (SQLCipher 4) och öppnas inte med något lösenord.

protection-keys = Nycklar
protection-keys-is = Lösenord: { $passwords }, varav bundna till en dator: { $bound }. Återställningsnycklar: { $recovery }.
protection-keys-no-recovery = Lösenord: { $passwords }, varav bundna till en dator: { $bound }. Det finns ingen återställningsnyckel.
protection-keys-no-recovery-remedy = Skriv ut ett nytt återställningspapper. Utan det är registret förlorat om lösenorden glöms.

protection-drill = Återställningsövning
protection-drill-is = Återställningspapperet provades { $proven }. Nästa prov: senast { $next }.
protection-drill-late = Återställningspapperet provades { $proven } och skulle ha provats igen senast { $next }.
protection-drill-late-remedy = Prova återställningskoden igen.
protection-drill-never = Återställningspapperet har aldrig provats.
protection-drill-never-remedy = Prova återställningskoden innan riktiga uppgifter läggs in.

protection-backup = Säkerhetskopia
protection-backup-is = Den senaste säkerhetskopian gjordes { $day }. Den öppnades, räknades och lästes tillbaka.
protection-backup-by-hand = Säkerhetskopior görs bara för hand. Senast: { $day }.
protection-backup-by-hand-remedy = Slå på dagliga säkerhetskopior.
protection-backup-not-yet = Ingen säkerhetskopia har gjorts ännu.
protection-backup-not-yet-remedy = Den första görs vid nästa upplåsning, eller nu för hand.
protection-backup-failed = Den senaste säkerhetskopian misslyckades. Den senaste hela är från { $day }.
protection-backup-failed-remedy = Kontrollera att mappen för säkerhetskopior finns, går att skriva i och har plats, och gör en ny.
protection-backup-old = Den senaste säkerhetskopian är från { $day }.
protection-backup-old-remedy = Gör en säkerhetskopia nu och kontrollera att dagliga är påslagna.
protection-backup-none = Det finns ingen säkerhetskopia.
protection-backup-none-remedy = Gör en säkerhetskopia nu och kontrollera att dagliga är påslagna.

protection-backup-place = Kopiornas plats
protection-backup-place-is = Säkerhetskopiorna ligger i en egen mapp, skild från registrets.
protection-backup-place-usual = Säkerhetskopiorna ligger på samma disk som registret.
protection-backup-place-usual-remedy = Välj en mapp på en annan disk: går disken sönder försvinner annars båda.

protection-log = Logg
protection-log-is = Loggen har { $lines } rader och följs vid varje upplåsning. Huvud: { $head }.
protection-log-changed = Rad { $line } i loggen är ändrad.
protection-log-changed-remedy = Ta reda på vad som har hänt och jämför med loggens huvud på utskrivna papper. Återställ en säkerhetskopia, eller ta ställning till felet.
protection-log-missing = Loggen saknar rad { $line } och de följande: rader är borttagna, eller ett äldre register har lagts tillbaka.
protection-log-missing-remedy = Ta reda på vad som har hänt. Återställ den senaste säkerhetskopian, eller ta ställning till felet.
protection-log-other-end = Loggen slutar inte med den rad den ska, utan med rad { $line }.
protection-log-other-end-remedy = Ta reda på vad som har hänt. Återställ den senaste säkerhetskopian, eller ta ställning till felet.
protection-log-witness-missing = Loggen hänger ihop, men filen som minns var den slutade saknas.
protection-log-witness-missing-remedy = Jämför loggens huvud med ett utskrivet papper och ta sedan ställning. Flytta alltid alla filer i registrets mapp tillsammans.
protection-log-witness-broken = Loggen hänger ihop, men filen som minns var den slutade är ändrad.
protection-log-witness-broken-remedy = Jämför loggens huvud med ett utskrivet papper och ta sedan ställning.

protection-log-check = Full loggkontroll
protection-log-check-is = Hela loggen kontrollerades { $day }.
protection-log-check-old = Hela loggen kontrollerades senast { $day }.
protection-log-check-old-remedy = Kontrollera hela loggen igen.
protection-log-check-never = Hela loggen har inte kontrollerats.
protection-log-check-never-remedy = Kontrollera hela loggen.

protection-ledger = Gallringsliggare
protection-ledger-is = Gallringsliggaren har { $lines } rader. Det som har gallrats gallras igen om en gammal säkerhetskopia återställs.
protection-ledger-missing = Registret återställdes utan gallringsliggare. Det som gallrades efter säkerhetskopian kan finnas igen.
protection-ledger-missing-remedy = Gå igenom gallringsintygen sedan säkerhetskopian och gallra igen.
protection-ledger-damaged = Registret återställdes med en skadad gallringsliggare. Det som gallrades efter säkerhetskopian kan finnas igen.
protection-ledger-damaged-remedy = Gå igenom gallringsintygen sedan säkerhetskopian och gallra igen.

protection-locks = Låsning
protection-locks-is = Registret låser sig efter { $minutes } minuter utan aktivitet, och nyckeln lämnar då minnet.

protection-disk = Datorns disk
protection-disk-is = Disken som registret ligger på är krypterad.
protection-disk-off = Disken som registret ligger på är inte krypterad.
protection-disk-off-remedy = Slå på diskkryptering (BitLocker, FileVault eller LUKS): utskrifter och exporterade filer är annars oskyddade.
protection-disk-unknown = Datorn talar inte om ifall disken är krypterad.
protection-disk-unknown-remedy = Kontrollera diskkrypteringen i datorns inställningar.

protection-place = Registrets plats
protection-place-is = Registret ligger på datorns egen disk, och inget moln håller mappen i takt.

## Kommandoraden.

cli-backup-daily = Dagens säkerhetskopia: { $outcome } ({ $file }).
cli-backup-automatic = Säkerhetskopior görs dagligen till { $folder }. Senast: { $last }.
cli-backup-by-hand = Säkerhetskopior görs bara för hand, till { $folder }. Senast: { $last }.
cli-backup-ledger-missing = OBS: Ingen gallringsliggare hittades. Det som gallrades efter säkerhetskopian kan finnas igen; gå igenom gallringsintygen.
cli-backup-ledger-damaged = OBS: Gallringsliggaren går inte att lita på. Det som gallrades efter säkerhetskopian kan finnas igen; gå igenom gallringsintygen.
cli-backup-not-understood = OBS: Gallringsliggaren talar om slag av uppgifter som det här programmet inte känner. Installera den senaste versionen.
cli-bytes = byte
cli-file = fil
cli-log-accepted = Noterat. Loggen följs härifrån.
cli-log-finding = OBS: Något är fel med loggen. Se cequred protection.
