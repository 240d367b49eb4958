//! What a member of staff can do: one function per verb.
//!
//! A verb always has the same five beats, inside one write transaction: **may** (role and declared task) → **load** →
//! **decide** (a `domain` function) → **save** → **record** (a line in the log). Requests and views are declared beside
//! their verb; the window gets them as generated TypeScript and the command line prints them as JSON.

mod csv;
mod door;
mod drill;
mod field_sources;
mod fields;
mod hex;
mod revision;
mod rules;
mod translate;
mod watch;

pub mod accounts;
pub mod agreements;
pub mod approvals;
pub mod assignments;
pub mod attachments;
pub mod audit;
pub mod backup;
pub mod binding;
pub mod competitions;
pub mod complaints;
pub mod conduct;
pub mod consents;
pub mod deadline;
pub mod demo;
pub mod devices;
pub mod disclosures;
pub mod disk_encryption;
pub mod disputes;
pub mod dossier;
pub mod drafts;
pub mod due;
pub mod email_bases;
pub mod erasure;
pub mod explain;
pub mod extract;
pub mod extract_batch;
pub mod findings;
pub mod flags;
pub mod forms;
pub mod guards;
pub mod held;
pub mod holds;
pub mod import;
pub mod incidents;
pub mod information;
pub mod key_slots;
pub mod locks;
pub mod mail_events;
pub mod mailings;
pub mod merges;
pub mod messages;
pub mod newsletter;
pub mod objections;
pub mod one_time;
pub mod openings;
pub mod people;
pub mod place;
pub mod problem;
pub mod processing;
pub mod protection;
pub mod purchases;
pub mod rating_rules;
pub mod ratings;
pub mod recovery;
pub mod recovery_kit;
pub mod redactions;
pub mod reminders;
pub mod requests;
pub mod restrictions;
pub mod retention;
pub mod rotation;
pub mod segments;
pub mod session;
pub mod staff;
pub mod technical;
pub mod terms;
pub mod trials;
pub mod unlock;
pub mod works;

pub use problem::Problem;
pub use session::Session;
