//! What ours is measured beside.

pub(crate) mod fts5;
#[cfg(feature = "krilla")]
pub(crate) mod krilla;
pub(crate) mod plain;
pub(crate) mod programs;
pub(crate) mod python;
pub(crate) mod typeset;
