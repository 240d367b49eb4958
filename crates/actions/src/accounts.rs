//! Accounts: opening, suspending, ending and deregistering (policy points 5, 14, 51 and 85).

mod decide;
mod record;
mod statement;

pub(crate) use decide::{CONFIRM_SUSPENSION, CONFIRM_TERMINATION, due_of};
pub use decide::{SuspendAccount, TerminateAccount, lift, review, suspend, terminate};
pub(crate) use record::{FORMS, PLUG, SUSPENSION, TERMINATION, bare};
pub use statement::{Statement, statement, statement_of};

use crate::{
    due,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    accounts::{Account, AccountStatus},
    agreements::{Agreement, AgreementKind},
    deeds::Deed,
    ids::{AccountId, AgreementId, PersonId, RecordId},
    source::{Source, SourceKind},
    staff::Task,
    terms::SurvivingTerms,
    time::{Day, Moment},
};
use store::Write;

/// A new account.
#[derive(Clone, Copy, Debug)]
pub struct OpenAccount {
    /// Whose.
    pub person: PersonId,
    /// Declared task.
    pub task: Option<Task>,
    /// When she registered.
    pub registered_on: Day,
}

// policy: 5, 16
/// Opens an account with the contract it is: registering rests on the contract and not on a consent (S1). A person has
/// at most one account that is not over.
pub fn open(session: &Session, request: OpenAccount, now: Moment) -> Result<Account, Problem> {
    session.may(request.task, Deed::WriteAgreements)?;
    let source = Source { kind: SourceKind::Registration, detail: None, on: request.registered_on };
    let agreement = Agreement {
        id: AgreementId::new(now, random()?),
        person: request.person,
        kind: AgreementKind::Account,
        started_on: request.registered_on,
        ended_on: None,
        source,
    };
    let account = Account {
        id: AccountId::new(now, random()?),
        person: request.person,
        agreement: agreement.id,
        registered_on: request.registered_on,
        status: AccountStatus::Active,
        status_on: request.registered_on,
    };
    session.register.write(&session.holder(now), |w| {
        w.person(account.person)?.ok_or_else(|| Problem::not_found("person"))?;
        if let Some(other) = w.accounts_of(account.person)?.iter().find(|other| !other.status.is_over()) {
            return Err(Problem::AccountStatusRefused { reason: format!("account-{}", other.status.code()) });
        }
        w.insert_agreement(&agreement)?;
        due::keep_agreement(w, &agreement)?;
        w.insert_account(&account)?;
        w.record(
            &session
                .entry("accounts.open", request.task, now)
                .touching(account.person.0)
                .touching(account.id.0)
                .touching(agreement.id.0)
                .fields(&["registered-on", "status"]),
        )?;
        Ok(account.clone())
    })
}

// policy: 85
/// Deregisters a person at her own wish: the account is over and its contract ends, which starts the policy's year.
/// Nothing is erased.
pub fn deregister(
    session: &Session,
    id: AccountId,
    task: Option<Task>,
    on: Day,
    now: Moment,
) -> Result<Account, Problem> {
    session.may(task, Deed::WriteAgreements)?;
    session.register.write(&session.holder(now), |w| {
        let account = load(w, id)?;
        let account = close(w, account, AccountStatus::Deregistered, on, now)?;
        w.record(
            &session
                .entry("accounts.deregister", task, now)
                .touching(account.person.0)
                .touching(id.0)
                .touching(account.agreement.0)
                .fields(&["status", "ended-on"]),
        )?;
        Ok(account)
    })
}

fn load(w: &Write<'_>, id: AccountId) -> Result<Account, Problem> {
    w.account(id)?.ok_or_else(|| Problem::not_found("account"))
}

/// Gives an account another status, if it may follow.
fn become_status(w: &mut Write<'_>, mut account: Account, status: AccountStatus, on: Day) -> Result<Account, Problem> {
    if !account.status.may_become(status) {
        return Err(Problem::AccountStatusRefused { reason: format!("account-{}", account.status.code()) });
    }
    if on < account.registered_on {
        return Err(Problem::EndBeforeStart);
    }
    account.status = status;
    account.status_on = on;
    w.set_account_status(&account)?;
    Ok(account)
}

// policy: 85, 86
/// Ends an account with its contract on this day. The rules about the works still bind: which version, and since when,
/// is all that is kept of that.
fn close(w: &mut Write<'_>, account: Account, status: AccountStatus, on: Day, now: Moment) -> Result<Account, Problem> {
    let account = become_status(w, account, status, on)?;
    if let Some(mut agreement) = w.agreement(account.agreement)?
        && agreement.ended_on.is_none()
    {
        agreement.ended_on = Some(on);
        w.update_agreement(&agreement)?;
        due::keep_agreement(w, &agreement)?;
    }
    for acceptance in w.acceptances_of(account.person)? {
        w.insert_surviving_terms(&SurvivingTerms {
            id: RecordId::new(now, random()?),
            person: account.person,
            version: acceptance.version,
            accepted_on: acceptance.accepted_on,
            ended_on: on,
        })?;
    }
    // A suspension has nothing left to review.
    for suspension in w.suspensions_of(account.person)? {
        if suspension.account == account.id {
            w.set_due(suspension.id.0, &[])?;
        }
    }
    Ok(account)
}
