//! What ours is measured beside.

pub(crate) mod fts5;
pub(crate) mod plain;
pub(crate) mod programs;
