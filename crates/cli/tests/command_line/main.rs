//! The command line as a script sees it: the real binary, its answers, its refusals, and what it leaves on the disk.

mod backup;
mod demo;
mod desk;
mod keys;
mod letters;
mod mailings;
mod nouns;
mod refusals;
mod secrecy;
mod staff;
mod story;
mod usage;
mod vault;
