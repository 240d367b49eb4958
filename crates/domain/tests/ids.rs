//! Identifiers sort by the time of making, and by the order of making within a millisecond.

use chrono::DateTime;
use domain::ids::{in_order, uuid_v7};

#[test]
fn a_later_count_sorts_later_and_what_is_random_stays() {
    let at = DateTime::parse_from_rfc3339("2026-11-23T05:00:00.123+01:00").expect("a moment");
    let made = |count, random| uuid_v7(at, in_order(count, [random; 10]));
    let counts = [0, 1, 63, 64, 255, 256, (1 << 14) - 1, 1 << 14, (1 << 22) - 1, 1 << 22, (1 << 26) - 1];
    for pair in counts.windows(2) {
        // The random bytes of the earlier one are the higher ones.
        assert!(made(pair[0], 0xff) < made(pair[1], 0), "{pair:?}");
    }
    let id = made((1 << 26) - 1, 0x5a);
    assert_eq!((id.get_version_num(), id.get_variant()), (7, uuid::Variant::RFC4122));
    assert_eq!(id.as_bytes()[10..], [0x5a; 6]);
    let next = at + chrono::TimeDelta::milliseconds(1);
    assert!(id < uuid_v7(next, in_order(0, [0; 10])), "the time counts first");
}
