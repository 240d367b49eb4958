//! The way back: codes, shares, an older slots file, and the drill that comes before the first real import.

use crate::{
    desk::{at, desk, now},
    rotation::confirm,
    staff::{FIRST, add, open},
};
use actions::{
    Problem, Session, due,
    import::{self, ImportChoices, ImportFile},
    key_slots,
    ratings::{self, import::RatingImportChoices},
    recovery,
    recovery_kit::RecoveryKit,
    staff::{self, DisableStaff},
    unlock::{self, CreateRegister, SLOTS_FILE, UnlockWithRecovery, UnlockWithShares},
};
use domain::organisation::Organisation;
use std::{fs, ops::ControlFlow};

const OWN: &str = "sju gula paraplyer under bron";

#[test]
fn two_of_three_open_together_and_one_alone_does_not() {
    let desk = desk(0);
    let sheets = recovery::add_shares(&desk.session, &confirm(), now()).expect("added");
    assert_eq!(sheets.each_ref().map(RecoveryKit::share), [Some(1), Some(2), Some(3)]);
    for sheet in &sheets {
        let paper = sheet.sheet(&desk.session, papers::Language::En, now()).expect("a paper");
        assert_eq!(paper.pages, 1);
    }
    let typed = sheets.map(|sheet| sheet.groups().join(" ").to_lowercase());
    let other = recovery::add_shares(&desk.session, &confirm(), now()).expect("added").map(|it| it.groups().join("-"));
    let whole = key_slots::add_recovery(&desk.session, &confirm(), now()).expect("added").groups().join("-");
    let prove = |one: &str, two: &str| recovery::prove_shares(&desk.session, one, two, now()).err();
    assert_eq!(prove(&typed[0], &typed[1]), None);
    assert_eq!(prove(&typed[2], &typed[0]), None);
    assert_eq!(prove(&typed[1], &typed[1]), Some(Problem::SharesEqual));
    assert_eq!(prove(&typed[0], &whole), Some(Problem::NotAShare));
    assert_eq!(prove(&typed[0], &other[1]), Some(Problem::SharesDiffer));
    assert_eq!(recovery::prove_recovery(&desk.session, &typed[0], now()).err(), Some(Problem::ShareAlone));
    let request = UnlockWithShares {
        first: typed[1].clone(),
        second: typed[2].clone(),
        user: "demo".into(),
        new_password: OWN.into(),
    };
    drop(unlock::unlock_with_shares(desk.folder.path(), &request, now()).expect("opens"));
    assert_eq!(open(desk.folder.path(), "demo", "demo").err(), Some(Problem::WrongPassword));
    assert!(open(desk.folder.path(), "demo", OWN).is_ok());
}

#[test]
fn an_older_slots_file_is_named_and_an_administrator_accepts_it_with_the_code() {
    let desk = desk(0);
    let folder = desk.folder.path();
    let slots = folder.join(SLOTS_FILE);
    let code = key_slots::add_recovery(&desk.session, &confirm(), now()).expect("added").groups().join("-");
    add(&desk.session, "Bo", "manager").expect("added");
    add(&desk.session, "Eva", "administrator").expect("added");
    let older = fs::read(&slots).expect("read");
    staff::disable(&desk.session, &DisableStaff { user: "Bo".into(), confirm: confirm() }, now()).expect("disabled");
    add(&desk.session, "Ada", "dpo").expect("added");
    let newest = fs::read(&slots).expect("read");

    fs::write(&slots, &older).expect("put back");
    let named =
        |problem: Option<Problem>| matches!(problem, Some(Problem::SlotsRolledBack { found, last }) if found < last);
    assert!(named(open(folder, "Eva", FIRST).err()), "whoever unlocks is told");
    assert!(named(add(&desk.session, "Kim", "dpo").err()), "and nobody signs the older file anew");
    let back =
        |user: &str| UnlockWithRecovery { code: code.clone(), user: user.to_owned(), new_password: OWN.to_owned() };
    assert_eq!(unlock::unlock_with_recovery(folder, &back("Bo"), now()).err(), Some(Problem::UserDisabled));
    fs::write(&slots, &newest).expect("the right one");
    assert!(open(folder, "Eva", FIRST).is_ok(), "nobody is locked out by having tried");

    fs::write(&slots, &older).expect("it is all that is left");
    let eva = unlock::unlock_with_recovery(folder, &back("Eva"), now()).expect("accepted");
    let listed = staff::list(&eva).expect("listed");
    let mut can: Vec<_> = listed.iter().filter(|one| one.can_unlock).map(|one| one.user.as_str()).collect();
    can.sort_unstable();
    assert_eq!(can, ["Eva", "demo"], "who was disabled meanwhile is not let in again, and who is missing is missing");
    assert_eq!(open(folder, "Bo", FIRST).err(), Some(Problem::NoSuchUser));
    drop(eva);
    assert!(open(folder, "demo", "demo").is_ok());
    fs::write(&slots, &older).expect("put back once more");
    assert!(named(open(folder, "demo", "demo").err()));
}

#[test]
fn only_an_administrator_accepts_an_older_file() {
    let desk = desk(0);
    let folder = desk.folder.path();
    let code = key_slots::add_recovery(&desk.session, &confirm(), now()).expect("added").groups().join("-");
    add(&desk.session, "Eva", "manager").expect("added");
    let older = fs::read(folder.join(SLOTS_FILE)).expect("read");
    add(&desk.session, "Bo", "dpo").expect("added");
    fs::write(folder.join(SLOTS_FILE), older).expect("put back");
    let back = UnlockWithRecovery { code, user: "Eva".into(), new_password: OWN.into() };
    let refused = unlock::unlock_with_recovery(folder, &back, now()).err();
    assert!(matches!(refused, Some(Problem::SlotsRolledBack { .. })), "{refused:?}");
}

fn real(folder: &std::path::Path) -> (Session, String) {
    let request = CreateRegister {
        admin_name: "Karin".to_owned(),
        password: OWN.to_owned(),
        organisation: Organisation::cequred().into(),
        language: "sv".to_owned(),
    };
    let (session, kit) = unlock::create(folder, &request, now()).expect("made");
    (session, kit.groups().join("-"))
}

fn import(session: &Session, dry_run: bool) -> Option<Problem> {
    let file = ImportFile { name: "people.csv", bytes: "Kundnr;Namn\nK1;Åsa Ek\n".as_bytes() };
    let choices = ImportChoices { dry_run, ..ImportChoices::default() };
    import::run(session, &file, &choices, now(), &mut |_, _| ControlFlow::Continue(())).err()
}

fn import_ratings(session: &Session) -> Option<Problem> {
    let bytes = "Uppdrag;Utförare;Beställare;Avslutat;Betyg\nU1;K1;K2;2026-11-01;4\n".as_bytes();
    let (file, choices) = (ImportFile { name: "ratings.csv", bytes }, RatingImportChoices::default());
    ratings::import::run(session, &file, &choices, now(), &mut |_, _| ControlFlow::Continue(())).err()
}

// policy: 36
#[test]
fn no_real_import_before_the_kit_was_proven_and_it_is_asked_for_again_every_year() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, code) = real(folder.path());
    let drill = |session: &Session, when: &str| due::today(session, at(when)).expect("shown").drill.expect("a drill");
    let first = drill(&session, "2026-11-22T10:00:00+01:00");
    assert_eq!((first.last, first.next.as_str(), first.due), (None, "2026-11-22", true));
    let kinds = |session: &Session| -> Vec<_> {
        due::list(session, None, 10, now())
            .expect("listed")
            .into_iter()
            .map(|line| (line.kind, line.last_day))
            .collect()
    };
    assert_eq!(kinds(&session), [("recovery-drill".to_owned(), "2026-11-22".to_owned())]);
    assert_eq!(import(&session, true), None, "a rehearsal brings nothing in");
    assert_eq!(import(&session, false), Some(Problem::RecoveryNotProven));
    assert_eq!(import_ratings(&session), Some(Problem::RecoveryNotProven), "ratings are people's data as well");
    assert_eq!(due::today(&session, now()).expect("shown").people, 0);
    recovery::prove_recovery(&session, &code, now()).expect("it opens");
    assert_eq!(import(&session, false), None);
    let mut due = due::list(&session, None, 10, now()).expect("listed");
    // The imported people must be told as well (Art. 14).
    assert!(due.iter().any(|line| line.kind == "information-duty"));
    due.retain(|line| line.kind == "recovery-drill");
    let line = due.remove(0);
    let steps = due::reckoning(&session, &line.kind, &line.subject_id, now()).expect("worked out");
    assert_eq!((line.last_day.as_str(), steps.len()), ("2027-11-22", 2));
    assert!(!drill(&session, "2027-11-21T10:00:00+01:00").due);
    let again = drill(&session, "2027-11-22T10:00:00+01:00");
    assert!(again.due && again.last.is_some_and(|at| at.starts_with("2026-11-22")));
    assert_eq!(import(&session, false), None, "an old proof is a reminder, not a lock");
    drop(session);
    let back = UnlockWithRecovery { code, user: "Karin".into(), new_password: "tre blå äpplen i snön".into() };
    let later = at("2027-12-01T10:00:00+01:00");
    let session = unlock::unlock_with_recovery(folder.path(), &back, later).expect("used in earnest");
    assert_eq!(drill(&session, "2027-12-01T10:00:00+01:00").next, "2028-12-01", "to use it is to prove it");
}

#[test]
fn a_demo_register_asks_for_no_drill() {
    let desk = desk(3);
    assert_eq!(due::today(&desk.session, now()).expect("shown").drill, None);
    assert_eq!(import(&desk.session, false), None);
}

#[test]
fn what_an_acquaintance_would_try_is_no_password() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, code) = real(folder.path());
    let organisation = Organisation::cequred();
    drop(session);
    for easy in ["KarinKarin", &organisation.name, &format!("{}!", organisation.number), &organisation.phone] {
        let request = UnlockWithRecovery { code: code.clone(), user: "Karin".into(), new_password: easy.to_owned() };
        let refused = unlock::unlock_with_recovery(folder.path(), &request, now()).err();
        assert!(matches!(refused, Some(Problem::WeakPassword { .. })), "{easy}: {refused:?}");
    }
    assert!(open(folder.path(), "Karin", OWN).is_ok(), "a refused password changes nothing");
}
