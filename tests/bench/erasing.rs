//! Erasing a batch from among many, with its second signature.

use std::ops::ControlFlow;
use std::path::Path;

use actions::Session;
use actions::erasure::{ApplyPlan, MakePlan, apply, plan};
use actions::import::{ImportChoices, ImportFile, run};
use actions::key_slots::Confirm;
use actions::people::{FindPeople, find};
use actions::staff::{AddStaff, add, list};
use actions::unlock::{DEMO_PASSWORD, Unlock, unlock};

use crate::Outcome;
use crate::figures::Figure;
use crate::lists;
use crate::register::{go_on, now};
use crate::rounds::timed;
use crate::traces;

const SECOND: &str = "andra";

/// So many people whose agreements ended long ago, brought in, planned, signed for and erased; their words are looked for
/// in every page before and after.
pub(crate) fn figures(session: &Session, folder: &Path, people: u32) -> Outcome<Vec<Figure>> {
    let bytes = lists::ended(people);
    let mut on = |_: u64, _: Option<u64>| ControlFlow::Continue(());
    let file = ImportFile { name: "ended.csv", bytes: bytes.as_bytes() };
    run(session, &file, &ImportChoices::default(), now(), &mut on)?;
    let words: Vec<String> = lists::words_of_ended(people).flatten().collect();
    if traces::count(folder, &words)? < people.into() {
        return Err("the people to erase are not found before: nothing would be proven".into());
    }
    let (planned, planning) = timed(|| plan(session, &MakePlan::default(), now()));
    let planned = planned?;
    let request = ApplyPlan { id: planned.id.clone() };
    let waiting = apply(session, &request, now(), &mut go_on)?;
    if let Some(approval) = waiting.approval_id {
        let id = approval.parse().map_err(|_| "an identifier")?;
        actions::approvals::sign(&second(session, folder)?, id, now())?;
    }
    let (done, erasing) = timed(|| apply(session, &request, now(), &mut go_on));
    if done?.state != "applied" {
        return Err("the plan was not carried out".into());
    }
    let gone = gone(session, people)?;
    let traces = traces::count(folder, &gone)?;
    if traces > 0 {
        return Err(format!("{traces} traces are left under the seal").into());
    }
    Ok(vec![
        Figure::seconds(format!("erasure planned, {} people", planned.people), planning),
        Figure::seconds(format!("erasure of {} people", planned.people), erasing),
        Figure::rate("erasure: people", planned.people.into(), erasing),
    ])
}

/// The words of those who are not there any more. A kept register has a few of an earlier run whom an open case holds.
fn gone(session: &Session, people: u32) -> Outcome<Vec<String>> {
    let mut all = Vec::new();
    for words in lists::words_of_ended(people) {
        let asked = FindPeople { text: words[0].clone(), relation: None, offset: 0, limit: 1 };
        if find(session, &asked)?.total == 0 {
            all.push(words);
        }
    }
    if all.len() * 10 < people as usize * 9 { Err("hardly anybody is gone".into()) } else { Ok(all.concat()) }
}

/// Somebody else who may sign; a kept register has one from each run.
fn second(session: &Session, folder: &Path) -> Outcome<Session> {
    let user = format!("{SECOND} {}", list(session)?.len());
    let request = AddStaff {
        user: user.clone(),
        role: "administrator".to_owned(),
        password: DEMO_PASSWORD.to_owned(),
        on_this_computer: false,
        confirm: Confirm { password: DEMO_PASSWORD.to_owned() },
    };
    add(session, &request, now())?;
    Ok(unlock(folder, &Unlock { user, password: DEMO_PASSWORD.to_owned() }, now())?)
}
