//! The two handles: a reader cannot write, and whoever writes leaves a line in the log.

use crate::{
    error::{Error, Result},
    register::Register,
    search::{Another, Change, SearchIndex, people_version},
    stretch::Stretch,
    table::{audit::Chain, register::AuditHead, suppressions::Suppressed},
    values,
};
use domain::{
    agreements::{Agreement, Term},
    consents::{Consent, ConsentStanding},
    ids::PersonId,
    ledger::ErasureLine,
    people::{Outline, Person},
    purchases::PurchaseClock,
    rules::Rules,
};
use rusqlite::{CachedStatement, Connection, Params, Row, Transaction, params};
use std::{cell::RefCell, ops::Deref, path::PathBuf, sync::Arc};
use uuid::Uuid;

/// A view of the register as it was when the view was opened. Its methods stand in one file per noun under `table/`.
pub struct Read<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) index: &'a SearchIndex,
    /// Inside a write: where to see what is committed. A search must not read the index from rows that may yet be undone.
    pub(crate) committed: Option<&'a Register>,
    /// Opens one more connection to the same file, where the search may.
    pub(crate) another: Option<Another<'a>>,
    rules: Last<(), Arc<Rules>>,
    /// Of whom a dossier, an extract or the retention plan asks several times over.
    pub(crate) person: Last<PersonId, Option<Person>>,
    pub(crate) agreements: Last<PersonId, Vec<Agreement>>,
    pub(crate) consents: Last<PersonId, Vec<Consent>>,
    pub(crate) outline: Last<PersonId, Option<Outline>>,
    pub(crate) terms: Last<PersonId, Vec<Term>>,
    pub(crate) purchases: Last<PersonId, Vec<PurchaseClock>>,
    pub(crate) standings: Last<PersonId, Vec<ConsentStanding>>,
    /// The list of addresses that are not mailed again, for whoever goes through many people.
    pub(crate) suppressed: Last<(), Arc<Suppressed>>,
    /// The people who are gone through one after the other, while they are.
    pub(crate) stretch: RefCell<Option<Stretch>>,
    /// How much this connection had changed when the view was opened.
    began_at: u64,
}

/// What was read last, with what it is about and how much this connection had changed until then.
pub(crate) type Last<K, T> = RefCell<Option<(u64, K, T)>>;

impl<'a> Read<'a> {
    pub(crate) fn over(connection: &'a Connection, index: &'a SearchIndex, committed: Option<&'a Register>) -> Self {
        Self {
            connection,
            index,
            committed,
            another: None,
            rules: RefCell::default(),
            person: RefCell::default(),
            agreements: RefCell::default(),
            consents: RefCell::default(),
            outline: RefCell::default(),
            terms: RefCell::default(),
            purchases: RefCell::default(),
            standings: RefCell::default(),
            suppressed: RefCell::default(),
            stretch: RefCell::default(),
            began_at: connection.total_changes(),
        }
    }

    /// The same, with more connections for the search to be had.
    pub(crate) fn with_more(self, another: Another<'a>) -> Self {
        Self { another: Some(another), ..self }
    }
}

impl Read<'_> {
    /// The rules everything is counted by: put together once for a view, and again inside a write after something was
    /// written, which may have been a rule. A list of two hundred days would otherwise ask for them two hundred times.
    pub fn rules<E>(&self, put_together: impl FnOnce() -> Result<Arc<Rules>, E>) -> Result<Arc<Rules>, E> {
        self.once(&self.rules, (), put_together)
    }

    /// What was read last, if it was about the same and nothing was written since; else it is read.
    pub(crate) fn once<K: PartialEq, T: Clone, E>(
        &self,
        last: &Last<K, T>,
        about: K,
        read: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        if let Some(found) = self.known(last, &about, T::clone) {
            return Ok(found);
        }
        let found = read()?;
        *last.borrow_mut() = Some((self.connection.total_changes(), about, found.clone()));
        Ok(found)
    }

    /// Something of what was read last, if it was about the same and nothing was written since.
    pub(crate) fn known<K: PartialEq, T, S>(
        &self,
        last: &Last<K, T>,
        about: &K,
        of: impl FnOnce(&T) -> S,
    ) -> Option<S> {
        let last = last.borrow();
        let (at, whom, found) = last.as_ref()?;
        ((*at, whom) == (self.connection.total_changes(), about)).then(|| of(found))
    }

    /// Whether another connection would see the same: inside a write while nothing was written.
    pub(crate) fn sees_what_is_committed(&self) -> bool {
        self.connection.total_changes() == self.began_at
    }

    /// Every row of a query, each turned into its domain type.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut turn: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.prepared(sql)?;
        let mut rows = statement.query(params)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(turn(row)?);
        }
        Ok(all)
    }

    /// The first row of a query, if there is one.
    pub(crate) fn first<T>(
        &self,
        sql: &str,
        params: impl Params,
        turn: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.prepared(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(turn).transpose()
    }

    /// A statement that is worked out once for the connection.
    pub(crate) fn prepared(&self, sql: &str) -> Result<CachedStatement<'_>> {
        #[cfg(test)]
        STATEMENTS.with_borrow_mut(|statements| statements.push(sql.to_owned()));
        Ok(self.connection.prepare_cached(sql)?)
    }

    /// The number a counting query answers.
    pub(crate) fn number(&self, sql: &str, params: impl Params) -> Result<u64> {
        self.first(sql, params, |row| values::count(row, 0, "count"))?.ok_or(Error::NotFound)
    }
}

#[cfg(test)]
thread_local! {
    static STATEMENTS: std::cell::RefCell<Vec<String>> = const { std::cell::RefCell::new(Vec::new()) };
}

/// The queries this thread has run since it was last asked, for tests that look at their plans.
#[cfg(test)]
pub(crate) fn statements_run() -> Vec<String> {
    STATEMENTS.take()
}

/// One write: reads as well, and becomes visible to others all at once or not at all.
pub struct Write<'a> {
    read: Read<'a>,
    pub(crate) changes: Vec<Change>,
    pub(crate) chain: Chain,
    /// Rows this connection had changed before this write began, and those that are the log's own since.
    pub(crate) unseen: u64,
    /// Whether something was taken away, whose bytes must leave the file too.
    pub(crate) erased: bool,
    /// The records the lines of the log of this write name.
    pub(crate) touched: Vec<Uuid>,
    /// Lines of the ledger of erasures, which are also written beside the register once the write is acknowledged.
    pub(crate) ledger: Vec<ErasureLine>,
}

/// What a finished write hands back for the time after its commit.
pub(crate) struct Written {
    pub(crate) before: u64,
    pub(crate) after: u64,
    pub(crate) changes: Vec<Change>,
    pub(crate) erased: bool,
    pub(crate) ledger: Vec<ErasureLine>,
    /// Where the ledger is kept besides the register's own folder; nothing if it got no line.
    pub(crate) ledger_copies: Vec<PathBuf>,
    /// The log's end before and after.
    pub(crate) log: (AuditHead, AuditHead),
}

impl<'a> Deref for Write<'a> {
    type Target = Read<'a>;
    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl<'a> Write<'a> {
    pub(crate) fn begin(
        transaction: &'a Transaction<'_>,
        index: &'a SearchIndex,
        register: &'a Register,
    ) -> Result<Self> {
        let read = Read::over(transaction, index, Some(register));
        Self::over(read, false)
    }

    /// The same while the server of a shared register is away: lines of the log wait for it.
    pub(crate) fn begin_waiting(
        transaction: &'a Transaction<'_>,
        index: &'a SearchIndex,
        register: &'a Register,
    ) -> Result<Self> {
        Self::over(Read::over(transaction, index, Some(register)), true)
    }

    fn over(read: Read<'a>, waits: bool) -> Result<Self> {
        let chain = Chain::load(&read, waits)?;
        let unseen = read.connection.total_changes();
        let mut write =
            Self { read, changes: Vec::new(), chain, unseen, erased: false, touched: Vec::new(), ledger: Vec::new() };
        write.record_waiting()?;
        Ok(write)
    }

    /// Whether this write has changed anything but the log: somebody who only looked has not.
    pub fn changed_records(&self) -> bool {
        self.read.connection.total_changes() != self.unseen
    }

    /// The records this write has touched so far, by the lines it has added to the log; each once.
    pub fn touched(&self) -> Vec<Uuid> {
        let mut touched = self.touched.clone();
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    /// Runs a statement and says how many rows it changed.
    pub(crate) fn run(&self, sql: &str, params: impl Params) -> Result<usize> {
        Ok(self.read.connection.prepare_cached(sql)?.execute(params)?)
    }

    /// Runs a statement that must change exactly one row.
    pub(crate) fn run_one(&self, sql: &str, params: impl Params) -> Result<()> {
        if self.run(sql, params)? == 1 { Ok(()) } else { Err(Error::NotFound) }
    }

    /// Writes down the heads; refuses a write that recorded nothing.
    pub(crate) fn finish(self) -> Result<Written> {
        if !self.chain.is_recorded() {
            return Err(Error::Unrecorded);
        }
        let before = people_version(self.connection)?;
        let after = before + u64::from(!self.changes.is_empty());
        if self.chain.before().count != self.chain.count() {
            self.run_one(
                "UPDATE register SET people_version = ?1, audit_count = ?2, audit_head = ?3",
                params![values::stored(after), values::stored(self.chain.count()), self.chain.head()],
            )?;
        }
        let log = (self.chain.before(), AuditHead { count: self.chain.count(), hash: self.chain.head() });
        let ledger_copies = if self.ledger.is_empty() { Vec::new() } else { self.ledger_copies()? };
        Ok(Written {
            before,
            after,
            changes: self.changes,
            erased: self.erased,
            ledger: self.ledger,
            ledger_copies,
            log,
        })
    }
}
