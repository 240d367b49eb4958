### Samtycken som huvudbok: brister, bekräftelse, bevis.

## Samtycken: tillägg till kanal, händelse och läge.

channel-use = genom användning av webbplatsen
consent-act-asked = begärt, inväntar bekräftelse
consent-state-awaiting = inväntar bekräftelse
deficiency-implied = underförstått: att använda webbplatsen är inget samtycke
deficiency-before-gdpr = lämnat före den 25 maj 2018 och aldrig förnyat
deficiency-words-unknown = orden är inte kända, så det kan inte visas
stopped-newsletter = nyhetsbrevet
stopped-marketing = annan marknadsföring
stopped-tracking = mätningen av öppningar och klick
stopped-segments = målgrupper och segment
stopped-suppressed = adressen är spärrad för utskick
extract-act-asked = Du anmälde dig och ombads bekräfta
extract-consent-awaiting = Inväntar din bekräftelse
verb-consents-confirm = bekräftade samtycke
verb-consents-forget-ip = raderade en ip-adress
verb-consents-proof = skapade samtyckesbevis
form-consent-confirm = bekräfta samtycke
fact-consent-awaiting = inväntar bekräftelse
fact-consent-deficiency = brist
reason-not-an-ip-address = inte en ip-adress
noun-sign-up-ip = ip-adress vid anmälan
noun-sign-up-ip-many = ip-adresser vid anmälan
noun-sign-up-ip-about = ip-adressen när ett samtycke lämnades
fact-sign-up-ip-ip = ip-adress
fact-sign-up-ip-purpose = ändamål
fact-sign-up-ip-at = när
form-sign-up-ip-erase = radera ip-adressen

## Bristlistan.

deficient-title = Brister
deficient-lead = Samtycken som har lämnats men inte håller. De används inte i något utskick förrän de är förnyade.
deficient-none = Inga brister: varje samtycke kan visas.
deficient-none-next = En brist visas här när en lista tas in eller ett samtycke antecknas utan sina ord.
deficient-since = sedan
consent-renew = Förnya
consent-stopped = Upphörde samtidigt: { $what }
consent-proof-save = Bevis (PDF)
consent-proof-saved = Beviset sparades.
consent-confirm = Bekräfta
consent-ask-first = Inväntar bekräftelse (dubbel anmälan)

## Samtyckesbeviset (artikel 7.1).

proof-title = Samtyckesbevis
proof-lead = Detta visar att samtycket har lämnats, med vilka ord och hur det står nu (dataskyddsförordningen artikel 7.1).
proof-person = Person
proof-number = Kundnummer
proof-purpose = Ändamål
proof-state = Läge
proof-source = Källa
proof-id = Samtyckets id
proof-deficient = Bristfälligt: { $why }
proof-history = Vad som har hänt
proof-when = När
proof-what = Vad
proof-how = Hur
proof-ip = Ip-adress
proof-words = Orden som gällde { $at }
proof-words-unknown = Orden som gällde { $at } är inte kända.
proof-version = Version { $version }, SHA-256 { $sha256 }
proof-stopped = Vad som upphörde { $at }
proof-never-withdrawn = Samtycket har inte återkallats.
cli-proof-made = { $file } skrevs: { $pages } sidor, SHA-256 { $sha256 }.
cli-consent-renewed = Samtycket är förnyat: { $id }
