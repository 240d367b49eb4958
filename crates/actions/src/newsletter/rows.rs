//! One row of a newsletter tool's list against what the register holds.

use super::{NewsletterKind, NewsletterReport};
use crate::{
    consents,
    import::{Brought, Counted, ImportIssue},
    people,
    problem::Problem,
    session::random,
};
use domain::{
    consents::{Channel, Consent, ConsentAct, ConsentPurpose, ConsentState, ConsentWording},
    field_sources::{FieldSource, PersonField},
    ids::{MailEventId, PersonId, RecordId},
    legal_basis::LegalBasis,
    mail_events::{MailEvent, MailEventKind, may_be_tracked},
    objections::objected,
    people::{Person, Relation},
    source::{Source, SourceKind},
    suppression::SuppressionReason,
    time::{Day, Moment, day_in_sweden},
};
use intake::newsletter::Subscriber;
use store::Write;
use uuid::Uuid;

/// An import under way.
pub(super) struct Rows<'a> {
    source: Source,
    kind: NewsletterKind,
    wording: Option<&'a ConsentWording>,
    campaign: Option<&'a str>,
    now: Moment,
    seen_before: bool,
    /// Opens and clicks of earlier days are only counted.
    events_from: Day,
    next_number: u64,
    touched: Vec<Uuid>,
    pub(super) report: NewsletterReport,
}

/// What came of a row.
enum Took {
    /// It said nothing new.
    Nothing,
    /// It was noted, about nobody in the register.
    Noted,
    /// Something new is known about her.
    About(PersonId),
}

/// The mailing of an event that names none.
const UNNAMED: &str = "–";

impl<'a> Rows<'a> {
    pub(super) fn new(
        file_name: &str,
        kind: NewsletterKind,
        wording: Option<&'a ConsentWording>,
        campaign: Option<&'a str>,
        now: Moment,
        seen_before: bool,
        events_from: Day,
    ) -> Self {
        let source =
            Source { kind: SourceKind::Newsletter, detail: Some(file_name.to_owned()), on: day_in_sweden(now) };
        let report = NewsletterReport::default();
        let touched = Vec::new();
        Self { source, kind, wording, campaign, now, seen_before, events_from, next_number: 0, touched, report }
    }

    /// What came of it, and the people it was about.
    pub(super) fn done(self) -> Brought<NewsletterReport> {
        let NewsletterReport { read, added, updated, unchanged, .. } = self.report;
        let rows = Counted { read, added, updated, unchanged, rejected: self.report.rejected.len() };
        Brought { report: self.report, touched: self.touched, rows }
    }

    /// Takes in one row.
    pub(super) fn take(&mut self, w: &mut Write<'_>, row: &Subscriber) -> Result<(), Problem> {
        if [row.at, row.opted_in, row.confirmed].into_iter().flatten().any(|at| at > self.now) {
            self.report.rejected.push(issue(row, "date-out-of-range"));
            return Ok(());
        }
        let changed = match self.kind {
            NewsletterKind::Subscribed => self.subscribed(w, row)?,
            NewsletterKind::Unsubscribed => self.unsubscribed(w, row)?,
            NewsletterKind::Bounced => self.bounced(w, row)?,
            NewsletterKind::Sent => self.happened(w, row, MailEventKind::Sent)?,
            NewsletterKind::Opened => self.happened(w, row, MailEventKind::Opened)?,
            NewsletterKind::Clicked => self.happened(w, row, MailEventKind::Clicked)?,
        };
        match changed {
            Took::About(person) => self.touched.push(person.0),
            Took::Noted => {}
            Took::Nothing => self.report.unchanged += 1,
        }
        Ok(())
    }

    /// Somebody who subscribes. What the tool knows becomes her history. An address that is not mailed again comes in only
    /// if she signed up anew after that.
    // policy: 24, 88
    fn subscribed(&mut self, w: &mut Write<'_>, row: &Subscriber) -> Result<Took, Problem> {
        let agreed = row.confirmed.max(row.opted_in);
        if let Some((_, since)) = w.suppressed(&row.email)?
            && agreed.is_none_or(|at| day_in_sweden(at) <= since)
        {
            self.report.warnings.push(issue(row, "address-suppressed"));
            return Ok(Took::Nothing);
        }
        let (person, is_new) = match known(w, row)? {
            Some(person) => (person, false),
            None => (self.add(w, row)?, true),
        };
        let ended = match w.consent_for(person, ConsentPurpose::Newsletter)?.map(|consent| consent.state()) {
            Some(ConsentState::Ended(at)) => Some(at),
            _ => None,
        };
        if ended.is_some_and(|ended| agreed.is_none_or(|at| at <= ended)) {
            self.report.warnings.push(issue(row, "consent-stays-ended"));
            return Ok(Took::Nothing);
        }
        let changed = self.sign_up(w, person, row)?;
        if is_new {
            self.report.added += 1;
        } else if changed {
            self.report.updated += 1;
        }
        Ok(if is_new || changed { Took::About(person) } else { Took::Nothing })
    }

    /// The lines the row adds to a history. A sign-up without the second step is only asked for; one without any time is
    /// what somebody's list says, and proves nothing.
    fn sign_up(&mut self, w: &mut Write<'_>, person: PersonId, row: &Subscriber) -> Result<bool, Problem> {
        let wording = self.wording.cloned();
        let ip = row.opt_in_ip.clone();
        let mut acts: Vec<(Moment, ConsentAct, Channel)> = Vec::new();
        match (row.opted_in, row.confirmed) {
            (Some(at), Some(_)) | (None, Some(at)) => {
                acts.push((at, ConsentAct::Given { wording, ip }, Channel::Web));
            }
            (Some(at), None) => acts.push((at, ConsentAct::Asked { wording, ip }, Channel::Web)),
            (None, None) => {
                let known = w.consent_for(person, ConsentPurpose::Newsletter)?;
                if known.is_none() {
                    acts.push((self.now, ConsentAct::Given { wording: None, ip: None }, Channel::Unknown));
                }
            }
        }
        if let (Some(asked), Some(at)) = (row.opted_in, row.confirmed) {
            if at < asked {
                self.report.warnings.push(issue(row, "confirmed-before-asked"));
            }
            acts.push((at, ConsentAct::Confirmed { ip: row.confirm_ip.clone() }, Channel::Email));
        }
        let consent = consents::history(w, person, ConsentPurpose::Newsletter, &self.source, self.now)?;
        let mut changed = false;
        for (at, act, channel) in acts {
            let known = w.consent(consent)?.is_some_and(|it| has(&it, at, &act));
            if !known {
                let event = consents::event(at, act, channel, None, self.now)?;
                w.append_consent_event(consent, &event)?;
                consents::settled(w, consent, &event)?;
                changed = true;
            }
        }
        Ok(changed)
    }

    /// Somebody who left: the consent ends, and the address is not mailed again. Nobody is added to the register to say
    /// that she is not in it.
    // policy: 24
    fn unsubscribed(&mut self, w: &mut Write<'_>, row: &Subscriber) -> Result<Took, Problem> {
        let at = row.at.unwrap_or(self.now);
        let reason = if row.complained { SuppressionReason::Complained } else { SuppressionReason::Withdrawn };
        let people = w.people_by_email(&row.email)?;
        let mut touched = None;
        let later = |person: &Person| -> Result<bool, Problem> {
            Ok(w.consent_for(person.id, ConsentPurpose::Newsletter)?.is_some_and(|it| gave_after(&it, at)))
        };
        let given_later = people.iter().map(later).collect::<Result<Vec<_>, _>>()?.contains(&true);
        // First, so that the reason is the one she gave to the tool.
        let fresh = !given_later && Self::suppress(w, &row.email, reason, at)?;
        self.report.suppressed += u32::from(fresh);
        for person in &people {
            let consent = w.consent_for(person.id, ConsentPurpose::Newsletter)?;
            if consent.as_ref().is_some_and(|it| gave_after(it, at)) {
                self.report.warnings.push(issue(row, "given-again-later"));
                continue;
            }
            if consent.as_ref().is_some_and(|it| matches!(it.state(), ConsentState::Ended(_))) {
                continue;
            }
            let id = consents::history(w, person.id, ConsentPurpose::Newsletter, &self.source, self.now)?;
            let Some(consent) = w.consent(id)? else { continue };
            consents::end(w, &consent, ConsentAct::WithdrawnByPerson, Channel::Email, at, None, self.now)?;
            self.report.withdrawn += 1;
            touched = Some(person.id);
        }
        if let Some(person) = touched {
            self.report.updated += 1;
            return Ok(Took::About(person));
        }
        if fresh {
            return Ok(people.first().map_or(Took::Noted, |person| Took::About(person.id)));
        }
        Ok(Took::Nothing)
    }

    fn bounced(&mut self, w: &mut Write<'_>, row: &Subscriber) -> Result<Took, Problem> {
        let at = row.at.unwrap_or(self.now);
        let fresh = Self::suppress(w, &row.email, SuppressionReason::Bounced, at)?;
        self.report.suppressed += u32::from(fresh);
        match self.happened(w, row, MailEventKind::Bounced)? {
            Took::Nothing if fresh => Ok(Took::Noted),
            took => Ok(took),
        }
    }

    fn suppress(w: &mut Write<'_>, email: &str, reason: SuppressionReason, at: Moment) -> Result<bool, Problem> {
        let before = w.suppressed(email)?.is_some();
        w.suppress(email, reason, day_in_sweden(at), keys::random::<32>()?)?;
        Ok(!before)
    }

    /// Something came of a mailing. About a person only if she lets herself be measured and the time is not over; else it
    /// is counted, once for each file.
    // policy: 40, 41
    fn happened(&mut self, w: &mut Write<'_>, row: &Subscriber, kind: MailEventKind) -> Result<Took, Problem> {
        let campaign = row.campaign.as_deref().or(self.campaign).unwrap_or(UNNAMED).to_owned();
        let at = row.at.unwrap_or(self.now);
        let person = known(w, row)?;
        let recorded = match person {
            Some(person) => {
                let forbidden = objected(&w.objections_of(person)?);
                let allowed = !kind.is_tracking() || may_be_tracked(&w.consents_of(person)?, forbidden);
                let in_time = day_in_sweden(at) >= self.events_from;
                allowed && in_time
            }
            None => false,
        };
        match person.filter(|_| recorded) {
            Some(person) => {
                let id = MailEventId::new(self.now, random()?);
                let added =
                    w.insert_mail_event(&MailEvent { id, person, campaign, kind, at, source: self.source.clone() })?;
                self.report.updated += u32::from(added);
                Ok(if added { Took::About(person) } else { Took::Nothing })
            }
            None if self.seen_before => Ok(Took::Nothing),
            None => {
                w.count_mail_event(&campaign, kind, 1)?;
                self.report.counted += 1;
                Ok(Took::Noted)
            }
        }
    }

    /// A new person: what a newsletter needs and nothing more (policy point 37).
    // policy: 7, 17, 37
    fn add(&mut self, w: &mut Write<'_>, row: &Subscriber) -> Result<PersonId, Problem> {
        let today = day_in_sweden(self.now);
        let id = PersonId::new(self.now, random()?);
        w.insert_person(&Person {
            id,
            number: people::next_number(w, &mut self.next_number)?,
            name: if row.name.is_empty() { row.email.clone() } else { row.name.clone() },
            email: Some(row.email.clone()),
            phone: None,
            address: None,
            identity_number: None,
            note: None,
            relations: [Relation::NewsletterRecipient].into(),
            protected_identity: false,
            source: self.source.clone(),
            recorded_on: today,
            changed_on: today,
        })?;
        for field in [PersonField::Name, PersonField::Email] {
            let source = self.source.clone();
            let record = RecordId::new(self.now, random()?);
            w.set_field_source(&FieldSource { id: record, person: id, field, source, basis: LegalBasis::Consent })?;
        }
        Ok(id)
    }
}

/// The person an address belongs to: of several, the one of that name.
fn known(w: &Write<'_>, row: &Subscriber) -> Result<Option<PersonId>, Problem> {
    let people = w.people_by_email(&row.email)?;
    let named = people.iter().find(|person| person.name == row.name);
    Ok(named.or_else(|| people.first()).map(|person| person.id))
}

fn has(consent: &Consent, at: Moment, act: &ConsentAct) -> bool {
    consent.events.iter().any(|event| event.at == at && event.act.code() == act.code())
}

/// Whether she agreed again after this moment.
fn gave_after(consent: &Consent, at: Moment) -> bool {
    let agreed = |act: &ConsentAct| matches!(act, ConsentAct::Given { .. } | ConsentAct::Confirmed { .. });
    consent.events.iter().any(|event| agreed(&event.act) && event.at > at)
}

fn issue(row: &Subscriber, code: &str) -> ImportIssue {
    ImportIssue {
        row: row.row,
        line: None,
        column: None,
        field: Some("newsletter".to_owned()),
        code: code.to_owned(),
        other_row: None,
    }
}
