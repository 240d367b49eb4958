//! Complaints about a contractor, and the counting of repeated ones (policy point 51).

use crate::{
    codes::codes,
    ids::{AssignmentId, ComplaintId, PersonId, StaffId},
    time::Day,
};
use chrono::Months;

codes! {
    /// How grave a complaint is.
    Gravity {
        /// An ordinary one.
        Ordinary = "ordinary",
        /// Allvarligt klagomål.
        Serious = "serious",
    }
}

codes! {
    /// What it is about: a closed list of neutral words, and no free text of accusation (GDPR Art. 10).
    Matter {
        /// The work.
        Quality = "quality",
        /// How the contractor behaved.
        Conduct = "conduct",
        /// Late, or not at all.
        Delay = "delay",
        /// Price and payment.
        Payment = "payment",
        /// A breach of the terms.
        Terms = "terms",
    }
}

/// A complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Identifier.
    pub id: ComplaintId,
    /// About whom.
    pub about: PersonId,
    /// In which assignment, if it is about one.
    pub assignment: Option<AssignmentId>,
    /// The day it came in.
    pub received_on: Day,
    /// How grave.
    pub gravity: Gravity,
    /// About what.
    pub matter: Matter,
    /// The day it was found to be without ground; it no longer counts.
    pub dropped_on: Option<Day>,
    /// Who entered it.
    pub entered_by: StaffId,
}

/// What a contractor's complaints come to over the period that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ComplaintTally {
    /// The first day of the period.
    pub from: Day,
    /// Its last day.
    pub until: Day,
    /// Complaints in it that were not dropped.
    pub counted: u32,
    /// Serious ones among them.
    pub serious: u32,
    /// How many it takes to be repeated.
    pub needed: u32,
}

impl ComplaintTally {
    /// Återkommande klagomål.
    pub const fn is_repeated(&self) -> bool {
        self.counted >= self.needed
    }
}

/// Counts the complaints of the last so many months up to and including today.
// policy: 51
pub fn tally(complaints: &[Complaint], months: u32, needed: u32, today: Day) -> ComplaintTally {
    let from = today.checked_sub_months(Months::new(months)).unwrap_or(Day::MIN);
    let in_period = complaints
        .iter()
        .filter(|complaint| complaint.dropped_on.is_none() && (from..=today).contains(&complaint.received_on));
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    ComplaintTally {
        from,
        until: today,
        counted: count(in_period.clone().count()),
        serious: count(in_period.filter(|complaint| complaint.gravity == Gravity::Serious).count()),
        needed,
    }
}
