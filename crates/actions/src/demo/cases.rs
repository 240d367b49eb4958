//! The cases every demo has, whatever its seed: one late, one due within a week, one answered, and one from somebody
//! the register does not know.

use super::{
    dice::Dice,
    when::{days_before, on},
};
use chrono::{Datelike, Days};
use domain::{
    ids::{PersonId, RequestId, StaffId},
    limits,
    requests::{Applicant, Request, RequestChannel, RequestKind, RequestState, next_number},
    time::{Day, Moment, day_in_sweden},
};
use sha2::{Digest, Sha256};

/// A case before it has people and dates.
struct Plot {
    kind: RequestKind,
    channel: RequestChannel,
    /// Days since it came in.
    ago: u32,
    /// Days until somebody entered it.
    entered_after: u32,
    /// Days until it was answered.
    answered_after: Option<u32>,
}

impl Plot {
    const fn open(kind: RequestKind, channel: RequestChannel, ago: u32, entered_after: u32) -> Self {
        Self { kind, channel, ago, entered_after, answered_after: None }
    }
}

const PLOTS: [Plot; 9] = [
    Plot {
        kind: RequestKind::Access,
        channel: RequestChannel::Email,
        ago: 75,
        entered_after: 0,
        answered_after: Some(18),
    },
    Plot::open(RequestKind::Access, RequestChannel::Letter, 44, 3),
    Plot::open(RequestKind::Portability, RequestChannel::Web, 16, 0),
    Plot::open(RequestKind::Erasure, RequestChannel::Email, 12, 1),
    Plot::open(RequestKind::Access, RequestChannel::Web, 9, 0),
    Plot::open(RequestKind::Objection, RequestChannel::Phone, 6, 0),
    Plot::open(RequestKind::Restriction, RequestChannel::Letter, 5, 1),
    Plot::open(RequestKind::Rectification, RequestChannel::InPerson, 2, 0),
    Plot::open(RequestKind::Access, RequestChannel::Email, 1, 0),
];

/// Every case, in the order of their numbers. `first` is the person everybody opens first: hers is due within a week.
pub(super) fn cases(people: &[PersonId], dice: &mut Dice, now: Moment, staff: StaffId) -> Vec<Request> {
    let today = day_in_sweden(now);
    let mut cases: Vec<_> = PLOTS
        .iter()
        .filter_map(|plot| {
            let person = people.get(dice.below(people.len()))?;
            Some(case(plot, days_before(today, plot.ago), Applicant::Known(*person), dice, now, staff))
        })
        .collect();
    let soon = Plot::open(RequestKind::Access, RequestChannel::Email, 0, 0);
    if let Some(first) = people.first() {
        cases.push(case(&soon, due_within_a_week(today), Applicant::Known(*first), dice, now, staff));
    }
    let unknown = Applicant::Unknown {
        name: "Okänd Testsson".to_owned(),
        search_keys: vec!["okand.testsson@example.org".to_owned()],
    };
    cases.push(case(&soon, days_before(today, 4), unknown, dice, now, staff));
    cases.sort_by_key(|case| (case.registered_at, case.id));
    let mut taken: Vec<String> = Vec::new();
    for case in &mut cases {
        case.number = next_number(day_in_sweden(case.registered_at).year(), taken.iter().map(String::as_str));
        taken.push(case.number.clone());
    }
    cases
}

/// The latest day of receipt whose limit ends within the next six days.
fn due_within_a_week(today: Day) -> Day {
    let end = today.checked_add_days(Days::new(6)).unwrap_or(today);
    (20..40)
        .map(|ago| days_before(today, ago))
        .find(|received| (today..=end).contains(&limits::access(*received).last_day))
        .unwrap_or_else(|| days_before(today, 27))
}

fn case(plot: &Plot, received_on: Day, applicant: Applicant, dice: &mut Dice, now: Moment, staff: StaffId) -> Request {
    let later = |days: u32| received_on.checked_add_days(Days::new(days.into())).unwrap_or(received_on);
    let registered_at = on(later(plot.entered_after), dice, now);
    let id = RequestId::new(registered_at, dice.ten_bytes());
    let state = match plot.answered_after {
        None => RequestState::Open,
        // No paper was made; the checksum stands for one.
        Some(days) => RequestState::Answered {
            at: on(later(days), dice, now),
            paper_sha256: Sha256::digest(id.0.as_bytes()).into(),
        },
    };
    Request {
        id,
        number: String::new(),
        applicant,
        kind: plot.kind,
        received_on,
        registered_at,
        registered_by: staff,
        channel: plot.channel,
        state,
    }
}
