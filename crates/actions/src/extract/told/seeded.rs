//! One person with a value in every column: a demo's busiest contractor, and every form there is filled in about her.

use super::{now, taken_further};
use crate::{
    assignments::{self, AddAssignment},
    demo::{self, MakeDemo},
    forms::{self, About, FieldKind, Form, FormField, RunForm, ShelfFilter},
    import::{self, ImportChoices, ImportFile},
    people::{self, AddressView, PersonInput},
    ratings::{self, AddRating},
    redactions,
    requests::{self, OpenRequest},
    session::{Session, Touching},
};
use domain::{
    assignments::RequestWay,
    ids::{MailEventId, PersonId},
    mail_events::{MailEvent, MailEventKind},
    people::Relation,
    requests::RequestKind,
    source::{Source, SourceKind},
    staff::Task,
    suppression::SuppressionReason,
    time::day_in_sweden,
};
use std::{collections::BTreeMap, ops::ControlFlow, path::Path};

/// Somebody on the staff, whose name is left out of a note.
pub(super) const WITHHELD: &str = "Sara Chef";

/// What no rule of thumb would fill in rightly.
const VALUES: &[(&str, &str)] = &[
    ("card-last-four", "4242"),
    ("ip", "192.0.2.44"),
    ("country", "SE"),
    ("aware-at", "2026-11-21T09:00:00+01:00"),
    ("reference", "BG-5500-1234"),
];

/// Nouns whose records take away what others may do.
const LAST: &[&str] = &["objection", "person-flag", "merge"];

/// Words no form may end a seed with: they take away what others have put there.
const UNDOING: &[&str] = &["clear", "erase", "forget", "reject", "undo"];

pub(super) struct Seeded {
    pub(super) session: Session,
    pub(super) person: PersonId,
    /// The case whose paper is looked at.
    pub(super) case: String,
}

/// A demo with one contractor, so that every kind of dispute is about her.
pub(super) fn demo(folder: &Path) -> Session {
    const PEOPLE: u32 = 10;
    let has_one = |seed: &u64| {
        let made: Vec<_> = demo::people(*seed, PEOPLE as usize, now()).map(|made| made.person).collect();
        let contractors = made.iter().filter(|it| it.relations.contains(&Relation::Contractor));
        contractors.clone().count() == 1 && contractors.into_iter().all(|it| !it.protected_identity)
    };
    let seed = (1..500).find(has_one).expect("a demo with one contractor");
    let wanted = MakeDemo { people: PEOPLE, seed, replace: false };
    demo::create(folder, &wanted, now(), &mut |_, _| ControlFlow::Continue(())).expect("a demo register").0
}

impl Seeded {
    pub(super) fn in_folder(folder: &Path) -> Self {
        let session = demo(folder);
        let (person, other) = parties(&session);
        let colleague = taken_further::colleague(&session, folder);
        import(&session, person);
        taken_further::segments(&session, person);
        people::correct(&session, person, Task::Request, &whole(), None, now()).expect("corrected");
        let twin =
            PersonInput { name: "Åsa Dubbel Provsson".to_owned(), relations: vec!["client".to_owned()], ..whole() };
        let twin = PersonInput {
            email: Some("dubbel@example.org".to_owned()),
            identity_number: None,
            identity_ground: None,
            ..twin
        };
        let twin = people::add(&session, &twin, now()).expect("added").id.parse().expect("an id");
        let mut filler =
            Filler { session: &session, person, other, twin, made: BTreeMap::new(), refused: BTreeMap::new() };
        filler.fill();
        taken_further::account(&session, &colleague, person);
        taken_further::dispute(&session, &colleague, person, other);
        taken_further::unfinished(&session, person, other);
        taken_further::settled_case(&session, person);
        taken_further::refused_case(&session, &opened(&session, person, RequestKind::Rectification));
        by_verbs(&session, person, other);
        let case = opened(&session, person, RequestKind::Access);
        // Words about somebody else, which are left out.
        redactions::withhold_suggested(&session, &case, papers::Language::Sv, now()).expect("left out");
        if std::env::var_os("SEED_SAYS").is_some() {
            eprintln!("{:#?}", filler.refused);
        }
        Self { session, person, case }
    }
}

/// The one contractor of the demo, about whom all disputes and complaints are, and a client.
fn parties(session: &Session) -> (PersonId, PersonId) {
    let mut people = Vec::new();
    let read = session.register.read(|r| {
        r.each_person(|person| {
            people.push(person);
            ControlFlow::Continue(())
        })
    });
    read.expect("read");
    let contractor = people.iter().find(|it| it.relations.contains(&Relation::Contractor)).expect("one").id;
    (contractor, people.iter().find(|it| it.id != contractor && !it.protected_identity).expect("another").id)
}

/// A file she stands in: where her data came from then has a name.
fn import(session: &Session, person: PersonId) {
    let number = session.register.read(|r| r.person(person)).expect("read").expect("there").number;
    let table = format!("Kundnr;Namn;Telefon\n{number};Åsa Provsson;018-44 44 699\n");
    let file = ImportFile { name: "kunder-prov.csv", bytes: table.as_bytes() };
    import::run(session, &file, &ImportChoices::default(), now(), &mut |_, _| ControlFlow::Continue(())).expect("read");
}

/// What no form makes.
fn by_verbs(session: &Session, person: PersonId, other: PersonId) {
    let source =
        Source { kind: SourceKind::Import, detail: Some("utskick-prov.csv".to_owned()), on: day_in_sweden(now()) };
    let event = MailEvent {
        id: MailEventId::new(now(), [3; 10]),
        person,
        campaign: "Provutskick november".to_owned(),
        kind: MailEventKind::Sent,
        at: now(),
        source,
    };
    let written = session.register.write(&session.holder(now()), |w| {
        w.insert_mail_event(&event)?;
        w.suppress("asa.provsson@example.org", SuppressionReason::Objected, day_in_sweden(now()), [5; 32])?;
        w.record(&session.entry("people.correct", Task::Request, now()).touching(person.0))?;
        Ok::<_, crate::Problem>(())
    });
    written.expect("written");
    // She has been a client too: what she hears of her own assignments is whole.
    let add = AddAssignment {
        number: "PROV-77".to_owned(),
        client: person.to_string(),
        contractor: other.to_string(),
        finished_on: Some("2026-11-10".to_owned()),
        arranged_by: None,
    };
    assignments::add(session, &add, now()).expect("added");
    ratings::sent(session, "PROV-77", RequestWay::EmailDraft, now()).expect("asked");
    let rated = AddRating {
        assignment: "PROV-77".to_owned(),
        stars: "4".to_owned(),
        answered_on: "2026-11-22".to_owned(),
        comment: Some("Provomdöme".to_owned()),
    };
    let rated = ratings::add(session, &rated, now()).expect("rated");
    ratings::withdraw(session, &rated.id.to_string(), now()).expect("withdrawn");
    let note = PersonInput { note: Some(format!("Vill bli uppringd. Hälsa {WITHHELD}.")), ..whole() };
    people::correct(session, person, Task::Request, &note, None, now()).expect("corrected");
}

/// Every field of a person's own.
pub(super) fn whole() -> PersonInput {
    PersonInput {
        number: None,
        name: "Åsa Provsson".to_owned(),
        email: Some("asa.provsson@example.org".to_owned()),
        phone: Some("018-44 44 600".to_owned()),
        address: Some(AddressView {
            street: "Provgatan 7".to_owned(),
            postal_code: "193 91".to_owned(),
            city: "Sigtuna".to_owned(),
        }),
        identity_number: Some("811228-9874".to_owned()),
        identity_ground: Some("secure-identification".to_owned()),
        note: Some("Vill bli uppringd på kvällen.".to_owned()),
        relations: vec!["client".to_owned(), "contractor".to_owned()],
        protected_identity: false,
        source: "person".to_owned(),
    }
}

fn opened(session: &Session, person: PersonId, kind: RequestKind) -> String {
    let open = OpenRequest {
        person: Some(person.to_string()),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: kind.code().to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "email".to_owned(),
    };
    requests::open(session, &open, now()).expect("opened").id
}

struct Filler<'a> {
    session: &'a Session,
    person: PersonId,
    other: PersonId,
    /// The same person entered twice.
    twin: PersonId,
    /// Records by noun.
    made: BTreeMap<String, Vec<String>>,
    /// Why a form could not be used, for whoever adds one.
    refused: BTreeMap<String, String>,
}

impl Filler<'_> {
    /// Round after round: what one form needs may be made by a later one. What ends or stops something comes last.
    fn fill(&mut self) {
        for kind in RequestKind::ALL {
            for _ in 0..2 {
                let case = opened(self.session, self.person, kind);
                self.made.entry("request".to_owned()).or_default().push(case);
            }
        }
        for last in [false, true] {
            let forms = || forms::all().filter(|form| last || !LAST.contains(&form.noun));
            for form in forms().filter(|form| form.about == About::Nothing) {
                self.run(form, None);
            }
            for form in forms().filter(|form| form.about == About::Record && !forms::is_about_people(form.noun)) {
                self.on_records(form);
            }
            for form in forms().filter(|form| form.about == About::Person) {
                self.run(form, Some(self.person.to_string()));
            }
        }
        // What ends an account takes two and a certain order: see `taken_further`.
        for form in forms::all().filter(|form| form.about == About::Record && form.noun != "account") {
            self.on_records(form);
        }
    }

    /// On every record of the noun but one, which stays as it was made.
    fn on_records(&mut self, form: &Form) {
        if UNDOING.contains(&form.verb) {
            return;
        }
        let mut records = self.made.get(form.noun).cloned().unwrap_or_default();
        let person = forms::is_about_people(form.noun).then(|| self.person.to_string());
        let filter = ShelfFilter { person, ..ShelfFilter::default() };
        if let Ok(shelf) = forms::shelf(self.session, form.noun, &filter, now()) {
            records.extend(
                shelf
                    .records
                    .into_iter()
                    .map(|record| record.id)
                    .filter(|id| !records.contains(id))
                    .collect::<Vec<_>>(),
            );
        }
        let stays = match form.verb {
            // One case is enough: the others are taken to their answer.
            "refuse" if form.noun == "request" => records.len().saturating_sub(2),
            "withdraw" if form.noun == "request" => records.len().saturating_sub(1),
            _ => usize::from(records.len() > 1 && form.noun != "request"),
        };
        // Two cases are left for refusal and withdrawal.
        let most = if form.verb == "answer" { records.len().saturating_sub(2) } else { 20 };
        for record in records.into_iter().skip(stays).take(most) {
            self.run(form, Some(record));
        }
    }

    fn run(&mut self, form: &Form, about: Option<String>) {
        let mut last = String::new();
        for turn in 0..8 {
            let values =
                form.fields.iter().filter_map(|field| Some((field.name.to_owned(), self.value(form, field, turn)?)));
            let request = RunForm {
                noun: form.noun.to_owned(),
                verb: form.verb.to_owned(),
                about: about.clone(),
                task: None,
                values: values.collect(),
            };
            match forms::run(self.session, &request, now()) {
                Ok(done) => {
                    self.made.entry(form.noun.to_owned()).or_default().extend(done.id);
                    return;
                }
                Err(problem) => last = format!("{problem:?}"),
            }
        }
        self.refused.insert(format!("{} {}", form.noun, form.verb), last);
    }

    /// Something for a field; another choice each turn.
    fn value(&self, form: &Form, field: &FormField, turn: usize) -> Option<String> {
        if let Some((_, value)) = VALUES.iter().find(|(name, _)| *name == field.name) {
            return Some((*value).to_owned());
        }
        // A password goes with an encrypted paper only, and a restriction may be without a case.
        if field.name == "case" || (field.name == "password" && turn % 2 == 1) {
            return None;
        }
        let of = |codes: Vec<&str>| codes.get(turn % codes.len()).map(|code| (*code).to_owned());
        match field.kind {
            FieldKind::Text { max } | FieldKind::LongText { max } | FieldKind::Words { max } => {
                let text = format!("Prov {} {}", form.noun, field.name);
                Some(text.chars().take(max as usize).collect())
            }
            FieldKind::Day | FieldKind::PastDay => Some(day(field.name).to_owned()),
            FieldKind::Moment => Some("2026-11-01T09:30:00+01:00".to_owned()),
            FieldKind::Money => Some("1248,75".to_owned()),
            FieldKind::Count { min, max } => Some(17.clamp(min, max).to_string()),
            FieldKind::Choice { codes, .. } | FieldKind::Choices { codes, .. } => of(codes()),
            FieldKind::Flag => Some(if turn.is_multiple_of(2) { "yes" } else { "no" }.to_owned()),
            FieldKind::Email => whole().email,
            FieldKind::Person if form.noun == "merge" => Some(self.twin.to_string()),
            FieldKind::Person if form.noun == "incident" => Some(self.person.to_string()),
            FieldKind::Person => Some(self.other.to_string()),
            FieldKind::Record { noun } => self.record(noun),
        }
    }

    /// A record of a noun: one that was made here, else any there is.
    fn record(&self, noun: &str) -> Option<String> {
        let made = self.made.get(noun).and_then(|made| made.first().cloned());
        made.or_else(|| {
            let person = forms::is_about_people(noun).then(|| self.person.to_string());
            let filter = ShelfFilter { person, ..ShelfFilter::default() };
            let found = forms::shelf(self.session, noun, &filter, now()).ok()?;
            found.records.first().map(|record| record.id.clone())
        })
    }
}

/// A day that fits a field of this name.
fn day(name: &str) -> &'static str {
    if name.contains("handed") {
        return "2026-11-22";
    }
    if name.contains("review") || name == "until" {
        return "2027-01-15";
    }
    let late = ["end", "expire", "close", "lift", "answered", "told", "handed"];
    if late.iter().any(|word| name.contains(word)) { "2026-11-21" } else { "2026-11-20" }
}
