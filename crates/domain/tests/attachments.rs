//! What a file is, by its content, and what its name may be.

use domain::attachments::{AttachmentKind, AttachmentProblem, file_name, kind_of};

fn kind(bytes: &[u8]) -> Result<AttachmentKind, AttachmentProblem> {
    kind_of(bytes, 20 * 1024 * 1024)
}

#[test]
fn a_file_is_what_its_content_says() {
    assert_eq!(kind(b"%PDF-1.7\n\xE2\xE3"), Ok(AttachmentKind::Pdf));
    assert_eq!(kind(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"), Ok(AttachmentKind::Png));
    assert_eq!(kind(b"\xFF\xD8\xFF\xE0\0\x10JFIF"), Ok(AttachmentKind::Jpeg));
    assert_eq!(kind("Hej Åsa,\r\n\tdet blev fel.".as_bytes()), Ok(AttachmentKind::Text));
    assert_eq!(kind(b"Hej \xC5sa (Windows-1252)"), Ok(AttachmentKind::Text));
    assert_eq!(kind(b"From: a@example.org\r\nSubject: Hej\r\nDate: Sun\r\n\r\nText"), Ok(AttachmentKind::Email));
    assert_eq!(kind(b"Received: from x\r\n by y\r\nFrom: a@example.org\r\n\r\n"), Ok(AttachmentKind::Email));
    assert_eq!(kind(b"Subject: bara en rubrik"), Ok(AttachmentKind::Text), "no sender, no e-mail");
}

#[test]
fn nothing_else_is_kept() {
    for bytes in [
        &b"MZ\x90\0\x03"[..],
        b"PK\x03\x04",
        b"\x7fELF",
        b"GIF89a\x01\0",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIEND",
        b"text with a \0 in it",
        b"\x1b[31mtext that moves the cursor",
    ] {
        assert_eq!(kind(bytes), Err(AttachmentProblem::UnknownKind));
    }
    assert_eq!(kind(b""), Err(AttachmentProblem::Empty));
    assert_eq!(kind_of(b"12345", 4), Err(AttachmentProblem::TooLarge));
}

#[test]
fn a_name_has_no_folder_and_hides_nothing() {
    for (given, kept) in [
        ("brev.pdf", "brev.pdf"),
        ("C:\\Users\\Eva\\brev.pdf", "brev.pdf"),
        ("/home/eva/../../etc/brev.pdf", "brev.pdf"),
        ("faktura\u{202E}fdp.exe", "fakturafdp.exe"),
        ("a\u{0000}b\n.txt", "ab.txt"),
        ("vad?<>.pdf", "vad___.pdf"),
        ("  .dold.  ", "dold"),
    ] {
        assert_eq!(file_name(given).as_deref(), Ok(kept), "{given:?}");
    }
    for given in ["", "  ", "..", "/", "a/", "\u{200B}"] {
        assert_eq!(file_name(given), Err(AttachmentProblem::NameUnusable), "{given:?}");
    }
    let long = format!("{}.pdf", "å".repeat(500));
    let kept = file_name(&long).expect("a long name is cut");
    assert!(kept.strip_suffix(".pdf").is_some() && kept.chars().count() == 200);
}
