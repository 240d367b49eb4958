//! Measures and colours. Points, from the upper left corner.

use super::model::Colour;

/// A4.
pub(crate) const PAGE_WIDTH: f32 = 595.28;
/// A4.
pub(crate) const PAGE_HEIGHT: f32 = 841.89;

/// Left edge of the text.
pub(super) const LEFT: f32 = 58.0;
/// Right edge of the text.
pub(super) const RIGHT: f32 = PAGE_WIDTH - 58.0;
/// Width of the text.
pub(super) const WIDTH: f32 = RIGHT - LEFT;
/// Where text begins on a page.
pub(super) const TOP: f32 = 92.0;
/// Where text ends.
pub(super) const BOTTOM: f32 = PAGE_HEIGHT - 78.0;
/// Baseline of the running head.
pub(super) const HEAD: f32 = 52.0;
/// Baseline of the running foot.
pub(super) const FOOT: f32 = PAGE_HEIGHT - 42.0;

/// Text.
pub(super) const INK: Colour = Colour(0x1d, 0x22, 0x26);
/// Labels and lesser text; 7:1 on white.
pub(super) const QUIET: Colour = Colour(0x4d, 0x55, 0x5b);
/// The one accent.
pub(super) const TEAL: Colour = Colour(0x0b, 0x76, 0x8d);
/// Ground of boxes.
pub(super) const TINT: Colour = Colour(0xee, 0xf5, 0xf7);
/// Bars between the accent and [`PALE`]; on grey paper each is a step apart from the other.
pub(super) const MIDDLE: Colour = Colour(0x5f, 0xa9, 0xb8);
/// The lightest bars, always with an outline.
pub(super) const PALE: Colour = Colour(0xd9, 0xea, 0xee);
/// Hairlines.
pub(super) const RULE: Colour = Colour(0xd3, 0xda, 0xde);
/// Ground of the DEMO mark.
pub(super) const AMBER: Colour = Colour(0xff, 0xe2, 0xa8);
/// Letters of the DEMO mark.
pub(super) const BROWN: Colour = Colour(0x6b, 0x3f, 0x00);

/// A size of type and the distance of its lines.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Type {
    /// Size of the letters.
    pub(super) size: f32,
    /// From baseline to baseline.
    pub(super) lead: f32,
}

/// Running text.
pub(super) const BODY: Type = Type { size: 10.0, lead: 15.0 };
/// The opening words of a paper.
pub(super) const LEADING: Type = Type { size: 11.5, lead: 17.5 };
/// Tables.
pub(super) const TABLE: Type = Type { size: 8.6, lead: 12.2 };
/// Label and value.
pub(super) const FIELD: Type = Type { size: 9.6, lead: 13.6 };
/// Column heads.
pub(super) const COLUMN: Type = Type { size: 7.8, lead: 10.6 };
/// Notes, running head and foot.
pub(super) const SMALL: Type = Type { size: 8.0, lead: 11.5 };
/// The title on the cover.
pub(super) const TITLE: Type = Type { size: 27.0, lead: 33.0 };
/// First-level headings after the cover.
pub(super) const HEADING: Type = Type { size: 15.0, lead: 20.0 };
/// Second level.
pub(super) const SUBHEADING: Type = Type { size: 11.0, lead: 15.5 };
/// A code to be typed.
pub(super) const CODE: Type = Type { size: 19.0, lead: 26.0 };
