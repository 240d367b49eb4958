### The organisation whose register it is.

noun-organisation = the organisation
noun-organisation-many = the organisation's details
form-organisation-change = change the organisation's details
fact-organisation-name = name
fact-organisation-number = organisation number
fact-organisation-address = postal address
fact-organisation-phone = telephone
fact-organisation-email = e-mail for requests
field-organisation-address = organisation's postal address
field-organisation-phone = organisation's telephone
field-organisation-email = organisation's e-mail
verb-settings-organisation = changed the organisation's details
