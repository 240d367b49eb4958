//! The store from outside.

#![expect(clippy::redundant_closure_for_method_calls, reason = "`|read| read.…` reads the same at every query")]

mod anybody;
mod bytes;
mod copies;
mod described;
mod desks;
mod drafts;
mod finding;
mod fixture;
mod leftovers;
mod log;
mod mailing_codes;
mod merging;
mod nouns;
mod opening;
mod ratings;
mod rekeying;
mod rules;
mod sharing;
mod sidecars;
