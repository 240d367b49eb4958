//! Whether an e-mail address can be written to, and telephone numbers that are the same however they are spelt.

use std::ops::RangeInclusive;

/// Digits of a full international telephone number, country code included (ITU-T E.164 allows 15).
pub(crate) const PHONE_DIGITS: RangeInclusive<usize> = 7..=15;

/// Sweden's country code.
const SWEDEN: &[u8] = b"46";

/// Whether mail can be sent to this text as it stands: one mailbox, a domain with a dot, no display name, no quoting.
/// Stricter than RFC 5322 on purpose, since what is refused here is nearly always a slip; letters of any script are
/// welcome on both sides. Blanks around it are not part of an address.
pub fn email_is_usable(text: &str) -> bool {
    let Some((mailbox, host)) = text.split_once('@') else { return false };
    text.len() <= 254 && mailbox_is_usable(mailbox) && host_is_usable(host)
}

fn mailbox_is_usable(mailbox: &str) -> bool {
    let sign = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    mailbox.len() <= 64 && mailbox.split('.').all(|part| !part.is_empty() && part.chars().all(sign))
}

fn host_is_usable(host: &str) -> bool {
    let label_is_usable = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let top_is_usable = |top: &str| top.chars().count() >= 2 && !top.chars().all(|c| c.is_ascii_digit());
    host.split('.').all(label_is_usable) && host.rsplit_once('.').is_some_and(|(_, top)| top_is_usable(top))
}

/// The digits of a full telephone number with its country code and no plus: `018-44 44 600`, `+46 18 444 46 00` and
/// `0046 18 4444600` all give `46184444600`. A number of another country keeps its own code; digits without any prefix
/// stay as they are. `None` if the text holds anything that is not part of a number, or too few or too many digits.
pub fn phone_digits(text: &str) -> Option<String> {
    phone_fragment(text).filter(|digits| PHONE_DIGITS.contains(&digits.len()) && !digits.starts_with('0'))
}

/// Like [`phone_digits`], for a piece of a number as somebody types it into a search: of any length but not empty. The
/// digits of a piece from inside a number are found in the digits of the whole.
pub fn phone_fragment(text: &str) -> Option<String> {
    let mut digits = Vec::with_capacity(SWEDEN.len() + text.len());
    add_phone_fragment(text, &mut digits).then(|| digits.into_iter().map(char::from).collect())
}

/// The same, added to what is there: for a search that reads everybody's number. It adds no more bytes than the text has,
/// and one. `false`, and nothing is added, if it is no piece of a number.
pub fn add_phone_fragment(text: &str, out: &mut Vec<u8>) -> bool {
    let text = text.trim();
    let without = text.contains('(').then(|| text.replace("(0)", ""));
    let text = without.as_deref().unwrap_or(text);
    let (has_plus, rest) = text.strip_prefix('+').map_or((false, text), |rest| (true, rest));
    let begin = out.len();
    for c in rest.chars() {
        match c {
            '0'..='9' => out.push(c as u8),
            // Hyphens of every width, and what people put between groups.
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '(' | ')' | '.' | '/' => {}
            blank if blank.is_whitespace() => {}
            _ => {
                out.truncate(begin);
                return false;
            }
        }
    }
    if out.len() == begin {
        return false;
    }
    let is_international = has_plus || out[begin..].starts_with(b"00");
    if is_international {
        if !has_plus {
            out.drain(begin..begin + 2);
        }
        // "+46 018…": the trunk zero is left out behind a country code.
        let trunk = begin + SWEDEN.len();
        if out[begin..].starts_with(SWEDEN) && out.get(trunk) == Some(&b'0') {
            out.remove(trunk);
        }
    } else if out[begin] == b'0' {
        out.splice(begin..=begin, SWEDEN.iter().copied());
    }
    true
}
