//! Whom a person's data was given to (Art. 15(1)(c), C-154/21), and telling those recipients of changes (Art. 19).

mod letter;
mod record;

pub use letter::letter;
pub(crate) use letter::sample;
pub(crate) use record::{DISCLOSURE_PLUG, FORMS, NOTICE_BOOK, NOTICE_PLUG};

use crate::{
    due,
    problem::Problem,
    processing::called,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::{PersonId, uuid_v7},
    legal_basis::LegalBasis,
    processing::{DataKind, Disclosure, DisclosureKind, Notice, NoticeCause, NoticeState, notice_due, to_notify},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use papers::{Language, Words, extract::Recipient as ExtractRecipient};
use store::{Read, Write};
use uuid::Uuid;

/// Somebody was given a person's data.
#[derive(Clone, Debug)]
pub struct Disclose {
    /// Whose data.
    pub person: PersonId,
    /// For which task.
    pub task: Option<Task>,
    /// Who received it.
    pub recipient: Uuid,
    /// Why, in a word.
    pub kind: DisclosureKind,
    /// Which categories.
    pub categories: Vec<DataKind>,
    /// When.
    pub on: Day,
    /// What for.
    pub why: String,
    /// The legal ground.
    pub basis: LegalBasis,
}

/// Writes down that somebody was given a person's data.
///
/// # Errors
/// [`Problem::InvalidField`] without a category or for a recipient whose relation has ended.
// policy: 18
pub fn disclose(session: &Session, given: Disclose, now: Moment) -> Result<Uuid, Problem> {
    session.may(given.task, Deed::WriteDisclosures)?;
    if given.categories.is_empty() {
        return Err(Problem::invalid("categories", "missing"));
    }
    if given.on > day_in_sweden(now) {
        return Err(Problem::DateInTheFuture { field: "disclosed-on".to_owned() });
    }
    let id = uuid_v7(now, random()?);
    session.register.write(&session.holder(now), |w| {
        w.person(given.person)?.ok_or_else(|| Problem::not_found("person"))?;
        may_receive(w, given.recipient, given.on)?;
        w.insert_disclosure(&Disclosure {
            id,
            person: given.person,
            recipient: given.recipient,
            kind: given.kind,
            categories: given.categories.clone(),
            on: given.on,
            why: given.why.clone(),
            basis: given.basis,
            recorded_by: session.staff.id,
        })?;
        let entry = session.entry("disclosures.add", given.task, now).touching(id).touching(given.person.0);
        w.record(&entry.touching(given.recipient).fields(&["recipient", "categories", "disclosed-on"]))?;
        Ok(id)
    })
}

/// Refuses a recipient that is not in the register, or whose relation had ended on that day.
pub(crate) fn may_receive(r: &Read<'_>, recipient: Uuid, on: Day) -> Result<(), Problem> {
    let known = r.recipient(recipient)?.ok_or_else(|| Problem::not_found("recipient"))?;
    if known.ended_on.is_some_and(|ended| on > ended) {
        return Err(Problem::invalid("recipient", "ended"));
    }
    Ok(())
}

/// The recipients that actually got this person's data, each with the day it last did.
pub(crate) fn recipients_of(r: &Read<'_>, person: PersonId) -> Result<Vec<(Uuid, Day)>, Problem> {
    Ok(to_notify(&r.disclosures_of(person)?))
}

/// The actual recipients with dates, as an extract names them (Art. 15(1)(c), C-154/21).
pub(crate) fn for_extract(
    r: &Read<'_>,
    person: PersonId,
    language: Language,
) -> Result<Vec<ExtractRecipient>, Problem> {
    let words = Words(language);
    let mut shown = Vec::new();
    for it in r.disclosures_of(person)? {
        let recipient = r.recipient(it.recipient)?.ok_or_else(|| Problem::not_found("recipient"))?;
        let kinds: Vec<String> = it.categories.iter().map(|kind| words.word("data-kind", kind.code())).collect();
        shown.push(ExtractRecipient {
            name: called(&recipient).map_or_else(|key| words.code("recipient", key), str::to_owned),
            country: recipient.country.clone().unwrap_or_else(|| words.say("recipient-country-unknown")),
            safeguard: recipient.safeguard.map(|safeguard| words.word("safeguard", safeguard.code())),
            what: kinds.join(", "),
            why: it.why,
            disclosure: it.id,
            on: it.on,
        });
    }
    Ok(shown)
}

/// Begins the duty of Art. 19 inside the write that corrects, erases or restricts: one notice for each recipient that
/// actually got this person's data. Called before an erasure takes the disclosures away. Gives the notices made.
pub(crate) fn tell_recipients(
    w: &mut Write<'_>,
    person: PersonId,
    cause: NoticeCause,
    now: Moment,
) -> Result<Vec<Uuid>, Problem> {
    let reference = w.person(person)?.map(|person| person.number);
    let since = day_in_sweden(now);
    let waiting = w.notices_of(person)?;
    let mut made = Vec::new();
    for (recipient, _) in recipients_of(w, person)? {
        let known =
            waiting.iter().any(|it| it.recipient == recipient && it.cause == cause && it.state == NoticeState::Open);
        if known {
            continue;
        }
        let notice = Notice {
            id: uuid_v7(now, random()?),
            person,
            recipient,
            cause,
            since,
            reference: reference.clone(),
            state: NoticeState::Open,
            closed_on: None,
            how: None,
        };
        w.put_notice(&notice)?;
        let item = notice_due(&*crate::rules::of(w)?, &notice);
        due::set(w, notice.id, item.as_ref())?;
        made.push(notice.id);
    }
    Ok(made)
}

/// Begins the duty by hand, for a change that was made outside the register.
pub fn begin_notices(
    session: &Session,
    person: PersonId,
    task: Option<Task>,
    cause: NoticeCause,
    now: Moment,
) -> Result<Vec<Uuid>, Problem> {
    session.may(task, Deed::WriteDisclosures)?;
    session.register.write(&session.holder(now), |w| {
        w.person(person)?.ok_or_else(|| Problem::not_found("person"))?;
        let made = tell_recipients(w, person, cause, now)?;
        let entry = session.entry("notices.begin", task, now).touching(person.0);
        w.record(&made.iter().fold(entry, |entry, id| entry.touching(*id)).fields(&["cause"]))?;
        Ok(made)
    })
}

/// Closes a notice: the recipient was told, or cannot be, with how or why in words.
pub fn close_notice(
    session: &Session,
    id: Uuid,
    state: NoticeState,
    how: String,
    now: Moment,
) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    session.register.write(&session.holder(now), |w| {
        let notice = w.notice(id)?.ok_or_else(|| Problem::not_found("recipient-notice"))?;
        if notice.state != NoticeState::Open || state == NoticeState::Open {
            return Err(Problem::invalid("state", "ended"));
        }
        let closed =
            Notice { state, how: Some(how.clone()), closed_on: Some(day_in_sweden(now)), reference: None, ..notice };
        w.put_notice(&closed)?;
        due::set(w, id, None)?;
        w.record(&session.entry("notices.close", None, now).touching(id).fields(&["state", "how"]))?;
        Ok(id)
    })
}
