//! Accounts, suspensions and terminations as records and forms.

use super::{OpenAccount, SuspendAccount, TerminateAccount, deregister, lift, open, review, suspend, terminate};
use crate::{
    forms::{About, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    accounts::{Account, TerminationGround},
    conduct::{AppealRoute, ConductRule, Suspension, Termination},
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::{AccountId, PersonId, RecordId},
    legal_basis::LegalBasis,
    source::{Source, SourceKind},
    time::{Day, day_in_sweden},
};
use store::Read;

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Account,
    reads: Deed::ReadAgreements,
    tab: Tab::Overview,
    of_person: accounts_of,
    owner: |r, id| Ok(r.account(AccountId(id))?.map(|account| account.person)),
    erase: |w, id, _| Ok(_ = w.erase(Noun::Account.code(), id)?),
    own_section: false,
};

pub(crate) const SUSPENSION: Plug = Plug {
    noun: Noun::Suspension,
    reads: Deed::ReadConduct,
    tab: Tab::Ratings,
    of_person: |r, person, _| Ok(r.suspensions_of(person)?.iter().map(held_suspension).collect()),
    owner: |r, id| Ok(r.suspension(RecordId(id))?.map(|it| it.person)),
    erase: |w, id, _| Ok(_ = w.erase(Noun::Suspension.code(), id)?),
    own_section: false,
};

pub(crate) const TERMINATION: Plug = Plug {
    noun: Noun::Termination,
    reads: Deed::ReadConduct,
    tab: Tab::Ratings,
    of_person: |r, person, _| Ok(r.terminations_of(person)?.iter().map(held_termination).collect()),
    owner: |r, id| Ok(r.termination(RecordId(id))?.map(|it| it.person)),
    erase: |w, id, _| Ok(_ = w.erase(Noun::Termination.code(), id)?),
    own_section: false,
};

fn accounts_of(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    let mut all = Vec::new();
    for account in r.accounts_of(person)? {
        // Its agreement is one of hers, which whoever reads all of this has read already.
        let ended_on = match r.agreements_of(person)?.iter().find(|it| it.id == account.agreement) {
            Some(agreement) => agreement.ended_on,
            None => r.agreement(account.agreement)?.and_then(|it| it.ended_on),
        };
        all.push(held_account(&account, ended_on));
    }
    Ok(all)
}

/// Every account of somebody without what stands in it. What of its agreement counts is read with hers.
pub(crate) fn bare(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    let mut all = Vec::new();
    for (account, agreement) in r.account_agreements_of(person)? {
        let ended_on = match r.terms_of(person)?.iter().find(|term| term.id == agreement) {
            Some(term) => term.ended_on,
            None => r.agreement(agreement)?.and_then(|it| it.ended_on),
        };
        all.push(record(account, ended_on));
    }
    Ok(all)
}

fn record(id: AccountId, ended_on: Option<Day>) -> Held {
    let clock = Clock::maybe_since(ClockRule::ContractAndYear, ended_on);
    Held::new(Noun::Account, id.0, Purpose::Agreement, LegalBasis::Contract, clock)
}

// policy: 5, 16
fn held_account(it: &Account, ended_on: Option<Day>) -> Held {
    record(it.id, ended_on)
        .fact("status", Value::code("account-status", it.status.code()))
        .fact("status-on", it.status_on)
        .fact("registered-on", it.registered_on)
        .from(&Source { kind: SourceKind::Registration, detail: None, on: it.registered_on })
}

fn held_suspension(it: &Suspension) -> Held {
    let clock = Clock::maybe_since(ClockRule::Suspension, it.lifted.map(|lifted| day_in_sweden(lifted.at)));
    Held::new(Noun::Suspension, it.id.0, Purpose::Terms, LegalBasis::LegitimateInterest, clock)
        .fact("rule", Value::code("rule", it.rule.code()))
        .fact("decided-at", it.decided.at)
        .fact("appeal", Value::code("appeal", it.appeal.code()))
        .fact("review-on", it.review_on)
        .maybe("countersigned-at", it.countersigned.map(|signed| signed.at))
        .maybe("lifted-at", it.lifted.map(|signed| signed.at))
}

fn held_termination(it: &Termination) -> Held {
    let clock = Clock::maybe_since(ClockRule::Suspension, it.countersigned.map(|_| it.ends_on));
    Held::new(Noun::Termination, it.id.0, Purpose::Terms, LegalBasis::LegitimateInterest, clock)
        .fact("ground", Value::code("termination", it.ground.code()))
        .fact("decided-at", it.decided.at)
        .fact("ends-on", it.ends_on)
        .maybe("countersigned-at", it.countersigned.map(|signed| signed.at))
}

const ACCOUNT: &str = Noun::Account.code();
const CLOSED: &str = Noun::Suspension.code();

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: ACCOUNT,
        verb: "open",
        about: About::Person,
        deed: Deed::WriteAgreements,
        fields: &[required("registered-on", FieldKind::PastDay)],
        run: |session, filled, now| {
            let request = OpenAccount {
                person: filled.person()?,
                task: filled.task(),
                registered_on: filled.day("registered-on")?,
            };
            Ok(FormDone::record(open(session, request, now)?.id))
        },
    },
    Form {
        noun: ACCOUNT,
        verb: "deregister",
        about: About::Record,
        deed: Deed::WriteAgreements,
        fields: &[required("ended-on", FieldKind::PastDay)],
        run: |session, filled, now| {
            let id = AccountId(filled.record()?);
            Ok(FormDone::record(deregister(session, id, filled.task(), filled.day("ended-on")?, now)?.id))
        },
    },
    Form {
        noun: ACCOUNT,
        verb: "suspend",
        about: About::Record,
        deed: Deed::DecideConduct,
        fields: &[
            required("rule", choice("rule", || ConductRule::ALL.map(ConductRule::code).to_vec())),
            required("appeal", choice("appeal", || AppealRoute::ALL.map(AppealRoute::code).to_vec())),
            field("review-on", FieldKind::Day),
        ],
        run: |session, filled, now| {
            let request = SuspendAccount {
                account: AccountId(filled.record()?),
                task: filled.task(),
                rule: filled.code("rule", ConductRule::from_code)?,
                appeal: filled.code("appeal", AppealRoute::from_code)?,
                review_on: filled.maybe_day("review-on")?,
            };
            let suspension = suspend(session, request, now)?;
            Ok(FormDone { remarks: vec!["second-signature".to_owned()], ..FormDone::record(suspension.id) })
        },
    },
    Form {
        noun: ACCOUNT,
        verb: "terminate",
        about: About::Record,
        deed: Deed::DecideConduct,
        fields: &[
            required("ground", choice("termination", || TerminationGround::ALL.map(TerminationGround::code).to_vec())),
            field("with-notice", FieldKind::Flag),
        ],
        run: |session, filled, now| {
            let request = TerminateAccount {
                account: AccountId(filled.record()?),
                task: filled.task(),
                ground: filled.code("ground", TerminationGround::from_code)?,
                with_notice: filled.flag("with-notice"),
            };
            let termination = terminate(session, request, now)?;
            Ok(FormDone { remarks: vec!["second-signature".to_owned()], ..FormDone::record(termination.id) })
        },
    },
    Form {
        noun: CLOSED,
        verb: "review",
        about: About::Record,
        deed: Deed::DecideConduct,
        fields: &[required("review-on", FieldKind::Day)],
        run: |session, filled, now| {
            let id = RecordId(filled.record()?);
            Ok(FormDone::record(review(session, id, filled.task(), filled.day("review-on")?, now)?.id))
        },
    },
    Form {
        noun: CLOSED,
        verb: "lift",
        about: About::Record,
        deed: Deed::DecideConduct,
        fields: &[],
        run: |session, filled, now| {
            Ok(FormDone::record(lift(session, RecordId(filled.record()?), filled.task(), now)?.id))
        },
    },
];
