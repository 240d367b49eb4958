//! Intake from outside: real files, files somebody made, files made to hurt, and the guards' tables.

mod common;
mod customers;
mod guarded_words;
mod guards;
mod hostile;
mod large;
mod lists;
mod people;
mod twins;
mod workbook_file;
mod workbooks;
