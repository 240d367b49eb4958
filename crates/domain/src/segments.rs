//! Segments and target groups (policy point 78): who is in one, by what logic, and with what consequences, as Art. 15(1)(h)
//! wants it told. An objection ends every membership (Art. 21(2)).

use crate::{
    ids::{PersonId, SegmentId, SegmentMemberId},
    objections::Objected,
    time::Day,
};

/// A group people are put into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Identifier.
    pub id: SegmentId,
    /// Its name.
    pub name: String,
    /// The code of the purpose in the processing record.
    pub purpose: String,
    /// By what logic somebody is in it.
    pub logic: String,
    /// What it means for those who are in it.
    pub consequences: String,
    /// The day it was made.
    pub made_on: Day,
}

/// One person's membership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SegmentMember {
    /// Identifier.
    pub id: SegmentMemberId,
    /// The segment.
    pub segment: SegmentId,
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub since: Day,
    /// The day it ended; `None` while it lasts.
    pub ended_on: Option<Day>,
}

/// Why somebody may not be put into a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentFault {
    /// She has objected to direct marketing or to profiling.
    Objected,
    /// Her data is restricted, or her identity protected.
    NotAllowed,
}

/// Whether somebody may be put into a segment.
// policy: 78
pub fn may_be_put(objected: Objected, set_aside: bool) -> Result<(), SegmentFault> {
    if objected.profiling {
        Err(SegmentFault::Objected)
    } else if set_aside {
        Err(SegmentFault::NotAllowed)
    } else {
        Ok(())
    }
}
