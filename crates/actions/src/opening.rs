//! Opening the register's file, which takes a while where an older program has left it: how far that has come, and the way
//! to break it off.

use crate::{audit::standing::by_itself, backup, desks::VERSION, problem::Problem};
use desks::Link;
use domain::time::Moment;
use keys::DataKey;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{ops::ControlFlow, path::Path};
use store::{Holder, Register};

/// What an opening does that takes a while, in the order in which it does it. Most openings do nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum OpeningPart {
    /// A register of an older form is backed up.
    BackingUp,
    /// The backup is read from the disk once more, and every page of the copy.
    CheckingBackup,
    /// The copy is brought to the newer form and read through.
    Rehearsing,
    /// The register is brought to the newer form.
    Upgrading,
    /// What is due is worked out anew for everybody.
    WorkingOutDue,
}

impl OpeningPart {
    /// Every part.
    pub const ALL: [Self; 5] =
        [Self::BackingUp, Self::CheckingBackup, Self::Rehearsing, Self::Upgrading, Self::WorkingOutDue];

    /// Its name, after which its words are named.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BackingUp => "backing-up",
            Self::CheckingBackup => "checking-backup",
            Self::Rehearsing => "rehearsing",
            Self::Upgrading => "upgrading",
            Self::WorkingOutDue => "working-out-due",
        }
    }
}

/// How far an opening has come. Each part counts in units of its own, which never go down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpeningProgress {
    /// What it does now.
    pub part: OpeningPart,
    /// How much of the part is done.
    pub done: u64,
    /// Out of how much, when that is known.
    pub total: Option<u64>,
}

/// Hears how far an opening has come, and may break it off.
///
/// Up to the last moment of [`OpeningPart::Upgrading`] the register is then as it was, and the older program opens it; a
/// backup that was finished by then stays. After that it has the newer form, and the next opening works out what is due.
pub type OnOpening<'a> = &'a mut dyn FnMut(OpeningProgress) -> ControlFlow<()>;

/// For whoever does not want to hear.
pub(crate) fn quiet(_: OpeningProgress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Tells of one part, whose end is known.
pub(crate) fn part(progress: OnOpening<'_>, part: OpeningPart) -> impl FnMut(u64, u64) -> ControlFlow<()> {
    move |done, total| progress(OpeningProgress { part, done, total: Some(total) })
}

/// Opens the register, with the road to the other desks if several share it. If it is of an older form, it is backed up
/// first.
pub(crate) fn open_register(
    folder: &Path,
    key: &DataKey,
    user: &str,
    now: Moment,
    progress: OnOpening<'_>,
) -> Result<(Register, Option<Link>), Problem> {
    let upgraded = backup::before_upgrade(folder, key, now, progress)?;
    let holder = Holder::new(user, now);
    let (register, link) = desks::open(folder, key, &holder, VERSION, &mut |done, total| {
        progress(OpeningProgress { part: OpeningPart::Upgrading, done, total })
    })?;
    if let Some(link) = &link
        && register.read(|r| r.waiting_lines())? > 0
    {
        // Lines of the log that waited for the server are in it before it is looked at. Without the server they go on waiting.
        let _ = link.keep_up(&register, &holder);
    }
    if upgraded {
        register.write(&holder, |w| {
            w.record(&by_itself("backup.upgrade", now))?;
            Ok::<_, Problem>(())
        })?;
    }
    Ok((register, link))
}
