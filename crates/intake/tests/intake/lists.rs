//! Text files: character sets, separators, shapes, and files that are something else.

use crate::common::{bytes, parse, read, read_text};
use intake::{
    Error,
    people::PersonRow,
    sheet::{self, Encoding, IrregularityKind, Origin, ReadOptions, Sheet},
};

const LIST: &str =
    "Kundnr;Namn;E-post;Ort\r\nK1;Åsa Öberg;asa@example.org;Växjö\r\nK2;Håkan Ängström;hakan@example.org;Malmö\r\n";

fn read_bytes(bytes: &[u8]) -> Result<Sheet, Error> {
    sheet::read("list.csv", bytes, &ReadOptions::default())
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

/// The file reads as `LIST` does, and is known to be of this kind.
fn check(bytes: &[u8], encoding: Encoding, separator: char) {
    let sheet = read_bytes(bytes).expect("the list can be read");
    assert_eq!(sheet.origin, Origin::Csv { encoding, separator });
    let found = parse(&sheet, None);
    let names: Vec<&str> = found.0.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Åsa Öberg", "Håkan Ängström"]);
    let city = |row: &PersonRow| row.address.clone().map(|address| address.city);
    assert_eq!(city(&found.0.rows[0]).as_deref(), Some("Växjö"));
    assert_eq!(found.0.warnings, []);
}

#[test]
fn one_list_in_every_character_set() {
    let one_byte = |text: &str, encode: fn(char) -> u8| text.chars().map(encode).collect::<Vec<u8>>();
    let windows = one_byte(LIST, |c| u8::try_from(u32::from(c)).unwrap());
    let macintosh = one_byte(LIST, |c| match c {
        'Å' => 0x81,
        'Ä' => 0x80,
        'Ö' => 0x85,
        'å' => 0x8C,
        'ä' => 0x8A,
        'ö' => 0x9A,
        other => u8::try_from(u32::from(other)).unwrap(),
    });
    check(LIST.as_bytes(), Encoding::Utf8, ';');
    check(format!("\u{feff}{LIST}").as_bytes(), Encoding::Utf8, ';');
    check(&windows, Encoding::Windows1252, ';');
    check(&macintosh, Encoding::Macintosh, ';');
    for mark in ["", "\u{feff}"] {
        let text = format!("{mark}{LIST}");
        check(&utf16(&text, u16::to_le_bytes), Encoding::Utf16Le, ';');
        check(&utf16(&text, u16::to_be_bytes), Encoding::Utf16Be, ';');
    }
    let tab_first = utf16("\tNamn\n1\tBo\n", u16::to_le_bytes);
    assert_eq!(read_bytes(&tab_first).unwrap().headers, ["", "Namn"], "a tab is not an old workbook");
    // "Unicode text" as Excel saves it.
    check(&utf16(&format!("\u{feff}{}", LIST.replace(';', "\t")), u16::to_le_bytes), Encoding::Utf16Le, '\t');
}

#[test]
fn one_list_with_every_separator_and_line_end() {
    for separator in [';', ',', '\t', '|'] {
        for end in ["\r\n", "\n", "\r"] {
            let text = LIST.replace(';', &separator.to_string()).replace("\r\n", end);
            check(text.as_bytes(), Encoding::Utf8, separator);
            check(text.trim_end().as_bytes(), Encoding::Utf8, separator);
        }
    }
}

#[test]
fn titles_and_empty_lines_above_the_headers_are_passed_over() {
    let sheet = read_text("Kundlista 2026\n\nUtskriven 2026-11-22\nKundnr;Namn;Ort\nK1;Bo;Lund\n");
    assert_eq!((sheet.header_row, sheet.rows[0].number), (4, 5));
    let sheet = read_text(";;\nKundlista;;\n;;\nKundnr;Namn;Ort\nK1;Bo;Lund\n;;\n\nK2;Bi;Lund\n");
    assert_eq!((sheet.header_row, sheet.rows.len(), sheet.rows[1].number), (4, 2, 8));
}

#[test]
fn ragged_rows_are_named_and_read() {
    let sheet = read_text("Kundnr;Namn;Ort\nK1;Bo\nK2;Bi;Lund;mer\nK3;By;Lund;;\n\"K4;Åke;Lund\n");
    let odd: Vec<_> = sheet.irregularities.iter().map(|irregularity| (irregularity.row, irregularity.kind)).collect();
    assert_eq!(
        odd,
        [
            (2, IrregularityKind::TooFewCells),
            (3, IrregularityKind::TooManyCells),
            (5, IrregularityKind::QuoteNotClosed),
        ]
    );
    let found = parse(&sheet, None);
    assert_eq!(found.0.rows.len(), 4, "an odd shape keeps nobody out");
    assert_eq!(found.warnings("too-few-cells"), [(2, "")]);
}

#[test]
fn bytes_that_stand_for_nothing_are_named() {
    let mut broken = LIST.as_bytes().to_vec();
    let at = broken.windows(2).position(|pair| pair == "Å".as_bytes()).unwrap();
    broken.remove(at + 1);
    let sheet = read_bytes(&broken).unwrap();
    assert_eq!(sheet.irregularities[0].kind, IrregularityKind::CharactersReplaced);
    let found = parse(&sheet, None);
    assert_eq!(found.warnings("characters-lost"), [(2, "Namn")]);
}

#[test]
fn leading_zeros_kept_by_a_trick_are_read() {
    let sheet = read_text("Namn;Telefon;Postnr\nBo;=\"0184444600\";=\"01391\"\nBi;\"=\"\"018-1\"\"\";19391\n");
    assert_eq!(sheet.rows[0].cells[1].text(), "0184444600");
    assert_eq!(sheet.rows[1].cells[1].text(), "018-1");
}

#[test]
fn files_that_are_no_tables() {
    let problem = |bytes: &[u8]| read_bytes(bytes).unwrap_err();
    assert_eq!(problem(b""), Error::Empty);
    assert_eq!(problem(b"\xEF\xBB\xBF"), Error::Empty);
    assert_eq!(problem(b"\r\n \r\n"), Error::Empty);
    for other in [
        &b"%PDF-1.7\n%\xE2\xE3"[..],
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\xFF\xD8\xFF\xE0\0\x10JFIF",
        b"<html><table><tr><td>Namn</td></tr></table></html>",
        b"\xEF\xBB\xBF  <?xml version=\"1.0\"?>",
        b"{\"namn\": \"Bo\"}",
        b"SQLite format 3\0",
        b"Hej!\n\nTack, det var trevligt.\nBo\n",
        &[0, 1, 2, 3, 0, 255, 0, 9, 0, 0, 7, 7],
    ] {
        assert_eq!(problem(other), Error::NotATable, "{:?}", String::from_utf8_lossy(other));
    }
    assert_eq!(problem(b"\x09\x04\x06\x00\0\0\x10\0"), Error::OldExcel);
    assert_eq!(problem(b"1;2;3\n4;5;6\n"), Error::NoHeaders);
    let huge = vec![b'a'; usize::try_from(sheet::FILE_LIMIT).unwrap() + 1];
    assert_eq!(problem(&huge), Error::TooLarge { limit: sheet::FILE_LIMIT });
}

#[test]
fn a_newsletter_export_is_a_sheet_too() {
    let sheet = read("nyhetsbrev-unsubscribed.csv");
    assert_eq!(sheet.origin, Origin::Csv { encoding: Encoding::Utf8, separator: ',' });
    assert_eq!((sheet.headers.len(), sheet.rows.len()), (12, 98));
    assert_eq!(sheet.irregularities, []);
    assert_eq!(sheet.rows[0].cells[9].text(), "\"nyhetsbrev\",\"kurs\"");
    let subscribed = read("nyhetsbrev-subscribed.csv");
    let found = parse(&subscribed, None);
    assert_eq!((found.0.read, found.0.rows_rejected()), (537, 0));
    assert_eq!(found.0.rows[0].name, "Nguyễn Thị Hạnh", "first and last name are joined");
}

#[test]
fn ratings_are_a_sheet_too() {
    let sheet = read("omdomen.csv");
    assert_eq!(sheet.origin, Origin::Csv { encoding: Encoding::Utf8, separator: ';' });
    assert_eq!((sheet.headers[0].as_str(), sheet.headers.len(), sheet.rows.len()), ("Uppdrag", 8, 900));
    assert_eq!(sheet.rows[0].cells[6].text(), "4,5");
}

#[test]
fn the_name_of_the_file_decides_nothing() {
    let options = ReadOptions::default();
    let renamed = sheet::read("kunder.csv", &bytes("kunder.xlsx"), &options).unwrap();
    assert_eq!(renamed, read("kunder.xlsx"));
    let renamed = sheet::read("kunder.xlsx", &bytes("kunder-windows1252.csv"), &options).unwrap();
    assert_eq!(renamed, read("kunder-windows1252.csv"));
}
