//! Half-filled forms: what somebody had typed and not saved when the register was locked.

use crate::{
    ids::PersonId,
    time::{Day, Moment, day_in_sweden},
};
use chrono::Days;

/// How many days a draft is kept. It holds data that is in no record yet and that nobody has decided to keep
/// (Art. 5(1)(c) and (e)); a fortnight covers a holiday.
pub const KEPT_DAYS: u64 = 14;

/// One form, half filled.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which form, as the window names it.
    pub name: String,
    /// Whom it is about, where the form was opened from a person.
    pub person: Option<PersonId>,
    /// What was typed, as the window wrote it down.
    pub body: String,
    /// When it was put away.
    pub kept_at: Moment,
}

/// The last day a draft put away at this moment is kept.
pub fn last_day_kept(kept_at: Moment) -> Day {
    let day = day_in_sweden(kept_at);
    day.checked_add_days(Days::new(KEPT_DAYS)).unwrap_or(day)
}

/// The first day whose drafts are still kept today.
pub fn oldest_kept(today: Day) -> Day {
    today.checked_sub_days(Days::new(KEPT_DAYS)).unwrap_or(today)
}

/// Whether a draft is to be forgotten.
pub fn is_stale(kept_at: Moment, today: Day) -> bool {
    today > last_day_kept(kept_at)
}

#[cfg(test)]
mod tests {
    use super::{is_stale, last_day_kept};
    use crate::time::{Day, Moment};

    #[test]
    fn kept_for_a_fortnight_of_swedish_days() {
        // Just after midnight in Sweden, the day before in London.
        let kept = Moment::parse_from_rfc3339("2026-11-21T23:30:00+00:00").expect("a moment");
        let day = |text: &str| text.parse::<Day>().expect("a day");
        assert_eq!(last_day_kept(kept), day("2026-12-06"));
        assert!(!is_stale(kept, day("2026-12-06")), "the last day is still inside");
        assert!(is_stale(kept, day("2026-12-07")));
    }
}
