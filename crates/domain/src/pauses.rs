//! When the clock of a request stands still (EDPB 01/2022 § 159, law.md R5): while the person is asked who she is or
//! what she means, and for no other reason.

use crate::time::Day;

/// Why the clock stands. The law knows these two; a holiday, an internal discussion or a "legal hold" is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PauseReason {
    /// Reasonable doubt about who is asking (GDPR Art. 12(6)).
    Identity,
    /// A large amount of data, and the person is asked what she means (recital 63).
    Clarification,
}

impl PauseReason {
    /// Every reason.
    pub const ALL: [Self; 2] = [Self::Identity, Self::Clarification];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Clarification => "clarification",
        }
    }

    /// The reason with this code. Whatever else an office may want to wait for is refused.
    pub fn from_code(code: &str) -> Result<Self, PauseProblem> {
        Self::ALL.into_iter().find(|reason| reason.code() == code).ok_or(PauseProblem::ReasonNotInLaw)
    }
}

/// One question to the person and her answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Why she was asked.
    pub reason: PauseReason,
    /// The day the question was sent.
    pub asked_on: Day,
    /// The day the answer reached the organisation; `None` while it is awaited.
    pub answered_on: Option<Day>,
}

impl Pause {
    /// The whole days the clock has stood, up to and including `today` if the answer is still awaited.
    pub fn days(&self, today: Day) -> u32 {
        let end = self.answered_on.unwrap_or(today);
        u32::try_from((end - self.asked_on).num_days()).unwrap_or(0)
    }
}

/// Why a pause cannot be accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseProblem {
    /// Only identity and clarification stop the clock.
    ReasonNotInLaw,
    /// The question would have been sent before the request was received.
    BeforeReceipt {
        /// The day of the question.
        asked_on: Day,
        /// The day of receipt.
        received_on: Day,
    },
    /// The question or its answer lies in the future.
    InTheFuture {
        /// The day that has not come.
        day: Day,
    },
    /// The answer would have come before the question.
    AnsweredBeforeAsked {
        /// The day of the question.
        asked_on: Day,
        /// The day of the answer.
        answered_on: Day,
    },
    /// The question lies before the answer to the one before it, or that one is still unanswered.
    BeforeLastRestart {
        /// The day of the question.
        asked_on: Day,
    },
    /// The limit had already passed when the question was sent: a question does not revive it.
    AfterLastDay {
        /// The day of the question.
        asked_on: Day,
        /// The last day there was.
        last_day: Day,
    },
}

/// Checks the dates of pauses against each other, the receipt and today. Pauses are given oldest first.
pub(crate) fn check(received_on: Day, pauses: &[Pause], today: Day) -> Result<(), PauseProblem> {
    // The day from which a next question may be sent; `None` once a question is unanswered.
    let mut open_from = Some(received_on);
    for pause in pauses {
        let asked_on = pause.asked_on;
        if asked_on < received_on {
            return Err(PauseProblem::BeforeReceipt { asked_on, received_on });
        }
        if open_from.is_none_or(|from| asked_on < from) {
            return Err(PauseProblem::BeforeLastRestart { asked_on });
        }
        if let Some(day) = [Some(asked_on), pause.answered_on].into_iter().flatten().find(|day| *day > today) {
            return Err(PauseProblem::InTheFuture { day });
        }
        if let Some(answered_on) = pause.answered_on.filter(|day| *day < asked_on) {
            return Err(PauseProblem::AnsweredBeforeAsked { asked_on, answered_on });
        }
        open_from = pause.answered_on;
    }
    Ok(())
}
