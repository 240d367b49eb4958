//! The rules: pure functions of facts, and the nouns they speak of.
//!
//! Nothing here asks the clock, opens a file or knows how anything is stored or shown. `now`, records and holds are
//! arguments; a decision comes back with its reason.

pub mod agreements;
pub mod audit;
pub mod breach;
pub mod calendar;
pub mod consents;
pub mod contact;
pub mod deeds;
pub mod due;
pub mod explain;
pub mod extension;
pub mod identity_number;
pub mod ids;
pub mod keeping;
pub mod limits;
pub mod organisation;
pub mod pauses;
pub mod people;
pub mod requests;
pub mod retention;
pub mod source;
pub mod staff;
pub mod time;
