//! The ledger of erasures: what was erased, without saying whose it was.
//!
//! A backup brings back what has been erased since (GDPR Art. 17(1), 5(1)(e)). The ledger outlives the register and lets
//! every restoring erase it again. It holds no personal data: the identifier of an erased record is a random number that
//! nothing leads back from any more.

use crate::{ids::StaffId, time::Day};
use uuid::Uuid;

/// The longest noun, rule and certificate number, in bytes.
pub const LONGEST_TEXT: usize = 48;

/// What a line of the ledger says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LedgerAct {
    /// The record was erased.
    Erased,
    /// The record had come back with an old backup and was erased again: "återapplicerad".
    Reapplied,
}

impl LedgerAct {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Erased, Self::Reapplied];

    /// The word the register and the wording files use for it: `ledger-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Erased => "erased",
            Self::Reapplied => "reapplied",
        }
    }

    /// The act with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.code() == code)
    }
}

/// One line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasureLine {
    /// The line's own identifier (version 7): the same line keeps it wherever it is written.
    pub id: Uuid,
    /// What it says.
    pub act: LedgerAct,
    /// The code of what was erased, for instance `person`, with the side where it is held about two people and only the
    /// second was erased: `assignment/client`. At most [`LONGEST_TEXT`] bytes.
    pub noun: String,
    /// The identifier the erased record had.
    pub record: Uuid,
    /// The day, in Sweden.
    pub day: Day,
    /// The rule it was erased by; at most [`LONGEST_TEXT`] bytes.
    pub rule: String,
    /// The member of staff who approved it; `None` where the program does it by itself.
    pub approver: Option<StaffId>,
    /// The number of the certificate of erasure, if one was made; at most [`LONGEST_TEXT`] bytes.
    pub certificate: Option<String>,
}
