//! Art. 19: one notice to each recipient that actually got this person's data.

use crate::{problem::Problem, session::random};
use domain::{
    ids::{PersonId, uuid_v7},
    processing::{Notice, NoticeCause, NoticeState, to_notify},
    time::{Moment, day_in_sweden},
};
use store::Write;

/// Opens the notices a change of a person's ratings leads to, unless the same one waits already.
pub(super) fn tell(w: &mut Write<'_>, person: PersonId, cause: NoticeCause, now: Moment) -> Result<(), Problem> {
    let waiting = w.notices_of(person)?;
    let reference = w.person(person)?.map(|person| person.number);
    for (recipient, _) in to_notify(&w.disclosures_of(person)?) {
        let there =
            waiting.iter().any(|it| it.recipient == recipient && it.cause == cause && it.state == NoticeState::Open);
        if !there {
            w.put_notice(&Notice {
                id: uuid_v7(now, random()?),
                person,
                recipient,
                cause,
                since: day_in_sweden(now),
                reference: reference.clone(),
                state: NoticeState::Open,
                closed_on: None,
                how: None,
            })?;
        }
    }
    Ok(())
}
