//! Of which nouns a person has a record at all. Most people have few of them, and one statement that looks into every
//! table is less work than a statement for each.

use crate::{access::Read, error::Result, values::uuid};
use domain::{held::Noun, ids::PersonId};
use std::{fmt::Write as _, sync::OnceLock};
use uuid::Uuid;

type Places = &'static [(&'static str, &'static str)];

/// The tables and columns in which a noun's records name a person; none where a record can be about somebody whom no
/// column names.
const fn places(noun: Noun) -> Option<Places> {
    Some(match noun {
        Noun::Account => &[("accounts", "person")],
        Noun::Agreement => &[("agreements", "person")],
        Noun::Assignment => &[("assignments", "contractor"), ("assignments", "client")],
        Noun::Certificate => &[("certificate_notes", "person")],
        Noun::CompetitionEntry => &[("competition_entries", "person")],
        Noun::Complaint => &[("complaints", "about")],
        Noun::Consent | Noun::SignUpIp => &[("consents", "person")],
        Noun::CopyrightCase => &[("copyright_cases", "person")],
        Noun::Disclosure => &[("disclosures", "person")],
        Noun::Dispute => &[("disputes", "contractor"), ("disputes", "client")],
        // That an address is not mailed again is held by the address.
        Noun::EmailBasis => return None,
        Noun::FieldSource => &[("field_sources", "person")],
        Noun::Hold => &[("holds", "person")],
        Noun::IncidentConcern => &[("incident_people", "person")],
        Noun::MailEvent => &[("mail_events", "person")],
        Noun::Merge => &[("merges", "survivor")],
        Noun::Message => &[("messages", "person")],
        Noun::NdaNote => &[("nda_notes", "person")],
        Noun::Objection => &[("objections", "person")],
        Noun::Permission => &[("permissions", "person")],
        Noun::PersonFlag => &[("person_flags", "person")],
        Noun::Purchase => &[("purchases", "person")],
        Noun::Rating => &[("ratings", "contractor"), ("ratings", "client")],
        Noun::RecipientNotice => &[("recipient_notices", "person")],
        Noun::Request => &[("requests", "person")],
        Noun::Restriction => &[("restrictions", "person")],
        Noun::SegmentMember => &[("segment_members", "person")],
        Noun::SurvivingTerms => &[("surviving_terms", "person")],
        Noun::Suspension => &[("suspensions", "person")],
        Noun::Technical => &[("technical_data", "person")],
        Noun::Termination => &[("terminations", "person")],
        Noun::TermsAcceptance => &[("terms_acceptances", "person")],
        Noun::Trial => &[("trials", "person")],
        Noun::Violation => &[("violations", "person")],
    })
}

/// A column a noun, in their order.
fn statement() -> &'static str {
    static STATEMENT: OnceLock<String> = OnceLock::new();
    STATEMENT.get_or_init(|| {
        let columns = Noun::ALL.map(|noun| {
            let Some(places) = places(noun) else { return "1".to_owned() };
            let mut column = String::new();
            for (table, person) in places {
                let or = if column.is_empty() { "" } else { " OR " };
                let _ = write!(column, "{or}EXISTS (SELECT 1 FROM {table} WHERE {person} = ?1)");
            }
            column
        });
        format!("SELECT {}", columns.join(", "))
    })
}

impl Read<'_> {
    /// The nouns of which there may be a record about this person; of the others there is none.
    pub fn nouns_about(&self, person: PersonId) -> Result<Vec<Noun>> {
        self.nouns_about_besides(person, &[])
    }

    /// The same for whoever asks for the records of some nouns anyway where many people are gone through: of those there may
    /// always be one.
    pub fn nouns_about_besides(&self, person: PersonId, besides: &'static [Noun]) -> Result<Vec<Noun>> {
        if let Some(mut nouns) = self.nouns_of_stretch(person, besides, |ends| self.nouns_about_each(ends, besides))? {
            nouns.extend_from_slice(besides);
            return Ok(nouns);
        }
        let found = self.first(statement(), [person.0.as_bytes()], |row| {
            let mut nouns = Vec::new();
            for (at, noun) in Noun::ALL.into_iter().enumerate() {
                if row.get::<_, bool>(at)? {
                    nouns.push(noun);
                }
            }
            Ok(nouns)
        })?;
        Ok(found.unwrap_or_default())
    }

    /// The same for each person from one identifier to another, in their order.
    fn nouns_about_each(&self, ends: [[u8; 16]; 2], besides: &[Noun]) -> Result<Vec<(Uuid, Noun)>> {
        let mut all = Vec::new();
        for noun in Noun::ALL.into_iter().filter(|noun| !besides.contains(noun)) {
            for (table, person) in places(noun).unwrap_or(&[("people", "id")]) {
                let sql = format!("SELECT DISTINCT {person} FROM {table} WHERE {person} BETWEEN ?1 AND ?2");
                all.extend(self.rows(&sql, ends, |row| Ok((uuid(row, 0, person)?, noun)))?);
            }
        }
        all.sort_by_key(|(person, _)| *person);
        all.dedup();
        Ok(all)
    }
}
