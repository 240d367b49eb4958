//! The rules that are data: `assets/templates/rules/*.json`, read once and judged by `domain::rules`.

mod decisions;
mod retention;

pub(crate) use decisions::{BOOK, FORMS};
pub(crate) use retention::retention_rules;
