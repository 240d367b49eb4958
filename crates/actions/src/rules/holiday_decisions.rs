//! The holidays as a book, and what the office corrects about them until the Official Journal's list is in the program.

use super::holidays;
use crate::{
    due,
    forms::{About, Book, Entry, FieldKind, Form, FormDone, FormField, required},
    problem::Problem,
    session::{Session, Touching, random},
};
use chrono::Datelike;
use domain::{
    calendar,
    deeds::Deed,
    held::Value,
    ids::HolidayDecisionId,
    rules::{HolidayChange, HolidayDecision},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use std::collections::BTreeSet;
use store::Read;
use uuid::Uuid;

const NOUN: &str = "holiday";
const ACT: &str = "Lag (1989:253)";

pub(crate) const BOOK: Book = Book { noun: NOUN, reads: Deed::ReadDue, list };

/// The holidays of this year and the next, with where each comes from; a day that was taken away is said as well.
fn list(r: &Read<'_>, today: Day) -> Result<Vec<Entry>, Problem> {
    let decisions = r.holiday_decisions()?;
    let lists = holidays::shipped()?;
    let rules = super::of(r)?;
    let years = [today.year(), today.year() + 1];
    let mut days: BTreeSet<Day> = years.into_iter().flat_map(calendar::holidays).map(|(day, _)| day).collect();
    days.extend(decisions.iter().map(|decision| decision.day).filter(|day| years.contains(&day.year())));
    days.extend(lists.iter().filter(|list| years.contains(&list.year)).flat_map(|list| &list.days));
    let entry = |day: Day| {
        let decided = decisions.iter().rev().find(|decision| decision.day == day);
        let listed = lists.iter().find(|list| list.year == day.year());
        let source = decided.map(|it| it.source.as_str()).or(listed.map(|list| list.source)).unwrap_or(ACT);
        let holiday = rules.calendar.holiday_on(day);
        Entry::new(Uuid::from_u128(day.num_days_from_ce().unsigned_abs().into()))
            .fact("day", day)
            .maybe("called", holiday.map(|holiday| Value::code("holiday", holiday.code())))
            .fact("free", holiday.is_some() || calendar::is_weekend(day))
            .fact("source", source)
            .maybe("change", decided.map(|it| Value::code("holiday-change", it.change.code())))
    };
    Ok(days.into_iter().map(entry).collect())
}

/// A decision on a day.
#[derive(Clone, Debug)]
pub(crate) struct DecideHoliday {
    /// Declared task.
    pub(crate) task: Option<Task>,
    /// Which day.
    pub(crate) day: Day,
    /// What it is.
    pub(crate) change: HolidayChange,
    /// What it rests on.
    pub(crate) source: String,
}

/// Decides whether a day to come is a holiday. Limits of open cases follow, as the law's list would have them (law.md R15):
/// the day moves an end that falls on it, and nothing that is past.
///
/// # Errors
/// [`Problem::InvalidField`] for `holiday-day` with `backdated`.
pub(crate) fn decide(session: &Session, request: DecideHoliday, now: Moment) -> Result<HolidayDecisionId, Problem> {
    session.may(request.task, Deed::WriteAccountability)?;
    let today = day_in_sweden(now);
    if request.day < today {
        return Err(Problem::invalid("holiday-day", "backdated"));
    }
    let id = HolidayDecisionId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        w.insert_holiday_decision(&HolidayDecision {
            id,
            day: request.day,
            change: request.change,
            source: request.source.clone(),
            decided_at: now,
            decided_by: session.staff.id,
        })?;
        due::make_anew(w, today)?;
        let entry = session.entry("holidays.decide", request.task, now);
        w.record(&entry.touching(id.0).fields(&[request.change.code()]))?;
        Ok(id)
    })
}

const FIELDS: &[FormField] = &[required("day", FieldKind::Day), required("source", FieldKind::Text { max: 200 })];

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: NOUN,
        verb: "add",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: FIELDS,
        run: |session, filled, now| run(session, filled, HolidayChange::Added, now),
    },
    Form {
        noun: NOUN,
        verb: "remove",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: FIELDS,
        run: |session, filled, now| run(session, filled, HolidayChange::Removed, now),
    },
    Form {
        noun: NOUN,
        verb: "as-listed",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: FIELDS,
        run: |session, filled, now| run(session, filled, HolidayChange::AsListed, now),
    },
];

fn run(
    session: &Session,
    filled: &crate::forms::Filled,
    change: HolidayChange,
    now: Moment,
) -> Result<FormDone, Problem> {
    let request = DecideHoliday { task: filled.task(), day: filled.day("day")?, change, source: filled.text("source") };
    Ok(FormDone::record(decide(session, request, now)?))
}
