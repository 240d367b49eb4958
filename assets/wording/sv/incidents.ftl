### Personuppgiftsincidenter och datorerna som håller registret.

## Incidenter.

noun-incident = incident
noun-incident-many = incidenter
noun-incident-concern = incident som rör personen
noun-incident-concern-many = incidenter som rör personen
noun-incident-concern-about = personuppgiftsincidenter som har rört dina uppgifter
fact-incident-concern-number = nummer
fact-incident-concern-kind = slag
fact-incident-concern-aware-at = upptäckt
fact-incident-concern-categories = slag av uppgifter
fact-incident-concern-told-on = du informerades
fact-incident-number = nummer
fact-incident-kind = slag
fact-incident-state = läge
fact-incident-aware-at = vi fick kännedom
fact-incident-deadline = senast till IMY
fact-incident-happened = vad som hände (utan namn)
fact-incident-began-on = började
fact-incident-ended-on = upphörde
fact-incident-categories = slag av uppgifter
fact-incident-subjects = slag av registrerade
fact-incident-people = ungefärligt antal personer
fact-incident-effects = sannolika konsekvenser
fact-incident-measures = åtgärder
fact-incident-risk = risk för de registrerade
fact-incident-risk-reasons = skäl för bedömningen
fact-incident-notified-at = anmäld till IMY
fact-incident-late-reasons = varför anmälan dröjde mer än 72 timmar
fact-incident-supplement-until = komplettera senast
fact-incident-supplemented-on = kompletterad
fact-incident-told-on = de registrerade informerades
fact-incident-told-exception = undantag från att informera
fact-incident-told-reasons = skäl för beslutet att informera eller inte
fact-incident-closed-at = avslutad
fact-incident-person = person
form-incident-report = rapportera incident
form-incident-describe = komplettera uppgifterna
form-incident-decide = bedöm risken
form-incident-notify = anteckna anmälan till IMY
form-incident-supplement = anteckna kompletteringen
form-incident-tell = besluta om att informera
form-incident-concern = koppla person
form-incident-close = avsluta incidenten
incident-kind-misdirected = skickat eller visat för fel mottagare
incident-kind-intrusion = obehörig åtkomst
incident-kind-loss = uppgifter är borta
incident-kind-altered = uppgifter har ändrats obehörigt
incident-kind-lost-device = förlorad dator
incident-kind-user-misuse = användare har missbrukat andras uppgifter
incident-kind-many-openings = ovanligt många öppningar
incident-kind-at-processor = hos ett biträde
incident-kind-other = annat
incident-draft-misdirected = Uppgifter kan ha kommit till fel mottagare.
incident-draft-intrusion = Någon obehörig kan ha fått åtkomst.
incident-draft-loss = Uppgifter kan ha gått förlorade.
incident-draft-altered = Uppgifter kan ha ändrats obehörigt.
incident-draft-lost-device = En dator som håller registret är förlorad eller stulen.
incident-draft-user-misuse = En användare uppges ha använt, kopierat eller vidarebefordrat andras uppgifter.
incident-draft-many-openings = Ovanligt många personers uppgifter har öppnats på kort tid.
incident-draft-at-processor = Ett biträde har meddelat en incident.
incident-draft-other = Något kan ha hänt med personuppgifter.
incident-draft-encrypted = Uppgifterna var krypterade (artikel 34.3 a). Nyckeln finns inte på datorn utan lösenord.
incident-state-draft = utkast
incident-state-open = bedöms
incident-state-to-notify = ska anmälas
incident-state-notified = anmäld
incident-state-closed = avslutad
risk-undecided = inte bedömd
risk-unlikely = osannolik risk: anmäls inte
risk-likely = risk: anmäls till IMY
risk-high = hög risk: anmäls, och de registrerade informeras
tell-exception-encrypted = uppgifterna var krypterade (artikel 34.3 a)
tell-exception-risk-averted = åtgärder gör hög risk osannolik (artikel 34.3 b)
tell-exception-public-notice = allmänheten informeras i stället (artikel 34.3 c)
remark-first-of-two = Klockan ställdes tillbaka den natten. Den första av de två timmarna har tagits, så att fristen inte blir för lång.

## Datorer.

noun-device = dator med registret
noun-device-many = datorer med registret
fact-device-name = namn
fact-device-place = plats eller funktion
fact-device-encryption = diskkryptering
fact-device-checked-on = kontrollerad
fact-device-lost-at = förlorad
fact-device-retired-on = avvecklad
form-device-add = lägg till dator
form-device-check = anteckna diskkryptering
form-device-lose = datorn är förlorad
form-device-retire = avveckla dator
disk-encryption-yes = ja
disk-encryption-no = nej
disk-encryption-unknown = inte kontrollerad

## Rapporten.

incident-paper-title = Personuppgiftsincident
incident-paper-lead = Underlag för anmälan enligt artikel 33 i dataskyddsförordningen (GDPR)
incident-paper-reference = Egen referens
incident-paper-phase = Avser
incident-paper-first = Första anmälan; uppgifterna kompletteras när mer är känt
incident-paper-supplement = Komplettering av tidigare anmälan
incident-paper-final = Slutlig dokumentation (artikel 33.5)
incident-paper-times = Tider
incident-paper-what = Vad som hände
incident-paper-decisions = Bedömning och beslut
incident-paper-where = Tillsynsmyndighet

## Att göra, logg och skäl.

due-incident = Personuppgiftsincident
due-incident-supplement = Komplettera incidentanmälan
verb-incidents-report = rapporterade incident
verb-incidents-draft = utkast till incident
verb-incidents-describe = kompletterade incident
verb-incidents-decide = bedömde incident
verb-incidents-notify = antecknade anmälan av incident
verb-incidents-supplement = antecknade komplettering av incident
verb-incidents-tell = beslutade om information till registrerade
verb-incidents-concern = kopplade person till incident
verb-incidents-close = avslutade incident
verb-incidents-paper = skrev ut incident
verb-devices-add = lade till dator
verb-devices-check = antecknade diskkryptering
verb-devices-lose = anmälde dator förlorad
verb-devices-retire = avvecklade dator
field-aware-at = kännedom
field-incident = incidenten
field-device = datorn
field-happened = vad som hände
reason-future = tidpunkten har inte kommit
reason-before-aware = tidpunkten är före kännedomen
reason-not-aware = ange först när ni fick kännedom
reason-late-without-reasons = anmälan kom efter 72 timmar: ange varför
reason-reasons-missing = skälen saknas
reason-closed = är avslutad och ändras inte
reason-not-notified = risken ska anmälas till IMY först
reason-people-not-told = de registrerade har varken informerats eller omfattas av undantag
reason-facts-missing = konsekvenser och åtgärder ska dokumenteras
reason-nothing-to-supplement = en komplettering kommer efter anmälan

## Fönstret.

nav-incidents = Incidenter
incident-lead = Alla incidenter antecknas. Klockan går i verkliga timmar, även över helger och när klockan ställs om.
incident-clock = Kvar av 72 timmar
# $hours, $minutes och $seconds är tiden som är kvar.
incident-left = { $hours } h { $minutes } min { $seconds } s
# $hours är hur många timmar som har gått över tiden.
incident-over = Tiden gick ut för { $hours } timmar sedan. Anmäl nu och ange varför.
incident-save = Spara rapport
