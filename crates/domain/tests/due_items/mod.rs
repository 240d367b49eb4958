//! One of each thing that is due on a day that somebody set, or some days after one.

use chrono::DateTime;
use domain::{
    approvals::{self, Approval},
    backups,
    conduct::{self, AppealRoute, ConductRule, Signed, Suspension},
    courses::{self, Trial},
    deeds::Deed,
    explain::Step,
    findings::{self, CheckResult, Finding, FindingKey, FindingStatus},
    holds::{self, Hold, HoldReason},
    ids::{AccountId, ApprovalId, HoldId, PersonId, RecordId, StaffId},
    incidents::{self, Incident, IncidentKind},
    information::{self, BatchSource, InformationDuty},
    processing::{Notice, NoticeCause, NoticeState, Recipient, RecipientKind, notice_due, review},
    rules::Rules,
    time::Day,
};
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

/// The steps of all of them.
pub fn steps(rules: &Rules) -> Vec<Step> {
    [set_days(rules), by_register(rules)].concat()
}

/// What is due on a day that somebody set, or counted in days from one.
fn set_days(rules: &Rules) -> Vec<Step> {
    let at = DateTime::parse_from_rfc3339("2026-10-05T12:00:00+02:00").expect("a moment");
    let (id, staff, person) = (Uuid::from_u128(1), StaffId(Uuid::from_u128(8)), PersonId(Uuid::from_u128(2)));
    let hold = Hold {
        id: HoldId(id),
        person,
        reason: HoldReason::Dispute,
        owner: staff,
        set_at: at,
        review_on: day("2026-12-01"),
        released_at: None,
    };
    let approval = Approval {
        id: ApprovalId(id),
        deed: Deed::Erase,
        noun: "suspension".into(),
        verb: "confirm".into(),
        record: id,
        label: "2-1".into(),
        proposed_by: staff,
        proposed_at: at,
        sign_by: day("2026-10-08"),
        settled: None,
    };
    let trial = Trial {
        id: RecordId(id),
        person,
        app: "Appen".into(),
        started_on: day("2026-10-05"),
        ends_on: day("2026-10-19"),
        converted_on: None,
    };
    let suspension = Suspension {
        id: RecordId(id),
        person,
        account: AccountId(id),
        rule: ConductRule::Content,
        decided: Signed { by: staff, at },
        appeal: AppealRoute::Letter,
        review_on: day("2026-11-04"),
        countersigned: None,
        lifted: None,
    };
    let notice = Notice {
        id,
        person,
        recipient: id,
        cause: NoticeCause::Erasure,
        since: day("2026-10-05"),
        reference: None,
        state: NoticeState::Open,
        closed_on: None,
        how: None,
    };
    let draft = Incident::draft(id, "I-2026-0001".into(), IncidentKind::Other, "Ett brev.".into(), at);
    let notified = Incident { aware_at: Some(at), notified_at: Some(at), ..draft.clone() };
    let items = [
        holds::due(rules, &hold),
        approvals::due(rules, &approval),
        courses::due(rules, &trial),
        conduct::due(rules, &suspension),
        notice_due(rules, &notice),
        Some(backups::missing(id, day("2026-10-05"))),
        Some(backups::log_doubtful(id, day("2026-10-05"))),
    ];
    let incidents = [draft, notified].iter().flat_map(|it| incidents::due(rules, it)).collect::<Vec<_>>();
    items.into_iter().flatten().chain(incidents).flat_map(|item| item.steps).collect()
}

/// What is due about the office's own books.
fn by_register(rules: &Rules) -> Vec<Step> {
    let id = Uuid::from_u128(1);
    let duty = InformationDuty {
        id,
        source: BatchSource::Import,
        what: "Nyhetsbrevet".into(),
        people: 10,
        received_on: day("2026-10-05"),
        informed_on: None,
        how: None,
        reason: None,
    };
    let finding = Finding {
        id,
        key: FindingKey::Transfers,
        status: FindingStatus::Open,
        owner: None,
        due_on: Some(day("2026-12-01")),
        note: None,
        check: CheckResult::ByHand,
        count: 0,
        checked_on: None,
    };
    let recipient = Recipient {
        id,
        key: None,
        name: Some("Exempel AB".into()),
        address: None,
        kind: RecipientKind::Recipient,
        marketing: false,
        country: None,
        safeguard: None,
        safeguard_detail: None,
        agreement_on: None,
        review_on: Some(day("2026-12-01")),
        note: None,
        changed_on: day("2026-10-05"),
        ended_on: None,
    };
    let items = [information::due(rules, &duty), findings::due(rules, &finding), review(rules, &recipient)];
    items.into_iter().flatten().flat_map(|item| item.steps).collect()
}
