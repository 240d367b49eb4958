//! Free text in front of the guards: what they find lies inside the text and does not overlap.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let characters = text.chars().count();
    let mut end = 0;
    for finding in intake::guard::scan(text) {
        assert!(end <= finding.from && finding.from < finding.to && finding.to <= characters, "{finding:?}");
        end = finding.to;
    }
});
