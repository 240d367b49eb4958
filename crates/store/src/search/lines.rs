//! One folded line per person, with the bytes she is sorted by.

use crate::{
    folding::{FOLDED, fold_into, phone_digits_into},
    wiped::Wiped,
};
use uuid::Uuid;

/// Between the fields of a line. Folding never gives this byte, so no search term can reach over it.
const FIELD: u8 = 0x1f;
/// Between the lines.
const LINE: u8 = b'\n';
/// Signs of a line between and behind its fields.
const SIGNS: usize = 4;

/// The lines, and what belongs to each of them at the same place.
#[derive(Default)]
pub(super) struct Lines {
    text: Wiped,
    /// Where each line ends in `text`.
    ends: Vec<usize>,
    keys: Wiped,
    /// Where each sort key ends in `keys`.
    key_ends: Vec<usize>,
    ids: Vec<Uuid>,
}

impl Lines {
    pub(super) fn count(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn ids(&self) -> &[Uuid] {
        &self.ids
    }

    pub(super) fn text(&self) -> &[u8] {
        self.text.bytes()
    }

    /// Where each line ends in the text.
    pub(super) fn ends(&self) -> &[usize] {
        &self.ends
    }

    /// Where a line begins in the text; behind the last one, where the text ends.
    pub(super) fn start(&self, at: usize) -> usize {
        if at == 0 { 0 } else { self.ends[at - 1] }
    }

    pub(super) fn line(&self, at: usize) -> &[u8] {
        &self.text.bytes()[self.start(at)..self.ends[at]]
    }

    pub(super) fn key(&self, at: usize) -> &[u8] {
        let start = if at == 0 { 0 } else { self.key_ends[at - 1] };
        &self.keys.bytes()[start..self.key_ends[at]]
    }

    /// Adds a person whose line is made here.
    pub(super) fn write(
        &mut self,
        id: Uuid,
        key: &[u8],
        number: &str,
        others: &[String],
        name: &str,
        (email, phone): (Option<&str>, Option<&str>),
    ) {
        write_line(&mut self.text, number, others, name, email, phone);
        self.keys.extend(key);
        self.close(id);
    }

    /// Adds a person whose line is there already.
    pub(super) fn add(&mut self, id: Uuid, line: &[u8], key: &[u8]) {
        self.text.extend(line);
        self.keys.extend(key);
        self.close(id);
    }

    fn close(&mut self, id: Uuid) {
        self.ends.push(self.text.bytes().len());
        self.key_ends.push(self.keys.bytes().len());
        self.ids.push(id);
    }

    /// All of these one after the other.
    pub(super) fn joined(parts: Vec<Self>) -> Self {
        let mut whole = Self::default();
        whole.text.reserve(parts.iter().map(|part| part.text.bytes().len()).sum());
        whole.keys.reserve(parts.iter().map(|part| part.keys.bytes().len()).sum());
        let count = parts.iter().map(Self::count).sum();
        whole.ends.reserve_exact(count);
        whole.key_ends.reserve_exact(count);
        whole.ids.reserve_exact(count);
        for part in parts {
            let (text, keys) = (whole.text.bytes().len(), whole.keys.bytes().len());
            whole.ends.extend(part.ends.iter().map(|end| text + end));
            whole.key_ends.extend(part.key_ends.iter().map(|end| keys + end));
            whole.ids.extend_from_slice(&part.ids);
            whole.text.extend(part.text.bytes());
            whole.keys.extend(part.keys.bytes());
        }
        whole
    }

    /// Wipes a person's bytes; the line ends stay, so that nothing else moves.
    pub(super) fn wipe(&mut self, at: usize) {
        self.text.wipe(self.start(at), self.ends[at], LINE);
    }
}

/// Writes a person's line, with her own number and those of the entries that were merged into hers.
pub(super) fn write_line(
    out: &mut Wiped,
    number: &str,
    others: &[String],
    name: &str,
    email: Option<&str>,
    phone: Option<&str>,
) {
    let (email, phone) = (email.unwrap_or_default(), phone.unwrap_or_default());
    let length: usize = number.len() + others.iter().map(|number| number.len() + 1).sum::<usize>();
    let most = FOLDED * (length + name.len() + email.len() + phone.len()) + SIGNS;
    out.write(most, |line| {
        fold_into(name, line);
        line.push(FIELD);
        fold_into(email, line);
        line.push(FIELD);
        phone_digits_into(phone, line);
        line.push(FIELD);
        fold_into(number, line);
        for number in others {
            line.push(b' ');
            fold_into(number, line);
        }
        line.push(LINE);
    });
}
