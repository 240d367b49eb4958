//! Recipients and processors: entering them, and the one use that is refused.

use crate::{
    due,
    problem::Problem,
    rules,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::uuid_v7,
    processing::{Recipient, RecipientKind, Safeguard, may_serve, review},
    time::{Day, Moment, day_in_sweden},
};
use store::Read;
use uuid::Uuid;

/// What is said about a recipient. What is left out stays as it was.
#[derive(Clone, Debug, Default)]
pub struct RecipientInput {
    /// Actual name.
    pub name: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// What it is.
    pub kind: Option<RecipientKind>,
    /// Whether the data is used for marketing there.
    pub marketing: Option<bool>,
    /// Country, ISO 3166-1.
    pub country: Option<String>,
    /// What makes a transfer lawful.
    pub safeguard: Option<Safeguard>,
    /// Which decision, clauses or certificate.
    pub safeguard_detail: Option<String>,
    /// Day of the agreement.
    pub agreement_on: Option<Day>,
    /// Day of the next review.
    pub review_on: Option<Day>,
    /// What it is used for.
    pub note: Option<String>,
}

impl RecipientInput {
    fn onto(self, mut it: Recipient, today: Day) -> Result<Recipient, Problem> {
        it.name = self.name.or(it.name);
        it.address = self.address.or(it.address);
        it.kind = self.kind.unwrap_or(it.kind);
        it.marketing = self.marketing.unwrap_or(it.marketing);
        it.country = self.country.map(|country| country_code(&country)).transpose()?.or(it.country);
        it.safeguard = self.safeguard.or(it.safeguard);
        it.safeguard_detail = self.safeguard_detail.or(it.safeguard_detail);
        it.agreement_on = self.agreement_on.or(it.agreement_on);
        it.review_on = self.review_on.or(it.review_on);
        it.note = self.note.or(it.note);
        it.changed_on = today;
        // policy: 20
        may_serve(it.kind, it.marketing).map_err(|_| Problem::RecipientForMarketing)?;
        Ok(it)
    }
}

/// Two letters, as ISO 3166-1 has them.
fn country_code(text: &str) -> Result<String, Problem> {
    let code = text.trim().to_ascii_uppercase();
    if code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()) {
        Ok(code)
    } else {
        Err(Problem::invalid("country", "not-a-country"))
    }
}

/// Enters a recipient.
///
/// # Errors
/// [`Problem::RecipientForMarketing`] for one that would use the data for marketing and is no processor.
pub fn named_recipient(session: &Session, input: RecipientInput, now: Moment) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let id = uuid_v7(now, random()?);
    let today = day_in_sweden(now);
    let empty = Recipient {
        id,
        key: None,
        name: Some(input.name.clone().ok_or_else(|| Problem::invalid("name", "missing"))?),
        address: None,
        kind: input.kind.ok_or_else(|| Problem::invalid("kind", "missing"))?,
        marketing: false,
        country: None,
        safeguard: None,
        safeguard_detail: None,
        agreement_on: None,
        review_on: None,
        note: None,
        changed_on: today,
        ended_on: None,
    };
    let recipient = input.onto(empty, today)?;
    save(session, &recipient, "recipients.add", now)
}

/// Changes what is said about a recipient.
///
/// # Errors
/// As for [`named_recipient`].
pub fn change_recipient(session: &Session, id: Uuid, input: RecipientInput, now: Moment) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let known = session.register.read(|r| find(r, id))?;
    save(session, &input.onto(known, day_in_sweden(now))?, "recipients.change", now)
}

/// Says that no data is given any more after this day.
pub fn end_recipient(session: &Session, id: Uuid, on: Day, now: Moment) -> Result<Uuid, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let known = session.register.read(|r| find(r, id))?;
    let ended = Recipient { ended_on: Some(on), changed_on: day_in_sweden(now), ..known };
    save(session, &ended, "recipients.end", now)
}

fn find(r: &Read<'_>, id: Uuid) -> Result<Recipient, Problem> {
    r.recipient(id)?.ok_or_else(|| Problem::not_found("recipient"))
}

fn save(session: &Session, recipient: &Recipient, verb: &'static str, now: Moment) -> Result<Uuid, Problem> {
    session.register.write(&session.holder(now), |w| {
        w.put_recipient(recipient)?;
        due::set(w, recipient.id, review(&*rules::of(w)?, recipient).as_ref())?;
        w.record(&session.entry(verb, None, now).touching(recipient.id))?;
        Ok(recipient.id)
    })
}
