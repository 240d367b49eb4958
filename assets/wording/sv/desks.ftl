## Flera arbetsplatser på ett register.

desk-name = arbetsplats
desk-state = läge
desk-seen = senast sedd
desk-version = version
desk-behind = poster efter
desk-id = beteckning
desk-here = den här datorn
desk-is-invited = inbjuden
desk-is-joined = deltar
desk-is-removed = utestängd

desk-state-alone = Registret delas inte med någon.
desk-state-connected = Ansluten till de andra arbetsplatserna.
desk-state-away = Inte ansluten. Det som finns här går att läsa, men ingenting kan ändras.
desk-state-stopped = Arbetsplatsen tar inte emot något mer från servern. Det som finns här går att läsa, men ingenting kan ändras.

desk-reason = skäl
desk-as-of = uppdaterad
desk-words = fyra ord
desk-record = post
desk-epoch = epok
desk-clean = gallrat från servern före

## Varför en arbetsplats har stannat.

reason-gap = en post saknas på servern
reason-forked = servern visar en annan historia
reason-another-hash = en post har ändrats
reason-another-seal = en post är inte skriven av någon av arbetsplatserna
reason-unreadable = en post går inte att förstå
reason-diverged = det en annan arbetsplats ändrade passar inte här
reason-log-end = loggen slutar inte där den gör hos de andra
reason-went-back = servern har gått tillbaka till en tidigare epok
reason-lost-too-much = servern har förlorat mer än arbetsplatsen kan ge tillbaka
reason-away-too-long = arbetsplatsen var borta för länge
reason-another-register = servern känner inte till registret
reason-removed = arbetsplatsen har stängts ute

reason-no-certificate = det finns inget certifikat i den
reason-needed-over-a-network = behövs för en server som inte är den här datorn

noun-desk = arbetsplats
field-desk-host = server
field-desk-database = databas
field-desk-owner = databasens ägare
field-desk-name = arbetsplatsens namn
field-desk-authority = certifikatutfärdare

verb-desks-share = delade registret med andra arbetsplatser
verb-desks-invite = bjöd in en arbetsplats
verb-desks-join = anslöt som arbetsplats
verb-desks-key = förnyade en arbetsplats nyckel
verb-desks-remove = stängde ute en arbetsplats
verb-desks-compact = började en ny epok
verb-desks-rejoin = hämtade det delade registret på nytt
verb-desks-leave = lämnade det delade registret

## På kommandoraden.

cli-desk-owner-prompt = Lösenord för databasens ägare:{" "}
cli-desk-code-prompt = Inbjudans kod:{" "}
cli-desk-invited = Inbjudan ligger i { $file }. Ta med eller skicka den till den andra datorn och berätta koden på annat sätt, till exempel per telefon. Den visas bara nu:
cli-desk-joined = Datorn deltar i det delade registret, i { $folder }. Skriv ut dess återställningspapper och lås in det: det öppnar registret bara här.
cli-desk-removed = Arbetsplatsen är utestängd. Det den har behåller den; inget nytt går att läsa där.
cli-desk-compacted = De tidigare posterna är borta från servern.
cli-desk-waiting = En ny epok har börjat. De tidigare posterna försvinner när { $count ->
    [one] en arbetsplats
   *[other] { $count } arbetsplatser
} har hört av sig: { $desks }

## I fönstret.

settings-tab-desks = Arbetsplatser
field-desk-port = port
desk-bar-connected = Ansluten till de andra arbetsplatserna
desk-bar-stopped = Stannade { $time }
desk-bar-away = Per { $time }, inte ansluten
desk-words-hint = Samma fyra ord på en annan arbetsplats betyder samma register. Jämför dem per telefon om du vill vara säker på servern.
desk-banner-away = Inte ansluten till de andra arbetsplatserna. Du kan läsa det som fanns här { $time }, men inte ändra; det du skriver ligger kvar i formuläret, också när registret låses.
desk-banner-stopped = Arbetsplatsen tar inte emot något mer från servern, och ingenting kan ändras här. Inställningar, Arbetsplatser säger varför.

desks-here = Den här arbetsplatsen
desks-pull = Hämta nu
desks-list = Arbetsplatser
desks-invite = Bjud in en arbetsplats
desks-invite-submit = Bjud in och spara filen
desks-invite-body = Du får en fil till den andra datorn och en kod. Berätta koden på annat sätt än filen, till exempel per telefon.
desks-name-hint = Vad den heter i listan, till exempel Kundtjänst.
desks-invited-title = Inbjuden
desks-invited-body = Inbjudan ligger i { $path }. Det här är dess kod. Den visas bara nu:
desks-remove = Stäng ute
desks-remove-one = Stäng ute { $name }
desks-remove-title = Stänga ute { $name }?
desks-remove-does = Dess konto på servern stängs, och inget av det som skrivs från och med nu går att läsa där. Det den har behåller den.
desks-upkeep = Skötsel
desks-compacting = Komprimerar
desks-compact = Komprimera nu
desks-compact-body = Det som gallras är borta från alla arbetsplatser inom sekunder. Från servern försvinner det av sig självt, en gång i veckan och efter varje gallringsplan som genomförs, när ingen arbetar vid någon arbetsplats; eller nu.
desks-dropped = De tidigare posterna är borta från servern.
desks-waiting = En ny epok har börjat. De tidigare posterna försvinner när { $count ->
    [one] en arbetsplats
   *[other] { $count } arbetsplatser
} har hört av sig.
desks-rejoin = Hämta allt på nytt
desks-rejoin-body = Det som finns här ersätts av det som servern har. Datorns egna inställningar och lösenord är kvar. Fönstret låses efteråt.
desks-leave = Lämna
desks-leave-body = Det som finns här blir ett eget register igen. De andra arbetsplatserna fortsätter utan det, och det som skrivs här når dem inte.
desks-share-title = Dela registret
desks-share-body = Flera datorer kan arbeta med samma register. Var och en har det helt och krypterat; en PostgreSQL-server mellan dem bär förseglade ändringar som den inte kan läsa. Ingenting kan ändras medan servern inte nås.
desks-share-limits = Avsett för upp till omkring 30 arbetsplatser, 2 GB och 10 ändringar i sekunden.
desks-share = Dela med andra arbetsplatser
desks-share-submit = Dela
desks-host-hint = Dess namn som i dess certifikat. För en server på den här datorn: mappen med dess socket.
desks-authority-body = Över ett nätverk måste servern visa ett certifikat från en utfärdare som du anger.
desks-authority-chosen = Utfärdarens certifikat är inläst.
desks-authority-choose = Välj utfärdarens fil
desks-owner-hint = Används en gång för att göra det som behövs och sparas ingenstans.
desks-owner-password = Ägarens lösenord

welcome-join = Anslut till ett delat register
join-title = Anslut till ett delat register
join-under = Med inbjudan som en administratör har gjort på en annan arbetsplats.
join-choose = Välj inbjudan
join-code = Inbjudans kod
join-code-hint = Fyra grupper om fem tecken. Bindestrecken kommer av sig själva.
join-password-hint = Det du har på arbetsplatsen som bjöd in. Det öppnar registret här också.
join-submit = Anslut
join-working = Hämtar registret

meanwhile-who = { $who } ändrade det här { $at }, sedan du började.
meanwhile-self = Du har själv ändrat det här { $at }, på ett annat håll.
meanwhile-somebody = Någon annan har ändrat det här sedan du började.
meanwhile-was = När du började
meanwhile-now = Står nu
meanwhile-mine = Ditt
meanwhile-untouched = Inte ändrat av dig
meanwhile-choose = Ni har ändrat samma sak. Inget av ditt är sparat ännu.
meanwhile-again = Inget av ditt är sparat ännu. Spara igen om det ska gälla.
meanwhile-keep = Behåll det som står
meanwhile-save = Spara mitt
