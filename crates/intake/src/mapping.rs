//! Which column holds which field, and how the choice is kept for next time.

use crate::{
    error::Error,
    field::{Field, fold_header},
    sheet::Sheet,
};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fmt::Write};

/// Which column holds which field. At most one column for each field.
///
/// ```
/// use intake::{field::Field, mapping::Mapping};
/// let headers = ["Kundnr".to_owned(), "Namn".to_owned(), "Skonummer".to_owned()];
/// let mapping = Mapping::recognise(&headers);
/// assert_eq!(mapping.column(Field::Name), Some(1));
/// assert_eq!(mapping.unmapped(&headers), ["Skonummer"]);
/// assert_eq!(Mapping::from_text(&mapping.to_text()), Ok(mapping));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: BTreeMap<Field, usize>,
}

impl Mapping {
    /// The mapping the headers themselves suggest. Of two columns for one field the first is taken.
    pub fn recognise(headers: &[String]) -> Self {
        let mut mapping = Self::default();
        for (column, header) in headers.iter().enumerate() {
            if let Some(field) = Field::from_header(header) {
                mapping.columns.entry(field).or_insert(column);
            }
        }
        mapping
    }

    /// The column of this field, counted from 0.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.get(&field).copied()
    }

    /// The field in this column, counted from 0.
    pub fn field(&self, column: usize) -> Option<Field> {
        self.columns.iter().find(|(_, taken)| **taken == column).map(|(field, _)| *field)
    }

    /// Every field that has a column, with it.
    pub fn columns(&self) -> impl Iterator<Item = (Field, usize)> {
        self.columns.iter().map(|(field, column)| (*field, *column))
    }

    /// Lets a field be read from a column, and from that column alone; another field that had it loses it.
    pub fn set(&mut self, field: Field, column: usize) {
        self.columns.retain(|_, taken| *taken != column);
        self.columns.insert(field, column);
    }

    /// Leaves a field out.
    pub fn remove(&mut self, field: Field) {
        self.columns.remove(&field);
    }

    /// Applies one `FIELD=COLUMN`: a field's code, and a header as written, or else a column letter as Excel shows it.
    /// `FIELD=` alone leaves the field out.
    pub fn apply(&mut self, given: &str, headers: &[String]) -> Result<(), Error> {
        let Some((field, column)) = given.split_once('=') else {
            return Err(Error::MappingNotReadable { given: given.to_owned() });
        };
        let (field, column) = (field.trim(), column.trim());
        let field =
            Field::from_code(&field.to_lowercase()).ok_or_else(|| Error::UnknownField { given: field.to_owned() })?;
        if column.is_empty() {
            self.remove(field);
            return Ok(());
        }
        let found = headers
            .iter()
            .position(|header| header == column)
            .or_else(|| headers.iter().position(|header| fold_header(header) == fold_header(column)))
            .or_else(|| column_letters(column).filter(|index| *index < headers.len()))
            .ok_or_else(|| Error::UnknownColumn { given: column.to_owned() })?;
        self.set(field, found);
        Ok(())
    }

    /// The headers no field is read from. What they hold does not come in.
    pub fn unmapped(&self, headers: &[String]) -> Vec<String> {
        let free = |column: &usize| self.field(*column).is_none();
        (0..headers.len()).filter(free).map(|column| headers[column].clone()).filter(|name| !name.is_empty()).collect()
    }

    /// Whether a person can be read with it: there is a name, and the columns exist.
    pub fn check(&self, headers: &[String]) -> Result<(), Error> {
        if let Some((_, column)) = self.columns().find(|(_, column)| *column >= headers.len()) {
            return Err(Error::UnknownColumn { given: (column + 1).to_string() });
        }
        let named = [Field::Name, Field::FirstName, Field::LastName].iter().any(|field| self.column(*field).is_some());
        if named { Ok(()) } else { Err(Error::MissingField { field: Field::Name }) }
    }

    /// A short text to keep: one `field=column` a line, columns counted from 1. It holds nothing from the file.
    pub fn to_text(&self) -> String {
        self.columns().fold(String::new(), |mut text, (field, column)| {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}={}", field.code(), column + 1);
            text
        })
    }

    /// What [`Mapping::to_text`] wrote.
    pub fn from_text(text: &str) -> Result<Self, Error> {
        let mut mapping = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let unreadable = || Error::MappingNotReadable { given: line.to_owned() };
            let (field, column) = line.split_once('=').ok_or_else(unreadable)?;
            let field = Field::from_code(field).ok_or_else(|| Error::UnknownField { given: field.to_owned() })?;
            let column: usize = column.parse().map_err(|_| unreadable())?;
            mapping.set(field, column.checked_sub(1).ok_or_else(unreadable)?);
        }
        Ok(mapping)
    }
}

/// A signature of the headers: SHA-256 in hexadecimal over their folded names in order. Two files with the same signature
/// can be read with the same mapping.
pub fn signature(headers: &[String]) -> String {
    let mut hasher = Sha256::new();
    for header in headers {
        hasher.update(fold_header(header).as_bytes());
        hasher.update([0]);
    }
    hex::encode(hasher.finalize())
}

impl Sheet {
    /// The [`signature`] of its headers.
    pub fn signature(&self) -> String {
        signature(&self.headers)
    }
}

/// `A` is 0, `Z` 25, `AA` 26, as Excel counts.
fn column_letters(text: &str) -> Option<usize> {
    if text.is_empty() || text.len() > 3 {
        return None;
    }
    let mut column = 0;
    for byte in text.bytes() {
        let digit = byte.to_ascii_uppercase().checked_sub(b'A').filter(|digit| *digit < 26)?;
        column = column * 26 + usize::from(digit) + 1;
    }
    Some(column - 1)
}

#[cfg(test)]
mod tests {
    use super::{Mapping, column_letters, signature};
    use crate::{error::Error, field::Field};

    fn headers(names: &[&str]) -> Vec<String> {
        names.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn names_in_swedish_and_english_are_recognised() {
        for (header, field) in [
            ("Kundnr", Field::Number),
            ("KUNDNUMMER:", Field::Number),
            ("Customer number", Field::Number),
            ("Customer_ID", Field::Number),
            ("E-post", Field::Email),
            ("Epost", Field::Email),
            ("Email Address", Field::Email),
            ("Förnamn", Field::FirstName),
            ("Last Name", Field::LastName),
            ("Tfn.", Field::Phone),
            ("Post nr", Field::PostalCode),
            ("ZIP code", Field::PostalCode),
            ("Avtal t.o.m.", Field::AgreementTo),
            ("Contract start", Field::AgreementFrom),
            ("Övrigt", Field::Note),
            ("Person-nr", Field::IdentityNumber),
            ("Telefon (dagtid)", Field::Phone),
            ("E-post 1", Field::Email),
        ] {
            assert_eq!(Field::from_header(header), Some(field), "{header}");
        }
        for header in ["Skonummer", "Uppdrag", "", "OPTIN_TIME", "Utförare kundnr", "E-post 2", "(?)"] {
            assert_eq!(Field::from_header(header), None, "{header}");
        }
    }

    #[test]
    fn a_column_can_be_named_by_header_or_letter() {
        let headers = headers(&["Vem", "Var", "E-post"]);
        let mut mapping = Mapping::recognise(&headers);
        assert_eq!(mapping.check(&headers), Err(Error::MissingField { field: Field::Name }));
        mapping.apply("name=vem", &headers).unwrap();
        mapping.apply("city = B", &headers).unwrap();
        assert_eq!(mapping.check(&headers), Ok(()));
        assert_eq!(mapping.to_text(), "name=1\nemail=3\ncity=2\n");
        mapping.apply("email=", &headers).unwrap();
        assert_eq!(mapping.unmapped(&headers), ["E-post"]);
        assert_eq!(mapping.apply("city=D", &headers), Err(Error::UnknownColumn { given: "D".into() }));
        assert_eq!(mapping.apply("shoe=A", &headers), Err(Error::UnknownField { given: "shoe".into() }));
        assert_eq!(mapping.apply("name", &headers), Err(Error::MappingNotReadable { given: "name".into() }));
    }

    #[test]
    fn a_kept_mapping_that_no_longer_fits_is_refused() {
        let mapping = Mapping::from_text("name=9\n").unwrap();
        assert!(matches!(mapping.check(&headers(&["Namn"])), Err(Error::UnknownColumn { .. })));
        assert!(Mapping::from_text("name=0\n").is_err());
        assert!(Mapping::from_text("name\n").is_err());
    }

    #[test]
    fn the_signature_follows_names_and_order_not_spelling() {
        let one = signature(&headers(&["Kund-nr", "Namn"]));
        assert_eq!(one, signature(&headers(&["KUNDNR", "namn "])));
        assert_ne!(one, signature(&headers(&["Namn", "Kundnr"])));
        assert_ne!(signature(&headers(&["ab", "c"])), signature(&headers(&["a", "bc"])));
    }

    #[test]
    fn letters_count_as_excel_does() {
        for (letters, column) in [("A", Some(0)), ("z", Some(25)), ("AA", Some(26)), ("Å", None), ("", None)] {
            assert_eq!(column_letters(letters), column, "{letters}");
        }
    }
}
