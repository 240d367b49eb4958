//! Runs of glyphs to text operators that extract as they read.

use super::{
    apart::{self, Letter, Place},
    embed::{Embedded, font_id},
    operators::marked,
};
use crate::{
    fonts::{FontNumber, Fonts},
    page::PAGE_HEIGHT,
    text::{Glyph, Run},
};
use printpdf::{Codepoint, DictItem, Op, PdfFontHandle, Point, Pt, TextItem};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Advances closer than this to the font's own need no correction (ems).
const EXACT: f32 = 0.0005;

/// Writes runs and remembers which text each glyph stands for in the font's `ToUnicode` table.
pub(super) struct Show<'a> {
    fonts: &'a Fonts,
    embedded: &'a Embedded,
    meanings: HashMap<(FontNumber, u16), String>,
}

impl<'a> Show<'a> {
    pub(super) fn new(fonts: &'a Fonts, embedded: &'a Embedded) -> Self {
        Self { fonts, embedded, meanings: HashMap::new() }
    }

    /// Shows a run with its baseline at a place.
    pub(super) fn run(&mut self, run: &Run, x: f32, y: f32, size: f32, ops: &mut Vec<Op>) {
        ops.push(Op::StartTextSection);
        let font = PdfFontHandle::External(font_id(run.font));
        ops.push(Op::SetFont { font, size: Pt(size) });
        ops.push(Op::SetTextCursor { pos: Point { x: Pt(x), y: Pt(PAGE_HEIGHT - y) } });
        if self.is_plain(run) {
            ops.push(Op::ShowText { items: self.as_text(run) });
        } else {
            self.as_glyphs(run, Place { x, y, size }, ops);
        }
        ops.push(Op::EndTextSection);
    }

    /// One character for each glyph, in order, each meaning just that glyph.
    fn is_plain(&self, run: &Run) -> bool {
        !run.rtl
            && run.glyphs.iter().all(|glyph| {
                let mut chars = run.text[glyph.range.clone()].chars();
                let only = (chars.next(), chars.next());
                let unmoved = glyph.dx == 0.0 && glyph.dy == 0.0;
                unmoved && matches!(only, (Some(c), None) if self.embedded.is_plain(run.font, c, glyph.id))
            })
    }

    fn as_text(&self, run: &Run) -> Vec<TextItem> {
        let font = self.fonts.get(run.font);
        let mut items = Vec::new();
        let mut text = String::new();
        for glyph in &run.glyphs {
            text.push_str(&run.text[glyph.range.clone()]);
            let kerning = font.advance(glyph.id) - glyph.advance;
            if kerning.abs() > EXACT {
                items.push(TextItem::Text(std::mem::take(&mut text)));
                items.push(TextItem::Offset((kerning * 1000.0).round()));
            }
        }
        if !text.is_empty() {
            items.push(TextItem::Text(text));
        }
        items
    }

    /// Glyph by glyph. A cluster whose glyphs do not say by themselves what they mean is written apart where it reads from
    /// right to left, and else gets its text as `ActualText`.
    fn as_glyphs(&mut self, run: &Run, at: Place, ops: &mut Vec<Op>) {
        let mut items: Vec<TextItem> = Vec::new();
        let mut pen = 0.0;
        for cluster in apart::clusters(run) {
            let Some(first) = cluster.first() else { continue };
            let text = &run.text[first.range.clone()];
            let here = Place { x: at.x + pen * at.size, ..at };
            pen += cluster.iter().map(|glyph| glyph.advance).sum::<f32>();
            if let Some(letters) = self.letters(run, cluster) {
                flush(&mut items, ops);
                ops.push(Op::EndTextSection);
                let font = (run.font, self.fonts.get(run.font));
                apart::show(cluster, &letters, font, here, self.embedded, ops);
                ops.push(Op::StartTextSection);
                let x = Pt(at.x + pen * at.size);
                ops.push(Op::SetTextCursor { pos: Point { x, y: Pt(PAGE_HEIGHT - at.y) } });
                continue;
            }
            let ambiguous = cluster.len() > 1 || self.meaning(run.font, first.id, text) != text;
            if ambiguous {
                flush(&mut items, ops);
                let actual = DictItem::String { data: crate::finish::utf16_bytes(text), literal: false };
                ops.push(marked("Span", vec![("ActualText", actual)]));
            }
            for glyph in cluster {
                self.glyph(run, glyph, at.size, &mut items, ops);
            }
            if ambiguous {
                flush(&mut items, ops);
                ops.push(Op::EndMarkedContent);
            }
        }
        flush(&mut items, ops);
    }

    /// The letters of a cluster that is written apart; none if a glyph of theirs already means something else.
    fn letters(&mut self, run: &Run, cluster: &[Glyph]) -> Option<Vec<Letter>> {
        let letters = apart::letters(run, cluster, self.fonts.get(run.font))?;
        let mine = |letter: &Letter| {
            let character = letter.character.to_string();
            self.meaning(run.font, letter.glyph, &character) == character
        };
        letters.iter().all(mine).then_some(letters)
    }

    fn glyph(&mut self, run: &Run, glyph: &Glyph, size: f32, items: &mut Vec<TextItem>, ops: &mut Vec<Op>) {
        let own = self.fonts.get(run.font).advance(glyph.id);
        let meaning = self.meaning(run.font, glyph.id, &run.text[glyph.range.clone()]).to_owned();
        if glyph.dx != 0.0 {
            items.push(TextItem::Offset(-(glyph.dx * 1000.0)));
        }
        if glyph.dy != 0.0 {
            flush(items, ops);
            ops.push(Op::SetLineOffset { multiplier: glyph.dy * size });
        }
        items.push(TextItem::GlyphIds(vec![Codepoint {
            gid: self.embedded.glyph(run.font, glyph.id),
            offset: (own - glyph.advance + glyph.dx) * 1000.0,
            cid: Some(meaning),
        }]));
        if glyph.dy != 0.0 {
            flush(items, ops);
            ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }

    /// What the glyph means in the whole paper: the text it was first used for, composed. A plain run shows the glyph of
    /// `Ö` as that one letter, wherever it stands; a name that writes it as `O` and a mark must not claim it first.
    fn meaning(&mut self, font: FontNumber, glyph: u16, text: &str) -> &str {
        let key = (font, self.embedded.glyph(font, glyph));
        self.meanings.entry(key).or_insert_with(|| text.nfc().collect())
    }
}

fn flush(items: &mut Vec<TextItem>, ops: &mut Vec<Op>) {
    if !items.is_empty() {
        ops.push(Op::ShowText { items: std::mem::take(items) });
    }
}
