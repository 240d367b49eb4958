//! Members of staff.

use super::{personal::STAFF, topic};

topic! {
    "staff" "Members of staff. Disabled, never deleted: the log names them." {
        "id" STAFF "Identifier, also written into the log."
        "name" STAFF "The name she unlocks with."
        "name_folded" STAFF "The same in small letters, so that two names never differ in case only."
        "role" STAFF "Her role."
        "added_at" STAFF "When she was added."
        "disabled_at" STAFF "When she was disabled; null while she works here."
    }
}
