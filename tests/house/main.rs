//! The rules of the house: each is a test, so that something fails when it is broken.

mod installing;
mod layering;
mod meanwhile;
mod policy;
mod tidy;
mod words;
