//! Who is at the keyboard: the register that is open and the person who opened it.

use crate::{desks::Office, door::Door, drill, one_time, openings::Known, problem::Problem, redactions::Others};
use desks::Link;
use domain::{
    audit::AuditEntry,
    deeds::{Deed, may, may_declare},
    ids,
    organisation::Organisation,
    staff::{Staff, Task},
    time::{Day, Moment, day_in_sweden},
};
use keys::{DeviceSecrets, OsKeyring};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, OnceLock, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
};
use store::{Holder, Read, Register};
use uuid::Uuid;

/// The controller, as shown and entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationView {
    /// Registered name.
    pub name: String,
    /// Organisation number.
    pub number: String,
    /// Address, a line each.
    pub address: Vec<String>,
    /// Telephone.
    pub phone: String,
    /// E-mail of the official channel.
    pub email: Option<String>,
}

impl From<Organisation> for OrganisationView {
    fn from(it: Organisation) -> Self {
        Self { name: it.name, number: it.number, address: it.address, phone: it.phone, email: it.email }
    }
}

impl From<OrganisationView> for Organisation {
    fn from(it: OrganisationView) -> Self {
        Self { name: it.name, number: it.number, address: it.address, phone: it.phone, email: it.email }
    }
}

/// Who is signed in, and what the window needs to know about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// User name.
    pub user: String,
    /// Role code.
    pub role: String,
    /// The tasks this role may declare.
    pub tasks: Vec<String>,
    /// The controller.
    pub organisation: OrganisationView,
    /// Whether all data is made up.
    pub demo: bool,
    /// Today in Sweden.
    pub today: String,
    /// The language of the register's papers.
    pub language: String,
    /// Whether she came in with a one-time code: nothing else is open to her before she has chosen a password.
    pub must_change_password: bool,
    /// Whether the recovery kit has opened the register once. Always true of made-up data, where nothing can be lost.
    pub recovery_proven: bool,
    /// What this role may do at all, for one task or another: the codes of the deeds.
    pub deeds: Vec<String>,
}

/// A register that is open, with the person who opened it. Dropping it locks the register: the data key goes with the
/// connections, and only the cipher's own copies inside them ever held it. Clones are the same session, and it is the last of
/// them that locks.
#[derive(Clone)]
pub struct Session {
    pub(crate) register: Door,
    pub(crate) staff: Staff,
    /// As it was last changed here.
    organisation: Arc<RwLock<Organisation>>,
    pub(crate) register_id: Uuid,
    /// Whom a text could name; for the review of extracts.
    pub(crate) others: Arc<Others>,
    /// Who opened whom in the last days; for the first page.
    pub(crate) openings: Arc<Known>,
    /// The road to the other desks, if several share the register.
    pub(crate) office: Arc<Office>,
    demo: bool,
    language: String,
    folder: PathBuf,
    devices: Devices,
    /// Whether she came in with a one-time code and has not chosen a password yet.
    must_choose: Arc<AtomicBool>,
}

/// Where this computer keeps its secrets: the operating system's keyring, asked only where a slot is bound to it.
pub type Devices = Arc<dyn DeviceSecrets + Send + Sync>;

impl Session {
    pub(crate) fn new(register: Register, staff: Staff, folder: &Path) -> Result<Self, Problem> {
        #[expect(
            clippy::redundant_closure_for_method_calls,
            reason = "the method has one lifetime, the door wants any"
        )]
        let about = register.read(|r| r.info())?;
        let must_choose = register.read(|r| one_time::is_waiting(r, &staff))?;
        Ok(Self {
            devices: Arc::new(OsKeyring),
            must_choose: Arc::new(AtomicBool::new(must_choose)),
            others: Arc::default(),
            openings: Arc::default(),
            register: Door::new(register),
            staff,
            register_id: about.id,
            office: Arc::default(),
            organisation: Arc::new(RwLock::new(about.organisation)),
            demo: about.demo,
            language: about.language,
            folder: folder.to_owned(),
        })
    }

    /// The same session on a computer with this keyring.
    pub(crate) fn on(self, devices: Devices) -> Self {
        Self { devices, ..self }
    }

    /// The same session with this road to the other desks.
    pub(crate) fn over(self, link: Option<Link>) -> Self {
        Self { office: Arc::new(Office::over(link)), ..self }
    }

    /// The same session for one verb that writes over what she has seen: its first write is refused if something else
    /// stands there by then.
    pub(crate) fn having_seen(
        &self,
        look: impl Fn(&Read<'_>, Day) -> Result<(), Problem> + Send + Sync + 'static,
    ) -> Self {
        Self { register: self.register.having_seen(look), ..self.clone() }
    }

    /// Other desks may have changed what a session keeps in memory of the register itself.
    pub(crate) fn read_anew(&self) -> Result<(), Problem> {
        let about = self.register.read(|r| r.info())?;
        self.has_changed(about.organisation);
        Ok(())
    }

    pub(crate) fn devices(&self) -> &dyn DeviceSecrets {
        &*self.devices
    }

    /// She has chosen a password of her own.
    pub(crate) fn has_chosen(&self) {
        self.must_choose.store(false, Ordering::Release);
    }

    /// A one-time code is no password to keep.
    pub(crate) fn refuse_one_time(&self) -> Result<(), Problem> {
        if self.must_choose.load(Ordering::Acquire) { Err(Problem::PasswordMustChange) } else { Ok(()) }
    }

    /// Who came in with a one-time code does nothing else before she has chosen a password.
    fn refuse_unchosen(&self, deed: Deed) -> Result<(), Problem> {
        match deed {
            Deed::ChangeOwnPassword => Ok(()),
            _ => self.refuse_one_time(),
        }
    }

    /// Who is signed in.
    pub fn view(&self, now: Moment) -> SessionView {
        SessionView {
            user: self.staff.name.clone(),
            role: self.staff.role.code().to_owned(),
            tasks: Task::ALL
                .into_iter()
                .filter(|task| may_declare(self.staff.role, *task))
                .map(|task| task.code().to_owned())
                .collect(),
            organisation: self.organisation().into(),
            demo: self.demo,
            today: day_in_sweden(now).to_string(),
            language: self.language.clone(),
            must_change_password: self.must_choose.load(Ordering::Acquire),
            // A register that cannot be read says so at the next call; a reminder is no place for it.
            recovery_proven: self.demo || self.register.read(drill::last).map_or(true, |last| last.is_some()),
            deeds: Deed::ALL
                .into_iter()
                .filter(|deed| self.may_ever(*deed))
                .map(|deed| deed.code().to_owned())
                .collect(),
        }
    }

    /// The controller, as every paper names it.
    pub(crate) fn organisation(&self) -> Organisation {
        self.organisation.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The controller's particulars were changed.
    pub(crate) fn has_changed(&self, organisation: Organisation) {
        *self.organisation.write().unwrap_or_else(PoisonError::into_inner) = organisation;
    }

    /// Whether this role may do it for any task, or for none.
    fn may_ever(&self, deed: Deed) -> bool {
        let role = self.staff.role;
        may(role, None, deed) || Task::ALL.into_iter().any(|task| may(role, task, deed))
    }

    /// Whether all data is made up.
    pub fn is_demo(&self) -> bool {
        self.demo
    }

    /// The folder of the register.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Refuses whoever may not change the office's settings, for what a host keeps outside the register.
    pub fn may_change_settings(&self) -> Result<(), Problem> {
        self.may(None, Deed::ChangeSettings)
    }

    /// Beat one of every verb: refuses what the role and the declared task do not allow.
    pub(crate) fn may(&self, task: impl Into<Option<Task>>, deed: Deed) -> Result<(), Problem> {
        self.refuse_unchosen(deed)?;
        if may(self.staff.role, task, deed) {
            Ok(())
        } else {
            Err(Problem::NotPermitted { deed: deed.code().to_owned() })
        }
    }

    /// Beat one where nobody declares a task, because no record is opened by name: the first task of this role's work
    /// that allows the deed, or none where none is needed.
    pub(crate) fn task_for(&self, deed: Deed) -> Result<Option<Task>, Problem> {
        self.refuse_unchosen(deed)?;
        if may(self.staff.role, None, deed) {
            return Ok(None);
        }
        Task::ALL
            .into_iter()
            .find(|task| may(self.staff.role, *task, deed))
            .map(Some)
            .ok_or_else(|| Problem::NotPermitted { deed: deed.code().to_owned() })
    }

    /// How the lock file names this session to others who want to write.
    pub(crate) fn holder(&self, now: Moment) -> Holder {
        Holder::new(&self.staff.name, now)
    }

    /// Beat five of every verb: the line for the log. The caller adds ids and fields.
    pub(crate) fn entry(&self, verb: &'static str, task: impl Into<Option<Task>>, now: Moment) -> AuditEntry {
        AuditEntry { at: now, who: Some(self.staff.id), verb, task: task.into(), ids: Vec::new(), fields: Vec::new() }
    }
}

/// Ten random bytes for a new identifier, with a count in them: what is made in the same millisecond keeps the order it was
/// made in, on every copy of the register. The count begins anywhere, so that two desks do not count alike.
pub(crate) fn random() -> Result<[u8; 10], Problem> {
    static MADE: OnceLock<AtomicU32> = OnceLock::new();
    let bytes = keys::random::<10>()?;
    // Well below where it would begin again.
    let made = MADE.get_or_init(|| AtomicU32::new(u32::from_be_bytes([0, bytes[0], bytes[1], bytes[2]])));
    Ok(ids::in_order(made.fetch_add(1, Ordering::Relaxed), bytes))
}

/// A line with the records it touched and the names of the fields it read or changed.
pub(crate) trait Touching {
    /// Adds a record.
    fn touching(self, id: Uuid) -> Self;
    /// Adds names of fields.
    fn fields(self, fields: &[&'static str]) -> Self;
}

impl Touching for AuditEntry {
    fn touching(mut self, id: Uuid) -> Self {
        self.ids.push(id);
        self
    }

    fn fields(mut self, fields: &[&'static str]) -> Self {
        self.fields.extend_from_slice(fields);
        self
    }
}
