//! A kept list that says anything but what the records say is noticed, whatever is wrong with it.

use super::Office;
use crate::{
    Problem,
    due::sweep::{compared, sweep},
};
use domain::{due::DueKind, ids::PersonId};
use std::ops::ControlFlow;
use store::{DueEntry, Write};
use uuid::Uuid;

/// Whether the list is found to be right after this was done to it; nothing of it stays.
fn agrees_after(office: &Office, spoil: impl FnOnce(&mut Write<'_>) -> Result<(), store::Error>) -> bool {
    let (mut agrees, holder) = (None, office.session.holder(office.now));
    let answer = store::Register::write(&office.session.register, &holder, |w| {
        spoil(w)?;
        agrees = Some(compared(w, office.today())?.agrees);
        Err::<(), _>(Problem::Cancelled)
    });
    assert_eq!(answer, Err(Problem::Cancelled));
    agrees.expect("compared")
}

#[test]
fn whatever_is_wrong_with_it() {
    let mut office = Office::new(true);
    let (first, other) = (office.person(), office.person());
    // An agreement that has ended, a consent, a case, a trial and an account that was suspended.
    for (what, days) in [(1, 0), (2, 0), (3, 0), (6, 0), (12, 3), (13, 1)] {
        office.happens(what, 0, days);
    }
    let truth = office
        .session
        .register
        .read(|r| sweep(r, office.today(), &mut |_, _| ControlFlow::Continue(())))
        .expect("gone through");
    let kept: Vec<DueEntry> = truth.into_iter().filter(|entry| entry.person.is_some()).collect();
    assert!(kept.len() > 3, "{kept:?}");
    assert!(agrees_after(&office, |_| Ok(())));
    for entry in &kept {
        let later = DueEntry { last_day: entry.last_day.succ_opt().expect("a day"), ..*entry };
        let whose = PersonId(other.parse().expect("an identifier"));
        let elsewhere = DueEntry { person: Some(whose), ..*entry };
        let nobodys = DueEntry { person: None, ..*entry };
        for other in [None, Some(&later), Some(&elsewhere), Some(&nobodys)].into_iter().filter(|it| *it != Some(entry))
        {
            let kind = entry.kind.code();
            assert!(!agrees_after(&office, |w| w.set_due_of(entry.subject, entry.kind, other)), "{kind}: {other:?}");
        }
    }
    let her = PersonId(first.parse().expect("an identifier"));
    for person in [None, Some(her)] {
        for kind in [DueKind::Retention, DueKind::HoldReview] {
            let stray = DueEntry { kind, subject: Uuid::from_u128(7), person, ..kept[0] };
            assert!(!agrees_after(&office, |w| w.set_due_of(stray.subject, kind, Some(&stray))), "{stray:?}");
        }
    }
}
