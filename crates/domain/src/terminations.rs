//! The end of a contractor's account after complaints: three grounds in neutral words, two signatures, a statement of
//! reasons (policy point 51; law.md R27, R33, R47).

use crate::{
    calendar::Calendar,
    codes::codes,
    complaints::ComplaintTally,
    due::{DueItem, DueKind},
    explain::{Rule, Step, StepCode},
    ids::{PersonId, StaffId, TerminationId},
    time::{Day, Moment, day_in_sweden},
};
use chrono::Days;

codes! {
    /// Why. There is no ground "low average": nobody's account is ended by arithmetic alone (GDPR Art. 22).
    TerminationGround {
        /// A serious complaint.
        SeriousComplaint = "serious-complaint",
        /// Repeated complaints, counted by the program.
        RepeatedComplaints = "repeated-complaints",
        /// A serious violation of the terms. The words stay neutral whatever happened (GDPR Art. 10).
        SeriousViolation = "serious-violation",
    }
}

codes! {
    /// Where a termination stands.
    TerminationState {
        /// Waits for the second signature.
        Proposed = "proposed",
        /// Signed; the account ends on its day.
        Signed = "signed",
        /// Sent back.
        Rejected = "rejected",
    }
}

codes! {
    /// Why it is refused.
    TerminationProblem {
        /// The complaints do not come to this ground.
        GroundNotMet = "ground-not-met",
        /// One is proposed or signed already.
        AlreadyProposed = "already-proposed",
        /// It is signed or rejected.
        NotProposed = "nothing-proposed",
        /// The second signature must be somebody else's.
        SameSigner = "same-signer",
    }
}

/// Days between the statement of reasons and the end (Reg. 2019/1150 Art. 4(2)).
pub const NOTICE_DAYS: u32 = 30;

/// A termination. No `Debug` of its words.
#[derive(Clone, PartialEq, Eq)]
pub struct Termination {
    /// Identifier.
    pub id: TerminationId,
    /// Whose account.
    pub person: PersonId,
    /// Why.
    pub ground: TerminationGround,
    /// The facts it rests on, in neutral words.
    pub reasons: String,
    /// Whether the notice of 30 days is given.
    pub notice: bool,
    /// Complaints counted when it was proposed.
    pub complaints: u32,
    /// Serious ones among them.
    pub serious: u32,
    /// Where it stands.
    pub state: TerminationState,
    /// Who proposed it.
    pub proposed_by: StaffId,
    /// When.
    pub proposed_at: Moment,
    /// Who signed or rejected it.
    pub signed_by: Option<StaffId>,
    /// When.
    pub signed_at: Option<Moment>,
    /// The day the account ends.
    pub effective_on: Option<Day>,
}

/// Whether the complaints come to the ground. The third is a person's judgement and is not counted.
///
/// # Errors
/// [`TerminationProblem::GroundNotMet`].
// policy: 51
pub fn ground_met(ground: TerminationGround, tally: &ComplaintTally) -> Result<(), TerminationProblem> {
    let met = match ground {
        TerminationGround::SeriousComplaint => tally.serious > 0,
        TerminationGround::RepeatedComplaints => tally.is_repeated(),
        TerminationGround::SeriousViolation => true,
    };
    if met { Ok(()) } else { Err(TerminationProblem::GroundNotMet) }
}

/// Whether a termination can be signed or rejected by this person.
///
/// # Errors
/// [`TerminationProblem::NotProposed`]; for a signature also [`TerminationProblem::SameSigner`].
pub fn may_close(termination: &Termination, by: StaffId) -> Result<(), TerminationProblem> {
    match termination.state {
        TerminationState::Proposed if termination.proposed_by == by => Err(TerminationProblem::SameSigner),
        TerminationState::Proposed => Ok(()),
        TerminationState::Signed | TerminationState::Rejected => Err(TerminationProblem::NotProposed),
    }
}

/// The day the account ends: at once, or after the notice.
pub fn effective_on(signed_on: Day, notice: bool) -> Day {
    let days = if notice { NOTICE_DAYS } else { 0 };
    signed_on.checked_add_days(Days::new(days.into())).unwrap_or(Day::MAX)
}

const NOTICE: Rule = Rule::new("R47", "Reg. 2019/1150 Art. 4(2)", (2020, 7, 12));

/// What a signed termination waits for until its day: that the account is ended.
pub fn due(calendar: &Calendar, termination: &Termination) -> Option<DueItem> {
    let last_day = termination.effective_on?;
    let signed_on = day_in_sweden(termination.signed_at?);
    let days = if termination.notice { NOTICE_DAYS } else { 0 };
    let internal_day = calendar.office_day_until(last_day).max(signed_on);
    Some(DueItem {
        kind: DueKind::Termination,
        subject: termination.id.0,
        person: Some(termination.person),
        last_day,
        internal_day,
        steps: vec![Step::new(StepCode::TerminationNotice, &NOTICE, signed_on, last_day).counting(days)],
    })
}
