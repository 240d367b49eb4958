//! What can be done with a case, and when: the whole of it as one table, state by verb (GDPR Art. 12, law.md R1–R11).

use crate::{
    codes::codes,
    handling::Handling,
    requests::{Course, Request, RequestState},
};

codes! {
    /// Where a case stands. Its words are `stage-<code>`.
    Stage {
        /// Registered; its clock runs.
        Running = "running",
        /// The person has been asked who she is or what she means; the clock stands.
        Paused = "paused",
        /// Answered; the answer has not been handed over.
        Answered = "answered",
        /// Refused, whole; the refusal has not been handed over.
        Refused = "refused",
        /// The answer or the refusal has reached the person.
        HandedOver = "handed-over",
        /// Nothing more is to be done.
        Closed = "closed",
        /// The person has taken the request back.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// What staff does with a case. Its words are `form-request-<code>`.
    CaseVerb {
        /// Tells the person that the request has come in (EDPB 01/2022 § 57).
        Acknowledge = "acknowledge",
        /// Notes how it was made sure who is asking (R10).
        Identify = "identity",
        /// Notes who asks in the person's place, and on what authority.
        Represent = "represent",
        /// Stops the clock for a question about identity or meaning (R5).
        Pause = "pause",
        /// Notes the answer to that question.
        Resume = "resume",
        /// Extends the limit by two further months (R6).
        Extend = "extend",
        /// Decides one thing the request is about.
        Decide = "decide",
        /// Says what an objection is about (Art. 21).
        Scope = "scope",
        /// Answers with a letter, or marks the extract as the answer.
        Answer = "answer",
        /// Refuses, with reasons and the ways to complain (R8).
        Refuse = "refuse",
        /// Hands the answer over.
        HandOver = "hand-over",
        /// Closes the case.
        Close = "close",
        /// Notes that the person has taken the request back.
        Withdraw = "withdraw",
        /// Makes one of the letters that change nothing about the case.
        Letter = "letter",
    }
}

codes! {
    /// Why a step is not open. Its words are `reason-case-<code>`.
    CaseRefusal {
        /// The clock stands: first comes the answer to the question.
        Paused = "case-paused",
        /// The clock does not stand.
        NotPaused = "case-not-paused",
        /// It is answered or refused already.
        Decided = "case-decided",
        /// It is not answered yet.
        Undecided = "case-undecided",
        /// The answer has been handed over already.
        HandedOver = "case-handed-over",
        /// The answer has not been handed over yet.
        NotHandedOver = "case-not-handed-over",
        /// It is closed, or was taken back.
        Closed = "case-over",
    }
}

impl Stage {
    /// Where a case stands.
    pub fn of(request: &Request, course: &Course, handling: &Handling) -> Self {
        match (&request.state, &handling.handed_over, handling.closed_at) {
            (RequestState::Withdrawn { .. }, _, _) => Self::Withdrawn,
            (_, _, Some(_)) => Self::Closed,
            (RequestState::Answered { .. } | RequestState::Refused { .. }, Some(_), None) => Self::HandedOver,
            (RequestState::Answered { .. }, None, None) => Self::Answered,
            (RequestState::Refused { .. }, None, None) => Self::Refused,
            (RequestState::Open, _, None) if course.pauses.iter().any(|pause| pause.answered_on.is_none()) => {
                Self::Paused
            }
            (RequestState::Open, _, None) => Self::Running,
        }
    }
}

/// Whether a step can be taken where the case stands. The guards of the step itself come after.
pub const fn allowed(stage: Stage, verb: CaseVerb) -> Result<(), CaseRefusal> {
    use CaseVerb::{
        Acknowledge, Answer, Close, Decide, Extend, HandOver, Identify, Letter, Pause, Refuse, Represent, Resume,
        Scope, Withdraw,
    };
    match (stage, verb) {
        (Stage::Closed | Stage::Withdrawn, _) => Err(CaseRefusal::Closed),
        (Stage::Running | Stage::Paused, Acknowledge | Identify | Represent | Extend | Decide | Scope | Refuse | Withdraw)
        | (Stage::Running, Pause | Answer)
        | (Stage::Paused, Resume)
        // Whoever fetches the answer in person shows who she is then.
        | (Stage::Answered | Stage::Refused, Identify | HandOver)
        | (Stage::HandedOver, Close)
        | (_, Letter) => Ok(()),
        (Stage::Running, Resume) => Err(CaseRefusal::NotPaused),
        (Stage::Paused, Pause | Answer) => Err(CaseRefusal::Paused),
        (Stage::Running | Stage::Paused, HandOver | Close) => Err(CaseRefusal::Undecided),
        (Stage::Answered | Stage::Refused, Close) => Err(CaseRefusal::NotHandedOver),
        (Stage::HandedOver, HandOver) => Err(CaseRefusal::HandedOver),
        (
            Stage::Answered | Stage::Refused | Stage::HandedOver,
            Acknowledge | Represent | Pause | Resume | Extend | Decide | Scope | Answer | Refuse | Withdraw,
        )
        | (Stage::HandedOver, Identify) => Err(CaseRefusal::Decided),
    }
}
