//! E-mail addresses that can be used, and telephone numbers in every spelling.

use domain::contact::{email_is_usable, phone_digits, phone_fragment};

#[test]
fn a_swedish_number_has_the_same_digits_in_every_spelling() {
    let spellings = [
        "018-44 44 600",
        "018 44 44 600",
        "0184444600",
        "+46 18 444 46 00",
        "+46 (0)18 444 46 00",
        "+46 018 444 46 00",
        "0046 18 4444600",
        "0046(0)184444600",
        "(018) 444 46 00",
        "018/444.46.00",
        "018–444\u{a0}46\u{202f}00",
        "46184444600",
        "  018-44 44 600\t",
    ];
    for spelling in spellings {
        let digits = phone_digits(spelling);
        assert_eq!(digits.as_deref(), Some("46184444600"), "`{spelling}` is the office's number");
    }
}

#[test]
fn numbers_of_other_countries_keep_their_code() {
    for (written, digits) in [
        ("+47 22 12 34 56", "4722123456"),
        ("0047 22 12 34 56", "4722123456"),
        ("+1 (212) 555-0100", "12125550100"),
        ("+49 (0)30 1234567", "49301234567"),
    ] {
        assert_eq!(phone_digits(written).as_deref(), Some(digits), "`{written}` is not Swedish and stays foreign");
    }
    assert_eq!(
        phone_digits("+39 06 698 12345").as_deref(),
        Some("390669812345"),
        "an Italian number keeps the zero behind its country code: only Sweden's trunk zero is dropped"
    );
}

#[test]
fn what_is_no_number_gives_no_digits() {
    for text in [
        "",
        "-",
        "+",
        "0",
        "112",
        "ring mig",
        "018-44 44 600 ankn 12",
        "1234567890123456",
        "++46184444600",
        "00018444460",
    ] {
        assert_eq!(phone_digits(text), None, "`{text}` is no full telephone number");
    }
}

#[test]
fn a_piece_of_a_number_is_found_in_the_whole() {
    let whole = phone_digits("018-44 44 600").expect("a full number");
    for piece in ["018-44", "44 44 600", "+46 18", "0046 18 444", "4600", "018", "00 46 18"] {
        let digits = phone_fragment(piece).expect("a piece of a number");
        assert!(whole.contains(&digits), "`{piece}` became {digits}, which must be part of {whole}");
    }
    assert_eq!(phone_fragment("lind"), None, "a name is no piece of a number");
}

#[test]
fn usable_addresses_are_accepted() {
    for address in [
        "asa@example.se",
        "asa.lindstrom+nyhetsbrev@post.example.com",
        "åsa@exempel.se",
        "a@åäö.se",
        "o'neil@example.ie",
        "x@xn--fiqs8s.example",
        "用户@例子.公司",
    ] {
        assert!(email_is_usable(address), "mail can be sent to {address}");
    }
}

#[test]
fn slips_are_refused() {
    let long_mailbox = format!("{}@example.se", "a".repeat(65));
    let long_host = format!("a@{}.se", "b".repeat(64));
    let long = format!("a@{}se", "abcdefghi.".repeat(26));
    for address in [
        "",
        "@",
        "asa",
        "asa@",
        "@example.se",
        "asa@example",
        "asa@@example.se",
        "asa@example..se",
        ".asa@example.se",
        "asa.@example.se",
        "a..b@example.se",
        "asa lind@example.se",
        "asa@exam ple.se",
        "asa@-example.se",
        "asa@example-.se",
        "asa@example.s",
        "asa@127.0.0.1",
        "Åsa <asa@example.se>",
        "asa@example.se,bo@example.se",
        " asa@example.se",
        "asa@example.se ",
        "asa@example.se\n",
        "mailto:asa@example.se",
        "asa@example,se",
        "saknas",
        &long_mailbox,
        &long_host,
        &long,
    ] {
        assert!(!email_is_usable(address), "`{address}` is no address mail can be sent to");
    }
}
