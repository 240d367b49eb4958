//! A record's bytes.
//!
//! ```text
//! place    = "cequred-desk/1" register[16] epoch[8] number[8] kind[1] previous[32] desk[16]      numbers big-endian
//! contents = 1[1] …                                                      the version of what follows, by kind:
//!   changes  schema[8] log lines[8] log hash[32] changeset[…]
//!   schema   version[8]
//!   epoch    digest[32] length of began[1] began[…] then for each desk: public[32] key in a box[80]
//! box      = HPKE(public key of the desk, place of the record, key of the next epoch)
//! padded   = length of contents[4] contents zeros to a multiple of 256
//! sealed   = XChaCha20-Poly1305(key of the epoch, random nonce, place, padded)                   nonce first
//! hash     = SHA-256(place sealed)
//! ```
//! The place is bound to the seal and hashed with it: a record that was altered, moved or renumbered opens nowhere, and each
//! hash covers all records before it.

use domain::time::Moment;
use keys::{BoxKey, Sealer, seal_for};
use sha2::{Digest, Sha256};
use store::{AuditHead, Changes, Contents, Desk, Record, RecordKind, Stop};
use uuid::Uuid;
use zeroize::Zeroizing;

const MARK: &[u8; 14] = b"cequred-desk/1";

/// The version of the contents.
const VERSION: u8 = 1;

/// Bytes of a key in a box: what was sent, the key, the tag.
const BOX: usize = 80;

/// Contents are a multiple of so many bytes, so that their length tells little.
const BLOCK: usize = 256;

/// The next record of the log behind what this desk has, with these contents.
///
/// # Errors
/// [`keys::Error`] if the system has no randomness, or the contents are too large for the cipher.
pub fn seal(desk: &Desk, contents: &Contents) -> Result<Record, keys::Error> {
    let kind = match contents {
        Contents::Changes(_) => RecordKind::Changes,
        Contents::Schema(_) => RecordKind::Schema,
        Contents::Epoch { .. } => RecordKind::Epoch,
    };
    let mut record = Record {
        epoch: desk.head.epoch,
        number: desk.head.number + 1,
        kind: kind.code(),
        desk: desk.id,
        previous: desk.head.hash,
        hash: [0; 32],
        sealed: Vec::new(),
    };
    let place = place(desk.register, &record);
    record.sealed = Sealer::new(desk.key.clone()).seal(&place, &padded(contents, &place)?)?;
    record.hash = hash(&place, &record.sealed);
    Ok(record)
}

/// What a record holds, if it is the next behind what this desk has. `Ok(None)` for a kind or a version of contents this
/// program does not know.
///
/// # Errors
/// Why this cannot be the next record.
pub fn open(desk: &Desk, record: &Record) -> Result<Option<Contents>, Stop> {
    if record.epoch != desk.head.epoch || record.number != desk.head.number + 1 {
        return Err(Stop::Gap);
    }
    if record.previous != desk.head.hash {
        return Err(Stop::Forked);
    }
    let place = place(desk.register, record);
    if hash(&place, &record.sealed) != record.hash {
        return Err(Stop::AnotherHash);
    }
    let padded = Sealer::new(desk.key.clone()).open(&place, &record.sealed).ok_or(Stop::AnotherSeal)?;
    let contents = unpadded(&padded).ok_or(Stop::Unreadable)?;
    let Some(kind) = RecordKind::from_code(record.kind) else { return Ok(None) };
    match contents.split_first() {
        Some((&VERSION, contents)) => match kind {
            RecordKind::Changes => changes(contents),
            RecordKind::Schema => schema(contents),
            RecordKind::Epoch => return epoch(contents, &place, &desk.secrets).map(Some),
        }
        .map(Some)
        .ok_or(Stop::Unreadable),
        Some(_) => Ok(None),
        None => Err(Stop::Unreadable),
    }
}

fn place(register: Uuid, record: &Record) -> Vec<u8> {
    [
        MARK.as_slice(),
        register.as_bytes(),
        &record.epoch.to_be_bytes(),
        &record.number.to_be_bytes(),
        &[record.kind],
        &record.previous,
        record.desk.as_bytes(),
    ]
    .concat()
}

/// The place has always the same length, so that the two cannot be shifted against each other.
fn hash(place: &[u8], sealed: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(place).chain_update(sealed).finalize().into()
}

fn padded(contents: &Contents, place: &[u8]) -> Result<Zeroizing<Vec<u8>>, keys::Error> {
    let (head, body): (Zeroizing<Vec<u8>>, &[u8]) = match contents {
        Contents::Changes(Changes { schema, log, changeset }) => {
            let head = [&schema.to_be_bytes()[..], &log.count.to_be_bytes(), &log.hash].concat();
            (head.into(), changeset)
        }
        Contents::Schema(version) => (version.to_be_bytes().to_vec().into(), &[]),
        Contents::Epoch { key, digest, began, desks } => {
            let began = began.to_rfc3339();
            let length = u8::try_from(began.len()).map_err(|_| keys::Error::Malformed)?;
            let mut bytes = Zeroizing::new([digest.as_slice(), &[length], began.as_bytes()].concat());
            for public in desks {
                bytes.extend_from_slice(public);
                bytes.extend_from_slice(&seal_for(public, place, key.as_slice())?);
            }
            (bytes, &[])
        }
    };
    let length = 1 + head.len() + body.len();
    let written = u32::try_from(length).map_err(|_| keys::Error::Malformed)?;
    let mut padded = Zeroizing::new(Vec::with_capacity((4 + length).next_multiple_of(BLOCK)));
    padded.extend_from_slice(&written.to_be_bytes());
    padded.push(VERSION);
    padded.extend_from_slice(&head);
    padded.extend_from_slice(body);
    padded.resize((4 + length).next_multiple_of(BLOCK), 0);
    Ok(padded)
}

fn unpadded(padded: &[u8]) -> Option<&[u8]> {
    let (length, rest) = padded.split_first_chunk::<4>()?;
    rest.get(..usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

fn changes(contents: &[u8]) -> Option<Contents> {
    let (schema, rest) = contents.split_first_chunk::<8>()?;
    let (count, rest) = rest.split_first_chunk::<8>()?;
    let (hash, changeset) = rest.split_first_chunk::<32>()?;
    Some(Contents::Changes(Changes {
        schema: i64::from_be_bytes(*schema),
        log: AuditHead { count: u64::from_be_bytes(*count), hash: *hash },
        changeset: changeset.to_vec().into(),
    }))
}

fn schema(contents: &[u8]) -> Option<Contents> {
    Some(Contents::Schema(i64::from_be_bytes(contents.try_into().ok()?)))
}

/// The next epoch, if its key was sealed for this desk.
fn epoch(contents: &[u8], place: &[u8], secrets: &[BoxKey]) -> Result<Contents, Stop> {
    let (digest, began, boxes) = epoch_parts(contents).ok_or(Stop::Unreadable)?;
    for secret in secrets {
        let Ok(public) = secret.public() else { continue };
        let Some(mine) = boxes.iter().find(|one| one.starts_with(&public)) else { continue };
        let opened = secret.open(place, &mine[public.len()..]).ok_or(Stop::Unreadable)?;
        let mut key = Zeroizing::new([0; 32]);
        if opened.len() != key.len() {
            return Err(Stop::Unreadable);
        }
        key.copy_from_slice(&opened);
        return Ok(Contents::Epoch { key, digest, began, desks: Vec::new() });
    }
    Err(Stop::Removed)
}

type EpochParts<'a> = ([u8; 32], Moment, &'a [[u8; 32 + BOX]]);

fn epoch_parts(contents: &[u8]) -> Option<EpochParts<'_>> {
    let (digest, rest) = contents.split_first_chunk::<32>()?;
    let (length, rest) = rest.split_first()?;
    let (began, boxes) = rest.split_at_checked(usize::from(*length))?;
    let began = Moment::parse_from_rfc3339(std::str::from_utf8(began).ok()?).ok()?;
    let (boxes, left) = boxes.as_chunks();
    left.is_empty().then_some((*digest, began, boxes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::Head;

    fn desk(head: Head) -> Desk {
        Desk {
            register: Uuid::from_u128(1),
            id: Uuid::from_u128(2),
            head,
            key: [7; 32].into(),
            epoch_began: moment(),
            seen_at: None,
            clean_before: None,
            renewed: 1,
            secrets: vec![secret(2)],
            stopped: None,
        }
    }

    fn moment() -> Moment {
        Moment::parse_from_rfc3339("2026-11-22T10:00:00.125+01:00").expect("a moment")
    }

    fn secret(byte: u8) -> BoxKey {
        BoxKey::from_bytes([byte; 32].into())
    }

    const BEGINNING: Head = Head { epoch: 1, number: 0, hash: [0; 32] };

    fn changes(changeset: &[u8]) -> Contents {
        let log = AuditHead { count: 4, hash: [5; 32] };
        Contents::Changes(Changes { schema: 110, log, changeset: changeset.to_vec().into() })
    }

    #[test]
    fn what_was_sealed_opens_at_its_place() {
        let record = seal(&desk(BEGINNING), &changes(b"rows")).expect("sealed");
        assert_eq!((record.epoch, record.number, record.kind, record.previous), (1, 1, 0, [0; 32]));
        let Ok(Some(Contents::Changes(opened))) = open(&desk(BEGINNING), &record) else { panic!("opens") };
        assert_eq!((opened.schema, opened.log.count, opened.changeset.as_slice()), (110, 4, b"rows".as_slice()));
        let Ok(Some(Contents::Schema(120))) =
            open(&desk(BEGINNING), &seal(&desk(BEGINNING), &Contents::Schema(120)).expect("sealed"))
        else {
            panic!("opens")
        };
    }

    /// The next epoch's record, for the desks with these secrets.
    fn next_epoch(secrets: &[u8]) -> Record {
        let desks = secrets.iter().map(|byte| secret(*byte).public().expect("a key")).collect();
        let epoch = Contents::Epoch { key: [1; 32].into(), digest: [2; 32], began: moment(), desks };
        seal(&desk(BEGINNING), &epoch).expect("sealed")
    }

    #[test]
    fn the_next_key_is_for_those_it_was_sealed_for() {
        let Ok(Some(Contents::Epoch { key, digest, began, desks })) = open(&desk(BEGINNING), &next_epoch(&[5, 2, 6]))
        else {
            panic!("opens")
        };
        assert_eq!((*key, digest, began, desks.len()), ([1; 32], [2; 32], moment(), 0));
        assert!(matches!(open(&desk(BEGINNING), &next_epoch(&[5, 6])), Err(Stop::Removed)), "who has the old key only");
        assert!(matches!(open(&desk(BEGINNING), &next_epoch(&[])), Err(Stop::Removed)));
    }

    #[test]
    fn lengths_are_rounded_and_no_two_seals_are_the_same() {
        let sealed = |length: usize| seal(&desk(BEGINNING), &changes(&vec![0; length])).expect("sealed");
        assert_eq!(sealed(0).sealed.len(), sealed(200).sealed.len());
        assert_eq!(sealed(300).sealed.len() % 256, Sealer::ADDED);
        assert_ne!(sealed(1).hash, sealed(1).hash, "an attempt is known by its hash");
    }

    /// The reason a record that was changed like this is refused with.
    fn refused(change: impl FnOnce(&mut Record)) -> Stop {
        let mut record = seal(&desk(BEGINNING), &changes(b"rows")).expect("sealed");
        change(&mut record);
        match open(&desk(BEGINNING), &record) {
            Err(stop) => stop,
            Ok(_) => panic!("taken"),
        }
    }

    /// A server that works the hash out anew after having changed a record.
    fn rehashed(change: impl FnOnce(&mut Record)) -> Stop {
        refused(|record| {
            change(record);
            record.hash = hash(&place(Uuid::from_u128(1), record), &record.sealed);
        })
    }

    #[test]
    fn whatever_is_changed_has_a_reason() {
        assert_eq!(refused(|record| record.sealed[40] ^= 1), Stop::AnotherHash);
        assert_eq!(refused(|record| record.hash[0] ^= 1), Stop::AnotherHash);
        assert_eq!(refused(|record| record.desk = Uuid::from_u128(9)), Stop::AnotherHash);
        assert_eq!(refused(|record| record.number = 2), Stop::Gap);
        assert_eq!(refused(|record| record.epoch = 2), Stop::Gap);
        assert_eq!(refused(|record| record.previous[0] ^= 1), Stop::Forked);
        for at in 0..256 + Sealer::ADDED {
            assert_eq!(rehashed(|record| record.sealed[at] ^= 1), Stop::AnotherSeal, "{at}");
        }
        assert_eq!(rehashed(|record| record.sealed.truncate(30)), Stop::AnotherSeal);
        assert_eq!(rehashed(|record| record.desk = Uuid::from_u128(9)), Stop::AnotherSeal);
        assert_eq!(rehashed(|record| record.kind = 2), Stop::AnotherSeal);
        let mut stranger = desk(BEGINNING);
        stranger.key = [8; 32].into();
        let forged = seal(&stranger, &changes(b"rows")).expect("sealed");
        assert!(matches!(open(&desk(BEGINNING), &forged), Err(Stop::AnotherSeal)), "another key");
        stranger = Desk { register: Uuid::from_u128(9), ..desk(BEGINNING) };
        let moved = seal(&stranger, &changes(b"rows")).expect("sealed");
        assert!(matches!(open(&desk(BEGINNING), &moved), Err(Stop::AnotherHash)), "another register's");
    }

    #[test]
    fn what_a_newer_program_wrote_is_not_taken_for_forged() {
        let place_of = |record: &Record| place(Uuid::from_u128(1), record);
        let mut record = seal(&desk(BEGINNING), &changes(b"rows")).expect("sealed");
        record.kind = 9;
        record.sealed = Sealer::new([7; 32].into()).seal(&place_of(&record), &[0; 256]).expect("sealed");
        record.hash = hash(&place_of(&record), &record.sealed);
        assert!(matches!(open(&desk(BEGINNING), &record), Ok(None)));
    }
}
