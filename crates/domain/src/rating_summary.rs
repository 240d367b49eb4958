//! What many ratings come to: average, number, distribution and trend (policy point 45).

use crate::ratings::{Quarter, Stars};

/// How many ratings of each kind count: from 1 to 5.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Distribution(pub [u64; 5]);

impl Distribution {
    /// Counts these ratings.
    pub fn of(stars: impl IntoIterator<Item = Stars>) -> Self {
        let mut counts = [0; 5];
        for one in stars {
            counts[one.place()] += 1;
        }
        Self(counts)
    }

    /// How many ratings count.
    pub fn number(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Their sum.
    pub fn sum(&self) -> u64 {
        self.0.iter().zip(1..).map(|(count, stars)| count * stars).sum()
    }

    /// The average in hundredths, halves up: 4.37 is 437. Nothing if there are no ratings.
    pub fn average_hundredths(&self) -> Option<u32> {
        let number = self.number();
        (number > 0).then(|| u32::try_from((self.sum() * 200 + number) / (2 * number)).unwrap_or(u32::MAX))
    }

    /// Whether it may be shown to others: not below so many ratings, or the average tells what one client said.
    // policy: 45
    pub fn may_be_published(&self, least: u32) -> bool {
        self.number() >= u64::from(least.max(1))
    }
}

/// What the ratings of one quarter came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuarterSummary {
    /// Which quarter.
    pub quarter: Quarter,
    /// Its ratings.
    pub distribution: Distribution,
}

/// What a contractor's ratings come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatingSummary {
    /// All that count.
    pub distribution: Distribution,
    /// By quarter, the oldest first; quarters without ratings are left out.
    pub trend: Vec<QuarterSummary>,
}

impl RatingSummary {
    /// What the quarters of one year come to.
    #[must_use]
    pub fn of_year(self, year: i32) -> Self {
        let trend: Vec<QuarterSummary> = self.trend.into_iter().filter(|it| it.quarter.year == year).collect();
        let mut counts = [0; 5];
        for quarter in &trend {
            for (sum, count) in counts.iter_mut().zip(quarter.distribution.0) {
                *sum += count;
            }
        }
        Self { distribution: Distribution(counts), trend }
    }
}
