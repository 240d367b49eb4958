//! From a string to lines of glyphs: cleaning, font fallback, shaping, both writing directions, line breaks.

mod clean;
mod lines;
mod shape;

pub(crate) use lines::Line;
pub(crate) use shape::{Glyph, Run, Shaper, Weight};
