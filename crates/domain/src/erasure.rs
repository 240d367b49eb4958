//! What of a person is to be erased on a day, what stays, and why.
//!
//! Several clocks run on one person. When the year after her contract has passed she is *split*: what bookkeeping or
//! another rule needs stays, with her name as the other party of it; telephone, address, e-mail, number, notes and
//! relations go (R41, R43). When nothing keeps anything any more, the person herself goes.

use crate::{
    agreements::Term,
    calendar::Calendar,
    codes::codes,
    consents::{ConsentStanding, ConsentState},
    held::{Clock, ClockRule, Held, Noun},
    people::Outline,
    retention::{Retention, first_day_gone},
    rules::RetentionRules,
    time::{Day, day_in_sweden},
};
use uuid::Uuid;

codes! {
    /// A group of a person's own fields. Its words are `own-<code>`.
    OwnData {
        /// Name and customer number.
        Name = "person-name",
        /// E-mail address.
        Email = "person-email",
        /// Telephone, address, identity number and notes.
        Contact = "person-contact",
        /// What she is to the organisation.
        Relations = "person-relations",
    }
}

/// What an item of the plan is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A record.
    Record(Noun, Uuid),
    /// A group of her own fields.
    Own(OwnData),
    /// The person with everything there is about her.
    Person,
}

impl What {
    /// The code plans, the ledger and the wording files use for it: the noun's, the group's, or `person`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Record(noun, _) => noun.code(),
            Self::Own(group) => group.code(),
            Self::Person => "person",
        }
    }
}

/// What becomes of it. `T` is what is known of its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate<T = Retention> {
    /// Its time has passed: it is to be erased.
    Erase(T),
    /// Its time has passed, but a hold keeps it.
    HeldBack(T),
    /// It is kept until a day that is known.
    Until(T),
    /// It is kept, and what will start its time has not happened.
    Waiting,
    /// It is kept because something else is, until that goes.
    With(Noun, Option<Day>),
}

impl<T> Fate<T> {
    /// The word views use for it; `fate-<code>` in the wording files.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Erase(_) => "erase",
            Self::HeldBack(_) => "held-back",
            Self::Until(_) => "until",
            Self::Waiting => "waiting",
            Self::With(..) => "with",
        }
    }

    /// How its day was found, if it has one.
    pub const fn time(&self) -> Option<&T> {
        match self {
            Self::Erase(time) | Self::HeldBack(time) | Self::Until(time) => Some(time),
            Self::Waiting | Self::With(..) => None,
        }
    }
}

/// One line of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item<T = Retention> {
    /// What it is about.
    pub what: What,
    /// The rule that decides.
    pub rule: ClockRule,
    /// What becomes of it.
    pub fate: Fate<T>,
}

/// What a plan knows of the time of storage of each of its items: everything, or as little as it takes to say which of
/// them is the first.
trait Time: Clone {
    fn of(facts: &Facts<'_>, clock: Clock) -> Option<Self>;
    fn last_day_kept(&self) -> Day;
    fn erase_from(&self) -> Day;
}

impl Time for Retention {
    fn of(facts: &Facts<'_>, clock: Clock) -> Option<Self> {
        facts.rules.time(facts.calendar, clock)
    }

    fn last_day_kept(&self) -> Day {
        self.last_day_kept
    }

    fn erase_from(&self) -> Day {
        self.erase_from
    }
}

/// The clock and its last day, without how that came about.
#[derive(Clone, Copy)]
struct LastDay(Clock, Day);

impl Time for LastDay {
    fn of(facts: &Facts<'_>, clock: Clock) -> Option<Self> {
        facts.rules.last_day(clock).map(|day| Self(clock, day))
    }

    fn last_day_kept(&self) -> Day {
        self.1
    }

    fn erase_from(&self) -> Day {
        first_day_gone(self.1)
    }
}

/// Everything the decision rests on.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The groups of her own fields that hold anything.
    pub own: &'a [OwnData],
    /// Her agreements.
    pub agreements: &'a [Term],
    /// Her consents.
    pub consents: &'a [ConsentStanding],
    /// The day she was entered.
    pub recorded_on: Day,
    /// The days of contracts without a term: purchases.
    pub purchased_on: &'a [Day],
    /// Every record about her, of every noun.
    pub records: &'a [Held],
    /// Whether something holds her data back: a hold, an open request (R11).
    pub on_hold: bool,
    /// How long what is kept.
    pub rules: &'a RetentionRules,
    /// The calendar of reminders.
    pub calendar: &'a Calendar,
    /// The day of the plan.
    pub today: Day,
}

/// The groups of a person's own fields that hold anything.
pub fn own_data_of(person: &Outline) -> Vec<OwnData> {
    let there = [
        (OwnData::Name, true),
        (OwnData::Email, person.email.is_some()),
        (OwnData::Contact, person.contact),
        (OwnData::Relations, person.relations),
    ];
    there.into_iter().filter(|(_, there)| *there).map(|(group, _)| group).collect()
}

/// What a person's own data is kept for.
#[derive(Clone, Copy)]
struct OwnClocks {
    /// A contract of hers runs.
    contract: bool,
    /// A consent of hers has not ended.
    consent: bool,
    /// The clock where neither is so.
    afterwards: Clock,
}

impl OwnClocks {
    /// A contract whose end is agreed already has its day, whether that has come or not: no clock depends on the day it is
    /// looked at. Where there was neither contract, purchase nor consent a short time runs from the day she was entered:
    /// nobody stays for ever because nothing ever began (Art. 5(1)(e)).
    fn of(facts: &Facts<'_>) -> Self {
        let consents = facts.consents.iter().filter_map(|consent| match consent.state {
            ConsentState::Ended(at) => Some(Clock::since(ClockRule::Consent, day_in_sweden(at))),
            ConsentState::Active | ConsentState::Awaiting | ConsentState::Deficient => None,
        });
        let contracts = facts.agreements.iter().filter_map(|agreement| agreement.ended_on);
        let contracts = contracts
            .chain(facts.purchased_on.iter().copied())
            .map(|ended| Clock::since(ClockRule::ContractAndYear, ended));
        Self {
            contract: facts.agreements.iter().any(|agreement| agreement.ended_on.is_none()),
            consent: facts.consents.iter().any(|consent| !matches!(consent.state, ConsentState::Ended(_))),
            afterwards: contracts
                .chain(consents)
                .max_by_key(|clock| facts.rules.last_day(*clock))
                .unwrap_or(Clock::since(ClockRule::NoRelation, facts.recorded_on)),
        }
    }

    /// A running contract outweighs a consent, and a consent the year after a contract: whichever lasts longest is the
    /// honest answer.
    fn on(self, group: OwnData) -> Clock {
        let for_consents = match group {
            OwnData::Name | OwnData::Email | OwnData::Relations => true,
            OwnData::Contact => false,
        };
        if self.contract {
            Clock::waiting(ClockRule::ContractAndYear)
        } else if for_consents && self.consent {
            Clock::waiting(ClockRule::Consent)
        } else {
            self.afterwards
        }
    }
}

fn fate<T: Time>(facts: &Facts<'_>, clock: Clock) -> Fate<T> {
    match T::of(facts, clock) {
        None => Fate::Waiting,
        Some(time) if time.erase_from() > facts.today => Fate::Until(time),
        Some(time) if facts.on_hold => Fate::HeldBack(time),
        Some(time) => Fate::Erase(time),
    }
}

/// Everything about a person, with what becomes of it on this day. Records first, her own data last; where the person
/// herself goes, one line says so after the records.
pub fn plan(facts: &Facts<'_>) -> Vec<Item> {
    plan_by(facts, OwnClocks::of(facts))
}

fn plan_by<T: Time>(facts: &Facts<'_>, own: OwnClocks) -> Vec<Item<T>> {
    let own_item = |group| {
        let clock = own.on(group);
        Item { what: What::Own(group), rule: clock.rule, fate: fate(facts, clock) }
    };
    let email = own_item(OwnData::Email);
    let mut items: Vec<Item<T>> = facts.records.iter().map(|held| record_item(facts, held, &email)).collect();
    let stays = longest_kept(&items);
    let name = own_item(OwnData::Name);
    if stays.is_none() && matches!(name.fate, Fate::Erase(_) | Fate::HeldBack(_)) {
        items.push(Item { what: What::Person, ..name });
        return items;
    }
    items.push(match stays {
        Some((noun, until)) if matches!(name.fate, Fate::Erase(_)) => Item { fate: Fate::With(noun, until), ..name },
        _ => name,
    });
    let rest = [email, own_item(OwnData::Contact), own_item(OwnData::Relations)];
    items.extend(rest.into_iter().filter(|item| facts.own.iter().any(|group| item.what == What::Own(*group))));
    items
}

/// What follows its record follows the person's own data, as long as a contract or a consent keeps that. A flag (protected
/// identity) and a hold stay while her name does: a name without its flag would be shown to everybody.
fn record_item<T: Time>(facts: &Facts<'_>, held: &Held, own: &Item<T>) -> Item<T> {
    let what = What::Record(held.noun, held.id);
    match held.clock.rule {
        rule @ ClockRule::WithItsRecord if matches!(held.noun, Noun::PersonFlag | Noun::Hold) => {
            Item { what, rule, fate: Fate::Waiting }
        }
        ClockRule::WithItsRecord => Item { what, ..own.clone() },
        rule => Item { what, rule, fate: fate(facts, held.clock) },
    }
}

/// The record that keeps the person's name in the register the longest, and until when; a record whose end is not known
/// outlasts every other. What never runs out by itself is no reason to keep anybody.
fn longest_kept<T: Time>(items: &[Item<T>]) -> Option<(Noun, Option<Day>)> {
    items
        .iter()
        .filter(|item| item.rule.runs_out())
        .filter_map(|item| match (item.what, &item.fate) {
            (What::Record(noun, _), Fate::Until(time) | Fate::HeldBack(time)) => {
                Some((noun, Some(time.last_day_kept())))
            }
            (What::Record(noun, _), Fate::Waiting) => Some((noun, None)),
            _ => None,
        })
        .max_by_key(|(_, until)| until.unwrap_or(Day::MAX))
}

/// The time of the first of her items that falls due for erasure. Holds are left aside, and so is `today`: nothing
/// but a change of the register moves the answer, so it can be kept and stays true overnight. What goes on the same day as
/// an agreement of hers is said by that agreement's own line on the list of what is due.
pub fn falls_due(facts: &Facts<'_>) -> Option<Retention> {
    let own = OwnClocks::of(facts);
    let on = |today| plan_by::<LastDay>(&Facts { today, on_hold: false, ..*facts }, own);
    let timed: Vec<(What, LastDay)> =
        on(Day::MIN).into_iter().filter_map(|item| item.fate.time().map(|time| (item.what, *time))).collect();
    let agreements = timed.iter().filter(|(what, _)| is_agreement(*what));
    let said: Vec<Day> = agreements.map(|(_, time)| time.last_day_kept()).collect();
    // Her name's own day counts only where nothing keeps the name longer.
    let stays = |what: What, time: LastDay| {
        what == What::Own(OwnData::Name) && !on(time.erase_from()).iter().any(|item| item.what == What::Person)
    };
    let LastDay(clock, _) = timed
        .into_iter()
        .filter(|(what, time)| !said.contains(&time.last_day_kept()) && !stays(*what, *time))
        .map(|(_, time)| time)
        .min_by_key(LastDay::last_day_kept)?;
    facts.rules.time(facts.calendar, clock)
}

const fn is_agreement(what: What) -> bool {
    matches!(what, What::Record(Noun::Agreement, _))
}
