//! What the program can see for itself. Where it cannot, somebody has to look.

use crate::{information, problem::Problem, rules};
use domain::{
    findings::{CheckResult, FindingKey},
    held::ClockRule,
    information::ChannelKind,
    processing::{RecipientKind, Trouble, troubles},
    rules::Standing,
    terms::TermsKind,
    time::Day,
};
use store::Read;

/// The first day of the GDPR (Art. 99(2)).
const GDPR_FROM: (i32, u32, u32) = (2018, 5, 25);

/// What the check of a finding says today, and how many records it finds at fault.
pub(super) fn of(r: &Read<'_>, key: FindingKey, today: Day) -> Result<(CheckResult, u64), Problem> {
    match key {
        // policy: S1
        FindingKey::AcceptanceAsConsent => Ok(counted(r.deficient_consents()?)),
        // policy: S2
        FindingKey::TwoClocks => two_clocks(r),
        // policy: S3
        FindingKey::NoRetention => undecided(r, today),
        // policy: S4
        FindingKey::ThirdParties => third_parties(r, today),
        // policy: S6
        FindingKey::OutdatedCookieLaw => text_says(r, today, &["2003:389", "pts.se"]),
        // policy: S7
        FindingKey::CopiedText => text_says(r, today, &["DSGVO"]),
        // policy: S8
        FindingKey::RightsNotMentioned => contact(r, today),
        // policy: S12
        FindingKey::Transfers => transfers(r, today),
        // policy: S15
        FindingKey::BeforeGdpr => before_gdpr(r),
        FindingKey::Tracking
        | FindingKey::Withdrawal
        | FindingKey::WithoutWarning
        | FindingKey::CrimeGround
        | FindingKey::SupportingDocuments
        | FindingKey::ExtractForAll => Ok((CheckResult::ByHand, 0)),
    }
}

const fn counted(at_fault: u64) -> (CheckResult, u64) {
    (if at_fault == 0 { CheckResult::Passes } else { CheckResult::Fails }, at_fault)
}

/// Bookkeeping has its own clock beside that of the contract, and no purpose mixes them.
fn two_clocks(r: &Read<'_>) -> Result<(CheckResult, u64), Problem> {
    let lines = r.processing()?;
    let has = |clock| lines.iter().any(|line| line.retention == clock && line.ended_on.is_none());
    let missing = [ClockRule::Bookkeeping, ClockRule::ContractAndYear].into_iter().filter(|clock| !has(*clock)).count();
    Ok(counted(missing as u64))
}

/// Times of storage that are the program's proposal and that nobody has decided about.
fn undecided(r: &Read<'_>, today: Day) -> Result<(CheckResult, u64), Problem> {
    let rules = rules::retention_rules(r)?;
    let open = ClockRule::ALL
        .into_iter()
        .filter(|clock| rules.in_force(*clock, today).is_some_and(|rule| rule.standing == Standing::Proposal))
        .count();
    Ok(counted(open as u64))
}

/// Third parties that get data for their own purposes: the policy both allows and denies them.
fn third_parties(r: &Read<'_>, today: Day) -> Result<(CheckResult, u64), Problem> {
    let recipients = r.recipients()?;
    let own = recipients
        .iter()
        .filter(|it| it.kind != RecipientKind::Processor && it.ended_on.is_none_or(|ended| ended > today))
        .count();
    Ok(counted(own as u64))
}

/// Whether the terms in force still say one of these. Without their text somebody has to look.
fn text_says(r: &Read<'_>, today: Day, outdated: &[&str]) -> Result<(CheckResult, u64), Problem> {
    let versions = r.terms_versions()?;
    let in_force = versions.iter().filter(|it| it.kind == TermsKind::General && it.applies_on(today));
    let Some(text) = in_force.max_by_key(|it| it.valid_from).and_then(|it| it.text.as_deref()) else {
        return Ok((CheckResult::ByHand, 0));
    };
    let text = text.to_lowercase();
    Ok(counted(outdated.iter().filter(|word| text.contains(&word.to_lowercase())).count() as u64))
}

/// Somebody answers for data protection, and an e-mail address is official.
fn contact(r: &Read<'_>, today: Day) -> Result<(CheckResult, u64), Problem> {
    let contact = information::contact(r)?;
    let channels = r.official_channels()?;
    let email = channels.iter().any(|it| it.kind == ChannelKind::Email && it.to.is_none_or(|to| to >= today));
    Ok(counted(u64::from(contact.name.is_none()) + u64::from(!email)))
}

fn transfers(r: &Read<'_>, today: Day) -> Result<(CheckResult, u64), Problem> {
    let at_fault = |trouble: Trouble| {
        matches!(trouble, Trouble::SafeguardMissing | Trouble::SafeguardUnfounded | Trouble::CountryMissing)
    };
    let recipients = r.recipients()?;
    Ok(counted(recipients.iter().filter(|it| troubles(it, today).into_iter().any(at_fault)).count() as u64))
}

/// Consents in force and acceptances of terms from before the regulation.
fn before_gdpr(r: &Read<'_>) -> Result<(CheckResult, u64), Problem> {
    let (year, month, day) = GDPR_FROM;
    let from = Day::from_ymd_opt(year, month, day).unwrap_or(Day::MIN);
    let acceptances: u64 = r.acceptance_counts(from)?.iter().map(|it| it.to_review).sum();
    Ok(counted(acceptances + r.consents_before(from)?))
}
