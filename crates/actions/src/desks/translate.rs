//! What the desks' crate answers, said as problems.

use crate::problem::Problem;
use desks::{
    InvitationError, LogError, SharingError,
    postgres::{PrepareError, TlsError},
};

impl From<SharingError> for Problem {
    fn from(error: SharingError) -> Self {
        match error {
            SharingError::Store(error) => error.into(),
            SharingError::Prepare(error) => error.into(),
            SharingError::Tls(TlsError::NoCertificate) => Self::invalid("desk-authority", "no-certificate"),
            SharingError::Tls(TlsError::NeedsAuthority) => Self::invalid("desk-authority", "needed-over-a-network"),
            SharingError::Log(LogError::Refused) => Self::DeskServerRefused,
            SharingError::Log(LogError::Away) => Self::DeskServerSilent,
            SharingError::Log(LogError::Busy) => Self::SomebodyWrites,
            SharingError::Keys(error) => error.into(),
            SharingError::Invitation(error) => error.into(),
            SharingError::Snapshot(_) => Self::DeskSnapshotDamaged,
            SharingError::Disk(kind) => std::io::Error::from(kind).into(),
            SharingError::Cancelled => Self::Cancelled,
        }
    }
}

impl From<InvitationError> for Problem {
    fn from(error: InvitationError) -> Self {
        match error {
            InvitationError::NotAnInvitation => Self::InvitationUnreadable,
            InvitationError::NewerVersion => Self::DeskUpdateNeeded,
            InvitationError::WrongCode => Self::InvitationCodeWrong,
            InvitationError::Expired => Self::InvitationExpired,
        }
    }
}

impl From<PrepareError> for Problem {
    fn from(error: PrepareError) -> Self {
        match error {
            PrepareError::TooOld(_) => Self::DeskServerTooOld,
            PrepareError::FromTheFuture { .. } => Self::DeskUpdateNeeded,
            PrepareError::Refused(code) if code == "connection" => Self::DeskServerSilent,
            PrepareError::Refused(code) => Self::DeskServerForbids { detail: code },
        }
    }
}
