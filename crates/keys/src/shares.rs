//! Two of three: a recovery secret split for three people, any two of whom can open the register together.
//!
//! Shamir's scheme over GF(2⁸) with a line: for each byte of the secret, `share(x) = secret + slope · x` with a random
//! slope, at x = 1, 2, 3. One share says nothing about the secret (every secret fits it); two fix the line. With so small
//! a case the whole of it is shorter than the interface to a general library.

use zeroize::Zeroizing;

use crate::Error;
use crate::random::secret_random;

pub(crate) type ShareBytes = Zeroizing<[u8; 16]>;

/// The shares at 1, 2 and 3.
pub(crate) fn split(secret: &[u8; 16]) -> Result<[ShareBytes; 3], Error> {
    let slope = secret_random::<16>()?;
    Ok([1, 2, 3].map(|x| combined(|index| secret[index] ^ times(x, slope[index]))))
}

/// The secret on the line through two shares; `first` and `second` are different places 1–3.
pub(crate) fn join((first, one): (u8, &[u8; 16]), (second, other): (u8, &[u8; 16])) -> ShareBytes {
    // At zero: (second · one + first · other) / (first + second).
    let scale = inverse(first ^ second);
    combined(|index| times(scale, times(second, one[index]) ^ times(first, other[index])))
}

fn combined(byte: impl Fn(usize) -> u8) -> ShareBytes {
    let mut bytes = Zeroizing::new([0; 16]);
    for (index, target) in bytes.iter_mut().enumerate() {
        *target = byte(index);
    }
    bytes
}

/// Product in GF(2⁸) with x⁸ + x⁴ + x³ + x + 1, without a branch or table that depends on either factor.
fn times(left: u8, right: u8) -> u8 {
    let (mut product, mut power) = (0, right);
    for bit in 0..8 {
        product ^= power & (left >> bit & 1).wrapping_neg();
        power = power << 1 ^ 0x1b & (power >> 7).wrapping_neg();
    }
    product
}

/// `1 / value` = value²⁵⁴; zero for zero.
fn inverse(value: u8) -> u8 {
    (0..254).fold(1, |power, _| times(power, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplication_agrees_with_the_standards_own_examples() {
        // FIPS 197 § 4.2: {57} · {83} = {c1} and {57} · {13} = {fe}.
        assert_eq!((times(0x57, 0x83), times(0x57, 0x13)), (0xc1, 0xfe));
        assert!((1..=255).all(|value| times(value, inverse(value)) == 1));
    }

    #[test]
    fn any_two_give_the_secret_back() {
        let secret = *secret_random::<16>().unwrap();
        let shares = split(&secret).unwrap();
        for (first, second) in [(1, 2), (1, 3), (2, 3), (2, 1), (3, 1), (3, 2)] {
            let at = |x: u8| (x, &*shares[usize::from(x) - 1]);
            assert_eq!(*join(at(first), at(second)), secret, "shares {first} and {second}");
        }
    }

    #[test]
    fn one_share_fits_every_secret() {
        // For a given share at 1 and any secret there is a slope, so the share alone excludes nothing.
        let share = 0xa7_u8;
        for secret in 0..=255_u8 {
            let slope = secret ^ share;
            assert_eq!(secret ^ times(1, slope), share);
        }
        // And it is another one each time.
        let secret = [0; 16];
        assert_ne!(split(&secret).unwrap()[0], split(&secret).unwrap()[0]);
    }
}
