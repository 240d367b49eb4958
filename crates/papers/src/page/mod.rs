//! A paper as pages of drawn text with a tree of tags, apart from any PDF library.

mod chart;
mod flow;
mod furniture;
mod letterhead;
mod model;
mod style;
mod table;

pub use chart::Tone;
pub(crate) use chart::{Bar, CHART_BARS};
pub(crate) use flow::Flow;
pub(crate) use furniture::Furniture;
pub use model::Attachment;
pub(crate) use model::{
    Block, Bookmark, Colour, Document, Draw, Facts, Figure, Kid, Mark, Page, Role, Scope, Tag, TagNumber,
};
pub(crate) use style::{PAGE_HEIGHT, PAGE_WIDTH};
pub(crate) use table::{Cell, Column};
