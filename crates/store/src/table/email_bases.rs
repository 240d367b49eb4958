//! Why an address may be mailed besides a consent.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, damaged, day, day_text, get, maybe_uuid, uuid},
};
use domain::{
    email_basis::{EmailBasis, EmailGround},
    ids::{PersonId, PurchaseId, RecordId},
    purchases::ProductFamily,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, person, address, ground, purchase, product_family, opt_out_offered, noted_on";

fn from_row(row: &Row<'_>) -> Result<EmailBasis> {
    Ok(EmailBasis {
        id: RecordId(uuid(row, 0, "email_bases.id")?),
        person: PersonId(uuid(row, 1, "email_bases.person")?),
        address: get(row, 2, "email_bases.address")?,
        ground: code(row, 3, "email_bases.ground", EmailGround::from_code)?,
        purchase: maybe_uuid(row, 4, "email_bases.purchase")?.map(PurchaseId),
        product_family: family(row, 5, "email_bases.product_family")?,
        opt_out_offered: get(row, 6, "email_bases.opt_out_offered")?,
        noted_on: day(row, 7, "email_bases.noted_on")?,
    })
}

/// A family of products that may be absent.
pub(super) fn family(row: &Row<'_>, at: usize, column: &'static str) -> Result<Option<ProductFamily>> {
    get::<Option<String>>(row, at, column)?
        .map(|text| ProductFamily::from_code(&text).ok_or_else(|| damaged(column)))
        .transpose()
}

impl Read<'_> {
    /// What is known about a person's address.
    pub fn email_basis(&self, person: PersonId) -> Result<Option<EmailBasis>> {
        static ABOUT: About = About::of("email_bases", "person", COLUMNS, "id");
        Ok(self.about(&ABOUT, person.0, from_row)?.pop())
    }

    /// Whose address a record is about.
    pub fn email_basis_owner(&self, id: RecordId) -> Result<Option<PersonId>> {
        self.first("SELECT person FROM email_bases WHERE id = ?1", [id.0.as_bytes()], |row| {
            Ok(PersonId(uuid(row, 0, "email_bases.person")?))
        })
    }

    /// What is known about everybody's addresses.
    pub fn email_bases(&self) -> Result<Vec<EmailBasis>> {
        self.rows(&format!("SELECT {COLUMNS} FROM email_bases"), [], from_row)
    }
}

impl Write<'_> {
    /// Notes why an address may be mailed, in place of what was noted before; the identifier stays.
    pub fn set_email_basis(&mut self, basis: &EmailBasis) -> Result<()> {
        self.run_one(
            "INSERT INTO email_bases (id, person, address, ground, purchase, product_family, opt_out_offered, noted_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (person) DO UPDATE SET address = excluded.address, ground = excluded.ground,
                 purchase = excluded.purchase, product_family = excluded.product_family,
                 opt_out_offered = excluded.opt_out_offered, noted_on = excluded.noted_on",
            params![
                basis.id.0.as_bytes(),
                basis.person.0.as_bytes(),
                basis.address,
                basis.ground.code(),
                basis.purchase.map(|purchase| *purchase.0.as_bytes()),
                basis.product_family.map(ProductFamily::code),
                basis.opt_out_offered,
                day_text(basis.noted_on),
            ],
        )
    }

    /// Erases what was noted; nothing happens if nothing was.
    pub fn delete_email_basis(&mut self, person: PersonId) -> Result<()> {
        self.erased = true;
        self.run("DELETE FROM email_bases WHERE person = ?1", [person.0.as_bytes()])?;
        Ok(())
    }
}
