//! The log: chained, only ever added to, and checked.

use crate::fixture::{Place, day, entry, holder, now, person, raw, staff};
use domain::{audit::AuditEntry, staff::Task};
use std::ops::ControlFlow;
use store::{AuditFilter, AuditVerdict, Error};

fn verdict(place: &Place) -> AuditVerdict {
    place.register.read(|read| read.verify_audit(|_| ControlFlow::Continue(()))).expect("the log is checked")
}

fn with_lines(count: u32) -> Place {
    let place = Place::new();
    let asa = person(1, "Åsa");
    let holm = staff(1, "Åke Holm");
    place
        .write(|write| {
            write.insert_staff(&holm)?;
            write.insert_person(&asa)?;
            for number in 1..count {
                write.record(&AuditEntry {
                    at: now() + chrono::Duration::days(i64::from(number)),
                    who: Some(holm.id),
                    verb: if number % 2 == 0 { "people.correct" } else { "people.show" },
                    task: Some(Task::CustomerService),
                    ids: vec![asa.id.0],
                    fields: vec!["email", "phone"],
                })?;
            }
            Ok(())
        })
        .expect("lines are written");
    place
}

/// Changes the log behind the store's back, guards lowered.
fn tamper(place: &Place, sql: &str) {
    let raw = raw(place.path());
    raw.execute_batch(
        "DROP TRIGGER audit_never_changes; DROP TRIGGER audit_is_never_deleted;
         DROP TRIGGER audit_records_never_change; DROP TRIGGER audit_records_are_never_deleted;",
    )
    .expect("the guards go");
    raw.execute_batch(sql).expect("the log is changed");
}

#[test]
fn a_write_that_records_nothing_is_undone() {
    let place = Place::new();
    let answer = place.register.write(&holder(), |write| write.insert_person(&person(1, "Åsa")));
    assert_eq!(answer, Err(Error::Unrecorded));
    assert_eq!(place.register.read(|read| read.people_count()), Ok(0));
}

#[test]
fn a_write_knows_whether_it_has_changed_anything_but_the_log() {
    let place = Place::new();
    let asa = person(1, "Åsa");
    let changed = place.write(|write| {
        let line = AuditEntry { ids: vec![asa.id.0], ..entry() };
        write.record(&line)?;
        let only_the_log = write.changed_records();
        write.insert_person(&asa)?;
        write.record(&line)?;
        Ok((only_the_log, write.changed_records()))
    });
    assert_eq!(changed, Ok((false, true)));
    let looked = place.write(|write| Ok(write.changed_records()));
    assert_eq!(looked, Ok(false), "what an earlier write changed is not this one's");
}

#[test]
fn lines_come_back_as_they_were_recorded() {
    let place = with_lines(4);
    let lines = place.register.read(|read| read.audit_page(&AuditFilter::default(), 10)).expect("a page");
    assert_eq!(lines.iter().map(|line| line.seq).collect::<Vec<_>>(), [4, 3, 2, 1], "the newest first");
    assert_eq!(lines[0].fields, ["email", "phone"]);
    assert_eq!(lines[0].task.as_deref(), Some("customer-service"));
    assert_eq!(lines[0].ids, [person(1, "").id.0]);
    assert_eq!(lines[0].at, "2026-11-25T10:00:00+01:00");
    let mut before = [0; 32];
    for line in lines.iter().rev() {
        assert_eq!(line.hash, line.expected_hash(&before), "line {} is tied to the one before", line.seq);
        before = line.hash;
    }
}

#[test]
fn a_page_is_limited_by_what_it_is_asked_for() {
    let place = with_lines(9);
    let page = |filter: AuditFilter| -> Vec<u64> {
        let lines = place.register.read(|read| read.audit_page(&filter, 3)).expect("a page");
        lines.iter().map(|line| line.seq).collect()
    };
    let all = AuditFilter::default;
    assert_eq!(page(AuditFilter { before: Some(7), ..all() }), [6, 5, 4]);
    assert_eq!(page(AuditFilter { verb: Some("people.correct".into()), ..all() }), [9, 7, 5]);
    assert_eq!(page(AuditFilter { verb: Some("test.write".into()), ..all() }), [1]);
    assert_eq!(page(AuditFilter { staff: Some(staff(1, "").id), before: Some(3), ..all() }), [2]);
    assert_eq!(page(AuditFilter { record: Some(person(1, "").id.0), before: Some(4), ..all() }), [3, 2]);
    assert_eq!(page(AuditFilter { record: Some(person(2, "").id.0), ..all() }), Vec::<u64>::new());
    assert_eq!(
        page(AuditFilter { from: Some(day("2026-11-24")), until: Some(day("2026-11-25")), ..all() }),
        [4, 3],
        "both days are part of it"
    );
}

#[test]
fn an_untouched_log_is_whole() {
    let place = with_lines(5);
    let head = place.register.read(|read| read.audit_head()).expect("the head");
    assert_eq!(head.count, 5);
    assert_eq!(verdict(&place), AuditVerdict::Whole(head));
    assert_eq!(verdict(&Place::new()), AuditVerdict::Whole(store::AuditHead { count: 0, hash: [0; 32] }));
}

#[test]
fn the_first_wrong_line_is_named() {
    for (sql, expected) in [
        ("UPDATE audit SET verb = 'people.erase' WHERE seq = 3", AuditVerdict::Changed { seq: 3 }),
        ("UPDATE audit SET at = '2026-11-22T10:00:01+01:00' WHERE seq = 1", AuditVerdict::Changed { seq: 1 }),
        ("UPDATE audit SET who = NULL WHERE seq = 2", AuditVerdict::Changed { seq: 2 }),
        ("UPDATE audit SET ids = zeroblob(16) WHERE seq = 4", AuditVerdict::Changed { seq: 4 }),
        ("UPDATE audit SET fields = 'email' WHERE seq = 5", AuditVerdict::Changed { seq: 5 }),
        ("UPDATE audit SET task = NULL WHERE seq = 5", AuditVerdict::Changed { seq: 5 }),
        ("UPDATE audit SET hash = zeroblob(32) WHERE seq = 2", AuditVerdict::Changed { seq: 2 }),
        ("DELETE FROM audit_records; DELETE FROM audit WHERE seq = 3", AuditVerdict::Missing { seq: 3 }),
        ("DELETE FROM audit_records; DELETE FROM audit WHERE seq >= 4", AuditVerdict::Missing { seq: 4 }),
        ("DELETE FROM audit_records; DELETE FROM audit", AuditVerdict::Missing { seq: 1 }),
        (
            "DELETE FROM audit_records; DELETE FROM audit WHERE seq = 2; UPDATE audit SET seq = seq - 1 WHERE seq > 2",
            AuditVerdict::Changed { seq: 2 },
        ),
        ("UPDATE register SET audit_count = 4", AuditVerdict::OtherEnd { seq: 5 }),
        ("UPDATE register SET audit_head = zeroblob(32)", AuditVerdict::OtherEnd { seq: 5 }),
    ] {
        let place = with_lines(5);
        tamper(&place, sql);
        assert_eq!(verdict(&place), expected, "{sql}");
    }
}

#[test]
fn checking_can_be_broken_off() {
    let place = with_lines(5000);
    let mut told = Vec::new();
    let answer = place.register.read(|read| {
        read.verify_audit(|lines| {
            told.push(lines);
            ControlFlow::Break(())
        })
    });
    assert_eq!(answer, Ok(AuditVerdict::BrokenOff));
    assert_eq!(told, [4096]);
}

#[test]
fn a_field_name_that_would_read_back_as_two_is_refused() {
    let place = Place::new();
    for field in ["", "email,phone"] {
        let answer =
            place.register.write(&holder(), |write| write.record(&AuditEntry { fields: vec![field], ..entry() }));
        assert!(matches!(answer, Err(Error::Constraint(_))), "{field:?}");
    }
}
