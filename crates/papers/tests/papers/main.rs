//! The papers, seen from outside: what is in them, that they are the same every time, and that others' tools accept them.

mod samples;
mod tools;

mod attached;
mod codes;
// The validator is started by a script, with what Debian has.
#[cfg(target_os = "linux")]
mod conformance;
mod general;
mod golden;
mod locked;
mod sameness;
mod unicode;
mod values;
