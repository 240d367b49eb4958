//! What the tests share: the sample files, and one way to ask what came of them.

use domain::people::IdentityGround;
use intake::{
    mapping::Mapping,
    people::{self, Parsed, PersonRow},
    sheet::{self, ReadOptions, Sheet},
};
use std::{fs, ops::ControlFlow, path::PathBuf};

/// The bytes of a sample file.
pub(crate) fn bytes(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name);
    fs::read(path).expect("the sample files belong to the repository")
}

/// A sample file as a sheet.
pub(crate) fn read(name: &str) -> Sheet {
    sheet::read(name, &bytes(name), &ReadOptions::default()).expect("the sample files can be read")
}

/// A text as a sheet.
pub(crate) fn read_text(text: &str) -> Sheet {
    sheet::read("list.csv", text.as_bytes(), &ReadOptions::default()).expect("the text is a table")
}

/// What came of a sheet, with the mapping its headers suggest.
pub(crate) fn parse(sheet: &Sheet, identity_ground: Option<IdentityGround>) -> Found {
    let options = options(identity_ground);
    let mapping = Mapping::recognise(&sheet.headers);
    let parsed = people::parse(sheet, &mapping, &options, &mut |_| ControlFlow::Continue(()));
    Found(parsed.expect("the headers have a name"))
}

/// Options of a test that lives on 22 November 2026.
pub(crate) fn options(identity_ground: Option<IdentityGround>) -> people::Options {
    people::Options { identity_ground, today: "2026-11-22".parse().expect("a date"), source_name: "list.csv".into() }
}

/// A result with short questions.
pub(crate) struct Found(pub(crate) Parsed);

impl Found {
    /// Row, column and code of each rejection.
    pub(crate) fn rejections(&self) -> Vec<(u32, &str, &str)> {
        self.0
            .rejected
            .iter()
            .map(|rejection| (rejection.row, rejection.column.as_deref().unwrap_or_default(), rejection.reason.code()))
            .collect()
    }

    /// Row and column of each warning of this code.
    pub(crate) fn warnings(&self, code: &str) -> Vec<(u32, &str)> {
        self.0
            .warnings
            .iter()
            .filter(|warning| warning.remark.code() == code)
            .map(|warning| (warning.row, warning.column.as_deref().unwrap_or_default()))
            .collect()
    }

    /// The person with this customer number.
    pub(crate) fn person(&self, number: &str) -> &PersonRow {
        self.0.rows.iter().find(|row| row.number.as_deref() == Some(number)).expect("the person came in")
    }
}
