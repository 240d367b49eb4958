//! This copy of the register as one of several desks.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{NOTHING, holds},
    topic,
};

/// Sealed changes of any kind: what they say is shown where it is stored.
const SEALED: Option<PersonalData> =
    Some(holds(DataCategory::Use, LegalBasis::LegalObligation, Keeping::OwnTime, Article15::ShownElsewhere));

topic! {
    "place_settings" "What one computer's copy of the register remembers for itself: never sent to other desks." {
        "key" NOTHING "The setting's name."
        "value" NOTHING "Its text."
    }
    "desk" "This copy as one of several desks. No row while the register is shared with nobody." {
        "only_row" NOTHING "Always 1."
        "id" NOTHING "This desk's identifier."
        "epoch" NOTHING "The epoch of the shared log, from 1; each has a key of its own."
        "key" NOTHING "The key of the epoch, 32 bytes. Overwritten by the next."
        "head" NOTHING "The number of the last record that is in this copy."
        "hash" NOTHING "The hash of that record; zeros before the first."
        "stopped" NOTHING "Why this desk takes nothing from the server any more; null while all is well."
    }
    "desk_tail" "The newest sealed records of the shared log, to give them back to a server that lost them." {
        "epoch" NOTHING "The epoch it belongs to."
        "head" NOTHING "Its number."
        "kind" NOTHING "What it holds: 0 changes, 1 a new form of the schema, 2 the next epoch."
        "desk" NOTHING "The desk that wrote it."
        "previous" NOTHING "The hash of the record before."
        "hash" NOTHING "SHA-256 over its head and what is sealed."
        "sealed" SEALED "The sealed changes."
    }
}
