//! Ratings, disputes and files: what the store keeps true by itself.

use crate::fixture::{Place, day, now, person, source, staff};
use domain::{
    assignments::Assignment,
    attachments::{Attachment, AttachmentKind, AttachmentSlot},
    disputes::{
        Dispute,
        contacts::{Contact, Reached, Side},
        decision::{Decision, Outcome, applied, lifted, restricted},
        parts::{Part, Parts},
        steps::DisputeState,
    },
    ids::{AssignmentId, AttachmentId, ContactId, DisputeId, PersonId, RatingId, StaffId},
    people::Person,
    ratings::{Rating, Standing, Stars},
};
use std::time::Instant;
use store::{Error, Register};
use uuid::Uuid;

const CLIENT: u32 = 1;
const CONTRACTOR: u32 = 2;

fn people(place: &Place) -> (Person, Person) {
    let (client, contractor) = (person(CLIENT, "Åsa Kund"), person(CONTRACTOR, "Bo Utförare"));
    place.add(&[client.clone(), contractor.clone()]);
    place
        .write(|w| [staff(1, "Eva"), staff(2, "Bo")].iter().try_for_each(|one| w.insert_staff(one)))
        .expect("staff are added");
    (client, contractor)
}

fn assignment(number: u32, client: &Person, contractor: &Person) -> Assignment {
    Assignment {
        id: AssignmentId(Uuid::from_u128(0x5000_0000 + u128::from(number))),
        number: format!("U{number}"),
        client: Some(client.id),
        contractor: contractor.id,
        finished_on: Some(day("2026-09-01")),
        arranged_by: None,
        source: source(),
    }
}

fn rating(number: u32, of: &Assignment, stars: u8, on: &str) -> Rating {
    Rating {
        id: RatingId(Uuid::from_u128(0x6000_0000 + u128::from(number))),
        assignment: of.id,
        contractor: of.contractor,
        client: of.client,
        stars: Stars::new(stars),
        standing: Standing::Counts,
        answered_on: day(on),
        comment: Some("Ett ord".into()),
        statement: None,
        ended_on: None,
        entered_by: None,
        source: source(),
    }
}

fn part() -> Part {
    Part { text: Some("ord".into()), documents: 0, no_documents: true }
}

fn dispute(about: &Rating) -> Dispute {
    Dispute {
        id: DisputeId(Uuid::from_u128(0x7000_0000)),
        number: "T2026-0001".into(),
        rating: about.id,
        assignment: about.assignment,
        contractor: about.contractor,
        client: about.client,
        received_on: day("2026-10-05"),
        registered_at: now(),
        registered_by: staff(1, "Eva").id,
        state: DisputeState::Open,
        parts: Parts { cause: part(), why_wrong: part(), adjustment: part() },
        assured: true,
        completion_asked_on: None,
        contacts: Vec::new(),
        decision: None,
        stars_before: about.stars.expect("a rating"),
        notified_on: None,
        closed_on: None,
    }
}

fn file(record: Uuid, slot: AttachmentSlot, bytes: &[u8]) -> Attachment {
    use sha2::{Digest, Sha256};
    Attachment {
        id: AttachmentId(Uuid::from_u128(0x8000_0000 + u128::from(slot as u8))),
        record,
        slot,
        name: "brev.txt".into(),
        kind: AttachmentKind::Text,
        size: bytes.len() as u64,
        sha256: Sha256::digest(bytes).into(),
        added_at: now(),
        added_by: staff(1, "Eva").id,
    }
}

fn average(register: &Register, contractor: PersonId) -> Option<u32> {
    let (kept, counted) = register
        .read(|r| Ok::<_, Error>((r.rating_summary(contractor)?, r.rating_summary_counted(contractor)?)))
        .expect("read");
    assert_eq!(kept.distribution, counted, "what is kept is what the ratings come to");
    let quarters: u64 = kept.trend.iter().map(|quarter| quarter.distribution.number()).sum();
    assert_eq!(quarters, counted.number(), "and so are the quarters");
    counted.average_hundredths()
}

/// A contractor with ratings 5, 4 and 2, and a dispute about the last.
fn disputed(place: &Place) -> (Person, Person, Rating, Dispute) {
    let (client, contractor) = people(place);
    let mut last = None;
    for (number, stars, on) in [(1, 5, "2026-03-01"), (2, 4, "2026-09-02"), (3, 2, "2026-09-03")] {
        let work = assignment(number, &client, &contractor);
        let given = rating(number, &work, stars, on);
        place
            .write(|w| {
                w.insert_assignment(&work)?;
                w.insert_rating(&given)
            })
            .expect("rated");
        last = Some(given);
    }
    let given = last.expect("a rating");
    let about = dispute(&given);
    (client, contractor, given, about)
}

// policy: 45, 50
#[test]
fn the_summary_follows_a_rating_through_its_dispute() {
    let place = Place::new();
    let (_, contractor, given, about) = disputed(&place);
    assert_eq!(average(&place.register, contractor.id), Some(367));
    place
        .write(|w| {
            w.insert_dispute(&about)?;
            w.update_rating(&restricted(&given))
        })
        .expect("restricted");
    assert_eq!(average(&place.register, contractor.id), Some(450), "during the dispute it does not count");

    let decision = Decision {
        outcome: Outcome::Adjusted,
        stars: Stars::new(4),
        statement: None,
        reasons: "Skäl".into(),
        proposed_by: staff(1, "Eva").id,
        proposed_at: now(),
        signed_by: Some(staff(2, "Bo").id),
        decided_at: Some(now()),
    };
    let adjusted = applied(&restricted(&given), &decision, day("2026-11-22"));
    place.write(|w| w.update_rating(&adjusted)).expect("adjusted");
    assert_eq!(average(&place.register, contractor.id), Some(450), "nor before the notice");
    place.write(|w| w.update_rating(&lifted(&adjusted))).expect("lifted");
    assert_eq!(average(&place.register, contractor.id), Some(433));

    let removed =
        Rating { stars: None, standing: Standing::Removed, ended_on: Some(day("2026-11-22")), ..lifted(&adjusted) };
    place.write(|w| w.update_rating(&removed)).expect("removed");
    assert_eq!(average(&place.register, contractor.id), Some(450));
    place.write(|w| w.delete_rating(given.id)).expect("erased");
    assert_eq!(average(&place.register, contractor.id), Some(450));
}

#[test]
fn a_dispute_comes_back_as_it_went_in() {
    let place = Place::new();
    let (_, _, _, mut about) = disputed(&place);
    place.write(|w| w.insert_dispute(&about)).expect("in");
    let line = Contact {
        id: ContactId(Uuid::from_u128(1)),
        side: Side::Client,
        at: now(),
        by: staff(2, "Bo").id,
        reached: Reached::Heard,
        note: "Stod fast vid sitt".into(),
        released_at: None,
    };
    let bytes = b"underlag".to_vec();
    place
        .write(|w| {
            w.insert_contact(about.id, &line)?;
            w.insert_attachment(&file(about.id.0, AttachmentSlot::Cause, &bytes), &bytes)
        })
        .expect("more");
    about.contacts.push(line);
    about.parts.cause.documents = 1;
    let read = place.register.read(|r| r.dispute_by_number("T2026-0001")).expect("read");
    assert!(read.as_ref() == Some(&about), "the same dispute");
    place.write(|w| w.release_contact(about.contacts[0].id, now())).expect("released");
    about.contacts[0].released_at = Some(now());
    about.state = DisputeState::Proposed;
    about.decision = Some(Decision {
        outcome: Outcome::Statement,
        stars: None,
        statement: Some("Arbetet var klart".into()),
        reasons: "Skäl".into(),
        proposed_by: staff(1, "Eva").id,
        proposed_at: now(),
        signed_by: None,
        decided_at: None,
    });
    place.write(|w| w.update_dispute(&about)).expect("proposed");
    assert!(place.register.read(|r| r.dispute(about.id)).expect("read").as_ref() == Some(&about));
    assert_eq!(place.register.read(|r| r.next_dispute_number(2026)), Ok("T2026-0002".into()));
    assert_eq!(place.register.read(|r| r.next_dispute_number(2027)), Ok("T2027-0001".into()));
}

// policy: 49
#[test]
fn the_schema_itself_wants_two_hands_and_the_notice() {
    let place = Place::new();
    let (_, _, _, about) = disputed(&place);
    place.write(|w| w.insert_dispute(&about)).expect("in");
    let decided = |signed_by: Option<StaffId>, closed: bool| {
        let mut it = about.clone();
        it.state = if closed { DisputeState::Closed } else { DisputeState::Decided };
        it.closed_on = closed.then(|| day("2026-11-22"));
        it.decision = Some(Decision {
            outcome: Outcome::Upheld,
            stars: None,
            statement: None,
            reasons: "Skäl".into(),
            proposed_by: staff(1, "Eva").id,
            proposed_at: now(),
            signed_by,
            decided_at: Some(now()),
        });
        place.write(|w| w.update_dispute(&it))
    };
    assert!(decided(None, false).is_err(), "one hand is not enough");
    assert!(decided(Some(staff(1, "Eva").id), false).is_err(), "nor the same twice");
    assert!(decided(Some(staff(2, "Bo").id), true).is_err(), "nothing closes without the notice of Art. 18(3)");
    assert!(decided(Some(staff(2, "Bo").id), false).is_ok());
    let second = Dispute { id: DisputeId(Uuid::from_u128(0x7000_0001)), number: "T2026-0002".into(), ..about.clone() };
    assert!(place.write(|w| w.insert_dispute(&second)).is_err(), "one dispute at a time about a rating");
}

#[test]
fn a_file_lies_in_pieces_and_comes_back_whole_or_not_at_all() {
    let place = Place::new();
    people(&place);
    let record = Uuid::from_u128(0x9000);
    let bytes: Vec<u8> = (0..600_000_u32).map(|place| u8::try_from(place % 251).unwrap_or(0)).collect();
    let kept = file(record, AttachmentSlot::Document, &bytes);
    place.write(|w| w.insert_attachment(&kept, &bytes)).expect("in");
    let read = place.register.read(|r| r.attachments_of(record)).expect("listed");
    assert!(read == [kept.clone()]);
    assert_eq!(place.register.read(|r| r.attachment_bytes(&kept)).expect("whole"), bytes);
    let wrong = Attachment { sha256: [1; 32], ..kept.clone() };
    assert!(matches!(place.register.read(|r| r.attachment_bytes(&wrong)), Err(Error::Damaged(_))));
    place.write(|w| w.delete_attachments_of(record)).expect("gone");
    assert!(place.register.read(|r| r.attachments_of(record)).expect("listed").is_empty());
}

#[test]
fn nothing_of_a_contractor_is_left_and_a_client_is_forgotten() {
    let place = Place::new();
    let (client, contractor, given, about) = disputed(&place);
    let bytes = b"underlag".to_vec();
    place
        .write(|w| {
            w.insert_dispute(&about)?;
            w.insert_attachment(&file(about.id.0, AttachmentSlot::Cause, &bytes), &bytes)
        })
        .expect("in");
    place.write(|w| w.delete_person(client.id)).expect("the client goes");
    let left = place.register.read(|r| r.rating(given.id)).expect("read").expect("the rating stays");
    assert_eq!((left.client, left.stars), (None, given.stars), "without saying who gave it");
    assert_eq!(average(&place.register, contractor.id), Some(367));
    place.write(|w| w.delete_person(contractor.id)).expect("the contractor goes");
    let counts = place.register.read(|r| r.counts()).expect("counted");
    for table in [
        "assignments",
        "ratings",
        "rating_summaries",
        "rating_quarters",
        "disputes",
        "attachments",
        "attachment_pieces",
    ] {
        assert_eq!(counts.get(table), Some(&0), "{table}");
    }
}

#[test]
fn erasing_a_rating_by_its_noun_takes_it_out_of_the_average() {
    let place = Place::new();
    let (_, contractor, given, about) = disputed(&place);
    place.write(|w| w.insert_dispute(&about)).expect("in");
    assert_eq!(place.write(|w| w.erase("rating", given.id.0)), Ok(true));
    assert_eq!(average(&place.register, contractor.id), Some(450));
    assert_eq!(place.write(|w| w.erase("rating", given.id.0)), Ok(false));
    assert_eq!(place.write(|w| w.erase("assignment", assignment(1, &contractor, &contractor).id.0)), Ok(true));
    assert_eq!(average(&place.register, contractor.id), Some(400));
}

/// Measured for people who ask (`cargo test -p store --test register hundred_thousand -- --nocapture`); what is checked is that no
/// rating is read, whose number would make it slow.
#[test]
fn the_average_of_a_hundred_ratings_is_read_from_two_rows() {
    let place = Place::new();
    let (client, contractor) = people(&place);
    place
        .write(|w| {
            for number in 0..100 {
                let work = assignment(number, &client, &contractor);
                w.insert_assignment(&work)?;
                w.insert_rating(&rating(number, &work, u8::try_from(number % 5).unwrap_or(0) + 1, "2026-09-02"))?;
            }
            Ok(())
        })
        .expect("rated");
    let before = Instant::now();
    let summary = place.register.read(|r| r.rating_summary(contractor.id)).expect("read");
    println!("summary of 100: {:?}", before.elapsed());
    assert_eq!(summary.distribution.0, [20; 5]);
    assert_eq!(summary.trend.len(), 1, "one quarter, one row");
}
