//! Blocks to operators.

use super::show::Show;
use crate::page::{Block, Colour, Document, Draw, Mark, PAGE_HEIGHT, Page};
use printpdf::{Color, DictItem, Op, PaintMode, Pt, Rect, Rgb, WindingOrder};

/// All operators of a page.
pub(super) fn page(document: &Document, page: &Page, show: &mut Show<'_>) -> Vec<Op> {
    let mut ops = Vec::new();
    let mut number = 0;
    for block in &page.blocks {
        ops.push(begin(document, block, number));
        if matches!(block.mark, Mark::Tag(_)) {
            number += 1;
        }
        for draw in &block.draws {
            paint(draw, show, &mut ops);
        }
        ops.push(Op::EndMarkedContent);
    }
    ops
}

fn begin(document: &Document, block: &Block, number: i64) -> Op {
    match block.mark {
        Mark::Tag(tag) => {
            let role = crate::finish::role_name(document.tags[tag.0].role);
            marked(&role, vec![("MCID", DictItem::Int(number))])
        }
        Mark::Head => artifact(vec![("Type", name("Pagination")), ("Subtype", name("Header"))]),
        Mark::Foot => artifact(vec![("Type", name("Pagination")), ("Subtype", name("Footer"))]),
        Mark::Layout => artifact(vec![("Type", name("Layout"))]),
    }
}

fn paint(draw: &Draw, show: &mut Show<'_>, ops: &mut Vec<Op>) {
    match draw {
        Draw::Text { x, y, size, colour, run } => {
            ops.push(Op::SetFillColor { col: colour_of(*colour) });
            show.run(run, *x, *y, *size, ops);
        }
        Draw::Box { x, y, width, height, colour } => {
            ops.push(Op::SetFillColor { col: colour_of(*colour) });
            ops.push(rectangle(*x, *y, *width, *height, PaintMode::Fill));
        }
        Draw::Frame { x, y, width, height, line, colour } => {
            ops.push(Op::SetOutlineColor { col: colour_of(*colour) });
            ops.push(Op::SetOutlineThickness { pt: Pt(*line) });
            ops.push(rectangle(*x, *y, *width, *height, PaintMode::Stroke));
        }
    }
}

fn rectangle(x: f32, y: f32, width: f32, height: f32, mode: PaintMode) -> Op {
    let rectangle = Rect {
        x: Pt(x),
        y: Pt(PAGE_HEIGHT - y - height),
        width: Pt(width),
        height: Pt(height),
        mode: Some(mode),
        winding_order: Some(WindingOrder::NonZero),
    };
    Op::DrawRectangle { rectangle }
}

fn colour_of(colour: Colour) -> Color {
    let part = |byte: u8| f32::from(byte) / 255.0;
    Color::Rgb(Rgb { r: part(colour.0), g: part(colour.1), b: part(colour.2), icc_profile: None })
}

/// Begins marked content with properties.
pub(super) fn marked(tag: &str, properties: Vec<(&str, DictItem)>) -> Op {
    let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

fn artifact(properties: Vec<(&str, DictItem)>) -> Op {
    marked("Artifact", properties)
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}
