//! What no form makes by itself, because it takes a certain order or the signature of a second member of staff: a segment
//! before any objection, a dispute to its end, an account to its end, a case that is refused. Each step has a time of its
//! own, so that one that is not told cannot hide behind another.

use super::now;
use crate::{
    accounts::{self, SuspendAccount, TerminateAccount},
    approvals,
    assignments::{self, AddAssignment},
    attachments::NewFile,
    disputes::{self, CompleteDispute, LogContact, OpenDispute, PartInput, Propose},
    drafts::{self, KeepDraft, Leaving},
    key_slots::Confirm,
    ratings::{self, AddRating},
    requests,
    segments::{self, AddSegment, PutInSegment},
    session::Session,
    staff::{self, AddStaff},
    unlock::{self, Unlock},
    works::{self, OpenCase},
};
use domain::{
    accounts::TerminationGround,
    approvals::Approval,
    conduct::{AppealRoute, ConductRule},
    copyright::CopyrightState,
    disputes::letters::DisputeLetter,
    ids::PersonId,
    staff::Task,
    time::{Day, Moment},
};
use papers::Language;
use std::path::Path;

/// Somebody who may sign what another has decided.
pub(super) fn colleague(session: &Session, folder: &Path) -> Session {
    let (user, password) = ("Kollega Prov".to_owned(), "fyra vita svanar på isen".to_owned());
    let confirm = Confirm { password: "demo".to_owned() };
    let add = AddStaff {
        user: user.clone(),
        role: "manager".to_owned(),
        password: password.clone(),
        on_this_computer: false,
        confirm,
    };
    staff::add(session, &add, now()).expect("added");
    unlock::unlock(folder, &Unlock { user, password }, now()).expect("opened")
}

/// She is in a segment, and was in another.
pub(super) fn segments(session: &Session, person: PersonId) {
    for name in ["Provsegment", "Provsegment som var"] {
        let add = AddSegment {
            name: name.to_owned(),
            purpose: "Utskick om kurser".to_owned(),
            logic: "Har gått en provkurs".to_owned(),
            consequences: "Får veta när nästa provkurs börjar".to_owned(),
        };
        let segment = segments::add(session, &add, at(3, 0)).expect("added").id.to_string();
        let put = PutInSegment { person: person.to_string(), task: Task::CustomerService.code().to_owned(), segment };
        let member = segments::put(session, &put, at(4, 0)).expect("put");
        if name.ends_with("var") {
            segments::take_out(session, Task::CustomerService, member.id, at(5, 0)).expect("taken out");
        }
    }
}

/// Her account is suspended, opened again and ended, each with a second signature; the terms she has accepted survive it.
pub(super) fn account(session: &Session, colleague: &Session, person: PersonId) {
    let task = Some(Task::CustomerService);
    let accounts = session.register.read(|r| r.accounts_of(person)).expect("read");
    let account = if let Some(account) = accounts.iter().find(|account| !account.status.is_over()) {
        account.id
    } else {
        let open = accounts::OpenAccount { person, task, registered_on: day("2026-02-01") };
        accounts::open(session, open, now()).expect("opened").id
    };
    let suspend = SuspendAccount {
        account,
        task,
        rule: ConductRule::ALL[0],
        appeal: AppealRoute::ALL[0],
        review_on: Some(day("2026-12-01")),
    };
    let suspension = accounts::suspend(session, suspend, at(22, 11)).expect("suspended").id;
    sign(session, colleague, at(22, 12));
    accounts::lift(session, suspension, task, at(22, 13)).expect("lifted");
    let terminate = TerminateAccount { account, task, ground: TerminationGround::ALL[0], with_notice: true };
    accounts::terminate(session, terminate, at(22, 14)).expect("proposed");
    sign(session, colleague, at(22, 15));
}

/// Whatever waits for a second signature gets it.
fn sign(session: &Session, colleague: &Session, at: Moment) {
    let waiting = session.register.read(|r| r.approvals_waiting()).expect("read");
    for Approval { id, .. } in waiting {
        approvals::sign(colleague, id, at).expect("signed");
    }
}

/// An objection to a rating she got: completed on request, heard on both sides, decided by two with a statement beside the
/// rating, and over.
pub(super) fn dispute(session: &Session, colleague: &Session, person: PersonId, other: PersonId) {
    let dispute = objection(session, person, other, "PROV-78");
    disputes::printed(session, &dispute, DisputeLetter::Completion, at(14, 21)).expect("asked");
    let adjustment = Some(part("Provändring till fyra."));
    let complete = CompleteDispute { dispute: dispute.clone(), cause: None, why_wrong: None, adjustment };
    disputes::complete(session, &complete, at(15, 22)).expect("completed");
    for (side, note) in
        [("client", "Uppdragsgivaren står fast på prov."), ("contractor", "Provarbetet var klart i tid.")]
    {
        let contact = LogContact {
            dispute: dispute.clone(),
            side: side.to_owned(),
            reached: "heard".to_owned(),
            at: Some("2026-11-16T13:37:00+01:00".to_owned()),
            note: note.to_owned(),
        };
        disputes::contact(session, &contact, at(21, 38)).expect("heard");
    }
    let id = session.register.read(|r| r.dispute_by_number(&dispute)).expect("read").expect("there");
    for line in &id.contacts {
        disputes::release(session, &dispute, &line.id.to_string(), at(18, 24)).expect("released");
    }
    let propose = Propose {
        dispute: dispute.clone(),
        outcome: "statement".to_owned(),
        stars: None,
        statement: Some("Leveransen var försenad på prov.".to_owned()),
        reasons: "Försening utanför provuppdraget.".to_owned(),
    };
    disputes::propose(session, &propose, at(19, 25)).expect("proposed");
    disputes::sign(colleague, &dispute, at(19, 26)).expect("signed");
    disputes::printed(session, &dispute, DisputeLetter::Notice, at(20, 27)).expect("told");
    disputes::lift(session, &dispute, at(21, 28)).expect("lifted");
}

/// Another, in which a decision is proposed and nobody has signed it; and a form about her that somebody left half filled.
pub(super) fn unfinished(session: &Session, person: PersonId, other: PersonId) {
    let dispute = objection(session, person, other, "PROV-79");
    let adjustment = Some(part("Provändring till fem."));
    let complete = CompleteDispute { dispute: dispute.clone(), cause: None, why_wrong: None, adjustment };
    disputes::complete(session, &complete, at(15, 29)).expect("completed");
    for side in ["client", "contractor", "client", "contractor"] {
        let contact = LogContact {
            dispute: dispute.clone(),
            side: side.to_owned(),
            reached: "not-reachable".to_owned(),
            at: None,
            note: String::new(),
        };
        disputes::contact(session, &contact, at(16, 30)).expect("tried");
    }
    let reasons = UNFINISHED.to_owned();
    let propose = Propose { dispute, outcome: "removed".to_owned(), stars: None, statement: None, reasons };
    disputes::propose(session, &propose, at(17, 31)).expect("proposed");
    let draft = KeepDraft { name: format!("person:{person}"), body: format!("{{\"note\":\"{UNFINISHED}\"}}") };
    drafts::put_away(session, &[draft], Leaving::Asked, at(18, 32)).expect("put away");
}

/// Words that are not finished, in whatever they stand.
pub(super) const UNFINISHED: &str = "Utkast på prov som ingen har skrivit under.";

/// One whose statement lacks a part, and its number.
fn objection(session: &Session, person: PersonId, other: PersonId, assignment: &str) -> String {
    let add = AddAssignment {
        number: assignment.to_owned(),
        client: other.to_string(),
        contractor: person.to_string(),
        finished_on: Some("2026-11-10".to_owned()),
        arranged_by: None,
    };
    assignments::add(session, &add, now()).expect("added");
    let rated = AddRating {
        assignment: add.number.clone(),
        stars: "2".to_owned(),
        answered_on: "2026-11-12".to_owned(),
        comment: None,
    };
    ratings::add(session, &rated, now()).expect("rated");
    let open = OpenDispute {
        rating: add.number,
        received_on: "2026-11-13".to_owned(),
        cause: part("Provmaterialet kom sent."),
        why_wrong: part("Allt var klart på prov."),
        adjustment: PartInput::default(),
        assured: true,
    };
    let file = NewFile { name: "framstallan-prov.txt", bytes: b"Jag bestrider." };
    disputes::open(session, &open, Some(&file), at(13, 20)).expect("opened").number
}

fn part(text: &str) -> PartInput {
    PartInput { text: Some(text.to_owned()), no_documents: true }
}

/// A case about a work that the parties have settled.
pub(super) fn settled_case(session: &Session, person: PersonId) {
    let task = Some(Task::CustomerService);
    let open = OpenCase { person, task, work: "Provbild".to_owned(), opened_on: day("2026-10-01") };
    let case = works::open_case(session, open, now()).expect("opened").id;
    works::set_case(session, case, task, CopyrightState::Settled, day("2026-10-30"), now()).expect("settled");
}

/// A case that is refused, with its reasons.
pub(super) fn refused_case(session: &Session, case: &str) {
    let reasons = "Begäran är uppenbart ogrundad på prov.";
    requests::refuse(session, case, reasons, Language::Sv, now()).expect("refused");
}

/// A moment of this November, in the morning.
fn at(day: u32, minute: u32) -> Moment {
    Moment::parse_from_rfc3339(&format!("2026-11-{day:02}T08:{minute:02}:00+01:00")).expect("a moment")
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}
