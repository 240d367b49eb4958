//! A demo register with as much in it as a large office gathers in many years: to measure how the program bears it.

use super::{
    dice::Dice,
    when::{days_before, on},
};
use crate::{due, problem::Problem, session::Session};
use chrono::TimeDelta;
use domain::{
    agreements::{Agreement, AgreementKind},
    assignments::Assignment,
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentWording},
    ids::{AgreementId, AssignmentId, ConsentEventId, ConsentId, PersonId, RatingId},
    ratings::{Rating, Standing, Stars},
    source::{Source, SourceKind},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use std::ops::ControlFlow;
use store::Write;

/// The stream of dice the burden is thrown with.
const BURDEN: u64 = u64::MAX - 62;
/// What is written at once; the whole in one write would need as much memory as it fills of the disk.
const AT_ONCE: u64 = 200_000;
/// From one line of the log to the next.
const MINUTES: i64 = 3;

/// How much is added to a demo register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Burden {
    /// Agreements that run on.
    pub agreements: u64,
    /// Consents, given once.
    pub consents: u64,
    /// Ratings, each of an assignment of its own.
    pub ratings: u64,
    /// Lines of the log, each of a person who was opened.
    pub log_lines: u64,
}

/// Something the burden is made of, by its place.
type Add = fn(&mut Burdening<'_, '_>, u64) -> Result<(), Problem>;

/// Adds so much to a demo register, spread evenly over its people. `progress` hears how much of it is done, and may
/// break off: what was added stays.
///
/// # Errors
///
/// [`Problem::NotADemo`] on a real register, where nothing may be made up.
pub fn burden(
    session: &Session,
    burden: &Burden,
    seed: u64,
    now: Moment,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<(), Problem> {
    if !session.is_demo() {
        return Err(Problem::NotADemo);
    }
    // In the order of the indexes by person: going round a million people in any other touches a page a row.
    let people = session.register.read(|r| r.people_ids())?;
    if people.is_empty() {
        return Ok(());
    }
    let mut dice = Dice::new(seed, BURDEN);
    let parts: [(u64, Add); 4] = [
        (burden.agreements, |at, place| at.agreement(place)),
        (burden.consents, |at, place| at.consent(place)),
        (burden.ratings, |at, place| at.rating(place)),
        (burden.log_lines, |at, place| at.opening(place)),
    ];
    let total = parts.iter().map(|(count, _)| count).sum();
    let mut done = 0;
    'parts: for (count, add) in parts {
        let mut next = 0;
        while next < count {
            let end = count.min(next + AT_ONCE);
            // Past the door that works out retention for whoever a line names: once for everybody at the end is enough.
            store::Register::write(&session.register, &session.holder(now), |w| {
                let mut at = Burdening { w, session, people: &people, dice: &mut dice, lines: burden.log_lines, now };
                (next..end).try_for_each(|place| add(&mut at, place))?;
                at.w.record(&session.entry("demo.burden", Task::Administration, now))?;
                Ok::<_, Problem>(())
            })?;
            done += end - next;
            next = end;
            if progress(done, total).is_break() {
                break 'parts;
            }
        }
    }
    store::Register::write(&session.register, &session.holder(now), |w| {
        due::make_anew(w, day_in_sweden(now))?;
        w.record(&session.entry("demo.burden", Task::Administration, now))?;
        Ok::<_, Problem>(())
    })?;
    if done < total { Err(Problem::Cancelled) } else { Ok(()) }
}

struct Burdening<'a, 'w> {
    w: &'a mut Write<'w>,
    session: &'a Session,
    people: &'a [PersonId],
    dice: &'a mut Dice,
    /// Lines of the log in all.
    lines: u64,
    now: Moment,
}

impl Burdening<'_, '_> {
    /// The person at this place, counted round and round.
    fn person(&self, place: u64) -> PersonId {
        self.people[usize::try_from(place).unwrap_or(0) % self.people.len()]
    }

    /// A day within the last two years, and what came about on it.
    fn day(&mut self) -> (Day, Source) {
        let day = days_before(day_in_sweden(self.now), self.dice.between(1, 690));
        (day, Source { kind: SourceKind::Purchase, detail: None, on: day })
    }

    fn agreement(&mut self, place: u64) -> Result<(), Problem> {
        let (started_on, source) = self.day();
        let id = AgreementId::new(on(started_on, self.dice, self.now), self.dice.ten_bytes());
        let person = self.person(place);
        let agreement = Agreement { id, person, kind: AgreementKind::Customer, started_on, ended_on: None, source };
        Ok(self.w.insert_agreement(&agreement)?)
    }

    /// One more consent for a purpose the person has none for; nothing if she has them all.
    fn consent(&mut self, place: u64) -> Result<(), Problem> {
        let person = self.person(place);
        let known = self.w.consents_of(person)?;
        let free = ConsentPurpose::ALL.iter().find(|purpose| known.iter().all(|consent| consent.purpose != **purpose));
        let Some(purpose) = free.copied() else { return Ok(()) };
        let (day, source) = self.day();
        let at = on(day, self.dice, self.now);
        let wording = ConsentWording { text: "Ja, jag vill ha utskick.".to_owned(), version: "2024-01".to_owned() };
        let given = ConsentEvent {
            id: ConsentEventId::new(at, self.dice.ten_bytes()),
            at,
            act: ConsentAct::Given { wording: Some(wording), ip: None },
            channel: Channel::Letter,
            recorded_by: Some(self.session.staff.id),
        };
        let consent =
            Consent { id: ConsentId::new(at, self.dice.ten_bytes()), person, purpose, source, events: vec![given] };
        Ok(self.w.insert_consent(&consent)?)
    }

    fn rating(&mut self, place: u64) -> Result<(), Problem> {
        let (day, source) = self.day();
        let at = on(day, self.dice, self.now);
        // One in ten of the people is rated, by somebody else.
        let contractor = self.person(place % (self.people.len() as u64 / 10).max(1) * 10);
        let client = Some(self.person(place + 1)).filter(|client| *client != contractor);
        let assignment = Assignment {
            id: AssignmentId::new(at, self.dice.ten_bytes()),
            number: format!("L{place}"),
            client,
            contractor,
            finished_on: Some(day),
            arranged_by: None,
            source: source.clone(),
        };
        self.w.insert_assignment(&assignment)?;
        let rating = Rating {
            id: RatingId::new(at, self.dice.ten_bytes()),
            assignment: assignment.id,
            contractor,
            client,
            stars: Stars::new(*self.dice.weighed(&[(1, 6), (2, 8), (3, 16), (4, 34), (5, 36)])),
            standing: Standing::Counts,
            answered_on: day,
            comment: None,
            statement: None,
            ended_on: None,
            entered_by: Some(self.session.staff.id),
            source,
        };
        Ok(self.w.insert_rating(&rating)?)
    }

    fn opening(&mut self, place: u64) -> Result<(), Problem> {
        use crate::session::Touching;
        let person = self.person(place);
        // One every few minutes, the last of them not long ago.
        let before = TimeDelta::minutes(i64::try_from(self.lines - place).unwrap_or(0) * MINUTES);
        let at = self.now.checked_sub_signed(before).unwrap_or(self.now);
        let line = self.session.entry("people.open", Task::Request, at).touching(person.0).fields(&["read-contact"]);
        self.w.record(&line)?;
        Ok(())
    }
}
