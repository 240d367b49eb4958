//! What the organisation decides about an account: suspension with immediate effect, its review and lifting, and the end.
//! Each of the two grave ones needs the signature of a second member of staff.

use super::{become_status, close, load};
use crate::{
    approvals::{self, Consequence, Proposal},
    office_rules,
    problem::Problem,
    rules,
    session::{Session, Touching, random},
};
use domain::{
    accounts::{AccountStatus, Repeated, TerminationGround, ends_on, is_repeated},
    approvals::{Approval, Outcome},
    conduct::{self, AppealRoute, ConductRule, Signed, Suspension, Termination, review_day},
    deeds::Deed,
    due::DueKind,
    held::Noun,
    ids::{AccountId, RecordId},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use store::{DueEntry, Read, Write};

const CONFIRM: &str = "confirm";

/// A suspension.
#[derive(Clone, Copy, Debug)]
pub struct SuspendAccount {
    /// Which account.
    pub account: AccountId,
    /// Declared task.
    pub task: Option<Task>,
    /// Which rule it rests on.
    pub rule: ConductRule,
    /// Where to appeal.
    pub appeal: AppealRoute,
    /// When it is looked at again; thirty days later if nothing is said.
    pub review_on: Option<Day>,
}

// policy: 14
/// Suspends an account. It takes effect at once; a second member of staff signs it within the hours that are set, or
/// rejects it, which lifts it.
pub fn suspend(session: &Session, request: SuspendAccount, now: Moment) -> Result<Suspension, Problem> {
    session.may(request.task, Deed::DecideConduct)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        let office = office_rules::rules(w)?;
        let review_on = request.review_on.unwrap_or_else(|| review_day(now, office.suspension_days));
        if review_on < today {
            return Err(Problem::EndBeforeStart);
        }
        let account = load(w, request.account)?;
        let account = become_status(w, account, AccountStatus::Suspended, today)?;
        let suspension = Suspension {
            id: RecordId::new(now, random()?),
            person: account.person,
            account: account.id,
            rule: request.rule,
            decided: Signed { by: session.staff.id, at: now },
            appeal: request.appeal,
            review_on,
            countersigned: None,
            lifted: None,
        };
        w.insert_suspension(&suspension)?;
        keep_due(w, &suspension)?;
        let proposal = Proposal {
            deed: Deed::DecideConduct,
            noun: Noun::Suspension.code(),
            verb: CONFIRM,
            record: suspension.id.0,
            label: suspension.rule.code(),
            sign_by: day_in_sweden(suspension.sign_by(office.suspension_hours)),
        };
        approvals::propose(w, session, &proposal, now)?;
        w.record(
            &session
                .entry("accounts.suspend", request.task, now)
                .touching(account.person.0)
                .touching(account.id.0)
                .touching(suspension.id.0)
                .fields(&["rule", "appeal", "review-on"]),
        )?;
        Ok(suspension)
    })
}

/// Looks at a suspension again and lets it stand until another day.
pub fn review(
    session: &Session,
    id: RecordId,
    task: Option<Task>,
    review_on: Day,
    now: Moment,
) -> Result<Suspension, Problem> {
    session.may(task, Deed::DecideConduct)?;
    if review_on < day_in_sweden(now) {
        return Err(Problem::EndBeforeStart);
    }
    session.register.write(&session.holder(now), |w| {
        let mut suspension = running(w, id)?;
        suspension.review_on = review_on;
        w.update_suspension(&suspension)?;
        keep_due(w, &suspension)?;
        w.record(
            &session
                .entry("accounts.review", task, now)
                .touching(suspension.person.0)
                .touching(id.0)
                .fields(&["review-on"]),
        )?;
        Ok(suspension)
    })
}

/// Lifts a suspension: the account can be used again.
pub fn lift(session: &Session, id: RecordId, task: Option<Task>, now: Moment) -> Result<Suspension, Problem> {
    session.may(task, Deed::DecideConduct)?;
    session.register.write(&session.holder(now), |w| {
        let suspension = running(w, id)?;
        let suspension = lift_it(w, suspension, Signed { by: session.staff.id, at: now })?;
        w.record(
            &session
                .entry("accounts.lift", task, now)
                .touching(suspension.person.0)
                .touching(id.0)
                .touching(suspension.account.0)
                .fields(&["status"]),
        )?;
        Ok(suspension)
    })
}

fn running(w: &Write<'_>, id: RecordId) -> Result<Suspension, Problem> {
    let suspension = w.suspension(id)?.ok_or_else(|| Problem::not_found("suspension"))?;
    if suspension.is_running() { Ok(suspension) } else { Err(Problem::SuspensionLifted) }
}

fn lift_it(w: &mut Write<'_>, mut suspension: Suspension, by: Signed) -> Result<Suspension, Problem> {
    suspension.lifted = Some(by);
    w.update_suspension(&suspension)?;
    w.set_due(suspension.id.0, &[])?;
    let account = load(w, suspension.account)?;
    if account.status == AccountStatus::Suspended {
        become_status(w, account, AccountStatus::Active, day_in_sweden(by.at))?;
    }
    Ok(suspension)
}

/// The next look at a suspension, while it runs and the account is still there to be opened again.
pub(crate) fn due_of(r: &Read<'_>, suspension: &Suspension) -> Result<Option<DueEntry>, Problem> {
    let suspended = r.account(suspension.account)?.is_some_and(|account| account.status == AccountStatus::Suspended);
    let item = conduct::due(&*rules::of(r)?, suspension);
    Ok(item.filter(|_| suspended).as_ref().map(DueEntry::from))
}

fn keep_due(w: &mut Write<'_>, suspension: &Suspension) -> Result<(), Problem> {
    let entry = due_of(w, suspension)?;
    Ok(w.set_due_of(suspension.id.0, DueKind::SuspensionReview, entry.as_ref())?)
}

// policy: 14
/// The second signature under a suspension, or its rejection.
pub(crate) const CONFIRM_SUSPENSION: Consequence =
    Consequence { noun: Noun::Suspension.code(), verb: CONFIRM, then: suspension_settled };

fn suspension_settled(
    w: &mut Write<'_>,
    session: &Session,
    approval: &Approval,
    outcome: Outcome,
    now: Moment,
) -> Result<(), Problem> {
    // Lifted or erased since: the signature has nothing left to bear.
    let Some(mut suspension) = w.suspension(RecordId(approval.record))?.filter(Suspension::is_running) else {
        return Ok(());
    };
    let signed = Signed { by: session.staff.id, at: now };
    match outcome {
        Outcome::Signed => {
            suspension.countersigned = Some(signed);
            w.update_suspension(&suspension)?;
        }
        Outcome::Rejected => _ = lift_it(w, suspension.clone(), signed)?,
    }
    let entry = match outcome {
        Outcome::Signed => session.entry("accounts.countersign", None, now),
        Outcome::Rejected => session.entry("accounts.lift", None, now),
    };
    w.record(&entry.touching(suspension.person.0).touching(suspension.id.0))?;
    Ok(())
}

/// The end of an account by the organisation.
#[derive(Clone, Copy, Debug)]
pub struct TerminateAccount {
    /// Which account.
    pub account: AccountId,
    /// Declared task.
    pub task: Option<Task>,
    /// Why.
    pub ground: TerminationGround,
    /// With thirty days' notice (Reg. (EU) 2019/1150 Art. 4(2)).
    pub with_notice: bool,
}

// policy: 51, S10, S11
/// Proposes that an account be ended. Nothing happens before a second member of staff has signed it; no computed number
/// decides it (GDPR Art. 22): "repeated" is counted, a person decides.
pub fn terminate(session: &Session, request: TerminateAccount, now: Moment) -> Result<Termination, Problem> {
    session.may(request.task, Deed::DecideConduct)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        let account = load(w, request.account)?;
        if !account.status.may_become(AccountStatus::Ended) {
            return Err(Problem::AccountStatusRefused { reason: format!("account-{}", account.status.code()) });
        }
        if request.ground == TerminationGround::RepeatedBreaches {
            let noted: Vec<Day> = w.violations_of(account.person)?.iter().map(|it| it.noted_on).collect();
            // Complaints count by the office's own setting, violations by the measure of the terms; either will do.
            let complaints = crate::complaints::tally_of(w, account.person, today)?;
            let office = office_rules::rules(w)?;
            let measure = Repeated { count: office.breach_count as usize, within_days: office.breach_days.into() };
            if !is_repeated(&noted, measure, today) && !complaints.is_repeated() {
                return Err(Problem::NotRepeated {
                    count: u32::try_from(noted.len()).unwrap_or(u32::MAX),
                    needed: office.breach_count,
                });
            }
        }
        let waiting = w.terminations_of(account.person)?;
        if waiting.iter().any(|it| it.account == account.id && it.countersigned.is_none()) {
            return Err(Problem::invalid("account", "proposed-already"));
        }
        let termination = Termination {
            id: RecordId::new(now, random()?),
            person: account.person,
            account: account.id,
            ground: request.ground,
            ends_on: ends_on(&*rules::of(w)?, today, request.with_notice, request.ground),
            decided: Signed { by: session.staff.id, at: now },
            countersigned: None,
        };
        w.insert_termination(&termination)?;
        let proposal = Proposal {
            deed: Deed::DecideConduct,
            noun: Noun::Termination.code(),
            verb: CONFIRM,
            record: termination.id.0,
            label: termination.ground.code(),
            sign_by: today + chrono::Days::new(SIGN_TERMINATION_WITHIN),
        };
        approvals::propose(w, session, &proposal, now)?;
        w.record(
            &session
                .entry("accounts.terminate", request.task, now)
                .touching(account.person.0)
                .touching(account.id.0)
                .touching(termination.id.0)
                .fields(&["ground", "ends-on"]),
        )?;
        Ok(termination)
    })
}

/// Days within which a proposed end is signed.
const SIGN_TERMINATION_WITHIN: u64 = 3;

// policy: 51
/// The second signature under the end of an account, or its rejection.
pub(crate) const CONFIRM_TERMINATION: Consequence =
    Consequence { noun: Noun::Termination.code(), verb: CONFIRM, then: termination_settled };

fn termination_settled(
    w: &mut Write<'_>,
    session: &Session,
    approval: &Approval,
    outcome: Outcome,
    now: Moment,
) -> Result<(), Problem> {
    let Some(mut termination) = w.termination(RecordId(approval.record))? else { return Ok(()) };
    let entry = match outcome {
        Outcome::Signed => {
            termination.countersigned = Some(Signed { by: session.staff.id, at: now });
            // A notice counts from the statement of reasons, which is made when both have signed.
            let decided_on = day_in_sweden(termination.decided.at);
            let with_notice = termination.ends_on > decided_on;
            termination.ends_on = ends_on(&*rules::of(w)?, day_in_sweden(now), with_notice, termination.ground);
            w.update_termination(&termination)?;
            let account = load(w, termination.account)?;
            close(w, account, AccountStatus::Ended, termination.ends_on, now)?;
            session.entry("accounts.end", None, now)
        }
        // A proposal that was turned down says nothing that may be kept about her.
        Outcome::Rejected => {
            w.erase(Noun::Termination.code(), termination.id.0)?;
            session.entry("accounts.termination-rejected", None, now)
        }
    };
    w.record(&entry.touching(termination.person.0).touching(termination.id.0))?;
    Ok(())
}
