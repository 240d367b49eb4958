//! The copy of Art. 20 inside the paper, and the tags and bookmarks of the paper itself.

use crate::samples;
use lopdf::{Document, Object, Stream};
use papers::extract::{PORTABLE_SCHEMA, Subject, portable_copy, render};
use serde_json::{Value, json};
use wording::Language;

/// A file inside the paper: its name, its media type and what is in it.
struct File {
    name: String,
    media: String,
    bytes: Vec<u8>,
}

/// The files that the document names as its own (`AF`), and that a reader lists (`EmbeddedFiles`): the same ones.
fn files(bytes: &[u8]) -> Vec<File> {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let catalog = pdf.catalog().expect("a catalog");
    let Ok(own) = catalog.get(b"AF").and_then(Object::as_array) else { return Vec::new() };
    let listed = catalog.get(b"Names").and_then(Object::as_dict).expect("names");
    let listed = listed.get(b"EmbeddedFiles").and_then(Object::as_dict).expect("files");
    let listed = listed.get(b"Names").and_then(Object::as_array).expect("names");
    let pairs: Vec<&Object> = own
        .iter()
        .zip(listed.chunks(2))
        .map(|(own, pair)| {
            assert_eq!(Some(own), pair.get(1), "a file is listed that is not the document's");
            own
        })
        .collect();
    assert_eq!((pairs.len(), listed.len()), (own.len(), 2 * own.len()));
    let files: Vec<File> = pairs.into_iter().map(|file| inside(&pdf, file)).collect();
    assert!(files.is_sorted_by_key(|file| &file.name), "a name tree is sorted");
    files
}

fn inside(pdf: &Document, file: &Object) -> File {
    let name = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("plain");
    let file = pdf.get_object(file.as_reference().expect("a reference")).and_then(Object::as_dict).expect("a file");
    assert_eq!(file.get(b"AFRelationship").and_then(Object::as_name).expect("a relationship"), b"Data");
    let stream = file.get(b"EF").and_then(Object::as_dict).and_then(|dict| dict.get(b"F")).expect("a file");
    let stream: &Stream =
        pdf.get_object(stream.as_reference().expect("a reference")).and_then(Object::as_stream).expect("a stream");
    File {
        name: name(file.get(b"UF").and_then(Object::as_str).expect("a name")),
        media: name(stream.dict.get(b"Subtype").and_then(Object::as_name).expect("a media type")),
        bytes: stream.decompressed_content().expect("a file that can be read"),
    }
}

fn attached(bytes: &[u8]) -> Option<Value> {
    let file = files(bytes).into_iter().find(|file| file.name == "personuppgifter.json")?;
    assert_eq!(file.media, "application/json");
    Some(serde_json::from_slice(&file.bytes).expect("JSON"))
}

#[test]
fn the_attached_copy_holds_what_the_person_provided_and_nothing_else() {
    let name = "Zoë 😀 مُحَمَّد";
    let paper = render(&samples::ordinary(name), Language::Sv).expect("a paper");
    let copy = attached(&paper.bytes).expect("an attachment");
    assert_eq!(copy["person"]["name"], name, "to the letter, also what no font can show");
    assert_eq!(copy["person"]["address"], "Sjöängsvägen 14 B\n193 91 Sigtuna");
    let fields: Vec<&String> = copy["person"].as_object().expect("an object").keys().collect();
    assert_eq!(
        fields,
        ["address", "email", "name", "phone"],
        "not the office's notes, nor what rests on another basis"
    );
    assert_eq!(copy["agreements"][1], json!({"kind": "course", "started_on": "2025-03-10", "ended_on": "2025-06-05"}));
    assert_eq!(
        copy["consents"].as_array().expect("a list").len(),
        1,
        "the withdrawn one is kept as proof, not by consent"
    );
    assert_eq!(copy["consents"][0]["events"][0]["words"], samples::NEWSLETTER);
}

#[test]
fn the_same_copy_is_attached_as_a_table() {
    let extract = samples::ordinary("Zoë 😀 مُحَمَّد");
    let paper = render(&extract, Language::Sv).expect("a paper");
    let files = files(&paper.bytes);
    let names: Vec<(&str, &str)> = files.iter().map(|file| (file.name.as_str(), file.media.as_str())).collect();
    assert_eq!(names, [("personuppgifter.csv", "text/csv"), ("personuppgifter.json", "application/json")]);
    let copy = portable_copy(&extract).expect("a copy").expect("somebody is held");
    assert!(files[0].bytes == copy.csv && files[1].bytes == copy.json, "inside as beside the paper");
    let table = String::from_utf8(copy.csv).expect("UTF-8");
    assert!(table.contains("\"person.name\";\"Zoë 😀 مُحَمَّد\"\r\n"), "{table}");
}

#[test]
fn nothing_is_attached_where_nothing_is_held() {
    let paper = render(&samples::nobody(), Language::Sv).expect("a paper");
    assert_eq!(attached(&paper.bytes), None);
}

#[test]
fn what_a_third_party_told_is_not_attached() {
    let mut extract = samples::ordinary("Anna Lindström");
    if let Subject::Held(dossier) = &mut extract.subject {
        for datum in &mut dossier.data {
            datum.source.kind = domain::source::SourceKind::ThirdParty;
        }
    }
    let paper = render(&extract, Language::Sv).expect("a paper");
    let copy = attached(&paper.bytes).expect("an attachment");
    assert_eq!(copy["person"], json!({}), "Art. 20 covers what the person provided herself");
}

#[test]
fn the_paper_has_bookmarks_tags_a_language_and_a_title() {
    let paper = render(&samples::ordinary("Anna Lindström"), Language::En).expect("a paper");
    let pdf = Document::load_mem(&paper.bytes).expect("a PDF");
    let catalog = pdf.catalog().expect("a catalog");
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).expect("a language"), b"en-GB");
    for part in [&b"StructTreeRoot"[..], b"Outlines", b"AF", b"Metadata", b"OutputIntents"] {
        assert!(catalog.has(part), "{}", String::from_utf8_lossy(part));
    }
    let kind =
        |dict: &lopdf::Dictionary| dict.get(b"S").and_then(Object::as_name).map(<[u8]>::to_vec).unwrap_or_default();
    let kinds: Vec<Vec<u8>> = pdf.objects.values().filter_map(|object| object.as_dict().ok()).map(kind).collect();
    for tag in ["H1", "H2", "H3", "P", "Table", "THead", "TR", "TH", "TD", "L", "LI", "LBody", "BlockQuote"] {
        assert!(kinds.iter().any(|kind| kind == tag.as_bytes()), "{tag}");
    }
}

#[test]
fn the_copy_has_the_form_that_is_published() {
    let schema: Value = serde_json::from_str(PORTABLE_SCHEMA).expect("JSON");
    for sample in [samples::ordinary("Anna Lindström"), samples::bare("Anna Lindström", "Ring ej."), samples::long()]
    {
        let copy = portable_copy(&sample).expect("a copy").expect("somebody is held");
        follows(&schema, &serde_json::from_slice(&copy.json).expect("JSON"), "copy");
    }
    assert!(portable_copy(&samples::nobody()).expect("no error").is_none());
}

/// What of JSON Schema the published one uses, besides patterns.
fn follows(schema: &Value, value: &Value, path: &str) {
    if let Some(only) = schema.get("const") {
        assert_eq!(value, only, "{path}");
    }
    if let Some(codes) = schema.get("enum").and_then(Value::as_array) {
        assert!(codes.contains(value), "{path}: {value}");
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => assert!(value.is_string(), "{path}"),
        Some("array") => {
            for item in value.as_array().unwrap_or_else(|| panic!("{path} is no list")) {
                follows(&schema["items"], item, &format!("{path}[]"));
            }
        }
        Some("object") => {
            let fields = value.as_object().unwrap_or_else(|| panic!("{path} is no object"));
            for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                assert!(fields.contains_key(name), "{path}.{name} is missing");
            }
            for (name, value) in fields {
                let known = schema["properties"].get(name);
                follows(
                    known.unwrap_or_else(|| panic!("{path}.{name} is not published")),
                    value,
                    &format!("{path}.{name}"),
                );
            }
        }
        _ => {}
    }
}
