//! People, their agreements and their consents. Verbs that change something answer with the dossier as it is afterwards.

use super::signed_in;
use crate::session::Desk;
use actions::{
    Problem,
    agreements::{self, AddAgreement, EndAgreement},
    consents::{self, GiveConsent, WithdrawConsent},
    dossier::{self, CorrectPerson, Dossier, OpenPerson},
    guards::{self, GuardFinding},
    people::{self, FindPeople, PeopleFound, PersonAdded, PersonInput},
};
use tauri::State;

/// Finds people.
#[tauri::command]
#[specta::specta]
pub async fn find_people(desk: State<'_, Desk>, request: FindPeople) -> Result<PeopleFound, Problem> {
    signed_in(desk, move |session, _| people::find(session, &request)).await
}

/// Opens a person for a task.
#[tauri::command]
#[specta::specta]
pub async fn open_person(desk: State<'_, Desk>, request: OpenPerson) -> Result<Dossier, Problem> {
    signed_in(desk, move |session, now| dossier::open(session, &request, now)).await
}

/// Shows a person anew whom somebody has opened: no opening of its own.
#[tauri::command]
#[specta::specta]
pub async fn look_again(desk: State<'_, Desk>, request: OpenPerson) -> Result<Dossier, Problem> {
    signed_in(desk, move |session, now| dossier::look_again(session, &request, now)).await
}

/// Adds a person.
#[tauri::command]
#[specta::specta]
pub async fn add_person(desk: State<'_, Desk>, request: PersonInput) -> Result<PersonAdded, Problem> {
    signed_in(desk, move |session, now| people::add(session, &request, now)).await
}

/// Corrects a person.
#[tauri::command]
#[specta::specta]
pub async fn correct_person(desk: State<'_, Desk>, request: CorrectPerson) -> Result<Dossier, Problem> {
    signed_in(desk, move |session, now| dossier::correct(session, &request, now)).await
}

/// Adds an agreement.
#[tauri::command]
#[specta::specta]
pub async fn add_agreement(desk: State<'_, Desk>, request: AddAgreement) -> Result<Dossier, Problem> {
    signed_in(desk, move |session, now| {
        let changed = agreements::add(session, &request, now)?;
        dossier::after(session, changed.person, &request.task, now)
    })
    .await
}

/// Ends an agreement.
#[tauri::command]
#[specta::specta]
pub async fn end_agreement(desk: State<'_, Desk>, request: EndAgreement) -> Result<Dossier, Problem> {
    signed_in(desk, move |session, now| {
        let changed = agreements::end(session, &request, now)?;
        dossier::after(session, changed.person, &request.task, now)
    })
    .await
}

/// Records a consent.
#[tauri::command]
#[specta::specta]
pub async fn give_consent(desk: State<'_, Desk>, request: GiveConsent) -> Result<Dossier, Problem> {
    signed_in(desk, move |session, now| {
        let changed = consents::give(session, &request, now)?;
        dossier::after(session, changed.person, &request.task, now)
    })
    .await
}

/// Ends a consent.
#[tauri::command]
#[specta::specta]
pub async fn withdraw_consent(desk: State<'_, Desk>, request: WithdrawConsent) -> Result<Dossier, Problem> {
    signed_in(desk, move |session, now| {
        let changed = consents::withdraw(session, &request, now)?;
        dossier::after(session, changed.person, &request.task, now)
    })
    .await
}

/// Looks through a text for what must not be stored.
#[tauri::command]
#[specta::specta]
pub fn scan_text(text: &str) -> Vec<GuardFinding> {
    guards::scan(text)
}
