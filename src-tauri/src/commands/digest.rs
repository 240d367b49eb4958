//! The e-mail of the day.

use super::{signed_in, waiting};
use crate::{
    reminding::{Reminding, posting},
    session::{Desk, now},
};
use actions::{
    Problem, Session,
    digest::{self, DigestSettings, password},
    meanwhile::Stood,
};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, Manager, State};
use wording::Language;

/// The e-mail of the day as the settings show it.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DigestView {
    /// The office's settings.
    settings: DigestSettings,
    /// Whether this computer sends: `off`, `ready`, `no-password` or `no-keyring`.
    here: String,
    /// Why the last one could not be sent from here.
    failed: Option<Problem>,
    /// The last day it was sent from here.
    sent_on: Option<String>,
}

/// How it goes out, and what became of the last one.
#[tauri::command]
#[specta::specta]
pub async fn digest(app: AppHandle, desk: State<'_, Desk>) -> Result<DigestView, Problem> {
    let (settings, here) = signed_in(desk, |session, _| {
        let settings = digest::settings(session)?;
        let here = sender(session, &settings);
        Ok((settings, here))
    })
    .await?;
    Ok(view(&app, settings, here))
}

fn sender(session: &Session, settings: &DigestSettings) -> password::Sender {
    let server = settings.digest().ok().filter(|_| settings.on).map(|it| it.server);
    password::sender(session, server.as_ref())
}

fn view(app: &AppHandle, settings: DigestSettings, here: password::Sender) -> DigestView {
    let (reminding, folder) = (app.state::<Reminding>(), app.state::<Desk>().folder());
    let sent_on = reminding.here().posted_on(&folder).map(|day| day.to_string());
    DigestView { settings, here: here.code().to_owned(), failed: reminding.posting().failed(), sent_on }
}

/// Sets how it goes out, and gives this computer's keyring the password. Without one the keyring stays as it is, except
/// that a server that asks for no name needs none; where it is turned off, the password is forgotten.
#[tauri::command]
#[specta::specta]
pub async fn set_digest(
    app: AppHandle,
    desk: State<'_, Desk>,
    settings: DigestSettings,
    secret: Option<String>,
    before: Option<DigestSettings>,
) -> Result<DigestView, Problem> {
    let (settings, here) = signed_in(desk, move |session, now| {
        let settings = digest::set(&session.having_stood(before.map(Stood::Digest)), &settings, now)?;
        if settings.on {
            let server = settings.digest()?.server;
            let secret = secret.or_else(|| server.user.is_none().then(String::new));
            // A keyring that cannot be used is said by what is shown.
            match secret.map(|secret| password::keep(session, &server, &secret)) {
                None | Some(Ok(()) | Err(Problem::KeyringUnavailable)) => {}
                Some(Err(problem)) => return Err(problem),
            }
        } else {
            password::forget(session);
        }
        let here = sender(session, &settings);
        Ok((settings, here))
    })
    .await?;
    app.state::<Reminding>().posting().try_again();
    Ok(view(&app, settings, here))
}

/// Sends one now, as it is typed in, whether or not anything is due. Without a password, with the one of the keyring.
#[tauri::command]
#[specta::specta]
pub async fn try_digest(
    desk: State<'_, Desk>,
    settings: DigestSettings,
    secret: Option<String>,
) -> Result<(), Problem> {
    let session = desk.session()?;
    waiting(move || {
        let now = now();
        let outgoing = digest::trial(&session, &settings, now)?;
        let server = &outgoing.digest.server;
        let secret = match secret {
            Some(secret) => secret,
            None if server.user.is_none() => String::new(),
            None => password::fetch(&session, server)?.ok_or(Problem::MailPasswordMissing)?.to_string(),
        };
        let language = Language::from_code(&outgoing.language).unwrap_or_default();
        posting::send(language, &outgoing.digest, &outgoing.lines, &secret, now)
    })
    .await
}
