//! The code on the recovery sheet, made to be typed by a person from paper.
//!
//! Seven groups of five characters. Four characters of a group carry data, the fifth checks the group together with its
//! place, so that a slip is named by its group and swapped groups are noticed. The alphabet is Crockford's: no I, L, O, U.

use zeroize::{Zeroize, Zeroizing};

use crate::Error;

/// Values 0–31 in order.
pub(crate) const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Groups in a code.
const GROUPS: usize = 7;
/// Characters in a group that carry data; one more checks them.
const DATA: usize = 4;
const GROUP: usize = DATA + 1;
/// Characters in a code, without spaces and hyphens.
pub(crate) const CHARACTERS: usize = GROUPS * GROUP;

/// 128 random bits and which slot they open. Wiped when dropped; cannot be printed except by [`RecoveryCode::to_print`].
///
/// ```compile_fail
/// let code = keys::RecoveryCode::read("").unwrap();
/// println!("{code:?}");
/// ```
pub struct RecoveryCode {
    /// 0: a whole code. 1–3: that share of one.
    share: u8,
    /// The first byte of the slot's id, so that a code from another sheet is recognised as such.
    tag: u8,
    secret: Zeroizing<[u8; 16]>,
}

impl RecoveryCode {
    pub(crate) fn from_parts(share: u8, tag: u8, secret: Zeroizing<[u8; 16]>) -> Self {
        Self { share, tag, secret }
    }

    /// Which share this is, 1–3; `None` for a whole code.
    pub fn share(&self) -> Option<u8> {
        (self.share != 0).then_some(self.share)
    }

    pub(crate) fn tag(&self) -> u8 {
        self.tag
    }

    pub(crate) fn secret(&self) -> &[u8; 16] {
        &self.secret
    }

    /// The code in groups, for the recovery sheet and nothing else.
    pub fn to_print(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(CHARACTERS + GROUPS));
        for (place, group) in self.symbols().chunks_exact(DATA).enumerate() {
            if place > 0 {
                text.push('-');
            }
            for symbol in group.iter().copied().chain([check(place, group)]) {
                text.push(char::from(ALPHABET[usize::from(symbol)]));
            }
        }
        text
    }

    /// Reads what somebody typed. Case, spaces and hyphens do not matter; O is read as 0, I and L as 1, U as V.
    ///
    /// # Errors
    /// [`Error::CodeMistyped`] with the first group that does not agree with its check character;
    /// [`Error::CodeLength`] if characters are missing or too many and it cannot be seen in which group.
    pub fn read(typed: &str) -> Result<Self, Error> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(CHARACTERS));
        let mut group_lengths = Vec::new();
        for group in typed.split(is_separator).filter(|group| !group.is_empty()) {
            group_lengths.push(group.chars().count());
            symbols.extend(group.chars().take(CHARACTERS + 1).map(value));
        }
        let found = group_lengths.iter().sum::<usize>();
        if found != CHARACTERS {
            return Err(wrong_length(&group_lengths, found));
        }
        let mut data = Zeroizing::new([0; GROUPS * DATA]);
        for (place, group) in symbols.chunks_exact(GROUP).enumerate() {
            let target = &mut data[place * DATA..][..DATA];
            if !read_group(place, group, target) {
                return Err(Error::CodeMistyped { group: numbered(place) });
            }
        }
        Self::from_symbols(&data)
    }

    /// The 140 bits, five at a time: share (4), tag (8), secret (128).
    fn symbols(&self) -> Zeroizing<[u8; GROUPS * DATA]> {
        let mut symbols = Zeroizing::new([0; GROUPS * DATA]);
        for (index, symbol) in symbols.iter_mut().enumerate() {
            *symbol = (0..5).fold(0, |value, bit| value << 1 | self.bit(index * 5 + bit));
        }
        symbols
    }

    fn bit(&self, index: usize) -> u8 {
        match index {
            0..4 => self.share >> (3 - index) & 1,
            4..12 => self.tag >> (11 - index) & 1,
            _ => self.secret[(index - 12) / 8] >> (7 - (index - 12) % 8) & 1,
        }
    }

    fn from_symbols(symbols: &[u8; GROUPS * DATA]) -> Result<Self, Error> {
        let mut code = Self::from_parts(0, 0, Zeroizing::new([0; 16]));
        for index in 0..GROUPS * DATA * 5 {
            let bit = symbols[index / 5] >> (4 - index % 5) & 1;
            match index {
                0..4 => code.share = code.share << 1 | bit,
                4..12 => code.tag = code.tag << 1 | bit,
                _ => {
                    let byte = &mut code.secret[(index - 12) / 8];
                    *byte = *byte << 1 | bit;
                }
            }
        }
        // Only 0–3 are ever printed; the rest are left for later formats.
        if code.share > 3 { Err(Error::CodeMistyped { group: 1 }) } else { Ok(code) }
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.tag.zeroize();
        self.share.zeroize();
    }
}

fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '-' | '‐'..='―' | '−' | '_' | '.' | ',' | '·')
}

/// What a typed character stands for; 255 for one that is in no code.
pub(crate) fn value(character: char) -> u8 {
    let read_as = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    };
    ALPHABET
        .iter()
        .position(|&symbol| char::from(symbol) == read_as)
        .and_then(|at| u8::try_from(at).ok())
        .unwrap_or(u8::MAX)
}

fn read_group(place: usize, group: &[u8], target: &mut [u8]) -> bool {
    let (data, last) = group.split_at(DATA);
    target.copy_from_slice(data);
    group.iter().all(|&symbol| symbol < 32) && last == [check(place, data)]
}

/// Names the group if it can be seen which one is too short or too long.
fn wrong_length(group_lengths: &[usize], found: usize) -> Error {
    if group_lengths.len() == GROUPS
        && let Some(place) = group_lengths.iter().position(|&length| length != GROUP)
    {
        return Error::CodeMistyped { group: numbered(place) };
    }
    Error::CodeLength {
        found: u16::try_from(found).unwrap_or(u16::MAX),
        expected: u16::try_from(CHARACTERS).expect("a code has 35 characters"),
    }
}

fn numbered(place: usize) -> u8 {
    u8::try_from(place + 1).expect("a code has seven groups")
}

/// The check character of the group at `place` (from 0): `(place + 1) + Σ 2^(i+1) · dᵢ` in GF(2⁵).
///
/// The weights 2, 4, 8, 16 and 1 (the check itself) differ and none is zero: every single wrong character and every two
/// characters that changed places within a group are noticed. The place makes two groups that changed places noticed.
fn check(place: usize, data: &[u8]) -> u8 {
    data.iter()
        .enumerate()
        .fold(numbered(place), |sum, (index, &symbol)| sum ^ (0..=index).fold(symbol, |value, _| doubled(value)))
}

/// Twice a value in GF(2⁵) with x⁵ + x² + 1.
fn doubled(value: u8) -> u8 {
    (value << 1 & 0x1f) ^ if value & 0x10 == 0 { 0 } else { 0x05 }
}
