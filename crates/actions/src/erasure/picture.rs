//! Everything about a person that the decision what to erase rests on.

use super::OnHoldView;
use crate::{held, problem::Problem, rules};
use domain::{
    agreements::Term,
    consents::{Consent, ConsentStanding},
    erasure::{Facts, Item, OwnData, falls_due, own_data_of, plan},
    held::Held,
    holds::{self, Hold},
    ids::PersonId,
    people::Outline,
    purchases::PurchaseClock,
    retention::Retention,
    rules::Rules,
    time::Day,
};
use std::sync::Arc;
use store::Read;

/// A person as the rules of retention see her.
pub(crate) struct Picture {
    pub(crate) own: Vec<OwnData>,
    pub(crate) recorded_on: Day,
    pub(crate) agreements: Vec<Term>,
    pub(crate) consents: Vec<ConsentStanding>,
    pub(crate) purchased_on: Vec<Day>,
    pub(crate) records: Vec<Held>,
    pub(crate) holds: Vec<Hold>,
    pub(crate) rules: Arc<Rules>,
}

impl Picture {
    /// Gathers it for whoever asks how long what is kept: what stands in a record may be missing. `None` if there is no such
    /// person.
    pub(crate) fn of(r: &Read<'_>, person: PersonId, today: Day) -> Result<Option<Self>, Problem> {
        let Some(known) = r.outline(person)? else { return Ok(None) };
        let contracts = (r.terms_of(person)?, r.consent_standings_of(person)?, r.purchase_clocks(person)?);
        Self::with(r, person, &known, contracts, held::times_of(r, person, today)?).map(Some)
    }

    /// The same with everything that stands in the records.
    pub(crate) fn whole(r: &Read<'_>, person: PersonId, today: Day) -> Result<Option<Self>, Problem> {
        let Some(known) = r.person(person)? else { return Ok(None) };
        // Whoever wants all of it reads these themselves.
        let (agreements, consents) = (r.agreements_of(person)?, r.consents_of(person)?);
        let contracts = (
            agreements.iter().map(Term::from).collect(),
            consents.iter().map(Consent::standing).collect(),
            r.purchases_of(person)?.iter().map(PurchaseClock::from).collect(),
        );
        let records = held::of_person(r, person, today, |_| true)?;
        Self::with(r, person, &Outline::from(&known), contracts, records).map(Some)
    }

    fn with(
        r: &Read<'_>,
        person: PersonId,
        known: &Outline,
        (agreements, consents, purchases): (Vec<Term>, Vec<ConsentStanding>, Vec<PurchaseClock>),
        records: Vec<Held>,
    ) -> Result<Self, Problem> {
        Ok(Self {
            own: own_data_of(known),
            recorded_on: known.recorded_on,
            agreements,
            consents,
            purchased_on: purchases.iter().map(|purchase| purchase.event_on).collect(),
            records,
            holds: r.holds_of(person)?.into_iter().filter(|hold| hold.released_at.is_none()).collect(),
            rules: rules::of(r)?,
        })
    }

    /// Whether anything holds her data back.
    pub(crate) fn on_hold(&self) -> bool {
        !self.holds.is_empty() || holds::by_itself(&self.records).is_some()
    }

    /// What holds her data back, by the words for it.
    pub(crate) fn holds_shown(&self) -> Vec<OnHoldView> {
        let set = self.holds.iter().map(|hold| OnHoldView {
            id: Some(hold.id.to_string()),
            reason: format!("hold-reason-{}", hold.reason.code()),
            review_on: Some(hold.review_on.to_string()),
        });
        let by_itself = holds::by_itself(&self.records).map(|held| OnHoldView {
            id: None,
            reason: format!("hold-open-{}", held.noun.code()),
            review_on: None,
        });
        set.chain(by_itself).collect()
    }

    /// What becomes of everything on this day.
    pub(crate) fn items(&self, today: Day) -> Vec<Item> {
        plan(&self.facts(today))
    }

    /// What falls due for erasure first, holds left aside.
    pub(crate) fn falls_due(&self, today: Day) -> Option<Retention> {
        falls_due(&self.facts(today))
    }

    fn facts(&self, today: Day) -> Facts<'_> {
        Facts {
            own: &self.own,
            recorded_on: self.recorded_on,
            agreements: &self.agreements,
            consents: &self.consents,
            purchased_on: &self.purchased_on,
            records: &self.records,
            on_hold: self.on_hold(),
            rules: &self.rules.retention,
            calendar: &self.rules.calendar,
            today,
        }
    }
}
