//! One made-up person.

use super::{
    contact,
    dice::Dice,
    lists::{NOTES, language},
    when::{days_before, on},
};
use domain::{
    ids::PersonId,
    people::{Person, Relation},
    source::{Source, SourceKind},
    time::{Day, Moment, day_in_sweden},
};
use std::collections::BTreeSet;

/// The first customer number; the same as in the sample files, so that an import shows likely duplicates.
const FIRST_NUMBER: usize = 10_000;

/// The person at this place in the register.
pub(super) fn person(place: usize, dice: &mut Dice, now: Moment) -> Person {
    let recorded = on(joined(dice, day_in_sweden(now)), dice, now);
    let recorded_on = day_in_sweden(recorded);
    let number = format!("K{}", FIRST_NUMBER + place);
    let name = language(place, dice).full_name(dice);
    let relations = relations(place, dice);
    let changed_on = if dice.in_thousand(200) { between(recorded_on, day_in_sweden(now), dice) } else { recorded_on };
    let mut person = Person {
        id: PersonId::new(recorded, dice.ten_bytes()),
        email: Some(contact::email(&name, &number, dice)),
        phone: Some(contact::phone(dice)),
        address: Some(contact::address(dice)),
        identity_number: dice.in_thousand(10).then(|| contact::identity_number(dice)),
        note: dice.in_thousand(60).then(|| (*dice.one_of(&NOTES)).to_owned()),
        protected_identity: dice.in_thousand(5),
        source: source(&relations, recorded_on, dice),
        number,
        name,
        relations,
        recorded_on,
        changed_on,
    };
    // Nobody's record is complete; the one everybody opens first is.
    if place > 0 {
        let newsletter = person.relations.contains(&Relation::NewsletterRecipient);
        if !newsletter && dice.in_thousand(80) {
            person.email = None;
        }
        if dice.in_thousand(250) {
            person.phone = None;
        }
        if dice.in_thousand(if newsletter { 500 } else { 60 }) {
            person.address = None;
        }
    } else {
        person.protected_identity = false;
    }
    person
}

/// The day the register first held somebody, since the GDPR applies and rather later than earlier.
fn joined(dice: &mut Dice, today: Day) -> Day {
    let ago = dice.between(20, 3_000).min(dice.between(20, 3_000));
    days_before(today, ago)
}

fn between(first: Day, last: Day, dice: &mut Dice) -> Day {
    let days = u32::try_from((last - first).num_days()).unwrap_or(0);
    days_before(last, dice.between(0, days))
}

fn relations(place: usize, dice: &mut Dice) -> BTreeSet<Relation> {
    let main = *dice.weighed(&[
        (Relation::Client, 400),
        (Relation::Contractor, 240),
        (Relation::NewsletterRecipient, 170),
        (Relation::CourseParticipant, 90),
        (Relation::AppTester, 40),
        (Relation::CompetitionEntrant, 30),
        (Relation::Partner, 20),
        (Relation::Reseller, 10),
    ]);
    let mut relations = BTreeSet::from([if place == 0 { Relation::Client } else { main }]);
    if place == 0 || dice.in_thousand(330) {
        relations.insert(Relation::NewsletterRecipient);
    }
    if dice.in_thousand(50) {
        relations.insert(Relation::CourseParticipant);
    }
    relations
}

fn source(relations: &BTreeSet<Relation>, on: Day, dice: &mut Dice) -> Source {
    let likely = match relations.first() {
        Some(Relation::Contractor | Relation::AppTester) => SourceKind::Registration,
        Some(Relation::NewsletterRecipient) => SourceKind::Newsletter,
        Some(Relation::CompetitionEntrant) => SourceKind::Competition,
        Some(Relation::CourseParticipant | Relation::Client) => SourceKind::Purchase,
        Some(Relation::Reseller | Relation::Partner) | None => SourceKind::Person,
    };
    let kind = *dice.weighed(&[(likely, 80), (SourceKind::Person, 12), (SourceKind::Import, 8)]);
    let detail = (kind == SourceKind::Import).then(|| "kunder.xlsx".to_owned());
    Source { kind, detail, on }
}
