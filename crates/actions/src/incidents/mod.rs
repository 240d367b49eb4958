//! Personal data breaches (GDPR Art. 33–34): all of them are entered, whatever becomes of them.

mod paper;
mod record;
mod views;

pub use paper::report_pdf;
pub use views::{IncidentView, list, show};

pub(crate) use record::{BOOK, CONCERN_PLUG, FORMS};

use crate::{
    problem::Problem,
    rules,
    session::{Session, Touching, random},
};
use chrono::Datelike;
use domain::{
    deeds::Deed,
    ids::{PersonId, uuid_v7},
    incidents::{self, Incident, IncidentKind, IncidentRefusal, Risk, TellException, may_close, may_notify},
    processing::{DataKind, SubjectKind},
    time::{Day, Moment, day_in_sweden},
};
use papers::{Language, Words};
use store::{DueEntry, Read, Write};
use uuid::Uuid;

/// What is known. What is left out stays as it was: facts come in phases (Art. 33(4)).
#[derive(Clone, Debug, Default)]
pub struct IncidentInput {
    /// What.
    pub kind: Option<IncidentKind>,
    /// When the organisation became aware.
    pub aware_at: Option<Moment>,
    /// First day.
    pub began_on: Option<Day>,
    /// Last day.
    pub ended_on: Option<Day>,
    /// What happened.
    pub happened: Option<String>,
    /// Categories of data.
    pub categories: Option<Vec<DataKind>>,
    /// Categories of people.
    pub subjects: Option<Vec<SubjectKind>>,
    /// About how many.
    pub people: Option<u64>,
    /// Likely consequences.
    pub effects: Option<String>,
    /// Measures.
    pub measures: Option<String>,
}

impl IncidentInput {
    /// The incident with what is known.
    fn onto(self, it: &mut Incident, now: Moment) -> Result<(), Problem> {
        if self.aware_at.is_some_and(|aware| aware > now) {
            return Err(Problem::invalid("incident-aware-at", IncidentRefusal::Future.code()));
        }
        it.aware_at = self.aware_at.or(it.aware_at);
        it.kind = self.kind.unwrap_or(it.kind);
        it.began_on = self.began_on.or(it.began_on);
        it.ended_on = self.ended_on.or(it.ended_on);
        if it.began_on.zip(it.ended_on).is_some_and(|(began, ended)| ended < began) {
            return Err(Problem::EndBeforeStart);
        }
        it.happened = self.happened.unwrap_or_else(|| it.happened.clone());
        it.categories = self.categories.unwrap_or_else(|| it.categories.clone());
        it.subjects = self.subjects.unwrap_or_else(|| it.subjects.clone());
        it.people = self.people.or(it.people);
        it.effects = self.effects.or_else(|| it.effects.clone());
        it.measures = self.measures.or_else(|| it.measures.clone());
        Ok(())
    }
}

fn refused(refusal: IncidentRefusal) -> Problem {
    Problem::invalid("incident", refusal.code())
}

/// What stands in the way of the notification: where it is one of its two fields, at that field.
fn not_notified(refusal: IncidentRefusal) -> Problem {
    match refusal {
        IncidentRefusal::Future | IncidentRefusal::BeforeAware => {
            Problem::invalid("incident-notified-at", refusal.code())
        }
        IncidentRefusal::LateWithoutReasons => Problem::invalid("incident-late-reasons", refusal.code()),
        _ => refused(refusal),
    }
}

/// Reports that something happened to personal data. Anybody may: whoever sees it first starts the clock.
///
/// # Errors
/// [`Problem::InvalidField`] for what is missing, and for a time that has not come.
pub fn report(session: &Session, input: IncidentInput, now: Moment) -> Result<Uuid, Problem> {
    session.may(None, Deed::ReportIncident)?;
    let kind = input.kind.ok_or_else(|| Problem::invalid("kind", "missing"))?;
    let happened = input.happened.clone().ok_or_else(|| Problem::invalid("happened", "missing"))?;
    session.register.write(&session.holder(now), |w| {
        let mut incident = fresh(w, kind, happened.clone(), now)?;
        incident.recorded_by = Some(session.staff.id);
        input.clone().onto(&mut incident, now)?;
        save(w, &incident)?;
        w.record(&session.entry("incidents.report", None, now).touching(incident.id).fields(&["kind", "aware-at"]))?;
        Ok(incident.id)
    })
}

/// Opens a draft from another place of the program, inside its write: a user who misused others' data, a lost computer,
/// many openings. Somebody then decides whether it is a breach.
// policy: 15
pub(crate) fn draft(
    w: &mut Write<'_>,
    session: &Session,
    kind: IncidentKind,
    persons: &[PersonId],
    now: Moment,
) -> Result<Uuid, Problem> {
    let words = words(session, now);
    let mut incident = fresh(w, kind, words.word("incident-draft", kind.code()), now)?;
    incident.persons = persons.to_vec();
    if kind == IncidentKind::LostDevice {
        // Art. 34(3)(a): what the register holds is unintelligible to whoever has the computer.
        incident.measures = Some(words.say("incident-draft-encrypted"));
    }
    save(w, &incident)?;
    w.record(&session.entry("incidents.draft", None, now).touching(incident.id).fields(&["kind"]))?;
    Ok(incident.id)
}

/// The words of the register's language.
fn words(session: &Session, now: Moment) -> Words {
    Words(session.view(now).language.parse().unwrap_or(Language::Sv))
}

fn fresh(w: &Write<'_>, kind: IncidentKind, happened: String, now: Moment) -> Result<Incident, Problem> {
    let number = w.next_incident_number(day_in_sweden(now).year())?;
    Ok(Incident::draft(uuid_v7(now, random()?), number, kind, happened, now))
}

fn save(w: &mut Write<'_>, incident: &Incident) -> Result<(), Problem> {
    w.put_incident(incident)?;
    let entries: Vec<DueEntry> = incidents::due(&*rules::of(w)?, incident).iter().map(Into::into).collect();
    Ok(w.set_due(incident.id, &entries)?)
}

/// The incident with this identifier or number.
pub(crate) fn find(r: &Read<'_>, id_or_number: &str) -> Result<Incident, Problem> {
    let text = id_or_number.trim();
    let found = match text.parse::<Uuid>() {
        Ok(id) => r.incident(id)?,
        Err(_) => r.incident_by_number(text)?,
    };
    found.ok_or_else(|| Problem::not_found("incident"))
}

/// Changes an open incident: load, decide, save, record.
fn step(
    session: &Session,
    which: &str,
    verb: &'static str,
    now: Moment,
    decide: impl Fn(&mut Incident) -> Result<(), Problem>,
) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    session.register.write(&session.holder(now), |w| {
        let mut incident = find(w, which)?;
        if incident.closed_at.is_some() {
            return Err(refused(IncidentRefusal::Closed));
        }
        decide(&mut incident)?;
        save(w, &incident)?;
        w.record(&session.entry(verb, None, now).touching(incident.id))?;
        Ok(incident.id)
    })
}

/// Adds what has become known since (Art. 33(4)).
pub fn describe(session: &Session, which: &str, input: &IncidentInput, now: Moment) -> Result<Uuid, Problem> {
    step(session, which, "incidents.describe", now, |it| input.clone().onto(it, now))
}

/// Decides how grave it is for the people, with reasons.
pub fn decide(session: &Session, which: &str, risk: Risk, reasons: &str, now: Moment) -> Result<Uuid, Problem> {
    step(session, which, "incidents.decide", now, |it| {
        if reasons.trim().is_empty() {
            return Err(refused(IncidentRefusal::ReasonsMissing));
        }
        it.risk = risk;
        it.risk_reasons = Some(reasons.to_owned());
        Ok(())
    })
}

/// Records that the authority was notified, with reasons if it took longer than there is.
pub fn notify(
    session: &Session,
    which: &str,
    at: Moment,
    late_reasons: Option<&str>,
    now: Moment,
) -> Result<Uuid, Problem> {
    let rules = session.register.read(rules::of)?;
    step(session, which, "incidents.notify", now, |it| {
        may_notify(&rules, it, at, late_reasons, now).map_err(not_notified)?;
        it.notified_at = Some(at);
        it.late_reasons = late_reasons.map(str::to_owned);
        Ok(())
    })
}

/// Records that the supplement was sent.
pub fn supplement(session: &Session, which: &str, on: Day, now: Moment) -> Result<Uuid, Problem> {
    step(session, which, "incidents.supplement", now, |it| {
        let notified = it.notified_at.ok_or_else(|| refused(IncidentRefusal::NothingToSupplement))?;
        if on > day_in_sweden(now) {
            return Err(refused(IncidentRefusal::Future));
        }
        if on < day_in_sweden(notified) {
            return Err(refused(IncidentRefusal::NothingToSupplement));
        }
        it.supplemented_on = Some(on);
        Ok(())
    })
}

/// Records that the people were told, or why they need not be (Art. 34).
pub fn tell(
    session: &Session,
    which: &str,
    told_on: Option<Day>,
    exception: Option<TellException>,
    reasons: &str,
    now: Moment,
) -> Result<Uuid, Problem> {
    step(session, which, "incidents.tell", now, |it| {
        if reasons.trim().is_empty() || (told_on.is_none() && exception.is_none()) {
            return Err(refused(IncidentRefusal::ReasonsMissing));
        }
        if told_on.is_some_and(|on| on > day_in_sweden(now)) {
            return Err(refused(IncidentRefusal::Future));
        }
        it.told_on = told_on;
        it.told_exception = exception;
        it.told_reasons = Some(reasons.to_owned());
        Ok(())
    })
}

/// Names a person it concerns.
pub fn concern(session: &Session, which: &str, person: PersonId, now: Moment) -> Result<Uuid, Problem> {
    step(session, which, "incidents.concern", now, |it| {
        if !it.persons.contains(&person) {
            it.persons.push(person);
        }
        Ok(())
    })
}

/// Closes it: everything Art. 33(5) asks for is there.
pub fn close(session: &Session, which: &str, now: Moment) -> Result<Uuid, Problem> {
    step(session, which, "incidents.close", now, |it| {
        may_close(it).map_err(refused)?;
        it.closed_at = Some(now);
        Ok(())
    })
}
