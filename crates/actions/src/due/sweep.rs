//! The due list worked out from every record, without the list that is kept: what is due is a function of the register and
//! of the day. It makes the kept list anew where an older version or an older backup kept it, and the tests compare the
//! two after everything that can happen.

use super::{Swept, now, of_request};
use crate::{
    accounts, approvals, drill,
    erasure::{self, Picture},
    holds, office_rules,
    problem::Problem,
    rules, trials, watch,
};
use domain::{
    disputes::limit,
    due::{self, DueKind},
    findings,
    held::Noun,
    ids::PersonId,
    incidents, information,
    processing::{notice_due, review},
    time::Day,
};
use std::ops::ControlFlow;
use store::{DueEntry, Read, Write};

/// Which rules the kept list was made by. To be raised when the same records lead to other days.
const MADE_BY: &str = "3";
const SETTING: &str = "due-list-made-by";

/// Hears how many people were looked at of how many; may break off.
pub(crate) type OnProgress<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// Everything that is due, by the records alone; in the order of the list.
pub(crate) fn sweep(r: &Read<'_>, today: Day, progress: OnProgress<'_>) -> Result<Vec<DueEntry>, Problem> {
    let mut all = Vec::new();
    of_people(r, today, &mut all, progress)?;
    of_cases(r, today, &mut all)?;
    of_the_office(r, today, &mut all)?;
    all.sort_by_key(DueEntry::place);
    Ok(all)
}

fn of_people(r: &Read<'_>, today: Day, all: &mut Vec<DueEntry>, progress: OnProgress<'_>) -> Result<(), Problem> {
    let people = r.people_ids()?;
    let total = people.len() as u64;
    let found = r.of_everybody(&people, |r, people| of_these(r, people, today), &mut |done| progress(done, total))?;
    all.extend(found.ok_or(Problem::Cancelled)?.into_iter().flatten());
    Ok(())
}

fn of_these(r: &Read<'_>, people: &[PersonId], today: Day) -> Result<Vec<DueEntry>, Problem> {
    let mut all = Vec::new();
    people.iter().try_for_each(|person| of_person(r, *person, today, &mut all))?;
    Ok(all)
}

/// The kinds of what falls due by the records of one person.
const OF_PEOPLE: [DueKind; 5] = [
    DueKind::AgreementErasure,
    DueKind::ConsentReview,
    DueKind::Retention,
    DueKind::SuspensionReview,
    DueKind::TrialEnd,
];

fn of_person(r: &Read<'_>, person: PersonId, today: Day, all: &mut Vec<DueEntry>) -> Result<(), Problem> {
    let Some(picture) = Picture::of(r, person, today)? else { return Ok(()) };
    all.extend(erasure::due_by(r, person, &picture, today)?);
    let rules = &picture.rules;
    all.extend(picture.consents.iter().filter_map(|it| due::consent(rules, it)).map(|it| DueEntry::from(&it)));
    let has = |noun| picture.records.iter().any(|held| held.noun == noun);
    if has(Noun::Trial) {
        for trial in r.trials_of(person)? {
            all.extend(trials::due_of(r, &trial)?);
        }
    }
    if has(Noun::Suspension) {
        for suspension in r.suspensions_of(person)? {
            all.extend(accounts::due_of(r, &suspension)?);
        }
    }
    Ok(())
}

/// Compares the kept list with what the records say: person by person, in stretches as they are gone through, and then
/// what is about nobody in particular. Nothing but what differs is held in memory.
pub(crate) fn compared(r: &Read<'_>, today: Day) -> Result<Swept, Problem> {
    let people = r.people_ids()?;
    let found = r.of_everybody(&people, |r, people| same_of(r, people, today), &mut |_| ControlFlow::Continue(()))?;
    let mut swept = Swept { entries: 0, agrees: true };
    for (entries, agrees) in found.ok_or(Problem::Cancelled)? {
        swept.entries += entries;
        swept.agrees &= agrees;
    }
    // What is kept about somebody who is not there, or about nobody, was in nobody's list.
    let kept: u64 = r.due_days()?.iter().filter(|days| OF_PEOPLE.contains(&days.kind)).map(|days| days.count).sum();
    swept.agrees &= kept == swept.entries as u64;
    let mut rest = Vec::new();
    of_cases(r, today, &mut rest)?;
    of_the_office(r, today, &mut rest)?;
    rest.sort_by_key(DueEntry::place);
    swept.entries += rest.len();
    swept.agrees &= now::besides(r, &OF_PEOPLE, today)? == rest;
    Ok(swept)
}

/// How many things are due by the records of these people, and whether the kept list says the same of each of them.
fn same_of(r: &Read<'_>, people: &[PersonId], today: Day) -> Result<(usize, bool), Problem> {
    let (mut entries, mut agrees, mut truth) = (0, true, Vec::new());
    for &person in people {
        truth.clear();
        of_person(r, person, today, &mut truth)?;
        truth.sort_by_key(DueEntry::place);
        let mut kept = r.due_of(person)?;
        kept.retain(|entry| OF_PEOPLE.contains(&entry.kind));
        entries += truth.len();
        agrees &= kept == truth;
    }
    Ok((entries, agrees))
}

fn of_cases(r: &Read<'_>, today: Day, all: &mut Vec<DueEntry>) -> Result<(), Problem> {
    for case in r.open_requests()? {
        all.extend(of_request(r, &case, today)?.as_ref().map(DueEntry::from));
    }
    let rules = rules::of(r)?;
    let days = office_rules::rules(r)?.dispute_days;
    for dispute in r.running_disputes()? {
        all.extend(limit::due(&rules, &dispute, days).as_ref().map(DueEntry::from));
    }
    for incident in r.incidents()? {
        all.extend(incidents::due(&rules, &incident).iter().map(DueEntry::from));
    }
    all.extend(r.holds_running()?.iter().filter_map(|it| holds::due_of(&rules, it)));
    all.extend(r.approvals_waiting()?.iter().filter_map(|it| approvals::due_of(&rules, it)));
    Ok(())
}

fn of_the_office(r: &Read<'_>, today: Day, all: &mut Vec<DueEntry>) -> Result<(), Problem> {
    let rules = rules::of(r)?;
    let recipients = r.recipients()?;
    let notices = r.notices(true)?;
    let duties = r.information_duties(true)?;
    let findings = r.findings()?;
    let items = recipients
        .iter()
        .filter_map(|it| review(&rules, it))
        .chain(notices.iter().filter_map(|it| notice_due(&rules, it)))
        .chain(duties.iter().filter_map(|it| information::due(&rules, it)))
        .chain(findings.iter().filter_map(|it| findings::due(&rules, it)))
        .chain(drill::item(r)?);
    all.extend(items.map(|item| DueEntry::from(&item)));
    all.extend(watch::backup(r, today)?);
    all.extend(watch::log(r)?);
    Ok(())
}

/// Whether the kept list was made by an older version, or came with an older backup.
pub(crate) fn made_by_older(r: &Read<'_>) -> Result<bool, Problem> {
    Ok(r.setting(SETTING)?.as_deref() != Some(MADE_BY))
}

/// Makes the kept list anew from every record.
pub(crate) fn make_anew(w: &mut Write<'_>, today: Day) -> Result<(), Problem> {
    make_anew_telling(w, today, &mut |_, _| ControlFlow::Continue(()))
}

/// The same, and says how far it has come: of many people it takes a while.
///
/// # Errors
/// [`Problem::Cancelled`] if `progress` broke it off; nothing is changed then.
pub(crate) fn make_anew_telling(w: &mut Write<'_>, today: Day, progress: OnProgress<'_>) -> Result<(), Problem> {
    let entries = sweep(w, today, progress)?;
    w.replace_due(&entries)?;
    Ok(w.set_setting(SETTING, MADE_BY)?)
}
