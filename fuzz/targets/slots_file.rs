//! A slots file somebody else wrote: refused or read, and what was read is written again as the same bytes.

#![no_main]

use keys::SlotsFile;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(slots) = SlotsFile::parse(bytes) {
        let _ = slots.slots();
        let written = slots.to_bytes().expect("what was read can be written");
        let again = SlotsFile::parse(&written).expect("what was written can be read");
        assert_eq!(again.to_bytes().expect("written"), written);
    }
});
