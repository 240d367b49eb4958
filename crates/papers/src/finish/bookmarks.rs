//! Nested bookmarks (ISO 32000 12.3.3).

use super::{integer, text_string};
use crate::page::{Bookmark, PAGE_HEIGHT};
use lopdf::{Dictionary, Object, ObjectId, dictionary};

/// Space left above a heading one has jumped to.
const AIR: f32 = 8.0;

/// Writes the bookmarks; `None` where there are none.
pub(super) fn add(pdf: &mut lopdf::Document, bookmarks: &[Bookmark], pages: &[ObjectId]) -> Option<Object> {
    if bookmarks.is_empty() {
        return None;
    }
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| pdf.new_object_id()).collect();
    let parents = parents(bookmarks);
    for (at, bookmark) in bookmarks.iter().enumerate() {
        let siblings = children(&parents, parents[at]);
        let place = siblings.iter().position(|sibling| *sibling == at).unwrap_or_default();
        let mut item = dictionary! {
            "Title" => text_string(&bookmark.text),
            "Parent" => Object::Reference(parents[at].map_or(root, |parent| ids[parent])),
            "Dest" => vec![
                Object::Reference(pages[bookmark.page]),
                "XYZ".into(),
                Object::Real(0.0),
                Object::Real(PAGE_HEIGHT - bookmark.y + AIR),
                Object::Null,
            ],
        };
        if place > 0 {
            item.set("Prev", Object::Reference(ids[siblings[place - 1]]));
        }
        if let Some(next) = siblings.get(place + 1) {
            item.set("Next", Object::Reference(ids[*next]));
        }
        set_children(&mut item, &children(&parents, Some(at)), &ids);
        pdf.objects.insert(ids[at], Object::Dictionary(item));
    }
    let mut outlines = dictionary! { "Type" => "Outlines" };
    set_children(&mut outlines, &children(&parents, None), &ids);
    outlines.set("Count", integer(bookmarks.len()));
    pdf.objects.insert(root, Object::Dictionary(outlines));
    Some(Object::Reference(root))
}

/// The nearest bookmark before that is of a higher level.
fn parents(bookmarks: &[Bookmark]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(bookmarks.len());
    for (at, bookmark) in bookmarks.iter().enumerate() {
        while open.last().is_some_and(|last| bookmarks[*last].level >= bookmark.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(at);
    }
    parents
}

fn children(parents: &[Option<usize>], of: Option<usize>) -> Vec<usize> {
    (0..parents.len()).filter(|at| parents[*at] == of).collect()
}

fn set_children(item: &mut Dictionary, children: &[usize], ids: &[ObjectId]) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        item.set("First", Object::Reference(ids[*first]));
        item.set("Last", Object::Reference(ids[*last]));
        item.set("Count", integer(children.len()));
    }
}
