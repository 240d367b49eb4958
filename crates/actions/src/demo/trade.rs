//! Made-up purchases, trials, accepted terms, messages and what came of mailings. The same seed always makes the same.

use super::{
    Made,
    dice::Dice,
    when::{days_before, on},
};
use crate::{problem::Problem, rules};
use chrono::Datelike;
use domain::{
    agreements::{Agreement, AgreementKind},
    consents::{ConsentPurpose, ConsentState},
    courses::{Trial, trial_end},
    ids::{MailEventId, MessageId, PurchaseId, RecordId, StaffId, uuid_v7},
    legal_basis::LegalBasis,
    mail_events::{MailEvent, MailEventKind},
    messages::{Message, MessageChannel, MessageKind},
    money::Ore,
    people::Person,
    processing::{DataKind, Disclosure, DisclosureKind},
    purchases::{CancelGround, Cancelled, ProductFamily, Purchase, divide, financial_year_end},
    rules::TimeLimit,
    source::{Source, SourceKind},
    terms::{Acceptance, AcceptanceHow, TermsVersion},
    time::{Day, Moment, day_in_sweden},
};
use store::Write;
use uuid::Uuid;

/// What is bought, with its price in öre.
const COURSES: [(&str, i64); 3] =
    [("Kurs i vattenvård", 499_500), ("Kurs i stadsodling", 249_500), ("Grundkurs i bokföring", 795_000)];
const APPS: [&str; 2] = ["Cequred Fältbok", "Cequred Tidrapport"];
const SUBJECTS: [&str; 3] = ["Bekräftelse på din bokning", "Ändrade villkor", "Kvitto"];
/// Of so many bookings one is cancelled.
const CANCELLED_EVERY: u32 = 8;
/// The organisation's financial year is the calendar year.
const YEAR_ENDS: (u32, u32) = (12, 31);

/// Writes what one person after the other did.
pub(super) struct Trade {
    dice: Dice,
    staff: StaffId,
    now: Moment,
    terms: Vec<TermsVersion>,
    mailer: Option<Uuid>,
    vouchers: u32,
}

impl Trade {
    pub(super) fn new(w: &Write<'_>, dice: Dice, staff: StaffId, now: Moment) -> Result<Self, Problem> {
        let mailer = w.recipients()?.into_iter().find(|it| it.key.as_deref() == Some("email-provider"));
        Ok(Self { dice, staff, now, terms: w.terms_versions()?, mailer: mailer.map(|it| it.id), vouchers: 0 })
    }

    /// What followed from a person's agreements and consents.
    pub(super) fn add(&mut self, w: &mut Write<'_>, made: &Made) -> Result<(), Problem> {
        for agreement in &made.agreements {
            match agreement.kind {
                AgreementKind::Course => self.course(w, &made.person, agreement)?,
                AgreementKind::App => self.trial(w, agreement)?,
                _ => {}
            }
            self.accept(w, agreement)?;
        }
        if !made.agreements.is_empty() && self.dice.in_thousand(300) {
            self.message(w, &made.person)?;
        }
        let active = |purpose| {
            made.consents.iter().any(|it| it.purpose == purpose && matches!(it.state(), ConsentState::Active))
        };
        if active(ConsentPurpose::Newsletter) && self.dice.in_thousand(300) {
            self.mailed(w, &made.person, active(ConsentPurpose::Measurement))?;
        }
        Ok(())
    }

    fn today(&self) -> Day {
        day_in_sweden(self.now)
    }

    /// A course that was booked, and now and then cancelled against a certificate that was shown.
    fn course(&mut self, w: &mut Write<'_>, person: &Person, agreement: &Agreement) -> Result<(), Problem> {
        let event_on = agreement.started_on;
        let (what, price) = *self.dice.one_of(&COURSES);
        let cancelled =
            (self.vouchers % CANCELLED_EVERY == 3).then(|| divide(Ore(price), CancelGround::Certificate)).flatten();
        let later = event_on.checked_add_days(chrono::Days::new(9)).unwrap_or(event_on).min(self.today());
        self.vouchers += 1;
        Ok(w.insert_purchase(&Purchase {
            id: PurchaseId::new(on(event_on, &mut self.dice, self.now), self.dice.ten_bytes()),
            person: person.id,
            number: format!("F{}-{:04}", event_on.year(), self.vouchers),
            compiled_on: event_on,
            event_on,
            what: what.to_owned(),
            amount: Ore(price),
            counterparty: person.name.clone(),
            financial_year_end: financial_year_end(event_on, YEAR_ENDS),
            family: ProductFamily::Course,
            at_a_distance: self.dice.in_thousand(700),
            card: None,
            reference: None,
            cancelled: cancelled.map(|it| Cancelled { on: later, kept: it.kept, refunded: it.refunded }),
        })?)
    }

    /// A trial that became a purchase before it ended.
    fn trial(&mut self, w: &mut Write<'_>, agreement: &Agreement) -> Result<(), Problem> {
        let days = rules::shipped()?.limits.count(TimeLimit::Trial, agreement.started_on);
        let started_on = days_before(agreement.started_on, days);
        Ok(w.insert_trial(&Trial {
            id: RecordId::new(on(started_on, &mut self.dice, self.now), self.dice.ten_bytes()),
            person: agreement.person,
            app: (*self.dice.one_of(&APPS)).to_owned(),
            started_on,
            ends_on: trial_end(&*rules::shipped()?, started_on),
            converted_on: Some(agreement.started_on),
        })?)
    }

    /// The terms that applied when the agreement was made.
    fn accept(&mut self, w: &mut Write<'_>, agreement: &Agreement) -> Result<(), Problem> {
        let day = agreement.started_on;
        let applied = |it: &&TermsVersion| it.valid_from <= day && it.valid_to.is_none_or(|last| day <= last);
        let Some(version) = self.terms.iter().find(applied).map(|it| it.id) else { return Ok(()) };
        w.insert_acceptance(&Acceptance {
            id: RecordId::new(on(day, &mut self.dice, self.now), self.dice.ten_bytes()),
            person: agreement.person,
            version,
            accepted_on: day,
            how: AcceptanceHow::Registration,
            recorded_by: self.staff,
        })?;
        Ok(())
    }

    fn message(&mut self, w: &mut Write<'_>, person: &Person) -> Result<(), Problem> {
        let day = days_before(self.today(), self.dice.between(1, 300)).max(person.recorded_on);
        let sent_at = on(day, &mut self.dice, self.now);
        Ok(w.insert_message(&Message {
            id: MessageId::new(sent_at, self.dice.ten_bytes()),
            person: person.id,
            kind: MessageKind::Service,
            channel: *self.dice.weighed(&[(MessageChannel::Email, 8), (MessageChannel::Letter, 2)]),
            subject: (*self.dice.one_of(&SUBJECTS)).to_owned(),
            template: None,
            sent_at,
            recorded_by: Some(self.staff),
        })?)
    }

    /// A newsletter that an outside company sent; whether it was opened is known only of those who agreed to that.
    fn mailed(&mut self, w: &mut Write<'_>, person: &Person, measured: bool) -> Result<(), Problem> {
        let day = days_before(self.today(), 30).max(person.recorded_on);
        let at = on(day, &mut self.dice, self.now);
        if let Some(recipient) = self.mailer {
            w.insert_disclosure(&Disclosure {
                id: uuid_v7(at, self.dice.ten_bytes()),
                person: person.id,
                recipient,
                kind: DisclosureKind::Processing,
                categories: vec![DataKind::Identity, DataKind::Contact],
                on: day,
                why: "nyhetsbrev".to_owned(),
                basis: LegalBasis::Consent,
                recorded_by: self.staff,
            })?;
        }
        if measured {
            w.insert_mail_event(&MailEvent {
                id: MailEventId::new(at, self.dice.ten_bytes()),
                person: person.id,
                campaign: "Höstbrevet".to_owned(),
                kind: MailEventKind::Opened,
                at,
                source: Source { kind: SourceKind::Import, detail: Some("nyhetsbrev.csv".to_owned()), on: day },
            })?;
        }
        Ok(())
    }
}
