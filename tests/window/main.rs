//! The real program in its real window, driven as a person would.

mod support;
