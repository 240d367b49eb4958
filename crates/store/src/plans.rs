//! That the queries people wait for use an index, asked of the engine itself for the very statements that were run.

use crate::{
    AuditFilter, DueDays, DueEntry, Error, Holder, Key, NewRegister, Read, Register, access::statements_run,
    search::Hits, wiped::Wiped,
};
use domain::{
    consents::ConsentPurpose,
    due::DueKind,
    ids::{AgreementId, ConsentId, PersonId, RequestId, StaffId},
    organisation::Organisation,
    time::{Day, Moment},
};
use std::{ops::ControlFlow, path::Path, time::Duration};
use uuid::Uuid;

/// The steps of the plan of a statement.
fn plan(read: &Read<'_>, sql: &str) -> Vec<String> {
    let mut statement = read.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).expect("a plan");
    // What is bound does not matter: the register is never analysed, so a plan depends on the statement only.
    let parameters = vec![rusqlite::types::Null; statement.parameter_count()];
    let rows =
        statement.query_map(rusqlite::params_from_iter(parameters), |row| row.get::<_, String>(3)).expect("steps");
    rows.map(|step| step.expect("a step")).collect()
}

/// Runs a query and looks at the plan of every statement it consisted of.
#[track_caller]
fn check<T>(read: &Read<'_>, query: impl FnOnce(&Read<'_>) -> Result<T, Error>) {
    statements_run();
    // A record that is not there answers NotFound; what counts is how it was looked for.
    let _ = query(read);
    let statements = statements_run();
    assert!(!statements.is_empty(), "a query runs statements");
    for sql in statements {
        for step in plan(read, &sql) {
            // `line` is one row of what was bound, and no table.
            let through_the_table = step.starts_with("SCAN")
                && !step.contains("USING")
                && !step.contains("CONSTANT ROW")
                && step != "SCAN line";
            assert!(!through_the_table && !step.contains("TEMP B-TREE FOR ORDER"), "{step}\n{sql}");
        }
    }
}

fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment")
}

fn register(dir: &Path) -> Register {
    let new = NewRegister {
        id: Uuid::nil(),
        organisation: Organisation::cequred(),
        demo: true,
        language: "sv".into(),
        created_at: now(),
    };
    Register::create(dir, Key::new([1; 32], [2; 16]), &new).expect("made")
}

/// What a sweep asks about everybody, alone and for a stretch of people, and what a list shows of whom a search has found: no
/// row is read, and nothing is sorted.
#[test]
fn times_of_storage_and_lists_are_read_from_indexes_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    let register = register(dir.path());
    let holder = Holder::new("Åke", now()).waiting(Duration::ZERO);
    let ask = |read: &Read<'_>, person: PersonId| -> Result<(), Error> {
        read.outline(person)?;
        read.terms_of(person)?;
        read.purchase_clocks(person)?;
        read.account_agreements_of(person)?;
        read.consent_standings_of(person)?;
        read.acceptance_ids_of(person)?;
        read.sign_ups_with_ip(ConsentId(person.0))?;
        read.rating_clocks(person)?;
        read.assignment_clocks(person).map(|_| ())
    };
    let answer: Result<(), Error> = register.write(&holder, |write| {
        write.connection.execute_batch(
            "WITH RECURSIVE place (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM place WHERE n < 40)
             INSERT INTO people (id, number, name, sort_key, protected_identity, source_kind, source_on, recorded_on,
                 changed_on)
             SELECT CAST(printf('%016d', n) AS BLOB), n, 'Åsa', x'21', 0, 'person', '2026-11-22', '2026-11-22', '2026-11-22'
             FROM place;
             INSERT INTO consents (id, person, purpose, source_kind, source_on)
             SELECT id, id, 'newsletter', 'person', '2026-11-22' FROM people",
        )?;
        let people = write.people_ids()?;
        statements_run();
        ask(write, people[1])?;
        let alone = statements_run();
        let asked = write.of_everybody(&people, |read, people| ask(read, people[0]), &mut |_| ControlFlow::Continue(()))?;
        assert!(asked.is_some());
        let many = statements_run().into_iter().filter(|sql| sql.contains(" ORDER BY "));
        let mut key = Wiped::default();
        key.extend(b"!");
        let hits = Hits { total: 1, ids: vec![people[0].0], keys: vec![key] };
        assert_eq!(write.listed_hits(hits, 0)?.len(), 1);
        let listed = statements_run();
        assert_eq!(listed.len(), 1, "who is found by her sort key is not looked for again: {listed:?}");
        let statements: Vec<String> = alone.into_iter().chain(many).chain(listed).collect();
        assert!(statements.len() >= 24, "{statements:#?}");
        for sql in statements {
            for step in plan(write, &sql) {
                let from_an_index = step.contains("USING COVERING INDEX")
                    || step.contains("SUBQUERY")
                    || step.contains("person_relations USING PRIMARY KEY");
                assert!(from_an_index, "{step}\n{sql}");
            }
        }
        Err(Error::NotFound)
    });
    assert_eq!(answer, Err(Error::NotFound));
}

#[test]
#[expect(clippy::redundant_closure_for_method_calls, reason = "every query reads the same here")]
fn nobody_waits_for_a_whole_table() {
    let now = now();
    let dir = tempfile::tempdir().expect("a folder");
    let register = register(dir.path());
    let (day, id): (Day, Uuid) = (now.date_naive(), Uuid::nil());
    let somewhere = DueEntry { kind: DueKind::Request, subject: id, person: None, last_day: day, internal_day: day };
    let looked_at = register.read(|read| {
        check(read, |read| read.person(PersonId(id)));
        check(read, |read| read.nouns_about(PersonId(id)));
        check(read, |read| read.due_about(&[somewhere]));
        check(read, |read| read.open_requests_count());
        check(read, |read| read.openings_since(day));
        check(read, |read| read.person_by_number("K1"));
        check(read, |read| read.people_by_email("a@example.org"));
        check(read, |read| read.people_page(None, 50));
        check(read, |read| read.people_from(100, 50));
        check(read, |read| read.agreement(AgreementId(id)));
        check(read, |read| read.agreements_of(PersonId(id)));
        check(read, |read| read.agreements_ended_until(day, 50));
        check(read, |read| read.consent(ConsentId(id)));
        check(read, |read| read.consents_of(PersonId(id)));
        check(read, |read| read.consent_for(PersonId(id), ConsentPurpose::Newsletter));
        check(read, |read| read.consents_page(ConsentPurpose::Newsletter, None, 50));
        check(read, |read| read.request(RequestId(id)));
        check(read, |read| read.request_by_number("2026-0001"));
        check(read, |read| read.requests_of(PersonId(id)));
        check(read, |read| read.open_requests());
        check(read, |read| read.requests_page(None, 50));
        check(read, |read| read.course(RequestId(id)));
        check(read, |read| read.staff_named("Åke"));
        check(read, |read| read.staff_member(StaffId(id)));
        check(read, |read| read.due_page(None, None, 200));
        check(read, |read| read.due_page(Some(&somewhere), Some(day), 200));
        check(read, |read| read.due_on(day, 200));
        let days = DueDays { kind: DueKind::Request, last_day: day, internal_day: day, count: 1 };
        check(read, |read| read.due_counted(&days, 200));
        check(read, |read| read.due_handled());
        check(read, |read| read.requests_standing_still());
        check(read, |read| read.due_of(PersonId(id)));
        check(read, |read| read.due_for(id));
        check(read, |read| read.drafts_of(StaffId(id)));
        check(read, |read| read.imports_of_file([0; 32]));
        check(read, |read| read.import_mapping("namn"));
        check(read, |read| read.setting("reminders"));
        check(read, |read| read.audit_line(1));
        check(read, |read| read.audit_page(&AuditFilter::default(), 50));
        check(read, |read| read.audit_page(&AuditFilter { record: Some(id), ..AuditFilter::default() }, 50));
        check(read, |read| read.audit_page(&AuditFilter { verb: Some("v".into()), ..AuditFilter::default() }, 50));
        check(read, |read| read.audit_page(&AuditFilter { staff: Some(StaffId(id)), ..AuditFilter::default() }, 50));
        Ok::<(), Error>(())
    });
    assert_eq!(looked_at, Ok(()));
    // The plan of a page further on exists only once there is somebody to go on from.
    let holder = Holder::new("Åke", now).waiting(Duration::ZERO);
    let answer: Result<(), Error> = register.write(&holder, |write| {
        write.connection.execute(
            "INSERT INTO people (id, number, name, sort_key, protected_identity, source_kind, source_on, recorded_on,
                 changed_on)
             VALUES (zeroblob(16), 'K1', 'Åsa', x'21', 0, 'person', '2026-11-22', '2026-11-22', '2026-11-22')",
            [],
        )?;
        check(write, |read| read.people_page(Some(PersonId(id)), 50));
        check(write, |read| read.people_from(0, 50));
        Err(Error::NotFound)
    });
    assert_eq!(answer, Err(Error::NotFound));
}
