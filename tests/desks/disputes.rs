//! A dispute is decided by two people, wherever they sit.

use crate::pair::{Pair, now, person};
use actions::{
    Problem, Session,
    assignments::{self, AddAssignment},
    attachments::NewFile,
    audit::{self, AuditQuery},
    desks,
    disputes::{self, LogContact, OpenDispute, PartInput, Propose},
    meanwhile::Stood,
    ratings::{self, AddRating},
};

/// A dispute of a rating of two stars, with both sides heard, each at another desk. Its number.
fn heard_at_both(pair: &Pair) -> String {
    person(&pair.one, "Bo Utförare", "Q71", "contractor");
    person(&pair.one, "Åsa Lindström", "Q72", "client");
    let work = AddAssignment {
        number: "U3".to_owned(),
        client: "Q72".to_owned(),
        contractor: "Q71".to_owned(),
        finished_on: Some("2026-09-30".to_owned()),
        arranged_by: None,
    };
    assignments::add(&pair.one, &work, now()).expect("entered");
    let two_stars = AddRating {
        assignment: "U3".to_owned(),
        stars: "2".to_owned(),
        answered_on: "2026-10-05".to_owned(),
        comment: None,
    };
    ratings::add(&pair.one, &two_stars, now()).expect("rated");
    let words = |text: &str| PartInput { text: Some(text.to_owned()), no_documents: true };
    let objection = OpenDispute {
        rating: "U3".to_owned(),
        received_on: "2026-11-10".to_owned(),
        cause: words("Materialet kom sent."),
        why_wrong: words("Jag var klar i tid."),
        adjustment: words("Ändra till 4."),
        assured: false,
    };
    let letter = NewFile { name: "framstallan.txt", bytes: "Jag bestrider omdömet.".as_bytes() };
    let number = disputes::open(&pair.one, &objection, Some(&letter), now()).expect("opened").number;
    pair.both_follow();
    for (session, side) in [(&pair.one, "client"), (&pair.two, "contractor")] {
        let contact = LogContact {
            dispute: number.clone(),
            side: side.to_owned(),
            reached: "heard".to_owned(),
            at: None,
            note: "Står fast.".to_owned(),
        };
        disputes::contact(session, &contact, now()).expect("logged");
    }
    pair.both_follow();
    number
}

const LATE: &str = "Leveransen till platsen var försenad.";

fn propose(session: &Session, dispute: &str, reasons: &str) {
    let proposal = Propose {
        dispute: dispute.to_owned(),
        outcome: "adjusted".to_owned(),
        stars: Some("4".to_owned()),
        statement: None,
        reasons: reasons.to_owned(),
    };
    assert_eq!(disputes::propose(session, &proposal, now()).expect("proposed").state, "proposed");
}

fn state(session: &Session) -> String {
    let all = disputes::list(session, true, now()).expect("listed");
    all.first().expect("one").state.clone()
}

// policy: 50
#[test]
fn the_two_signatures_of_a_dispute_come_from_two_desks_and_from_two_people() {
    let pair = Pair::new(0, "manager");
    let number = heard_at_both(&pair);

    // The same person at two computers is one person.
    let eva = pair.eva_at("one");
    propose(&eva, &number, LATE);
    pair.both_follow();
    assert_eq!(disputes::sign(&pair.two, &number, now()).err(), Some(Problem::SecondPersonNeeded));
    assert_eq!(state(&pair.one), "proposed");

    // It is sent back at one desk while she still sees it waiting at the other: hers comes too late.
    disputes::reject(&pair.one, &number, now()).expect("sent back");
    assert_eq!(state(&pair.two), "proposed", "she has not heard of it yet");
    assert_eq!(disputes::sign(&pair.two, &number, now()).err(), Some(Problem::ApprovalSettled));
    desks::pull(&pair.two, now()).expect("followed");
    assert_eq!(state(&pair.two), "open");

    // Taken back and proposed anew while she still reads the first: she signs what she has read, and nothing else.
    propose(&pair.one, &number, LATE);
    desks::pull(&pair.two, now()).expect("followed");
    let read = || {
        let decision = disputes::show(&pair.two, &number, now()).expect("shown").decision.expect("proposed");
        pair.two.having_stood(Some(Stood::Proposed(number.clone(), decision)))
    };
    let first = read();
    disputes::reject(&pair.one, &number, now()).expect("taken back");
    propose(&pair.one, &number, "Beställaren ändrade tiden.");
    desks::pull(&pair.two, now()).expect("followed");
    assert_eq!(disputes::sign(&first, &number, now()).err(), Some(Problem::ChangedMeanwhile));
    assert_eq!(disputes::reject(&first, &number, now()).err(), Some(Problem::ChangedMeanwhile));
    let signed = disputes::sign(&read(), &number, now()).expect("signed at the other desk by another");
    assert_eq!((signed.state.as_str(), signed.stars_now, signed.stars_before), ("decided", Some(4), 2));
    desks::pull(&pair.one, now()).expect("followed");
    assert_eq!(state(&pair.one), "decided");
    assert!(disputes::sign(&pair.one, &number, now()).is_err(), "there is nothing left to sign");
    let page = audit::page(&pair.one, &AuditQuery { limit: 40, ..AuditQuery::default() }).expect("read");
    let who = |verb: &str| {
        let lines = page.lines.iter().filter(|line| line.verb == verb);
        lines.map(|line| line.who.clone()).collect::<Vec<_>>()
    };
    assert_eq!((who("disputes.sign").len(), who("disputes.propose").len()), (1, 3), "{:?}", page.lines);
    assert_ne!(who("disputes.sign")[0], who("disputes.propose")[0], "the newest first: two people");
}
