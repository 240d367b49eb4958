//! krilla, the library Typst writes its PDF with: it draws glyphs at places and subsets fonts. It breaks no lines and has
//! no tables, so the places are given here by counting letters: what remains is the least such a paper can cost.

use krilla::Document;
use krilla::color::rgb;
use krilla::geom::Point;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::text::{Font, TextDirection};

use super::typeset::{Content, HEAD};
use crate::Outcome;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf");

/// A4, in points.
const PAPER: (f32, f32) = (595.0, 842.0);
const MARGIN: f32 = 57.0;
const LINE: f32 = 22.0;
/// Lines on a page.
const LINES: usize = 33;
/// Letters on a line of a paragraph.
const LETTERS: usize = 90;

/// A piece of a line: where it begins, of the line's width, and whether it is bold.
type Piece = (f32, bool, String);

/// The fonts, read once.
pub(crate) struct Fonts {
    regular: Font,
    bold: Font,
}

impl Fonts {
    pub(crate) fn new() -> Outcome<Self> {
        let font = |bytes: &'static [u8]| Font::new(bytes.to_vec().into(), 0).ok_or("krilla cannot read a font");
        Ok(Self { regular: font(REGULAR)?, bold: font(BOLD)? })
    }
}

/// The paper as krilla draws it.
pub(crate) fn draw(content: &Content, fonts: &Fonts) -> Outcome<Vec<u8>> {
    let mut document = Document::new();
    for lines in lines_of(content).chunks(LINES) {
        let settings = PageSettings::from_wh(PAPER.0, PAPER.1).ok_or("a page's size")?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        surface.set_fill(Some(Fill { paint: rgb::Color::new(0, 0, 0).into(), ..Fill::default() }));
        let mut down = MARGIN;
        for line in lines {
            down += LINE;
            for piece in line {
                put(&mut surface, fonts, down, piece);
            }
        }
        surface.finish();
        page.finish();
    }
    Ok(document.finish()?)
}

fn put(surface: &mut Surface<'_>, fonts: &Fonts, down: f32, (along, bold, text): &Piece) {
    let font = if *bold { &fonts.bold } else { &fonts.regular };
    let place = Point::from_xy(MARGIN + along * (PAPER.0 - 2.0 * MARGIN), down);
    surface.draw_text(place, font.clone(), 10.0, text, false, TextDirection::LeftToRight);
}

fn lines_of(content: &Content) -> Vec<Vec<Piece>> {
    let mut lines = vec![vec![(0.0, true, content.title.clone())]];
    for section in &content.sections {
        lines.push(vec![(0.0, true, section.heading.clone())]);
        let letters: Vec<char> = section.text.chars().collect();
        lines.extend(letters.chunks(LETTERS).map(|line| vec![(0.0, false, line.iter().collect())]));
        lines.push(row(HEAD.map(|(head, _)| head.to_owned()), true));
        lines.extend(section.rows.iter().map(|cells| row(cells.clone(), false)));
    }
    lines
}

fn row(cells: [String; 4], bold: bool) -> Vec<Piece> {
    let whole: f32 = HEAD.iter().map(|(_, share)| f32::from(*share)).sum();
    let mut along = 0.0;
    cells
        .into_iter()
        .zip(HEAD)
        .map(|(cell, (_, share))| {
            let piece = (along / whole, bold, cell);
            along += f32::from(share);
            piece
        })
        .collect()
}
