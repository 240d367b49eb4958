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
    "desks" "Every desk of a shared register, those that were shut out too." {
        "id" NOTHING "The desk's identifier."
        "name" NOTHING "What the office calls it."
        "account" NOTHING "Its account at the server."
        "invited_at" NOTHING "When it was invited; for the first desk, when the register was shared."
        "joined_at" NOTHING "When it joined; null until then."
        "removed_at" NOTHING "When it was shut out or left; null while it belongs."
        "public" NOTHING "The public half of its pair of keys (X25519), for which the next epoch's key is sealed."
    }
    "desk" "This copy as one of several desks. No row while the register is shared with nobody." {
        "only_row" NOTHING "Always 1."
        "log" NOTHING "What the server knows the shared register by: another each time a register is shared."
        "id" NOTHING "This desk's identifier."
        "epoch" NOTHING "The epoch of the shared log, from 1; each has a key of its own."
        "epoch_began" NOTHING "When the epoch began."
        "key" NOTHING "The key of the epoch, 32 bytes. Overwritten by the next."
        "head" NOTHING "The number of the last record that is in this copy."
        "hash" NOTHING "The hash of that record; zeros before the first."
        "renewed" NOTHING "The epoch in which the others learned of this desk's present pair of keys; 0 before."
        "promised" NOTHING "The number of a record whose hash is known from elsewhere, an invitation for instance; null if there is none."
        "promised_hash" NOTHING "The hash that record must have."
        "seen_at" NOTHING "When everything of the server was last here."
        "clean_before" NOTHING "What was erased before this moment is gone from the server too; null if that was never so."
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
    "desk_road" "The road of this desk to the server." {
        "only_row" NOTHING "Always 1."
        "host" NOTHING "Its name, its address, or the folder of its socket on this computer."
        "port" NOTHING "Its port."
        "database" NOTHING "The name of the database."
        "account" NOTHING "This desk's account."
        "account_secret" NOTHING "The account's password, made by the program."
        "authority" NOTHING "The certificates (PEM) one of which must have signed the server's; null for this computer's own."
    }
    "desk_secrets" "The secret halves of this desk's pairs of keys." {
        "public" NOTHING "The public half."
        "secret" NOTHING "The secret half. Goes when the next one is in use."
    }
    "desk_lines" "Lines of the log of who did what that were written without the server and wait for it." {
        "place" NOTHING "Their order."
        "at" NOTHING "When, RFC 3339."
        "who" NOTHING "The member of staff; null for what the program does by itself."
        "verb" NOTHING "What was done."
        "task" NOTHING "The declared task's code."
        "ids" NOTHING "The records, sixteen bytes each."
        "fields" NOTHING "Names of fields with commas between."
    }
}
