//! A person who is gathered as one of many is the person who is gathered alone.

use super::Office;
use crate::{
    Problem, Session,
    demo::{self, MakeDemo},
    erasure::Picture,
};
use domain::{
    ids::PersonId,
    time::{Day, Moment, day_in_sweden},
};
use proptest::{collection::vec, prelude::*};
use std::ops::ControlFlow;
use store::Read;

/// Everything a picture shows, without and with what stands in the records.
fn gathered(r: &Read<'_>, people: &[PersonId], today: Day) -> Result<Vec<String>, Problem> {
    let shown = |picture: Option<Picture>| {
        picture.map(|it| {
            let items = it.items(today);
            (items, it.own, it.recorded_on, it.agreements, it.consents, it.purchased_on, it.records, it.holds)
        })
    };
    let of = |person: &PersonId| {
        let (times, whole) = (Picture::of(r, *person, today)?, Picture::whole(r, *person, today)?);
        if let (Some(times), Some(whole)) = (&times, &whole) {
            let followed =
                |it: &Picture| (it.items(today), it.agreements.clone(), it.consents.clone(), it.falls_due(today));
            assert_eq!(followed(times), followed(whole), "what is left out says nothing about the times");
        }
        Ok(format!("{:?} {:?} {:?}", r.nouns_about(*person)?, shown(times), shown(whole)))
    };
    people.iter().map(of).collect()
}

fn same_alone_and_among_many(session: &Session, today: Day) {
    let compared = session.register.read(|r| {
        let people = r.people_ids()?;
        let alone = gathered(r, &people, today)?;
        let go_on = &mut |_| ControlFlow::Continue(());
        let many = r.of_everybody(&people, |r, people| gathered(r, people, today), go_on)?;
        let many: Vec<String> = many.into_iter().flatten().flatten().collect();
        assert_eq!(many.len(), people.len());
        for (many, alone) in many.iter().zip(&alone) {
            assert_eq!(many, alone);
        }
        Ok::<_, Problem>(())
    });
    compared.expect("read");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happened(happenings in vec((0_usize..20, 0_usize..30, 0_i64..500), 20..60)) {
        let mut office = Office::new(true);
        for _ in 0..30 {
            office.person();
        }
        for (what, which, days) in happenings {
            office.happens(what, which, days);
        }
        same_alone_and_among_many(&office.session, office.today());
    }
}

/// The made-up office has records of nearly every noun.
#[test]
fn of_a_whole_office() {
    let folder = tempfile::tempdir().expect("a folder");
    let now = Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment");
    let wanted = MakeDemo { people: 600, seed: 3, replace: false };
    let (session, _) = demo::create(folder.path(), &wanted, now, &mut |_, _| ControlFlow::Continue(())).expect("made");
    same_alone_and_among_many(&session, day_in_sweden(now));
}
