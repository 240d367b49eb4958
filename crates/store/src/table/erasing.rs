//! How a record of each noun is erased, known by its noun and identifier alone: for the replaying of erasures.

use crate::{
    access::{Read, Write},
    error::{Error, Result},
    search::Change,
};
use domain::{
    erasure::OwnData,
    ids::{AssignmentId, PersonId, RatingId},
};
use rusqlite::params;
use uuid::Uuid;

/// Noun → its table. Whatever hangs on a record goes with it.
const TABLES: &[(&str, &str)] = &[
    ("account", "accounts"),
    ("agreement", "agreements"),
    ("assignment", "assignments"),
    ("certificate", "certificate_notes"),
    ("competition-entry", "competition_entries"),
    ("complaint", "complaints"),
    ("consent", "consents"),
    ("copyright-case", "copyright_cases"),
    ("disclosure", "disclosures"),
    ("dispute", "disputes"),
    ("email-basis", "email_bases"),
    ("field-source", "field_sources"),
    ("mail-event", "mail_events"),
    ("hold", "holds"),
    ("merge", "merges"),
    ("message", "messages"),
    ("nda-note", "nda_notes"),
    ("objection", "objections"),
    ("permission", "permissions"),
    ("person", "people"),
    ("person-flag", "person_flags"),
    ("purchase", "purchases"),
    ("rating", "ratings"),
    ("recipient-notice", "recipient_notices"),
    ("request", "requests"),
    ("restriction", "restrictions"),
    ("segment-member", "segment_members"),
    ("surviving-terms", "surviving_terms"),
    ("suspension", "suspensions"),
    ("technical", "technical_data"),
    ("termination", "terminations"),
    ("terms-acceptance", "terms_acceptances"),
    ("trial", "trials"),
    ("violation", "violations"),
];

/// The one thing that is taken out of a line of a history, whose other words stay.
const SIGN_UP_IP: &str = "sign-up-ip";

/// So deep may records hang on each other; a longer chain is a circle.
const DEEPEST: u32 = 8;

/// A column that points to a table and does not go by itself when that goes.
struct Link {
    table: String,
    column: String,
    key: String,
}

impl Read<'_> {
    /// Whose record of a noun this is, for nouns whose table has a column `person`. `None` if there is none.
    pub fn owner_of(&self, noun: &str, id: Uuid) -> Result<Option<PersonId>> {
        let Some((_, table)) = TABLES.iter().find(|(code, _)| *code == noun) else { return Ok(None) };
        self.first(&format!("SELECT person FROM {table} WHERE id = ?1"), [id.as_bytes()], |row| {
            Ok(PersonId(Uuid::from_bytes(row.get(0)?)))
        })
    }
}

impl Write<'_> {
    /// Erases a record with everything that hangs on it. `false` if there is none (any more), or if this program does
    /// not know the noun.
    pub fn erase(&mut self, noun: &str, id: Uuid) -> Result<bool> {
        if let Some(group) = OwnData::from_code(noun) {
            return self.erase_own_data(PersonId(id), group);
        }
        if noun == SIGN_UP_IP {
            self.erased = true;
            return Ok(self.run("UPDATE consent_events SET ip = NULL WHERE id = ?1", [id.as_bytes()])? > 0);
        }
        let Some((_, table)) = TABLES.iter().find(|(code, _)| *code == noun) else { return Ok(false) };
        self.erased = true;
        self.run("DELETE FROM due WHERE subject = ?1", [id.as_bytes()])?;
        self.delete_attachments_of(id)?;
        if *table == "people" {
            self.delete_attachments_of_person(PersonId(id))?;
        }
        if *table == "ratings" || *table == "assignments" {
            return self.erase_rated(table, id);
        }
        let wordings = self.wordings_of(id)?;
        let gone = self.purge(table, "id", &id.as_bytes().to_vec().into(), 0)?;
        self.forget_wordings(&wordings)?;
        if gone && *table == "people" {
            self.changes.push(Change::Removed(id));
        }
        Ok(gone)
    }

    /// Erases a group of a person's own fields, and half-filled forms about her. `false` if there is nobody (any more).
    /// Her name goes with herself only.
    pub fn erase_own_data(&mut self, id: PersonId, group: OwnData) -> Result<bool> {
        let Some(mut person) = self.person(id)? else { return Ok(false) };
        match group {
            OwnData::Name => return Ok(false),
            OwnData::Email => person.email = None,
            OwnData::Contact => {
                person.phone = None;
                person.address = None;
                person.identity_number = None;
                person.note = None;
            }
            OwnData::Relations => person.relations.clear(),
        }
        self.erased = true;
        self.forget_drafts_about(id)?;
        self.update_person(&person)?;
        Ok(true)
    }

    /// Whether this program knows how to erase a record of this noun.
    pub fn can_erase(noun: &str) -> bool {
        OwnData::from_code(noun).is_some() || noun == SIGN_UP_IP || TABLES.iter().any(|(code, _)| *code == noun)
    }

    /// The hashes of the words a person, or a consent of hers, agreed to.
    pub(crate) fn wordings_of(&self, person_or_consent: Uuid) -> Result<Vec<[u8; 32]>> {
        self.rows(
            "SELECT DISTINCT consent_events.wording FROM consents
             JOIN consent_events ON consent_events.consent = consents.id
             WHERE (consents.person = ?1 OR consents.id = ?1) AND consent_events.wording IS NOT NULL",
            [person_or_consent.as_bytes()],
            |row| Ok(row.get(0)?),
        )
    }

    /// Forgets words nobody has agreed to any more: they may have been written for one person alone.
    pub(crate) fn forget_wordings(&mut self, hashes: &[[u8; 32]]) -> Result<()> {
        let links = self.rows(
            "SELECT child.name, link.\"from\"
             FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS link
             WHERE child.type = 'table' AND link.\"table\" = 'consent_wordings'",
            [],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
        )?;
        let unused: Vec<String> = links
            .iter()
            .map(|(table, column)| format!("NOT EXISTS (SELECT 1 FROM {table} WHERE {column} = sha256)"))
            .collect();
        let sql = format!("DELETE FROM consent_wordings WHERE sha256 = ?1 AND {}", unused.join(" AND "));
        for hash in hashes {
            self.run(&sql, [hash])?;
        }
        Ok(())
    }

    /// A rating is taken out of its summary before it goes.
    fn erase_rated(&mut self, table: &str, id: Uuid) -> Result<bool> {
        if table == "ratings" {
            let there = self.rating(RatingId(id))?.is_some();
            if there {
                self.delete_rating(RatingId(id))?;
            }
            return Ok(there);
        }
        let there = self.assignment(AssignmentId(id))?.is_some();
        if there {
            self.delete_assignment(AssignmentId(id))?;
        }
        Ok(there)
    }

    /// Deletes the rows of a table where a column has this value, and before them the rows that would stand in the way.
    fn purge(&mut self, table: &str, column: &str, value: &rusqlite::types::Value, depth: u32) -> Result<bool> {
        if depth > DEEPEST {
            return Err(Error::Constraint(crate::Constraint::Link));
        }
        for link in self.links_to(table)? {
            // Names of tables and columns cannot be bound; these come from the schema itself.
            let keys =
                self.rows(&format!("SELECT {} FROM {table} WHERE {column} = ?1", link.key), params![value], |row| {
                    Ok(row.get::<_, rusqlite::types::Value>(0)?)
                })?;
            for key in keys {
                self.purge(&link.table, &link.column, &key, depth + 1)?;
            }
        }
        Ok(self.run(&format!("DELETE FROM {table} WHERE {column} = ?1"), params![value])? > 0)
    }

    fn links_to(&self, target: &str) -> Result<Vec<Link>> {
        self.rows(
            "SELECT child.name, link.\"from\", coalesce(link.\"to\", 'id')
             FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS link
             WHERE child.type = 'table' AND link.\"table\" = ?1 AND link.on_delete NOT IN ('CASCADE', 'SET NULL')",
            [target],
            |row| Ok(Link { table: row.get(0)?, column: row.get(1)?, key: row.get(2)? }),
        )
    }
}
