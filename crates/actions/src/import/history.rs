//! The files that were brought in, the latest first: what each did, and who brought it.

use crate::forms::{Book, Entry};
use domain::{deeds::Deed, held::Value};
use std::collections::BTreeMap;
use store::Import;

/// More than an office brings in during the years it keeps them.
const SHOWN: u32 = 1_000;

pub(crate) const BOOK: Book = Book {
    noun: "imported-file",
    reads: Deed::ImportPeople,
    list: |r, _| {
        let staff: BTreeMap<_, _> = r.staff()?.into_iter().map(|one| (one.id, one.name)).collect();
        Ok(r.imports(SHOWN)?.iter().map(|it| entry(it, staff.get(&it.staff).map_or("", String::as_str))).collect())
    },
};

fn entry(it: &Import, who: &str) -> Entry {
    let count = |number: u64| Value::Count(i64::try_from(number).unwrap_or(i64::MAX));
    Entry::new(it.id.0)
        .fact("file", it.file_name.as_str())
        .fact("at", it.at)
        .fact("staff", who)
        .fact("read", count(it.rows_read))
        .fact("added", count(it.added))
        .fact("updated", count(it.updated))
        .fact("unchanged", count(it.unchanged))
        .fact("rejected", count(it.rejected))
}
