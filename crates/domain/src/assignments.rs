//! Assignments: what a contractor carried out for a client, and when a rating may be asked for (policy points 43, 46).

use crate::{
    codes::codes,
    ids::{AssignmentId, PersonId, RatingRequestId, StaffId},
    source::Source,
    time::Day,
};
use chrono::Days;

/// One assignment. Two people are its data subjects: the client, who may rate it, and the contractor, who is rated.
// policy: 43
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Identifier.
    pub id: AssignmentId,
    /// The number the office knows it by, for instance `U5000`.
    pub number: String,
    /// Uppdragsgivare: for whom; `None` once she has been erased.
    pub client: Option<PersonId>,
    /// Uppdragstagare: by whom.
    pub contractor: PersonId,
    /// The last day of the work; `None` while it goes on.
    pub finished_on: Option<Day>,
    /// Who at the office arranged it. She is involved and handles no dispute about it.
    pub arranged_by: Option<StaffId>,
    /// Where the data came from.
    pub source: Source,
}

codes! {
    /// How a question for a rating went out. Either way it is a service message, never marketing.
    RequestWay {
        /// A draft for the office's own e-mail program.
        EmailDraft = "email-draft",
        /// Sent by somebody else before, and told of by an imported file.
        Imported = "imported",
    }
}

/// A question to the client of a finished assignment, asked once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingRequest {
    /// Identifier.
    pub id: RatingRequestId,
    /// About which assignment.
    pub assignment: AssignmentId,
    /// How it went out.
    pub way: RequestWay,
    /// The day it was sent.
    pub sent_on: Day,
    /// The last day an answer is taken.
    pub expires_on: Day,
    /// The day the rating came, if it did.
    pub answered_on: Option<Day>,
}

codes! {
    /// Where a question stands.
    RequestStanding {
        /// An answer may still come.
        Waiting = "waiting",
        /// The client has rated.
        Answered = "answered",
        /// The last day for an answer has passed.
        Expired = "expired",
    }
}

impl RatingRequest {
    /// Where it stands today.
    pub fn standing(&self, today: Day) -> RequestStanding {
        if self.answered_on.is_some() {
            RequestStanding::Answered
        } else if today > self.expires_on {
            RequestStanding::Expired
        } else {
            RequestStanding::Waiting
        }
    }
}

codes! {
    /// Why an assignment cannot be entered, finished or asked about.
    AssignmentProblem {
        /// Client and contractor are the same person.
        SamePerson = "same-person",
        /// The assignment has finished already.
        AlreadyFinished = "already-finished",
        /// It has not finished yet: nobody is asked before (policy point 46).
        NotFinished = "not-finished",
        /// The question would be sent before the last day of the work.
        SentBeforeFinish = "sent-before-finish",
        /// The client has been asked already; once is all.
        AlreadyAsked = "already-asked",
        /// The client has rated already.
        AlreadyRated = "already-rated",
        /// The answer would come before the question.
        AnsweredBeforeSent = "answered-before-sent",
        /// The time to answer has passed.
        Expired = "expired",
    }
}

/// Client and contractor of an assignment must be two people.
pub fn may_be_entered(client: PersonId, contractor: PersonId) -> Result<(), AssignmentProblem> {
    if client == contractor { Err(AssignmentProblem::SamePerson) } else { Ok(()) }
}

/// Whether the client may be asked on this day: after the finish, and once.
// policy: 46
pub fn may_ask(assignment: &Assignment, asked_before: bool, rated: bool, on: Day) -> Result<(), AssignmentProblem> {
    let finished_on = assignment.finished_on.ok_or(AssignmentProblem::NotFinished)?;
    if on < finished_on {
        Err(AssignmentProblem::SentBeforeFinish)
    } else if rated {
        Err(AssignmentProblem::AlreadyRated)
    } else if asked_before {
        Err(AssignmentProblem::AlreadyAsked)
    } else {
        Ok(())
    }
}

/// The last day for an answer to a question sent on this day.
pub fn expires_on(sent_on: Day, days: u32) -> Day {
    sent_on.checked_add_days(Days::new(days.into())).unwrap_or(Day::MAX)
}

/// Whether a rating that came on this day may be entered: the work is done, nobody rated before, and a question that
/// was sent has not run out. A client may rate without having been asked.
pub fn may_rate(
    assignment: &Assignment,
    asked: Option<&RatingRequest>,
    rated: bool,
    answered_on: Day,
) -> Result<(), AssignmentProblem> {
    let finished_on = assignment.finished_on.ok_or(AssignmentProblem::NotFinished)?;
    if rated {
        return Err(AssignmentProblem::AlreadyRated);
    }
    if answered_on < finished_on {
        return Err(AssignmentProblem::NotFinished);
    }
    match asked {
        Some(request) if answered_on < request.sent_on => Err(AssignmentProblem::AnsweredBeforeSent),
        Some(request) if answered_on > request.expires_on => Err(AssignmentProblem::Expired),
        Some(_) | None => Ok(()),
    }
}
