//! A plan of what is to be erased: made, looked at, signed by a second person where it is about several people, and
//! carried out.

use crate::{
    codes::codes,
    ids::{ApprovalId, ErasurePlanId, PersonId, StaffId},
    time::{Day, Moment},
};
use chrono::Datelike;
use uuid::Uuid;

/// A plan. It says how many, never who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasurePlan {
    /// Identifier.
    pub id: ErasurePlanId,
    /// The number of the plan and of its certificate, `G2026-0001`.
    pub number: String,
    /// When it was made.
    pub made_at: Moment,
    /// By whom.
    pub made_by: StaffId,
    /// How many people it was about.
    pub people: u64,
    /// How many items it had.
    pub items: u64,
    /// The second signature it waits for or has.
    pub approval: Option<ApprovalId>,
    /// When and by whom it was carried out to the end.
    pub applied: Option<(Moment, StaffId)>,
    /// Where that is written, if several desks share the register.
    pub place: Option<SharedPlace>,
}

/// A record of the log between the desks of a shared register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedPlace {
    /// Which log.
    pub log: Uuid,
    /// The epoch.
    pub epoch: u64,
    /// The record's number, counted on through all epochs.
    pub number: u64,
}

/// One thing a plan erases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedItem {
    /// Its place in the plan.
    pub position: u64,
    /// Whose.
    pub person: PersonId,
    /// The noun's code, the group of her own fields, or `person`.
    pub noun: String,
    /// Which record; her own identifier for her own fields.
    pub record: Uuid,
}

codes! {
    /// A part of the queue of what is to be erased. Its words are `retention-part-<code>`.
    QueuePart {
        /// What may be erased today.
        Due = "due",
        /// Its time has passed, but something holds it back.
        Waiting = "waiting",
        /// Its time comes soon.
        Coming = "coming",
    }
}

/// Whether a plan about so many people needs a second signature: one person's erasure answers for itself, a batch does
/// not.
pub const fn needs_a_second_signature(people: u64) -> bool {
    people > 1
}

/// The number of the next plan of a year, after so many.
pub fn number(day: Day, so_far: u64) -> String {
    format!("G{:04}-{:04}", day.year(), so_far.saturating_add(1))
}
