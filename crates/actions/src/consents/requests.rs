//! What the verbs of consents are asked.

use serde::Deserialize;
use specta::Type;

/// A consent given.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GiveConsent {
    /// Who.
    pub person: String,
    /// Declared task.
    pub task: String,
    /// Purpose code.
    pub purpose: String,
    /// Channel code.
    pub channel: String,
    /// When, RFC 3339; now if empty.
    pub at: Option<String>,
    /// The exact words that were shown or read out.
    pub text: String,
    /// The organisation's version of the words.
    pub version: String,
    /// IP address at sign-up.
    pub ip: Option<String>,
    /// Only the first step of a double opt-in: she has been asked to confirm.
    pub awaiting: bool,
}

/// A consent given anew in today's words.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RenewConsent {
    /// Which.
    pub id: String,
    /// Declared task.
    pub task: String,
    /// Channel code.
    pub channel: String,
    /// The exact words that were shown or read out.
    pub text: String,
    /// The organisation's version of the words.
    pub version: String,
    /// Only the first step of a double opt-in: she has been asked to confirm.
    pub awaiting: bool,
}

/// The second step of a double opt-in.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmConsent {
    /// Which.
    pub id: String,
    /// Declared task.
    pub task: String,
    /// When, RFC 3339; now if empty.
    pub at: Option<String>,
    /// IP address at the confirmation.
    pub ip: Option<String>,
}

/// A consent withdrawn by the person, or ended by the organisation.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WithdrawConsent {
    /// Which.
    pub id: String,
    /// Declared task.
    pub task: String,
    /// Channel code.
    pub channel: String,
    /// True when the organisation ended it.
    pub by_controller: bool,
}
