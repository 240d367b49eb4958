//! Line breaking and reordering (Unicode Annexes 14 and 9).

use super::shape::{Glyph, Run, Shaped, Shaper, Weight};
use std::ops::Range;
use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_normalization::char::is_combining_mark;

/// A line: runs from left to right.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// The runs.
    pub(crate) runs: Vec<Run>,
    /// In ems.
    pub(crate) width: f32,
}

/// A text whose direction levels are known.
struct Paragraphs<'a> {
    shaper: &'a Shaper,
    text: &'a str,
    weight: Weight,
    /// `None` where no letter runs from right to left.
    bidi: Option<BidiInfo<'a>>,
}

impl Shaper {
    /// The text in lines no wider than `width`, both in points, set in letters of `size` points. At least one line.
    pub(crate) fn lines(&self, text: &str, weight: Weight, size: f32, width: f32) -> Vec<Line> {
        let text = self.drawable_text(text, weight);
        let simple = text.chars().all(|c| u32::from(c) < 0x590);
        let bidi = (!simple).then(|| BidiInfo::new(&text, Some(Level::ltr())));
        let paragraphs = Paragraphs { shaper: self, text: &text, weight, bidi };
        paragraphs.ranges(width / size).into_iter().map(|range| paragraphs.line(range)).collect()
    }

    /// The text on one line, however long.
    pub(crate) fn line(&self, text: &str, weight: Weight) -> Line {
        self.lines(&text.replace('\n', " "), weight, 1.0, f32::MAX).swap_remove(0)
    }
}

impl Paragraphs<'_> {
    /// Greedy breaking: as many pieces as fit; a piece wider than the line is broken between letters.
    fn ranges(&self, width: f32) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let (mut start, mut last, mut used) = (0, 0, 0.0);
        for (at, kind) in linebreaks(self.text) {
            let (full, trimmed) = self.measure(last..at);
            if used + trimmed > width && last > start {
                out.push(start..last);
                start = last;
                used = 0.0;
            }
            if trimmed > width {
                (start, used) = self.break_word(last..at, start, width, &mut out);
            } else {
                used += full;
            }
            last = at;
            if kind == BreakOpportunity::Mandatory && at < self.text.len() {
                out.push(start..at);
                start = at;
                used = 0.0;
            }
        }
        if start < self.text.len() || out.is_empty() {
            out.push(start..self.text.len());
        }
        out
    }

    /// Breaks an over-long piece, best after a sign as in addresses (`@`, `.`), else between letters, never before a
    /// combining mark. Gives the new start and used width.
    fn break_word(&self, word: Range<usize>, start: usize, width: f32, out: &mut Vec<Range<usize>>) -> (usize, f32) {
        let (mut start, mut used, mut sign) = (start, 0.0, word.start);
        let text = &self.text[word.clone()];
        let mut ends =
            text.char_indices().skip(1).filter(|(_, c)| !is_combining_mark(*c)).map(|(at, _)| word.start + at);
        let mut from = word.start;
        while from < word.end {
            let to = ends.next().unwrap_or(word.end);
            let (full, _) = self.measure(from..to);
            if used + full > width && from > start {
                let end = if sign > start { sign } else { from };
                out.push(start..end);
                start = end;
                used = self.measure(end..from).0;
            }
            used += full;
            if self.text[from..to].ends_with(['@', '.', '-', '_', '/']) {
                sign = to;
            }
            from = to;
        }
        (start, used)
    }

    /// Width with and without the space at the end, in ems. The end of a line has no width.
    fn measure(&self, range: Range<usize>) -> (f32, f32) {
        let text = self.text[range.clone()].trim_end_matches('\n');
        let range = range.start..range.start + text.len();
        let Some(bidi) = &self.bidi else {
            let shaped = self.shaper.shape(&self.text[range], self.weight, false);
            return (shaped.width, shaped.trimmed);
        };
        let (mut full, mut trimmed) = (0.0, 0.0);
        for (rtl, part) in level_runs(bidi, range) {
            let shaped = self.shaper.shape(&self.text[part], self.weight, rtl);
            trimmed = full + shaped.trimmed;
            full += shaped.width;
        }
        (full, trimmed)
    }

    fn line(&self, range: Range<usize>) -> Line {
        let text = self.text[range.clone()].trim_end_matches('\n');
        let range = range.start..range.start + text.len();
        let mut line = Line::default();
        if range.is_empty() {
            return line;
        }
        match &self.bidi {
            None => {
                let mut from = 0;
                for (to, _) in linebreaks(text) {
                    line.append(&self.shaper.shape(&text[from..to], self.weight, false));
                    from = to;
                }
            }
            Some(bidi) => self.reordered(bidi, range, &mut line),
        }
        line
    }

    fn reordered(&self, bidi: &BidiInfo<'_>, range: Range<usize>, line: &mut Line) {
        let holds = |paragraph: &&unicode_bidi::ParagraphInfo| {
            paragraph.range.contains(&range.start) || paragraph.range.start == range.start
        };
        let Some(paragraph) = bidi.paragraphs.iter().find(holds) else { return };
        let (levels, visual) = bidi.visual_runs(paragraph, range);
        for part in visual {
            let rtl = levels[part.start].is_rtl();
            line.append(&self.shaper.shape(&self.text[part], self.weight, rtl));
        }
    }
}

impl Line {
    /// Adds shaped runs at the right, joining neighbours of the same font so that words are extracted whole.
    fn append(&mut self, shaped: &Shaped) {
        for run in &shaped.runs {
            self.width += run.width;
            match self.runs.last_mut() {
                Some(last) if last.font == run.font && !last.rtl && !run.rtl => {
                    let offset = last.text.len();
                    last.text.push_str(&run.text);
                    last.width += run.width;
                    last.glyphs.extend(run.glyphs.iter().map(|glyph| Glyph {
                        range: glyph.range.start + offset..glyph.range.end + offset,
                        ..glyph.clone()
                    }));
                }
                _ => self.runs.push(run.clone()),
            }
        }
    }
}

fn level_runs(bidi: &BidiInfo<'_>, range: Range<usize>) -> Vec<(bool, Range<usize>)> {
    let mut runs: Vec<(bool, Range<usize>)> = Vec::new();
    for at in range {
        let rtl = bidi.levels[at].is_rtl();
        match runs.last_mut() {
            Some((last, run)) if *last == rtl => run.end = at + 1,
            _ => runs.push((rtl, at..at + 1)),
        }
    }
    runs
}
