### Villkoren: versioner, vem som har godkänt vilken, och vad som gäller efter medlemskapet.

noun-terms = villkorsversion
noun-terms-many = villkor
fact-terms-name = beteckning
fact-terms-kind = vilka villkor
fact-terms-valid-from = gäller från
fact-terms-valid-to = gäller till och med
fact-terms-applies = gäller idag
fact-terms-has-text = texten är inlagd
fact-terms-text = texten, ordagrant
fact-terms-sha256 = textens kontrollsumma
fact-terms-notice-on = meddelad
fact-terms-used-on = användning från
fact-terms-accepted = nya godkännanden
fact-terms-already = hade redan godkänt
form-terms-publish = lägg in en ny version
form-terms-text = lägg in texten
form-terms-notice = notera när versionen meddelades
form-terms-continue = fortsatt användning efter meddelandet
terms-kind-general = allmänna villkor
terms-kind-forum = villkor för diskussionsforum och sociala medier
noun-terms-acceptance = godkända villkor
noun-terms-acceptance-many = godkända villkor
noun-terms-acceptance-about = vilken version, när och hur
fact-terms-acceptance-version = version
fact-terms-acceptance-accepted-on = godkänd
fact-terms-acceptance-how = hur
fact-terms-acceptance-needs-review = före dataskyddsförordningen: se över
form-terms-acceptance-add = registrera godkännande
acceptance-registration = vid registreringen
acceptance-purchase = vid köp eller bokning
acceptance-signed = underskrivet
acceptance-told = muntligt eller skriftligt till oss
acceptance-continued-use = fortsatt användning efter meddelande
standing-accepted = har godkänt
standing-earlier = har godkänt en tidigare version
standing-never = har inte godkänt någon
noun-surviving-terms = regler som gäller efter medlemskapet
noun-surviving-terms-many = regler som gäller efter medlemskapet
noun-surviving-terms-about = vilken villkorsversion vars upphovsrättsregler fortfarande gäller
fact-surviving-terms-version = version
fact-surviving-terms-accepted-on = godkänd
fact-surviving-terms-ended-on = medlemskapet upphörde
field-terms-name = beteckning
field-terms-text = texten
field-terms-valid-from = gäller från
field-valid-from = gäller från
field-terms-acceptance-accepted-on = godkänd
field-terms-acceptance-version = version
field-terms-acceptance-how = hur
field-terms = villkorsversion
reason-not-after-the-last = måste ligga efter den senaste versionen
reason-before-the-version = före versionens första dag
reason-before-the-notice = före meddelandet eller versionens första dag
reason-accepted-already = versionen är redan godkänd
reason-no-contract = inget avtal gällde den dagen
problem-terms-fixed = Versionens text är redan inlagd och ändras aldrig.
problem-terms-fixed-remedy = Lägg in en ny version om villkoren har ändrats.
problem-terms-not-ready = Versionen saknar text eller har inte meddelats.
problem-terms-not-ready-remedy = Lägg in texten och notera när versionen meddelades.
verb-terms-publish = lade in villkorsversion
verb-terms-text = lade in villkorens text
verb-terms-notice = noterade meddelande om villkor
verb-terms-accept = registrerade godkännande
verb-terms-continue = registrerade fortsatt användning
deed-read-terms = se villkoren
deed-write-terms = lägga in villkor
remark-no-consent-moved = Inget samtycke har ändrats: fortsatt användning gäller avtalet, aldrig ett samtycke.
remark-before-gdpr = Godkännandet är från tiden före dataskyddsförordningen och behöver ses över.

## I fönstret.

nav-terms = Villkor
terms-steps = Så införs versionen
terms-step-text = Texten är inlagd
terms-step-notice = De som har avtal har fått veta
terms-step-accepted = { $count ->
    [one] { $count } person har godkänt
   *[other] { $count } personer har godkänt
}
terms-done = klart
terms-never-consent = Fortsatt användning efter meddelandet räknas för avtalet, aldrig för ett samtycke.
terms-text = Texten
terms-text-missing = Texten är inte inlagd än. Välj ”Lägg in texten” och klistra in den ordagrant.
terms-people = De som har avtal
terms-nobody = Ingen har ett avtal som gäller idag.
terms-who = Person
terms-standing = Läge
terms-when = Godkänd
terms-review = se över (före dataskyddsförordningen)
terms-more = Visa fler
terms-to-review = { $count ->
    [one] { $count } behöver ses över
   *[other] { $count } behöver ses över
}
