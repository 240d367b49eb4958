//! What the register is: one row.

use crate::{
    access::{Read, Write},
    error::{Constraint, Error, Result},
    register::NewRegister,
    values::{count, get, moment, moment_text, uuid},
};
use domain::{organisation::Organisation, time::Moment};
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

/// What the register says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterInfo {
    /// The register's own identifier.
    pub id: Uuid,
    /// The controller.
    pub organisation: Organisation,
    /// Whether it holds made-up people only.
    pub demo: bool,
    /// The language of papers unless another is asked for: `sv` or `en`.
    pub language: String,
    /// When it was made.
    pub created_at: Moment,
}

/// The end of the log. Kept outside the register as well, it shows a register that was put back to an older state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditHead {
    /// The number of lines.
    pub count: u64,
    /// The hash of the last line; zeros while there is none.
    pub hash: [u8; 32],
}

const COLUMNS: &str = "id, organisation_name, organisation_number, organisation_address, organisation_phone,
    organisation_email, demo, language, created_at";

fn from_row(row: &Row<'_>) -> Result<RegisterInfo> {
    let address: String = get(row, 3, "register.organisation_address")?;
    Ok(RegisterInfo {
        id: uuid(row, 0, "register.id")?,
        organisation: Organisation {
            name: get(row, 1, "register.organisation_name")?,
            number: get(row, 2, "register.organisation_number")?,
            address: address.lines().map(str::to_owned).collect(),
            phone: get(row, 4, "register.organisation_phone")?,
            email: get(row, 5, "register.organisation_email")?,
        },
        demo: get(row, 6, "register.demo")?,
        language: get(row, 7, "register.language")?,
        created_at: moment(row, 8, "register.created_at")?,
    })
}

/// The address as one text with a line for each of its lines. A line that itself holds a line end or nothing would come
/// back as another address, so it is refused.
fn address_text(organisation: &Organisation) -> Result<String> {
    if organisation.address.iter().any(|line| line.is_empty() || line.contains(['\n', '\r'])) {
        return Err(Error::Constraint(Constraint::NotAllowed(Some("register.organisation_address"))));
    }
    Ok(organisation.address.join("\n"))
}

pub(crate) fn insert_register(connection: &Connection, new: &NewRegister) -> Result<()> {
    let organisation = &new.organisation;
    connection.execute(
        "INSERT INTO register (id, organisation_name, organisation_number, organisation_address, organisation_phone,
             organisation_email, demo, language, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            new.id.as_bytes(),
            organisation.name,
            organisation.number,
            address_text(organisation)?,
            organisation.phone,
            organisation.email,
            new.demo,
            new.language,
            moment_text(new.created_at),
        ],
    )?;
    Ok(())
}

impl Read<'_> {
    /// What the register says about itself.
    pub fn info(&self) -> Result<RegisterInfo> {
        self.first(&format!("SELECT {COLUMNS} FROM register"), [], from_row)?.ok_or(Error::NotFound)
    }

    /// The end of the log, as the register remembers it.
    pub fn audit_head(&self) -> Result<AuditHead> {
        self.first("SELECT audit_count, audit_head FROM register", [], |row| {
            Ok(AuditHead { count: count(row, 0, "register.audit_count")?, hash: get(row, 1, "register.audit_head")? })
        })?
        .ok_or(Error::NotFound)
    }
}

impl Write<'_> {
    /// The head of the log as it stands when what this write has recorded so far is committed. [`Read::audit_head`] gives
    /// the one before this write.
    pub fn recorded_head(&self) -> AuditHead {
        AuditHead { count: self.chain.count(), hash: self.chain.head() }
    }

    /// Changes the controller's particulars.
    pub fn set_organisation(&mut self, organisation: &Organisation) -> Result<()> {
        self.run_one(
            "UPDATE register SET organisation_name = ?1, organisation_number = ?2, organisation_address = ?3,
                 organisation_phone = ?4, organisation_email = ?5",
            params![
                organisation.name,
                organisation.number,
                address_text(organisation)?,
                organisation.phone,
                organisation.email
            ],
        )
    }

    /// Changes the language of papers: `sv` or `en`.
    pub fn set_language(&mut self, language: &str) -> Result<()> {
        self.run_one("UPDATE register SET language = ?1", [language])
    }
}
