//! The engine's session extension: what a transaction changed, as bytes, and the same changes in another copy.
//!
//! The only unsafe code of the crate. Each block says why it is sound.

#![allow(unsafe_code, reason = "rusqlite's own wrapping of the extension takes no flags when changes are applied")]

use crate::error::{Error, Result};
use rusqlite::{Connection, ffi};
use std::{
    ffi::{CStr, CString, c_char, c_int, c_void},
    marker::PhantomData,
    ptr::{self, NonNull},
};
use zeroize::Zeroizing;

fn checked(code: c_int) -> Result<()> {
    if code == ffi::SQLITE_OK { Ok(()) } else { Err(Error::Engine(code)) }
}

/// Watches a connection and writes down what is changed in the tables it is told of.
pub(crate) struct Recorder<'c> {
    session: NonNull<ffi::sqlite3_session>,
    /// The session must go before its connection.
    connection: PhantomData<&'c Connection>,
}

impl<'c> Recorder<'c> {
    /// Begins to watch these tables. Others are passed over, whatever happens in them.
    pub(crate) fn start(connection: &'c Connection, tables: &[&str]) -> Result<Self> {
        let mut session = ptr::null_mut();
        // SAFETY: the handle is an open connection for as long as `connection` is borrowed, the name is a constant C
        // string and `session` a place for one pointer, which the engine fills only when it answers OK.
        checked(unsafe { ffi::sqlite3session_create(connection.handle(), c"main".as_ptr(), &raw mut session) })?;
        let session = NonNull::new(session).ok_or(Error::Engine(ffi::SQLITE_NOMEM))?;
        let recorder = Self { session, connection: PhantomData };
        for table in tables {
            let name = CString::new(*table).map_err(|_| Error::Engine(ffi::SQLITE_MISUSE))?;
            // SAFETY: the session lives in `recorder`; the engine copies the name.
            checked(unsafe { ffi::sqlite3session_attach(recorder.session.as_ptr(), name.as_ptr()) })?;
        }
        Ok(recorder)
    }

    /// What was changed since, each row once, from what it was to what it is. Empty if it all came to nothing.
    pub(crate) fn changeset(&self) -> Result<Zeroizing<Vec<u8>>> {
        let (mut length, mut bytes) = (0, ptr::null_mut());
        // SAFETY: the session is alive; both places take what the engine answers.
        checked(unsafe { ffi::sqlite3session_changeset(self.session.as_ptr(), &raw mut length, &raw mut bytes) })?;
        let mut taken = Zeroizing::new(Vec::new());
        if let (Some(bytes), Ok(length)) = (NonNull::new(bytes.cast::<u8>()), usize::try_from(length)) {
            // SAFETY: after OK there are `length` bytes at this place, which are ours until they are given back below.
            // They are copied and then wiped: nothing else has the pointer.
            unsafe {
                let given = std::slice::from_raw_parts_mut(bytes.as_ptr(), length);
                taken.extend_from_slice(given);
                zeroize::Zeroize::zeroize(given);
            }
        }
        // SAFETY: the bytes come from the engine and are given back once; it takes a null pointer too.
        unsafe { ffi::sqlite3_free(bytes) };
        Ok(taken)
    }
}

impl Drop for Recorder<'_> {
    fn drop(&mut self) {
        // SAFETY: made by `sqlite3session_create`, deleted once, while its connection is still borrowed.
        unsafe { ffi::sqlite3session_delete(self.session.as_ptr()) };
    }
}

/// Copies are the same before a change, so that every conflict is a divergence: nothing of the change is taken.
unsafe extern "C" fn any_conflict(_: *mut c_void, _: c_int, _: *mut ffi::sqlite3_changeset_iter) -> c_int {
    ffi::SQLITE_CHANGESET_ABORT
}

/// What following a link between rows did where the change was made (`ON DELETE CASCADE`) is among the changes, and must
/// not be done once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Links {
    /// No row is taken away that others are led by, so that nothing would follow. Changes that can only be made by taking such
    /// a row away for a moment are refused.
    LeadNowhere,
    /// Links are not followed. The engine reads its whole schema anew before and after: many times the work of a small
    /// change.
    NotFollowed,
}

impl Links {
    fn flags(self) -> c_int {
        match self {
            Self::LeadNowhere => ffi::SQLITE_CHANGESETAPPLY_NOUPDATELOOP,
            Self::NotFollowed => ffi::SQLITE_CHANGESETAPPLY_FKNOACTION,
        }
    }
}

/// Makes the same changes here. Something that was refused may be half done: the caller undoes her transaction.
pub(crate) fn apply(connection: &Connection, changeset: &[u8], links: Links) -> Result<()> {
    let length = c_int::try_from(changeset.len()).map_err(|_| Error::Engine(ffi::SQLITE_TOOBIG))?;
    // SAFETY: the connection is open, the bytes live throughout and are only read by the engine (its parameter is not
    // const for historical reasons), no filter and no base are asked for, and the conflict handler uses no context.
    checked(unsafe {
        ffi::sqlite3changeset_apply_v2(
            connection.handle(),
            length,
            changeset.as_ptr().cast_mut().cast(),
            None,
            Some(any_conflict),
            ptr::null_mut(),
            ptr::null_mut(),
            ptr::null_mut(),
            // A point to go back to would copy every page that is touched.
            ffi::SQLITE_CHANGESETAPPLY_NOSAVEPOINT | links.flags(),
        )
    })
}

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    Inserted,
    Updated,
    Deleted,
}

/// Walks through a changeset: the table, what happened, and the row's identifier if its first column is one.
pub(crate) fn each_change(changeset: &[u8], mut visit: impl FnMut(&str, Deed, Option<[u8; 16]>)) -> Result<()> {
    let length = c_int::try_from(changeset.len()).map_err(|_| Error::Engine(ffi::SQLITE_TOOBIG))?;
    let mut walk = ptr::null_mut();
    // SAFETY: the bytes outlive the walk, which only reads them.
    checked(unsafe {
        ffi::sqlite3changeset_start(&raw mut walk, length, changeset.as_ptr().cast_mut().cast::<c_void>())
    })?;
    let walk = Walk(walk);
    loop {
        // SAFETY: the walk was started and is not finished.
        match unsafe { ffi::sqlite3changeset_next(walk.0) } {
            ffi::SQLITE_ROW => {
                let (table, deed) = walk.at()?;
                visit(&table, deed, walk.id(deed)?);
            }
            ffi::SQLITE_DONE => return Ok(()),
            code => return Err(Error::Engine(code)),
        }
    }
}

struct Walk(*mut ffi::sqlite3_changeset_iter);

impl Walk {
    fn at(&self) -> Result<(String, Deed)> {
        let (mut table, mut columns, mut code, mut indirect): (*const c_char, _, _, _) = (ptr::null(), 0, 0, 0);
        // SAFETY: the walk stands at a row; the four places take what the engine answers.
        checked(unsafe {
            ffi::sqlite3changeset_op(self.0, &raw mut table, &raw mut columns, &raw mut code, &raw mut indirect)
        })?;
        let deed = match code {
            ffi::SQLITE_INSERT => Deed::Inserted,
            ffi::SQLITE_DELETE => Deed::Deleted,
            _ => Deed::Updated,
        };
        if table.is_null() {
            return Err(Error::Engine(ffi::SQLITE_CORRUPT));
        }
        // SAFETY: the name ends with a zero and stays until the walk goes on; it is copied before.
        let table = unsafe { CStr::from_ptr(table) }.to_string_lossy().into_owned();
        Ok((table, deed))
    }

    fn id(&self, deed: Deed) -> Result<Option<[u8; 16]>> {
        let mut value = ptr::null_mut();
        // SAFETY: the walk stands at a row, which has a first column; a new row has new values, the others old ones.
        checked(unsafe {
            match deed {
                Deed::Inserted => ffi::sqlite3changeset_new(self.0, 0, &raw mut value),
                Deed::Updated | Deed::Deleted => ffi::sqlite3changeset_old(self.0, 0, &raw mut value),
            }
        })?;
        if value.is_null() {
            return Ok(None);
        }
        // SAFETY: the value is the walk's until it goes on; a blob of sixteen bytes is read as such and copied.
        unsafe {
            if ffi::sqlite3_value_type(value) != ffi::SQLITE_BLOB || ffi::sqlite3_value_bytes(value) != 16 {
                return Ok(None);
            }
            Ok(NonNull::new(ffi::sqlite3_value_blob(value).cast_mut().cast::<[u8; 16]>()).map(|bytes| *bytes.as_ptr()))
        }
    }
}

impl Drop for Walk {
    fn drop(&mut self) {
        // SAFETY: started once, finished once.
        unsafe { ffi::sqlite3changeset_finalize(self.0) };
    }
}
