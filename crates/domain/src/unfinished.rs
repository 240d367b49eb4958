//! What an answer under Art. 15 GDPR need not tell because it is not finished (lag (2018:218), dataskyddslagen, 5 kap. 2 §).

use crate::time::Day;
use chrono::Months;

/// Personal data in running text that had not got its final form when the request was made, or in a memory note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// Since when it has been processed in that form.
    pub since: Day,
    /// Whether it was given to a third party.
    pub given_on: bool,
    /// Whether it is processed for archiving in the public interest or for statistics only.
    pub archived: bool,
}

impl Unfinished {
    /// One that has stayed in the office since this day.
    pub const fn since(day: Day) -> Self {
        Self { since: day, given_on: false, archived: false }
    }

    /// Whether Art. 15 does not cover it on this day: it is in nobody else's hands, in no archive, and not older than a
    /// year.
    pub fn is_left_out(self, today: Day) -> bool {
        let year = self.since.checked_add_months(Months::new(12)).unwrap_or(Day::MAX);
        !self.given_on && !self.archived && today <= year
    }
}

#[cfg(test)]
mod tests {
    use super::Unfinished;
    use crate::time::Day;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    // policy: 28
    #[test]
    fn a_draft_is_left_out_for_a_year_while_nobody_else_has_it() {
        let draft = Unfinished::since(day("2025-11-22"));
        assert!(draft.is_left_out(day("2025-11-22")));
        assert!(draft.is_left_out(day("2026-11-22")), "a year, and not longer");
        assert!(!draft.is_left_out(day("2026-11-23")));
        let today = day("2025-12-01");
        assert!(!Unfinished { given_on: true, ..draft }.is_left_out(today));
        assert!(!Unfinished { archived: true, ..draft }.is_left_out(today));
        assert!(Unfinished::since(day("2024-02-29")).is_left_out(day("2025-02-28")));
    }
}
