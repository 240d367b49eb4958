//! What one guess at a password costs.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use crate::{Error, Secret};

/// Parameters of Argon2id (RFC 9106), carried by each password slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KdfCost {
    /// 64 MiB, 3 passes, 4 lanes: the second recommended option of RFC 9106 § 4, and the least a real register accepts.
    pub const MINIMUM: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };

    /// 256 MiB, 3 passes, 4 lanes: about 0.7 s of processor time on an office computer of 2026.
    pub const STANDARD: Self = Self { memory_kib: 256 * 1024, passes: 3, lanes: 4 };

    /// 8 MiB, one pass: only for demo registers and tests. A slots file with such a slot is read only if it says
    /// `"demo": true`, and that word is covered by every seal in the file.
    pub const DEMO: Self = Self { memory_kib: 8 * 1024, passes: 1, lanes: 1 };

    /// What a calibration may ask for at most: 1 GiB.
    const CEILING_KIB: u32 = 1024 * 1024;
    /// Passes and lanes a file may ask for at most.
    const MOST_PASSES: u32 = 16;
    const MOST_LANES: u32 = 16;
    /// Memory times passes that a file may ask for at most (KiB): 4 GiB, some ten seconds.
    const MOST_WORK: u64 = 4 * 1024 * 1024;

    /// What [`KdfCost::calibrated`] aims at.
    pub const TARGET: Duration = Duration::from_millis(700);

    /// Memory in KiB.
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    pub const fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes that can be filled at the same time.
    pub const fn lanes(self) -> u32 {
        self.lanes
    }

    /// The strongest cost that takes about [`KdfCost::TARGET`] on this computer, never under [`KdfCost::MINIMUM`].
    ///
    /// Blocks for about a second and a half: not on the window's thread.
    pub fn calibrated() -> Self {
        Self::calibrated_by(|cost| {
            let begun = Instant::now();
            // A computer that cannot give the memory is too weak for this cost: that counts as "too slow".
            match cost.stretch(&Secret::new(String::new()), &[0; 16]) {
                Ok(_) => begun.elapsed(),
                Err(_) => Duration::MAX,
            }
        })
    }

    /// The same, with the measuring given: doubles the memory from the minimum for as long as the time measured stays
    /// within the target.
    pub fn calibrated_by(mut measure: impl FnMut(Self) -> Duration) -> Self {
        let mut best = Self::MINIMUM;
        let mut took = measure(best);
        while best.memory_kib < Self::CEILING_KIB && took.saturating_mul(2) <= Self::TARGET {
            let next = Self { memory_kib: best.memory_kib * 2, ..best };
            took = measure(next);
            if took > Self::TARGET.saturating_mul(3) / 2 {
                break;
            }
            best = next;
        }
        best
    }

    /// A cost read from a file or asked for by a caller, if it is one that this program is willing to spend.
    pub(crate) fn checked(memory_kib: u32, passes: u32, lanes: u32, demo: bool) -> Result<Self, Error> {
        let cost = Self { memory_kib, passes, lanes };
        cost.check(demo)?;
        Ok(cost)
    }

    /// Refuses what is too cheap to protect and what a hostile file could use to exhaust the computer.
    pub(crate) fn check(self, demo: bool) -> Result<(), Error> {
        let least = if demo { Self::DEMO } else { Self::MINIMUM };
        if self.memory_kib < least.memory_kib || self.passes < least.passes || self.lanes == 0 {
            return Err(Error::CostTooLow);
        }
        let work = u64::from(self.memory_kib) * u64::from(self.passes);
        if self.memory_kib > Self::CEILING_KIB
            || self.passes > Self::MOST_PASSES
            || self.lanes > Self::MOST_LANES
            || work > Self::MOST_WORK
        {
            return Err(Error::CostTooHigh);
        }
        Ok(())
    }

    /// Argon2id version 1.3 of the password in NFC, 32 bytes. The memory it filled is wiped.
    pub(crate) fn stretch(self, password: &Secret, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, Error> {
        let parameters =
            Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| Error::CostTooLow)?;
        let mut blocks = Zeroizing::new(Vec::<Block>::new());
        blocks.try_reserve_exact(parameters.block_count()).map_err(|_| Error::OutOfMemory)?;
        blocks.resize(parameters.block_count(), Block::new());
        let mut out = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
            .hash_password_into_with_memory(
                password.normalised().as_bytes(),
                salt,
                out.as_mut_slice(),
                blocks.as_mut_slice(),
            )
            .map_err(|_| Error::CostTooHigh)?;
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A computer on which filling one MiB three times takes `micros`.
    fn calibrated_where_a_mib_takes(micros: u64) -> KdfCost {
        KdfCost::calibrated_by(|cost| Duration::from_micros(micros * u64::from(cost.memory_kib / 1024)))
    }

    #[test]
    fn calibration_never_goes_under_the_minimum() {
        assert_eq!(calibrated_where_a_mib_takes(1_000_000), KdfCost::MINIMUM);
        assert_eq!(KdfCost::calibrated_by(|_| Duration::MAX), KdfCost::MINIMUM);
    }

    #[test]
    fn calibration_reaches_the_standard_on_the_reference_computer() {
        // 256 MiB in 0.7 s is 2.7 ms per MiB.
        assert_eq!(calibrated_where_a_mib_takes(2_700), KdfCost::STANDARD);
    }

    #[test]
    fn calibration_stays_within_what_a_file_may_ask_for() {
        let fastest = calibrated_where_a_mib_takes(0);
        assert_eq!(fastest.memory_kib(), KdfCost::CEILING_KIB);
        assert_eq!(fastest.check(false), Ok(()), "a calibrated slot must be one that can be read again");
    }

    #[test]
    fn a_hostile_cost_is_refused_before_any_memory_is_taken() {
        for (memory, passes, lanes) in [(u32::MAX, 3, 4), (65_536, u32::MAX, 4), (65_536, 3, u32::MAX), (1 << 20, 5, 4)]
        {
            assert_eq!(KdfCost::checked(memory, passes, lanes, false).err(), Some(Error::CostTooHigh));
        }
    }

    #[test]
    fn a_demo_cost_is_accepted_for_a_demo_only() {
        assert_eq!(KdfCost::DEMO.check(true), Ok(()));
        assert_eq!(KdfCost::DEMO.check(false), Err(Error::CostTooLow));
        assert_eq!(KdfCost::checked(65_536, 2, 4, false).err(), Some(Error::CostTooLow));
        assert_eq!(KdfCost::checked(65_536, 3, 0, false).err(), Some(Error::CostTooLow));
    }
}
