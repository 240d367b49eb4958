//! Days and times of day that lie in the past of a demo.

use super::dice::Dice;
use chrono::{Days, TimeZone, Utc};
use domain::time::{Day, Moment, in_sweden};

/// The GDPR's first day: before it nobody kept such a register.
const BEGINNING: Day = Day::from_ymd_opt(2018, 5, 25).expect("a day that exists");

/// So many days before, but not before the register's beginning (unless the day itself is).
pub(super) fn days_before(day: Day, days: u32) -> Day {
    let earlier = day.checked_sub_days(Days::new(days.into())).unwrap_or(day);
    earlier.max(BEGINNING.min(day))
}

/// A moment in the office's hours of this day, never later than `now`.
pub(super) fn on(day: Day, dice: &mut Dice, now: Moment) -> Moment {
    // 7 to 15 in universal time is daytime in Sweden in summer and in winter.
    let (hour, minute, second) = (dice.between(7, 14), dice.between(0, 59), dice.between(0, 59));
    match day.and_hms_opt(hour, minute, second) {
        Some(at) => in_sweden(Utc.from_utc_datetime(&at).fixed_offset()).min(in_sweden(now)),
        None => in_sweden(now),
    }
}
