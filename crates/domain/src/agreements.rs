//! Agreements: the contract whose end starts the policy's year (policy point 22).

use crate::{
    ids::{AgreementId, PersonId},
    source::Source,
    time::Day,
};

/// What an agreement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreementKind {
    /// A user account with the organisation.
    Account,
    /// An assignment between a client and a contractor.
    Assignment,
    /// A course.
    Course,
    /// An app, bought or on trial.
    App,
    /// A reseller or partner agreement.
    Partnership,
    /// Any other customer agreement.
    Customer,
}

impl AgreementKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Account, Self::Assignment, Self::Course, Self::App, Self::Partnership, Self::Customer];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Assignment => "assignment",
            Self::Course => "course",
            Self::App => "app",
            Self::Partnership => "partnership",
            Self::Customer => "customer",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A contract with a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Identifier.
    pub id: AgreementId,
    /// Whose contract it is.
    pub person: PersonId,
    /// What it is about.
    pub kind: AgreementKind,
    /// The day it began.
    pub started_on: Day,
    /// The last day it was in force; `None` while it runs.
    pub ended_on: Option<Day>,
    /// Where the data came from.
    pub source: Source,
}

/// What the time of an agreement follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Identifier.
    pub id: AgreementId,
    /// Whose contract it is.
    pub person: PersonId,
    /// The last day it was in force; `None` while it runs.
    pub ended_on: Option<Day>,
}

impl From<&Agreement> for Term {
    fn from(agreement: &Agreement) -> Self {
        Self { id: agreement.id, person: agreement.person, ended_on: agreement.ended_on }
    }
}
