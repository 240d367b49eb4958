//! Opening a person: for a declared task, with what that task needs, and a line in the log (C-579/21).

use crate::{
    agreements::{AgreementView, SourceView},
    audit::{self, LogLine},
    consents::{self, ConsentView},
    erasure::{self, ItemView, OnHoldView, Picture},
    fields,
    held::{self, PLUGS, RecordView},
    merges,
    people::{self, AddressView, PersonInput},
    problem::Problem,
    requests::{self, RequestView},
    retention::{self, RetentionView},
    session::{Session, Touching},
};
use domain::{
    deeds::{Deed, may},
    erasure::What,
    ids::PersonId,
    people::Person,
    staff::Task,
    time::{Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{AuditFilter, Read};

/// Whom to open, and what for.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenPerson {
    /// Identifier or customer number.
    pub id: String,
    /// Task code.
    pub task: String,
}

/// A person's own data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// Identifier.
    pub id: String,
    /// Customer number.
    pub number: String,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Address.
    pub address: Option<AddressView>,
    /// The personal identity number, with its last four digits hidden unless the task needs them.
    pub identity_number: Option<String>,
    /// Why it may be kept.
    pub identity_ground: Option<String>,
    /// Free text.
    pub note: Option<String>,
    /// Relation codes.
    pub relations: Vec<String>,
    /// Skyddade personuppgifter.
    pub protected_identity: bool,
    /// True when name and contact data are withheld because the identity is protected and the task does not need them.
    pub masked: bool,
    /// Where the data came from.
    pub source: SourceView,
    /// First day in the register.
    pub recorded_on: String,
    /// Day of the last change.
    pub changed_on: String,
}

/// What the declared task needs of a person. A group that is not needed is absent, and named in `hidden`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Dossier {
    /// Her own data.
    pub person: PersonView,
    /// The declared task.
    pub task: String,
    /// "Varför finns detta kvar?" for her own data.
    pub retention: RetentionView,
    /// Agreements.
    pub agreements: Option<Vec<AgreementView>>,
    /// Consents.
    pub consents: Option<Vec<ConsentView>>,
    /// Cases.
    pub requests: Option<Vec<RequestView>>,
    /// Records of every noun the task needs, also of those that have a list of their own above.
    pub records: Vec<RecordView>,
    /// "Varför finns detta kvar?" for everything the task shows of her, her own data last.
    pub kept: Vec<ItemView>,
    /// What holds her data back from erasure.
    pub on_hold: Vec<OnHoldView>,
    /// The newest lines of the log about her.
    pub log: Option<Vec<LogLine>>,
    /// The groups that the task does not need, by the code of the deed that reads them.
    pub hidden: Vec<String>,
}

/// Lines of the log a dossier shows.
const LOG_LINES: u32 = 200;

/// Opens a person for a task. The opening itself is what the log keeps. What is shown is read in the same write: another
/// connection would have to decipher its pages anew after every line that is written.
pub fn open(session: &Session, request: &OpenPerson, now: Moment) -> Result<Dossier, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::ReadContact)?;
    let id = find(session, &request.id)?;
    session.register.write(&session.holder(now), |w| {
        w.person(id)?.ok_or_else(|| Problem::not_found("person"))?;
        w.record(&session.entry("people.open", task, now).touching(id.0).fields(&groups_for(session, task)))?;
        shown(session, w, id, task, now)
    })
}

/// Shows a person anew whom this member of staff has opened for the same task today: what has changed since, at this desk or
/// at another, is no opening of its own. Whoever has not opened her opens her by this.
pub fn look_again(session: &Session, request: &OpenPerson, now: Moment) -> Result<Dossier, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::ReadContact)?;
    let id = find(session, &request.id)?;
    let filter = AuditFilter {
        verb: Some("people.open".to_owned()),
        task: Some(task.code().to_owned()),
        staff: Some(session.staff.id),
        record: Some(id.0),
        from: Some(day_in_sweden(now)),
        ..AuditFilter::default()
    };
    let opened = session.register.read(|r| r.audit_page(&filter, 1))?;
    if opened.is_empty() { open(session, request, now) } else { read(session, id, task, now) }
}

/// The person with this identifier or customer number.
pub fn find(session: &Session, id_or_number: &str) -> Result<PersonId, Problem> {
    let text = id_or_number.trim();
    match text.parse::<PersonId>() {
        Ok(id) => Ok(id),
        Err(_) => session.register.read(|r| match r.person_by_number(text)? {
            Some(person) => Ok(person.id),
            // The number of an entry that was merged with another still finds her.
            None => merges::survivor_of(r, text)?.ok_or_else(|| Problem::not_found("person")),
        }),
    }
}

/// The groups this role sees for this task, as the log names them.
fn groups_for(session: &Session, task: Task) -> Vec<&'static str> {
    groups().into_iter().filter(|deed| may(session.staff.role, task, *deed)).map(Deed::code).collect()
}

/// The groups of fields a dossier is divided into: her own, and those of every noun.
fn groups() -> Vec<Deed> {
    let mut groups = vec![Deed::ReadContact, Deed::ReadIdentityNumber];
    for plug in PLUGS {
        if !groups.contains(&plug.reads) {
            groups.push(plug.reads);
        }
    }
    groups
}

/// Corrections to a person who is open.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CorrectPerson {
    /// Identifier or customer number.
    pub id: String,
    /// Task code.
    pub task: String,
    /// All fields as they are to stand afterwards.
    pub input: PersonInput,
    /// The fields as they stood when she was opened; where somebody else has changed one since, the correction is refused.
    /// None where nobody looked before.
    pub before: Option<PersonInput>,
}

/// Corrects a person and shows her as she stands afterwards.
pub fn correct(session: &Session, request: &CorrectPerson, now: Moment) -> Result<Dossier, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::CorrectPerson)?;
    let id = find(session, &request.id)?;
    people::correct(session, id, task, &request.input, request.before.as_ref(), now)?;
    read(session, id, task, now)
}

/// The dossier after a verb that has written its own line in the log.
pub fn after(session: &Session, id: PersonId, task: &str, now: Moment) -> Result<Dossier, Problem> {
    let task = fields::code("task", task, Task::from_code)?;
    session.may(task, Deed::ReadContact)?;
    read(session, id, task, now)
}

fn read(session: &Session, id: PersonId, task: Task, now: Moment) -> Result<Dossier, Problem> {
    session.register.read(|r| shown(session, r, id, task, now))
}

fn shown(session: &Session, r: &Read<'_>, id: PersonId, task: Task, now: Moment) -> Result<Dossier, Problem> {
    let today = day_in_sweden(now);
    let role = session.staff.role;
    let sees = |deed| may(role, task, deed);
    let shows = |noun| PLUGS.iter().any(|plug| plug.noun == noun && sees(plug.reads));
    let person = r.person(id)?.ok_or_else(|| Problem::not_found("person"))?;
    let picture = Picture::whole(r, id, today)?.ok_or_else(|| Problem::not_found("person"))?;
    let (agreements, consents) = (r.agreements_of(id)?, r.consents_of(id)?);
    let log = if may(role, task, Deed::ReadLog) {
        let names = r.staff()?.into_iter().map(|staff| (staff.id, staff.name)).collect();
        let lines = r.audit_page(&AuditFilter { record: Some(id.0), ..AuditFilter::default() }, LOG_LINES)?;
        Some(lines.into_iter().map(|line| audit::view(line, &names)).collect())
    } else {
        None
    };
    let cases = if sees(Deed::ReadRequests) {
        let cases = r.requests_of(id)?;
        Some(cases.iter().map(|case| requests::view(r, case, today)).collect::<Result<_, _>>()?)
    } else {
        None
    };
    let consent_views = if sees(Deed::ReadConsents) {
        Some(consents.iter().map(|consent| consents::view(r, consent)).collect::<Result<_, _>>()?)
    } else {
        None
    };
    let mut kept = picture.items(today);
    kept.retain(|item| match item.what {
        What::Record(noun, _) => shows(noun),
        What::Own(_) | What::Person => true,
    });
    let records = picture.records.iter().filter(|held| shows(held.noun));
    Ok(Dossier {
        kept: erasure::items(&kept, &picture.rules.retention, today),
        on_hold: picture.holds_shown(),
        records: held::shown(r, records, role, Some(task), today)?,
        retention: retention::of_person(&picture.rules, picture.recorded_on, &agreements, &consents, today),
        person: person_view(person, sees(Deed::ReadIdentityNumber), sees(Deed::ReadProtectedIdentity)),
        task: task.code().to_owned(),
        agreements: sees(Deed::ReadAgreements)
            .then(|| agreements.iter().map(|agreement| AgreementView::new(&picture.rules, agreement, today)).collect()),
        consents: consent_views,
        requests: cases,
        log,
        hidden: groups().into_iter().filter(|deed| !sees(*deed)).map(|deed| deed.code().to_owned()).collect(),
    })
}

fn person_view(person: Person, whole_identity_number: bool, protected_too: bool) -> PersonView {
    let masked = person.protected_identity && !protected_too;
    PersonView {
        id: person.id.to_string(),
        number: person.number,
        name: if masked { String::new() } else { person.name },
        email: person.email.filter(|_| !masked),
        phone: person.phone.filter(|_| !masked),
        address: person.address.filter(|_| !masked).map(|address| AddressView {
            street: address.street,
            postal_code: address.postal_code,
            city: address.city,
        }),
        identity_ground: person.identity_number.as_ref().map(|number| number.ground.code().to_owned()),
        identity_number: person.identity_number.filter(|_| !masked).map(|number| {
            let (birth, rest) = number.digits.split_at_checked(8).unwrap_or((&number.digits, ""));
            if whole_identity_number { format!("{birth}-{rest}") } else { format!("{birth}-••••") }
        }),
        note: person.note.filter(|_| !masked),
        relations: person.relations.iter().map(|relation| relation.code().to_owned()).collect(),
        protected_identity: person.protected_identity,
        masked,
        source: (&person.source).into(),
        recorded_on: person.recorded_on.to_string(),
        changed_on: person.changed_on.to_string(),
    }
}
