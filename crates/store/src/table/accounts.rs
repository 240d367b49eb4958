//! Accounts with the organisation.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, day, day_text, uuid},
};
use domain::{
    accounts::{Account, AccountStatus},
    ids::{AccountId, AgreementId, PersonId},
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, person, agreement, registered_on, status, status_on";

fn from_row(row: &Row<'_>) -> Result<Account> {
    Ok(Account {
        id: AccountId(uuid(row, 0, "accounts.id")?),
        person: PersonId(uuid(row, 1, "accounts.person")?),
        agreement: AgreementId(uuid(row, 2, "accounts.agreement")?),
        registered_on: day(row, 3, "accounts.registered_on")?,
        status: code(row, 4, "accounts.status", AccountStatus::from_code)?,
        status_on: day(row, 5, "accounts.status_on")?,
    })
}

impl Read<'_> {
    /// An account.
    pub fn account(&self, id: AccountId) -> Result<Option<Account>> {
        self.first(&format!("SELECT {COLUMNS} FROM accounts WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// A person's accounts, the oldest first.
    pub fn accounts_of(&self, person: PersonId) -> Result<Vec<Account>> {
        static ABOUT: About = About::of("accounts", "person", COLUMNS, "registered_on, id");
        self.about(&ABOUT, person.0, from_row)
    }

    /// The same accounts in the same order, each with the agreement its time follows from.
    pub fn account_agreements_of(&self, person: PersonId) -> Result<Vec<(AccountId, AgreementId)>> {
        static ABOUT: About = About::of("accounts", "person", "id, agreement", "registered_on, id");
        self.about(&ABOUT, person.0, |row| {
            Ok((AccountId(uuid(row, 0, "accounts.id")?), AgreementId(uuid(row, 1, "accounts.agreement")?)))
        })
    }
}

impl Write<'_> {
    /// Adds an account.
    pub fn insert_account(&mut self, account: &Account) -> Result<()> {
        self.run_one(
            "INSERT INTO accounts (id, person, agreement, registered_on, status, status_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                account.id.0.as_bytes(),
                account.person.0.as_bytes(),
                account.agreement.0.as_bytes(),
                day_text(account.registered_on),
                account.status.code(),
                day_text(account.status_on),
            ],
        )
    }

    /// Changes how an account stands. Whose it is and which contract it is do not change.
    pub fn set_account_status(&mut self, account: &Account) -> Result<()> {
        self.run_one(
            "UPDATE accounts SET status = ?2, status_on = ?3 WHERE id = ?1",
            params![account.id.0.as_bytes(), account.status.code(), day_text(account.status_on)],
        )
    }
}
