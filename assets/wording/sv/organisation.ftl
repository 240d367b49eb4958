### Organisationen vars register det är.

noun-organisation = organisationen
noun-organisation-many = organisationens uppgifter
form-organisation-change = ändra organisationens uppgifter
fact-organisation-name = namn
fact-organisation-number = organisationsnummer
fact-organisation-address = postadress
fact-organisation-phone = telefon
fact-organisation-email = e-post för begäranden
field-organisation-address = organisationens postadress
field-organisation-phone = organisationens telefon
field-organisation-email = organisationens e-post
verb-settings-organisation = ändrade organisationens uppgifter
