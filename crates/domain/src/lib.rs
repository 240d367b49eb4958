//! The rules: pure functions of facts, and the nouns they speak of.
//!
//! Nothing here asks the clock, opens a file or knows how anything is stored or shown. `now`, records and holds are
//! arguments; a decision comes back with its reason.
//!
//! | to know | read |
//! |---|---|
//! | which days are working days | [`calendar`] |
//! | until when a request must be answered | [`limits`], [`pauses`], [`extension`] |
//! | until when a breach must be notified | [`breach`] |
//! | how long data may be kept, and why it is still there | [`retention`], [`keeping`] |
//! | what the office has to do next | [`due`] |
//! | which backups are kept, what an old one must not bring back | [`backups`], [`ledger`] |
//! | how a date is explained | [`explain`] |
//! | who may do what | [`staff`], [`deeds`] |
//! | who may be mailed, and on what ground | [`mailing`], [`email_basis`], [`objections`], [`suppression`] |
//! | what a usable address, telephone or identity number is | [`contact`], [`identity_number`] |
//!
//! The rest are nouns: people, agreements, consents, requests, and the log.
//!
//! ```
//! use domain::{explain::When, limits, time::Day};
//!
//! // Received on 3 March 2026; a month later is Good Friday, so the limit runs on to the Tuesday after Easter.
//! let received = Day::from_ymd_opt(2026, 3, 3).expect("a date that exists");
//! let limit = limits::access(received);
//! assert_eq!(limit.last_day.to_string(), "2026-04-07");
//! assert_eq!(limit.internal_day.to_string(), "2026-04-02");
//! let passed = limit.steps.iter().find(|step| step.from == When::Day(limit.nominal)).expect("a step from that day");
//! assert_eq!((passed.source, passed.day_name()), ("Reg. 1182/71 Art. 3(4)", Some("good-friday")));
//! ```

pub mod accounts;
pub mod agreements;
pub mod approvals;
pub mod assignments;
pub mod attachments;
pub mod audit;
pub mod backups;
pub mod breach;
pub mod calendar;
pub mod calendar_file;
pub mod case_items;
pub mod cases;
mod codes;
pub mod competitions;
pub mod complaints;
pub mod conduct;
pub mod consents;
pub mod contact;
pub mod copyright;
pub mod courses;
pub mod deeds;
pub mod digest;
pub mod disputes;
pub mod drafts;
pub mod drill;
pub mod due;
pub mod email_basis;
pub mod erasure;
pub mod erasure_plans;
pub mod explain;
pub mod extension;
pub mod field_sources;
pub mod findings;
pub mod handling;
pub mod held;
pub mod holds;
pub mod identity_number;
pub mod ids;
pub mod incidents;
pub mod information;
pub mod keeping;
pub mod ledger;
pub mod legal_basis;
pub mod letters;
pub mod limits;
pub mod mail_events;
pub mod mailing;
pub mod messages;
pub mod money;
pub mod objections;
pub mod office_rules;
pub mod openings;
pub mod organisation;
pub mod pauses;
pub mod payment;
pub mod people;
pub mod post;
pub mod processing;
pub mod purchases;
pub mod rating_summary;
pub mod ratings;
pub mod redaction;
pub mod reminders;
pub mod requests;
pub mod restrictions;
pub mod retention;
pub mod rules;
pub mod segments;
pub mod small_groups;
pub mod snapshots;
pub mod source;
pub mod staff;
pub mod suppression;
pub mod technical;
pub mod terms;
pub mod time;
pub mod unfinished;
pub mod yearly;
