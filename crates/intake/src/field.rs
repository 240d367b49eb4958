//! The fields a person's row may have, and the header names under which offices keep them.

use std::{collections::HashMap, sync::LazyLock};
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

    /// The field a header names, in Swedish or English, whatever its case, spaces, dots and dashes. A remark in brackets
    /// and the 1 of a first of several are passed over: `Telefon (dagtid)`, `E-post 1`.
    pub fn from_header(header: &str) -> Option<Self> {
        let named = |name: &str| BY_NAME.get(name).copied();
        let folded = fold_header(header);
        let short = || fold_header(header.split('(').next().unwrap_or_default());
        named(&folded).or_else(|| named(&short())).or_else(|| named(folded.strip_suffix('1')?))
    }
}

/// Header names as [`fold_header`] leaves them, each once.
const NAMES: [(Field, &str); 15] = [
    (
        Field::Number,
        "kundnr kundnummer kundid knr kundno medlemsnr medlemsnummer anvandarid anvandarnr customernumber customerno \
         customernr customerid custno clientnumber clientid membernumber memberid userid accountnumber",
    ),
    (
        Field::Name,
        "namn kundnamn fullstandigtnamn forochefternamn forefternamn kontaktperson kontakt name fullname customername \
         clientname contactname",
    ),
    (Field::FirstName, "fornamn tilltalsnamn firstname forename givenname fname"),
    (Field::LastName, "efternamn lastname surname familyname lname"),
    (
        Field::Email,
        "epost epostadress epostadresser email emailadress emailaddress mail mailadress mailaddress kontaktmail \
         primaryemail",
    ),
    (
        Field::Phone,
        "telefon telefonnr telefonnummer tel telnr tfn tfnnr mobil mobilnr mobilnummer mobiltelefon phone phonenumber \
         phoneno telephone telephonenumber mobile mobilephone mobilenumber cellphone cell",
    ),
    (
        Field::Street,
        "adress gata gatuadress postadress utdelningsadress besoksadress adressrad1 adress1 address street streetaddress \
         postaladdress address1 addressline1",
    ),
    (Field::PostalCode, "postnr postnummer postkod zip zipcode postcode postalcode"),
    (Field::City, "ort postort stad bostadsort city town posttown postaltown"),
    (Field::Relation, "typ kundtyp relation roll kategori kundkategori type customertype category role relationtype"),
    (
        Field::AgreementFrom,
        "avtalfran avtalfranochmed avtalfrom avtalsstart avtalstart avtalsdatum startdatum kundsedan agreementfrom \
         agreementstart contractfrom contractstart contractstartdate customersince startdate",
    ),
    (
        Field::AgreementTo,
        "avtaltill avtaltillochmed avtaltom avtalsslut avtalslut slutdatum avtalupphorde uppsagt agreementto \
         agreementend contractto contractend contractenddate enddate",
    ),
    (Field::Newsletter, "nyhetsbrev villhanyhetsbrev utskick newsletter subscribed subscriber mailinglist"),
    (
        Field::Note,
        "anteckning anteckningar notering noteringar kommentar kommentarer ovrigt anmarkning fritext note notes comment \
         comments remark remarks",
    ),
    (
        Field::IdentityNumber,
        "personnummer personnr persnr pnr personid samordningsnummer samordningsnr personalidentitynumber \
         personalnumber nationalid ssn identitynumber",
    ),
];

static BY_NAME: LazyLock<HashMap<&'static str, Field>> = LazyLock::new(|| {
    NAMES.iter().flat_map(|(field, names)| names.split_whitespace().map(|name| (name, *field))).collect()
});

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

#[cfg(test)]
mod tests {
    use super::{BY_NAME, Field, NAMES, fold_header};

    #[test]
    fn every_header_name_belongs_to_one_field_and_is_written_folded() {
        let written = NAMES.iter().flat_map(|(_, names)| names.split_whitespace());
        assert_eq!(written.clone().count(), BY_NAME.len(), "a name of two fields would be read as the last");
        for name in written {
            assert_eq!(fold_header(name), name, "a name that is not folded is never found");
        }
        assert_eq!(NAMES.map(|(field, _)| field), Field::ALL);
    }
}
