//! What the organisation's policy leaves open or says against itself and the law ("Granskningspunkter"): one row each,
//! with status, owner and day, re-opened by the program's own checks.

use crate::{
    codes::codes,
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, StepCode},
    ids::StaffId,
    rules::Rules,
    time::Day,
};
use uuid::Uuid;

const ANSWERED_FOR: Rule = Rule::gdpr("R31", "GDPR Art. 5(2), 24(1)");

codes! {
    /// Where a finding stands.
    FindingStatus {
        /// Nobody has taken it up.
        Open = "open",
        /// Somebody works on it.
        InProgress = "in-progress",
        /// Mended.
        Resolved = "resolved",
        /// Left as it is, for a reason that is written down.
        Accepted = "accepted",
    }
}

codes! {
    /// What the program's own check said last.
    CheckResult {
        /// The program cannot see it: somebody has to look.
        ByHand = "by-hand",
        /// It is as it should be.
        Passes = "passes",
        /// It is not.
        Fails = "fails",
    }
}

codes! {
    /// The findings, in the order of the analysis of the policy. Each has `finding-<code>` and `finding-about-<code>` in the
    /// wording files.
    FindingKey {
        /// Acceptance of terms is used as consent (§§ 3, 9).
        // policy: S1
        AcceptanceAsConsent = "s1",
        /// Contract and a year against seven years of bookkeeping: two clocks.
        // policy: S2
        TwoClocks = "s2",
        /// Categories without any time of storage.
        // policy: S3
        NoRetention = "s3",
        /// "Through third parties" against "no third party".
        // policy: S4
        ThirdParties = "s4",
        /// "Nothing else is tracked" against what is.
        // policy: 42, S5
        Tracking = "s5",
        /// The advice on cookies refers to a law and an authority that have been replaced.
        // policy: S6, 83
        OutdatedCookieLaw = "s6",
        /// A German abbreviation of the regulation's name in a copied passage.
        // policy: S7
        CopiedText = "s7",
        /// No contact for data protection, no word of complaint and of several rights.
        // policy: S8
        RightsNotMentioned = "s8",
        /// No right of return against the consumer's right of withdrawal.
        // policy: S9
        Withdrawal = "s9",
        /// Termination without warning against the duty to give reasons and notice.
        // policy: S10
        WithoutWarning = "s10",
        /// Grave crime as a ground against Art. 10.
        // policy: S11
        CrimeGround = "s11",
        /// Third countries without a named safeguard.
        // policy: S12
        Transfers = "s12",
        /// Two readings of what a written objection to a rating must hold.
        // policy: S13
        SupportingDocuments = "s13",
        /// Extracts are promised to some only.
        // policy: S14
        ExtractForAll = "s14",
        /// The terms are older than the regulation.
        // policy: S15
        BeforeGdpr = "s15",
    }
}

impl FindingKey {
    /// The places in the policy and the law.
    pub const fn source(self) -> &'static str {
        match self {
            Self::AcceptanceAsConsent => "§§ 3, 9; GDPR Art. 4(11), 7(2), 7(4)",
            Self::TwoClocks => "§ 3; SFS 1999:1078 7 kap. 2 §",
            Self::NoRetention => "§§ 2, 3, 6, 7; GDPR Art. 5(1)(e), 13(2)(a)",
            Self::ThirdParties => "§ 3; GDPR Art. 13(1)(e)",
            Self::Tracking => "§§ 3-E, 3-V, 7; GDPR Art. 5(1)(a)",
            Self::OutdatedCookieLaw => "§ 7; SFS 2022:482",
            Self::CopiedText => "§ 5-G; GDPR Art. 12(1)",
            Self::RightsNotMentioned => "§ 3; GDPR Art. 13(1)(b), 13(2)",
            Self::Withdrawal => "§ 6; SFS 2005:59 2 kap. 11–12 §§",
            Self::WithoutWarning => "§ 3-R; (EU) 2019/1150 Art. 4",
            Self::CrimeGround => "§ 3-R; GDPR Art. 10",
            Self::Transfers => "§§ 3-V, 5-G, 7; GDPR Art. 13(1)(f), 44–46",
            Self::SupportingDocuments => "§ 3-R",
            Self::ExtractForAll => "§ 3; GDPR Art. 15",
            Self::BeforeGdpr => "GDPR Recital 171",
        }
    }
}

/// A finding as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Identifier.
    pub id: Uuid,
    /// Which.
    pub key: FindingKey,
    /// Where it stands.
    pub status: FindingStatus,
    /// Who takes care of it.
    pub owner: Option<StaffId>,
    /// Until when.
    pub due_on: Option<Day>,
    /// What was decided or done.
    pub note: Option<String>,
    /// What the program's check said.
    pub check: CheckResult,
    /// How many records the check found at fault.
    pub count: u64,
    /// When it was checked.
    pub checked_on: Option<Day>,
}

/// The finding after a check on this day. One that was mended is open again when the check fails again; one that was left
/// as it is for a reason stays so. A check never closes a finding: that is for somebody to decide.
pub fn checked(mut finding: Finding, check: CheckResult, count: u64, today: Day) -> Finding {
    if check == CheckResult::Fails && finding.status == FindingStatus::Resolved {
        finding.status = FindingStatus::Open;
    }
    finding.check = check;
    finding.count = count;
    finding.checked_on = Some(today);
    finding
}

codes! {
    /// Why a status is refused.
    FindingRefusal {
        /// The program's check still fails.
        StillFails = "still-fails",
        /// Left as it is without a reason.
        ReasonMissing = "reason-missing",
    }
}

/// Whether a finding may be given this status.
///
/// # Errors
/// A [`FindingRefusal`].
pub fn may_become(check: CheckResult, status: FindingStatus, note: Option<&str>) -> Result<(), FindingRefusal> {
    let reasoned = note.is_some_and(|note| !note.trim().is_empty());
    match status {
        FindingStatus::Resolved if check == CheckResult::Fails => Err(FindingRefusal::StillFails),
        FindingStatus::Accepted if !reasoned => Err(FindingRefusal::ReasonMissing),
        FindingStatus::Open | FindingStatus::InProgress | FindingStatus::Resolved | FindingStatus::Accepted => Ok(()),
    }
}

/// What is due for a finding: its own day, while it is not dealt with.
pub fn due(rules: &Rules, finding: &Finding) -> Option<DueItem> {
    let waits = matches!(finding.status, FindingStatus::Open | FindingStatus::InProgress);
    let last_day = finding.due_on.filter(|_| waits)?;
    Some(
        ByDay {
            kind: DueKind::Finding,
            subject: finding.id,
            person: None,
            rule: &ANSWERED_FOR,
            code: StepCode::FindingDay,
            from: last_day,
            last_day,
            count: None,
        }
        .item(rules),
    )
}
