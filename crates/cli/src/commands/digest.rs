//! The e-mail of the day.

use crate::{arguments::one_of, context::Context, files, password, refusal::Refusal, table, words};
use actions::{
    Problem, Session,
    digest::{
        self, DigestSettings, Outgoing,
        password::{self as kept, Sender},
    },
};
use clap::{Args, Subcommand};
use domain::{post::Security, time::Moment};
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, Language, text, text_with};

/// The option that names the file of the mail server's password.
const MAIL_PASSWORD_FILE: &str = "--mail-password-file";

/// The words that ask for it.
const PROMPT: &str = "cli-digest-prompt";

/// Send a daily e-mail to the office's own address: kinds and numbers, no names
#[derive(Subcommand)]
pub(crate) enum Digest {
    Show(Show),
    Set(Set),
    Off(Off),
    Send(Send),
}

/// Show how it goes out, and whether this computer sends it
///
/// With --json: `{settings: {on, host, port, security, user, from, to, hour, trusted}, here}`, where `here` is `off`,
/// `ready`, `no-password` or `no-keyring`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred digest show --json")]
pub(crate) struct Show {}

/// Turn it on; what is not named stays as it was
///
/// The program sends it once every working day while it runs, from the given hour on. The password goes into this
/// computer's keyring and nowhere else: the computer where it was given is the one that sends. It is asked for, or read
/// from --mail-password-file; a server that asks for no name needs none. With --json: as `show`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred digest set --host mail.example.org --user office --from register@example.org --to office@example.org
  cequred digest set --hour 8 --keep-password")]
pub(crate) struct Set {
    /// The mail server's name; its certificate must be made out to it
    #[arg(long, value_name = "NAME")]
    host: Option<String>,
    /// Its port [default: 465 with tls, 587 with starttls]
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// How the road is encrypted; there is no third way
    #[arg(long, value_parser = one_of(Security::ALL.map(Security::code)))]
    security: Option<String>,
    /// The name the server knows the office by; empty where it asks for none
    #[arg(long = "mail-user", value_name = "NAME")]
    mail_user: Option<String>,
    /// From which address
    #[arg(long, value_name = "ADDRESS")]
    from: Option<String>,
    /// To which address: the office's own
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
    /// The hour from which it is sent, by the clock in Sweden
    #[arg(long, value_name = "HOUR", value_parser = clap::value_parser!(u32).range(0..=23))]
    hour: Option<u32>,
    /// A certificate (PEM) that is trusted besides those of the computer
    #[arg(long, value_name = "FILE.pem")]
    trusted: Option<PathBuf>,
    /// A file whose first line is the mail server's password; `-` reads standard input
    #[arg(long, value_name = "FILE", conflicts_with = "keep_password")]
    mail_password_file: Option<PathBuf>,
    /// Leave this computer's keyring as it is
    #[arg(long)]
    keep_password: bool,
}

/// Turn it off, and forget the password on this computer
///
/// What was set stays, for the day it is wanted again.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred digest off")]
pub(crate) struct Off {}

/// Send today's now, whether or not it was sent today; nothing where nothing is due
///
/// For a scheduler, or to see that it works. With --json: `{sent, lines}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred digest send --trial
  cequred digest send --mail-password-file mail.txt")]
pub(crate) struct Send {
    /// Send although nothing is due
    #[arg(long)]
    trial: bool,
    /// A file whose first line is the mail server's password, for a computer without a keyring
    #[arg(long, value_name = "FILE")]
    mail_password_file: Option<PathBuf>,
}

#[derive(Serialize)]
struct Shown {
    settings: DigestSettings,
    here: &'static str,
}

#[derive(Serialize)]
struct Sent {
    sent: bool,
    lines: usize,
}

impl Digest {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Show(_) => {
                let (session, _) = context.unlock()?;
                shown(context, &session, digest::settings(&session)?)
            }
            Self::Set(it) => it.run(context),
            Self::Off(_) => {
                let (session, now) = context.unlock()?;
                let settings = digest::off(&session, now)?;
                kept::forget(&session);
                shown(context, &session, settings)
            }
            Self::Send(it) => it.run(context),
        }
    }
}

impl Set {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let (keep, file) = (self.keep_password, self.mail_password_file.clone());
        let settings = self.over(digest::settings(&session)?)?;
        let server = settings.digest()?.server;
        let secret = match (keep, file, &server.user) {
            (true, _, _) => None,
            (false, None, None) => Some(String::new()),
            (false, file, _) => Some(password::outside(context, file.as_deref(), MAIL_PASSWORD_FILE, PROMPT)?),
        };
        let settings = digest::set(&session, &settings, now)?;
        match secret.map(|secret| kept::keep(&session, &server, &secret)) {
            // Said in what is shown: a scheduler gives the password itself.
            None | Some(Ok(()) | Err(Problem::KeyringUnavailable | Problem::KeyringLocked)) => {}
            Some(Err(problem)) => return Err(problem.into()),
        }
        shown(context, &session, settings)
    }

    /// What was there, with what was named.
    fn over(self, was: DigestSettings) -> Result<DigestSettings, Problem> {
        let security = self.security.unwrap_or(was.security);
        let same = Security::from_code(&security).map(Security::usual_port);
        let usual = Security::ALL.iter().any(|it| it.usual_port() == was.port);
        let trusted = match self.trusted {
            Some(file) => Some(String::from_utf8_lossy(&files::read(&file)?).into_owned()),
            None => was.trusted,
        };
        Ok(DigestSettings {
            on: true,
            host: self.host.unwrap_or(was.host),
            // A port nobody chose follows the way of encrypting.
            port: self.port.or(same.filter(|_| usual)).unwrap_or(was.port),
            security,
            user: self.mail_user.or(was.user).filter(|user| !user.is_empty()),
            from: self.from.unwrap_or(was.from),
            to: self.to.unwrap_or(was.to),
            hour: self.hour.unwrap_or(was.hour),
            trusted,
        })
    }
}

impl Send {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let outgoing = digest::outgoing(&session, now)?;
        let sent = Sent { sent: self.trial || !outgoing.lines.is_empty(), lines: outgoing.lines.len() };
        if sent.sent {
            let server = &outgoing.digest.server;
            let secret = match self.mail_password_file {
                Some(file) => password::outside(context, Some(&file), MAIL_PASSWORD_FILE, PROMPT)?,
                None => kept::fetch(&session, server)?.ok_or(Problem::MailPasswordMissing)?.to_string(),
            };
            send(&outgoing, &secret, now)?;
        }
        context.print(&sent, || {
            let to = Words::new().set("to", table::plain(&outgoing.digest.to));
            if sent.sent {
                text_with(context.language, "cli-digest-sent", &to)
            } else {
                text(context.language, "cli-digest-nothing")
            }
        })
    }
}

fn send(it: &Outgoing, secret: &str, now: Moment) -> Result<(), Problem> {
    let language = Language::from_code(&it.language).unwrap_or_default();
    Ok(post::send(&it.digest.server, secret, &post::digest(language, &it.digest, &it.lines, now))?)
}

fn shown(context: &Context, session: &Session, settings: DigestSettings) -> Result<(), Refusal> {
    let server = settings.digest().ok().filter(|_| settings.on).map(|it| it.server);
    let here = kept::sender(session, server.as_ref());
    context.print(&Shown { settings: settings.clone(), here: here.code() }, || said(context.language, &settings, here))
}

fn said(language: Language, it: &DigestSettings, here: Sender) -> String {
    let here = text(language, &format!("digest-here-{}", here.code()));
    if !it.on {
        return here;
    }
    let label = |id: &str| text(language, id);
    let rows = [
        (label("digest-host"), Some(format!("{}:{}", it.host, it.port))),
        (label("digest-security"), Some(words::code(language, "mail-security", &it.security))),
        (label("digest-user"), it.user.clone()),
        (label("digest-from"), Some(it.from.clone())),
        (label("digest-to"), Some(it.to.clone())),
        (label("digest-hour"), Some(it.hour.to_string())),
    ];
    format!("{}\n{here}", table::list(&rows))
}
