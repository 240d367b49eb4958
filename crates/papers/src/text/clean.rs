//! Makes a text drawable: what no font can show is written as its code point, `[U+1F600]`, so that nothing is lost.

use crate::fonts::{Font, FontNumber, Fonts};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Line ends become `\n`, tabs and odd spaces a space, invisible marks go, and each cluster that `drawable` refuses is
/// written as its code points. `lost` is called with every character written that way.
pub(super) fn clean(text: &str, mut drawable: impl FnMut(&str) -> bool, mut lost: impl FnMut(char)) -> String {
    let mut out = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    // A joiner belongs to the letter before it; after something written as its number it joins nothing.
    let mut joinable = false;
    for cluster in clusters(&text) {
        match cluster {
            "\n" | "\r" | "\u{0B}" | "\u{0C}" | "\u{85}" | "\u{2028}" | "\u{2029}" => out.push('\n'),
            "\t" => out.push(' '),
            _ if cluster.chars().all(is_joiner) => {
                if joinable {
                    out.push_str(cluster);
                }
            }
            _ => {
                let visible: String = cluster.chars().filter(|c| !is_invisible(*c)).collect();
                if visible.is_empty() {
                    continue;
                }
                joinable = drawable(&visible);
                if joinable {
                    out.push_str(&visible);
                } else {
                    for c in visible.chars().filter(|c| !is_joiner(*c)) {
                        lost(c);
                        out.push_str(&code_point(c));
                    }
                }
            }
        }
    }
    out
}

/// `[U+0007]`.
pub(super) fn code_point(c: char) -> String {
    format!("[U+{:04X}]", u32::from(c))
}

/// A character and the combining marks that follow it.
pub(super) fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices();
        let (_, first) = chars.next()?;
        let sticky = !first.is_control();
        let end = chars.find(|(_, c)| !(sticky && is_combining_mark(*c))).map_or(rest.len(), |(at, _)| at);
        let (cluster, after) = rest.split_at(end);
        rest = after;
        Some(cluster)
    })
}

/// Whether the font can show the cluster as it stands, composed or taken apart. Private characters mean something else
/// in every font, and PDF/A does not let them stand for text.
pub(super) fn covers(font: &Font, cluster: &str) -> bool {
    if cluster.chars().any(is_private) {
        return false;
    }
    let all = |mut chars: Box<dyn Iterator<Item = char> + '_>| chars.all(|c| font.has(c) || is_joiner(c));
    all(Box::new(cluster.chars())) || all(Box::new(cluster.nfc())) || all(Box::new(cluster.nfd()))
}

/// The font for a cluster: the one before it if it is only a space or sign, else the first of the chain that has it.
pub(super) fn font_for(fonts: &Fonts, cluster: &str, bold: bool, before: Option<FontNumber>) -> Option<FontNumber> {
    let first = cluster.chars().next()?;
    let stays = |before: &FontNumber| !first.is_alphanumeric() && covers(fonts.get(*before), cluster);
    if let Some(before) = before.filter(stays) {
        return Some(before);
    }
    let base = fonts.base(bold);
    if cluster.is_ascii() {
        return cluster.chars().all(|c| fonts.get(base).has(c)).then_some(base);
    }
    fonts.find(bold, first, |font| covers(font, cluster))
}

/// Zero-width joiner and non-joiner: needed for Persian and Indic spelling.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Marks without a shape: direction controls (the bidi algorithm decides by the letters), variation selectors, tags.
fn is_invisible(c: char) -> bool {
    matches!(u32::from(c),
        0xAD | 0x34F | 0x61C | 0x180B..=0x180F | 0x200B | 0x200E | 0x200F | 0x202A..=0x202E | 0x2060..=0x206F
        | 0xFE00..=0xFE0F | 0xFEFF | 0xFFF9..=0xFFFB | 0xE0000..=0xE0FFF)
}

fn is_private(c: char) -> bool {
    matches!(u32::from(c), 0xE000..=0xF8FF | 0xF0000..=0x10_FFFF)
}
