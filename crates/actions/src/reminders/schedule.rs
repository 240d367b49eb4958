//! The schedule: what can be said while the register is locked. Days, kinds and numbers; no names, no identifiers.
//!
//! It lies beside the register as `register.reminders`, sealed with a key that opens nothing else. Each computer that may
//! remind while locked has that key in its keyring. A schedule that is missing, old, cut short or changed reminds of
//! nothing: whoever unlocks makes a new one.

use super::{ReminderLine, ReminderRules, deadlines, rules_of};
use crate::{
    digest::{self, DigestSettings},
    problem::Problem,
    rules,
    session::Session,
};
use domain::{
    calendar::{Calendar, Eves, HolidayOverrides},
    digest::{self as day_mail, Digest},
    due::DueKind,
    reminders::{self, Come, Deadline, Reminder, ReminderPlan},
    time::{Day, Moment, day_in_sweden},
};
use keys::{OsKeyring, ReminderKeys, Sealer};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeSet,
    fs,
    io::{ErrorKind, Read as _, Write as _},
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// The file's name.
pub const FILE: &str = "register.reminders";

/// A mark, a version, the register.
const HEADER: usize = 28;
const MARK: [u8; 8] = *b"\x89CEQR\r\n\x1a";

/// The file grows in steps of so many bytes, so that its length says little of how much there is to do.
const STEP: usize = 4096;

/// No schedule is longer than this.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// What a computer may remind of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Of which register.
    register: [u8; 16],
    plan: ReminderPlan,
    on: bool,
    language: String,
    /// The days the office counts by, with what was decided about holidays and eves.
    calendar: Calendar,
    /// How the e-mail of the day goes out, if it does.
    digest: Option<Digest>,
    deadlines: Vec<Deadline>,
}

/// The schedule as it is sealed.
#[derive(Serialize, Deserialize)]
struct Written {
    hours: Vec<u32>,
    days_before: Vec<u32>,
    language: String,
    /// What differs from the calendar of the law; nothing in a schedule of an older version.
    #[serde(default)]
    days: Days,
    #[serde(default)]
    digest: Option<DigestSettings>,
    deadlines: Vec<Line>,
    /// What colleagues have in hand at other desks; in a schedule of an older version it is among the others.
    #[serde(default)]
    elsewhere: Vec<Line>,
}

/// The office's days: what was decided about holidays, and whether it is closed on eves.
#[derive(Default, Serialize, Deserialize)]
struct Days {
    added: Vec<String>,
    removed: Vec<String>,
    eves_closed: bool,
}

impl Days {
    fn of(calendar: &Calendar) -> Self {
        let written = |days: &BTreeSet<Day>| days.iter().map(ToString::to_string).collect();
        Self {
            added: written(&calendar.overrides.added),
            removed: written(&calendar.overrides.removed),
            eves_closed: calendar.eves == Eves::Closed,
        }
    }

    /// None if a day is no day.
    fn calendar(&self) -> Option<Calendar> {
        let read = |days: &[String]| days.iter().map(|day| day.parse().ok()).collect::<Option<BTreeSet<Day>>>();
        Some(Calendar {
            overrides: HolidayOverrides { added: read(&self.added)?, removed: read(&self.removed)? },
            eves: if self.eves_closed { Eves::Closed } else { Eves::Open },
        })
    }
}

/// Kind, the office's own day, the last day, until when it was put off, how many.
type Line = (String, String, String, Option<String>, u64);

impl Schedule {
    /// The schedule of a register that is open.
    pub fn of(session: &Session, now: Moment) -> Result<Self, Problem> {
        session.register.read(|r| {
            let rules = rules_of(r)?;
            Ok(Self {
                register: *session.register_id.as_bytes(),
                plan: rules.plan(),
                on: rules.on,
                language: r.info()?.language,
                calendar: rules::of(r)?.calendar.clone(),
                digest: digest::of(r)?,
                deadlines: deadlines(r, session, day_in_sweden(now))?,
            })
        })
    }

    /// The register it is of.
    pub(crate) fn register(&self) -> [u8; 16] {
        self.register
    }

    /// The language of the office.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// What has come since the last look.
    pub fn come(&self, last_look: Moment, now: Moment) -> Come {
        if self.on { reminders::come(&self.calendar, &self.plan, last_look, now) } else { Come::default() }
    }

    /// What the office is reminded of on a day.
    pub fn on(&self, day: Day) -> Vec<ReminderLine> {
        let found = reminders::reminders_on(&self.calendar, &self.plan, &self.deadlines, day);
        found.iter().map(ReminderLine::from).collect()
    }

    /// What would have been said on days on which nobody could hear it, and still waits.
    pub fn missed(&self, days: &[Day], today: Day) -> Vec<ReminderLine> {
        let found = reminders::missed(&self.calendar, &self.plan, &self.deadlines, days, today);
        found.iter().map(ReminderLine::from).collect()
    }

    /// How much is to be done now.
    pub fn count_now(&self, today: Day) -> u64 {
        reminders::count_now(&self.calendar, &self.deadlines, today)
    }

    /// How the e-mail of the day goes out, if it is to be sent now: `sent` is the last day it was, `tried` when it failed.
    pub fn digest_due(&self, sent: Option<Day>, tried: Option<Moment>, now: Moment) -> Option<&Digest> {
        let due = |it: &&Digest| day_mail::is_due(&self.calendar, it.hour, sent, tried, now);
        self.digest.as_ref().filter(due)
    }

    /// What the e-mail of a day says.
    pub fn digest_on(&self, day: Day) -> Vec<Reminder> {
        reminders::digest_on(&self.calendar, &self.plan, &self.deadlines, day)
    }

    fn to_bytes(&self) -> Vec<u8> {
        let line = |it: &Deadline| {
            let quiet_until = it.quiet_until.map(|day| day.to_string());
            (it.kind.code().to_owned(), it.internal_day.to_string(), it.last_day.to_string(), quiet_until, it.count)
        };
        let lines = |elsewhere: bool| {
            self.deadlines.iter().filter(|it| it.elsewhere == elsewhere).map(line).collect::<Vec<Line>>()
        };
        let written = Written {
            hours: self.plan.hours.iter().copied().collect(),
            days_before: self.plan.days_before.iter().copied().collect(),
            language: self.language.clone(),
            days: Days::of(&self.calendar),
            digest: self.digest.as_ref().map(DigestSettings::from),
            deadlines: lines(false),
            elsewhere: lines(true),
        };
        let mut bytes = serde_json::to_vec(&written).unwrap_or_default();
        // JSON may end in spaces.
        bytes.resize(bytes.len().next_multiple_of(STEP), b' ');
        bytes
    }

    fn from_bytes(register: [u8; 16], bytes: &[u8]) -> Option<Self> {
        let written: Written = serde_json::from_slice(bytes).ok()?;
        // A kind of a newer version is left out: the others are worth being reminded of.
        let deadline = |(kind, internal_day, last_day, quiet_until, count): Line, elsewhere| {
            Some(Deadline {
                kind: DueKind::from_code(&kind)?,
                internal_day: internal_day.parse().ok()?,
                last_day: last_day.parse().ok()?,
                quiet_until: quiet_until.map(|day| day.parse()).transpose().ok()?,
                elsewhere,
                count,
            })
        };
        let common = written.deadlines.into_iter().filter_map(|line| deadline(line, false));
        let elsewhere = written.elsewhere.into_iter().filter_map(|line| deadline(line, true));
        let calendar = written.days.calendar()?;
        Some(Self {
            register,
            digest: written.digest.and_then(|it| it.digest().ok()),
            calendar,
            plan: ReminderPlan {
                hours: written.hours.into_iter().filter(|hour| reminders::HOURS.contains(hour)).collect(),
                days_before: written.days_before.into_iter().filter(|it| reminders::DAYS_BEFORE.contains(it)).collect(),
            },
            on: true,
            language: written.language,
            deadlines: common.chain(elsewhere).collect(),
        })
    }
}

/// How often something was written in this session, or came from another desk: where it is the same, the schedule is too.
pub fn writes(session: &Session) -> u64 {
    session.register.writes() + session.register.news()
}

/// Whether this computer can remind while the register is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhileLocked {
    /// The office does not want it.
    Off,
    /// The key is in the keyring.
    Ready,
    /// There is no keyring that took it: reminders come while the register is open only.
    NoKeyring,
}

impl WhileLocked {
    /// The word the wording files use for it: `reminders-locked-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Ready => "ready",
            Self::NoKeyring => "no-keyring",
        }
    }
}

/// Gives this computer's keyring the key of the schedule, or takes it back, as the office wants it. It may wait for an
/// answer.
pub fn entrust(session: &Session) -> Result<WhileLocked, Problem> {
    entrust_to(session, &OsKeyring)
}

/// The same with this keyring.
pub fn entrust_to(session: &Session, keyring: &dyn ReminderKeys) -> Result<WhileLocked, Problem> {
    let register = *session.register_id.as_bytes();
    let rules = super::rules(session)?;
    if !wanted(&rules) {
        // Nothing to take back where there is no keyring.
        let _ = keyring.forget(register);
        return Ok(WhileLocked::Off);
    }
    let key = session.register.reminder_key();
    if matches!(keyring.fetch(register), Ok(Some(kept)) if kept == key) {
        return Ok(WhileLocked::Ready);
    }
    let kept = keyring.keep(register, &key).is_ok() && matches!(keyring.fetch(register), Ok(Some(kept)) if kept == key);
    Ok(if kept { WhileLocked::Ready } else { WhileLocked::NoKeyring })
}

fn wanted(rules: &ReminderRules) -> bool {
    rules.on && rules.while_locked
}

/// Writes the schedule beside the register, in the place of any earlier one; removes it where the office wants none.
// policy: 22, 23
pub fn keep(session: &Session, now: Moment) -> Result<(), Problem> {
    let path = session.folder().join(FILE);
    if !wanted(&super::rules(session)?) {
        return match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        };
    }
    let header = header(*session.register_id.as_bytes());
    let plain = Schedule::of(session, now)?.to_bytes();
    let sealed = Sealer::new(session.register.reminder_key()).seal(&header, &plain)?;
    Ok(replace(&path, &[header.as_slice(), &sealed].concat())?)
}

fn header(register: [u8; 16]) -> [u8; HEADER] {
    let mut header = [0; HEADER];
    header[..8].copy_from_slice(&MARK);
    header[9] = 1;
    header[12..].copy_from_slice(&register);
    header
}

fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    // Several computers may do this at once in a shared folder: each has its own draft, and the last renaming counts.
    let draft = PathBuf::from(format!("{}.{}.new", path.display(), std::process::id()));
    let written = (|| {
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&draft)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&draft, path)
    })();
    if written.is_err() {
        // What went wrong is worth more to the caller than a leftover that could not be removed either.
        let _ = fs::remove_file(&draft);
    }
    written
}

/// The schedule beside a locked register, if this computer may read it and it is whole. It may wait for an answer.
pub fn sealed(folder: &Path) -> Option<Schedule> {
    sealed_with(folder, &OsKeyring)
}

/// The same with this keyring.
pub fn sealed_with(folder: &Path, keyring: &dyn ReminderKeys) -> Option<Schedule> {
    let mut bytes = Vec::new();
    fs::File::open(folder.join(FILE)).ok()?.take(MOST_BYTES).read_to_end(&mut bytes).ok()?;
    let (found, sealed) = bytes.split_first_chunk::<HEADER>()?;
    let register: [u8; 16] = found[12..].try_into().ok()?;
    if *found != header(register) {
        return None;
    }
    let key: Zeroizing<[u8; 32]> = keyring.fetch(register).ok()??;
    Schedule::from_bytes(register, &Sealer::new(key).open(found, sealed)?)
}
