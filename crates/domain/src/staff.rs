//! Members of staff: roles, and the task each opening of a person is declared for.

use crate::{ids::StaffId, time::Moment};

pub use crate::deeds::{Deed, may, may_declare};

/// What a member of staff is employed to do (policy point 32).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Handläggare, fakturering.
    Invoicing,
    /// Handläggare, kundservice.
    CustomerService,
    /// Dataskyddsombud.
    DataProtectionOfficer,
    /// Chef.
    Manager,
    /// Administratör: keys, staff, backups.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] =
        [Self::Invoicing, Self::CustomerService, Self::DataProtectionOfficer, Self::Manager, Self::Administrator];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invoicing => "invoicing",
            Self::CustomerService => "customer-service",
            Self::DataProtectionOfficer => "dpo",
            Self::Manager => "manager",
            Self::Administrator => "administrator",
        }
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// The specific job a person's record is opened for; written into the log at each opening (C-579/21).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Task {
    /// Fakturering.
    Invoicing,
    /// Kundservice: a caller, a letter, a change of address.
    CustomerService,
    /// A data subject's request.
    Request,
    /// A rating or its dispute.
    Rating,
    /// Retention and erasure.
    Retention,
    /// Keeping the register in order: import, duplicates, settings.
    Administration,
}

impl Task {
    /// Every task.
    pub const ALL: [Self; 6] =
        [Self::Invoicing, Self::CustomerService, Self::Request, Self::Rating, Self::Retention, Self::Administration];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invoicing => "invoicing",
            Self::CustomerService => "customer-service",
            Self::Request => "request",
            Self::Rating => "rating",
            Self::Retention => "retention",
            Self::Administration => "administration",
        }
    }

    /// The task with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.code() == code)
    }
}

/// Someone who may open the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Identifier, also written into the log.
    pub id: StaffId,
    /// The name she unlocks with; unique without regard to case.
    pub name: String,
    /// Her role.
    pub role: Role,
    /// When she was added.
    pub added_at: Moment,
    /// When she was disabled, if she was.
    pub disabled_at: Option<Moment>,
}
