//! Members of staff. They are disabled, never deleted: the log names them.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, get, maybe_moment, moment, moment_text, uuid},
};
use domain::{
    ids::StaffId,
    staff::{Role, Staff},
};
use rusqlite::{Row, params};
use unicode_normalization::UnicodeNormalization;

const COLUMNS: &str = "id, name, role, added_at, disabled_at";

fn from_row(row: &Row<'_>) -> Result<Staff> {
    Ok(Staff {
        id: StaffId(uuid(row, 0, "staff.id")?),
        name: get(row, 1, "staff.name")?,
        role: code(row, 2, "staff.role", Role::from_code)?,
        added_at: moment(row, 3, "staff.added_at")?,
        disabled_at: maybe_moment(row, 4, "staff.disabled_at")?,
    })
}

/// Two names that differ only in case, or in how an accent is written, are one name.
fn folded(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).collect()
}

impl Read<'_> {
    /// Every member of staff, also disabled ones, in the order they were added.
    pub fn staff(&self) -> Result<Vec<Staff>> {
        self.rows(&format!("SELECT {COLUMNS} FROM staff ORDER BY id"), [], from_row)
    }

    /// A member of staff.
    pub fn staff_member(&self, id: StaffId) -> Result<Option<Staff>> {
        self.first(&format!("SELECT {COLUMNS} FROM staff WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// The member of staff with this name, without regard to case.
    pub fn staff_named(&self, name: &str) -> Result<Option<Staff>> {
        self.first(&format!("SELECT {COLUMNS} FROM staff WHERE name_folded = ?1"), [folded(name)], from_row)
    }
}

impl Write<'_> {
    /// Adds a member of staff. A name that is taken, in whatever case, is refused.
    pub fn insert_staff(&mut self, staff: &Staff) -> Result<()> {
        self.run_one(
            "INSERT INTO staff (id, name, name_folded, role, added_at, disabled_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                staff.id.0.as_bytes(),
                staff.name,
                folded(&staff.name),
                staff.role.code(),
                moment_text(staff.added_at),
                staff.disabled_at.map(moment_text),
            ],
        )
    }

    /// Changes name, role and whether she is disabled.
    pub fn update_staff(&mut self, staff: &Staff) -> Result<()> {
        self.run_one(
            "UPDATE staff SET name = ?2, name_folded = ?3, role = ?4, disabled_at = ?5 WHERE id = ?1",
            params![
                staff.id.0.as_bytes(),
                staff.name,
                folded(&staff.name),
                staff.role.code(),
                staff.disabled_at.map(moment_text),
            ],
        )
    }
}
