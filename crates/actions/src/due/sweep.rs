//! The due list worked out from every record, without the list that is kept: what is due is a function of the register and
//! of the day. It makes the kept list anew where an older version or an older backup kept it, and the tests compare the
//! two after everything that can happen.

use super::of_request;
use crate::{accounts, approvals, drill, erasure, holds, problem::Problem, rating_rules::rules, trials, watch};
use domain::{
    calendar::Calendar,
    disputes::limit,
    due, findings, incidents, information,
    processing::{notice_due, review},
    time::Day,
};
use store::{DueEntry, Read, Write};

/// Which rules the kept list was made by. To be raised when the same records lead to other days.
const MADE_BY: &str = "2";
const SETTING: &str = "due-list-made-by";

/// Everything that is due, by the records alone; in the order of the list.
pub(crate) fn sweep(r: &Read<'_>, today: Day) -> Result<Vec<DueEntry>, Problem> {
    let mut all = Vec::new();
    of_people(r, today, &mut all)?;
    of_cases(r, today, &mut all)?;
    of_the_office(r, today, &mut all)?;
    all.sort_by_key(DueEntry::place);
    Ok(all)
}

fn of_people(r: &Read<'_>, today: Day, all: &mut Vec<DueEntry>) -> Result<(), Problem> {
    for person in r.people_ids()? {
        all.extend(erasure::due_of(r, person, today)?);
        let reviews = r.consents_of(person)?;
        all.extend(reviews.iter().filter_map(|it| due::consent(&Calendar::sweden(), it)).map(|it| DueEntry::from(&it)));
        all.extend(r.trials_of(person)?.iter().filter_map(trials::due_of));
        for suspension in r.suspensions_of(person)? {
            all.extend(accounts::due_of(r, &suspension)?);
        }
    }
    Ok(())
}

fn of_cases(r: &Read<'_>, today: Day, all: &mut Vec<DueEntry>) -> Result<(), Problem> {
    for case in r.open_requests()? {
        all.extend(of_request(r, &case, today)?.as_ref().map(DueEntry::from));
    }
    let days = rules(r)?.dispute_days;
    for dispute in r.running_disputes()? {
        all.extend(limit::due(&Calendar::sweden(), &dispute, days).as_ref().map(DueEntry::from));
    }
    for incident in r.incidents()? {
        all.extend(incidents::due(&incident).iter().map(DueEntry::from));
    }
    all.extend(r.holds_running()?.iter().map(holds::due_of));
    all.extend(r.approvals_waiting()?.iter().map(approvals::due_of));
    Ok(())
}

fn of_the_office(r: &Read<'_>, today: Day, all: &mut Vec<DueEntry>) -> Result<(), Problem> {
    let recipients = r.recipients()?;
    let notices = r.notices(true)?;
    let duties = r.information_duties(true)?;
    let findings = r.findings()?;
    let items = recipients
        .iter()
        .filter_map(review)
        .chain(notices.iter().filter_map(notice_due))
        .chain(duties.iter().filter_map(information::due))
        .chain(findings.iter().filter_map(findings::due))
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
    let entries = sweep(w, today)?;
    w.replace_due(&entries)?;
    Ok(w.set_setting(SETTING, MADE_BY)?)
}
