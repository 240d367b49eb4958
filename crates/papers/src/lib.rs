//! The papers the program prints: PDF/A-3a and PDF/UA-1 at once, tagged, bookmarked, the same bytes for the same input.
//!
//! The way of a paper, one module a step:
//!
//! 1. [`extract`] and [`recovery_sheet`] know what a paper says. They write headings, paragraphs, field lists and tables.
//!    [`report`] and [`letter`] are for every other paper: the caller says what is in them, with [`Words`].
//! 2. `text` cleans, shapes and breaks words in any script; `fonts` holds the bundled fonts.
//! 3. `page` flows blocks over pages and keeps the tag tree. It knows nothing of PDF.
//! 4. `backend` turns pages into PDF objects with printpdf.
//! 5. `finish` adds what makes a PDF archivable and readable aloud: structure tree, metadata, bookmarks, attachments.
//!
//! Nothing here asks the clock or the locale. The only file read is the system's CJK font, and only when a text needs it.

mod backend;
mod block;
pub mod extract;
mod finish;
mod fonts;
mod kind;
pub mod letter;
mod page;
mod press;
pub mod recovery_sheet;
pub mod report;
pub mod sheet;
mod text;
mod words;

pub use block::{Bar, Block, Chart, Table, Tone};
pub use fonts::has_cjk;
pub use kind::PaperKind;
pub use words::{AUTHORITY, Words, day, moment};

pub use wording::{Language, money};

use std::fmt;

/// A finished paper.
#[derive(Clone, PartialEq, Eq)]
pub struct Paper {
    /// What it is.
    pub kind: PaperKind,
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// SHA-256 of `bytes`, for the log.
    pub sha256: [u8; 32],
    /// Characters no font could draw, each once, in order. The paper shows a visible mark instead; an attached copy
    /// holds the exact text.
    pub substitutions: Vec<char>,
}

impl fmt::Debug for Paper {
    /// Never the bytes: they hold personal data, or a recovery code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Paper");
        debug.field("kind", &self.kind).field("pages", &self.pages).field("bytes", &self.bytes.len());
        debug.finish_non_exhaustive()
    }
}

/// Why a paper could not be made. No personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// A font could not be read or cut down to the glyphs used.
    Font {
        /// The font's name.
        font: &'static str,
    },
    /// The PDF library left out a part that every PDF has.
    Part {
        /// Its name in the PDF.
        part: &'static str,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font { font } => write!(f, "font {font} cannot be used"),
            Self::Part { part } => write!(f, "the PDF has no {part}"),
        }
    }
}

impl std::error::Error for Error {}
