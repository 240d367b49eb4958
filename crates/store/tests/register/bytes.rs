//! What lies on the disk, byte by byte.

use crate::fixture::{Place, agreement, consent, event, given, person};
use aes::cipher::{BlockModeDecrypt, KeyIvInit};
use std::{fs, path::Path};

const NAME: &str = "Zebulon Quistgårdson";
const EMAIL: &str = "zebulon.q@example.org";
const PHONE: &str = "0704-998877";
const NOTE: &str = "Ringer helst på morgonen";
const WORDS: &str = "Ja, skicka mig nyhetsbrevet varje vecka";

fn contains(bytes: &[u8], needle: &str) -> bool {
    memchr::memmem::find(bytes, needle.as_bytes()).is_some()
}

/// Every file below the folder whose bytes hold the text, in UTF-8 or UTF-16.
fn files_with(dir: &Path, needle: &str) -> Vec<String> {
    let wide: Vec<u8> = needle.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    for file in fs::read_dir(dir).expect("listing") {
        let path = file.expect("a file").path();
        let bytes = fs::read(&path).expect("read");
        if contains(&bytes, needle) || memchr::memmem::find(&bytes, &wide).is_some() {
            found.push(path.display().to_string());
        }
    }
    found
}

fn with_zebulon() -> Place {
    let place = Place::new();
    let mut zebulon = person(1, NAME);
    zebulon.email = Some(EMAIL.into());
    zebulon.phone = Some(PHONE.into());
    zebulon.note = Some(NOTE.into());
    place
        .write(|write| {
            write.insert_person(&zebulon)?;
            write.insert_agreement(&agreement(1, &zebulon))?;
            write.insert_consent(&consent(1, &zebulon, vec![event(1, "2026-01-02T10:00:00+01:00", given(WORDS))]))
        })
        .expect("written");
    place
}

#[test]
fn no_name_is_readable_in_any_file() {
    let place = with_zebulon();
    let everything = [NAME, "Quistg", "ebulon", EMAIL, PHONE, NOTE, WORDS, "CREATE TABLE", "SQLite format"];
    let files = fs::read_dir(place.path()).expect("listing").count();
    assert!(files >= 4, "file, log of writes, its index and the lock are there: {files}");
    for text in everything {
        assert_eq!(files_with(place.path(), text), Vec::<String>::new(), "{text}, while open");
    }
    assert_eq!(place.register.settle(), Ok(true));
    let Place { dir, register } = place;
    drop(register);
    for text in everything {
        assert_eq!(files_with(dir.path(), text), Vec::<String>::new(), "{text}, closed");
    }
}

#[test]
fn the_holder_is_named_only_while_writing() {
    let place = with_zebulon();
    place
        .write(|_| {
            assert_eq!(files_with(place.path(), "Åke Holm").len(), 1, "others can read who is writing");
            Ok(())
        })
        .expect("written");
    assert_eq!(files_with(place.path(), "Åke Holm"), Vec::<String>::new());
}

/// The register's pages without their seals, free ones too: an export of the rows would prove nothing about erased bytes.
/// Written from SQLCipher's description of its format, so it also shows that the key is used as it is.
pub(crate) fn unsealed(place: &Place) -> Vec<u8> {
    const PAGE: usize = 4096;
    /// At the end of each page: sixteen bytes to start the cipher with, sixty-four of seal.
    const RESERVED: usize = 80;
    let sealed = fs::read(store::database_path(place.path())).expect("read");
    let mut plain = Vec::new();
    for (number, page) in sealed.chunks_exact(PAGE).enumerate() {
        let start = if number == 0 { 16 } else { 0 };
        let iv: [u8; 16] = page[PAGE - RESERVED..][..16].try_into().expect("sixteen bytes");
        let mut cipher = cbc::Decryptor::<aes::Aes256>::new(&[7; 32].into(), &iv.into());
        for block in page[start..PAGE - RESERVED].chunks_exact(16) {
            let mut block: [u8; 16] = block.try_into().expect("sixteen bytes");
            cipher.decrypt_block((&mut block).into());
            plain.extend(block);
        }
    }
    plain
}

#[test]
fn an_erased_person_is_gone_from_under_the_seal_too() {
    let place = with_zebulon();
    // Others around, so that pages are shared and not simply freed.
    let others: Vec<_> = (100..400).map(|number| person(number, &format!("Person nummer {number}"))).collect();
    place.add(&others);
    assert_eq!(place.register.settle(), Ok(true));
    let before = unsealed(&place);
    for text in [NAME, EMAIL, PHONE, NOTE] {
        assert!(contains(&before, text), "under the seal {text} is readable, or this test proves nothing");
    }
    place.write(|write| write.delete_person(person(1, "").id)).expect("erased");
    let wal = fs::metadata(place.path().join("register.db-wal")).expect("the log of writes").len();
    assert_eq!(wal, 0, "the log of writes was emptied by the erasure itself");
    let after = unsealed(&place);
    for text in [NAME, "Quistg", EMAIL, PHONE, NOTE] {
        assert!(!contains(&after, text), "{text} is still in a page");
    }
    assert!(contains(&after, "Person nummer 399"), "the others are still there");
}
