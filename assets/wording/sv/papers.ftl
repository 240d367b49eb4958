### Orden på papperen: registerutdraget och återställningspapperet. Läsaren är en privatperson: vänligt, rakt, "du" och "vi".

## På varje sida.

paper-page = Sida { $page } av { $pages }
paper-demo = DEMO – påhittade personer och uppgifter
paper-demo-cover = Det här är ett prov från ett demoregister. Personen och uppgifterna är påhittade.

## Registerutdrag: försättsbladet.

# Filens titel. $number är ärendenumret.
extract-file-title = Registerutdrag, ärende { $number }
extract-running-head = Registerutdrag · ärende { $number }
extract-running-foot = Innehåller personuppgifter. Förvara utdraget så att ingen annan läser det.
extract-title = Registerutdrag
extract-subject = Svar på begäran om tillgång enligt artikel 15 i dataskyddsförordningen (GDPR)
extract-about = Utdraget gäller
extract-customer-number = Kundnummer
extract-case = Ärende
extract-request = Begäran
# $right är rättigheten, $article artikeln.
extract-right = { $right } (artikel { $article })
extract-received = Kom in till oss
extract-last-day = Sista dag att svara
extract-dated = Utdragets datum
extract-controller = Personuppgiftsansvarig
extract-organisation-number = Organisationsnummer { $number }
extract-phone = telefon { $phone }
extract-held-head = Ja, vi behandlar personuppgifter om dig
extract-held = På de följande sidorna får du veta varför vi gör det, vilka uppgifter det är, varifrån de kommer, hur länge de sparas och vilka rättigheter du har. Du får också en kopia av uppgifterna. Utdraget kostar ingenting.
extract-contents = I utdraget finns
extract-contents-answers = svar på vad lagen säger att du ska få veta om behandlingen
extract-contents-copy = en kopia av dina uppgifter, så som de står i vårt register
extract-contents-withheld = besked om något har utelämnats, och i så fall varför
extract-contents-rights = dina rättigheter, och vart du vänder dig om du inte är nöjd
extract-none-head = Nej, vi har inga uppgifter om dig
extract-none = Vi har sökt i vårt register och inte hittat några personuppgifter om dig. Beskedet kostar ingenting.
extract-little-head = Vi har ingen post om dig, men något som rör dig
extract-little = Ingen person i vårt register stämmer med det du lämnade. Det vi ändå hittade står nedan. Beskedet kostar ingenting.
extract-found-head = Det här hittade vi
extract-found-blocked = { $address } står sedan { $day } på listan över adresser som vi inte får mejla. Där finns bara ett kontrolltal för adressen, så att vi känner igen den.
# $count är antalet texter.
extract-found-named = Texter i andra delar av registret där det du sökte med står: { $count } st. Vi läser dem och lämnar det som gäller dig bredvid det här papperet, utan uppgifter om de andra (artikel 15.4).
extract-searched-head = Så sökte vi
extract-searched = Vi sökte efter de här uppgifterna, som du lämnade i din begäran. Sökningen bortser från stora och små bokstäver, accenter och hur telefonnummer är skrivna.
extract-searched-where-head = Här sökte vi
extract-searched-people = Alla personer i registret: namn, kundnummer, e-postadresser och telefonnummer. Någon annan med samma namn räknas inte som du när inget annat som du lämnade stämmer.
extract-searched-belongs = Avtal, samtycken och loggen över öppnade uppgifter hör alltid till en person. Finns personen inte i registret finns inte heller något av detta.
extract-searched-texts = All text i alla andra delar av registret, till exempel anteckningar, meddelanden, köp, omdömen, tvister, incidenter och tidigare ärenden. Där sökte vi efter hela ditt namn, e-postadresser och telefonnummer.
extract-searched-blocked = Listan över adresser som vi inte får mejla.
extract-searched-not = Vi sökte inte inuti sparade filer och inte i säkerhetskopior. Filerna hör till ärenden om andra. Kopiorna är låsta och används bara för att återställa registret.
extract-searched-after = Din begäran är nu ett ärende hos oss. Där sparas ditt namn, de uppgifter du bad oss söka med och vårt svar, så att vi kan visa att du har fått svar. Finns du hos oss under ett annat namn, en annan e-postadress eller ett annat telefonnummer? Hör av dig, så söker vi igen.

## Registerutdrag: svaren enligt artikel 15.1 och 15.2.

extract-purposes-head = Varför vi behandlar uppgifterna
extract-purposes = Här står bara de ändamål som gäller dig, med den rättsliga grunden i artikel 6 i dataskyddsförordningen.
extract-purpose-agreement = Att fullgöra avtal med dig: konto, uppdrag, kurser, beställningar och den hjälp du ber om
extract-purpose-newsletter = Att skicka nyhetsbrevet till dig
extract-purpose-marketing = Att skicka dig annan direktmarknadsföring
extract-purpose-measurement = Att mäta om våra utskick öppnas och vad som klickas på
extract-purpose-consent-proof = Att kunna visa att du har lämnat ett samtycke, och när det upphörde
extract-purpose-requests = Att handlägga det du begär enligt dataskyddsförordningen
extract-purpose-bookkeeping = Att fakturera och sköta vår bokföring
extract-purpose-security = Att skydda uppgifterna och kunna se när och varför de har öppnats
extract-purpose-identification = Att vara säkra på att du är du
extract-basis-consent = Ditt samtycke (artikel 6.1 a)
extract-basis-contract = Avtal med dig (artikel 6.1 b)
extract-basis-legal-obligation = Rättslig förpliktelse (artikel 6.1 c)
extract-basis-legitimate-interest = Berättigat intresse (artikel 6.1 f)
extract-basis-short-consent = Samtycke
extract-basis-short-contract = Avtal
extract-basis-short-legal-obligation = Rättslig förpliktelse
extract-basis-short-legitimate-interest = Berättigat intresse
extract-categories-head = Vilka slags uppgifter vi har
extract-categories = Vi har uppgifter om dig av följande slag. Uppgifterna själva finns i kopian längre fram.
extract-category-contact = kontaktuppgifter
extract-category-identity = identitet
extract-category-relation = din relation till oss
extract-category-notes = anteckningar
extract-category-agreements = avtal
extract-category-consents = samtycken
extract-category-technical = tekniska uppgifter
extract-category-requests = ärenden
extract-category-openings = öppningar av dina uppgifter
extract-category-record = uppgifter om registerposten
extract-category-about-contact = namn, kundnummer och hur vi når dig
extract-category-about-identity = personnummer eller skyddade personuppgifter
extract-category-about-relation = vad du är för oss, till exempel kund eller kursdeltagare
extract-category-about-notes = det våra handläggare har skrivit om kontakterna med dig
extract-category-about-agreements = slag, början och slut
extract-category-about-consents = vad, när, hur och med vilka ord
extract-category-about-technical = ip-adressen när ett samtycke lämnades
extract-category-about-requests = vad du har begärt och när du fick svar
extract-category-about-openings = när dina uppgifter har öppnats hos oss, och för vilken uppgift
extract-category-about-record = när posten lades upp och ändrades
extract-recipients-head = Vilka som har fått uppgifterna
extract-recipients-not-sold = Dina uppgifter har inte sålts.
extract-recipients-none = I registret finns ingen anteckning om att dina uppgifter har lämnats ut till någon utanför organisationen, varken inom eller utanför EU och EES.
extract-recipients = Vi har lämnat ut uppgifter om dig till följande mottagare. För mottagare utanför EU och EES står vilken skyddsåtgärd som gäller (artikel 46).
extract-safeguard-none = Behövs inte
extract-kept-head = Hur länge uppgifterna sparas
extract-kept = I kopian står för varje uppgift hur länge den sparas. Orden där betyder:
extract-kept-until = Till och med { $day }
extract-kept-until-term = Till och med en viss dag
extract-kept-contract-and-one-year = avtalstiden och ett år därefter
extract-kept-while-consent-lasts = tills samtycket upphör
extract-kept-while-claims-are-possible = så länge beviset kan behövas
extract-kept-while-request-is-followed-up = tills ärendet är följt till slut
extract-kept-accounting-seven-years = sju år efter räkenskapsåret
extract-kept-with-the-log = lika länge som loggen
extract-kept-until-reviewed = tills behovet har prövats
extract-kept-about-until = Uppgiften tas bort dagen därpå.
extract-kept-about-contract-and-one-year = Så länge ett avtal mellan oss gäller, och ett år efter den dag det sista avtalet upphörde.
extract-kept-about-while-consent-lasts = Tills du återkallar samtycket eller vi avslutar det. Då slutar vi samma dag.
extract-kept-about-while-claims-are-possible = Vi måste kunna visa att samtycket fanns, om någon ifrågasätter det.
extract-kept-about-while-request-is-followed-up = Tills ärendet är avslutat och vi inte längre behöver kunna visa hur vi svarade.
extract-kept-about-accounting-seven-years = Till och med det sjunde året efter det kalenderår då räkenskapsåret avslutades (bokföringslagen 7 kap. 2 §).
extract-kept-about-with-the-log = Loggen är en obruten kedja, som visar att ingen har ändrat i den i efterhand. Ur en sådan kan enstaka rader inte tas bort.
extract-kept-about-until-reviewed = Ingen frist gäller ännu. Vi prövar om uppgiften ska tas bort.
extract-sources-head = Varifrån uppgifterna kommer
extract-sources = I kopian står källan för varje uppgift, med datum. Uppgifterna om dig kommer från:
extract-source-person = du själv
extract-source-registration = registrering av konto
extract-source-login = in- eller utloggning
extract-source-purchase = köp eller bokning
extract-source-competition = tävling, erbjudande eller undersökning
extract-source-newsletter = anmälan till nyhetsbrevet
extract-source-import = fil från kontoret
extract-source-third-party = någon annan än du
extract-source-about-person = dig själv, när du har ringt, skrivit eller besökt oss
extract-source-about-registration = registreringen av ditt konto
extract-source-about-login = in- och utloggningar på ditt konto
extract-source-about-purchase = köp och bokningar som du har gjort
extract-source-about-competition = tävlingar, erbjudanden och undersökningar som du har deltagit i
extract-source-about-newsletter = din anmälan till nyhetsbrevet
extract-source-about-import = filer som kontoret har läst in, till exempel ett äldre kundregister
extract-source-about-third-party = någon annan än du; källan står vid uppgiften
extract-automated-head = Automatiserade beslut och profilering
extract-automated-none = Förekommer inte. Uppgifterna i det här registret används inte för beslut som fattas enbart automatiskt, och inte för profilering.

## Registerutdrag: kopian av uppgifterna.

extract-copy-head = Kopia av dina uppgifter
# $day är utdragets datum.
extract-copy = Så här står uppgifterna i registret den { $day }. Klockslag är svensk tid.
extract-column-purpose = Ändamål
extract-column-basis = Rättslig grund
extract-column-categories = Uppgifter
extract-column-recipient = Mottagare
extract-column-what = Uppgifter
extract-column-when = När
extract-column-country = Land
extract-column-safeguard = Skyddsåtgärd
extract-column-field = Uppgift
extract-column-value = Står i registret
extract-column-source = Källa
extract-column-kept = Sparas
extract-column-agreement = Avtal
extract-column-from = Från
extract-column-to = Till och med
extract-column-event = Vad som hände
extract-column-channel = Hur
extract-column-ip = Ip-adress
extract-column-case = Ärende
extract-column-right = Gäller
extract-column-received = Kom in
extract-column-answered = Besvarat
extract-column-done = Vad som gjordes
extract-column-task = Uppgiften som skulle göras
extract-column-withheld = Utelämnat
extract-column-reason = Varför
extract-field-recorded-on = Upplagd
extract-field-changed-on = Senast ändrad
# $digits är personnumret, $ground varför det får finnas.
extract-identity-number = { $digits } (grund: { $ground })
# $source är källan med datum, $basis den rättsliga grunden, $kept hur länge.
extract-provenance = Källa: { $source }. Rättslig grund: { $basis }. Sparas: { $kept }.
extract-yes = Ja
extract-agreement-runs = Gäller
extract-request-open = Inte än
# $purpose är vad samtycket gäller, till exempel "nyhetsbrev".
extract-consent-head = Samtycke: { $purpose }
extract-consent-state = Läge
extract-consent-active = Gäller
extract-consent-deficient = Bristfälligt: det går inte att visa vilka ord du godkände
extract-consent-ended = Upphörde { $at }
# $version är textens version, $at när den godkändes.
extract-consent-words = Orden du godkände { $at } (version { $version })
extract-consent-words-unknown = Orden som godkändes { $at } är inte kända. Ett sådant samtycke kan inte bevisas.
extract-act-given = Du lämnade samtycket
extract-act-confirmed = Du bekräftade samtycket
extract-act-withdrawn-by-person = Du återkallade samtycket
extract-act-ended-by-controller = Vi avslutade samtycket
extract-openings = Här står när dina uppgifter har använts hos oss, vad som gjordes och för vilken uppgift. Medarbetarnas namn lämnas inte ut.
extract-openings-kept = Sparas: { $kept }
extract-task-unknown = Står inte i loggen
extract-withheld-head = Det som har utelämnats
extract-withheld-none = Ingenting har utelämnats. Kopian är fullständig.
extract-withheld = Följande har utelämnats ur kopian.

## Registerutdrag: rättigheter och klagomål.

extract-rights-head = Dina rättigheter
extract-rights = Det kostar ingenting att använda rättigheterna. Du behöver inget formulär, och vi svarar inom en månad.
extract-right-rectification = Rättelse (artikel 16)
extract-right-about-rectification = Vi rättar det som är fel och kompletterar det som saknas.
extract-right-erasure = Radering (artikel 17)
extract-right-about-erasure = Vi tar bort uppgifter som vi inte längre behöver eller inte får ha.
extract-right-restriction = Begränsning (artikel 18)
extract-right-about-restriction = Vi låter uppgifterna ligga orörda, till exempel medan vi prövar om de stämmer.
extract-right-objection = Invändning (artikel 21)
extract-right-about-objection = Du kan invända mot det vi gör med stöd av berättigat intresse. Säger du nej till direktmarknadsföring slutar vi genast.
extract-right-portability = Dataportabilitet (artikel 20)
extract-right-about-portability = Du kan få uppgifter som du själv har lämnat i en fil som andra program kan läsa.
extract-right-withdraw = Återkalla samtycke (artikel 7.3)
extract-right-about-withdraw = När som helst. Det som gjordes dessförinnan var ändå tillåtet.
# $organisation är organisationens namn, $reach telefon och e-post.
extract-rights-how = Vänd dig till { $organisation }: { $reach }. Uppge gärna ärendets nummer.
extract-complaint-head = Om du inte är nöjd
extract-complaint = Hör gärna av dig till oss först, så försöker vi rätta till det. Du har alltid rätt att klaga hos tillsynsmyndigheten (artikel 77):
extract-complaint-court = Du kan också vända dig till domstol (artikel 79).
extract-paper-head = Om det här utdraget
extract-paper-attached = I pdf-filen finns två bifogade filer, personuppgifter.json och personuppgifter.csv, med de uppgifter som du själv har lämnat enligt avtal eller samtycke. Det är din kopia enligt artikel 20: den första kan läsas av andra program, den andra öppnas i ett kalkylprogram.
extract-paper-characters = Tecken som inget typsnitt kan visa är skrivna som sina nummer i Unicode, till exempel [U+1F600]. Bara osynliga styrtecken är utelämnade.
extract-paper-case = Ärende
extract-paper-log = Loggens kontrolltal
extract-paper-note = Loggens kontrolltal låser allt som hade skrivits i registrets logg när utdraget gjordes. Ändras något i efterhand stämmer talet inte längre.
extract-attachment = Kopia av uppgifter som du har lämnat, enligt artikel 20 i dataskyddsförordningen
extract-attachment-table = Samma kopia enligt artikel 20, som tabell för kalkylprogram

## Återställningspapperet.

recovery-sheet-title = Återställningskod
recovery-sheet-subject = Öppnar registret om lösenorden är borta
recovery-sheet-lead = Med den här koden kan registret öppnas även om ingen längre minns sitt lösenord. Den som har koden och datorn kan läsa allt. Förvara bladet inlåst.
recovery-sheet-organisation = Register för
recovery-sheet-user = Utfärdad för
recovery-sheet-register = Registrets nummer
recovery-sheet-made-on = Skapad
recovery-sheet-code-head = Koden
recovery-sheet-code-about = Bocka av varje grupp när du har skrivit in den. Stora och små bokstäver gör ingen skillnad.
recovery-sheet-keep-head = Var bladet ska förvaras
recovery-sheet-keep-locked = I ett kassaskåp eller bankfack, inte vid datorn.
recovery-sheet-keep-paper = På papper. Fotografera det inte, och spara det inte i mejl eller på en delad disk.
recovery-sheet-keep-two = Gärna i två exemplar på två ställen, så att ett räcker om det andra brinner.
recovery-sheet-use-head = Så använder du koden
recovery-sheet-use-open = Starta Cequred Register och välj Återställningskod.
recovery-sheet-use-type = Skriv in grupperna i ordning. Programmet säger till om en grupp är fel.
recovery-sheet-use-renew = Välj ett nytt lösenord. Skapa sedan en ny kod, skriv ut den och riv sönder det här bladet.
recovery-sheet-running-head = Återställningskod
recovery-sheet-running-foot = Hemligt. Ingen hos leverantören har en kopia av koden.
share-sheet-title = Del av återställningskod
share-sheet-subject = Öppnar registret tillsammans med en annan av de tre delarna
share-sheet-lead = Tre personer har var sin del. Två av dem öppnar registret tillsammans, till exempel när lösenorden är borta. En del ensam öppnar ingenting.
share-sheet-number = Del
share-sheet-code-head = Din del
share-sheet-code-about = Bocka av varje grupp när du har skrivit in den. Stora och små bokstäver gör ingen skillnad.
share-sheet-use-head = Så använder ni delarna
share-sheet-use-open = Starta Cequred Register, välj Återställningskod och sedan Två av tre delar.
share-sheet-use-type = Skriv in var sin del, den ena efter den andra. Visa inte din del för den andra.
share-sheet-use-renew = Välj ett nytt lösenord. Skapa sedan nya delar, skriv ut dem och riv sönder de gamla bladen.
share-sheet-keep-head = Var bladet ska förvaras
share-sheet-keep-locked = Inlåst, och inte på samma ställe som någon av de andra delarna.
share-sheet-keep-paper = På papper. Fotografera det inte, och spara det inte i mejl eller på en delad disk.
share-sheet-keep-two = Säg till administratören om bladet försvinner, så görs nya delar.
share-sheet-running-head = Del av återställningskod
share-sheet-running-foot = Hemligt. Ingen hos leverantören har en kopia.
code-sheet-title = Engångskod
code-sheet-subject = Öppnar registret en gång, så att du kan välja ett eget lösenord
code-sheet-lead = Registrets nyckel har bytts, eller så är ditt lösenord borta. Med den här koden låser du upp en gång och väljer ett nytt lösenord.
code-sheet-code-head = Koden
code-sheet-code-about = Skriv den som lösenord. Stora och små bokstäver, bindestreck och mellanslag gör ingen skillnad.
code-sheet-use-head = Så använder du koden
code-sheet-use-open = Starta Cequred Register och skriv ditt namn.
code-sheet-use-type = Skriv koden där lösenordet ska stå.
code-sheet-use-renew = Välj ditt nya lösenord. Därefter öppnar koden ingenting, och bladet kan rivas sönder.
code-sheet-keep-head = Tills du har använt koden
code-sheet-keep-locked = Bladet lämnas till dig i handen. Ingen annan behöver se det.
code-sheet-keep-paper = Den som har koden och datorn kan låsa upp i ditt namn. Skicka den inte i mejl.
code-sheet-keep-two = Använd den helst samma dag. Har du tappat bladet, be administratören om en ny kod.
code-sheet-running-head = Engångskod
code-sheet-running-foot = Hemligt tills det har använts.
