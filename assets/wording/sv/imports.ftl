### Filer som har lästs in.

noun-imported-file = inläst fil
noun-imported-file-many = inlästa filer
fact-imported-file-file = fil
fact-imported-file-at = när
fact-imported-file-staff = vem
fact-imported-file-read = lästa rader
fact-imported-file-added = tillagda
fact-imported-file-updated = ändrade
fact-imported-file-unchanged = oförändrade
fact-imported-file-rejected = väntar
