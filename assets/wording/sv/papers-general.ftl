### Ramen kring övriga papper: rapporter, bevis och brev.

## Rapporter.

report-dated = Datum
report-about = Om det här papperet
report-log-note = Loggens kontrolltal låser allt som hade skrivits i registrets logg när papperet gjordes. Ändras något i efterhand stämmer talet inte längre.
report-foot-personal = Innehåller personuppgifter. Förvara papperet så att ingen obehörig läser det.
report-foot-office = Internt. Innehåller inga personuppgifter om kunder eller användare.
report-foot-authority = Upprättad för tillsynsmyndigheten. Innehåller inga överflödiga personuppgifter.

## Brev.

# $day är brevets datum.
letter-date = Datum: { $day }
# $number är ärendets nummer.
letter-reference = Vår referens: { $number }
# $organisation är organisationens namn.
letter-regards = Med vänlig hälsning, { $organisation }
letter-enclosures = Bilagor
# $reach är telefon och e-post.
letter-foot = Frågor om brevet: { $reach }
# $hash är kontrolltalet.
letter-log = Loggens kontrolltal: { $hash }

## Underrättelse till mottagare enligt artikel 19.

# $since är dagen då ändringen gjordes.
notice-letter-erasure = Ni har tidigare fått personuppgifter från oss om den person som har vår referens ovan. Uppgifterna raderades hos oss { $since }. Enligt artikel 19 i dataskyddsförordningen underrättar vi varje mottagare om det.
notice-letter-erasure-do = Vi ber er radera uppgifterna hos er också, om ni inte har en egen rättslig grund att behålla dem.
notice-letter-erasure-subject = Personuppgifter har raderats
notice-letter-rectification = Ni har tidigare fått personuppgifter från oss om den person som har vår referens ovan. Uppgifterna rättades hos oss { $since }. Enligt artikel 19 i dataskyddsförordningen underrättar vi varje mottagare om det.
notice-letter-rectification-do = Vi ber er kontakta oss för de rätta uppgifterna och rätta dem hos er.
notice-letter-rectification-subject = Personuppgifter har rättats
notice-letter-restriction = Ni har tidigare fått personuppgifter från oss om den person som har vår referens ovan. Behandlingen av uppgifterna begränsades hos oss { $since }. Enligt artikel 19 i dataskyddsförordningen underrättar vi varje mottagare om det.
notice-letter-restriction-do = Vi ber er begränsa behandlingen hos er på samma sätt tills ni hör något annat från oss.
notice-letter-restriction-subject = Behandlingen av personuppgifter har begränsats
notice-letter-onward = Har ni lämnat uppgifterna vidare ber vi er underrätta dem som har fått dem.
notice-letter-answer = Svara oss gärna när det är gjort. Personen har rätt att få veta vilka mottagare vi har underrättat.
