//! What printpdf does not know: tags, archival metadata, bookmarks, attached files, a fixed identifier.

mod attachment;
mod bookmarks;
mod identity;
mod intent;
mod metadata;
mod protect;
mod structure;
mod write;

pub(crate) use structure::role_name;

use crate::{Error, Paper, page::Document};
use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// Turns drawn pages into the finished file.
pub(crate) fn finish(mut pdf: lopdf::Document, document: &Document, lost: Vec<char>) -> Result<Paper, Error> {
    "1.7".clone_into(&mut pdf.version);
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    let mut catalog = Dictionary::new();
    catalog.set("StructTreeRoot", structure::add(&mut pdf, document, &pages)?);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Lang", Object::string_literal(metadata::language(document.facts.language)));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", metadata::add(&mut pdf, &document.facts));
    catalog.set("OutputIntents", vec![intent::add(&mut pdf)]);
    if let Some(bookmarks) = bookmarks::add(&mut pdf, &document.bookmarks, &pages) {
        catalog.set("Outlines", bookmarks);
        catalog.set("PageMode", "UseOutlines");
    }
    if !document.attachments.is_empty() {
        let files = attachment::add_all(&mut pdf, &document.attachments, &document.facts);
        catalog.set("AF", files.iter().map(|(_, file)| Object::Reference(*file)).collect::<Vec<_>>());
        catalog.set("Names", dictionary! { "EmbeddedFiles" => attachment::names(&files) });
    }
    extend_catalog(&mut pdf, catalog)?;
    identity::set(&mut pdf, &document.facts)?;
    let bytes = write::write(pdf)?;
    let sha256 = Sha256::digest(&bytes).into();
    Ok(Paper { kind: document.facts.kind, pages: pages.len(), sha256, substitutions: lost, bytes })
}

fn extend_catalog(pdf: &mut lopdf::Document, entries: Dictionary) -> Result<(), Error> {
    let catalog = pdf.catalog_mut().map_err(|_| Error::Part { part: "Catalog" })?;
    for (key, value) in entries {
        catalog.set(key, value);
    }
    Ok(())
}

/// UTF-16 with its byte order mark.
pub(crate) fn utf16_bytes(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}

/// A text string (ISO 32000 7.9.2.2).
fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        Object::string_literal(text)
    } else {
        Object::String(utf16_bytes(text), StringFormat::Hexadecimal)
    }
}

/// A count as PDF integers want it.
fn integer(count: usize) -> Object {
    Object::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}
