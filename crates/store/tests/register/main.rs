//! The store from outside.

mod finding;
mod fixture;
