//! Who may do what, for which task (policy point 32: "only staff doing a specific job"). Why the table looks as it does
//! stands in docs/decisions/0002-roles.md.

use crate::staff::{Role, Task};

use Role::{
    Administrator as Admin, CustomerService as Service, DataProtectionOfficer as Dpo, Invoicing as Billing, Manager,
};

/// Something a member of staff can do with the register. Reading is divided into groups of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    /// Search for people and see the list of hits: name, customer number, e-mail. Protected identities stay masked in it.
    FindPeople,
    /// See what is due.
    ReadDue,
    /// Change one's own password.
    ChangeOwnPassword,
    /// See name, address, e-mail, telephone, relations and note.
    ReadContact,
    /// See a personal identity number in full.
    ReadIdentityNumber,
    /// See the contact data of a person with protected identity.
    ReadProtectedIdentity,
    /// See agreements.
    ReadAgreements,
    /// See accounting records.
    ReadBookkeeping,
    /// See consents and their proof.
    ReadConsents,
    /// See messages.
    ReadMessages,
    /// See ratings and disputes.
    ReadRatings,
    /// See requests of data subjects.
    ReadRequests,
    /// Enter a new person.
    CreatePerson,
    /// Correct a person's contact data.
    CorrectPerson,
    /// Enter and end agreements.
    WriteAgreements,
    /// Enter and cancel accounting records.
    WriteBookkeeping,
    /// Enter and withdraw consents.
    WriteConsents,
    /// Write down messages.
    WriteMessages,
    /// Enter ratings and handle disputes.
    WriteRatings,
    /// Register a request that came in.
    OpenRequest,
    /// Pause, extend, answer or refuse a request.
    DecideRequest,
    /// Make the extract with everything held about a person.
    MakeExtract,
    /// Plan and carry out erasure, set and release holds.
    Erase,
    /// Bring in a file of people.
    ImportPeople,
    /// Take a list of people out of the register.
    ExportPeople,
    /// Read and check the log.
    ReadLog,
    /// Change the organisation's settings.
    ChangeSettings,
    /// Add and remove keys, print the recovery sheet.
    ManageKeys,
    /// Add staff, change roles, disable.
    ManageStaff,
    /// Make and check backups.
    MakeBackup,
    /// Put a backup back.
    RestoreBackup,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Self; 31] = [
        Self::FindPeople,
        Self::ReadDue,
        Self::ChangeOwnPassword,
        Self::ReadContact,
        Self::ReadIdentityNumber,
        Self::ReadProtectedIdentity,
        Self::ReadAgreements,
        Self::ReadBookkeeping,
        Self::ReadConsents,
        Self::ReadMessages,
        Self::ReadRatings,
        Self::ReadRequests,
        Self::CreatePerson,
        Self::CorrectPerson,
        Self::WriteAgreements,
        Self::WriteBookkeeping,
        Self::WriteConsents,
        Self::WriteMessages,
        Self::WriteRatings,
        Self::OpenRequest,
        Self::DecideRequest,
        Self::MakeExtract,
        Self::Erase,
        Self::ImportPeople,
        Self::ExportPeople,
        Self::ReadLog,
        Self::ChangeSettings,
        Self::ManageKeys,
        Self::ManageStaff,
        Self::MakeBackup,
        Self::RestoreBackup,
    ];

    /// The word the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::FindPeople => "find-people",
            Self::ReadDue => "read-due",
            Self::ChangeOwnPassword => "change-own-password",
            Self::ReadContact => "read-contact",
            Self::ReadIdentityNumber => "read-identity-number",
            Self::ReadProtectedIdentity => "read-protected-identity",
            Self::ReadAgreements => "read-agreements",
            Self::ReadBookkeeping => "read-bookkeeping",
            Self::ReadConsents => "read-consents",
            Self::ReadMessages => "read-messages",
            Self::ReadRatings => "read-ratings",
            Self::ReadRequests => "read-requests",
            Self::CreatePerson => "create-person",
            Self::CorrectPerson => "correct-person",
            Self::WriteAgreements => "write-agreements",
            Self::WriteBookkeeping => "write-bookkeeping",
            Self::WriteConsents => "write-consents",
            Self::WriteMessages => "write-messages",
            Self::WriteRatings => "write-ratings",
            Self::OpenRequest => "open-request",
            Self::DecideRequest => "decide-request",
            Self::MakeExtract => "make-extract",
            Self::Erase => "erase",
            Self::ImportPeople => "import-people",
            Self::ExportPeople => "export-people",
            Self::ReadLog => "read-log",
            Self::ChangeSettings => "change-settings",
            Self::ManageKeys => "manage-keys",
            Self::ManageStaff => "manage-staff",
            Self::MakeBackup => "make-backup",
            Self::RestoreBackup => "restore-backup",
        }
    }

    /// The deed with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.code() == code)
    }
}

/// For which declared tasks a deed is open.
enum For {
    /// It opens nobody's record: no task need be declared.
    NoTask,
    /// Any task, but one must be declared.
    AnyTask,
    /// These tasks.
    Tasks(&'static [Task]),
}

const EVERYBODY: &[Role] = &Role::ALL;

/// The table: who, and for which task.
#[rustfmt::skip]
#[expect(clippy::match_same_arms, reason = "one line for each deed: a table is read line by line")]
fn row(deed: Deed) -> (&'static [Role], For) {
    use For::{AnyTask, NoTask, Tasks};
    use Task::{Administration as Upkeep, CustomerService as Serve, Invoicing as Invoice, Rating, Request, Retention};
    match deed {
        Deed::FindPeople            => (EVERYBODY,                              NoTask),
        Deed::ReadDue               => (EVERYBODY,                              NoTask),
        Deed::ChangeOwnPassword     => (EVERYBODY,                              NoTask),

        Deed::ReadContact           => (EVERYBODY,                              AnyTask),
        Deed::ReadIdentityNumber    => (EVERYBODY,                              Tasks(&[Invoice, Request])),
        Deed::ReadProtectedIdentity => (&[Dpo, Manager, Admin],                 Tasks(&[Request])),
        Deed::ReadAgreements        => (EVERYBODY,                              AnyTask),
        Deed::ReadBookkeeping       => (&[Billing, Dpo, Manager, Admin],        Tasks(&[Invoice, Request, Retention])),
        Deed::ReadConsents          => (&[Service, Dpo, Manager, Admin],        Tasks(&[Serve, Request, Retention, Upkeep])),
        Deed::ReadMessages          => (&[Service, Dpo, Manager, Admin],        Tasks(&[Serve, Request, Rating, Retention])),
        Deed::ReadRatings           => (&[Service, Dpo, Manager, Admin],        Tasks(&[Rating, Request, Retention])),
        Deed::ReadRequests          => (EVERYBODY,                              Tasks(&[Serve, Request, Retention])),

        Deed::CreatePerson          => (&[Billing, Service, Manager, Admin],    Tasks(&[Invoice, Serve, Upkeep])),
        Deed::CorrectPerson         => (EVERYBODY,                              Tasks(&[Invoice, Serve, Request, Upkeep])),
        Deed::WriteAgreements       => (&[Billing, Service, Manager, Admin],    Tasks(&[Invoice, Serve, Upkeep])),
        Deed::WriteBookkeeping      => (&[Billing, Manager, Admin],             Tasks(&[Invoice])),
        Deed::WriteConsents         => (&[Service, Dpo, Manager, Admin],        Tasks(&[Serve, Request, Upkeep])),
        Deed::WriteMessages         => (&[Service, Dpo, Manager, Admin],        Tasks(&[Serve, Request, Rating])),
        Deed::WriteRatings          => (&[Service, Manager, Admin],             Tasks(&[Rating])),

        Deed::OpenRequest           => (EVERYBODY,                              Tasks(&[Serve, Request])),
        Deed::DecideRequest         => (&[Dpo, Manager, Admin],                 Tasks(&[Request])),
        Deed::MakeExtract           => (&[Dpo, Manager, Admin],                 Tasks(&[Request])),
        Deed::Erase                 => (&[Dpo, Manager, Admin],                 Tasks(&[Request, Retention])),

        Deed::ImportPeople          => (&[Manager, Admin],                      Tasks(&[Upkeep])),
        Deed::ExportPeople          => (&[Dpo, Manager, Admin],                 Tasks(&[Request, Upkeep])),
        Deed::ReadLog               => (&[Dpo, Manager, Admin],                 NoTask),
        Deed::ChangeSettings        => (&[Manager, Admin],                      NoTask),
        Deed::ManageKeys            => (&[Admin],                               NoTask),
        Deed::ManageStaff           => (&[Admin],                               NoTask),
        Deed::MakeBackup            => (&[Admin],                               NoTask),
        Deed::RestoreBackup         => (&[Admin],                               NoTask),
    }
}

/// Whether a role has this task among its work, so that it can be declared.
#[rustfmt::skip]
#[expect(clippy::match_same_arms, reason = "one line for each role: a table is read line by line")]
pub fn may_declare(role: Role, task: Task) -> bool {
    match role {
        Role::Invoicing             => matches!(task, Task::Invoicing | Task::Request),
        Role::CustomerService       => matches!(task, Task::CustomerService | Task::Request | Task::Rating),
        Role::DataProtectionOfficer => matches!(task, Task::Request | Task::Rating | Task::Retention | Task::Administration),
        Role::Manager               => true,
        Role::Administrator         => true,
    }
}

/// Whether a role may do a deed for the declared task. Without a task only the deeds that open nobody's record are
/// allowed; a declared task must always be one of the role's own.
pub fn may(role: Role, task: impl Into<Option<Task>>, deed: Deed) -> bool {
    let task = task.into();
    let (roles, tasks) = row(deed);
    let role_may = roles.contains(&role) && task.is_none_or(|task| may_declare(role, task));
    role_may
        && match tasks {
            For::NoTask => true,
            For::AnyTask => task.is_some(),
            For::Tasks(tasks) => task.is_some_and(|task| tasks.contains(&task)),
        }
}
