//! Chance that falls the same way every time.
//!
//! Everybody has dice of her own, so that the five hundredth person is the same whether a demo has a thousand people
//! or a million.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// Dice thrown from a seed. `ChaCha` gives the same numbers on every machine and in every version.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The dice of one person, or of whatever else is counted by `stream`.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut chacha = ChaCha8Rng::seed_from_u64(seed);
        chacha.set_stream(stream);
        Self(chacha)
    }

    /// A number from 0 up to, not including, `end`; 0 if there is none.
    pub(super) fn below(&mut self, end: usize) -> usize {
        // The top half of a wide product: as even as 64 bits allow, without a loop whose length depends on luck.
        let product = u128::from(self.0.next_u64()) * u128::try_from(end).unwrap_or(u128::MAX >> 64);
        usize::try_from(product >> 64).unwrap_or(0)
    }

    /// A number from `first` to `last`, both included.
    pub(super) fn between(&mut self, first: u32, last: u32) -> u32 {
        let width = usize::try_from(last.saturating_sub(first)).unwrap_or(0) + 1;
        first + u32::try_from(self.below(width)).unwrap_or(0)
    }

    /// Whether something that happens so many times in a thousand happens.
    pub(super) fn in_thousand(&mut self, times: usize) -> bool {
        self.below(1000) < times
    }

    /// One of these, each as likely as the next.
    pub(super) fn one_of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// One of these by weight.
    pub(super) fn weighed<'a, T>(&mut self, things: &'a [(T, usize)]) -> &'a T {
        let mut left = self.below(things.iter().map(|(_, weight)| weight).sum());
        for (thing, weight) in things {
            if left < *weight {
                return thing;
            }
            left -= weight;
        }
        &things[0].0
    }

    /// The random part of an identifier.
    pub(super) fn ten_bytes(&mut self) -> [u8; 10] {
        let mut bytes = [0; 10];
        self.0.fill_bytes(&mut bytes);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_numbers_of_a_seed_never_change() {
        let mut dice = Dice::new(42, 7);
        let thrown = [(); 8].map(|()| dice.below(1000));
        assert_eq!(thrown, FROZEN, "every demo register made before would come out differently");
    }

    const FROZEN: [usize; 8] = [128, 326, 615, 493, 392, 220, 225, 251];

    #[test]
    fn every_side_of_the_dice_comes_up() {
        let mut dice = Dice::new(1, 1);
        let mut seen = [0_u32; 6];
        for _ in 0..6_000 {
            seen[dice.below(6)] += 1;
        }
        assert!(seen.iter().all(|times| (850..1_150).contains(times)), "uneven: {seen:?}");
        assert_eq!(Dice::new(1, 1).below(0), 0);
    }
}
