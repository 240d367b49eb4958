//! A recovery code as people type it: refused with the group that is wrong, or read as the code it prints again.

#![no_main]

use keys::RecoveryCode;

libfuzzer_sys::fuzz_target!(|typed: &str| {
    if let Ok(code) = RecoveryCode::read(typed) {
        let printed = code.to_print();
        let again = RecoveryCode::read(&printed).expect("what is printed can be typed");
        assert_eq!(*again.to_print(), *printed);
    }
});
