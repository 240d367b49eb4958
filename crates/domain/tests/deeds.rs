//! Who may do what, for which task.

use domain::staff::{Deed, Role, Task, may, may_declare};
use std::collections::BTreeSet;

/// The deeds a role may do for a task.
fn open(role: Role, task: impl Into<Option<Task>> + Copy) -> BTreeSet<Deed> {
    Deed::ALL.into_iter().filter(|deed| may(role, task, *deed)).collect()
}

/// Everything a role may ever do, whatever it declares.
fn ever(role: Role) -> BTreeSet<Deed> {
    Task::ALL.into_iter().flat_map(|task| open(role, task)).chain(open(role, None)).collect()
}

#[test]
fn invoicing_never_reads_ratings_and_service_never_reads_bookkeeping() {
    assert!(!ever(Role::Invoicing).contains(&Deed::ReadRatings), "invoicing has no job with ratings (policy point 32)");
    assert!(!ever(Role::CustomerService).contains(&Deed::ReadBookkeeping), "service has none with bookkeeping");
    assert!(may(Role::Invoicing, Task::Invoicing, Deed::ReadBookkeeping), "invoicing does what it is for");
    assert!(may(Role::CustomerService, Task::Rating, Deed::ReadRatings), "so does service");
}

#[test]
fn only_administrators_handle_keys_staff_and_backups() {
    for deed in [Deed::ManageKeys, Deed::ManageStaff, Deed::MakeBackup, Deed::RestoreBackup] {
        for role in Role::ALL {
            assert_eq!(ever(role).contains(&deed), role == Role::Administrator, "{} and {}", role.code(), deed.code());
        }
    }
}

#[test]
fn an_office_of_one_can_do_everything() {
    assert_eq!(
        ever(Role::Administrator),
        Deed::ALL.into(),
        "the only member of staff must reach every part of the work"
    );
}

#[test]
fn the_task_narrows_even_the_administrator() {
    assert!(!may(Role::Administrator, Task::Invoicing, Deed::ReadRatings), "ratings are no part of invoicing");
    assert!(!may(Role::Administrator, Task::CustomerService, Deed::ReadBookkeeping), "nor bookkeeping of service");
    assert!(!may(Role::Administrator, Task::Administration, Deed::MakeExtract), "an extract is made for a request");
    assert!(may(Role::Administrator, Task::Request, Deed::MakeExtract), "and then it is");
}

#[test]
fn nobody_opens_a_record_without_a_task() {
    let without_task: BTreeSet<Deed> = [
        Deed::FindPeople,
        Deed::ReadDue,
        Deed::ChangeOwnPassword,
        Deed::ReadLog,
        Deed::ReadAccountability,
        Deed::WriteAccountability,
        Deed::ReportIncident,
        Deed::ChangeSettings,
        Deed::ManageKeys,
        Deed::ManageStaff,
        Deed::ManageDesks,
        Deed::MakeBackup,
        Deed::RestoreBackup,
        // The terms are about nobody.
        Deed::ReadTerms,
        Deed::WriteTerms,
    ]
    .into();
    for role in Role::ALL {
        let open = open(role, None);
        assert!(open.is_subset(&without_task), "{}: what opens somebody's record needs a declared task", role.code());
        assert!(open.contains(&Deed::FindPeople), "{}: everybody searches first and declares then", role.code());
    }
}

#[test]
fn a_task_that_is_not_the_roles_own_opens_nothing() {
    for role in Role::ALL {
        for task in Task::ALL {
            let open = open(role, task);
            if may_declare(role, task) {
                assert!(
                    open.contains(&Deed::ReadContact),
                    "{} for {}: a declared task opens the contact data",
                    role.code(),
                    task.code()
                );
            } else {
                assert!(open.is_empty(), "{} cannot declare {}", role.code(), task.code());
            }
        }
        assert!(Task::ALL.into_iter().any(|task| may_declare(role, task)), "{}: every role has a task", role.code());
    }
}

#[test]
fn everybody_can_take_in_a_request() {
    for role in Role::ALL {
        assert!(
            may(role, Task::Request, Deed::OpenRequest),
            "{}: the clock runs from receipt, whoever opens the letter",
            role.code()
        );
        let decides = may(role, Task::Request, Deed::DecideRequest);
        let expected = matches!(role, Role::DataProtectionOfficer | Role::Manager | Role::Administrator);
        assert_eq!(decides, expected, "{}: deciding is for those who answer for it", role.code());
    }
}

#[test]
fn an_extract_is_made_only_by_roles_that_may_read_all_that_is_in_it() {
    let parts = [
        Deed::ReadContact,
        Deed::ReadIdentityNumber,
        Deed::ReadProtectedIdentity,
        Deed::ReadAgreements,
        Deed::ReadBookkeeping,
        Deed::ReadConsents,
        Deed::ReadMessages,
        Deed::ReadRatings,
        Deed::ReadRequests,
    ];
    for role in Role::ALL.into_iter().filter(|role| may(*role, Task::Request, Deed::MakeExtract)) {
        for part in parts {
            assert!(may(role, Task::Request, part), "{} would see {} on paper only", role.code(), part.code());
        }
    }
}

#[test]
fn who_may_write_a_group_may_read_it() {
    let pairs = [
        (Deed::CorrectPerson, Deed::ReadContact),
        (Deed::WriteAgreements, Deed::ReadAgreements),
        (Deed::WriteBookkeeping, Deed::ReadBookkeeping),
        (Deed::WriteConsents, Deed::ReadConsents),
        (Deed::WriteMessages, Deed::ReadMessages),
        (Deed::WriteRatings, Deed::ReadRatings),
        (Deed::OpenRequest, Deed::ReadRequests),
        (Deed::DecideRequest, Deed::ReadRequests),
    ];
    for role in Role::ALL {
        for task in Task::ALL {
            for (write, read) in pairs {
                assert!(
                    !may(role, task, write) || may(role, task, read),
                    "{} for {}: nobody writes blind",
                    role.code(),
                    task.code()
                );
            }
        }
    }
}

#[test]
fn codes_are_distinct_and_lead_back() {
    let codes = Deed::ALL.iter().map(|deed| deed.code()).collect::<BTreeSet<_>>();
    assert_eq!(codes.len(), Deed::ALL.len(), "two deeds with one code could not be told apart in the log");
    for deed in Deed::ALL {
        assert_eq!(Deed::from_code(deed.code()), Some(deed), "a code leads back to its deed");
    }
}
