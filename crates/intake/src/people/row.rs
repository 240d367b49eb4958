//! One row.

use super::{
    Options, Period, PersonRow, Reason, Rejection, Remark, Warning, address, contact, dates, sensitive, text, words,
};
use crate::{
    field::Field,
    mapping::Mapping,
    sheet::{Cell, Row},
};
use domain::{
    people::{IdentityNumber, PostalAddress},
    time::Day,
};

/// The longest values we keep, in characters.
const LONGEST_LINE: usize = 500;
const LONGEST_NOTE: usize = 20_000;

/// What a row gave.
pub(super) struct Reading {
    /// The person; good only if nothing was rejected.
    pub(super) person: Option<PersonRow>,
    pub(super) rejected: Vec<Rejection>,
    pub(super) warnings: Vec<Warning>,
}

/// Reads a row and names everything that is wrong with it, not only the first thing.
pub(super) fn read(row: &Row, headers: &[String], mapping: &Mapping, options: &Options) -> Reading {
    let mut reader = Reader { row, headers, mapping, options, rejected: Vec::new(), warnings: Vec::new() };
    let person = reader.person();
    if reader.rejected.is_empty() && person.as_ref().is_some_and(has_no_contact) {
        reader.remark(None, Remark::NoContact);
    }
    let Reader { rejected, mut warnings, .. } = reader;
    if !rejected.is_empty() {
        // A row that waits is read again after its repair; remarks on it now would only hide the reason.
        warnings.clear();
    }
    Reading { person, rejected, warnings }
}

fn has_no_contact(person: &PersonRow) -> bool {
    person.email.is_none() && person.phone.is_none() && person.address.is_none()
}

struct Reader<'a> {
    row: &'a Row,
    headers: &'a [String],
    mapping: &'a Mapping,
    options: &'a Options,
    rejected: Vec<Rejection>,
    warnings: Vec<Warning>,
}

impl Reader<'_> {
    fn person(&mut self) -> Option<PersonRow> {
        let number = self.line(Field::Number);
        let name = self.name();
        let email = self.email();
        let phone = self.phone();
        let address = self.address();
        let relations = self.line(Field::Relation).map(|text| words::relations(&text));
        if relations.as_ref().is_some_and(|(_, unknown)| *unknown) {
            self.remark(Some(Field::Relation), Remark::RelationUnknown);
        }
        let agreement = self.agreement();
        let newsletter = self.newsletter();
        let note = self.note();
        let identity_number = self.identity_number();
        Some(PersonRow {
            row: self.row.number,
            excel_row: self.row.excel_row,
            number,
            name: name?,
            email,
            phone,
            address,
            relations: relations.map(|(known, _)| known).unwrap_or_default(),
            agreement,
            newsletter,
            note,
            identity_number,
        })
    }

    fn name(&mut self) -> Option<String> {
        let rejected = self.rejected.len();
        let whole = self.line(Field::Name);
        let parts = [Field::FirstName, Field::LastName].map(|field| self.line(field));
        let name = whole.unwrap_or_else(|| parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
        if self.rejected.len() > rejected {
            // The name is there but cannot be kept; it is not missing.
            return None;
        }
        let columns = [Field::Name, Field::LastName, Field::FirstName];
        let field = columns.into_iter().find(|field| self.mapping.column(*field).is_some());
        let lost = text::has_lost_characters(&name);
        if !lost && !name.chars().any(char::is_alphanumeric) {
            self.reject(field, Reason::NameMissing);
            return None;
        }
        if lost {
            self.remark(field, Remark::CharactersLost);
        }
        Some(name)
    }

    fn email(&mut self) -> Option<String> {
        let text = self.line(Field::Email)?;
        let usable = contact::email(&text);
        if usable.is_none() {
            self.reject(Some(Field::Email), Reason::EmailNotUsable);
        }
        usable
    }

    fn phone(&mut self) -> Option<String> {
        let text = self.line(Field::Phone)?;
        let (phone, remark) = contact::phone(self.cell(Field::Phone)?, text);
        if let Some(remark) = remark {
            self.remark(Some(Field::Phone), remark);
        }
        Some(phone)
    }

    fn address(&mut self) -> Option<PostalAddress> {
        let street = self.line(Field::Street).unwrap_or_default();
        let city = self.line(Field::City).unwrap_or_default();
        for (field, value) in [(Field::Street, &street), (Field::City, &city)] {
            if text::has_lost_characters(value) {
                self.remark(Some(field), Remark::CharactersLost);
            }
        }
        let postal_code = match self.line(Field::PostalCode).map(|text| address::postal_code(&text)) {
            Some((code, remark)) => {
                if let Some(remark) = remark {
                    self.remark(Some(Field::PostalCode), remark);
                }
                code
            }
            None => String::new(),
        };
        let given = !(street.is_empty() && postal_code.is_empty() && city.is_empty());
        given.then_some(PostalAddress { street, postal_code, city })
    }

    fn agreement(&mut self) -> Option<Period> {
        let rejected = self.rejected.len();
        let from = self.day(Field::AgreementFrom);
        let to = self.day(Field::AgreementTo);
        if self.rejected.len() > rejected {
            return None;
        }
        match (from, to) {
            (Some(from), Some(to)) if to < from => {
                self.reject(Some(Field::AgreementTo), Reason::EndBeforeStart);
                None
            }
            (Some(from), to) => Some(Period { from, to }),
            (None, Some(_)) => {
                // Without its first day the agreement cannot be kept, and its last day starts a retention period.
                self.reject(Some(Field::AgreementFrom), Reason::StartMissing);
                None
            }
            (None, None) => None,
        }
    }

    fn day(&mut self, field: Field) -> Option<Day> {
        let text = self.line(field)?;
        if text.chars().all(|c| matches!(c, '-' | '–' | '—')) {
            return None;
        }
        match dates::read(self.cell(field)?, self.options.today) {
            Ok((day, remark)) => {
                if let Some(remark) = remark {
                    self.remark(Some(field), remark);
                }
                Some(day)
            }
            Err(reason) => {
                self.reject(Some(field), reason);
                None
            }
        }
    }

    fn newsletter(&mut self) -> Option<bool> {
        let text = self.line(Field::Newsletter)?;
        let answer = words::yes_or_no(&text);
        if answer.is_none() {
            self.remark(Some(Field::Newsletter), Remark::NewsletterUnknown);
        }
        answer
    }

    fn note(&mut self) -> Option<String> {
        let note = text::lines(&self.cell(Field::Note)?.text());
        if note.is_empty() {
            return None;
        }
        if note.chars().count() > LONGEST_NOTE {
            self.reject(Some(Field::Note), Reason::TooLong);
            return None;
        }
        let hold_back = self.judge(Field::Note, &note);
        if hold_back {
            return None;
        }
        if text::is_formula(&note) {
            self.remark(Some(Field::Note), Remark::FormulaAsText);
        }
        Some(note)
    }

    fn identity_number(&mut self) -> Option<IdentityNumber> {
        let text = text::line(&self.cell(Field::IdentityNumber)?.text());
        if text.is_empty() {
            return None;
        }
        match sensitive::identity_number_in_column(&text, self.options.identity_ground, self.options.today) {
            Ok(number) => Some(number),
            Err(reason) => {
                self.reject(Some(Field::IdentityNumber), reason);
                None
            }
        }
    }

    /// A one-line value after the guards; `None` if there is none or it cannot be kept.
    fn line(&mut self, field: Field) -> Option<String> {
        let cell = self.cell(field)?;
        if *cell == Cell::Fault {
            self.remark(Some(field), Remark::ExcelFault);
            return None;
        }
        let value = text::line(&cell.text());
        if value.is_empty() {
            return None;
        }
        let fault = if value.chars().count() > LONGEST_LINE {
            Some(Reason::TooLong)
        } else {
            text::is_formula(&value).then_some(Reason::Formula)
        };
        if let Some(reason) = fault {
            self.reject(Some(field), reason);
            return None;
        }
        self.judge(field, &value);
        Some(value)
    }

    /// Writes down what the guards say; `true` if the value must be left out.
    fn judge(&mut self, field: Field, value: &str) -> bool {
        let judgement = sensitive::judge(field, value, self.options.identity_ground);
        for reason in judgement.reasons {
            self.reject(Some(field), reason);
        }
        for remark in judgement.remarks {
            self.remark(Some(field), remark);
        }
        judgement.hold_back
    }

    fn cell(&self, field: Field) -> Option<&'_ Cell> {
        self.mapping.column(field).and_then(|column| self.row.cells.get(column))
    }

    fn header(&self, field: Option<Field>) -> Option<String> {
        field.and_then(|field| self.mapping.column(field)).and_then(|column| self.headers.get(column)).cloned()
    }

    fn reject(&mut self, field: Option<Field>, reason: Reason) {
        let column = self.header(field);
        self.rejected.push(Rejection { row: self.row.number, excel_row: self.row.excel_row, column, field, reason });
    }

    fn remark(&mut self, field: Option<Field>, remark: Remark) {
        let column = self.header(field);
        self.warnings.push(Warning { row: self.row.number, excel_row: self.row.excel_row, column, field, remark });
    }
}
