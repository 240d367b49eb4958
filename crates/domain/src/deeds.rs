//! Who may do what, for which task (policy point 32: "only staff doing a specific job"). Why the table looks as it does
//! stands in docs/decisions/0002-roles.md.

use crate::{
    codes::codes,
    staff::{Role, Task},
};

use Role::{
    Administrator as Admin, CustomerService as Service, DataProtectionOfficer as Dpo, Invoicing as Billing, Manager,
};

codes! {
    /// Something a member of staff can do with the register. Reading is divided into groups of fields.
    Deed {
        /// Search for people and see the list of hits: name, customer number, e-mail. Protected identities stay masked in it.
        FindPeople = "find-people",
        /// See what is due.
        ReadDue = "read-due",
        /// Change one's own password.
        ChangeOwnPassword = "change-own-password",
        /// See name, address, e-mail, telephone, relations and note.
        ReadContact = "read-contact",
        /// See a personal identity number in full.
        ReadIdentityNumber = "read-identity-number",
        /// See the contact data of a person with protected identity.
        ReadProtectedIdentity = "read-protected-identity",
        /// See agreements.
        ReadAgreements = "read-agreements",
        /// See accounting records.
        ReadBookkeeping = "read-bookkeeping",
        /// See consents and their proof.
        ReadConsents = "read-consents",
        /// See messages.
        ReadMessages = "read-messages",
        /// See ratings and disputes.
        ReadRatings = "read-ratings",
        /// See requests of data subjects.
        ReadRequests = "read-requests",
        /// Enter a new person.
        CreatePerson = "create-person",
        /// Correct a person's contact data.
        CorrectPerson = "correct-person",
        /// Enter and end agreements.
        WriteAgreements = "write-agreements",
        /// Enter and cancel accounting records.
        WriteBookkeeping = "write-bookkeeping",
        /// Enter and withdraw consents.
        WriteConsents = "write-consents",
        /// Write down messages.
        WriteMessages = "write-messages",
        /// Enter ratings and handle disputes.
        WriteRatings = "write-ratings",
        /// Propose and sign decisions in disputes.
        DecideDisputes = "decide-disputes",
        /// See breaches of the terms, suspensions, and cases and permissions about works.
        ReadConduct = "read-conduct",
        /// Note a breach of the terms; open cases and permissions about works.
        WriteConduct = "write-conduct",
        /// Suspend and end accounts, and lift suspensions.
        DecideConduct = "decide-conduct",
        /// See the versions of the terms.
        ReadTerms = "read-terms",
        /// Bring in a version of the terms, and its notice.
        WriteTerms = "write-terms",
        /// Make two entries for one person one, and undo it.
        MergePeople = "merge-people",
        /// Register a request that came in.
        OpenRequest = "open-request",
        /// Pause, extend, answer or refuse a request.
        DecideRequest = "decide-request",
        /// Make the extract with everything held about a person.
        MakeExtract = "make-extract",
        /// Plan and carry out erasure, set and release holds.
        Erase = "erase",
        /// Bring in a file of people.
        ImportPeople = "import-people",
        /// Take a list of people out of the register.
        ExportPeople = "export-people",
        /// Read and check the log.
        ReadLog = "read-log",
        /// See the record of processing, recipients, incidents and findings.
        ReadAccountability = "read-accountability",
        /// Change them, and make the papers for the supervisory authority.
        WriteAccountability = "write-accountability",
        /// Report that something happened to personal data, or that a computer is lost.
        ReportIncident = "report-incident",
        /// See whom a person's data was given to.
        ReadDisclosures = "read-disclosures",
        /// Write down whom a person's data was given to.
        WriteDisclosures = "write-disclosures",
        /// Change the organisation's settings.
        ChangeSettings = "change-settings",
        /// Add and remove keys, print the recovery sheet.
        ManageKeys = "manage-keys",
        /// Add staff, change roles, disable.
        ManageStaff = "manage-staff",
        /// Share the register with other desks, invite and remove them, begin a new epoch.
        ManageDesks = "manage-desks",
        /// Make and check backups.
        MakeBackup = "make-backup",
        /// Put a backup back.
        RestoreBackup = "restore-backup",
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

// policy: 32
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
        Deed::DecideDisputes        => (&[Manager, Admin],                      Tasks(&[Rating])),

        Deed::ReadConduct           => (&[Service, Dpo, Manager, Admin],        Tasks(&[Serve, Rating, Request, Retention])),
        Deed::WriteConduct          => (&[Service, Manager, Admin],             Tasks(&[Serve, Rating])),
        Deed::DecideConduct         => (&[Manager, Admin],                      Tasks(&[Serve, Rating])),
        Deed::ReadTerms             => (EVERYBODY,                              NoTask),
        Deed::WriteTerms            => (&[Dpo, Manager, Admin],                 NoTask),
        Deed::MergePeople           => (&[Dpo, Manager, Admin],                 Tasks(&[Upkeep])),

        Deed::OpenRequest           => (EVERYBODY,                              Tasks(&[Serve, Request])),
        Deed::DecideRequest         => (&[Dpo, Manager, Admin],                 Tasks(&[Request])),
        Deed::MakeExtract           => (&[Dpo, Manager, Admin],                 Tasks(&[Request])),
        Deed::Erase                 => (&[Dpo, Manager, Admin],                 Tasks(&[Request, Retention])),

        Deed::ImportPeople          => (&[Manager, Admin],                      Tasks(&[Upkeep])),
        Deed::ExportPeople          => (&[Dpo, Manager, Admin],                 Tasks(&[Request, Upkeep])),
        Deed::ReadLog               => (&[Dpo, Manager, Admin],                 NoTask),
        Deed::ReadAccountability    => (&[Dpo, Manager, Admin],                 NoTask),
        Deed::WriteAccountability   => (&[Dpo, Manager, Admin],                 NoTask),
        // Whoever sees it first must be able to say so: the 72 hours have begun.
        Deed::ReportIncident        => (EVERYBODY,                              NoTask),
        Deed::ReadDisclosures       => (EVERYBODY,                              AnyTask),
        Deed::WriteDisclosures      => (EVERYBODY,                              AnyTask),
        Deed::ChangeSettings        => (&[Manager, Admin],                      NoTask),
        Deed::ManageKeys            => (&[Admin],                               NoTask),
        Deed::ManageStaff           => (&[Admin],                               NoTask),
        Deed::ManageDesks           => (&[Admin],                               NoTask),
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
