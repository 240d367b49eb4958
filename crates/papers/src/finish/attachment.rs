//! A file inside the paper (PDF/A-3, 6.8).

use super::{identity::pdf_date, integer, text_string};
use crate::page::{Attachment, Facts};
use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

/// Writes the file and what it is.
pub(super) fn add(pdf: &mut lopdf::Document, attachment: &Attachment, facts: &Facts) -> ObjectId {
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

/// The entry by which readers list it.
pub(super) fn names(attachment: &Attachment, file: ObjectId) -> Dictionary {
    dictionary! { "Names" => vec![Object::string_literal(attachment.name), Object::Reference(file)] }
}
