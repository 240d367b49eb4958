//! Bringing a copy up to date, and the commit point of a shared register.

use crate::{
    keeping::{BEAT, Kept, locked},
    log::{LogError, Server, SharedLog},
    sealing::{open, seal},
};
use std::{
    cmp::Ordering,
    sync::Mutex,
    time::{Duration, Instant},
};
use store::{
    CommitPoint, Contents, Desk, DeskFault, Error, Head, Holder, NotAppended, Record, Register, Replica, Stop,
};
use uuid::Uuid;

/// Records taken over in one local transaction at most.
const BATCH: u32 = 500;

/// Between two attempts to reach a server that was lost in the middle of a write.
const PAUSE: Duration = Duration::from_millis(50);

/// How long a server that was lost in the middle of a write is looked for.
const PATIENCE: Duration = Duration::from_secs(10);

/// A server that did not answer for so long is not looked for again by everybody at once.
const SLOW: Duration = Duration::from_millis(500);

/// For so long it is not; whoever follows the others keeps looking.
const SILENCE: Duration = Duration::from_secs(20);

/// How this desk stands with the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was asked yet.
    Unknown,
    /// The last question was answered.
    Connected,
    /// The last question was not answered: reading only.
    Away,
}

/// What the server was last told, and when.
#[derive(Clone, Copy)]
pub(crate) struct Told {
    pub(crate) head: Head,
    pub(crate) at: Instant,
}

/// The road to the other desks: one for a process and a register. Connects when it is needed and again when it was lost.
pub struct Exchange<S: Server> {
    server: S,
    patience: Duration,
    log: Kept<S::Log>,
    news: Mutex<Option<S::Log>>,
    standing: Mutex<Standing>,
    silent_until: Mutex<Option<Instant>>,
    pub(crate) told: Mutex<Option<Told>>,
}

/// What went wrong between the two: the server's part or the register's.
#[derive(Debug)]
enum Fault {
    Log(LogError),
    Store(Error),
}

impl Fault {
    /// The fault of something that the register had no part in.
    fn of_the_log(self) -> LogError {
        match self {
            Self::Log(error) => error,
            Self::Store(_) => LogError::Refused,
        }
    }
}

impl From<LogError> for Fault {
    fn from(error: LogError) -> Self {
        Self::Log(error)
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Log(LogError::Away) => DeskFault::NotConnected.into(),
            Fault::Log(LogError::Refused) => DeskFault::NotAdmitted.into(),
            Fault::Log(LogError::Busy) => Self::Busy(None),
            Fault::Store(error) => error,
        }
    }
}

impl<S: Server> Exchange<S> {
    /// The road to this server. Nothing is connected yet.
    pub fn new(server: S) -> Self {
        Self {
            server,
            patience: PATIENCE,
            log: Kept::new(BEAT),
            news: Mutex::default(),
            standing: Mutex::new(Standing::Unknown),
            silent_until: Mutex::default(),
            told: Mutex::default(),
        }
    }

    /// The same, saying this often that a long write is still at work.
    #[must_use]
    pub fn beating(mut self, beat: Duration) -> Self {
        self.log = Kept::new(beat);
        self
    }

    /// The same, looking for a lost server this long.
    #[must_use]
    pub fn patient(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// How this desk stands with the server.
    pub fn standing(&self) -> Standing {
        *locked(&self.standing)
    }

    /// Brings this copy up to all others, and gives a server that lost records those that are here.
    ///
    /// # Errors
    /// [`Error::Desk`] with what stands in the way; [`Error::Busy`] while another process writes here.
    pub fn pull(&self, register: &Register, holder: &Holder) -> Result<Head, Error> {
        register.replica(holder, |replica| {
            self.twice(|log| {
                let there = log.head(replica.desk()?.register)?;
                catch_up(log, replica, there)
            })?;
            Ok(replica.desk()?.head)
        })
    }

    /// Waits until another desk may have written, at most so long. `true` if the server said so; `false` also when it
    /// cannot be reached, so that whoever follows simply pulls again.
    pub fn wait(&self, register: Uuid, patience: Duration) -> bool {
        let mut news = locked(&self.news);
        let connection = match news.take() {
            Some(connection) => Ok(connection),
            None => self.server.connect().inspect(|_| *locked(&self.silent_until) = None),
        };
        let Ok(mut connection) = connection else {
            drop(news);
            std::thread::sleep(patience);
            return false;
        };
        match connection.wait(register, patience) {
            Ok(heard) => {
                *news = Some(connection);
                heard
            }
            Err(_) => false,
        }
    }

    /// Asks the server something that changes nothing, or that can be done twice.
    pub(crate) fn ask<T>(&self, mut job: impl FnMut(&mut S::Log) -> Result<T, LogError>) -> Result<T, LogError> {
        self.twice(|log| Ok(job(log)?)).map_err(Fault::of_the_log)
    }

    /// Asks the server something that cannot be done twice, over a connection that was alive a moment ago.
    pub(crate) fn ask_once<T>(&self, job: impl FnOnce(&mut S::Log) -> Result<T, LogError>) -> Result<T, LogError> {
        self.over(|log| Ok(job(log)?)).map_err(Fault::of_the_log)
    }

    /// A new connection. A server that was waited for in vain a moment ago is not waited for again: reading goes on
    /// meanwhile, and each record that is opened would wait for it.
    fn connect(&self) -> Result<S::Log, LogError> {
        if locked(&self.silent_until).is_some_and(|until| Instant::now() < until) {
            return Err(LogError::Away);
        }
        let begun = Instant::now();
        self.server.connect().inspect_err(|_| {
            *locked(&self.silent_until) = (begun.elapsed() > SLOW).then(|| Instant::now() + SILENCE);
        })
    }

    /// Does something over the connection, which is made if need be and given up when it was lost.
    fn over<T>(&self, job: impl FnOnce(&mut S::Log) -> Result<T, Fault>) -> Result<T, Fault> {
        let mut held = self.log.lock();
        let mut log = match held.take() {
            Some(log) => log,
            None => self.connect().inspect_err(|_| *locked(&self.standing) = Standing::Away)?,
        };
        let answer = job(&mut log);
        let lost = matches!(answer, Err(Fault::Log(LogError::Away)));
        *locked(&self.standing) = if lost { Standing::Away } else { Standing::Connected };
        if !lost {
            *held = Some(log);
        }
        answer
    }

    /// A connection that was lost since the last time shows at the first question: then it is asked once more. Only for
    /// what can be done twice.
    fn twice<T>(&self, mut job: impl FnMut(&mut S::Log) -> Result<T, Fault>) -> Result<T, Fault> {
        match self.over(&mut job) {
            Err(Fault::Log(LogError::Away)) => self.over(&mut job),
            other => other,
        }
    }
}

impl<S: Server> CommitPoint for Exchange<S> {
    fn take_turn(&self, replica: &mut Replica<'_>) -> Result<(), Error> {
        Ok(self.twice(|log| turn(log, replica))?)
    }

    fn append(&self, desk: &Desk, contents: Contents) -> Result<Record, NotAppended> {
        let record = seal(desk, &contents).map_err(|_| {
            self.give_back();
            NotAppended::Refused(DeskFault::TooLarge.into())
        })?;
        match self.over(|log| Ok(log.append(desk.register, &record)?)) {
            Ok(true) => Ok(record),
            // The turn was lost without a word: another desk has written.
            Ok(false) => Err(NotAppended::Refused(DeskFault::NotSaved.into())),
            Err(Fault::Log(LogError::Away)) => Err(NotAppended::Unknown(record.head())),
            Err(fault) => Err(NotAppended::Refused(fault.into())),
        }
    }

    /// Whoever has the turn again knows that the former attempt is over: the server gives the turn to nobody before.
    fn settle(&self, replica: &mut Replica<'_>, record: Head) -> Result<bool, Error> {
        let begun = Instant::now();
        loop {
            let found = self.over(|log| {
                let desk = replica.desk()?;
                turn(log, replica)?;
                let there = log.after(desk.register, record.epoch, record.number - 1, 1)?;
                log.give_back()?;
                Ok(there.first().is_some_and(|there| there.hash == record.hash))
            });
            match found {
                Err(Fault::Log(LogError::Away | LogError::Busy)) if begun.elapsed() < self.patience => {
                    std::thread::sleep(PAUSE);
                }
                Err(Fault::Log(LogError::Busy)) => return Err(DeskFault::NotConnected.into()),
                other => return Ok(other?),
            }
        }
    }

    fn give_back(&self) {
        // Over a connection that is lost there is nothing to give back: the server notices by itself.
        let _ = self.over(|log| Ok(log.give_back()?));
    }
}

/// Takes the turn with this copy up to date. What is far behind is caught up before, so that nobody waits for it.
fn turn<L: SharedLog>(log: &mut L, replica: &mut Replica<'_>) -> Result<(), Fault> {
    let desk = replica.desk()?;
    let mut there = log.take_turn(desk.register)?;
    let near = there.is_some_and(|there| {
        there.epoch == desk.head.epoch
            && (desk.head.number..=desk.head.number + u64::from(BATCH)).contains(&there.number)
    });
    if !near {
        log.give_back()?;
        let now = log.head(desk.register)?;
        catch_up(log, replica, now)?;
        there = log.take_turn(desk.register)?;
    }
    catch_up(log, replica, there).inspect_err(|_| {
        // The reason is worth more than a turn that ends with the connection anyway.
        let _ = log.give_back();
    })
}

/// Goes on until this copy ends where the server's log does.
fn catch_up<L: SharedLog>(log: &mut L, replica: &mut Replica<'_>, there: Option<Head>) -> Result<(), Fault> {
    let mut there = there;
    let mut healed = false;
    loop {
        let desk = replica.desk()?;
        let Some(server) = there else { return Err(replica.stop(Stop::AnotherRegister).into()) };
        if server == desk.head {
            return Ok(());
        }
        match (server.epoch.cmp(&desk.head.epoch), server.number.cmp(&desk.head.number)) {
            (Ordering::Equal, Ordering::Equal) => return Err(replica.stop(Stop::Forked).into()),
            // It takes what it lost and has not got it: there is no use in going on now.
            (Ordering::Less | Ordering::Equal, Ordering::Less) if healed => return Err(LogError::Away.into()),
            (Ordering::Less | Ordering::Equal, Ordering::Less) => {
                heal(log, replica, &desk, server)?;
                healed = true;
            }
            (Ordering::Less, _) => return Err(replica.stop(Stop::WentBack).into()),
            (later, _) => {
                if !pull(log, replica, &desk)? {
                    let gone = later == Ordering::Greater;
                    return Err(replica.stop(if gone { Stop::AwayTooLong } else { Stop::Gap }).into());
                }
                // Everything that was asked for has come. Whoever has the turn is spared another question.
                if replica.desk()?.head == server {
                    return Ok(());
                }
            }
        }
        there = log.head(desk.register)?;
    }
}

/// Takes over the next records; `false` if there are none.
fn pull<L: SharedLog>(log: &mut L, replica: &mut Replica<'_>, desk: &Desk) -> Result<bool, Fault> {
    let records = log.after(desk.register, desk.head.epoch, desk.head.number, BATCH)?;
    if records.is_empty() {
        return Ok(false);
    }
    let mut at = desk.clone();
    let mut opened = Vec::with_capacity(records.len());
    let mut verdict = None;
    for record in records {
        match open(&at, &record) {
            Ok(Some(contents)) => {
                at.head = record.head();
                opened.push((record, contents));
            }
            Ok(None) => {
                verdict = Some(DeskFault::UpdateNeeded);
                break;
            }
            Err(reason) => {
                verdict = Some(DeskFault::Stopped(reason));
                break;
            }
        }
    }
    // What came before it is whole and is taken.
    replica.apply(&opened)?;
    match verdict {
        None => Ok(true),
        Some(DeskFault::Stopped(reason)) => Err(replica.stop(reason).into()),
        Some(fault) => Err(Error::from(fault).into()),
    }
}

/// Gives the server back what it lost, if what it has left is ours.
fn heal<L: SharedLog>(log: &mut L, replica: &mut Replica<'_>, desk: &Desk, server: Head) -> Result<(), Fault> {
    let lost = replica.tail_after(server.number)?;
    match lost.first() {
        Some(first) if first.number == server.number + 1 && first.previous == server.hash => {}
        Some(first) if first.number == server.number + 1 => return Err(replica.stop(Stop::Forked).into()),
        _ => return Err(replica.stop(Stop::LostTooMuch).into()),
    }
    for record in &lost {
        if log.append(desk.register, record)? {
            continue;
        }
        // Another desk was faster, with the same records or after having gone on without them.
        match log.after(desk.register, record.epoch, record.number - 1, 1)?.first() {
            Some(there) if there.hash == record.hash => {}
            Some(_) => return Err(replica.stop(Stop::Forked).into()),
            None => return Err(LogError::Away.into()),
        }
    }
    Ok(())
}
