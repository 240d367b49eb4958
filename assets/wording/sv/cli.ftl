### Det som kommandoraden säger. Hjälptexterna (--help) står i programmet, på engelska.

## Frågor och registrets mapp.

cli-password = Lösenord för { $user }:{" "}
cli-password-new = Välj ett lösenord:{" "}
cli-password-first = Första lösenord för { $user }:{" "}
cli-recovery-code = Återställningskod:{" "}
cli-password-again = Skriv det en gång till:{" "}
cli-folder-unknown = Det går inte att avgöra var registret ligger.
cli-folder-unknown-remedy = Ange mappen med --register eller i variabeln CEQURED_REGISTER.
cli-user-needed = Flera kan öppna registret.
cli-user-needed-remedy = Ange vem du är med --user.
cli-password-needed = Lösenordet saknas, och det finns ingen terminal att fråga i.
cli-password-needed-remedy = Ange { $argument } med en fil, eller - för att läsa en rad från standard in.
cli-password-file = Det går inte att läsa något lösenord med { $argument }.
cli-password-file-remedy = Lösenordet ska stå på filens första rad, i UTF-8.
cli-passwords-differ = De två lösenorden är inte lika.
cli-passwords-differ-remedy = Försök igen, eller använd { $argument }.

## En kommandorad som inte går att förstå.

cli-usage-missing = Det saknas: { $argument }.
cli-usage-no-value = { $argument } saknar värde.
cli-usage-value = Värdet för { $argument } går inte att använda.
cli-usage-conflict = { $argument } går inte ihop med ett annat val.
cli-usage-command = Kommandot finns inte.
cli-usage-unknown = { $argument } finns inte.
cli-usage-too-many = Ett ord för mycket. Text med mellanslag ska stå inom citattecken.
cli-usage-known = Möjligt är: { $list }.

## Det som gjordes.

cli-created = Registret är skapat i { $folder }.
cli-created-kit = Återställningspapperet finns i { $file }. Skriv ut det, lås in det och radera filen: den som har koden kan öppna registret.
cli-created-code = Återställningskod:
cli-created-code-once = Skriv ned den nu. Den visas aldrig igen, och den är det enda som öppnar registret om lösenordet går förlorat.
cli-create-no-kit = Inget återställningspapper skrevs och koden visades inte: går lösenordet förlorat kan ingen öppna registret. Använd --recovery-kit nästa gång.
cli-demo-removed = Exempeluppgifterna är borttagna.
cli-demo-made = Demoregistret är skapat i { $folder }: { $people ->
        [one] en påhittad person
       *[other] { $people } påhittade personer
    }, { $agreements } avtal, { $consents ->
        [one] ett samtycke
       *[other] { $consents } samtycken
    }, { $requests ->
        [one] en begäran
       *[other] { $requests } begäranden
    }. Användare och lösenord är demo.
cli-person-added = Personen är tillagd med kundnummer { $number }.
cli-likely-twins = Kan vara samma person som:
cli-agreement-added = Avtalet är registrerat ({ $id }).
cli-agreement-ended = Avtalet är avslutat. Uppgifterna får finnas kvar ett år till.
cli-consent-given = Samtycket är registrerat ({ $id }).
cli-consent-withdrawn = Samtycket har upphört, från och med nu.
cli-extract-made = Registerutdraget är sparat i { $file } ({ $pages ->
        [one] { $pages } sida
       *[other] { $pages } sidor
    }) och ärendet är besvarat.
    SHA-256: { $sha256 }
cli-extract-previewed = En förhandsvisning är sparad i { $file } ({ $pages ->
        [one] { $pages } sida
       *[other] { $pages } sidor
    }). Ärendet är fortfarande öppet.
    SHA-256: { $sha256 }
cli-log-verified = Loggen stämmer: { $count ->
        [one] { $count } rad
       *[other] { $count } rader
    }.
    Huvud: { $head }
cli-log-head = { $lines } rader i loggen. Huvud: { $head }
cli-log-exported = { $count ->
        [one] { $count } rad
       *[other] { $count } rader
    } sparade i { $file }.
cli-staff-added = { $user } är tillagd ({ $role }).
cli-staff-role = { $user } har nu rollen { $role }, från nästa upplåsning.
cli-staff-disabled = { $user } är avstängd och kan inte låsa upp registret.
cli-password-changed = Lösenordet är bytt.
cli-key-removed = Borttaget. Det öppnar inte längre registret.
cli-kit-works = Återställningskoden fungerar.
cli-kit-tried = Återställningskoden provades senast { $at }.
cli-kit-never-tried = Återställningskoden har aldrig provats. Prova den: cequred keys drill
cli-last-used = Senast använd
cli-one-time-code = engångskod
cli-bound = Lösenordet öppnar nu registret bara på den här datorn. Förlorar nyckelringen hemligheten är återställningskoden vägen tillbaka.
cli-unbound = Lösenordet öppnar nu registret på alla datorer.
cli-recovered = Det nya lösenordet gäller. Har koden varit framme: skapa en ny med cequred keys add och ta bort den gamla.
cli-added-here = { $user } har ett lösenord som öppnar registret på den här datorn.
cli-shares-made = Två av de tre delarna öppnar registret. Lämna dem till tre personer och radera filerna.
cli-two-shares = --share anges två gånger, en för varje del.
cli-two-shares-remedy = Ta två av de tre bladen.
cli-sheets-where = Var de tre bladen ska skrivas saknas.
cli-sheets-where-remedy = Ange en mapp med --out.
cli-key-rotated = Registrets nyckel är bytt. { $count ->
        [0] Ingen kollega behöver en engångskod.
        [one] En kollega låser upp med sin engångskod och väljer sedan ett lösenord.
       *[other] { $count } kollegor låser upp med sina engångskoder och väljer sedan lösenord.
    }
cli-key-rotated-then = Skriv ut bladen, lämna dem i handen och radera filerna. Prova det nya återställningspapperet: cequred keys drill
cli-code-given = { $user } låser upp med koden och väljer sedan ett lösenord.
cli-disabled-then = Den som har kvar en kopia av nyckelfilen och lösenordet kan öppna gamla kopior av registret, och nya så länge nyckeln är densamma. Byt den: cequred keys rotate
cli-openings-none = Ingen har öppnat fler än { $limit } personer på en timme.
cli-openings-people = Personer
cli-openings-limit = Fler än { $limit } öppnade personer på en timme visas för dataskyddsombudet.
cli-from = Från
cli-until = Till
cli-pages-written = { $count ->
        [one] { $count } sida skriven
       *[other] { $count } sidor skrivna
    }.
cli-about = { $name } { $version }
    Registrets mapp: { $folder }

## Import.

cli-import-done = { $read } rader lästa: { $added } nya, { $updated } ändrade, { $unchanged } oförändrade, { $rejected } inte med.
cli-import-rehearsed = Provkörning, inget är ändrat. { $read } rader lästa: { $added } nya, { $updated } ändrade, { $unchanged } oförändrade, { $rejected } inte med.
cli-import-rejected = Inte med
cli-import-warnings = Att titta på
cli-import-twins = Kan vara samma person som någon i registret
cli-import-more = … och { $count } till; --report skriver alla i en fil.
cli-row = rad { $row }
cli-row-heading = rad
cli-column-heading = kolumn
cli-reason-heading = orsak

## Listor och uppgifter på skärmen.

cli-found = { $count ->
        [0] Ingen hittades.
        [one] En person.
       *[other] { $shown } av { $count } personer.
    }
cli-backup-made = Säkerhetskopian finns i { $file } ({ $bytes } byte). Den har öppnats och räknats: { $people ->
        [one] { $people } person
       *[other] { $people } personer
    }, { $rows } rader i allt.
    SHA-256: { $sha256 }
cli-backup-removed = Borttagna gamla säkerhetskopior: { $count }.
cli-backup-verified = Säkerhetskopian från { $at } är hel: { $people ->
        [one] { $people } person
       *[other] { $people } personer
    }, { $rows } rader i allt.
    Register: { $register }
cli-backup-restored = Säkerhetskopian från { $at } har återställts till { $folder }: { $people ->
        [one] { $people } person
       *[other] { $people } personer
    }, { $rows } rader i allt. Det som gallrats efter den dagen gallrades igen: { $again }.
cli-none = Det finns inga.
cli-nothing-due = Inget att göra.
cli-due-snoozed = { $what }: nästa påminnelse kommer { $day }. Sista dagen är densamma.
cli-due-as-usual = { $what }: påminnelserna kommer som vanligt.
cli-due-done = { $what }: inga fler påminnelser före sista dagen. Raden försvinner när själva ärendet är klart.
cli-due-handed-over = { $what }: { $user } har hand om det.
cli-due-calendar = { $count ->
        [one] En dag har sparats i { $file }.
       *[other] { $count } dagar har sparats i { $file }.
    }
cli-due-anybody = { $what }: ingen har hand om det.
cli-more = … och fler. Visa dem med --limit.
cli-guard-nothing = Inget hittades.
cli-part-agreements = Avtal
cli-part-consents = Samtycken
cli-part-requests = Begäranden
cli-part-log = Senast i loggen
cli-part-hidden = Visas inte för den här uppgiften:
cli-masked = skyddade personuppgifter
cli-yes = ja
cli-added = tillagd
cli-disabled = avstängd
cli-can-unlock = kan låsa upp
cli-guess = kostnad per gissning
cli-one-computer = bara på en dator
cli-kept = finns kvar
cli-id = id
cli-last-event = senast
cli-case = ärende
cli-who = vem
cli-what = vad
cli-urgency = tid
cli-internal-day = kontorets egen dag
cli-last-day = sista dag
cli-extended-last-day = sista dag om tiden förlängs
cli-last-day-kept = får finnas till och med
cli-erase-from = ska vara borta från
cli-remind-on = påminnelse
cli-deadline = tiden går ut
cli-answered = besvarat
cli-calculation = Så här räknades det:
cli-line = rad
cli-verb = händelse
cli-fields = fält
cli-form-done = Klart. { $id }
cli-nothing-there = Här finns inget.
cli-kept-until = Sparas till och med
cli-record-id = Id
cli-record-mark = Märke
cli-no = nej
cli-arg-person = Personens kundnummer eller id
cli-arg-record = Postens id
cli-arg-seen = Märket på posten som du såg den. Står det något annat där nu ändras ingenting
cli-arg-task = Uppgiften som det görs för
cli-arg-text = Bara poster där detta står
cli-arg-limit = Högst så många
cli-show-record = Visa en post
cli-nothing-to-erase = Inget ska gallras idag.
cli-people-to-erase = { $count ->
        [one] En person har något som ska gallras idag:
       *[other] { $count } personer har något som ska gallras idag:
    }
cli-because = på grund av
cli-fate = vad som händer
cli-rule = regel
cli-count = antal
cli-plan = Gallringsplan { $number } ({ $state }): { $people ->
        [one] en person
       *[other] { $people } personer
    }, { $left } kvar att gallra.
cli-certificate-made = Gallringsbeviset är sparat i { $file }.
cli-notice-letter-made = Brevet till mottagaren är sparat i { $file }.

cli-merged = Posterna är en. Kundnummer { $number } leder fortfarande till personen.
cli-merge-records = { $count ->
    [one] { $count } post flyttas.
   *[other] { $count } poster flyttas.
}
cli-unmerged = Posterna är två igen.
cli-statement-written = Motiveringen finns i { $file }.
