//! Right-to-left clusters of several letters, as a vowel mark and its letter are: drawn as outlines, and written letter by
//! letter without ink.
//!
//! Readers turn right-to-left text round character by character, but leave what one glyph or one `ActualText` means as it
//! stands: a letter with its mark would come out mark first. Here every character is a glyph of its own, in the order the
//! glyphs run, and the marks take next to no room so that no reader puts a space after them.

use super::embed::{Embedded, font_id};
use crate::{
    fonts::{Font, FontNumber},
    page::PAGE_HEIGHT,
    text::{Glyph, Run},
};
use printpdf::{
    Codepoint, LinePoint, Op, PaintMode, PdfFontHandle, Point, Polygon, PolygonRing, Pt, TextItem, TextRenderingMode,
    WindingOrder,
};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use unicode_normalization::char::is_combining_mark;

/// The room of a mark, in ems.
const MARK: f32 = 0.01;

/// Where a cluster stands: the left end of its baseline, and the size of its letters. Points from the upper left corner.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) size: f32,
}

/// A character and the glyph that means it alone.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub(super) character: char,
    pub(super) glyph: u16,
}

/// The clusters of a run: glyphs that stand for the same characters.
pub(super) fn clusters(run: &Run) -> impl Iterator<Item = &[Glyph]> {
    run.glyphs.chunk_by(|one, next| one.range == next.range)
}

/// The letters of a cluster, the logically last one first, if it has to be written apart and can be.
pub(super) fn letters(run: &Run, cluster: &[Glyph], font: &Font) -> Option<Vec<Letter>> {
    let text = &run.text[cluster.first()?.range.clone()];
    if !run.rtl || (cluster.len() == 1 && text.chars().nth(1).is_none()) {
        return None;
    }
    let letter = |character| {
        let glyph = font.face.glyph_index(character).filter(|glyph| glyph.0 != 0)?;
        Some(Letter { character, glyph: glyph.0 })
    };
    let letters: Vec<Letter> = text.chars().rev().map(letter).collect::<Option<_>>()?;
    (room(cluster, &letters) > 0.0).then_some(letters)
}

/// What is left for each letter that is no mark, in ems. One that stands alone keeps the room of a mark.
#[expect(clippy::cast_precision_loss, reason = "a few letters")]
fn room(cluster: &[Glyph], letters: &[Letter]) -> f32 {
    let marks = letters.iter().filter(|letter| is_combining_mark(letter.character)).count();
    let width: f32 = cluster.iter().map(|glyph| glyph.advance).sum();
    if marks == letters.len() { MARK } else { (width - marks as f32 * MARK) / (letters.len() - marks) as f32 }
}

/// Draws the cluster and writes its letters.
pub(super) fn show(
    cluster: &[Glyph],
    letters: &[Letter],
    (number, font): (FontNumber, &Font),
    place: Place,
    embedded: &Embedded,
    ops: &mut Vec<Op>,
) {
    ops.extend(outlines(cluster, font, place));
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(number)), size: Pt(place.size) });
    ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Invisible });
    ops.push(Op::SetTextCursor { pos: Point { x: Pt(place.x), y: Pt(PAGE_HEIGHT - place.y) } });
    let room = room(cluster, letters);
    for letter in letters {
        let slot = if is_combining_mark(letter.character) { MARK } else { room };
        let own = font.advance(letter.glyph);
        ops.push(Op::SetHorizontalScaling { percent: if own > 0.0 { slot / own * 100.0 } else { 100.0 } });
        let (gid, cid) = (embedded.glyph(number, letter.glyph), Some(letter.character.to_string()));
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(vec![Codepoint { gid, offset: 0.0, cid }])] });
        ops.push(Op::SetTextCursor { pos: Point { x: Pt(slot * place.size), y: Pt(0.0) } });
    }
    ops.push(Op::SetHorizontalScaling { percent: 100.0 });
    ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Fill });
    ops.push(Op::EndTextSection);
}

/// The shapes of the glyphs, in the colour that is set.
fn outlines(cluster: &[Glyph], font: &Font, place: Place) -> Option<Op> {
    let mut outline = Outline { rings: Vec::new(), x: place.x, y: PAGE_HEIGHT - place.y, scale: 0.0 };
    let origin = (outline.x, outline.y);
    outline.scale = place.size / font.units;
    let mut pen = 0.0;
    for glyph in cluster {
        outline.x = origin.0 + (pen + glyph.dx) * place.size;
        outline.y = origin.1 + glyph.dy * place.size;
        // A glyph without ink has no outline.
        let _ = font.face.outline_glyph(GlyphId(glyph.id), &mut outline);
        pen += glyph.advance;
    }
    let rings = outline.rings;
    let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
    (!polygon.rings.is_empty()).then_some(Op::DrawPolygon { polygon })
}

/// Collects the curves of glyphs as rings of points on the page.
struct Outline {
    rings: Vec<PolygonRing>,
    x: f32,
    y: f32,
    /// Points for each unit of the font.
    scale: f32,
}

impl Outline {
    fn point(&self, x: f32, y: f32) -> Point {
        Point { x: Pt(self.x + x * self.scale), y: Pt(self.y + y * self.scale) }
    }

    fn push(&mut self, p: Point, bezier: bool) {
        if let Some(ring) = self.rings.last_mut() {
            ring.points.push(LinePoint { p, bezier });
        }
    }

    /// The last point, before anything is drawn from it.
    fn last(&self) -> Point {
        self.rings.last().and_then(|ring| ring.points.last()).map(|point| point.p).unwrap_or_default()
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.rings.push(PolygonRing { points: Vec::new() });
        self.line_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.point(x, y);
        self.push(to, false);
    }

    /// PDF has cubic curves only: the same curve has its handles two thirds of the way to the one handle here.
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, handle, to) = (self.last(), self.point(x1, y1), self.point(x, y));
        let towards = |end: Point| Point {
            x: Pt(end.x.0 + (handle.x.0 - end.x.0) * 2.0 / 3.0),
            y: Pt(end.y.0 + (handle.y.0 - end.y.0) * 2.0 / 3.0),
        };
        self.push(towards(from), true);
        self.push(towards(to), true);
        self.push(to, false);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, to) = (self.point(x1, y1), self.point(x2, y2), self.point(x, y));
        self.push(first, true);
        self.push(second, true);
        self.push(to, false);
    }

    /// Filling closes every ring.
    fn close(&mut self) {}
}
