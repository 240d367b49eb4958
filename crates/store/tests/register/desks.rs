//! A register on several desks, with a log in memory between them that seals nothing: what travels, and what a write does
//! when the log answers late, wrongly or not at all. Sealing and hostile servers are tried in `crates/desks`.

use crate::fixture::{Place, consent, day, entry, holder, key, new_register, now, person, staff};
use domain::{
    audit::AuditEntry,
    drafts::Draft,
    due::DueKind,
    ids::{DraftId, PersonId},
    people::Person,
};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};
use store::{
    AuditHead, Changes, CommitPoint, Contents, Desk, DeskFault, DueEntry, Error, Head, NotAppended, Record, Register,
    Replica, Result, Stop,
};
use tempfile::TempDir;
use uuid::Uuid;

/// A changed row set as it went into the log.
#[derive(Clone)]
struct Kept {
    record: Record,
    schema: i64,
    log: AuditHead,
}

/// How the log behaves.
#[derive(Clone, Copy, PartialEq)]
enum Mood {
    Well,
    Away,
    /// Keeps the record, but its answer is lost.
    KeepsAndFallsSilent,
    /// Keeps nothing and falls silent.
    FallsSilent,
    /// As before, and does not come back.
    FallsSilentForGood,
}

struct Log {
    kept: Mutex<Vec<Kept>>,
    mood: Mutex<Mood>,
    turns: AtomicUsize,
}

impl Log {
    fn new() -> Arc<Self> {
        Arc::new(Self { kept: Mutex::default(), mood: Mutex::new(Mood::Well), turns: AtomicUsize::new(0) })
    }

    fn feel(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    fn turns_given(&self) -> usize {
        self.turns.load(Ordering::SeqCst)
    }

    fn catch_up(&self, replica: &mut Replica<'_>) -> Result<()> {
        let head = replica.desk()?.head;
        let new: Vec<_> =
            self.kept.lock().unwrap().iter().filter(|it| it.record.number > head.number).cloned().collect();
        let batch: Vec<_> = new
            .into_iter()
            .map(|Kept { record, schema, log }| {
                let changeset = record.sealed.clone().into();
                (record, Contents::Changes(Changes { schema, log, changeset }))
            })
            .collect();
        replica.apply(&batch)
    }
}

impl CommitPoint for Log {
    fn take_turn(&self, replica: &mut Replica<'_>) -> Result<()> {
        if *self.mood.lock().unwrap() == Mood::Away {
            return Err(DeskFault::NotConnected.into());
        }
        self.catch_up(replica)?;
        self.turns.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }

    fn append(&self, desk: &Desk, contents: Contents) -> Result<Record, NotAppended> {
        let Contents::Changes(changes) = contents else { panic!("nobody brings anything else") };
        self.turns.fetch_sub(1, Ordering::SeqCst);
        let number = desk.head.number + 1;
        let hash = [u8::try_from(number).unwrap(); 32];
        let (epoch, previous) = (desk.head.epoch, desk.head.hash);
        let record =
            Record { epoch, number, kind: 0, desk: desk.id, previous, hash, sealed: changes.changeset.to_vec() };
        let mood = *self.mood.lock().unwrap();
        if matches!(mood, Mood::Well | Mood::KeepsAndFallsSilent) {
            let kept = Kept { record: record.clone(), schema: changes.schema, log: changes.log };
            self.kept.lock().unwrap().push(kept);
        }
        if mood == Mood::Well { Ok(record) } else { Err(NotAppended::Unknown(record.head())) }
    }

    fn settle(&self, replica: &mut Replica<'_>, record: Head) -> Result<bool> {
        if *self.mood.lock().unwrap() == Mood::FallsSilentForGood {
            return Err(DeskFault::NotConnected.into());
        }
        self.catch_up(replica)?;
        Ok(self.kept.lock().unwrap().iter().any(|it| it.record.head() == record))
    }

    fn give_back(&self) {
        self.turns.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Two desks on one register.
struct Office {
    _dirs: [TempDir; 2],
    one: Register,
    two: Register,
    log: Arc<Log>,
}

fn office() -> Office {
    let dirs = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    let one = Register::create(dirs[0].path(), key(), &new_register()).expect("made");
    add_person(&one, &person(1, "Åsa Öberg")).expect("added while it was nobody else's");
    one.write(&holder(), |write| {
        write.become_first_desk(Uuid::from_u128(9), Uuid::from_u128(1), &[3; 32], holder().since)?;
        write.record(&entry())
    })
    .expect("shared");
    one.back_up(&dirs[1].path().join("register.db"), |_| std::ops::ControlFlow::Continue(())).expect("copied");
    let two = Register::open(dirs[1].path(), key()).expect("the copy opens");
    let log = Log::new();
    one.connect(log.clone());
    two.connect(log.clone());
    Office { _dirs: dirs, one, two, log }
}

impl Office {
    /// Both desks have everything, and it is the same.
    #[track_caller]
    fn same(&self) {
        for desk in [&self.one, &self.two] {
            desk.replica(&holder(), |replica| self.log.catch_up(replica)).expect("caught up");
        }
        let digest = |desk: &Register| desk.read(|read| read.shared_digest()).expect("a digest");
        assert_eq!(digest(&self.one), digest(&self.two));
        assert_eq!(self.log.turns_given(), 0, "every turn was given back");
    }

    fn refused(&self, number: u32) -> Error {
        add_person(&self.one, &person(number, "Ingen Alls")).expect_err("refused")
    }
}

fn set_due(register: &Register, subject: u128, on: &str) {
    let subject = Uuid::from_u128(subject);
    let (last_day, internal_day) = (day(on), day(on));
    let entry_due = DueEntry { kind: DueKind::ALL[0], subject, person: None, last_day, internal_day };
    register
        .write(&holder(), |write| {
            write.set_due(subject, &[entry_due])?;
            write.record(&entry())
        })
        .expect("due");
}

fn add_person(register: &Register, person: &Person) -> Result<()> {
    register.write(&holder(), |write| {
        write.insert_person(person)?;
        write.record(&AuditEntry { ids: vec![person.id.0], ..entry() })
    })?;
    Ok(())
}

fn found(register: &Register, text: &str) -> usize {
    register.read(|read| read.find_people(text, 10)).expect("found").total
}

#[test]
fn what_one_desk_writes_the_other_has_with_its_search_and_its_list_of_what_is_due() {
    let office = office();
    assert_eq!(found(&office.two, "björk"), 0, "the index of the second desk is in memory");
    add_person(&office.one, &person(2, "Bo Björk")).expect("added");
    for (subject, on) in [(1, "2026-12-01"), (2, "2026-12-01"), (2, "2026-12-24")] {
        // The last one takes a line away and writes it anew in one write: it travels as a changed line.
        set_due(&office.one, subject, on);
    }
    office.same();
    assert_eq!(found(&office.two, "björk"), 1, "what came is found");
    office
        .two
        .write(&holder(), |write| {
            write.delete_person(person(2, "").id)?;
            write.record(&entry())
        })
        .expect("erased at the second desk");
    office.same();
    assert_eq!((found(&office.one, "björk"), found(&office.two, "björk")), (0, 0));
    let heads = [&office.one, &office.two].map(|desk| desk.read(|read| read.audit_head()).expect("a head"));
    assert_eq!(heads[0], heads[1]);
}

#[test]
fn triggers_run_again_after_changes_were_taken_over() {
    let office = office();
    set_due(&office.one, 1, "2026-12-01");
    office.same();
    set_due(&office.two, 2, "2026-12-01");
    let days = office.two.read(|read| read.due_days()).expect("read");
    assert_eq!(days.iter().map(|day| day.count).collect::<Vec<_>>(), [2], "a trigger counts");
    office.same();
}

#[test]
fn without_the_server_reading_goes_on_and_writing_is_refused() {
    let office = office();
    office.log.feel(Mood::Away);
    assert_eq!(office.refused(2), Error::Desk(DeskFault::NotConnected));
    office.log.feel(Mood::Well);
    office.one.disconnect();
    assert_eq!(office.refused(2), Error::Desk(DeskFault::NotConnected), "a shared register knows that it is shared");
    assert_eq!(found(&office.one, "öberg"), 1);
    office.same();
}

#[test]
fn an_answer_that_does_not_come_is_settled() {
    let office = office();
    office.log.feel(Mood::KeepsAndFallsSilent);
    add_person(&office.one, &person(2, "Bo Björk")).expect("it was kept, and that was found out");
    assert_eq!(found(&office.one, "björk"), 1);
    office.log.feel(Mood::FallsSilent);
    assert_eq!(office.refused(3), Error::Desk(DeskFault::NotSaved));
    office.log.feel(Mood::FallsSilentForGood);
    assert_eq!(office.refused(3), Error::Desk(DeskFault::Unconfirmed));
    office.log.feel(Mood::Well);
    add_person(&office.one, &person(3, "Carin Ek")).expect("the way is free");
    office.same();
    assert_eq!(office.two.read(|read| read.people_count()), Ok(3));
}

#[test]
fn a_write_that_is_given_up_leaves_nothing_and_gives_its_turn_back() {
    let office = office();
    let given_up: Result<(), Error> = office.one.write(&holder(), |write| {
        write.insert_person(&person(2, "Bo Björk"))?;
        Err(Error::NotFound)
    });
    assert_eq!(given_up, Err(Error::NotFound));
    let unrecorded = office.one.write(&holder(), |write| write.insert_person(&person(2, "Bo Björk")));
    assert_eq!(unrecorded, Err(Error::Unrecorded));
    office.same();
    assert_eq!(office.two.read(|read| read.people_count()), Ok(1));
}

/// One record is changed on its way to the second desk.
#[track_caller]
fn stopped_by(change: impl FnOnce(&mut Kept)) -> Error {
    let office = office();
    add_person(&office.one, &person(2, "Bo Björk")).expect("added");
    change(office.log.kept.lock().unwrap().last_mut().expect("a record"));
    let before = office.two.read(|read| read.shared_digest());
    let error = office.two.replica(&holder(), |replica| office.log.catch_up(replica)).expect_err("refused");
    assert_eq!(office.two.read(|read| read.shared_digest()), before, "nothing of it was taken");
    let again = add_person(&office.two, &person(3, "Carin Ek")).expect_err("no writing either");
    assert_eq!(again, error, "the reason stays");
    error
}

#[test]
fn what_does_not_fit_stops_the_desk_with_a_reason() {
    let stopped = |reason| Error::Desk(DeskFault::Stopped(reason));
    assert_eq!(stopped_by(|kept| kept.log.count += 1), stopped(Stop::LogEnd));
    assert_eq!(stopped_by(|kept| kept.log.hash[0] ^= 1), stopped(Stop::LogEnd));
    assert_eq!(stopped_by(|kept| kept.schema -= 1), stopped(Stop::Diverged), "an older form after a newer one");
    assert_eq!(stopped_by(|kept| kept.record.sealed.truncate(40)), stopped(Stop::Diverged), "half a changeset");
}

#[test]
fn what_came_before_a_record_that_does_not_fit_is_taken() {
    let office = office();
    for number in 2..=5 {
        add_person(&office.one, &person(number, "Bo Björk")).expect("added");
    }
    office.log.kept.lock().unwrap()[2].log.hash[0] ^= 1;
    let error = office.two.replica(&holder(), |replica| office.log.catch_up(replica)).expect_err("refused");
    assert_eq!(error, Error::Desk(DeskFault::Stopped(Stop::LogEnd)));
    let desk = office.two.read(|read| read.desk()).expect("read").expect("a desk");
    assert_eq!((desk.head.number, desk.stopped), (2, Some(Stop::LogEnd)));
    assert_eq!(office.two.read(|read| read.people_count()), Ok(3), "as it was after the second record");
    assert_eq!(found(&office.two, "björk"), 2);
}

/// The engine makes such changes by taking a row away for a moment.
#[test]
fn rows_that_change_places_keep_what_hangs_on_them() {
    let office = office();
    let [bo, carin] = [person(2, "Bo Björk"), person(3, "Carin Ek")];
    for one in [&bo, &carin] {
        add_person(&office.one, one).expect("added");
    }
    office
        .one
        .write(&holder(), |write| {
            write.insert_consent(&consent(1, &bo, Vec::new()))?;
            write.insert_consent(&consent(2, &carin, Vec::new()))?;
            write.record(&entry())
        })
        .expect("something hangs on them");
    office.same();
    office
        .one
        .write(&holder(), |write| {
            write.update_person(&Person { number: "K999".into(), ..bo.clone() })?;
            write.update_person(&Person { number: bo.number.clone(), ..carin.clone() })?;
            write.update_person(&Person { number: carin.number.clone(), ..bo.clone() })?;
            write.record(&entry())
        })
        .expect("changed places");
    office.same();
    let there = office.two.read(|read| read.person(bo.id)).expect("read");
    assert_eq!(there.map(|bo| bo.number), Some(carin.number));
}

#[test]
fn a_link_that_leads_nowhere_stops_the_desk() {
    let office = office();
    let bo = person(2, "Bo Björk");
    add_person(&office.one, &bo).expect("added");
    office.same();
    let raw = crate::fixture::raw(office.two.dir());
    raw.execute_batch("PRAGMA foreign_keys = OFF").expect("links are not watched");
    assert_eq!(raw.execute("DELETE FROM people WHERE id = ?1", [bo.id.0.as_bytes()]), Ok(1), "lost without a word");
    office
        .one
        .write(&holder(), |write| {
            write.insert_consent(&consent(1, &bo, Vec::new()))?;
            write.record(&entry())
        })
        .expect("written");
    let error = office.two.replica(&holder(), |replica| office.log.catch_up(replica)).expect_err("refused");
    assert_eq!(error, Error::Desk(DeskFault::Stopped(Stop::Diverged)));
}

#[test]
fn a_change_that_conflicts_stops_the_desk() {
    let office = office();
    let alone = Register::open(office.two.dir(), key()).expect("opened");
    alone.connect(Arc::new(Alone));
    add_person(&alone, &person(9, "Nils Ensam")).expect("a write the others never hear of");
    add_person(&office.one, &person(2, "Bo Björk")).expect("added");
    add_person(&office.one, &person(3, "Carin Ek")).expect("added");
    let error = office.two.replica(&holder(), |replica| office.log.catch_up(replica)).expect_err("diverged");
    assert_eq!(error, Error::Desk(DeskFault::Stopped(Stop::Diverged)));
    assert_eq!(found(&office.two, "björk"), 0);
    assert_eq!(found(&office.two, "ensam"), 1, "reading goes on");
}

/// A point that agrees to everything and tells nobody.
struct Alone;

impl CommitPoint for Alone {
    fn take_turn(&self, _: &mut Replica<'_>) -> Result<()> {
        Ok(())
    }
    fn append(&self, desk: &Desk, _: Contents) -> Result<Record, NotAppended> {
        let Head { epoch, number, hash } = desk.head;
        Ok(Record { epoch, number: number + 1, kind: 0, desk: desk.id, previous: hash, hash, sealed: Vec::new() })
    }
    fn settle(&self, _: &mut Replica<'_>, _: Head) -> Result<bool> {
        Ok(true)
    }
    fn give_back(&self) {}
}

#[test]
fn a_newer_form_asks_for_an_update_and_stops_nobody() {
    let office = office();
    add_person(&office.one, &person(2, "Bo Björk")).expect("added");
    let right = {
        let mut kept = office.log.kept.lock().unwrap();
        let last = kept.last_mut().expect("a record");
        std::mem::replace(&mut last.schema, i64::MAX)
    };
    let error = office.two.replica(&holder(), |replica| office.log.catch_up(replica)).expect_err("refused");
    assert_eq!(error, Error::Desk(DeskFault::UpdateNeeded));
    office.log.kept.lock().unwrap().last_mut().expect("a record").schema = right;
    office.same();
}

#[test]
fn the_next_epoch_brings_its_key_and_takes_the_kept_records_away() {
    let office = office();
    add_person(&office.one, &person(2, "Bo Björk")).expect("added");
    office.same();
    let digest = office.one.read(|read| read.shared_digest()).expect("a digest");
    let begin = |register: &Register, digest| {
        register.replica(&holder(), |replica| {
            let head = replica.desk()?.head;
            let record = Record {
                epoch: head.epoch,
                number: head.number + 1,
                kind: 2,
                desk: Uuid::from_u128(1),
                previous: head.hash,
                hash: [8; 32],
                sealed: Vec::new(),
            };
            let began = holder().since;
            let epoch = Contents::Epoch { key: [4; 32].into(), digest, began, desks: Vec::new() };
            replica.apply(&[(record, epoch)])
        })
    };
    begin(&office.one, digest).expect("begun");
    let desk = office.one.read(|read| read.desk()).expect("read").expect("a desk");
    assert_eq!((desk.head.epoch, desk.head.number, *desk.key), (2, 2, [4; 32]));
    let kept = || office.one.replica(&holder(), |replica| replica.tail_after(0)).expect("read").len();
    assert_eq!((kept(), desk.clean_before), (2, None), "for a server that loses the epoch's beginning");
    office.one.replica(&holder(), |replica| replica.forget_before(2)).expect("forgotten");
    assert_eq!(kept(), 0, "nothing sealed with the former key stays once the server has nothing of it either");
    let desk = office.one.read(|read| read.desk()).expect("read").expect("a desk");
    assert_eq!(desk.clean_before, Some(holder().since));
    assert_eq!(begin(&office.two, [0; 32]), Err(Error::Desk(DeskFault::Stopped(Stop::Diverged))), "another digest");
}

#[test]
fn kept_records_are_few_and_small() {
    let office = office();
    for number in 2..=80 {
        add_person(&office.one, &person(number, "Bo Björk")).expect("added");
    }
    let numbers = |register: &Register| -> Vec<u64> {
        let tail = register.replica(&holder(), |replica| replica.tail_after(0)).expect("read");
        tail.iter().map(|record| record.number).collect()
    };
    assert_eq!(numbers(&office.one), (16..=79).collect::<Vec<_>>());
    // Three megabytes each: two of them are the most that fits.
    for number in 81..=84 {
        let mut large = person(number, "Stor Text");
        large.note = Some("å".repeat(1_500_000));
        add_person(&office.one, &large).expect("added");
    }
    assert_eq!(numbers(&office.one), [82, 83], "two of three megabytes fit in eight");
}

#[test]
fn a_register_of_ones_own_keeps_nothing_for_others() {
    let place = Place::new();
    place.register.connect(Log::new());
    add_person(&place.register, &person(1, "Åsa Öberg")).expect("added");
    assert!(place.register.read(|read| read.desk()).expect("read").is_none());
    let raw = crate::fixture::raw(place.path());
    let rows: i64 = raw
        .query_row("SELECT (SELECT count(*) FROM desk) + (SELECT count(*) FROM desk_tail)", [], |row| row.get(0))
        .expect("counted");
    assert_eq!(rows, 0);
}

fn waiting(register: &Register) -> u64 {
    register.read(|read| read.waiting_lines()).expect("read")
}

fn verbs(register: &Register) -> Vec<(u64, String)> {
    let lines = register.read(|read| read.audit_page(&store::AuditFilter::default(), 10)).expect("read");
    lines.into_iter().rev().map(|line| (line.seq, line.verb)).collect()
}

/// Reading goes on without the server, and who read what is written down all the same.
#[test]
fn lines_of_the_log_wait_for_the_server() {
    let office = office();
    let look = |verb| {
        office.one.write(&holder(), |write| {
            write.set_place_setting("something of this computer", verb)?;
            write.record(&AuditEntry { verb, ..entry() })
        })
    };
    let before = office.one.read(|read| read.audit_head()).expect("read");
    office.log.feel(Mood::Away);
    look("people.open").expect("reading needs no server");
    look("people.search").expect("reading needs no server");
    assert_eq!(office.refused(2), Error::Desk(DeskFault::NotConnected), "writing does");
    assert_eq!(waiting(&office.one), 2, "and leaves no line");
    assert_eq!(office.one.read(|read| read.audit_head()), Ok(before));
    let nothing = office.one.write(&holder(), |_| Ok::<_, Error>(()));
    assert_eq!(nothing, Err(Error::Unrecorded));

    office.log.feel(Mood::Well);
    add_person(&office.two, &person(3, "Carin Ek")).expect("another desk goes on meanwhile");
    add_person(&office.one, &person(4, "Dag Fors")).expect("added");
    assert_eq!(waiting(&office.one), 0);
    let lines = verbs(&office.one);
    let last: Vec<_> = lines.iter().rev().take(4).rev().map(|(_, verb)| verb.as_str()).collect();
    assert_eq!(last, [entry().verb, "people.open", "people.search", entry().verb]);
    office.same();
}

/// The write that brings the lines may be there although its answer was lost, or the computer failed between the two.
#[test]
fn lines_that_waited_are_in_the_log_once() {
    let office = office();
    for (mood, verb) in [(Mood::KeepsAndFallsSilent, "people.open"), (Mood::FallsSilent, "people.search")] {
        office.log.feel(Mood::Away);
        office.one.write(&holder(), |write| write.record(&AuditEntry { verb, ..entry() })).expect("it waits");
        office.log.feel(mood);
        let sent = office.one.send_waiting_lines(&holder());
        assert_eq!(sent.is_ok(), mood == Mood::KeepsAndFallsSilent, "{sent:?}");
        office.log.feel(Mood::Well);
        office.one.send_waiting_lines(&holder()).expect("sent, if it was not there");
        let times = verbs(&office.one).iter().filter(|(_, there)| there == verb).count();
        assert_eq!((waiting(&office.one), times), (0, 1));
    }
    office.same();
}

/// What was typed without the server waits on that computer. When it comes to the others, who is erased by then stays erased.
#[test]
fn half_filled_forms_wait_for_the_server_but_not_about_the_erased() {
    let office = office();
    let (bo, carin, dag) = (staff(50, "Bo"), person(3, "Carin Ek"), person(4, "Dag Fors"));
    office
        .one
        .write(&holder(), |write| {
            write.insert_staff(&bo)?;
            write.insert_person(&carin)?;
            write.insert_person(&dag)?;
            write.record(&entry())
        })
        .expect("added");
    let draft = |name: &str, person: Option<PersonId>| Draft {
        name: name.to_owned(),
        person,
        body: "{}".to_owned(),
        kept_at: now(),
    };
    let names = |register: &Register| -> Vec<String> {
        register.read(|read| read.drafts_of(bo.id)).expect("read").into_iter().map(|draft| draft.name).collect()
    };
    let kept = [draft("a", None), draft("carin", Some(carin.id)), draft("dag", Some(dag.id))];
    let keep = |draft: &Draft, id: u128| {
        office.one.write(&holder(), |write| {
            write.keep_draft(DraftId(Uuid::from_u128(id)), bo.id, draft)?;
            write.record(&entry())
        })
    };
    keep(&draft("given-up", None), 9).expect("kept with the server");
    office.log.feel(Mood::Away);
    for (draft, id) in kept.iter().zip(10..) {
        keep(draft, id).expect("kept without it");
    }
    let given_up = office.one.write(&holder(), |write| {
        write.give_up_draft(DraftId(Uuid::from_u128(20)), bo.id, &draft("given-up", None))?;
        write.record(&entry())
    });
    given_up.expect("given up without it");
    assert_eq!(names(&office.one), ["a", "carin", "dag"]);
    office.log.feel(Mood::Well);
    let erased = office.two.write(&holder(), |write| {
        write.delete_person(dag.id)?;
        write.record(&entry())
    });
    erased.expect("another desk erases somebody");
    // The answer is lost: what was brought is there, and is not brought a second time.
    office.log.feel(Mood::KeepsAndFallsSilent);
    office.one.send_waiting_lines(&holder()).expect("sent");
    office.log.feel(Mood::Well);
    office.one.send_waiting_lines(&holder()).expect("nothing is left to send");
    add_person(&office.two, &person(5, "Eva Gran")).expect("follows");
    assert_eq!(
        (names(&office.one), names(&office.two)),
        (names(&office.two), vec!["a".to_owned(), "carin".to_owned()])
    );
    office.same();
}
