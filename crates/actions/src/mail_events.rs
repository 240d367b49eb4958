//! Opens and clicks: as numbers for whoever writes the newsletter, and gone as data about people when their time is over.

mod record;

pub(crate) use record::{FORMS, PLUG};

use crate::{problem::Problem, rules, session::Session};
use domain::{
    deeds::Deed,
    mail_events::{self, FEWEST_SHOWN, MailEventKind, shown},
    time::{Moment, day_in_sweden},
};
use serde::Serialize;
use specta::Type;

/// What came of one mailing, as numbers of events. A number under five is not told (policy point 67).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CampaignNumbers {
    /// The mailing.
    pub campaign: String,
    /// How many were sent; none if under five.
    pub sent: Option<u32>,
    /// How many were opened.
    pub opened: Option<u32>,
    /// How many links were followed.
    pub clicked: Option<u32>,
    /// How many came back.
    pub bounced: Option<u32>,
}

/// What came of every mailing.
// policy: 41, 67
pub fn numbers(session: &Session) -> Result<Vec<CampaignNumbers>, Problem> {
    session.task_for(Deed::ReadConsents)?;
    let mut campaigns: Vec<CampaignNumbers> = Vec::new();
    for count in session.register.read(|r| r.mail_counts())? {
        if campaigns.last().is_none_or(|last| last.campaign != count.campaign) {
            let (sent, opened, clicked, bounced) = (None, None, None, None);
            campaigns.push(CampaignNumbers { campaign: count.campaign.clone(), sent, opened, clicked, bounced });
        }
        let Some(numbers) = campaigns.last_mut() else { continue };
        let place = match count.kind {
            MailEventKind::Sent => &mut numbers.sent,
            MailEventKind::Opened => &mut numbers.opened,
            MailEventKind::Clicked => &mut numbers.clicked,
            MailEventKind::Bounced => &mut numbers.bounced,
        };
        *place = shown(count.events).map(|events| u32::try_from(events).unwrap_or(u32::MAX));
    }
    Ok(campaigns)
}

/// A number under this is not told.
pub const FEWEST: u64 = FEWEST_SHOWN;

/// What an aggregation did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Aggregated {
    /// Events that are numbers now.
    pub events: u32,
    /// Days they are kept about people.
    pub after_days: u32,
}

/// Turns events whose time is over into numbers. How long it is says the rule `mail-events`, which the data protection
/// officer can make shorter.
// policy: 41
pub fn aggregate(session: &Session, now: Moment) -> Result<Aggregated, Problem> {
    let task = session.task_for(Deed::Erase)?;
    session.register.write(&session.holder(now), |w| {
        let today = day_in_sweden(now);
        let first = mail_events::first_day_kept(&*rules::of(w)?, today);
        let events = w.aggregate_mail_events(first)?;
        let after_days = u32::try_from((today - first).num_days()).unwrap_or(u32::MAX);
        w.record(&session.entry("mail-events.aggregate", task, now))?;
        Ok(Aggregated { events: u32::try_from(events).unwrap_or(u32::MAX), after_days })
    })
}
