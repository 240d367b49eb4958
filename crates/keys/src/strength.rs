//! How hard a password is to guess.

use crate::{Error, Secret};

/// The lowest score that a real register accepts: "safely unguessable: moderate protection from offline slow-hash
/// scenario" on the scale of zxcvbn (Wheeler, USENIX Security 2016).
pub const MINIMUM_SCORE: u8 = 3;

/// More is not looked at: the estimate's time grows with the square of the length, and this much is strong already.
const MOST_ESTIMATED: usize = 100;

/// 0 (a dictionary word) to 4 (hopeless to guess). `names` are words that an acquaintance would try first: the person's
/// name, the company, the register. Nothing is kept.
///
/// The estimator itself asks which year it is: years near the present are what people put in passwords.
pub fn strength(password: &Secret, names: &[&str]) -> u8 {
    let typed = password.as_typed();
    let end = typed.char_indices().nth(MOST_ESTIMATED).map_or(typed.len(), |(at, _)| at);
    let words: Vec<&str> = names.iter().flat_map(|name| name.split_whitespace().chain([*name])).collect();
    zxcvbn::zxcvbn(&typed[..end], &words).score().into()
}

/// Refuses a password that is too weak for a real register.
pub(crate) fn check(password: &Secret, names: &[&str]) -> Result<(), Error> {
    match strength(password, names) {
        score if score < MINIMUM_SCORE => Err(Error::PasswordWeak { score, minimum: MINIMUM_SCORE }),
        _ => Ok(()),
    }
}
