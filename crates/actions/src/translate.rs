//! The codes of the rooms below, said as the one list of problems.

use crate::problem::Problem;
use std::io::ErrorKind;

impl From<keys::Error> for Problem {
    fn from(error: keys::Error) -> Self {
        use keys::Error;
        match error {
            Error::Missing => Self::SlotsMissing,
            Error::Disk { kind, .. } => disk(kind),
            Error::Malformed => Self::SlotsDamaged,
            Error::NewerVersion { found } => Self::SlotsFromTheFuture { version: found },
            Error::SlotsTampered => Self::SlotsTampered,
            Error::NotMine | Error::NoSuchSlot => Self::NoSuchUser,
            Error::WrongOrBroken => Self::WrongPassword,
            Error::ForeignKey => Self::RegisterForeign,
            Error::KeyringUnavailable => Self::KeyringUnavailable,
            Error::DeviceBound | Error::DeviceSecretMissing => Self::KeyringEmpty,
            Error::KeyringLocked => Self::KeyringLocked,
            Error::KeyringRefused => Self::KeyringRefused,
            Error::NameTaken => Self::invalid("name", "taken"),
            Error::LastSlot => Self::LastWayIn,
            Error::NameUnusable => Self::invalid("name", "not-usable"),
            Error::PasswordWeak { score, minimum } => Self::WeakPassword { score, needed: minimum },
            Error::CodeMistyped { group } => Self::RecoveryCodeMistyped { group: group.into() },
            Error::CodeLength { .. } => Self::invalid("recovery-code", "wrong-length"),
            Error::ShareAlone => Self::ShareAlone,
            Error::NotAShare => Self::NotAShare,
            Error::SharesEqual => Self::SharesEqual,
            Error::SharesDiffer => Self::SharesDiffer,
            other => Self::StorageFailed { detail: other.code().to_owned() },
        }
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        use store::{Constraint, Error};
        match error {
            Error::Missing => Self::RegisterMissing,
            Error::AlreadyExists => Self::RegisterExists,
            Error::NotARegister => Self::RegisterForeign,
            Error::Damaged(_) => Self::RegisterDamaged,
            Error::FromTheFuture { version, .. } => {
                Self::RegisterFromTheFuture { version: u32::try_from(version).unwrap_or(u32::MAX) }
            }
            Error::ReadOnlyFolder => Self::FolderReadOnly,
            Error::DiskFull => Self::DiskFull,
            Error::Disk(kind) => disk(kind),
            Error::Busy(None) => Self::SomebodyWrites,
            Error::Busy(Some(held)) => {
                let since = domain::time::in_sweden(held.since).format("%Y-%m-%d %H:%M").to_string();
                Self::RegisterBusy { holder: held.name, since }
            }
            Error::OpenElsewhere => Self::RegisterOpenElsewhere,
            Error::Rekeyed => Self::RegisterRekeyed,
            Error::Constraint(Constraint::Taken("people.number")) => Self::NumberTaken,
            Error::Constraint(Constraint::Taken("purchases.number")) => Self::VoucherTaken,
            Error::Constraint(Constraint::Taken("terms_versions.kind")) => Self::invalid("valid-from", "taken"),
            Error::Constraint(_) => Self::StorageFailed { detail: "constraint".to_owned() },
            Error::NotFound => Self::not_found("record"),
            Error::Desk(fault) => desk(fault),
            Error::Cancelled => Self::Cancelled,
            Error::Unrecorded => Self::StorageFailed { detail: "unrecorded".to_owned() },
            Error::Engine(code) => Self::StorageFailed { detail: format!("engine-{code}") },
        }
    }
}

fn desk(fault: store::DeskFault) -> Problem {
    use store::DeskFault;
    match fault {
        DeskFault::NotConnected => Problem::DeskOffline,
        DeskFault::NotAdmitted => Problem::DeskNotAdmitted,
        DeskFault::NotSaved => Problem::DeskNotSaved,
        DeskFault::Unconfirmed => Problem::DeskUnconfirmed,
        DeskFault::SavedElsewhere => Problem::DeskBehind,
        DeskFault::TooLarge => Problem::DeskTooLarge,
        DeskFault::UpdateNeeded => Problem::DeskUpdateNeeded,
        DeskFault::UpgradeWaits => Problem::DeskUpgradeWaits,
        DeskFault::Stopped(reason) => Problem::DeskStopped { reason: reason.code().to_owned() },
        DeskFault::IsShared => Problem::DeskShared,
    }
}

impl From<intake::Error> for Problem {
    fn from(error: intake::Error) -> Self {
        use intake::Error;
        match error {
            Error::Cancelled => Self::Cancelled,
            Error::MissingField { field } => Self::ColumnMissing { field: field.code().to_owned() },
            Error::MissingColumn { column } => Self::ColumnMissing { field: column.to_owned() },
            Error::UnknownField { .. } | Error::UnknownColumn { .. } | Error::MappingNotReadable { .. } => {
                Self::invalid("mapping", error.code())
            }
            other => Self::FileUnreadable { reason: other.code().to_owned() },
        }
    }
}

impl From<domain::assignments::AssignmentProblem> for Problem {
    fn from(problem: domain::assignments::AssignmentProblem) -> Self {
        Self::step_refused("assignment", problem.code())
    }
}

impl From<domain::ratings::RatingProblem> for Problem {
    fn from(problem: domain::ratings::RatingProblem) -> Self {
        Self::step_refused("rating", problem.code())
    }
}

impl From<domain::disputes::DisputeProblem> for Problem {
    fn from(problem: domain::disputes::DisputeProblem) -> Self {
        use domain::disputes::DisputeProblem;
        match problem {
            DisputeProblem::SameSigner => Self::SecondPersonNeeded,
            other => Self::step_refused("dispute", other.code()),
        }
    }
}

impl From<domain::attachments::AttachmentProblem> for Problem {
    fn from(problem: domain::attachments::AttachmentProblem) -> Self {
        Self::step_refused("attachment", problem.code())
    }
}

impl From<papers::Error> for Problem {
    fn from(error: papers::Error) -> Self {
        Self::PaperFailed { detail: error.to_string() }
    }
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Self {
        disk(error.kind())
    }
}

/// What the operating system answered, without its text: that may hold a path with somebody's name.
fn disk(kind: ErrorKind) -> Problem {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Problem::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Problem::FolderReadOnly,
        other => Problem::StorageFailed { detail: format!("{other:?}") },
    }
}
