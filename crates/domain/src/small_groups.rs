//! Figures about people are shown for groups, and not for groups so small that somebody could be told from them (policy
//! § 7: statistics "only aggregated, never personal").

/// The smallest group that is shown as a number.
// policy: 67
pub const LEAST: u64 = 5;

/// A group's size as it may be shown: nobody and many are numbers, a few are not.
pub const fn shown(count: u64) -> Option<u64> {
    if count == 0 || count >= LEAST { Some(count) } else { None }
}

/// The sizes of groups that together are a number which is shown as well, as they may be shown. The few are left out, and
/// so is nobody beside them: a group that is left out may then be empty. Where the few could still be worked out from the
/// whole, the smallest of the rest go with them.
// policy: 67
pub fn shown_of_whole(counts: &[u64]) -> Vec<Option<u64>> {
    let mut all: Vec<Option<u64>> = counts.iter().map(|count| shown(*count)).collect();
    if all.iter().all(Option::is_some) {
        return all;
    }
    for count in &mut all {
        *count = count.filter(|it| *it > 0);
    }
    loop {
        let hidden: Vec<u64> =
            counts.iter().zip(&all).filter(|(_, it)| it.is_none()).map(|(count, _)| *count).collect();
        let smallest = counts.iter().zip(&all).filter(|(_, it)| it.is_some()).map(|(count, _)| *count).min();
        let Some(smallest) = smallest.filter(|_| tell(&hidden)) else { return all };
        // All of them that are as small: which one went would tell as much as its size.
        for (count, shown) in counts.iter().zip(&mut all) {
            *shown = shown.filter(|_| *count != smallest);
        }
    }
}

/// Whether what was left out can be worked out from its sum: it is one group, or groups that together are a few, or few
/// that can only all be as many as a few can be.
fn tell(hidden: &[u64]) -> bool {
    let sum: u64 = hidden.iter().sum();
    let at_most = (LEAST - 1) * hidden.len() as u64;
    hidden.len() < 2 || sum < LEAST || (sum == at_most && hidden.iter().all(|it| *it < LEAST))
}

#[cfg(test)]
mod tests {
    use super::{LEAST, shown, shown_of_whole};
    use std::collections::{BTreeMap, BTreeSet};

    /// What a reader sees: the counts that are shown, and the total.
    type Seen = (Vec<Option<u64>>, u64);

    #[test]
    fn a_few_are_not_a_number() {
        for (count, expected) in [(0, Some(0)), (1, None), (4, None), (5, Some(5)), (900, Some(900))] {
            assert_eq!(shown(count), expected, "{count}");
        }
    }

    // policy: 67
    #[test]
    fn what_is_left_out_of_a_whole() {
        let cases: [(&[u64], &[Option<u64>]); 11] = [
            (&[], &[]),
            (&[0, 0], &[Some(0), Some(0)]),
            (&[12, 7, 0], &[Some(12), Some(7), Some(0)]),
            // One alone would be the whole less the others.
            (&[12, 7, 2], &[Some(12), None, None]),
            (&[12, 0, 2], &[None, None, None]),
            // Two that come to fewer than five are still a group of fewer than five.
            (&[20, 9, 1, 2], &[Some(20), None, None, None]),
            (&[20, 9, 3, 2], &[Some(20), Some(9), None, None]),
            // Five of one each: with a nobody among them none is certain.
            (&[6, 1, 1, 1, 1, 1, 0], &[Some(6), None, None, None, None, None, None]),
            // Equals go together.
            (&[9, 6, 6, 1], &[Some(9), None, None, None]),
            // Eight of two groups that are both few can only be four and four.
            (&[9, 5, 4, 4], &[Some(9), None, None, None]),
            (&[3, 0], &[None, None]),
        ];
        for (counts, expected) in cases {
            assert_eq!(shown_of_whole(counts), expected, "{counts:?}");
        }
    }

    /// Everybody who sees the same figures and the same whole must think of at least two sizes for each of the few.
    // policy: 67
    #[test]
    fn nobody_can_work_out_how_many_the_few_are() {
        const MOST: u64 = 14;
        let mut alike: BTreeMap<Seen, Vec<[u64; 3]>> = BTreeMap::new();
        for number in 0..(MOST + 1).pow(3) {
            let counts = [number % (MOST + 1), number / (MOST + 1) % (MOST + 1), number / (MOST + 1).pow(2)];
            alike.entry((shown_of_whole(&counts), counts.iter().sum())).or_default().push(counts);
        }
        for ((seen, whole), possible) in alike.iter().filter(|((_, whole), _)| *whole <= MOST) {
            for at in (0..3).filter(|at| possible.iter().any(|it| (1..LEAST).contains(&it[*at]))) {
                let sizes: BTreeSet<u64> = possible.iter().map(|it| it[at]).collect();
                assert!(sizes.len() > 1, "{seen:?} of {whole}: {possible:?}");
            }
        }
    }
}
