### Registerutdraget: granskning av uppgifter om andra, lösenord, omgångar och årsrapporten.

## Andra i kopian.

# Det som står i stället för utelämnade ord. $number är numret i listan över det utelämnade.
redaction-mark = [utelämnat { $number }]
# En rad i listan över det utelämnade. $reason är skälet, $role rollen hos den som beslutade.
redaction-listed = { $reason }. Beslutat av: { $role }.
redaction-reason-other-person = Uppgift om någon annan, vars rättigheter väger tyngre här (artikel 15.4 i dataskyddsförordningen)
redaction-reason-staff = Namn på en anställd, som inte är din personuppgift (EU-domstolens mål C-579/21)
redaction-reason-secret = Företagshemlighet eller någon annans immateriella rätt (skäl 63 i dataskyddsförordningen)
extract-left-out-raters = Vem som har gett dig ett omdöme, ett uppdrag eller ett klagomål, uppdragens nummer och vilken dag det var
extract-left-out-raters-why = Det skulle peka ut någon annan, vars rättigheter väger tyngre här (artikel 15.4 i dataskyddsförordningen). Omdömet, kvartalet och vad det ledde till lämnas ut.
# $count är antalet filer.
extract-left-out-files = Innehållet i filer som finns sparade i dina ärenden: { $count } st.
extract-left-out-files-why = De lämnas bredvid det här papperet när de har granskats, eftersom de kan säga något om andra (artikel 15.4 i dataskyddsförordningen).
extract-left-out-log = Loggens namn på medarbetare och på de fält som ändrades
extract-left-out-log-why = Vem som gjorde något är inte din personuppgift (EU-domstolens mål C-579/21). Vad som ändrades framgår av uppgifterna själva.
# $count är antalet formulär.
extract-left-out-drafts = Halvskrivna formulär som gäller dig: { $count } st.
extract-left-out-drafts-why = Text som inte hade fått sin slutliga form när begäran gjordes omfattas inte. Den är yngre än ett år och har inte lämnats till någon annan (5 kap. 2 § dataskyddslagen). Formulären tas bort inom två veckor.
# $count är antalet förslag.
extract-left-out-proposals = Förslag till beslut i en tvist som ännu inte är underskrivna: { $count } st.
extract-left-out-proposals-why = Text som inte hade fått sin slutliga form när begäran gjordes omfattas inte. Den är yngre än ett år och har inte lämnats till någon annan (5 kap. 2 § dataskyddslagen). Beslutet lämnas ut när det är fattat.
# $count är antalet texter.
extract-left-out-named = Texter där den som frågar är nämnd: { $count } st.
extract-left-out-named-why = De läses innan något av dem lämnas ut, eftersom de kan säga något om andra (artikel 15.4 i dataskyddsförordningen).
extract-left-out-elsewhere = Texter i andras poster där du kan vara nämnd
# $day är dagen då de söktes igenom.
extract-left-out-elsewhere-searched = Vi sökte igenom dem den { $day } efter hela ditt namn, din e-postadress och ditt telefonnummer. Det som rör dig lämnas ut för sig när det har lästs, eftersom det kan säga något om andra (artikel 15.4 i dataskyddsförordningen).
extract-left-out-elsewhere-not = Kopian är gjord av de poster som hör till dig. Andras poster har inte sökts igenom efter ditt namn. Säg till om du tror att du är nämnd där, så söker vi.
extract-openings-left-out = Tiderna då posten öppnades
extract-openings-on-request = De lämnas för sig på begäran. De säger när och för vilken uppgift, men inte av vem.
verb-extract-search = sökte i texter om andra
verb-extract-portable = skapade kopia för maskiner
cli-copy-written = Kopian är sparad i { $json } och { $csv }.
# $count är antalet texter.
cli-mentions = { $count ->
    [0] Ingen text om andra nämner den som frågar.
    [one] En text om andra nämner den som frågar:
   *[other] { NUMBER($count) } texter om andra nämner den som frågar:
  }
verb-extract-review = granskade ett utdrag
verb-redactions-decide = beslutade om utelämnande ur ett utdrag
verb-redactions-forget = tog tillbaka ett beslut om utelämnande
field-verdict = Beslut
field-redaction = Beslut om utelämnande
field-redaction-span = Orden
problem-review-first = { $places ->
        [one] Någon annan nämns på ett ställe i kopian, och ingen har beslutat om det ska stå kvar.
       *[other] Andra nämns på { $places } ställen i kopian, och ingen har beslutat om de ska stå kvar.
    }
problem-review-first-remedy = Gå igenom ställena och välj för vart och ett om det ska utelämnas eller stå kvar.
reason-overlaps = går ihop med ett annat beslut
# Överst på varje sida så länge någon annan nämns i kopian utan att det är beslutat.
extract-unreviewed = INTE GRANSKAD – ska inte lämnas ut
# $what är uppgiftens namn.
redaction-past = { $what }, så som det stod när begäran kom in
redaction-source = Varifrån uppgiften kommer
redaction-consent-words = Ordalydelsen i ett samtycke
redaction-state-suggested = förslag
redaction-state-withheld = utelämnas
redaction-state-shown = står kvar

## Kommandoraden.

# $waiting är säkra förslag som väntar på beslut, $withheld det som utelämnas.
cli-extract-review = { $waiting ->
        [0] Inget förslag väntar på beslut.
        [one] Ett förslag väntar på beslut.
       *[other] { $waiting } förslag väntar på beslut.
    } { $withheld ->
        [0] Inget utelämnas.
        [one] Ett ställe utelämnas.
       *[other] { $withheld } ställen utelämnas.
    }
cli-extract-locked = Lösenord: { $password }. Det visas bara nu och sparas ingenstans. Lämna det på ett annat sätt än filen, till exempel per telefon. En låst fil är inte PDF/A.
# $drawn är antalet utdrag, $left antalet ärenden utan.
cli-extract-batch = { $drawn ->
        [one] Ett utdrag har ritats.
       *[other] { $drawn } utdrag har ritats.
    } { $left ->
        [0] Inget ärende blev utan.
        [one] Ett ärende blev utan.
       *[other] { $left } ärenden blev utan.
    } Inget ärende är besvarat: titta igenom, skriv ut och besvara vart och ett.
cli-extract-batch-cancelled = Arbetet avbröts. Det som ritats finns kvar.

## Fönstret: granskning.

elsewhere-body = Den som frågar kan vara nämnd i en text om någon annan, till exempel i en anteckning om en annan kund. Sådant är inte med i kopian: det läses först.
elsewhere-search = Sök i texter om andra
# $count är antalet texter.
elsewhere-found = { $count ->
    [0] Ingen text om andra nämner den som frågar.
    [one] En text om andra nämner den som frågar. Läs den, och lämna ut det som rör personen för sig.
   *[other] { NUMBER($count) } texter om andra nämner den som frågar. Läs dem, och lämna ut det som rör personen för sig.
  }
review-title = Granska och utelämna
review-body = Se efter om någon annan nämns i fritext. Till vänster texten som den står, till höger som den skrivs ut.
review-open = Granska texterna
review-none = Ingen fritext nämner någon annan.
review-waiting = { $waiting ->
        [one] Ett ställe väntar på beslut.
       *[other] { $waiting } ställen väntar på beslut.
    }
review-done = Alla säkra förslag är avgjorda. Utelämnas: { $withheld }.
review-stands = Som den står
review-printed = Som den skrivs ut
review-withhold = Utelämna ”{ $words }”
review-show = Låt ”{ $words }” stå kvar
review-back = Ta tillbaka beslutet om ”{ $words }”
review-own = Utelämna de markerade orden
