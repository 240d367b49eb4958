//! From bytes to characters. Nobody in an office knows the character set of a file, so it is found out, not asked.

use crate::error::Error;
use encoding_rs::{MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A character set a text file was written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first: "Unicode text" of Excel.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// What Excel writes in Sweden when one chooses plain CSV.
    Windows1252,
    /// The same of an old Macintosh.
    Macintosh,
}

impl Encoding {
    /// The name as standards write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "Windows-1252",
            Self::Macintosh => "Macintosh",
        }
    }
}

/// The text and the character set it was in.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), Error> {
    let (text, encoding) = decode_any(bytes);
    let controls = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}')).count();
    // A stray control character occurs in honest files; many mean that this is no text.
    if text.contains('\0') || controls * 50 > text.chars().count() {
        return Err(Error::NotATable);
    }
    Ok((text, encoding))
}

fn decode_any(bytes: &[u8]) -> (String, Encoding) {
    let utf16 = |bytes: &[u8], big: bool| {
        let encoding = if big { UTF_16BE } else { UTF_16LE };
        let text = encoding.decode_without_bom_handling(bytes).0.into_owned();
        (text, if big { Encoding::Utf16Be } else { Encoding::Utf16Le })
    };
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return (String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, false);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, true);
    }
    if let Some(big) = utf16_without_mark(bytes) {
        return utf16(bytes, big);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), Encoding::Utf8);
    }
    if is_nearly_utf8(bytes) {
        return (String::from_utf8_lossy(bytes).into_owned(), Encoding::Utf8);
    }
    if is_macintosh(bytes) {
        return (MACINTOSH.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Macintosh);
    }
    (WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Windows1252)
}

/// UTF-16 without a byte order mark: most characters of a table are ASCII, so one byte of each pair is zero.
/// `Some(true)` means high byte first.
fn utf16_without_mark(bytes: &[u8]) -> Option<bool> {
    let sample = &bytes[..bytes.len().min(4096)];
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |first: usize| sample.chunks_exact(2).filter(|pair| pair[first] == 0).count();
    let (high_first, low_first) = (zeros(0), zeros(1));
    if high_first * 10 > pairs * 6 && low_first * 20 < pairs {
        Some(true)
    } else if low_first * 10 > pairs * 6 && high_first * 20 < pairs {
        Some(false)
    } else {
        None
    }
}

/// UTF-8 with a few broken bytes, for instance cut off in the middle of a character. In a one-byte character set hardly any
/// letter beyond ASCII happens to be a good sequence of UTF-8.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad
}

/// Whether å, ä and ö stand where a Macintosh put them. In Windows-1252 these bytes are Š, Œ and š, which Swedish has not.
fn is_macintosh(bytes: &[u8]) -> bool {
    let mac = bytes.iter().filter(|byte| matches!(byte, 0x8A | 0x8C | 0x9A | 0x80 | 0x81 | 0x85)).count();
    let windows = bytes.iter().filter(|byte| matches!(byte, 0xE5 | 0xE4 | 0xF6 | 0xC5 | 0xC4 | 0xD6 | 0xE9)).count();
    mac > 2 && mac > windows * 4
}
