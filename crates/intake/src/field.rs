//! The fields a person's row may have, and the header names under which offices keep them.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A piece of a person's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Customer number.
    Number,
    /// Full name.
    Name,
    /// Given name, when the file keeps names in two columns.
    FirstName,
    /// Family name, when the file keeps names in two columns.
    LastName,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Street and number, or box.
    Street,
    /// Postal code.
    PostalCode,
    /// Post town.
    City,
    /// What the person is to the organisation.
    Relation,
    /// First day of the agreement.
    AgreementFrom,
    /// Last day of the agreement.
    AgreementTo,
    /// Whether the file says the person takes the newsletter. It proves no consent.
    Newsletter,
    /// Free text.
    Note,
    /// Swedish personal identity or coordination number.
    IdentityNumber,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 15] = [
        Self::Number,
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Email,
        Self::Phone,
        Self::Street,
        Self::PostalCode,
        Self::City,
        Self::Relation,
        Self::AgreementFrom,
        Self::AgreementTo,
        Self::Newsletter,
        Self::Note,
        Self::IdentityNumber,
    ];

    /// The word mappings, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::FirstName => "first-name",
            Self::LastName => "last-name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Street => "street",
            Self::PostalCode => "postal-code",
            Self::City => "city",
            Self::Relation => "relation",
            Self::AgreementFrom => "agreement-from",
            Self::AgreementTo => "agreement-to",
            Self::Newsletter => "newsletter",
            Self::Note => "note",
            Self::IdentityNumber => "identity-number",
        }
    }

    /// The field with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// The field a header names, in Swedish or English, whatever its case, spaces, dots and dashes.
    pub fn from_header(header: &str) -> Option<Self> {
        let folded = fold_header(header);
        Self::ALL.into_iter().find(|field| field.header_names().contains(&folded.as_str()))
    }

    /// Header names as [`fold_header`] leaves them.
    pub(crate) const fn header_names(self) -> &'static [&'static str] {
        match self {
            Self::Number => &[
                "kundnr",
                "kundnummer",
                "kundid",
                "knr",
                "kundno",
                "medlemsnr",
                "medlemsnummer",
                "anvandarid",
                "anvandarnr",
                "customernumber",
                "customerno",
                "customernr",
                "customerid",
                "custno",
                "clientnumber",
                "clientid",
                "membernumber",
                "memberid",
                "userid",
                "accountnumber",
            ],
            Self::Name => &[
                "namn",
                "kundnamn",
                "fullstandigtnamn",
                "forochefternamn",
                "forefternamn",
                "kontaktperson",
                "kontakt",
                "name",
                "fullname",
                "customername",
                "clientname",
                "contactname",
            ],
            Self::FirstName => &["fornamn", "tilltalsnamn", "firstname", "forename", "givenname", "fname"],
            Self::LastName => &["efternamn", "lastname", "surname", "familyname", "lname"],
            Self::Email => &[
                "epost",
                "epostadress",
                "email",
                "emailadress",
                "emailaddress",
                "mail",
                "mailadress",
                "mailaddress",
                "epostadresser",
                "kontaktmail",
                "primaryemail",
            ],
            Self::Phone => &[
                "telefon",
                "telefonnr",
                "telefonnummer",
                "tel",
                "telnr",
                "tfn",
                "tfnnr",
                "mobil",
                "mobilnr",
                "mobilnummer",
                "mobiltelefon",
                "phone",
                "phonenumber",
                "phoneno",
                "telephone",
                "telephonenumber",
                "mobile",
                "mobilephone",
                "mobilenumber",
                "cellphone",
                "cell",
            ],
            Self::Street => &[
                "adress",
                "gata",
                "gatuadress",
                "postadress",
                "utdelningsadress",
                "besoksadress",
                "adressrad1",
                "adress1",
                "address",
                "street",
                "streetaddress",
                "postaladdress",
                "address1",
                "addressline1",
            ],
            Self::PostalCode => &["postnr", "postnummer", "zip", "zipcode", "postcode", "postalcode", "postkod"],
            Self::City => &["ort", "postort", "stad", "bostadsort", "city", "town", "posttown", "postaltown"],
            Self::Relation => &[
                "typ",
                "kundtyp",
                "relation",
                "roll",
                "kategori",
                "kundkategori",
                "type",
                "customertype",
                "category",
                "role",
                "relationtype",
            ],
            Self::AgreementFrom => &[
                "avtalfran",
                "avtalfranochmed",
                "avtalfrom",
                "avtalsstart",
                "avtalstart",
                "avtalsdatum",
                "startdatum",
                "kundsedan",
                "agreementfrom",
                "agreementstart",
                "contractfrom",
                "contractstart",
                "contractstartdate",
                "customersince",
                "startdate",
            ],
            Self::AgreementTo => &[
                "avtaltill",
                "avtaltillochmed",
                "avtaltom",
                "avtalsslut",
                "avtalslut",
                "slutdatum",
                "avtalupphorde",
                "uppsagt",
                "agreementto",
                "agreementend",
                "contractto",
                "contractend",
                "contractenddate",
                "enddate",
            ],
            Self::Newsletter => {
                &["nyhetsbrev", "villhanyhetsbrev", "utskick", "newsletter", "subscribed", "subscriber", "mailinglist"]
            }
            Self::Note => &[
                "anteckning",
                "anteckningar",
                "notering",
                "noteringar",
                "kommentar",
                "kommentarer",
                "ovrigt",
                "anmarkning",
                "fritext",
                "note",
                "notes",
                "comment",
                "comments",
                "remark",
                "remarks",
            ],
            Self::IdentityNumber => &[
                "personnummer",
                "personnr",
                "persnr",
                "pnr",
                "personid",
                "samordningsnummer",
                "samordningsnr",
                "personalidentitynumber",
                "personalnumber",
                "nationalid",
                "ssn",
                "identitynumber",
            ],
        }
    }
}

/// A header reduced to its letters and digits: small letters, no accents, no spaces, dots or dashes.
///
/// ```
/// assert_eq!(intake::field::fold_header(" Avtal från: "), "avtalfran");
/// assert_eq!(intake::field::fold_header("E-POST"), "epost");
/// ```
pub fn fold_header(header: &str) -> String {
    header
        .nfkd()
        .filter(|character| !is_combining_mark(*character))
        .flat_map(char::to_lowercase)
        .filter(|character| character.is_alphanumeric())
        .collect()
}
