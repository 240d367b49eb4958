//! Several desks on one register: every desk has it whole, and a server between them carries sealed changes it cannot
//! read.
//!
//! | file | its one subject |
//! |---|---|
//! | `sealing` | a record's bytes: what is sealed, for which place, and its hash |
//! | `log` | what a server must be able to do: keep records in one order, and say when there is a new one |
//! | `exchange` | bringing a copy up to date, and the commit point of a shared register |
//! | `memory` | a server in memory, for tests: it can also lose, alter and forge |
//! | `postgres` | a server in PostgreSQL |
//! | `words` | a head as four words that can be read out |
//!
//! The protocol and why it is like this: `docs/decisions/0011-desks.md`.

mod exchange;
mod log;
pub mod memory;
pub mod postgres;
mod sealing;
mod words;

pub use exchange::{Exchange, Standing};
pub use log::{LogError, Server, SharedLog};
pub use sealing::{open, seal};
pub use words::four_words;
