//! Figures about people are shown for groups, and not for groups so small that somebody could be told from them (policy
//! § 7: statistics "only aggregated, never personal").

/// The smallest group that is shown as a number.
// policy: 67
pub const LEAST: u64 = 5;

/// A group's size as it may be shown: nobody and many are numbers, a few are not.
pub const fn shown(count: u64) -> Option<u64> {
    if count == 0 || count >= LEAST { Some(count) } else { None }
}

/// The sizes of groups that together are a number which is shown as well. The few are left out, and where one could be
/// found by subtracting the others from the whole, the smallest of the rest goes with them.
// policy: 67
pub fn shown_of_whole(counts: &[u64]) -> Vec<Option<u64>> {
    let mut all: Vec<Option<u64>> = counts.iter().map(|count| shown(*count)).collect();
    loop {
        let hidden: Vec<u64> =
            counts.iter().zip(&all).filter(|(_, shown)| shown.is_none()).map(|(it, _)| *it).collect();
        if hidden.is_empty() || (hidden.len() > 1 && hidden.iter().sum::<u64>() >= LEAST) {
            return all;
        }
        let smallest = (0..counts.len()).filter(|at| all[*at].is_some_and(|it| it > 0)).min_by_key(|at| counts[*at]);
        let Some(at) = smallest else { return all };
        all[at] = None;
    }
}

#[cfg(test)]
mod tests {
    use super::{shown, shown_of_whole};

    #[test]
    fn a_few_are_not_a_number() {
        for (count, expected) in [(0, Some(0)), (1, None), (4, None), (5, Some(5)), (900, Some(900))] {
            assert_eq!(shown(count), expected, "{count}");
        }
    }

    // policy: 67
    #[test]
    fn a_hidden_group_cannot_be_found_by_subtraction() {
        let cases: [(&[u64], &[Option<u64>]); 9] = [
            (&[], &[]),
            (&[0, 0], &[Some(0), Some(0)]),
            (&[12, 7, 5], &[Some(12), Some(7), Some(5)]),
            // One alone would be the whole less the others.
            (&[12, 7, 2], &[Some(12), None, None]),
            (&[12, 0, 2], &[None, Some(0), None]),
            // Two that come to fewer than five are still a group of fewer than five.
            (&[20, 9, 1, 2], &[Some(20), None, None, None]),
            (&[20, 9, 3, 2], &[Some(20), Some(9), None, None]),
            // Of equals the first goes.
            (&[6, 6, 1], &[None, Some(6), None]),
            (&[3, 0], &[None, Some(0)]),
        ];
        for (counts, expected) in cases {
            assert_eq!(shown_of_whole(counts), expected, "{counts:?}");
        }
    }
}
