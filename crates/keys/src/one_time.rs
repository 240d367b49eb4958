//! The code a colleague gets when nobody knows her password any more: she opens with it once and chooses her own.
//!
//! It is a password like any other to the slots file. What makes it a code for one time is the register, which lets its
//! holder do nothing but choose a password.

use zeroize::Zeroizing;

use crate::random::secret_random;
use crate::recovery::{ALPHABET, value};
use crate::{Error, Secret};

/// Characters of a group, and groups: 100 random bits.
const GROUP: usize = 5;
const GROUPS: usize = 4;

/// A code, for instance `7KQ2M-9DXRA-0ZC4T-HE81P`. It exists nowhere else: hand it over, or it is lost. Wiped when
/// dropped; cannot be printed except by [`OneTimeCode::to_print`].
///
/// ```compile_fail
/// println!("{:?}", keys::OneTimeCode::generate().unwrap());
/// ```
pub struct OneTimeCode(Zeroizing<String>);

impl OneTimeCode {
    /// A new code.
    ///
    /// # Errors
    /// [`Error::NoRandomness`].
    pub fn generate() -> Result<Self, Error> {
        let random = secret_random::<{ GROUP * GROUPS }>()?;
        let mut code = Zeroizing::new(String::with_capacity(GROUP * GROUPS + GROUPS));
        for (place, byte) in random.iter().enumerate() {
            if place > 0 && place % GROUP == 0 {
                code.push('-');
            }
            code.push(char::from(ALPHABET[usize::from(byte & 31)]));
        }
        Ok(Self(code))
    }

    /// The code in groups, for the paper that is handed over and nothing else.
    pub fn to_print(&self) -> &str {
        &self.0
    }

    /// The code as the password that it is to the slots file.
    pub fn secret(&self) -> Secret {
        Secret::new(self.0.to_string())
    }
}

/// What somebody typed, if it has the shape of a code: as it was printed, however she wrote case, spaces and hyphens.
/// `None` for anything else.
pub fn one_time_code_typed(typed: &str) -> Option<Secret> {
    let mut code = Zeroizing::new(String::with_capacity(GROUP * GROUPS + GROUPS));
    let mut count = 0;
    for character in typed.chars().filter(|it| !it.is_whitespace() && !matches!(it, '-' | '‐'..='―' | '−')) {
        let symbol = ALPHABET.get(usize::from(value(character)))?;
        if count == GROUP * GROUPS {
            return None;
        }
        if count > 0 && count % GROUP == 0 {
            code.push('-');
        }
        code.push(char::from(*symbol));
        count += 1;
    }
    (count == GROUP * GROUPS).then(|| Secret::new(std::mem::take(&mut *code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = OneTimeCode::generate().unwrap();
        assert_ne!(code.to_print(), OneTimeCode::generate().unwrap().to_print());
        let code = code.to_print();
        let spaced = code.to_lowercase().replace('-', " ");
        for typed in [code, &spaced, &code.replace('-', ""), &code.replace('0', "O").replace('1', "l")] {
            assert_eq!(one_time_code_typed(typed).expect("a code").as_typed(), code);
        }
    }

    #[test]
    fn a_password_is_no_code() {
        for typed in ["", "sju gula paraplyer under bron", "7KQ2M-9DXRA-0ZC4T-HE81", "7KQ2M-9DXRA-0ZC4T-HE81PP", "å"] {
            assert!(one_time_code_typed(typed).is_none(), "{typed}");
        }
    }

    #[test]
    fn every_code_is_strong_enough_for_a_real_register() {
        for _ in 0..50 {
            let code = OneTimeCode::generate().unwrap().secret();
            assert_eq!(crate::strength(&code, &["Åsa"]), 4);
        }
    }
}
