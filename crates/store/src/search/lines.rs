//! One folded line per person, with the bytes she is sorted by.

use crate::{
    folding::{FOLDED, fold_into, phone_digits_into},
    query::Variant,
    wiped::Wiped,
};
use std::ops::{ControlFlow, Range};
use uuid::Uuid;

/// Between the fields of a line. Folding never gives this byte, so no search term can reach over it.
const FIELD: u8 = 0x1f;
/// Fields before the telephone.
const BEFORE_PHONE: usize = 2;
/// Between the lines.
const LINE: u8 = b'\n';
/// Bytes of nearly every line, and of nearly every sort key.
const LETTERS: usize = 80;
const KEY: usize = 48;
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
    /// Whose line has been wiped.
    gone: Vec<bool>,
}

impl Lines {
    /// None yet, with room for so many as most people's are: what is not written in takes no memory.
    pub(super) fn with_room(lines: usize) -> Self {
        let mut empty = Self {
            ends: Vec::with_capacity(lines),
            key_ends: Vec::with_capacity(lines),
            ids: Vec::with_capacity(lines),
            gone: Vec::with_capacity(lines),
            ..Self::default()
        };
        empty.text.reserve(lines * LETTERS);
        empty.keys.reserve(lines * KEY);
        empty
    }

    pub(super) fn count(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn ids(&self) -> &[Uuid] {
        &self.ids
    }

    /// Where a line begins in the text; behind the last one, where the text ends.
    fn start(&self, at: usize) -> usize {
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
        self.gone.push(false);
    }

    /// What stands before the telephone of a line, the telephone, and what stands behind it.
    pub(super) fn around_phone(line: &[u8]) -> (&[u8], &[u8], &[u8]) {
        let mut fields = memchr::memchr_iter(FIELD, line).skip(BEFORE_PHONE - 1);
        match (fields.next(), fields.next()) {
            (Some(before), Some(behind)) => (&line[..before], &line[before + 1..behind], &line[behind + 1..]),
            _ => (line, &[], &[]),
        }
    }

    /// Whether a person's line has been wiped.
    pub(super) fn is_gone(&self, at: usize) -> bool {
        self.gone[at]
    }

    /// Wipes a person's bytes; the line ends stay, so that nothing else moves. Nothing is found in it any more.
    pub(super) fn wipe(&mut self, at: usize) {
        self.gone[at] = true;
        self.text.wipe(self.start(at), self.ends[at], LINE);
    }

    /// Visits each line of a stretch in which this reading stands, in rising order. Only the rarest-looking term is searched
    /// through the whole text.
    pub(super) fn look(
        &self,
        variant: &Variant,
        stretch: Range<usize>,
        visit: &mut impl FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let (text, ends) = (&self.text.bytes()[..self.start(stretch.end)], &self.ends);
        let (mut at, mut from) = (stretch.start, self.start(stretch.start));
        while let Some(place) = variant.anchor().find(&text[from..]) {
            let place = from + place;
            // Hits come in rising order, mostly close by: look near first.
            at += ends[at..].iter().take(8).take_while(|&&end| end <= place).count();
            if ends[at] <= place {
                at += ends[at..].partition_point(|&end| end <= place);
            }
            if !self.gone[at] && variant.stands_in(self.line(at)) {
                visit(at)?;
            }
            from = ends[at];
            at += 1;
            if at == stretch.end {
                break;
            }
        }
        ControlFlow::Continue(())
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
