//! The histories of all consents, read through once for whoever goes through everybody.
//!
//! A history is found by its consent, and people consent at any time: the histories of neighbours lie far apart, and each
//! that is asked for alone costs a page. Read in their own order every page is met once, and what a time of storage follows
//! from is twenty bytes a line.

use crate::{
    access::Read,
    error::Result,
    hands,
    table::consents::{TURN, turn},
    values::uuid,
};
use domain::{
    consents::Turn,
    ids::{ConsentEventId, ConsentId, PersonId},
    time::Moment,
};
use rusqlite::params;
use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    ops::{ControlFlow, Range},
};
use uuid::Uuid;

/// For fewer people the histories they have are asked for.
const MANY: usize = 256;

/// Pieces the histories are read in: enough for every hand to be busy to the end.
const PIECES: u128 = 64;

/// What all histories say, by the consent: stretches of neighbouring identifiers, each with the first of them.
pub(crate) struct Histories(Vec<(Uuid, Part)>);

/// The histories of consents with neighbouring identifiers.
#[derive(Default)]
struct Part {
    /// Where the lines of each consent stand.
    consents: HashMap<Uuid, Range<usize>, ById>,
    turns: Vec<Turn>,
    /// The lines that have an IP address.
    sign_ups: HashMap<Uuid, Vec<(ConsentEventId, Moment)>, ById>,
}

/// The second half of an identifier is as good as thrown with dice: it needs no mixing.
type ById = BuildHasherDefault<SecondHalf>;

#[derive(Default)]
struct SecondHalf(u64);

impl Hasher for SecondHalf {
    fn write(&mut self, bytes: &[u8]) {
        if let Some(half) = bytes.last_chunk() {
            self.0 = u64::from_le_bytes(*half);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Histories {
    /// The lines of a consent's history, oldest first.
    pub(crate) fn turns(&self, consent: ConsentId) -> &[Turn] {
        let found = self.part(consent).and_then(|part| Some((part, part.consents.get(&consent.0)?)));
        found.map_or(&[], |(part, lines)| &part.turns[lines.clone()])
    }

    /// Those of them that have an IP address, without the addresses.
    pub(crate) fn sign_ups(&self, consent: ConsentId) -> &[(ConsentEventId, Moment)] {
        self.part(consent).and_then(|part| part.sign_ups.get(&consent.0)).map_or(&[], Vec::as_slice)
    }

    fn part(&self, consent: ConsentId) -> Option<&Part> {
        let after = self.0.partition_point(|(first, _)| *first <= consent.0);
        after.checked_sub(1).map(|at| &self.0[at].1)
    }
}

impl Part {
    /// Adds a line that was read in the order of consents and of what was entered first.
    fn push(&mut self, consent: Uuid, turn: Turn) {
        let end = self.turns.len();
        let lines = self.consents.entry(consent).or_insert(end..end);
        let place = self.turns[lines.clone()].partition_point(|earlier| earlier.at <= turn.at);
        self.turns.insert(lines.start + place, turn);
        lines.end = self.turns.len();
    }
}

impl Read<'_> {
    /// All histories, if so many of all people are gone through that reading everybody's is less work than asking.
    pub(crate) fn histories_for(&self, people: &[PersonId]) -> Result<Option<Histories>> {
        if people.len() < MANY || (people.len() as u64) < self.number("SELECT count(*) FROM people", [])? / 4 {
            return Ok(None);
        }
        let ends = self.first("SELECT min(id), max(id) FROM consents HAVING count(*) > 0", [], |row| {
            Ok((uuid(row, 0, "consents.id")?.as_u128(), uuid(row, 1, "consents.id")?.as_u128()))
        })?;
        let Some((first, last)) = ends else { return Ok(Some(Histories(Vec::new()))) };
        // Identifiers begin with the time: cut evenly, the pieces hold about as many each.
        let step = (last - first) / PIECES + 1;
        let cuts: Vec<(u128, u128)> =
            (0..PIECES).map(|at| (first + at * step, last.min(first + at * step + (step - 1)))).collect();
        let read = |r: &Read<'_>, place: usize| r.part_of_histories(cuts[place]);
        // A second or two for a million people: nobody has to break it off.
        let parts = hands::shared(self, cuts.len(), read, &mut |_| ControlFlow::Continue(()))?;
        let firsts = cuts.iter().map(|(first, _)| Uuid::from_u128(*first));
        Ok(parts.map(|parts| Histories(firsts.zip(parts).collect())))
    }

    fn part_of_histories(&self, (first, last): (u128, u128)) -> Result<Part> {
        let sql = format!(
            "SELECT {TURN}, consent, id FROM consent_events WHERE consent BETWEEN ?1 AND ?2 ORDER BY consent, position"
        );
        let mut statement = self.prepared(&sql)?;
        let mut rows = statement.query(params![first.to_be_bytes(), last.to_be_bytes()])?;
        let mut part = Part::default();
        while let Some(row) = rows.next()? {
            let turn = turn(row)?;
            let columns = row.as_ref().column_count();
            let consent = uuid(row, columns - 2, "consent_events.consent")?;
            if turn.ip {
                let id = ConsentEventId(uuid(row, columns - 1, "consent_events.id")?);
                part.sign_ups.entry(consent).or_default().push((id, turn.at));
            }
            part.push(consent, turn);
        }
        part.sign_ups.values_mut().for_each(|lines| lines.sort_by_key(|(_, at)| *at));
        Ok(part)
    }
}
