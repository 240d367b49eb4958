//! "Skydd": how the register is protected today, line by line, each with what to do if something is wanting. The same
//! sentences stand in the record of processing activities as the description of security (GDPR Art. 30(1)(g), 32(1)).
// policy: 21, S8

use crate::{audit::standing, backup::settings, folders, locks, problem::Problem, session::Session, unlock};
use domain::{
    backups::Standing,
    deeds::Deed,
    rules::TimeLimit,
    time::{Day, Moment, day_in_sweden},
};
use keys::{KdfCost, SlotInfo, SlotKind};
use papers::Words;
use serde::Serialize;
use specta::Type;
use std::collections::BTreeMap;
use store::Read;

/// Whether the disk the register lies on is encrypted, as far as the host can tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DiskEncryption {
    /// It is.
    On,
    /// It is not.
    Off,
    /// This computer does not say.
    #[default]
    Unknown,
}

/// How one side of the protection stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ProtectionState {
    /// As it should be.
    Ok,
    /// Something could be better, or will soon be wanting.
    Attention,
    /// Something is wrong.
    Bad,
}

/// One side of the protection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProtectionLine {
    /// `encryption`, `keys`, `drill`, `backup`, `backup-place`, `log`, `log-check`, `ledger`, `locks`, `disk` or `place`; its
    /// name in words is `protection-<code>`.
    pub code: String,
    /// How it stands.
    pub state: ProtectionState,
    /// The id of the sentence that says it.
    pub sentence: String,
    /// The sentence's variables.
    pub arguments: BTreeMap<String, String>,
    /// The id of the sentence that says what to do, where something is to be done.
    pub remedy: Option<String>,
}

/// How the register is protected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProtectionView {
    /// The worst of the lines.
    pub state: ProtectionState,
    /// The lines, always in the same order.
    pub lines: Vec<ProtectionLine>,
}

/// How the register is protected today.
pub fn status(session: &Session, disk: DiskEncryption, now: Moment) -> Result<ProtectionView, Problem> {
    session.task_for(Deed::ReadLog)?;
    let slots = unlock::load(session.folder())?.slots();
    let idle = locks::rules(session)?.idle_minutes;
    let lines = session.register.read(|r| {
        Ok::<_, Problem>(vec![
            encryption(&slots),
            keys(&slots),
            drill(r, day_in_sweden(now))?,
            backup(r, session, now)?,
            backup_place(r, session)?,
            log(r)?,
            log_check(r, now)?,
            ledger(r)?,
            line("locks", "", ProtectionState::Ok).with("minutes", idle),
            of_disk(disk),
            place(session),
        ])
    })?;
    let state = lines.iter().map(|line| line.state).max().unwrap_or(ProtectionState::Ok);
    Ok(ProtectionView { state, lines })
}

/// The protection in sentences, for papers: one for each line, in this language.
pub fn security_text(view: &ProtectionView, language: papers::Language) -> Vec<String> {
    view.lines
        .iter()
        .map(|line| {
            let values: Vec<_> = line.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            Words(language).with_all(&line.sentence, &values)
        })
        .collect()
}

/// A line whose sentence is `protection-<code>-is`, or `protection-<code>-<variant>` with a remedy of that name.
fn line(code: &str, variant: &str, state: ProtectionState) -> ProtectionLine {
    let variant = if variant.is_empty() { "is" } else { variant };
    let sentence = format!("protection-{code}-{variant}");
    ProtectionLine {
        code: code.to_owned(),
        state,
        remedy: (state != ProtectionState::Ok).then(|| format!("{sentence}-remedy")),
        sentence,
        arguments: BTreeMap::new(),
    }
}

impl ProtectionLine {
    fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.arguments.insert(name.to_owned(), value.to_string());
        self
    }
}

/// The cheapest password slot counts: who guesses begins there.
fn encryption(slots: &[SlotInfo]) -> ProtectionLine {
    let costs = slots.iter().filter_map(|slot| slot.cost);
    let Some(cost) = costs.min_by_key(|cost| u64::from(cost.memory_kib()) * u64::from(cost.passes())) else {
        return line("encryption", "no-password", ProtectionState::Ok);
    };
    let enough = cost.memory_kib() >= KdfCost::MINIMUM.memory_kib() && cost.passes() >= KdfCost::MINIMUM.passes();
    let it = if enough {
        line("encryption", "", ProtectionState::Ok)
    } else {
        line("encryption", "cheap", ProtectionState::Attention)
    };
    it.with("memory", cost.memory_kib() / 1024).with("passes", cost.passes())
}

fn keys(slots: &[SlotInfo]) -> ProtectionLine {
    let count = |kind: SlotKind| slots.iter().filter(|slot| slot.kind == kind).count();
    let recovery = count(SlotKind::Recovery) + count(SlotKind::Shares);
    let it = if recovery == 0 {
        line("keys", "no-recovery", ProtectionState::Bad)
    } else {
        line("keys", "", ProtectionState::Ok)
    };
    it.with("passwords", count(SlotKind::Password))
        .with("bound", slots.iter().filter(|slot| slot.device.is_some()).count())
        .with("recovery", recovery)
}

fn drill(r: &Read<'_>, today: Day) -> Result<ProtectionLine, Problem> {
    let Some(proven) = moment(crate::drill::last(r)?)? else {
        return Ok(line("drill", "never", ProtectionState::Attention));
    };
    let proven_on = day_in_sweden(proven);
    let rules = crate::rules::of(r)?;
    let next = later_by_months(proven_on, rules.limits.count(TimeLimit::RecoveryDrill, proven_on));
    let it = if today > next {
        line("drill", "late", ProtectionState::Attention)
    } else {
        line("drill", "", ProtectionState::Ok)
    };
    Ok(it.with("proven", proven_on).with("next", next))
}

fn backup(r: &Read<'_>, session: &Session, now: Moment) -> Result<ProtectionLine, Problem> {
    let how = settings::of(r, session.folder())?;
    let made = settings::made_at(r)?.map(day_in_sweden);
    let it = match settings::standing(r, day_in_sweden(now))? {
        Standing::Failed { .. } => line("backup", "failed", ProtectionState::Bad),
        Standing::Missing { .. } if made.is_some() => line("backup", "old", ProtectionState::Bad),
        Standing::Missing { .. } => line("backup", "none", ProtectionState::Bad),
        Standing::Good if !how.automatic => line("backup", "by-hand", ProtectionState::Attention),
        Standing::Good if made.is_none() => line("backup", "not-yet", ProtectionState::Attention),
        Standing::Good => line("backup", "", ProtectionState::Ok),
    };
    Ok(match made {
        Some(day) => it.with("day", day).with("days", (day_in_sweden(now) - day).num_days()),
        None => it.with("day", "–"),
    })
}

/// Backups on the same disk as the register are lost with it.
fn backup_place(r: &Read<'_>, session: &Session) -> Result<ProtectionLine, Problem> {
    Ok(if settings::of(r, session.folder())?.usual_folder {
        line("backup-place", "usual", ProtectionState::Attention)
    } else {
        line("backup-place", "", ProtectionState::Ok)
    })
}

fn log(r: &Read<'_>) -> Result<ProtectionLine, Problem> {
    let (lines, head) = standing::head_in_hex(r)?;
    let it = match standing::of(r)? {
        Some(found) => line("log", &found.reason, ProtectionState::Bad).with("line", found.seq),
        None => line("log", "", ProtectionState::Ok),
    };
    Ok(it.with("lines", lines).with("head", head))
}

fn log_check(r: &Read<'_>, now: Moment) -> Result<ProtectionLine, Problem> {
    let Some(checked) = moment(r.place_setting(standing::FULL_CHECK)?)?.map(day_in_sweden) else {
        return Ok(line("log-check", "never", ProtectionState::Attention));
    };
    let months = crate::rules::of(r)?.limits.count(TimeLimit::LogCheck, checked);
    let it = if day_in_sweden(now) > later_by_months(checked, months) {
        line("log-check", "old", ProtectionState::Attention)
    } else {
        line("log-check", "", ProtectionState::Ok)
    };
    Ok(it.with("day", checked))
}

fn ledger(r: &Read<'_>) -> Result<ProtectionLine, Problem> {
    let it = match settings::restored_ledger(r)?.as_deref() {
        None | Some("whole") => line("ledger", "", ProtectionState::Ok),
        Some("missing") => line("ledger", "missing", ProtectionState::Attention),
        Some(_) => line("ledger", "damaged", ProtectionState::Bad),
    };
    Ok(it.with("lines", r.ledger_count()?))
}

fn of_disk(disk: DiskEncryption) -> ProtectionLine {
    match disk {
        DiskEncryption::On => line("disk", "", ProtectionState::Ok),
        DiskEncryption::Off => line("disk", "off", ProtectionState::Attention),
        DiskEncryption::Unknown => line("disk", "unknown", ProtectionState::Attention),
    }
}

/// A register belongs on the computer's own disk.
fn place(session: &Session) -> ProtectionLine {
    let Some(warning) = folders::of_register(session.folder()) else {
        return line("place", "", ProtectionState::Ok);
    };
    let line = ProtectionLine {
        sentence: warning.sentence,
        remedy: Some(warning.remedy),
        ..line("place", &warning.code, ProtectionState::Attention)
    };
    line.with("service", warning.service.as_deref().unwrap_or("none"))
}

/// The same day so many months later, or that month's last.
fn later_by_months(day: Day, months: u32) -> Day {
    day.checked_add_months(chrono::Months::new(months)).unwrap_or(Day::MAX)
}

fn moment(text: Option<String>) -> Result<Option<Moment>, Problem> {
    text.map(|text| Moment::parse_from_rfc3339(&text).map_err(|_| Problem::RegisterDamaged)).transpose()
}
