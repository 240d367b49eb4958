//! The output intent: colours are sRGB (PDF/A-3, 6.2.3).

use lopdf::{Object, Stream, dictionary};

/// A small sRGB profile, dedicated to the public domain (CC0) by its author, Clinton Ingram ("Compact ICC Profiles").
const SRGB: &[u8] = include_bytes!("srgb.icc");

pub(super) fn add(pdf: &mut lopdf::Document) -> Object {
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    Object::Dictionary(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => Object::Reference(profile),
    })
}
