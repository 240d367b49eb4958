//! The guards' tables of numbers and passwords: what they must find, and what they must leave alone.

use intake::guard::{Kind, Severity, scan};
use proptest::prelude::*;

/// The text has exactly one finding, of this kind, and it covers exactly this part.
pub(crate) fn finds(kind: Kind, text: &str, part: &str) {
    let found = scan(text);
    assert_eq!(found.len(), 1, "{text:?} gives {found:?}");
    let covered: String = text.chars().skip(found[0].from).take(found[0].to - found[0].from).collect();
    assert_eq!((found[0].kind, covered.as_str()), (kind, part), "{text:?}");
}

pub(crate) fn finds_nothing(text: &str) {
    assert_eq!(scan(text), [], "{text:?}");
}

/// The kinds and severities found, in order.
pub(crate) fn kinds(text: &str) -> Vec<(Kind, Severity)> {
    scan(text).into_iter().map(|finding| (finding.kind, finding.severity)).collect()
}

#[test]
fn card_numbers_however_written() {
    for number in [
        "4111 1111 1111 1111",
        "4111111111111111",
        "4111-1111-1111-1111",
        "4111.1111.1111.1111",
        "4111/1111/1111/1111",
        "41 11 11 11 11 11 11 11",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        "4111  1111\n1111 1111",
        "4111\u{a0}1111\u{202f}1111\u{2009}1111",
        "4111–1111—1111‑1111",
        "４１１１ １１１１ １１１１ １１１１",
        "٤١١١ ١١١١ ١١١١ ١١١١",
        "۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱",
        "४१११ ११११ ११११ ११११",
        "4111\u{200b}1111\u{200d}1111\u{2060}1111",
        "4\u{ad}111 11\u{feff}11 1111 1111",
        "5555 5555 5555 4444",
        "2223003122003222",
        "3782 822463 10005",
        "371449635398431",
        "3056 930902 5904",
        "6011 1111 1111 1117",
        "3530111333300000",
        "6200 0000 0000 0005",
        "6759 6498 2643 8453",
        "4222222222222",
    ] {
        finds(Kind::CardNumber, number, number);
        finds(Kind::CardNumber, &format!("Kort: {number}, giltigt 09/28"), number);
        finds(Kind::CardNumber, &format!("kund 12 betalar med {number}."), number);
    }
    assert_eq!(scan("kort 4111 1111 1111 1111")[0].severity, Severity::Stop);
    finds(Kind::CardNumber, "kortnr4111111111111111", "4111111111111111");
    finds(Kind::CardNumber, "order 4111 1111 1111 1111 betald", "4111 1111 1111 1111");
    finds(Kind::CardNumber, "Betalade faktura. 4111111111111111 är kortet.", "4111111111111111");
    finds(Kind::CardNumber, "2 st, kort 4111111111111111", "4111111111111111");
}

#[test]
fn two_card_numbers_are_two_findings() {
    let found = scan("4111 1111 1111 1111 eller 5555 5555 5555 4444");
    assert_eq!(
        found.iter().map(|f| (f.kind, f.from, f.to)).collect::<Vec<_>>(),
        [(Kind::CardNumber, 0, 19), (Kind::CardNumber, 26, 45),]
    );
}

#[test]
fn numbers_that_are_no_cards() {
    for text in [
        "556792-8485",
        "5567928485",
        "organisationsnummer 556792-8485",
        "VAT SE556792848501",
        "018 44 44 600",
        "018-44 44 600",
        "+46 18 444 46 00",
        "0046 18 444 46 00",
        "+46184444600",
        "+4 111 111 111 111 111 1",
        "070-123 45 67",
        "0701234567",
        "0761-23 45 67",
        "Ring 08-12 34 56 78 eller 031-123 45 67",
        "193 91 Sigtuna",
        "SE45 5000 0000 0583 9825 7466",
        "SE4550000000058398257466",
        "IBAN: SE35 5000 0000 0549 1000 0003",
        "DE89 3704 0044 0532 0130 00",
        "GB29 NWBK 6016 1331 9268 19",
        "NO93 8601 1117 947",
        "bankgiro 5050-1055",
        "BG 123-4567, OCR 4111111111111111",
        "OCR-nummer: 4111111111111111",
        "faktura nr 4111111111111111",
        "ordernr 4111111111111111",
        "Ordernummer: 4111 1111",
        "order 2024-11-22-0001",
        "ref. 4111111111111111",
        "Tfn. 0701019806",
        "kolli-id 4111111111111111",
        "IMEI 490154203237518",
        "ISBN 978-91-7000-150-5",
        "4111 1111 1111 1112",
        "1234 5678 9012 3456",
        "0000 0000 0000 0000",
        "4444 4444 4444 4444",
        "41111111111111111111111111",
        "kund K10005, 2021-03-04, 4 995,00 kr",
        "belopp 1 248,75 + 3 746,25 = 4 995,00",
        "192.0.2.35 2001:db8::40c8",
        "2018-08-16 16:57:56",
        "koordinater 59.8586 17.6389",
    ] {
        finds_nothing(text);
    }
}

#[test]
fn security_codes_beside_their_word() {
    for (text, part) in [
        ("CVV 123", "CVV 123"),
        ("cvc: 4321", "cvc: 4321"),
        ("CVC2 123", "CVC2 123"),
        ("cvv-kod är 123", "cvv-kod är 123"),
        ("CVV=١٢٣", "CVV=١٢٣"),
        ("säkerhetskod 123", "säkerhetskod 123"),
        ("Säkerhetskoden på kortet: 123.", "Säkerhetskoden på kortet: 123"),
        ("security code 123", "security code 123"),
        ("CSC 123", "CSC 123"),
    ] {
        finds(Kind::CardSecurityCode, text, part);
    }
    assert_eq!(
        kinds("4111 1111 1111 1111 cvc 123"),
        [(Kind::CardNumber, Severity::Stop), (Kind::CardSecurityCode, Severity::Stop)]
    );
    for text in [
        "cvv saknas",
        "frågade efter CVV",
        "CVC Group AB, 123 anställda",
        "cvc 12",
        "cvc 12345",
        "CV 1234",
        "portkod 1234",
        "säkerhetskontroll 123",
        "koden är 1234",
        "CVV skickas aldrig, ring 123 45",
    ] {
        finds_nothing(text);
    }
}

#[test]
fn identity_numbers_however_written() {
    for number in [
        "18900101-9802",
        "19900101-9802",
        "199001019802",
        "900101-9802",
        "900101+9802",
        "9001019802",
        "900101 9802",
        "19900101 9802",
        "900101 - 9802",
        "900101–9802",
        "９００１０１－９８０２",
        "900101\u{200b}-9802",
        "20121212-1212",
        "٩٠٠١٠١-٩٨٠٢",
    ] {
        finds(Kind::PersonalIdentityNumber, number, number);
        finds(Kind::PersonalIdentityNumber, &format!("pnr {number}"), number);
        finds(Kind::PersonalIdentityNumber, &format!("Kunden ({number}) ringde."), number);
    }
    finds(Kind::CoordinationNumber, "900161-9809", "900161-9809");
    finds(Kind::CoordinationNumber, "samordningsnr: 199001619809", "199001619809");
    assert_eq!(scan("900101-9802")[0].severity, Severity::Ask);
}

#[test]
fn numbers_that_are_no_identity_numbers() {
    for text in [
        "900101-9803",
        "900132-9802",
        "901301-9802",
        "19900229-1234",
        "17900101-9802",
        "556792-8485",
        "16556792-8485",
        "900101-98021",
        "1900101-9802",
        "K900101-9802",
        "12-900101-9802",
        "2024-11-22 1234",
        "ordernr 900101-9802",
        "faktura 199001019802",
        "tel 9001019802",
        "+9001019802",
        "0701019806",
        "1990-01-01",
        "900101",
        "9802",
    ] {
        finds_nothing(text);
    }
}

#[test]
fn passwords_written_out() {
    for (text, part) in [
        ("lösenord: hemligt", "lösenord: hemligt"),
        ("Lösenord = Sommar2024!", "Lösenord = Sommar2024!"),
        ("password=xyz123", "password=xyz123"),
        ("pwd: abc", "pwd: abc"),
        ("kundens lösenord är Sommar2024", "lösenord är Sommar2024"),
        ("lösenord sommar2024", "lösenord sommar2024"),
        ("lösen: \"kalle\"", "lösen: \"kalle"),
        ("The password is hunter2", "password is hunter2"),
    ] {
        finds(Kind::WebPassword, text, part);
        assert_eq!(scan(text)[0].severity, Severity::Stop, "{text}");
    }
    for text in [
        "glömt lösenord",
        "lösenord glömt",
        "lösenord: ********",
        "lösenord: saknas",
        "Lösenordet är ändrat",
        "lösenord återställt 2024-05-01",
        "skickade nytt lösenord via sms",
        "password reset sent",
        "behöver hjälp med lösenordet",
        "lösenordsbyte beställt",
        "lösen -",
    ] {
        finds_nothing(text);
    }
}

#[test]
fn places_are_counted_in_characters() {
    let text = "åäö 😀 4111 1111 1111 1111";
    let found = scan(text);
    assert_eq!((found[0].from, found[0].to), (6, 25));
}

proptest! {
    /// Whatever is typed, nothing breaks and every finding lies within the text, in order, without overlap.
    #[test]
    fn findings_lie_within_the_text(text in "\\PC{0,80}") {
        let length = text.chars().count();
        let mut last = 0;
        for finding in scan(&text) {
            prop_assert!(finding.from >= last && finding.from < finding.to && finding.to <= length);
            last = finding.to;
        }
    }

    /// The same with the characters the guards look at most.
    #[test]
    fn digits_and_marks_break_nothing(text in "[0-9 +\\-.:=/a-zåäöSE\u{200b}\u{660}-\u{669}\n]{0,60}") {
        let length = text.chars().count();
        prop_assert!(scan(&text).iter().all(|finding| finding.to <= length));
    }

    /// A card number is found whatever single mark stands between its groups and whatever words stand around it.
    #[test]
    fn a_card_number_cannot_hide(
        body in "4[0-9]{14}", mark in "[ \\-.\u{200b}\u{a0}]", before in "[a-zåäö ,]{0,12}", after in "[a-zåäö ,.!]{0,12}",
    ) {
        let check = (0..10).map(|digit| format!("{body}{digit}")).find(|all| luhn(all)).unwrap();
        prop_assume!(check.bytes().any(|byte| byte != b'4'));
        let grouped = [&check[..4], &check[4..8], &check[8..12], &check[12..]].join(&mark);
        let text = format!("{before} {grouped} {after}");
        prop_assert!(scan(&text).iter().any(|finding| finding.kind == Kind::CardNumber), "{text:?}");
    }
}

/// The check digit rule, written a second time and differently.
fn luhn(digits: &str) -> bool {
    let values: Vec<u32> = digits.chars().rev().filter_map(|c| c.to_digit(10)).collect();
    let doubled = |value: u32| [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value as usize];
    let sum: u32 = values.chunks(2).map(|pair| pair[0] + pair.get(1).map_or(0, |value| doubled(*value))).sum();
    sum.is_multiple_of(10)
}
