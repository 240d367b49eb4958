//! Objections to direct marketing (GDPR Art. 21(2)–(3), law.md R26). Absolute and immediate: there is no state in which one
//! waits, and no way to reject one.

use crate::{
    codes::codes,
    consents::Channel,
    ids::{ObjectionId, PersonId, StaffId},
    time::Day,
};

codes! {
    /// What she objects to.
    ObjectionScope {
        /// All direct marketing, with the profiling that serves it (Art. 21(2)).
        DirectMarketing = "direct-marketing",
        /// Segments and target groups only (policy points 78).
        Profiling = "profiling",
        /// The recording of opens and clicks only (policy point 40).
        MailTracking = "mail-tracking",
    }
}

/// An objection. It holds from the moment it is written down until the person herself takes it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// Identifier.
    pub id: ObjectionId,
    /// Who.
    pub person: PersonId,
    /// To what.
    pub scope: ObjectionScope,
    /// The day it reached the organisation.
    pub received_on: Day,
    /// How.
    pub channel: Channel,
    /// Who entered it, `None` for an import.
    pub recorded_by: Option<StaffId>,
    /// The day she took it back; `None` while it holds.
    pub lifted_on: Option<Day>,
}

/// What the objections in force forbid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Objected {
    /// Nothing that is marketing may be sent.
    pub marketing: bool,
    /// She may be in no segment.
    pub profiling: bool,
    /// Neither opens nor clicks may be recorded.
    pub tracking: bool,
}

/// What a person's objections forbid now.
// policy: 40, 78
pub fn objected(objections: &[Objection]) -> Objected {
    let holds = |scope| objections.iter().any(|it| it.lifted_on.is_none() && it.scope == scope);
    let marketing = holds(ObjectionScope::DirectMarketing);
    Objected {
        marketing,
        profiling: marketing || holds(ObjectionScope::Profiling),
        tracking: marketing || holds(ObjectionScope::MailTracking),
    }
}
