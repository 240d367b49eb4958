//! Files people bring: from bytes to rows, and what is wrong with them.
//!
//! * [`sheet`] reads CSV and XLSX into headers and rows, whatever the character set, the separator or the title above.
//! * [`field`] and [`mapping`] say which column holds what, in Swedish or English, and keep the choice for next time.
//! * [`people`] turns rows into people, and names each wrong row with row, column and reason.
//! * [`newsletter`] reads what newsletter tools export.
//! * [`ratings`] turns rows into ratings in the same way.
//! * [`guard`] finds what must not come into free text: card numbers, identity numbers, health, crime, passwords.
//! * [`twins`] shows likely duplicates.
//!
//! Nothing here stores anything: whoever calls may look at the result, show it and throw it away (a dry run), or write it.
//!
//! ```
//! use intake::{mapping::Mapping, people, sheet};
//! use std::ops::ControlFlow;
//!
//! let file = "Kundnr;Namn;E-post;Avtal från\nK1;Åsa Lindström;asa@example.org;2024-03-01\nK2;;bo@example.org;\n";
//! let sheet = sheet::read("kunder.csv", file.as_bytes(), &sheet::ReadOptions::default())?;
//! let options = people::Options {
//!     identity_ground: None,
//!     today: "2026-11-22".parse().expect("a date"),
//!     source_name: "kunder.csv".into(),
//! };
//! let mapping = Mapping::recognise(&sheet.headers);
//! let parsed = people::parse(&sheet, &mapping, &options, &mut |_| ControlFlow::Continue(()))?;
//! assert_eq!(parsed.rows[0].name, "Åsa Lindström");
//! assert_eq!((parsed.rejected[0].row, parsed.rejected[0].reason.code()), (3, "name-missing"));
//! # Ok::<(), intake::Error>(())
//! ```

pub mod error;
pub mod field;
pub mod guard;
pub mod mapping;
pub mod newsletter;
pub mod people;
pub mod ratings;
pub mod sheet;
pub mod twins;

pub use error::Error;
