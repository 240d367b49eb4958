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
