//! The e-mail of the day: the office's settings for it, and what it says. Off unless somebody turns it on.
//!
//! Nothing here reaches a mail server. A host sends what [`outgoing`] or a schedule gives it, with the password from
//! [`password`], which is on the computers that send and nowhere else.

pub mod password;

use crate::{
    problem::Problem,
    reminders::schedule::Schedule,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    digest::{Digest, USUAL_HOUR},
    post::{Security, Server, Unsent},
    reminders::Reminder,
    time::{Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

/// Whether it is on.
const ON: &str = "digest-on";
/// How it goes out, as JSON: [`DigestSettings`].
const SET: &str = "digest";

/// How the e-mail of the day goes out. The same for every computer with this register; the password is not among it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DigestSettings {
    /// Whether it is sent at all.
    pub on: bool,
    /// The mail server's name; its certificate must be made out to it.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the road is encrypted: `tls` or `starttls`.
    pub security: String,
    /// The name the server knows the office by; none where it asks for none.
    pub user: Option<String>,
    /// From which address.
    pub from: String,
    /// To which: the office's own.
    pub to: String,
    /// The hour from which it is sent, by the clock in Sweden, 0 to 23.
    pub hour: u32,
    /// A certificate in PEM that is trusted besides those of the computer.
    pub trusted: Option<String>,
}

impl Default for DigestSettings {
    fn default() -> Self {
        Self {
            on: false,
            host: String::new(),
            port: Security::Tls.usual_port(),
            security: Security::Tls.code().to_owned(),
            user: None,
            from: String::new(),
            to: String::new(),
            hour: USUAL_HOUR,
            trusted: None,
        }
    }
}

impl DigestSettings {
    /// What is set, judged.
    ///
    /// # Errors
    /// The first field that cannot be used.
    pub fn digest(&self) -> Result<Digest, Problem> {
        let security = Security::from_code(&self.security);
        let security = security.ok_or_else(|| Problem::invalid("mail-security", "unknown-word"))?;
        let given =
            |text: &Option<String>| text.as_deref().map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned);
        let server = Server {
            host: self.host.trim().to_owned(),
            port: self.port,
            security,
            user: given(&self.user),
            trusted: given(&self.trusted),
        };
        let digest =
            Digest { server, from: self.from.trim().to_owned(), to: self.to.trim().to_owned(), hour: self.hour };
        digest.checked().map_err(|(field, reason)| Problem::invalid(field, reason))
    }
}

impl From<&Digest> for DigestSettings {
    fn from(it: &Digest) -> Self {
        Self {
            on: true,
            host: it.server.host.clone(),
            port: it.server.port,
            security: it.server.security.code().to_owned(),
            user: it.server.user.clone(),
            from: it.from.clone(),
            to: it.to.clone(),
            hour: it.hour,
            trusted: it.server.trusted.clone(),
        }
    }
}

impl From<Unsent> for Problem {
    fn from(unsent: Unsent) -> Self {
        match unsent {
            Unsent::Address => Self::MailAddress,
            Unsent::Unreachable => Self::MailServerUnreachable,
            Unsent::Insecure => Self::MailServerInsecure,
            Unsent::Password => Self::MailPasswordWrong,
            Unsent::Refused => Self::MailRefused,
        }
    }
}

/// What is set. Whoever is signed in may know it: there is no secret in it.
pub fn settings(session: &Session) -> Result<DigestSettings, Problem> {
    session.register.read(settings_of)
}

pub(crate) fn settings_of(r: &Read<'_>) -> Result<DigestSettings, Problem> {
    // What cannot be read is as if it had never been set: nothing is sent to nobody knows where.
    let set = r.setting(SET)?.and_then(|text| serde_json::from_str::<DigestSettings>(&text).ok());
    let on = set.is_some() && r.setting(ON)?.as_deref() == Some("yes");
    Ok(DigestSettings { on, ..set.unwrap_or_default() })
}

/// How it goes out, if it is on.
pub(crate) fn of(r: &Read<'_>) -> Result<Option<Digest>, Problem> {
    let settings = settings_of(r)?;
    Ok(if settings.on { settings.digest().ok() } else { None })
}

/// Sets how it goes out, and whether. What is off need not be complete.
pub fn set(session: &Session, settings: &DigestSettings, now: Moment) -> Result<DigestSettings, Problem> {
    session.may(None, Deed::ChangeSettings)?;
    if settings.on {
        settings.digest()?;
    }
    let text = serde_json::to_string(settings).map_err(|_| Problem::invalid("mail-host", "not-usable"))?;
    session.register.write(&session.holder(now), |w| {
        w.set_setting(SET, &text)?;
        w.set_setting(ON, if settings.on { "yes" } else { "no" })?;
        let fields = ["mail-host", "mail-from", "mail-to", "mail-hour"];
        w.record(&session.entry(if settings.on { "digest.set" } else { "digest.off" }, None, now).fields(&fields))?;
        Ok::<_, Problem>(())
    })?;
    self::settings(session)
}

/// Turns it off. What was set stays, for the day it is wanted again.
pub fn off(session: &Session, now: Moment) -> Result<DigestSettings, Problem> {
    let settings = settings(session)?;
    set(session, &DigestSettings { on: false, ..settings }, now)
}

/// What a host sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Where it goes, and how.
    pub digest: Digest,
    /// What it says; nothing where there is nothing to say today.
    pub lines: Vec<Reminder>,
    /// The code of the office's language.
    pub language: String,
}

/// The e-mail of today from an open register, whether or not it was sent today: by hand, or by a scheduler.
///
/// # Errors
/// `digest` not found where it is off.
pub fn outgoing(session: &Session, now: Moment) -> Result<Outgoing, Problem> {
    session.may(None, Deed::ReadDue)?;
    let digest = session.register.read(of)?.ok_or_else(|| Problem::not_found("digest"))?;
    said_by(session, digest, now)
}

/// A trial of settings that need not be saved: to whoever has them typed in.
///
/// # Errors
/// The first field that cannot be used; not permitted.
pub fn trial(session: &Session, settings: &DigestSettings, now: Moment) -> Result<Outgoing, Problem> {
    session.may(None, Deed::ChangeSettings)?;
    said_by(session, settings.digest()?, now)
}

fn said_by(session: &Session, digest: Digest, now: Moment) -> Result<Outgoing, Problem> {
    let schedule = Schedule::of(session, now)?;
    let (lines, language) = (schedule.digest_on(day_in_sweden(now)), schedule.language().to_owned());
    Ok(Outgoing { digest, lines, language })
}
