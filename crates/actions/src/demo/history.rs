//! What happened between the organisation and a made-up person: agreements and consents.

use super::{
    dice::Dice,
    when::{days_before, on},
};
use chrono::Days;
use domain::{
    agreements::{Agreement, AgreementKind},
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentWording},
    ids::{AgreementId, ConsentEventId, ConsentId},
    people::{Person, Relation},
    source::{Source, SourceKind},
    time::{Day, Moment, day_in_sweden},
};

/// Of so many people one is past the last day an ended agreement may be kept.
const OVERDUE_EVERY: usize = 500;
/// Of so many people one comes to that day within a week.
const DUE_SOON_EVERY: usize = 250;
/// A consent is not asked for anew within so many days.
const FRESH_DAYS: u32 = 690;

/// The agreements of the person at this place.
pub(super) fn agreements(person: &Person, place: usize, dice: &mut Dice, now: Moment) -> Vec<Agreement> {
    person
        .relations
        .iter()
        .filter_map(|relation| {
            let kind = kind(*relation, dice)?;
            let ended_on = ended(place, person.recorded_on, dice, day_in_sweden(now));
            // Somebody whose agreement ended long ago must have been here before that.
            let started_on = person.recorded_on.min(ended_on.map_or(person.recorded_on, |day| days_before(day, 200)));
            Some(Agreement {
                id: AgreementId::new(on(started_on, dice, now), dice.ten_bytes()),
                person: person.id,
                kind,
                started_on,
                ended_on,
                source: person.source.clone(),
            })
        })
        .collect()
}

fn kind(relation: Relation, dice: &mut Dice) -> Option<AgreementKind> {
    match relation {
        Relation::Contractor => Some(*dice.weighed(&[(AgreementKind::Account, 2), (AgreementKind::Assignment, 1)])),
        Relation::Client => Some(*dice.weighed(&[(AgreementKind::Customer, 3), (AgreementKind::Assignment, 1)])),
        Relation::CourseParticipant => Some(AgreementKind::Course),
        Relation::AppTester => Some(AgreementKind::App),
        Relation::Reseller | Relation::Partner => Some(AgreementKind::Partnership),
        Relation::NewsletterRecipient | Relation::CompetitionEntrant => None,
    }
}

fn ended(place: usize, began: Day, dice: &mut Dice, today: Day) -> Option<Day> {
    let (ended_lately, ago) = (dice.in_thousand(200), dice.between(1, 340));
    if place % OVERDUE_EVERY == 7 {
        return Some(days_before(today, dice.between(380, 460)));
    }
    if place % DUE_SOON_EVERY == 11 {
        return Some(days_before(today, dice.between(359, 364)));
    }
    let day = days_before(today, ago);
    (place > 0 && ended_lately && day > began).then_some(day)
}

/// The consents of a person: the newsletter's, and what was asked along with it.
pub(super) fn consents(person: &Person, place: usize, dice: &mut Dice, now: Moment) -> Vec<Consent> {
    if !person.relations.contains(&Relation::NewsletterRecipient) {
        return Vec::new();
    }
    let mut purposes = vec![ConsentPurpose::Newsletter];
    if dice.in_thousand(250) {
        purposes.push(ConsentPurpose::Marketing);
    }
    if place == 0 || dice.in_thousand(150) {
        purposes.push(ConsentPurpose::Measurement);
    }
    purposes.into_iter().map(|purpose| consent(purpose, person, place, dice, now)).collect()
}

fn consent(purpose: ConsentPurpose, person: &Person, place: usize, dice: &mut Dice, now: Moment) -> Consent {
    let today = day_in_sweden(now);
    let deficient = place > 0 && dice.in_thousand(70);
    let first = if deficient { days_before(today, dice.between(40, FRESH_DAYS)) } else { person.recorded_on };
    let mut history = History { events: Vec::new(), dice, now };
    if deficient {
        history.add(first, Channel::Unknown, ConsentAct::Given { wording: None, ip: None });
    } else {
        history.give(purpose, first);
        let renewed = days_before(today, history.dice.between(30, FRESH_DAYS));
        if renewed > first && (today - first).num_days() > i64::from(FRESH_DAYS) && place % DUE_SOON_EVERY != 13 {
            history.give(purpose, renewed);
        }
    }
    if place > 0 && history.dice.in_thousand(120) {
        let left = days_before(today, history.dice.between(0, 300));
        let act = *history.dice.weighed(&[(true, 9), (false, 1)]);
        let act = if act { ConsentAct::WithdrawnByPerson } else { ConsentAct::EndedByController };
        history.add(left, Channel::Email, act);
    }
    let mut events = history.events;
    events.sort_by_key(|event| event.at);
    let (kind, detail) = if deficient {
        (SourceKind::Import, Some("nyhetsbrev.csv".to_owned()))
    } else {
        (SourceKind::Newsletter, None)
    };
    let source = Source { kind, detail, on: first };
    let made = events.first().map_or(now, |event| event.at);
    Consent { id: ConsentId::new(made, dice.ten_bytes()), person: person.id, purpose, source, events }
}

/// A history being written.
struct History<'a> {
    events: Vec<ConsentEvent>,
    dice: &'a mut Dice,
    now: Moment,
}

impl History<'_> {
    fn add(&mut self, day: Day, channel: Channel, act: ConsentAct) {
        let at = on(day, self.dice, self.now);
        let id = ConsentEventId::new(at, self.dice.ten_bytes());
        self.events.push(ConsentEvent { id, at, act, channel, recorded_by: None });
    }

    /// Gives the consent in the words of that day, mostly on the web and then confirmed the day after.
    fn give(&mut self, purpose: ConsentPurpose, day: Day) {
        let channel = *self.dice.weighed(&[(Channel::Web, 80), (Channel::Letter, 10), (Channel::InPerson, 10)]);
        let web = channel == Channel::Web;
        let ip = web.then(|| address(self.dice));
        self.add(day, channel, ConsentAct::Given { wording: Some(words(purpose, day)), ip: ip.clone() });
        let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
        if web && next <= day_in_sweden(self.now) && self.dice.in_thousand(800) {
            self.add(next, Channel::Email, ConsentAct::Confirmed { ip });
        }
    }
}

/// An IP address kept free for documentation (RFC 5737).
fn address(dice: &mut Dice) -> String {
    format!("{}.{}", dice.one_of(&["192.0.2", "198.51.100", "203.0.113"]), dice.between(1, 254))
}

/// The first day of the second version of the words.
const SECOND_VERSION: Day = Day::from_ymd_opt(2024, 1, 1).expect("a day that exists");

macro_rules! consent_words {
    ($purpose:literal) => {
        (
            include_str!(concat!("../../../../assets/demo/consents/", $purpose, "-1.txt")),
            include_str!(concat!("../../../../assets/demo/consents/", $purpose, "-2.txt")),
        )
    };
}

fn words(purpose: ConsentPurpose, day: Day) -> ConsentWording {
    let (first, second) = match purpose {
        ConsentPurpose::Newsletter => consent_words!("newsletter"),
        ConsentPurpose::Marketing => consent_words!("marketing"),
        ConsentPurpose::Measurement => consent_words!("measurement"),
    };
    let (text, version) = if day < SECOND_VERSION { (first, "2018-05") } else { (second, "2024-01") };
    ConsentWording { text: text.trim_end().to_owned(), version: version.to_owned() }
}
