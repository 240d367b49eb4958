//! Shaping: characters to glyphs, with the font that has them.

use super::clean::{clean, clusters, code_point, font_for};
use crate::fonts::{FontNumber, Fonts};
use rustybuzz::{Direction, Script, ShapePlan, UnicodeBuffer};
use std::{cell::RefCell, collections::HashMap, ops::Range, rc::Rc};

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    /// Text.
    Regular,
    /// Headings and labels.
    Bold,
}

/// A glyph in its place. Lengths are in ems.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    /// Number in the font.
    pub(crate) id: u16,
    /// To the next glyph.
    pub(crate) advance: f32,
    /// Shift to the right.
    pub(crate) dx: f32,
    /// Shift upwards.
    pub(crate) dy: f32,
    /// The bytes of the run's text it stands for.
    pub(crate) range: Range<usize>,
}

/// Glyphs of one font in one direction, in the order they are drawn from left to right.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    /// Which font.
    pub(crate) font: FontNumber,
    /// Whether it reads from right to left.
    pub(crate) rtl: bool,
    /// The text, in reading order.
    pub(crate) text: String,
    /// The glyphs.
    pub(crate) glyphs: Vec<Glyph>,
    /// Sum of the advances, in ems.
    pub(crate) width: f32,
}

/// A piece of text after shaping.
#[derive(Debug)]
pub(super) struct Shaped {
    pub(super) runs: Vec<Run>,
    /// In ems, with the space at its end.
    pub(super) width: f32,
    /// In ems, without the space at its end.
    pub(super) trimmed: f32,
}

type Key = (Weight, bool, String);

/// What decides which of a font's rules are followed: the same for nearly every word of a paper.
type PlanKey = (FontNumber, bool, Script);

/// Shapes the texts of one paper and remembers what could not be drawn.
pub(crate) struct Shaper {
    fonts: &'static Fonts,
    shaped: RefCell<HashMap<Key, Rc<Shaped>>>,
    drawable: RefCell<HashMap<(Weight, String), bool>>,
    plans: RefCell<HashMap<PlanKey, Rc<ShapePlan>>>,
    lost: RefCell<Vec<char>>,
}

impl Shaper {
    /// A shaper for one paper.
    pub(crate) fn new(fonts: &'static Fonts) -> Self {
        Self {
            fonts,
            shaped: RefCell::default(),
            drawable: RefCell::default(),
            plans: RefCell::default(),
            lost: RefCell::default(),
        }
    }

    /// Every character that had to be written as its code point, each once, in order of appearance.
    pub(crate) fn into_lost(self) -> Vec<char> {
        self.lost.into_inner()
    }

    /// The text as it can be drawn.
    pub(super) fn drawable_text(&self, text: &str, weight: Weight) -> String {
        if text.bytes().all(|byte| (0x20..0x7F).contains(&byte)) {
            return text.to_owned();
        }
        clean(text, |cluster| self.can_draw(cluster, weight), |c| self.lose(c))
    }

    fn lose(&self, c: char) {
        let mut lost = self.lost.borrow_mut();
        if !lost.contains(&c) {
            lost.push(c);
        }
    }

    /// Tries it: a cluster is drawable if shaping gives no `.notdef`.
    fn can_draw(&self, cluster: &str, weight: Weight) -> bool {
        let key = (weight, cluster.to_owned());
        if let Some(known) = self.drawable.borrow().get(&key) {
            return *known;
        }
        let can = font_for(self.fonts, cluster, weight == Weight::Bold, None)
            .is_some_and(|font| self.run(cluster, font, false).glyphs.iter().all(|glyph| glyph.id != 0));
        self.drawable.borrow_mut().insert(key, can);
        can
    }

    /// Shapes a piece of one direction.
    pub(super) fn shape(&self, text: &str, weight: Weight, rtl: bool) -> Rc<Shaped> {
        let key = (weight, rtl, text.to_owned());
        if let Some(shaped) = self.shaped.borrow().get(&key) {
            return Rc::clone(shaped);
        }
        let mut parts = self.by_font(text, weight);
        if rtl {
            parts.reverse();
        }
        let runs: Vec<Run> =
            parts.into_iter().map(|(font, range)| self.safe_run(&text[range], font, weight, rtl)).collect();
        let width: f32 = runs.iter().map(|run| run.width).sum();
        let trimmed = if rtl { width } else { width - trailing_space(&runs) };
        let shaped = Rc::new(Shaped { runs, width, trimmed });
        self.shaped.borrow_mut().insert(key, Rc::clone(&shaped));
        shaped
    }

    fn by_font(&self, text: &str, weight: Weight) -> Vec<(FontNumber, Range<usize>)> {
        let mut parts: Vec<(FontNumber, Range<usize>)> = Vec::new();
        let mut at = 0;
        for cluster in clusters(text) {
            let bold = weight == Weight::Bold;
            let before = parts.last().map(|(font, _)| *font);
            let font = font_for(self.fonts, cluster, bold, before).or(before).unwrap_or(self.fonts.base(bold));
            let end = at + cluster.len();
            match parts.last_mut() {
                Some((last, range)) if *last == font => range.end = end,
                _ => parts.push((font, at..end)),
            }
            at = end;
        }
        parts
    }

    /// A run without `.notdef`: should a font's rules lead to one in context, the whole run is written as code points.
    fn safe_run(&self, text: &str, font: FontNumber, weight: Weight, rtl: bool) -> Run {
        let run = self.run(text, font, rtl);
        if run.glyphs.iter().all(|glyph| glyph.id != 0) {
            return run;
        }
        let codes: String = text.chars().map(code_point).collect();
        for c in text.chars() {
            self.lose(c);
        }
        self.run(&codes, self.fonts.base(weight == Weight::Bold), false)
    }

    fn plan(&self, key: PlanKey) -> Rc<ShapePlan> {
        let (number, rtl, script) = key;
        let make = || {
            let script = Some(script).filter(|script| *script != rustybuzz::script::UNKNOWN);
            Rc::new(ShapePlan::new(&self.fonts.get(number).face, direction(rtl), script, None, &[]))
        };
        Rc::clone(self.plans.borrow_mut().entry(key).or_insert_with(make))
    }

    fn run(&self, text: &str, number: FontNumber, rtl: bool) -> Run {
        let font = self.fonts.get(number);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(direction(rtl));
        let plan = self.plan((number, rtl, buffer.script()));
        let shaped = rustybuzz::shape_with_plan(&font.face, &plan, buffer);
        let starts = cluster_starts(&shaped, text.len());
        let ems = |value: i32| {
            #[expect(clippy::cast_precision_loss, reason = "font units are small")]
            let value = value as f32;
            value / font.units
        };
        let glyphs: Vec<Glyph> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, place)| {
                let start = info.cluster as usize;
                let next = starts.partition_point(|other| *other <= start);
                Glyph {
                    id: u16::try_from(info.glyph_id).unwrap_or(0),
                    advance: ems(place.x_advance),
                    dx: ems(place.x_offset),
                    dy: ems(place.y_offset),
                    range: start..starts[next],
                }
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        Run { font: number, rtl, text: text.to_owned(), glyphs, width }
    }
}

const fn direction(rtl: bool) -> Direction {
    if rtl { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// The places where clusters begin, in order, and the end of the text.
fn cluster_starts(shaped: &rustybuzz::GlyphBuffer, end: usize) -> Vec<usize> {
    let mut starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    starts.push(end);
    starts.sort_unstable();
    starts.dedup();
    starts
}

fn trailing_space(runs: &[Run]) -> f32 {
    let Some(run) = runs.last() else { return 0.0 };
    let is_space = |glyph: &&Glyph| run.text[glyph.range.clone()].trim().is_empty();
    run.glyphs.iter().rev().take_while(is_space).map(|glyph| glyph.advance).sum()
}
