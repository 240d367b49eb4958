//! Ratings as records and forms. Two people are the subjects of each; neither learns who the other is.

use super::{AddRating, add, names_of_client, withdraw};
use crate::{
    forms::{About, FieldKind, Form, FormDone, field, required},
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::{PersonId, RatingId},
    legal_basis::LegalBasis,
    ratings::{Quarter, Rating, Standing, Stars, anonymised},
    source::{Source, SourceKind},
    time::Day,
};
use store::Read;

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Rating,
    reads: Deed::ReadRatings,
    tab: Tab::Ratings,
    of_person: |r, person, _| {
        let mut all = Vec::new();
        for rating in r.ratings_of(person)? {
            all.push(received(r, &rating)?);
        }
        for rating in r.ratings_by(person)? {
            all.push(given(r, &rating)?);
        }
        Ok(all)
    },
    owner: |r, id| Ok(r.rating(RatingId(id))?.map(|rating| rating.contractor)),
    erase: |w, id, person: PersonId| {
        let Some(rating) = w.rating(RatingId(id))? else { return Ok(()) };
        if rating.contractor == person {
            Ok(w.delete_rating(rating.id)?)
        } else {
            Ok(w.forget_client(rating.assignment)?)
        }
    },
    own_section: false,
};

/// Every rating about somebody without what stands in it.
pub(crate) fn bare(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    Ok(r.rating_clocks(person)?.into_iter().map(|(id, from)| record(id, from)).collect())
}

fn record(id: RatingId, from: Day) -> Held {
    let clock = Clock::since(ClockRule::Rating, from);
    Held::new(Noun::Rating, id.0, Purpose::Ratings, LegalBasis::LegitimateInterest, clock)
}

fn whole(rating: &Rating) -> Held {
    record(rating.id, rating.ended_on.unwrap_or(rating.answered_on))
}

fn stars(record: Held, rating: &Rating) -> Held {
    match rating.stars {
        Some(stars) => record.fact("stars", i64::from(stars.value())).fact("label", Value::code("stars", stars.code())),
        None => record,
    }
}

/// What the contractor sees: the opinion is data about her (C-434/16), who holds it is not (Art. 15(4)). The day is given
/// to its quarter, and words that name the client are withheld.
fn received(r: &Read<'_>, rating: &Rating) -> Result<Held, Problem> {
    let comment = rating.comment.as_deref();
    let names = if comment.is_some() { names_of_client(r, rating)? } else { Vec::new() };
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let shown = comment.and_then(|text| anonymised(text, &names));
    // That somebody else told it is hers to know (Art. 15(1)(g)); the day is that of the quarter, like the rating's.
    let source = Source { kind: SourceKind::ThirdParty, detail: None, on: Quarter::of(rating.answered_on).first_day() };
    let record = stars(whole(rating).fact("direction", Value::code("rating-direction", "received")), rating)
        .from(&source)
        .fact("standing", Value::code("standing", rating.standing.code()))
        .fact("quarter", Quarter::of(rating.answered_on).to_string())
        .maybe("comment", shown)
        .maybe("statement", rating.statement.as_deref());
    Ok(if comment.is_some() && shown.is_none() { record.fact("comment-withheld", true) } else { record })
}

/// What the client sees: the rating she gave, to the letter.
fn given(r: &Read<'_>, rating: &Rating) -> Result<Held, Problem> {
    let number = r.assignment(rating.assignment)?.map(|it| it.number);
    Ok(stars(whole(rating).fact("direction", Value::code("rating-direction", "given")), rating)
        .fact("standing", Value::code("standing", rating.standing.code()))
        .maybe("assignment", number)
        .fact("answered-on", rating.answered_on)
        .maybe("comment", rating.comment.as_deref())
        .from(&Source { kind: SourceKind::Person, detail: None, on: rating.answered_on })
        .maybe("ended-on", rating.ended_on.filter(|_| rating.standing == Standing::Withdrawn)))
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::Rating.code(),
        verb: "add",
        about: About::Nothing,
        deed: Deed::WriteRatings,
        fields: &[
            required("assignment", FieldKind::Text { max: 60 }),
            required("stars", FieldKind::Choice { group: "stars", codes: || Stars::ALL.map(Stars::code).to_vec() }),
            required("answered-on", FieldKind::PastDay),
            field("comment", FieldKind::LongText { max: 4_000 }),
        ],
        run: |session, filled, now| {
            let request = AddRating {
                assignment: filled.text("assignment"),
                stars: filled.text("stars"),
                answered_on: filled.text("answered-on"),
                comment: filled.maybe("comment"),
            };
            Ok(FormDone::record(add(session, &request, now)?.id))
        },
    },
    Form {
        noun: Noun::Rating.code(),
        verb: "withdraw",
        about: About::Record,
        deed: Deed::WriteRatings,
        fields: &[],
        run: |session, filled, now| Ok(FormDone::record(withdraw(session, &filled.about(), now)?)),
    },
];
