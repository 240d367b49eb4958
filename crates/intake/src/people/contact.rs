//! E-mail addresses and telephone numbers as they stand in lists.

use super::Remark;
use crate::sheet::Cell;
use domain::contact::{email_is_usable, phone_digits};

/// The address without `mailto:` and pointed brackets, or `None` if mail cannot be sent to it.
pub(super) fn email(text: &str) -> Option<String> {
    let bare = text.trim_start_matches('<').trim_end_matches('>');
    let bare = match bare.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &bare[7..],
        _ => bare,
    };
    email_is_usable(bare).then(|| bare.to_owned())
}

/// The number as written, with a remark if its zero had to be put back or if it can hardly be dialled.
pub(super) fn phone(cell: &Cell, text: String) -> (String, Option<Remark>) {
    let only_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let was_number = matches!(cell, Cell::Number(_));
    if only_digits && was_number && text.starts_with("46") && text.len() >= 10 {
        return (format!("+{text}"), None);
    }
    let lost_zero = only_digits
        && !text.starts_with('0')
        && if was_number { (7..=10).contains(&text.len()) } else { text.len() == 9 && text.starts_with('7') };
    if lost_zero {
        return (format!("0{text}"), Some(Remark::LeadingZeroRestored));
    }
    // An extension or a remark may follow ("018-44 44 600 ankn 12"): what counts is that a number is there.
    let number = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let usual = phone_digits(number).is_some()
        || number.find(|c: char| c.is_alphabetic()).is_some_and(|at| phone_digits(&number[..at]).is_some());
    (text, if usual { None } else { Some(Remark::PhoneUnusual) })
}

#[cfg(test)]
mod tests {
    use super::{Cell, Remark, email, phone};

    #[test]
    fn addresses_mail_can_be_sent_to() {
        for (text, expected) in [
            ("a.b+c@example.org", Some("a.b+c@example.org")),
            ("mailto:bo@example.org", Some("bo@example.org")),
            ("<bo@example.org>", Some("bo@example.org")),
            ("åsa@räksmörgås.se", Some("åsa@räksmörgås.se")),
            ("ingen", None),
            ("bo@localhost", None),
            ("bo@@example.org", None),
            ("bo@example", None),
            ("bo@example.1", None),
            ("bo@exa mple.org", None),
            ("a@example.org;b@example.org", None),
            (".bo@example.org", None),
            ("bo@-example.org", None),
            ("@example.org", None),
            ("mailto:", None),
        ] {
            assert_eq!(email(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_number_that_was_a_number_gets_its_zero_back() {
        let number = |value: f64| phone(&Cell::Number(value), value.to_string());
        assert_eq!(number(701_234_567.0), ("0701234567".into(), Some(Remark::LeadingZeroRestored)));
        assert_eq!(number(184_444_600.0), ("0184444600".into(), Some(Remark::LeadingZeroRestored)));
        assert_eq!(number(46_701_234_567.0), ("+46701234567".into(), None));
        let text = |text: &str| phone(&Cell::Text(text.into()), text.into());
        assert_eq!(text("701234567"), ("0701234567".into(), Some(Remark::LeadingZeroRestored)));
        assert_eq!(text("018-44 44 600"), ("018-44 44 600".into(), None));
        assert_eq!(text("0046 795647076"), ("0046 795647076".into(), None));
        assert_eq!(text("018-44 44 600 ankn 12"), ("018-44 44 600 ankn 12".into(), None));
        assert_eq!(text("hemligt nummer"), ("hemligt nummer".into(), Some(Remark::PhoneUnusual)));
    }
}
