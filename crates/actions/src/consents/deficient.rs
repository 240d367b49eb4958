//! The list "Brister".

use crate::{people::masked, problem::Problem, session::Session};
use domain::{consents::ConsentPurpose, deeds::Deed, time::day_in_sweden};
use serde::Serialize;
use specta::Type;

/// A consent that has to be renewed ("Brister").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeficientConsent {
    /// The consent.
    pub id: String,
    /// Whose.
    pub person_id: String,
    /// Initials and customer number: the list can be seen by others.
    pub who: String,
    /// Purpose code.
    pub purpose: String,
    /// What is wrong.
    pub deficiency: String,
    /// The day of the last line of its history.
    pub since: Option<String>,
}

/// The list "Brister": consents that were given and are no good, the oldest first.
// policy: 4, 88, S1, S15
pub fn deficient(session: &Session) -> Result<Vec<DeficientConsent>, Problem> {
    session.task_for(Deed::ReadConsents)?;
    session.register.read(|r| {
        let mut lines = Vec::new();
        for purpose in ConsentPurpose::ALL {
            for consent in r.consents_page(purpose, None, u32::MAX)? {
                let Some(fault) = consent.deficiency() else { continue };
                let Some(person) = r.person(consent.person)? else { continue };
                let since = consent.events.iter().map(|event| day_in_sweden(event.at)).max();
                let who = if person.protected_identity {
                    person.number.clone()
                } else {
                    masked(&person.name, &person.number)
                };
                lines.push((
                    since,
                    DeficientConsent {
                        id: consent.id.to_string(),
                        person_id: consent.person.to_string(),
                        who,
                        purpose: purpose.code().to_owned(),
                        deficiency: fault.code().to_owned(),
                        since: since.map(|day| day.to_string()),
                    },
                ));
            }
        }
        lines.sort_by_key(|(since, _)| *since);
        Ok(lines.into_iter().map(|(_, line)| line).collect())
    })
}
