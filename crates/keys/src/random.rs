//! Random bytes from the operating system, the only source of chance in the crate.

use zeroize::Zeroizing;

use crate::Error;

/// `N` random bytes, for salts, nonces and ids.
///
/// # Errors
/// [`Error::NoRandomness`] if the operating system has none to give; never a weaker substitute.
pub fn random<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}

/// `N` random bytes that are a secret: wiped when dropped.
pub(crate) fn secret_random<const N: usize>() -> Result<Zeroizing<[u8; N]>, Error> {
    let mut bytes = Zeroizing::new([0; N]);
    fill(bytes.as_mut_slice())?;
    Ok(bytes)
}

pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), Error> {
    getrandom::fill(bytes).map_err(|_| Error::NoRandomness)
}
