//! A page of a tree, by the description of the file format: which of its bytes belong to a row.

/// Kinds of pages with rows: the inside of an index and of a table, their leaves.
const INDEX_INSIDE: u8 = 2;
const TABLE_INSIDE: u8 = 5;
const INDEX_LEAF: u8 = 10;
const TABLE_LEAF: u8 = 13;

/// What stands at the beginning of a hole between rows: where the next hole is, and how long this one.
const HOLE_HEAD: usize = 4;

/// Fills with zeros what lies between the list of rows and the first row, and what lies in the holes between rows. Pages
/// of other kinds stay as they are: the engine wipes them itself. Whether anything else than zeros was there; `None` if
/// the page contradicts itself.
///
/// `head` is where the tree's head begins, `usable` how many bytes the engine uses of the page. Pieces of up to three
/// bytes between rows are left: nobody is known by them, and the engine keeps no account of where they are.
pub(super) fn wipe(page: &mut [u8], head: usize, usable: usize) -> Option<bool> {
    let after_head = match *page.get(head)? {
        INDEX_INSIDE | TABLE_INSIDE => head + 12,
        INDEX_LEAF | TABLE_LEAF => head + 8,
        _ => return Some(false),
    };
    let first_hole = number(page, head + 1)?;
    let list_end = after_head + 2 * number(page, head + 3)?;
    let rows_from = number(page, head + 5)?;
    if usable > page.len() || list_end > rows_from || rows_from > usable {
        return None;
    }
    let places = (after_head..list_end).step_by(2);
    if places.map(|at| number(page, at)).any(|place| place.is_none_or(|place| !(rows_from..usable).contains(&place))) {
        return None;
    }
    let mut holes = vec![(list_end, rows_from)];
    let (mut at, mut behind) = (first_hole, rows_from);
    while at != 0 {
        let (next, length) = (number(page, at)?, number(page, at + 2)?);
        // Holes stand in order and do not meet, or the rows between them would be overwritten.
        if at < behind || length < HOLE_HEAD || at + length > usable {
            return None;
        }
        holes.push((at + HOLE_HEAD, at + length));
        (at, behind) = (next, at + length);
    }
    let mut changed = false;
    for (from, to) in holes {
        let hole = page.get_mut(from..to)?;
        changed |= hole.iter().any(|byte| *byte != 0);
        hole.fill(0);
    }
    Some(changed)
}

fn number(page: &[u8], at: usize) -> Option<usize> {
    Some(u16::from_be_bytes([*page.get(at)?, *page.get(at + 1)?]).into())
}

#[cfg(test)]
mod tests {
    use super::wipe;

    const USABLE: usize = 64;

    /// A leaf with two rows, `A` from 50 and `B` from 60, with leftovers before them and in the hole between them.
    fn leaf() -> [u8; 80] {
        let mut page = [b'x'; 80];
        page[..12].copy_from_slice(&[13, 0, 53, 0, 2, 0, 50, 0, 0, 50, 0, 60]);
        page[50..53].fill(b'A');
        page[53..57].copy_from_slice(&[0, 0, 0, 7]);
        page[60..64].fill(b'B');
        page[64..].fill(b'R');
        page
    }

    #[test]
    fn only_what_is_no_row_is_overwritten() {
        let mut page = leaf();
        assert_eq!(wipe(&mut page, 0, USABLE), Some(true));
        let mut wiped = leaf();
        wiped[12..50].fill(0);
        wiped[57..60].fill(0);
        assert_eq!(page, wiped, "head, list, rows, the hole's head and the cipher's bytes stay");
        assert_eq!(wipe(&mut page, 0, USABLE), Some(false), "the second time there is nothing");
    }

    #[test]
    fn a_page_of_another_kind_stays_as_it_is() {
        for kind in (0..=255).filter(|kind| ![2, 5, 10, 13].contains(kind)) {
            let mut page = leaf();
            page[0] = kind;
            let before = page;
            assert_eq!((wipe(&mut page, 0, USABLE), page), (Some(false), before), "kind {kind}");
        }
    }

    #[test]
    fn a_page_that_contradicts_itself_is_not_touched() {
        // A row before the rows, a hole over a row, a hole that leads back, one beyond the end, more rows than there is room.
        for (at, value) in [(9, 13), (2, 40), (54, 53), (56, 30), (56, 3), (4, 40), (6, 70), (11, 64)] {
            let mut page = leaf();
            page[at] = value;
            let before = page;
            assert_eq!((wipe(&mut page, 0, USABLE), page), (None, before), "byte {at} as {value}");
        }
        assert_eq!(wipe(&mut [], 0, USABLE), None);
        assert_eq!(wipe(&mut [13, 0], 0, USABLE), None);
    }
}
