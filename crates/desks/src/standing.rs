//! How this desk stands, and the others.

use crate::{
    Exchange, Server, SharingError,
    exchange::Standing,
    following::desk_of,
    log::{DeskSeen, SharedLog as _},
    words::four_words,
};
use domain::time::Moment;
use store::{Error, Head, Register, SharedDesk, Stop};
use uuid::Uuid;

/// How this desk stands. Nobody is asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskStanding {
    /// Which desk this is.
    pub desk: Uuid,
    /// Whether the server answered the last question.
    pub contact: Standing,
    /// The last record that is here.
    pub head: Head,
    /// The same as four words that can be read out.
    pub words: String,
    /// When everything of the server was last here, to the minute.
    pub as_of: Option<Moment>,
    /// Why nothing is taken from the server any more.
    pub stopped: Option<Stop>,
    /// When the present epoch began.
    pub epoch_began: Moment,
    /// What was erased before this moment is gone from the server too; none if nothing was ever let go of there.
    pub clean_before: Option<Moment>,
    /// Lines of the log of who did what that wait for the server.
    pub waiting_lines: u64,
}

/// A desk, with what it last told the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskLine {
    /// The desk.
    pub desk: SharedDesk,
    /// Whether it is this one.
    pub this: bool,
    /// What it said; none if it never did, or was shut out.
    pub seen: Option<DeskSeen>,
}

impl<S: Server> Exchange<S> {
    /// How this desk stands. The server is not asked.
    ///
    /// # Errors
    /// [`Error::NotFound`] if the register is shared with nobody.
    pub fn desk_standing(&self, register: &Register) -> Result<DeskStanding, Error> {
        let (desk, waiting_lines) = register.read(|read| Ok::<_, Error>((read.desk()?, read.waiting_lines()?)))?;
        let desk = desk.ok_or(Error::NotFound)?;
        Ok(DeskStanding {
            desk: desk.id,
            contact: self.standing(),
            words: four_words(&desk.head),
            head: desk.head,
            as_of: desk.seen_at,
            stopped: desk.stopped,
            epoch_began: desk.epoch_began,
            clean_before: desk.clean_before,
            waiting_lines,
        })
    }

    /// Every desk the register was ever shared with, and what each has told the server, which is asked.
    ///
    /// # Errors
    /// [`SharingError::Log`] if the server does not answer.
    pub fn desks(&self, register: &Register) -> Result<Vec<DeskLine>, SharingError> {
        let here = desk_of(register)?;
        let mut seen = self.ask(|log| log.seen(here.register))?;
        let all = register.read(|read| read.shared_desks())?;
        let line = |desk: SharedDesk| {
            let told = seen.iter().position(|seen| seen.desk == desk.id).map(|at| seen.swap_remove(at));
            DeskLine { this: desk.id == here.id, seen: told, desk }
        };
        Ok(all.into_iter().map(line).collect())
    }
}
