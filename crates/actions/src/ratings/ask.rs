//! Asking a client for a rating: after the finish, once, as a service message and never as marketing (policy point 46).
//!
//! The draft and the writing down are two verbs: whoever carries the message (the office's own e-mail program today) does
//! so between them, and [`sent`] is told only when the message is on its way.

use crate::{
    assignments::{self, AssignmentView},
    problem::Problem,
    rating_rules::rules,
    session::{Session, Touching, random},
};
use domain::{
    assignments::{Assignment, RatingRequest, RequestWay, expires_on, may_ask},
    deeds::Deed,
    ids::RatingRequestId,
    people::Person,
    ratings::Stars,
    time::{Day, Moment, day_in_sweden},
};
use papers::{Language, Words};
use serde::Serialize;
use specta::Type;
use std::fmt::Write as _;
use store::Read;

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
    /// The same as a file that opens as a draft (`.eml`).
    pub eml: String,
    /// A name for that file.
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
        Ok(message(session, &assignment, &client, &to, expires, language, now))
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
    now: Moment,
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
        eml: eml(organisation.email.as_deref(), to, &subject, &text, now),
        file_name: format!("omdome-{}.eml", assignment.number.replace(|c: char| !c.is_ascii_alphanumeric(), "-")),
        expires_on: expires.to_string(),
        subject,
        text,
    }
}

/// A draft as RFC 5322 with MIME, which e-mail programs open to be looked at and sent.
fn eml(from: Option<&str>, to: &str, subject: &str, text: &str, now: Moment) -> String {
    let mut mail = String::new();
    if let Some(from) = from {
        let _ = write!(mail, "From: {}\r\n", header(from));
    }
    let _ = write!(mail, "To: {}\r\nSubject: {}\r\n", header(to), encoded(subject));
    let _ = write!(mail, "Date: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n", now.to_rfc2822());
    mail.push_str("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    for line in base64(text.replace('\n', "\r\n").as_bytes()).as_bytes().chunks(76) {
        mail.push_str(&String::from_utf8_lossy(line));
        mail.push_str("\r\n");
    }
    mail
}

/// A header's value can hold no line break, or it would be two headers.
fn header(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).collect()
}

/// A subject in characters any program can carry: encoded words of RFC 2047, each short enough for a line.
fn encoded(subject: &str) -> String {
    let subject = header(subject);
    if subject.is_ascii() && subject.len() < 60 {
        return subject;
    }
    let mut words: Vec<String> = vec![String::new()];
    for letter in subject.chars() {
        if words.last().is_some_and(|word| word.len() + letter.len_utf8() > 42) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(letter);
        }
    }
    words.iter().map(|word| format!("=?utf-8?B?{}?=", base64(word.as_bytes()))).collect::<Vec<_>>().join("\r\n ")
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |place: usize| u32::from(chunk.get(place).copied().unwrap_or(0));
        let three = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            if place <= chunk.len() {
                out.push(char::from(LETTERS[(three >> (18 - 6 * place) & 63) as usize]));
            } else {
                out.push('=');
            }
        }
    }
    out
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
    use super::{base64, eml, encoded, percent};
    use domain::time::Moment;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (plain, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn nothing_in_a_value_becomes_a_header() {
        let now = Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment");
        let mail = eml(None, "a@example.org\r\nBcc: x@example.org", "Hej\r\nX: y", "Åsa", now);
        assert!(!mail.contains("\r\nBcc:") && !mail.contains("\r\nX: y"));
        assert!(mail.contains("Date: Sun, 22 Nov 2026 10:00:00 +0100\r\n"));
        assert!(mail.ends_with("\r\n\r\nw4VzYQ==\r\n"));
    }

    #[test]
    fn a_swedish_subject_is_carried_in_short_words() {
        assert_eq!(encoded("Hello"), "Hello");
        let long = encoded(&"åäö ".repeat(40));
        assert!(
            long.split("\r\n ").all(|word| word.len() <= 75 && word.starts_with("=?utf-8?B?") && word.ends_with("?="))
        );
        assert_eq!(percent("a b&å@c\n", "@"), "a%20b%26%C3%A5@c%0D%0A");
    }
}
