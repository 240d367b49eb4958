//! Text as a person meant it: composed letters, single spaces, nothing invisible.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// One line: composed (NFC), trimmed, single spaces.
pub(super) fn line(text: &str) -> String {
    let visible = visible(text);
    let mut line = String::with_capacity(visible.len());
    for word in visible.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Several lines: composed (NFC), each trimmed at its end, no empty lines around.
pub(super) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = text.lines().map(|line| visible(line).trim_end().to_owned()).collect();
    lines.join("\n").trim().to_owned()
}

/// Without control characters, byte order marks and spaces of no width. Joiners stay: some scripts need them.
fn visible(text: &str) -> Cow<'_, str> {
    let is_printable = |byte: u8| (b' '..=b'~').contains(&byte);
    if text.bytes().all(is_printable) {
        return Cow::Borrowed(text);
    }
    let is_shown = |c: &char| {
        (!c.is_control() || c.is_whitespace()) && !matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{00AD}' | '\u{2060}')
    };
    Cow::Owned(text.nfc().filter(is_shown).collect())
}

/// Whether a spreadsheet program would run the text rather than show it.
pub(super) fn is_formula(text: &str) -> bool {
    let mut characters = text.chars();
    match characters.next() {
        Some('=') => characters.next().is_some(),
        Some('+' | '-' | '@') => {
            characters.next().is_some_and(|c| c.is_ascii_alphabetic()) && text.contains(['(', '|', '!'])
        }
        _ => false,
    }
}

/// Whether an older program replaced letters it did not know.
pub(super) fn has_lost_characters(text: &str) -> bool {
    text.contains(['?', char::REPLACEMENT_CHARACTER])
        || ["Ã¥", "Ã¤", "Ã¶", "Ã©", "Ã…", "Ã„", "Ã–"].iter().any(|pair| text.contains(pair))
}
