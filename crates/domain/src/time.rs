//! Days and moments.
//!
//! A *day* is a calendar day in Sweden (`chrono::NaiveDate`). A *moment* is an instant with the offset it was observed
//! with. Limits expressed in months end on days; limits expressed in hours end at moments (Reg. 1182/71 Art. 3).

use chrono::{DateTime, FixedOffset, NaiveDate};

/// A calendar day.
pub type Day = NaiveDate;

/// An instant, with the offset it was observed with.
pub type Moment = DateTime<FixedOffset>;

/// The calendar day in Sweden at this moment, whatever the computer's own time zone is.
pub fn day_in_sweden(at: Moment) -> Day {
    at.with_timezone(&chrono_tz::Europe::Stockholm).date_naive()
}

/// The same instant, written with the offset Sweden has at that time.
pub fn in_sweden(at: Moment) -> Moment {
    at.with_timezone(&chrono_tz::Europe::Stockholm).fixed_offset()
}
