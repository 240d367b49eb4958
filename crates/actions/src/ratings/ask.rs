//! Asking a client for a rating: after the finish, once, as a service message and never as marketing (policy point 46).
//!
//! The draft and the writing down are two verbs: whoever carries the message (the office's own e-mail program today) does
//! so between them, and [`sent`] is told only when the message is on its way.

use crate::{
    assignments::{self, AssignmentView},
    office_rules::rules,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    assignments::{Assignment, RatingRequest, RequestWay, expires_on, may_ask},
    deeds::Deed,
    ids::RatingRequestId,
    people::Person,
    post::Message,
    ratings::Stars,
    time::{Day, Moment, day_in_sweden},
};
use papers::{Language, Words};
use serde::Serialize;
use specta::Type;
use std::fmt::Write as _;
use store::Read;

impl RatingDraft {
    /// The message as a letter for an e-mail program.
    pub fn message(&self, now: Moment) -> Message {
        Message {
            from: self.from.clone(),
            to: self.to.clone(),
            subject: self.subject.clone(),
            text: self.text.clone(),
            at: now,
        }
    }
}

/// A message ready to be sent. Its `Debug` leaves out to whom.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RatingDraft {
    /// The client's address.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// The same as a link that opens the e-mail program.
    pub mailto: String,
    /// The office's own address, if it has one.
    pub from: Option<String>,
    /// A name for the message as a file that opens as a draft (`.eml`).
    pub file_name: String,
    /// The last day for an answer.
    pub expires_on: String,
}

/// A page of questions that went out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RatingRequestPage {
    /// How many there are in all.
    pub total: u32,
    /// Their assignments, the newest question first.
    pub assignments: Vec<AssignmentView>,
}

/// Writes the message. Nothing is sent and nothing is written down as sent.
// policy: 46
pub fn draft(session: &Session, assignment: &str, language: Language, now: Moment) -> Result<RatingDraft, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        let (assignment, client, expires) = askable(w, assignment, today)?;
        let to = client.email.clone().ok_or_else(|| Problem::invalid("email", "missing"))?;
        w.record(&session.entry("ratings.draft", task, now).touching(assignment.id.0).touching(client.id.0))?;
        Ok(message(session, &assignment, &client, &to, expires, language))
    })
}

/// Writes down that the question went out today.
// policy: 46
pub fn sent(session: &Session, assignment: &str, way: RequestWay, now: Moment) -> Result<AssignmentView, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    let today = day_in_sweden(now);
    let id = RatingRequestId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        let (assignment, client, expires_on) = askable(w, assignment, today)?;
        let request =
            RatingRequest { id, assignment: assignment.id, way, sent_on: today, expires_on, answered_on: None };
        w.insert_rating_request(&request)?;
        let entry = session.entry("ratings.ask", task, now).touching(assignment.id.0).touching(client.id.0);
        w.record(&entry.fields(&["sent-on", "expires-on"]))?;
        assignments::view(w, &assignment, today)
    })
}

/// Questions that went out, the newest first.
pub fn requests(session: &Session, place: u32, limit: u32, now: Moment) -> Result<RatingRequestPage, Problem> {
    session.task_for(Deed::ReadRatings)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        let counts = r.rating_request_counts(today)?;
        let mut found = Vec::new();
        for request in r.rating_requests_page(place.into(), limit)? {
            if let Some(assignment) = r.assignment(request.assignment)? {
                found.push(assignments::view(r, &assignment, today)?);
            }
        }
        let total = u32::try_from(counts.waiting + counts.answered + counts.expired).unwrap_or(u32::MAX);
        Ok(RatingRequestPage { total, assignments: found })
    })
}

fn askable(r: &Read<'_>, assignment: &str, today: Day) -> Result<(Assignment, Person, Day), Problem> {
    let assignment = assignments::find(r, assignment)?;
    let asked = r.rating_request_about(assignment.id)?.is_some();
    may_ask(&assignment, asked, r.rating_of(assignment.id)?.is_some(), today)?;
    let client = assignment.client.map(|id| r.person(id)).transpose()?.flatten();
    let client = client.ok_or_else(|| Problem::not_found("person"))?;
    let expires = expires_on(today, rules(r)?.request_days);
    Ok((assignment, client, expires))
}

fn message(
    session: &Session,
    assignment: &Assignment,
    client: &Person,
    to: &str,
    expires: Day,
    language: Language,
) -> RatingDraft {
    let words = Words(language);
    let organisation = session.organisation();
    let finished = assignment.finished_on.map(|day| day.to_string()).unwrap_or_default();
    let scale: Vec<String> =
        Stars::ALL.iter().map(|stars| format!("{}: {}", stars.value(), words.word("stars", stars.code()))).collect();
    let values = [
        ("assignment", assignment.number.as_str()),
        ("finished", &finished),
        ("expires", &expires.to_string()),
        ("organisation", &organisation.name),
        ("name", &client.name),
    ];
    let subject = words.with_all("rating-mail-subject", &values);
    let mut text = format!(
        "{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}\n{}\n{}",
        words.with_all("rating-mail-hello", &values),
        words.with_all("rating-mail-why", &values),
        scale.join("\n"),
        words.with_all("rating-mail-until", &values),
        words.with_all("rating-mail-service", &values),
        organisation.name,
        organisation.address.join(", "),
        organisation.phone,
    );
    if let Some(email) = &organisation.email {
        text = format!("{text}\n{email}");
    }
    RatingDraft {
        to: to.to_owned(),
        mailto: format!("mailto:{}?subject={}&body={}", percent(to, "@"), percent(&subject, ""), percent(&text, "")),
        from: organisation.email.clone(),
        file_name: format!("omdome-{}.eml", assignment.number.replace(|c: char| !c.is_ascii_alphanumeric(), "-")),
        expires_on: expires.to_string(),
        subject,
        text,
    }
}

/// Percent-encoding of everything but unreserved characters and those in `also` (RFC 6068).
fn percent(text: &str, also: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.replace('\n', "\r\n").bytes() {
        let letter = char::from(byte);
        if letter.is_ascii_alphanumeric() || "-._~".contains(letter) || also.contains(letter) {
            out.push(letter);
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_link_carries_every_letter() {
        assert_eq!(percent("a b&å@c\n", "@"), "a%20b%26%C3%A5@c%0D%0A");
    }
}
