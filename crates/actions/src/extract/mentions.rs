//! Texts about others in which whoever asks is named. They are no part of her copy: each is read before anything of it is
//! handed out, because it may tell of others (Art. 15(4)). To find them, the whole register is read; so that is done when
//! somebody asks for it, and the extract says when it was.

use crate::{
    held,
    problem::Problem,
    requests,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    redaction::{RedactionReason, Roll, Somebody},
    requests::{Applicant, Request},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use std::collections::BTreeSet;
use store::{AuditFilter, Read};

/// The verb the log knows a search by.
const SEARCH: &str = "extract.search";

// policy: 28
/// Looks through every text about others for whoever asks: her whole name, e-mail address and telephone number, or what the
/// request gave to search with. Each text once. The search is written down with the case.
pub fn mentions(session: &Session, id_or_number: &str, now: Moment) -> Result<Vec<String>, Problem> {
    session.may(Task::Request, Deed::MakeExtract)?;
    session.register.write(&session.holder(now), |w| {
        let request = requests::find(w, id_or_number)?;
        let found = of(w, &request, day_in_sweden(now))?;
        let entry = session.entry(SEARCH, Task::Request, now).touching(request.id.0);
        w.record(&match &request.applicant {
            Applicant::Known(person) => entry.touching(person.0),
            Applicant::Unknown { .. } => entry,
        })?;
        Ok(found.into_iter().collect())
    })
}

/// The day texts about others were last looked through for this case.
pub(super) fn searched_on(r: &Read<'_>, request: &Request) -> Result<Option<Day>, Problem> {
    let filter = AuditFilter { verb: Some(SEARCH.to_owned()), record: Some(request.id.0), ..AuditFilter::default() };
    let line = r.audit_page(&filter, 1)?.into_iter().next();
    let at = line.and_then(|line| Moment::parse_from_rfc3339(&line.at).ok());
    Ok(at.map(day_in_sweden))
}

/// The texts in which whoever asks is surely named, none of her own among them.
pub(super) fn of(r: &Read<'_>, request: &Request, today: Day) -> Result<BTreeSet<String>, Problem> {
    let mut roll = Roll::default();
    let reason = RedactionReason::OtherPerson;
    let mut own = BTreeSet::from([request.id.0]);
    match &request.applicant {
        Applicant::Known(id) => {
            let person = r.person(*id)?.ok_or_else(|| Problem::not_found("person"))?;
            let (email, phone) = (person.email.as_deref(), person.phone.as_deref());
            roll.add(Somebody { reason, name: &person.name, email, phone });
            own.insert(id.0);
            own.extend(held::of_person(r, *id, today, |_| true)?.into_iter().map(|record| record.id));
        }
        Applicant::Unknown { name, search_keys } => {
            roll.add(Somebody { reason, name, email: None, phone: None });
            for key in search_keys.iter().map(String::as_str) {
                let (email, phone) = if key.contains('@') { (Some(key), None) } else { (None, Some(key)) };
                roll.add(Somebody { reason, name: "", email, phone });
            }
        }
    }
    let nobody = Somebody { reason, name: "", email: None, phone: None };
    let mut found = BTreeSet::new();
    r.each_text(&own, |_, text| {
        if !found.contains(text) && roll.suggestions(text, nobody).iter().any(|it| it.sure) {
            found.insert(text.to_owned());
        }
    })?;
    Ok(found)
}
