//! Technical data of a visit: as little as serves the service or its security (policy points 10 and 68).

mod record;

pub(crate) use record::{FORMS, PLUG};

use crate::{
    fields, guards,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::{PersonId, TechnicalId},
    source::{Source, SourceKind},
    staff::Task,
    technical::{TechnicalData, TechnicalUse, is_ip, page_only, short_user_agent},
    time::{Moment, day_in_sweden},
};
use serde::Deserialize;
use specta::Type;

/// A visit.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddTechnical {
    /// Whose.
    pub person: String,
    /// Declared task.
    pub task: String,
    /// `service` or `security`.
    pub used_for: String,
    /// IP address.
    pub ip: Option<String>,
    /// The software as it named itself.
    pub user_agent: Option<String>,
    /// The page; what stands after `?` is left out.
    pub page: Option<String>,
    /// When, RFC 3339; now if empty.
    pub seen_at: Option<String>,
}

/// Writes a visit down.
// policy: 10, 68
pub fn add(session: &Session, request: &AddTechnical, now: Moment) -> Result<TechnicalData, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteMessages)?;
    let seen_at = match fields::optional(request.seen_at.as_deref()) {
        Some(text) => Moment::parse_from_rfc3339(&text).map_err(|_| Problem::invalid("seen-at", "not-a-date"))?,
        None => now,
    };
    if seen_at > now {
        return Err(Problem::DateInTheFuture { field: "seen-at".to_owned() });
    }
    let ip = fields::optional(request.ip.as_deref());
    if ip.as_deref().is_some_and(|ip| !is_ip(ip)) {
        return Err(Problem::invalid("ip", "not-an-ip-address"));
    }
    let user_agent = fields::optional(request.user_agent.as_deref()).map(|text| short_user_agent(&text));
    let page = fields::optional(request.page.as_deref()).map(|text| page_only(&text)).filter(|page| !page.is_empty());
    for (field, text) in [("user-agent", &user_agent), ("page", &page)] {
        if let Some(text) = text {
            guards::refuse_stops(field, text)?;
        }
    }
    if ip.is_none() && user_agent.is_none() && page.is_none() {
        return Err(Problem::invalid("ip", "missing"));
    }
    let data = TechnicalData {
        id: TechnicalId::new(now, random()?),
        person: fields::id::<PersonId>("person", &request.person)?,
        used_for: fields::code("used-for", &request.used_for, TechnicalUse::from_code)?,
        ip,
        user_agent,
        page,
        seen_at,
        source: Source { kind: SourceKind::Login, detail: None, on: day_in_sweden(seen_at) },
    };
    session.register.write(&session.holder(now), |w| {
        w.person(data.person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.insert_technical_data(&data)?;
        let entry = session.entry("technical.add", task, now);
        w.record(&entry.touching(data.person.0).touching(data.id.0).fields(&["ip", "user-agent", "page"]))?;
        Ok(data)
    })
}
