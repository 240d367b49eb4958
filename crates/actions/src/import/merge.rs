//! One row of a file against what the register holds: new, changed, or already known.

use crate::{consents, due, field_sources, people::hit, problem::Problem, session::random};
use domain::{
    agreements::{Agreement, AgreementKind},
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentState},
    ids::{AgreementId, ConsentEventId, ConsentId, PersonId},
    people::{Person, Relation},
    source::Source,
    time::{Moment, day_in_sweden},
};
use intake::{
    people::{Parsed, Period, PersonRow},
    twins::{PersonKey, TwinIndex},
};
use std::ops::ControlFlow;
use store::Write;
use uuid::Uuid;

use super::report::{ImportIssue, ImportTwin};

/// An import under way. When which person's data are to be erased is worked out at its end, by the door every write goes
/// through: the lines of the log name everybody it has touched.
pub(super) struct Merge {
    source: Source,
    now: Moment,
    next_number: u64,
    known: TwinIndex<PersonId>,
    touched: Vec<Uuid>,
    pub(super) added: u32,
    pub(super) updated: u32,
    pub(super) unchanged: u32,
    pub(super) twins: Vec<ImportTwin>,
    pub(super) warnings: Vec<ImportIssue>,
}

impl Merge {
    /// Makes ready: who is in the register already, to show likely duplicates.
    pub(super) fn begin(w: &Write<'_>, parsed: &Parsed, now: Moment) -> Result<Self, Problem> {
        let mut known = TwinIndex::default();
        w.each_person(|person| {
            known.add(&PersonKey::from(&person), person.id);
            ControlFlow::Continue(())
        })?;
        Ok(Self {
            source: parsed.source.clone(),
            now,
            next_number: 0,
            known,
            touched: Vec::new(),
            added: 0,
            updated: 0,
            unchanged: 0,
            twins: Vec::new(),
            warnings: Vec::new(),
        })
    }

    /// The people that were added or changed.
    pub(super) fn touched(&self) -> Vec<Uuid> {
        self.touched.clone()
    }

    /// Takes in one row.
    pub(super) fn row(&mut self, w: &mut Write<'_>, row: &PersonRow) -> Result<(), Problem> {
        let Some(before) = known_person(w, row)? else {
            let person = self.add(w, row)?;
            self.agreement(w, person.id, row, Vec::new())?;
            self.newsletter(w, person.id, row, None)?;
            self.added += 1;
            self.touched.push(person.id.0);
            return Ok(());
        };
        let mut changed = self.change(w, &before, row)?;
        if row.agreement.is_some() {
            let known = w.agreements_of(before.id)?;
            changed |= self.agreement(w, before.id, row, known)?;
        }
        if row.newsletter.is_some() {
            let known = w.consent_for(before.id, ConsentPurpose::Newsletter)?;
            changed |= self.newsletter(w, before.id, row, known)?;
        }
        if changed {
            self.updated += 1;
            self.touched.push(before.id.0);
        } else {
            self.unchanged += 1;
        }
        Ok(())
    }

    fn add(&mut self, w: &mut Write<'_>, row: &PersonRow) -> Result<Person, Problem> {
        let key = PersonKey::from(row);
        if let Some((&existing, reason)) = self.known.find(&key) {
            let existing = w.person(existing)?.map(hit);
            self.twins.push(ImportTwin { row: row.excel_row, reason: reason.code().to_owned(), existing });
        }
        let today = day_in_sweden(self.now);
        let number = match &row.number {
            Some(number) => number.clone(),
            None => crate::people::next_number(w, &mut self.next_number)?,
        };
        let person = Person {
            id: PersonId::new(self.now, random()?),
            number,
            name: row.name.clone(),
            email: row.email.clone(),
            phone: row.phone.clone(),
            address: row.address.clone(),
            identity_number: row.identity_number.clone(),
            note: row.note.clone(),
            relations: row.relations.clone(),
            protected_identity: false,
            source: self.source.clone(),
            recorded_on: today,
            changed_on: today,
        };
        w.insert_person(&person)?;
        Ok(person)
    }

    /// What the file says replaces what stands there; what it does not say is left alone. A note is never replaced: it
    /// may say what a colleague wrote yesterday.
    fn change(&self, w: &mut Write<'_>, before: &Person, row: &PersonRow) -> Result<bool, Problem> {
        let mut after = before.clone();
        after.name.clone_from(&row.name);
        replace(&mut after.email, row.email.as_ref());
        replace(&mut after.phone, row.phone.as_ref());
        replace(&mut after.address, row.address.as_ref());
        replace(&mut after.identity_number, row.identity_number.as_ref());
        if after.note.is_none() {
            after.note.clone_from(&row.note);
        }
        after.relations.extend(row.relations.iter().copied());
        if after == *before {
            return Ok(false);
        }
        after.changed_on = day_in_sweden(self.now);
        w.update_person(&after)?;
        field_sources::note(w, before, &after, &self.source, self.now)?;
        Ok(true)
    }

    /// An agreement is the same as one that is known when it began on the same day. The file may end it; it never reopens one.
    fn agreement(
        &self,
        w: &mut Write<'_>,
        person: PersonId,
        row: &PersonRow,
        known: Vec<Agreement>,
    ) -> Result<bool, Problem> {
        let Some(Period { from, to }) = row.agreement else { return Ok(false) };
        match known.into_iter().find(|agreement| agreement.started_on == from) {
            Some(agreement) if agreement.ended_on.is_some() || to.is_none() => Ok(false),
            Some(agreement) => {
                let ended = Agreement { ended_on: to, ..agreement };
                w.update_agreement(&ended)?;
                Ok(true)
            }
            None => {
                let agreement = Agreement {
                    id: AgreementId::new(self.now, random()?),
                    person,
                    kind: kind_for(row),
                    started_on: from,
                    ended_on: to,
                    source: self.source.clone(),
                };
                w.insert_agreement(&agreement)?;
                Ok(true)
            }
        }
    }

    /// "Ja" in a list is no proof: it becomes a deficient consent, to be renewed (GDPR Art. 7(1)), and it never revives
    /// one that was withdrawn. "Nej" ends a consent, because a list that says no may know of a withdrawal.
    fn newsletter(
        &mut self,
        w: &mut Write<'_>,
        person: PersonId,
        row: &PersonRow,
        known: Option<Consent>,
    ) -> Result<bool, Problem> {
        let Some(wanted) = row.newsletter else { return Ok(false) };
        match (wanted, known) {
            (true, None) if suppressed(w, row)? => {
                self.warnings.push(ImportIssue::about_row(row.excel_row, "newsletter", "address-suppressed"));
                Ok(false)
            }
            (true, None) => {
                let id = ConsentId::new(self.now, random()?);
                let purpose = ConsentPurpose::Newsletter;
                w.insert_consent(&Consent { id, person, purpose, source: self.source.clone(), events: Vec::new() })?;
                self.event(w, id, ConsentAct::Given { wording: None, ip: None })
            }
            (true, Some(consent)) => {
                if matches!(consent.state(), ConsentState::Ended(_)) {
                    self.warnings.push(ImportIssue::about_row(row.excel_row, "newsletter", "consent-stays-ended"));
                }
                Ok(false)
            }
            (false, Some(consent)) if !matches!(consent.state(), ConsentState::Ended(_)) => {
                let (act, channel) = (ConsentAct::WithdrawnByPerson, Channel::Unknown);
                consents::end(w, &consent, act, channel, self.now, None, self.now)?;
                Ok(true)
            }
            (false, _) => Ok(false),
        }
    }

    fn event(&self, w: &mut Write<'_>, consent: ConsentId, act: ConsentAct) -> Result<bool, Problem> {
        let event = ConsentEvent {
            id: ConsentEventId::new(self.now, random()?),
            at: self.now,
            act,
            channel: Channel::Unknown,
            recorded_by: None,
        };
        w.append_consent_event(consent, &event)?;
        due::keep_consent(w, consent)?;
        Ok(true)
    }
}

/// Whether the row's address is one that is not mailed again.
fn suppressed(w: &Write<'_>, row: &PersonRow) -> Result<bool, Problem> {
    match &row.email {
        Some(email) => Ok(w.suppressed(email)?.is_some()),
        None => Ok(false),
    }
}

/// The person a row speaks of: by customer number, or without one by the same name with the same e-mail address, or with
/// the same telephone or address where neither has an e-mail address.
fn known_person(w: &Write<'_>, row: &PersonRow) -> Result<Option<Person>, Problem> {
    if let Some(number) = &row.number {
        return Ok(w.person_by_number(number)?);
    }
    let candidates = match &row.email {
        Some(email) => w.people_by_email(email)?,
        None => w.people_named(&row.name)?,
    };
    Ok(candidates.into_iter().find(|person| {
        person.name == row.name && (row.email.is_some() || (person.phone == row.phone && person.address == row.address))
    }))
}

fn replace<T: Clone>(value: &mut Option<T>, by: Option<&T>) {
    if by.is_some() {
        *value = by.cloned();
    }
}

/// The kind of agreement a row tells of, from what the person is to the organisation.
fn kind_for(row: &PersonRow) -> AgreementKind {
    row.relations.iter().next().map_or(AgreementKind::Customer, |relation| match relation {
        Relation::Contractor => AgreementKind::Account,
        Relation::CourseParticipant => AgreementKind::Course,
        Relation::AppTester => AgreementKind::App,
        Relation::Reseller | Relation::Partner => AgreementKind::Partnership,
        Relation::Client | Relation::NewsletterRecipient | Relation::CompetitionEntrant => AgreementKind::Customer,
    })
}
