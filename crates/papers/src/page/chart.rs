//! Bar charts: a bar for each row, its label before it and its figure after it, so that nothing has to be read off an axis.

use super::{
    flow::{Flow, ROOT, baseline, place},
    model::{Colour, Draw, Figure, Mark, Role},
    style::{INK, LEFT, MIDDLE, PALE, QUIET, RULE, TABLE, TEAL, Type, WIDTH},
};
use crate::text::{Line, Weight};

/// How dark a bar is. The steps can be told apart on grey paper, and each bar has its label all the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Dark: what the chart is about.
    #[default]
    Dark,
    /// In between.
    Middle,
    /// Light, with an outline.
    Pale,
}

/// A bar.
#[derive(Clone, Debug)]
pub(crate) struct Bar {
    /// Before it.
    pub(crate) label: String,
    /// Its share of the longest there can be, from 0 to 1; nothing where the figure is not shown.
    pub(crate) share: Option<f32>,
    /// After it.
    pub(crate) shown: String,
    /// How dark.
    pub(crate) tone: Tone,
}

/// The most bars of one chart: more would not fit on a page.
pub(crate) const CHART_BARS: usize = 20;

/// The labels' share of the width.
const LABELS: f32 = 168.0;
/// Room for the figure after the longest bar.
const FIGURES: f32 = 92.0;
/// Between label, bar and figure.
const GAP: f32 = 8.0;
/// Height of a bar.
const THICK: f32 = 12.0;
/// Between two bars.
const APART: f32 = 8.0;
/// Above the first and below the last bar.
const PAD: f32 = 4.0;

/// What a heading above a chart takes.
const TITLE: f32 = 34.0;

impl Flow {
    /// Begins the next page unless a chart fits on the present one with its heading above and a row of its table below.
    pub(crate) fn need_chart(&mut self, bars: &[Bar]) {
        let rows: f32 = self.labels(bars).iter().map(|lines| row_height(lines.len())).sum();
        self.need(TITLE + rows + 2.0 * PAD + 3.0 * TABLE.lead);
    }

    fn labels(&self, bars: &[Bar]) -> Vec<Vec<Line>> {
        bars.iter().map(|bar| self.shaper.lines(&bar.label, Weight::Regular, TABLE.size, LABELS)).collect()
    }

    /// A chart, on one page whole, with what it shows in words. At most [`CHART_BARS`] bars; the rest is left out.
    pub(crate) fn chart(&mut self, alt: &str, bars: &[Bar]) {
        let bars = &bars[..bars.len().min(CHART_BARS)];
        let labels = self.labels(bars);
        let heights: Vec<f32> = labels.iter().map(|lines| row_height(lines.len())).collect();
        let height = heights.iter().sum::<f32>() + 2.0 * PAD;
        self.need(height + TABLE.lead);
        let top = self.y;
        let axis = LEFT + LABELS + GAP;
        let mut draws = vec![Draw::Box { x: axis - 0.8, y: top, width: 0.8, height, colour: QUIET }];
        let mut y = top + PAD;
        for ((bar, lines), row) in bars.iter().zip(labels).zip(heights) {
            self.bar(bar, lines, (axis, y, row), &mut draws);
            y += row;
        }
        let tag = self.document.add_tag(ROOT, Role::Figure);
        let edges = [LEFT, top, LEFT + WIDTH, top + height];
        self.document.tags[tag.0].figure = Some(Figure { alt: alt.to_owned(), edges });
        self.document.add_block(self.page(), Mark::Tag(tag), draws);
        self.y = top + height + 12.0;
    }

    /// One bar in its row, given as the axis' place, the row's top and its height.
    fn bar(&self, bar: &Bar, label: Vec<Line>, (axis, top, row): (f32, f32, f32), draws: &mut Vec<Draw>) {
        let mut y = top + (row - text_height(label.len(), TABLE)) / 2.0;
        for line in label {
            let x = axis - GAP - line.width * TABLE.size;
            place(line, x, y + baseline(TABLE), TABLE.size, INK, draws);
            y += TABLE.lead;
        }
        let longest = WIDTH - LABELS - GAP - FIGURES;
        let width = bar.share.map_or(0.0, |share| share.clamp(0.0, 1.0) * longest);
        let y = top + (row - THICK) / 2.0;
        if width > 0.0 {
            let (fill, outline) = colours(bar.tone);
            draws.push(Draw::Box { x: axis, y, width, height: THICK, colour: fill });
            if let Some(colour) = outline {
                draws.push(Draw::Frame { x: axis, y, width, height: THICK, line: 0.6, colour });
            }
        } else {
            // No bar, and not forgotten either.
            draws.push(Draw::Box { x: axis, y: y + THICK / 2.0 - 0.3, width: 5.0, height: 0.6, colour: RULE });
        }
        let (weight, colour) = if bar.share.is_some() { (Weight::Bold, INK) } else { (Weight::Regular, QUIET) };
        let line = self.shaper.line(&bar.shown, weight);
        let y = top + (row - TABLE.lead) / 2.0 + baseline(TABLE);
        place(line, axis + width + GAP, y, TABLE.size, colour, draws);
    }
}

fn colours(tone: Tone) -> (Colour, Option<Colour>) {
    match tone {
        Tone::Dark => (TEAL, None),
        Tone::Middle => (MIDDLE, None),
        Tone::Pale => (PALE, Some(TEAL)),
    }
}

fn row_height(lines: usize) -> f32 {
    THICK.max(text_height(lines, TABLE)) + APART
}

fn text_height(lines: usize, face: Type) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let lines = lines as f32;
    lines * face.lead
}
