//! The rules that are data: `assets/templates/rules/*.json`, read once and judged by `domain::rules`.

mod retention;

pub(crate) use retention::retention_rules;
