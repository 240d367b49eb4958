//! Competitions, offers and surveys as a book, entries as records, and their forms.

use super::{AddCompetition, AddEntry, WinEntry, add, enter, win};
use crate::{
    forms::{About, Book, Entry as BookEntry, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    competitions::{Competition, CompetitionKind, Entry},
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::{EntryId, PersonId},
    legal_basis::LegalBasis,
    time::Day,
};
use store::Read;

// policy: 12
pub(crate) const PLUG: Plug = Plug {
    noun: Noun::CompetitionEntry,
    reads: Deed::ReadMessages,
    tab: Tab::Messages,
    of_person,
    owner: |r, id| Ok(r.entry(EntryId(id))?.map(|entry| entry.person)),
    erase: |w, id, _| Ok(w.delete_entry(EntryId(id))?),
    own_section: false,
};

fn of_person(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    let mut all = Vec::new();
    for entry in r.entries_of(person)? {
        let about = r.competition(entry.competition)?.ok_or_else(|| Problem::not_found("competition"))?;
        all.push(held(&entry, &about));
    }
    Ok(all)
}

/// A prize is an accounting record: it follows the voucher's seven years, counted from the end of the year it was won in.
fn held(it: &Entry, about: &Competition) -> Held {
    let (purpose, basis, clock) = match (&it.voucher, about.kind) {
        (Some(_), _) => {
            let year_end = Day::from_ymd_opt(chrono::Datelike::year(&about.ends_on), 12, 31).unwrap_or(about.ends_on);
            (Purpose::Bookkeeping, LegalBasis::LegalObligation, Clock::since(ClockRule::Bookkeeping, year_end))
        }
        (None, CompetitionKind::Survey) => {
            (Purpose::Competitions, LegalBasis::Consent, Clock::since(ClockRule::Survey, about.ends_on))
        }
        (None, CompetitionKind::Competition | CompetitionKind::Offer) => {
            (Purpose::Competitions, LegalBasis::Contract, Clock::since(ClockRule::Competition, about.ends_on))
        }
    };
    Held::new(Noun::CompetitionEntry, it.id.0, purpose, basis, clock)
        .fact("kind", Value::code("competition-kind", about.kind.code()))
        .fact("competition", about.name.as_str())
        .fact("purpose", about.purpose.as_str())
        .fact("entered-on", it.entered_on)
        .fact("ends-on", about.ends_on)
        .maybe("voucher", it.voucher.as_deref())
        .from(&it.source)
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::CompetitionEntry.code(),
        verb: "add",
        about: About::Person,
        deed: Deed::WriteMessages,
        fields: &[
            required("competition", FieldKind::Record { noun: COMPETITION }),
            field("entered-on", FieldKind::PastDay),
        ],
        run: |session, filled, now| {
            let request = AddEntry {
                person: filled.about(),
                task: filled.task_code(),
                competition: filled.text("competition"),
                entered_on: filled.maybe("entered-on"),
            };
            Ok(FormDone::record(enter(session, &request, now)?.id))
        },
    },
    Form {
        noun: Noun::CompetitionEntry.code(),
        verb: "win",
        about: About::Record,
        deed: Deed::WriteMessages,
        fields: &[required("voucher", FieldKind::Text { max: 60 })],
        run: |session, filled, now| {
            let request = WinEntry { id: filled.about(), task: filled.task_code(), voucher: filled.text("voucher") };
            Ok(FormDone::record(win(session, &request, now)?.id))
        },
    },
];

const COMPETITION: &str = "competition";

pub(crate) const BOOK: Book = Book {
    noun: COMPETITION,
    reads: Deed::ReadMessages,
    list: |r, _| {
        r.competitions()?
            .iter()
            .map(|it| {
                let entries = i64::try_from(r.entries_count(it.id)?).unwrap_or(i64::MAX);
                Ok(BookEntry::new(it.id.0)
                    .fact("name", it.name.as_str())
                    .fact("kind", Value::code("competition-kind", it.kind.code()))
                    .fact("purpose", it.purpose.as_str())
                    .fact("starts-on", it.starts_on)
                    .fact("ends-on", it.ends_on)
                    .fact("entries", entries))
            })
            .collect()
    },
};

pub(crate) const BOOK_FORMS: &[Form] = &[Form {
    noun: COMPETITION,
    verb: "add",
    about: About::Nothing,
    deed: Deed::WriteMessages,
    fields: &[
        required("kind", choice("competition-kind", || CompetitionKind::ALL.map(CompetitionKind::code).to_vec())),
        required("name", FieldKind::Text { max: 120 }),
        required("purpose", FieldKind::LongText { max: 500 }),
        required("starts-on", FieldKind::Day),
        required("ends-on", FieldKind::Day),
    ],
    run: |session, filled, now| {
        let request = AddCompetition {
            kind: filled.text("kind"),
            name: filled.text("name"),
            purpose: filled.text("purpose"),
            starts_on: filled.text("starts-on"),
            ends_on: filled.text("ends-on"),
        };
        Ok(FormDone::record(add(session, &request, now)?.id))
    },
}];
