//! The store from outside.

mod bytes;
mod copies;
mod described;
mod finding;
mod fixture;
mod log;
mod nouns;
mod opening;
mod rules;
mod sharing;
