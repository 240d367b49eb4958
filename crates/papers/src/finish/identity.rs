//! Title, dates and identifier, fixed by the content alone.

use super::text_string;
use crate::{Error, page::Facts};
use domain::time::Day;
use lopdf::{Object, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// The program's name in the files it makes.
pub(super) const PRODUCER: &str = concat!("Cequred Register ", env!("CARGO_PKG_VERSION"));

/// Sets the information dictionary and the file identifier.
///
/// The identifier is a hash of all streams: pages, fonts, metadata and attachments. Two different papers never share one,
/// and the same paper always has the same.
pub(super) fn set(pdf: &mut lopdf::Document, facts: &Facts) -> Result<(), Error> {
    let date = pdf_date(facts.date);
    let information = dictionary! {
        "Title" => text_string(&facts.title),
        "Author" => text_string(&facts.author),
        "Subject" => text_string(&facts.subject),
        "Creator" => text_string(PRODUCER),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    let old = pdf.trailer.get(b"Info").and_then(Object::as_reference);
    let place = old.map_err(|_| Error::Part { part: "Info" })?;
    pdf.objects.insert(place, Object::Dictionary(information));
    let mut hasher = Sha256::new();
    for (id, object) in &pdf.objects {
        if let Object::Stream(stream) = object {
            hasher.update(id.0.to_le_bytes());
            hasher.update(&stream.content);
        }
    }
    let identifier = Object::String(hasher.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![identifier.clone(), identifier]);
    Ok(())
}

/// Midnight of the day, in universal time: papers carry a date, not an hour.
pub(super) fn pdf_date(day: Day) -> Object {
    Object::string_literal(format!("D:{}000000Z", day.format("%Y%m%d")))
}
