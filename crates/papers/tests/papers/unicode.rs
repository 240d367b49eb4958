//! Whatever people write: no panic, no empty box, and the file stays sound.

use crate::{samples, tools};
use lopdf::{Document, Object};
use papers::extract::render;
use proptest::prelude::*;
use wording::Language;

/// Whether a text-showing operator anywhere shows glyph 0, the empty box.
fn shows_notdef(bytes: &[u8]) -> bool {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let pages: Vec<_> = pdf.page_iter().collect();
    pages.into_iter().any(|page| {
        let content = pdf.get_and_decode_page_content(page).expect("content");
        content.operations.iter().flat_map(|operation| &operation.operands).any(has_zero_glyph)
    })
}

fn has_zero_glyph(operand: &Object) -> bool {
    match operand {
        Object::String(codes, _) => codes.chunks(2).any(|code| code == [0, 0]),
        Object::Array(parts) => parts.iter().any(has_zero_glyph),
        _ => false,
    }
}

fn check(name: &str, note: &str) {
    let mut extract = samples::bare(name, note);
    extract.organisation.name = name.chars().take(60).collect();
    extract.case.number = note.chars().take(12).collect();
    let paper = render(&extract, Language::Sv).expect("a paper");
    assert!(!shows_notdef(&paper.bytes), "an empty box tells nobody anything");
}

/// Scripts that have given trouble, beside anything at all.
fn troublesome() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\\u{600}-\\u{6FF}\\u{5D0}-\\u{5EA}a-z0-9 ()]{0,60}",
        "[\\u{900}-\\u{97F}\\u{E00}-\\u{E5B}\\u{200C}\\u{200D} ]{0,60}",
        "[a-zåäö\\u{300}-\\u{36F}\\u{1F600}-\\u{1F64F}\\u{FE0F}\\u{200D}]{0,60}",
        "[\\u{0}-\\u{20}\\u{7F}-\\u{A0}\\u{2000}-\\u{206F}\\u{FFF0}-\\u{FFFF}\\u{E000}-\\u{E010}]{0,60}",
        "[\\u{530}-\\u{58F}\\u{10A0}-\\u{10FF}\\u{1C90}-\\u{1CBF}\\u{4E00}-\\u{4E50}\\u{AC00}-\\u{AC40}]{0,60}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_printed(name in troublesome(), note in troublesome()) {
        check(&name, &note);
    }
}

#[test]
fn what_cannot_be_drawn_is_written_as_its_number() {
    let paper =
        render(&samples::ordinary("A\u{1}B😀C\u{E000}D\u{1F468}\u{200D}\u{1F469}E"), Language::Sv).expect("a paper");
    let text = tools::squeezed(&tools::text(&paper.bytes));
    assert!(text.contains("A[U+0001]B[U+1F600]C[U+E000]D[U+1F468][U+1F469]E"), "each in its place");
    assert_eq!(paper.substitutions, ['\u{1}', '😀', '\u{E000}', '\u{1F468}', '\u{1F469}'], "each once, in order");
}

#[test]
fn a_line_that_never_ends_is_broken() {
    let endless = "x".repeat(4_000);
    let paper = render(&samples::ordinary(&endless), Language::Sv).expect("a paper");
    let text = tools::squeezed(&tools::text(&paper.bytes));
    assert!(text.matches('x').count() >= 8_000, "all of it on the cover and in the copy");
}

#[test]
fn a_box_would_be_noticed() {
    assert!(has_zero_glyph(&Object::Array(vec![Object::string_literal(vec![0, 5, 0, 0])])), "the check itself works");
}
