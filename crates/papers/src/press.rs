//! From a laid-out document to the finished paper.

use crate::{Error, Paper, backend, finish, fonts::Fonts, page::Document};

/// Draws and finishes.
pub(crate) fn print(document: &Document, lost: Vec<char>, fonts: &Fonts) -> Result<Paper, Error> {
    let drawn = backend::draw(document, fonts)?;
    finish::finish(drawn, document, lost)
}
