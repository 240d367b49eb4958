//! Ratings: entered by hand or from a file, withdrawn by the client, and what they come to (policy points 43–46).

mod ask;
pub mod import;
mod record;
mod summary;

pub use ask::{RatingDraft, RatingRequestPage, draft, requests, sent};
pub use summary::{QuarterView, RatedPage, RatedView, RatingOverview, SummaryView, overview, rated, summary};

pub(crate) use record::{FORMS, PLUG, bare};
pub(crate) use summary::{of_year, shown};

use crate::{
    assignments::{self, PartyView, party},
    dossier, fields, guards,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    assignments::may_rate,
    deeds::Deed,
    ids::{PersonId, RatingId},
    ratings::{Rating, Standing, Stars, may_withdraw},
    source::{Source, SourceKind},
    time::{Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

/// A rating that a client gave.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddRating {
    /// Of which assignment: identifier or number.
    pub assignment: String,
    /// One digit from 1 to 5.
    pub stars: String,
    /// The day it was given.
    pub answered_on: String,
    /// The client's own words.
    pub comment: Option<String>,
}

/// A rating as the office sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RatingView {
    /// Identifier.
    pub id: String,
    /// Number of the assignment.
    pub assignment: String,
    /// Who rated.
    pub client: PartyView,
    /// Who was rated.
    pub contractor: PartyView,
    /// The rating; absent while it is restricted, and once it is removed.
    pub stars: Option<u8>,
    /// Standing code.
    pub standing: String,
    /// The day it was given.
    pub answered_on: String,
    /// The client's words; absent while the rating is restricted.
    pub comment: Option<String>,
    /// The contractor's supplementary statement.
    pub statement: Option<String>,
    /// The number of the dispute that runs about it.
    pub dispute: Option<String>,
}

/// The ratings of a person, both ways.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonRatings {
    /// What she was given comes to.
    pub summary: SummaryView,
    /// What she was given, the newest first; at most [`SHOWN`].
    pub received: Vec<RatingView>,
    /// What she gave.
    pub given: Vec<RatingView>,
    /// Her complaints, counted.
    pub complaints: crate::complaints::TallyView,
    /// Disputes she raised.
    pub disputes: Vec<crate::disputes::DisputeLine>,
}

/// How many ratings a person's page shows.
const SHOWN: u32 = 200;

/// Enters a rating: a whole number from 1 to 5, after the work was finished, once.
// policy: 43, 44
pub fn add(session: &Session, request: &AddRating, now: Moment) -> Result<Rating, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    let stars = Stars::parse(&request.stars).ok_or_else(|| Problem::invalid("stars", "not-whole-stars"))?;
    let answered_on = fields::past_day("answered-on", &request.answered_on, now)?;
    let comment = fields::optional(request.comment.as_deref());
    if let Some(text) = &comment {
        guards::refuse_stops("comment", text)?;
    }
    let id = RatingId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        let assignment = assignments::find(w, &request.assignment)?;
        let asked = w.rating_request_about(assignment.id)?;
        may_rate(&assignment, asked.as_ref(), w.rating_of(assignment.id)?.is_some(), answered_on)?;
        let rating = Rating {
            id,
            assignment: assignment.id,
            contractor: assignment.contractor,
            client: assignment.client,
            stars: Some(stars),
            standing: Standing::Counts,
            answered_on,
            comment: comment.clone(),
            statement: None,
            ended_on: None,
            entered_by: Some(session.staff.id),
            // What somebody else tells about the contractor: Art. 14 and 15(1)(g).
            source: Source { kind: SourceKind::ThirdParty, detail: None, on: day_in_sweden(now) },
        };
        w.insert_rating(&rating)?;
        if let Some(asked) = asked {
            w.answer_rating_request(asked.id, answered_on)?;
        }
        let entry = session.entry("ratings.add", task, now).touching(id.0).touching(assignment.contractor.0);
        let entry = assignment.client.into_iter().fold(entry, |entry, client| entry.touching(client.0));
        w.record(&entry.fields(&["stars", "answered-on", "comment"]))?;
        Ok(rating)
    })
}

/// Takes a rating back, because the client did. It stays as a withdrawn one and counts no more.
pub fn withdraw(session: &Session, id_or_assignment: &str, now: Moment) -> Result<RatingId, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    session.register.write(&session.holder(now), |w| {
        let rating = find(w, id_or_assignment)?;
        may_withdraw(&rating)?;
        let after = Rating { standing: Standing::Withdrawn, ended_on: Some(day_in_sweden(now)), ..rating.clone() };
        w.update_rating(&after)?;
        let entry = session.entry("ratings.withdraw", task, now).touching(rating.id.0).touching(rating.contractor.0);
        w.record(&entry.fields(&["standing"]))?;
        Ok(rating.id)
    })
}

/// The ratings of a person, with a line in the log: they are opened.
pub fn of_person(session: &Session, id_or_number: &str, now: Moment) -> Result<PersonRatings, Problem> {
    let task = session.task_for(Deed::ReadRatings)?;
    let person = dossier::find(session, id_or_number)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        w.person(person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.record(&session.entry("ratings.open", task, now).touching(person.0))?;
        let views =
            |ratings: Vec<Rating>| ratings.iter().map(|rating| view(w, rating)).collect::<Result<Vec<_>, Problem>>();
        Ok(PersonRatings {
            summary: shown(w, person)?,
            received: views(w.ratings_received(person, SHOWN)?)?,
            given: views(w.ratings_given(person, SHOWN)?)?,
            complaints: crate::complaints::tally_of(w, person, today)?.into(),
            disputes: crate::disputes::lines(w, w.disputes_by(person)?, today)?,
        })
    })
}

/// The rating with this identifier, or of the assignment with this number.
pub(crate) fn find(r: &Read<'_>, id_or_assignment: &str) -> Result<Rating, Problem> {
    let text = id_or_assignment.trim();
    if let Ok(id) = text.parse::<RatingId>()
        && let Some(rating) = r.rating(id)?
    {
        return Ok(rating);
    }
    let assignment = assignments::find(r, text).map_err(|_| Problem::not_found("rating"))?;
    r.rating_of(assignment.id)?.ok_or_else(|| Problem::not_found("rating"))
}

/// A rating as a list shows it. One that is restricted is only stored: its value and words are shown on the dispute's page
/// alone (GDPR Art. 18(2)).
pub(crate) fn view(r: &Read<'_>, rating: &Rating) -> Result<RatingView, Problem> {
    let restricted = rating.standing == Standing::Restricted;
    let assignment = r.assignment(rating.assignment)?.map(|it| it.number).unwrap_or_default();
    let dispute = if restricted { r.disputes_about(rating.id)?.pop().map(|it| it.number) } else { None };
    Ok(RatingView {
        id: rating.id.to_string(),
        assignment,
        client: party(r, rating.client)?,
        contractor: party(r, Some(rating.contractor))?,
        stars: rating.stars.filter(|_| !restricted).map(Stars::value),
        standing: rating.standing.code().to_owned(),
        answered_on: rating.answered_on.to_string(),
        comment: rating.comment.clone().filter(|_| !restricted),
        statement: rating.statement.clone(),
        dispute,
    })
}

/// What names a client in free text: her own identifiers and the assignment's number.
pub(crate) fn names_of_client(r: &Read<'_>, rating: &Rating) -> Result<Vec<String>, Problem> {
    let mut names: Vec<String> = r.assignment(rating.assignment)?.map(|it| it.number).into_iter().collect();
    if let Some(client) = rating.client.map(|id: PersonId| r.person(id)).transpose()?.flatten() {
        names.push(client.name);
        names.push(client.number);
        names.extend(client.email);
        names.extend(client.phone);
    }
    Ok(names)
}
