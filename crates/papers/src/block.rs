//! The pieces that a [report](crate::report) and a [letter](crate::letter) are put together from.

use crate::page::{self, Flow};

pub use crate::page::Tone;

/// What an empty cell or value shows: a blank could be taken for something that was lost.
const NOTHING: &str = "–";

/// A piece of a paper. Every text is printed as it is given; words in the reader's language come from
/// [`Words`](crate::Words).
#[derive(Clone, PartialEq)]
pub enum Block {
    /// A heading: a bookmark, and a place that a screen reader can jump to.
    Heading(String),
    /// A heading below the last [`Block::Heading`]; without one before it, a heading.
    Subheading(String),
    /// A paragraph.
    Paragraph(String),
    /// A short line in bold.
    Strong(String),
    /// Words of lesser weight.
    Note(String),
    /// Words quoted to the letter: what somebody wrote, an address, a text that was accepted.
    Quote(String),
    /// A sentence that must be seen, below its head.
    Boxed {
        /// The head.
        head: String,
        /// The sentence.
        text: String,
    },
    /// A list with bullets.
    Bullets(Vec<String>),
    /// A list with numbers.
    Steps(Vec<String>),
    /// Labels with values.
    Facts(Vec<(String, String)>),
    /// A table with a head.
    Table(Table),
    /// A chart, and the table behind it.
    Chart(Chart),
}

/// A bar chart. Below it stands a table with the same figures: for those who read rather than look.
#[derive(Clone, PartialEq)]
pub struct Chart {
    /// Its title, a heading below the last [`Block::Heading`].
    pub title: String,
    /// What it shows: the beginning of the words that stand for it where it cannot be seen.
    pub alt: String,
    /// The heads of the table: what the labels are, what the figures are.
    pub heads: [String; 2],
    /// The bars, above to below.
    pub bars: Vec<Bar>,
    /// The value of the longest bar there can be; none where the longest there is fills the width.
    pub most: Option<f32>,
}

/// A bar of a [`Chart`].
#[derive(Clone, PartialEq)]
pub struct Bar {
    /// What it is about.
    pub label: String,
    /// Its length, 0 or more; none where the figure may not be shown.
    pub value: Option<f32>,
    /// The figure as it is written, or why there is none.
    pub shown: String,
    /// How dark it is.
    pub tone: Tone,
}

/// A table. The first cell of a row names the row.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Table {
    columns: Vec<(String, u8)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these column heads, each with its share of the width, 1 or more.
    pub fn new<H: Into<String>>(columns: impl IntoIterator<Item = (H, u8)>) -> Self {
        Self {
            columns: columns.into_iter().map(|(head, share)| (head.into(), share.max(1))).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row. Missing cells are empty, cells beyond the last column are left out.
    pub fn row<C: Into<String>>(&mut self, cells: impl IntoIterator<Item = C>) {
        let mut row: Vec<String> = cells.into_iter().map(Into::into).collect();
        row.resize(self.columns.len(), String::new());
        self.rows.push(row);
    }

    /// With these rows added.
    #[must_use]
    pub fn with_rows<C: Into<String>, R: IntoIterator<Item = C>>(mut self, rows: impl IntoIterator<Item = R>) -> Self {
        for row in rows {
            self.row(row);
        }
        self
    }

    /// Whether it has no rows. Such a table is left out of the paper: say in words that there is nothing.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() || self.columns.is_empty()
    }
}

/// Whether headings are those of a paper with a title page or of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// Large headings.
    Report,
    /// Small ones.
    Letter,
}

/// Sets the pieces one after the other. No heading level is left out, as PDF/UA-1 asks.
pub(crate) fn set(flow: &mut Flow, blocks: &[Block], size: Size) {
    let mut headed = false;
    for block in blocks {
        match block {
            Block::Subheading(text) if headed => flow.subsection(shown(text)),
            Block::Heading(text) | Block::Subheading(text) => {
                heading(flow, text, size);
                headed = true;
            }
            Block::Paragraph(text) => flow.paragraph(text),
            Block::Strong(text) => flow.strong(text),
            Block::Note(text) => flow.note(text),
            Block::Quote(text) => flow.quote(text),
            Block::Boxed { head, text } => flow.boxed(head, text),
            Block::Bullets(items) if items.is_empty() => {}
            Block::Bullets(items) => flow.bullets(items),
            Block::Steps(items) if items.is_empty() => {}
            Block::Steps(items) => flow.steps(items),
            Block::Facts(rows) => facts(flow, rows),
            Block::Table(rows) => table(flow, rows),
            Block::Chart(it) if it.bars.is_empty() => {}
            Block::Chart(it) => {
                chart(flow, it, headed, size);
                headed = true;
            }
        }
    }
}

/// Labels with values; nothing at all for an empty list.
pub(crate) fn facts(flow: &mut Flow, rows: &[(String, String)]) {
    if !rows.is_empty() {
        flow.fields(rows.iter().map(|(label, value)| (shown(label).to_owned(), shown(value).to_owned())));
    }
}

fn heading(flow: &mut Flow, text: &str, size: Size) {
    match size {
        Size::Report => flow.section(shown(text)),
        Size::Letter => flow.part(shown(text)),
    }
}

fn table(flow: &mut Flow, table: &Table) {
    if table.is_empty() {
        return;
    }
    let columns: Vec<page::Column> = table
        .columns
        .iter()
        .map(|(head, share)| page::Column::new(shown(head).to_owned(), f32::from(*share)))
        .collect();
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().map(|cell| shown(cell).to_owned());
        cells
            .enumerate()
            .map(|(at, text)| if at == 0 { page::Cell::Phrase(text) } else { page::Cell::Value(text) })
            .collect()
    });
    flow.table(&columns, rows);
}

fn chart(flow: &mut Flow, chart: &Chart, headed: bool, size: Size) {
    let longest = chart.bars.iter().filter_map(|bar| bar.value).fold(0.0_f32, f32::max);
    let most = chart.most.unwrap_or(longest);
    let bars: Vec<page::Bar> = chart.bars.iter().map(|bar| bar.drawn(most)).collect();
    // Where no bar has a length the table says all there is.
    let pieces: Vec<&[page::Bar]> = if longest > 0.0 { bars.chunks(page::CHART_BARS).collect() } else { Vec::new() };
    if let Some(first) = pieces.first() {
        flow.need_chart(first);
    }
    if headed {
        flow.subsection(shown(&chart.title));
    } else {
        heading(flow, &chart.title, size);
    }
    for some in pieces {
        let figures = some.iter().map(|bar| format!("{}: {}", bar.label, bar.shown)).collect::<Vec<_>>().join("; ");
        flow.chart(&format!("{}. {figures}.", shown(&chart.alt)), some);
    }
    let [label, figure] = &chart.heads;
    let rows = chart.bars.iter().map(|bar| [bar.label.clone(), bar.shown.clone()]);
    table(flow, &Table::new([(label.as_str(), 3), (figure.as_str(), 2)]).with_rows(rows));
}

impl Bar {
    fn drawn(&self, most: f32) -> page::Bar {
        page::Bar {
            label: shown(&self.label).to_owned(),
            share: self.value.map(|value| if most > 0.0 { value / most } else { 0.0 }),
            shown: shown(&self.shown).to_owned(),
            tone: self.tone,
        }
    }
}

/// The text, or the mark for "nothing".
pub(crate) fn shown(text: &str) -> &str {
    if text.trim().is_empty() { NOTHING } else { text }
}
