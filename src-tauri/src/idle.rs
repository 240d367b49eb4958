//! Whether anybody is there: counted in the shell, so that a page that hangs does not keep the register open.

use domain::time::Moment;
use std::time::Duration;

/// What the two clocks of a computer say at once. The steady one may stand still while the computer sleeps, and the
/// wall's may be set; together they tell.
#[derive(Clone, Copy, Debug)]
pub struct Clocks {
    /// Time since the program began, by a clock that is never set.
    pub steady: Duration,
    /// The time of day.
    pub wall: Moment,
}

/// How long ago somebody last touched keyboard or mouse.
#[derive(Debug)]
pub struct Idle {
    limit: Duration,
    touched: Clocks,
}

impl Idle {
    /// Somebody is there now, and may be still for this long.
    pub fn new(limit: Duration, at: Clocks) -> Self {
        Self { limit, touched: at }
    }

    /// Whether nobody was there for the whole time.
    pub fn is_over(&self, at: Clocks) -> bool {
        self.lasts(at) >= self.limit
    }

    /// For how long nobody was there.
    pub fn lasts(&self, at: Clocks) -> Duration {
        let steady = at.steady.saturating_sub(self.touched.steady);
        // A clock that was set back says nothing; one that jumped ahead may be a night's sleep.
        let wall = (at.wall - self.touched.wall).to_std().unwrap_or_default();
        steady.max(wall)
    }

    /// Somebody touched something. A touch after the time was over does not bring it back: whoever opens the lid in the
    /// morning is not the one who closed it.
    pub fn touch(&mut self, at: Clocks) {
        if !self.is_over(at) {
            self.touched = at;
        }
    }

    /// Another limit from here on.
    pub fn limit(&mut self, limit: Duration) {
        self.limit = limit;
    }
}

#[cfg(test)]
mod tests {
    use super::{Clocks, Idle};
    use domain::time::Moment;
    use std::time::Duration;

    const LIMIT: Duration = Duration::from_mins(10);

    /// Both clocks after so many seconds, the wall's moved by so many more.
    fn after(seconds: u64, moved: i64) -> Clocks {
        let start = Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment");
        let steady = Duration::from_secs(seconds);
        let wall = start + chrono::Duration::seconds(i64::try_from(seconds).expect("small") + moved);
        Clocks { steady, wall }
    }

    #[test]
    fn the_time_counts_from_the_last_touch() {
        let mut idle = Idle::new(LIMIT, after(0, 0));
        assert!(!idle.is_over(after(599, 0)));
        idle.touch(after(599, 0));
        assert_eq!(idle.lasts(after(700, 0)), Duration::from_secs(101));
        assert!(!idle.is_over(after(1_198, 0)));
        assert!(idle.is_over(after(1_199, 0)));
    }

    #[test]
    fn a_touch_after_the_time_comes_too_late() {
        let mut idle = Idle::new(LIMIT, after(0, 0));
        idle.touch(after(600, 0));
        assert!(idle.is_over(after(601, 0)));
    }

    #[test]
    fn sleep_counts_although_the_steady_clock_stood_still() {
        let mut idle = Idle::new(LIMIT, after(0, 0));
        let morning = after(30, 8 * 3_600);
        assert!(idle.is_over(morning));
        idle.touch(morning);
        assert!(idle.is_over(after(31, 8 * 3_600)));
    }

    #[test]
    fn a_clock_set_back_keeps_nothing_open() {
        let idle = Idle::new(LIMIT, after(0, 0));
        assert!(!idle.is_over(after(599, -86_400)));
        assert!(idle.is_over(after(600, -86_400)));
    }

    #[test]
    fn a_shorter_limit_holds_at_once() {
        let mut idle = Idle::new(LIMIT, after(0, 0));
        idle.limit(Duration::from_mins(1));
        assert!(idle.is_over(after(60, 0)));
    }
}
