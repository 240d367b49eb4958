//! The structure tree: what each piece of a page is, in reading order (ISO 32000 14.7, PDF/UA-1).

use super::{integer, text_string};
use crate::{
    Error,
    page::{Document, Figure, Kid, PAGE_HEIGHT, Role, Scope, Tag, TagNumber},
};
use lopdf::{Object, ObjectId, dictionary};

/// The standard structure type of a role.
pub(crate) fn role_name(role: Role) -> String {
    match role {
        Role::Document => "Document",
        Role::Heading(level) => return format!("H{level}"),
        Role::Paragraph => "P",
        Role::Quote => "BlockQuote",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::Row => "TR",
        Role::HeadCell(_) => "TH",
        Role::DataCell => "TD",
        Role::Figure => "Figure",
    }
    .to_owned()
}

/// Writes the tree and marks the pages as parts of it.
pub(super) fn add(pdf: &mut lopdf::Document, document: &Document, pages: &[ObjectId]) -> Result<Object, Error> {
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = document.tags.iter().map(|_| pdf.new_object_id()).collect();
    let parent_of = |tag: &Tag, at: usize| if at == 0 { root } else { ids[tag.parent.0] };
    for (at, tag) in document.tags.iter().enumerate() {
        let element = element(tag, parent_of(tag, at), &ids, pages);
        pdf.objects.insert(ids[at], element);
    }
    let parents = parent_tree(pdf, document, &ids);
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => Object::Reference(ids[0]),
        "ParentTree" => parents,
        "ParentTreeNextKey" => integer(pages.len()),
    };
    pdf.objects.insert(root, Object::Dictionary(tree));
    for (number, page) in pages.iter().enumerate() {
        let page = pdf.get_dictionary_mut(*page).map_err(|_| Error::Part { part: "Page" })?;
        page.set("StructParents", integer(number));
        page.set("Tabs", "S");
        page.remove(b"Annots");
    }
    Ok(Object::Reference(root))
}

fn element(tag: &Tag, parent: ObjectId, ids: &[ObjectId], pages: &[ObjectId]) -> Object {
    let first_page = tag.kids.iter().find_map(|kid| match kid {
        Kid::Content { page, .. } => Some(*page),
        Kid::Tag(_) => None,
    });
    let kids = tag.kids.iter().map(|kid| match kid {
        Kid::Tag(TagNumber(child)) => Object::Reference(ids[*child]),
        Kid::Content { page, number } if Some(*page) == first_page => integer(*number),
        Kid::Content { page, number } => Object::Dictionary(dictionary! {
            "Type" => "MCR",
            "Pg" => Object::Reference(pages[*page]),
            "MCID" => integer(*number),
        }),
    });
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => Object::Name(role_name(tag.role).into_bytes()),
        "P" => Object::Reference(parent),
        "K" => Object::Array(kids.collect()),
    };
    if let Some(page) = first_page {
        element.set("Pg", Object::Reference(pages[page]));
    }
    if let Some(attributes) = attributes(tag.role) {
        element.set("A", attributes);
    }
    if let Some(title) = &tag.title {
        element.set("T", text_string(title));
    }
    if let Some(figure) = &tag.figure {
        element.set("Alt", text_string(&figure.alt));
        element.set("A", place_of(figure));
    }
    Object::Dictionary(element)
}

fn attributes(role: Role) -> Option<Object> {
    let attributes = match role {
        Role::HeadCell(Scope::Column) => dictionary! { "O" => "Table", "Scope" => "Column" },
        Role::HeadCell(Scope::Row) => dictionary! { "O" => "Table", "Scope" => "Row" },
        Role::List => dictionary! { "O" => "List", "ListNumbering" => "None" },
        _ => return None,
    };
    Some(Object::Dictionary(attributes))
}

/// Where a figure stands, from the lower left corner (ISO 32000 14.8.5.4.3).
fn place_of(figure: &Figure) -> Object {
    let [left, top, right, bottom] = figure.edges;
    let edges = [left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top].map(Object::Real);
    Object::Dictionary(dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => edges.to_vec() })
}

/// From the marked content of each page back to its tag.
fn parent_tree(pdf: &mut lopdf::Document, document: &Document, ids: &[ObjectId]) -> Object {
    let mut owners: Vec<Vec<Object>> = document.pages.iter().map(|page| vec![Object::Null; page.tagged]).collect();
    for (at, tag) in document.tags.iter().enumerate() {
        for kid in &tag.kids {
            if let Kid::Content { page, number } = kid {
                owners[*page][*number] = Object::Reference(ids[at]);
            }
        }
    }
    let mut numbers = Vec::new();
    for (page, owners) in owners.into_iter().enumerate() {
        let owners = pdf.add_object(Object::Array(owners));
        numbers.push(integer(page));
        numbers.push(Object::Reference(owners));
    }
    Object::Reference(pdf.add_object(dictionary! { "Nums" => numbers }))
}
