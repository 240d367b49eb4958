//! The ledger of erasures as a file: sealed lines, each bound to its place and to the line before.
//!
//! Every line has the same length, so that the end of a file that was cut inside a line is seen for what it is.

use super::{HEADER, Seal};
use crate::error::{Error, Result};
use chrono::Datelike as _;
use domain::{
    ids::StaffId,
    ledger::{ErasureLine, LONGEST_TEXT, LedgerAct},
    time::Day,
};
use keys::Sealer;
use std::{
    fs::{File, OpenOptions},
    io::{ErrorKind, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};
use uuid::Uuid;

const MARK: [u8; 8] = *b"\x89CEQL\r\n\x1a";

/// The bytes of a line before sealing.
const PLAIN: usize = 56 + 3 * LONGEST_TEXT;

/// The bytes of a sealed line.
pub(crate) const LINE: usize = PLAIN + Sealer::ADDED;

/// The tag at the end of a seal, which the next line is bound to.
const TAG: usize = 16;

/// What was found in a ledger's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LedgerFound {
    /// There is no such file.
    Missing,
    /// Every line is as it was written.
    Whole(Vec<ErasureLine>),
    /// The file ends inside a line: a writing that was cut short. These lines are whole.
    CutShort(Vec<ErasureLine>),
    /// It is another register's file, none at all, or something in it was changed. These first lines are whole.
    Broken(Vec<ErasureLine>),
}

impl LedgerFound {
    /// The lines that can be relied on.
    pub fn lines(&self) -> &[ErasureLine] {
        match self {
            Self::Missing => &[],
            Self::Whole(lines) | Self::CutShort(lines) | Self::Broken(lines) => lines,
        }
    }
}

/// The ledger's file beside the register in this folder.
pub fn ledger_path(dir: &Path) -> PathBuf {
    dir.join("register.ledger")
}

/// Which register's ledger a file says it is; `None` if it is no such file.
pub fn ledger_register(path: &Path) -> Result<Option<[u8; 16]>> {
    let mut header = [0; HEADER];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut header));
    match read {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::UnexpectedEof) => Ok(None),
        Err(error) => Err(error.into()),
        Ok(()) => Ok(header.starts_with(&MARK).then(|| header[12..].try_into().unwrap_or_default())),
    }
}

/// Reads a ledger's file.
pub(crate) fn read(path: &Path, seal: &Seal) -> Result<LedgerFound> {
    let mut bytes = Vec::new();
    match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(LedgerFound::Missing),
        Err(error) => return Err(error.into()),
        Ok(mut file) => file.read_to_end(&mut bytes)?,
    };
    let header = seal.header(MARK);
    let Some(rest) = bytes.strip_prefix(header.as_slice()) else { return Ok(LedgerFound::Broken(Vec::new())) };
    let (mut lines, mut previous) = (Vec::with_capacity(rest.len() / LINE), [0; TAG]);
    let mut sealed = rest.chunks_exact(LINE);
    for line in &mut sealed {
        let place = place(&header, lines.len() as u64, previous);
        match seal.sealer.open(&place, line).and_then(|plain| from_bytes(&plain)) {
            Some(line) => lines.push(line),
            None => return Ok(LedgerFound::Broken(lines)),
        }
        previous = tag(line);
    }
    Ok(if sealed.remainder().is_empty() { LedgerFound::Whole(lines) } else { LedgerFound::CutShort(lines) })
}

/// Adds lines to a file that is this register's, and makes them last. A line that was cut short is overwritten. A file
/// that is not there is not made: only somebody who knows the whole ledger can do that.
pub(crate) fn append(path: &Path, seal: &Seal, lines: &[ErasureLine]) -> Result<()> {
    let mut file = OpenOptions::new().read(true).write(true).open(path)?;
    let header = seal.header(MARK);
    let mut found = [0; HEADER];
    file.read_exact(&mut found)?;
    if found != header {
        return Err(Error::NotARegister);
    }
    let count = (file.metadata()?.len() - HEADER as u64) / LINE as u64;
    let end = HEADER as u64 + count * LINE as u64;
    let mut previous = [0; TAG];
    if count > 0 {
        file.seek(SeekFrom::Start(end - TAG as u64))?;
        file.read_exact(&mut previous)?;
    }
    let bytes = sealed(seal, &header, count, previous, lines)?;
    file.seek(SeekFrom::Start(end))?;
    file.write_all(&bytes)?;
    file.set_len(end + bytes.len() as u64)?;
    file.sync_all()?;
    Ok(())
}

/// Writes the whole ledger into a file of its own, which then takes the place of the one that may be there.
pub(crate) fn replace(path: &Path, seal: &Seal, lines: &[ErasureLine]) -> Result<()> {
    let header = seal.header(MARK);
    let mut draft = path.as_os_str().to_owned();
    draft.push(".new");
    let draft = PathBuf::from(draft);
    match std::fs::remove_file(&draft) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let written = (|| {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&draft)?;
        file.write_all(&header)?;
        file.write_all(&sealed(seal, &header, 0, [0; TAG], lines)?)?;
        file.sync_all()?;
        drop(file);
        std::fs::rename(&draft, path)?;
        match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            Some(folder) => crate::register::sync_folder(folder),
            None => Ok(()),
        }
    })();
    if written.is_err() {
        // What went wrong is worth more to the caller than a leftover that could not be removed either.
        let _ = std::fs::remove_file(&draft);
    }
    written
}

fn sealed(
    seal: &Seal,
    header: &[u8; HEADER],
    first: u64,
    mut previous: [u8; TAG],
    lines: &[ErasureLine],
) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(lines.len() * LINE);
    for (at, line) in (first..).zip(lines) {
        let place = place(header, at, previous);
        let sealed = seal.sealer.seal(&place, &to_bytes(line)).map_err(|_| Error::Disk(ErrorKind::Other))?;
        previous = tag(&sealed);
        bytes.extend(sealed);
    }
    Ok(bytes)
}

fn place(header: &[u8; HEADER], at: u64, previous: [u8; TAG]) -> Vec<u8> {
    [header.as_slice(), &at.to_be_bytes(), &previous].concat()
}

fn tag(sealed: &[u8]) -> [u8; TAG] {
    sealed.last_chunk().copied().unwrap_or_default()
}

fn to_bytes(line: &ErasureLine) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(PLAIN);
    bytes.extend(line.id.as_bytes());
    bytes.extend(line.record.as_bytes());
    bytes.extend(line.approver.map_or([0; 16], |staff| *staff.0.as_bytes()));
    bytes.extend(line.day.num_days_from_ce().to_be_bytes());
    bytes.push(match line.act {
        LedgerAct::Erased => 0,
        LedgerAct::Reapplied => 1,
    });
    bytes.extend([0; 3]);
    for text in [line.noun.as_str(), &line.rule, line.certificate.as_deref().unwrap_or_default()] {
        // The register has refused longer texts already; a name ends where the zeros begin.
        let mut field = [0; LONGEST_TEXT];
        let length = text.len().min(LONGEST_TEXT);
        field[..length].copy_from_slice(&text.as_bytes()[..length]);
        bytes.extend(field);
    }
    bytes
}

fn from_bytes(bytes: &[u8]) -> Option<ErasureLine> {
    let mut rest = bytes;
    let [id, record, approver] = [take::<16>(&mut rest)?, take(&mut rest)?, take(&mut rest)?];
    let day = Day::from_num_days_from_ce_opt(i32::from_be_bytes(take(&mut rest)?))?;
    let act = match take::<4>(&mut rest)? {
        [0, 0, 0, 0] => LedgerAct::Erased,
        [1, 0, 0, 0] => LedgerAct::Reapplied,
        _ => return None,
    };
    let mut text = || {
        let field = take::<LONGEST_TEXT>(&mut rest)?;
        let length = field.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        std::str::from_utf8(&field[..length]).ok().map(str::to_owned)
    };
    let [noun, rule, certificate] = [text()?, text()?, text()?];
    Some(ErasureLine {
        id: Uuid::from_bytes(id),
        act,
        noun,
        record: Uuid::from_bytes(record),
        day,
        rule,
        approver: (approver != [0; 16]).then(|| StaffId(Uuid::from_bytes(approver))),
        certificate: (!certificate.is_empty()).then_some(certificate),
    })
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (first, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    fn seal() -> Seal {
        Seal { register: [7; 16], sealer: Sealer::new(Zeroizing::new([3; 32])) }
    }

    fn line(number: u128) -> ErasureLine {
        ErasureLine {
            id: Uuid::from_u128(number),
            act: if number.is_multiple_of(2) { LedgerAct::Erased } else { LedgerAct::Reapplied },
            noun: "person".to_owned(),
            record: Uuid::from_u128(number << 8),
            day: Day::from_ymd_opt(2026, 11, 22).expect("a day"),
            rule: "å".repeat(LONGEST_TEXT / 2),
            approver: number.is_multiple_of(3).then(|| StaffId(Uuid::from_u128(9))),
            certificate: number.is_multiple_of(2).then(|| "2026-0001".to_owned()),
        }
    }

    #[test]
    fn what_is_added_is_read_and_every_changed_byte_is_seen() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a.ledger");
        assert_eq!(read(&path, &seal()).expect("read"), LedgerFound::Missing);
        assert!(append(&path, &seal(), &[line(1)]).is_err(), "nobody knows what went before");
        replace(&path, &seal(), &[line(1)]).expect("written");
        append(&path, &seal(), &[line(2), line(3)]).expect("added");
        let all = vec![line(1), line(2), line(3)];
        assert_eq!(read(&path, &seal()).expect("read"), LedgerFound::Whole(all.clone()));
        let whole = std::fs::read(&path).expect("read");
        assert_eq!(whole.len(), HEADER + 3 * LINE);
        assert!(!whole.windows(6).any(|part| part == b"person"), "nothing is readable");
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            std::fs::write(&path, bytes).expect("written");
            let found = read(&path, &seal()).expect("read");
            assert!(matches!(found, LedgerFound::Broken(_)), "byte {at}");
            assert_eq!(found.lines(), &all[..at.saturating_sub(HEADER) / LINE], "byte {at}");
        }
        for at in [HEADER + 1, HEADER + LINE + 1, whole.len() - 1] {
            std::fs::write(&path, &whole[..at]).expect("written");
            assert!(matches!(read(&path, &seal()).expect("read"), LedgerFound::CutShort(_)), "cut at {at}");
        }
        // The next line takes the place of the one that was cut short.
        append(&path, &seal(), &[line(3)]).expect("added");
        assert_eq!(read(&path, &seal()).expect("read"), LedgerFound::Whole(all));
        let swapped = [&whole[..HEADER], &whole[HEADER + LINE..HEADER + 2 * LINE], &whole[HEADER..HEADER + LINE]];
        std::fs::write(&path, swapped.concat()).expect("written");
        assert_eq!(read(&path, &seal()).expect("read"), LedgerFound::Broken(Vec::new()), "the order counts");
        let other = Seal { register: [8; 16], ..seal() };
        std::fs::write(&path, &whole).expect("written");
        assert_eq!(read(&path, &other).expect("read"), LedgerFound::Broken(Vec::new()), "another register's");
        assert!(append(&path, &other, &[line(4)]).is_err());
    }
}
