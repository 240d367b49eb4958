//! Tables: heads repeated on each page, rows kept whole where they fit, broken where they must.

use super::{
    flow::{Flow, ROOT, baseline, place},
    model::{Colour, Draw, Mark, Role, Scope, TagNumber},
    style::{BOTTOM, COLUMN, FIELD, INK, LEFT, QUIET, RULE, TABLE, TEAL, TOP, Type, WIDTH},
};
use crate::text::{Line, Weight};

/// Space above and below the words of a cell.
const PAD: f32 = 4.5;
/// Space between columns.
const GAP: f32 = 10.0;
/// A row is moved whole to the next page if it is not taller than this.
const KEPT_WHOLE: f32 = 180.0;

/// A column.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// Its head.
    pub(crate) head: String,
    /// Its share of the width.
    pub(crate) share: f32,
}

impl Column {
    /// A column with a head and a share of the width.
    pub(crate) fn new(head: String, share: f32) -> Self {
        Self { head, share }
    }
}

/// A cell.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    /// Names its row.
    Name(String),
    /// Names its row in a whole sentence.
    Phrase(String),
    /// Holds a value.
    Value(String),
    /// Says something about the value.
    About(String),
}

impl Cell {
    fn text(&self) -> &str {
        match self {
            Self::Name(text) | Self::Phrase(text) | Self::Value(text) | Self::About(text) => text,
        }
    }

    fn weight(&self) -> Weight {
        match self {
            Self::Name(_) => Weight::Bold,
            Self::Phrase(_) | Self::Value(_) | Self::About(_) => Weight::Regular,
        }
    }

    fn colour(&self) -> Colour {
        match self {
            Self::Name(_) | Self::Phrase(_) | Self::Value(_) => INK,
            Self::About(_) => QUIET,
        }
    }

    fn role(&self) -> Role {
        match self {
            Self::Name(_) | Self::Phrase(_) => Role::HeadCell(Scope::Row),
            Self::Value(_) | Self::About(_) => Role::DataCell,
        }
    }
}

/// The measures of a table.
struct Grid {
    /// Left edge and width of each column.
    places: Vec<(f32, f32)>,
    /// The column heads; empty for a table without.
    heads: Vec<Vec<Line>>,
    /// The type of its cells.
    face: Type,
}

impl Grid {
    fn new(shares: impl Iterator<Item = f32> + Clone, face: Type) -> Self {
        let total: f32 = shares.clone().sum();
        let mut x = LEFT;
        let places = shares
            .map(|share| {
                let step = share / total * (WIDTH + GAP);
                let place = (x, step - GAP);
                x += step;
                place
            })
            .collect();
        Self { places, heads: Vec::new(), face }
    }

    fn head_height(&self) -> f32 {
        match self.heads.iter().map(Vec::len).max() {
            None => 0.0,
            Some(lines) => height(lines, COLUMN) + 7.0,
        }
    }
}

impl Flow {
    /// A table with a head. Rows have one cell for each column.
    pub(crate) fn table(&mut self, columns: &[Column], rows: impl IntoIterator<Item = Vec<Cell>>) {
        let mut grid = Grid::new(columns.iter().map(|column| column.share), TABLE);
        grid.heads = columns
            .iter()
            .zip(&grid.places)
            .map(|(column, (_, width))| self.shaper.lines(&column.head, Weight::Bold, COLUMN.size, *width))
            .collect();
        let table = self.document.add_tag(ROOT, Role::Table);
        self.need(grid.head_height() + TABLE.lead + 2.0 * PAD);
        self.head(table, &grid);
        let body = self.document.add_tag(table, Role::TableBody);
        for row in rows {
            self.row(body, &row, &grid);
        }
        self.y += 12.0;
    }

    /// Labels with values, without column heads.
    pub(crate) fn fields(&mut self, rows: impl IntoIterator<Item = (String, String)>) {
        let grid = Grid::new([1.0, 1.9].into_iter(), FIELD);
        let table = self.document.add_tag(ROOT, Role::Table);
        let body = self.document.add_tag(table, Role::TableBody);
        self.need(FIELD.lead + 2.0 * PAD);
        self.rule(RULE, 0.6);
        for (label, value) in rows {
            self.row(body, &[Cell::Name(label), Cell::Value(value)], &grid);
        }
        self.y += 14.0;
    }

    fn head(&mut self, table: TagNumber, grid: &Grid) {
        let part = self.document.add_tag(table, Role::TableHead);
        let row = self.document.add_tag(part, Role::Row);
        let page = self.page();
        for (lines, (x, _)) in grid.heads.iter().zip(&grid.places) {
            let cell = self.document.add_tag(row, Role::HeadCell(Scope::Column));
            let draws = cell_draws(lines.clone(), *x, self.y + 2.0, COLUMN, TEAL);
            self.document.add_block(page, Mark::Tag(cell), draws);
        }
        self.y += grid.head_height();
        self.rule(TEAL, 1.0);
    }

    /// The next page, with the head once more. That head is not content: the table already has its own.
    fn turn(&mut self, grid: &Grid) {
        self.new_page();
        let page = self.page();
        if grid.heads.is_empty() {
            return;
        }
        let heads = grid.heads.iter().zip(&grid.places);
        let draws =
            heads.flat_map(|(lines, (x, _))| cell_draws(lines.clone(), *x, self.y + 2.0, COLUMN, TEAL)).collect();
        self.document.add_block(page, Mark::Head, draws);
        self.y += grid.head_height();
        self.rule(TEAL, 1.0);
    }

    fn row(&mut self, body: TagNumber, cells: &[Cell], grid: &Grid) {
        let row = self.document.add_tag(body, Role::Row);
        let tags: Vec<TagNumber> = cells.iter().map(|cell| self.document.add_tag(row, cell.role())).collect();
        let mut left: Vec<Vec<Line>> = cells
            .iter()
            .zip(&grid.places)
            .map(|(cell, (_, width))| self.shaper.lines(cell.text(), cell.weight(), grid.face.size, *width))
            .collect();
        loop {
            let tallest = left.iter().map(Vec::len).max().unwrap_or(0);
            let room = self.room(tallest, grid);
            let page = self.page();
            for (((lines, tag), (x, _)), cell) in left.iter_mut().zip(&tags).zip(&grid.places).zip(cells) {
                let now: Vec<Line> = lines.drain(..room.min(lines.len())).collect();
                let draws = cell_draws(now, *x, self.y + PAD, grid.face, cell.colour());
                self.document.add_block(page, Mark::Tag(*tag), draws);
            }
            self.y += height(room, grid.face) + 2.0 * PAD;
            self.rule(RULE, 0.6);
            if tallest <= room {
                return;
            }
            self.turn(grid);
        }
    }

    /// How many of the row's lines go on this page. Begins a new page where that is better than breaking the row.
    fn room(&mut self, lines: usize, grid: &Grid) -> usize {
        let whole = height(lines, grid.face) + 2.0 * PAD;
        let fresh = TOP + grid.head_height() + 2.0;
        if self.y + whole > BOTTOM && self.y > fresh && (whole <= KEPT_WHOLE || self.lines_left(grid.face) < 3) {
            self.turn(grid);
        }
        if self.y + whole <= BOTTOM { lines } else { self.lines_left(grid.face).clamp(1, lines) }
    }

    fn lines_left(&self, face: Type) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has few lines")]
        let lines = ((BOTTOM - self.y - 2.0 * PAD) / face.lead).max(0.0) as usize;
        lines
    }

    /// A line across the page, below what has been set.
    pub(super) fn rule(&mut self, colour: Colour, thickness: f32) {
        let line = Draw::Box { x: LEFT, y: self.y, width: WIDTH, height: thickness, colour };
        self.document.add_block(self.page(), Mark::Layout, vec![line]);
    }
}

/// Height of so many lines.
fn height(lines: usize, face: Type) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "few lines")]
    let lines = lines as f32;
    lines * face.lead
}

fn cell_draws(lines: Vec<Line>, x: f32, top: f32, face: Type, colour: Colour) -> Vec<Draw> {
    let mut draws = Vec::new();
    let mut y = top;
    for line in lines {
        place(line, x, y + baseline(face), face.size, colour, &mut draws);
        y += face.lead;
    }
    draws
}
