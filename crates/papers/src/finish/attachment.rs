//! Files inside the paper (PDF/A-3, 6.8).

use super::{identity::pdf_date, integer, text_string};
use crate::page::{Attachment, Facts};
use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

/// Writes the files and what they are. The names come back in the order of the alphabet, as a name tree wants them.
pub(super) fn add_all(
    pdf: &mut lopdf::Document,
    attachments: &[Attachment],
    facts: &Facts,
) -> Vec<(&'static str, ObjectId)> {
    let mut files: Vec<_> = attachments.iter().map(|it| (it.name, add(pdf, it, facts))).collect();
    files.sort_unstable_by_key(|(name, _)| *name);
    files
}

fn add(pdf: &mut lopdf::Document, attachment: &Attachment, facts: &Facts) -> ObjectId {
    let parameters = dictionary! {
        "Size" => integer(attachment.bytes.len()),
        "ModDate" => pdf_date(facts.date),
    };
    let entries = dictionary! { "Type" => "EmbeddedFile", "Subtype" => attachment.media, "Params" => parameters };
    let stream = pdf.add_object(Stream::new(entries, attachment.bytes.clone()));
    pdf.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => Object::string_literal(attachment.name),
        "UF" => Object::string_literal(attachment.name),
        "Desc" => text_string(&attachment.description),
        "AFRelationship" => "Data",
        "EF" => dictionary! { "F" => Object::Reference(stream), "UF" => Object::Reference(stream) },
    })
}

/// The entry by which readers list them.
pub(super) fn names(files: &[(&'static str, ObjectId)]) -> Dictionary {
    let pairs = files.iter().flat_map(|(name, file)| [Object::string_literal(*name), Object::Reference(*file)]);
    dictionary! { "Names" => pairs.collect::<Vec<_>>() }
}
