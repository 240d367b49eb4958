### Nyare versioner från kontorets egen server.

updates-title = Uppdateringar
updates-body = Programmet frågar ingen på nätet. Slå på det här om kontoret lägger ut nya versioner på en egen server: då frågas den, och bara den, när någon tittar efter här. Ett paket installeras bara om det är undertecknat av programmets tillverkare.
updates-unable = Den här utgåvan av programmet kan inte hämta uppdateringar: den byggdes utan nyckel att pröva dem mot.
updates-on = Hämta nya versioner från kontorets server
updates-address = Serverns adress
updates-address-hint = Mappen där updates.json ligger, till exempel https://kontoret.example.se/register
updates-saved = Sparat på den här datorn.
updates-look = Titta efter ny version
updates-none = Det finns ingen nyare version.
updates-found = Version { $version } finns.
updates-fetch = Hämta och pröva
updates-fetching = Hämtar version { $version }
updates-fetched = Version { $version } är hämtad, och underskriften stämmer.
updates-install = Lås registret, installera och starta om
updates-installing = Installerar …

field-update-address = serverns adress
reason-not-a-server = inte adressen till en server; den börjar med https://
problem-updates-off = Uppdateringar är avslagna.
problem-updates-off-remedy = Slå på dem under Om programmet, om kontoret har en egen server för dem.
problem-update-server-silent = Kontorets server svarar inte med någon lista över versioner.
problem-update-server-silent-remedy = Kontrollera adressen och nätet, eller fråga den som sköter servern. Programmet fungerar som förut.
problem-update-gone = Det finns ingen hämtad uppdatering.
problem-update-gone-remedy = Titta efter ny version igen.
problem-update-elsewhere = Listan leder till en annan server.
problem-update-elsewhere-remedy = Be den som sköter servern att lägga paketet på samma server som listan. Ingen annan har frågats.
problem-update-not-signed = Paketet är inte undertecknat av programmets tillverkare för den version det uppges vara.
problem-update-not-signed-remedy = Installera det inte. Tala om det för den som sköter servern: filen kan vara skadad eller utbytt.
problem-update-not-installed = Uppdateringen kunde inte installeras.
problem-update-not-installed-remedy = Programmet är som förut. Installera den nya versionen för hand, eller be den som sköter datorn.
