//! Made-up assignments, ratings and disputes. Every demo has contractors with many ratings, one with too few to be shown,
//! questions that wait, and a dispute in each state; the same seed always makes the same.

use super::{
    dice::Dice,
    when::{days_before, on},
};
use crate::problem::Problem;
use chrono::{Datelike, Days};
use domain::{
    assignments::{Assignment, RatingRequest, RequestWay, expires_on},
    attachments::{Attachment, AttachmentKind, AttachmentSlot},
    complaints::{Complaint, Gravity, Matter},
    disputes::{
        Dispute,
        contacts::{Contact, Reached, Side},
        decision::{Decision, Outcome, applied, lifted, restricted},
        next_number,
        parts::{Part, Parts},
        steps::DisputeState,
    },
    ids::{
        AssignmentId, AttachmentId, ComplaintId, ContactId, DisputeId, PersonId, RatingId, RatingRequestId, StaffId,
    },
    people::{Person, Relation},
    ratings::{Rating, Standing, Stars},
    source::{Source, SourceKind},
    staff::{Role, Staff},
    time::{Day, Moment, day_in_sweden},
};
use sha2::{Digest, Sha256};
use store::Write;

/// The days a question can be answered, as a register has it unless it is set.
const REQUEST_DAYS: u32 = 30;
/// Most contractors a demo rates; more would only be more of the same.
const CONTRACTORS: usize = 12;

const COMMENTS: [&str; 6] = [
    "Snabbt och noggrant.",
    "Kom i tid och städade efter sig.",
    "Bra resultat, men det tog längre tid än sagt.",
    "Lätt att ha att göra med.",
    "Fick ringa flera gånger för att få svar.",
    "Precis som överenskommet.",
];

/// What was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rated {
    pub(super) assignments: u32,
    pub(super) ratings: u32,
    pub(super) disputes: u32,
}

/// Who takes part: contractors and clients by their places among the people.
#[derive(Default)]
pub(super) struct Parties {
    contractors: Vec<PersonId>,
    clients: Vec<PersonId>,
}

impl Parties {
    pub(super) fn meet(&mut self, person: &Person) {
        if person.protected_identity {
            return;
        }
        if person.relations.contains(&Relation::Contractor) && self.contractors.len() < CONTRACTORS {
            self.contractors.push(person.id);
        } else if person.relations.contains(&Relation::Client) && self.clients.len() < 60 && person.email.is_some() {
            self.clients.push(person.id);
        }
    }
}

/// A colleague who cannot unlock: somebody must be the second signature of what was decided before.
pub(super) fn colleague(dice: &mut Dice, now: Moment) -> Staff {
    Staff {
        id: StaffId::new(now, dice.ten_bytes()),
        name: "Sara Chef".to_owned(),
        role: Role::Manager,
        added_at: now,
        disabled_at: Some(now),
    }
}

/// Fills in assignments with their questions and ratings, then disputes and complaints.
pub(super) fn fill(
    w: &mut Write<'_>,
    parties: &Parties,
    dice: &mut Dice,
    staff: StaffId,
    now: Moment,
) -> Result<Rated, Problem> {
    let mut maker = Maker { dice, now, staff, made: Rated::default(), number: 1_000, rated: Vec::new() };
    if parties.clients.is_empty() || parties.contractors.is_empty() {
        return Ok(maker.made);
    }
    for (place, contractor) in parties.contractors.iter().enumerate() {
        // The second has too few ratings for an average, the others from six to twenty.
        let works = if place == 1 { 3 } else { maker.dice.between(8, 22) };
        for _ in 0..works {
            let client = parties.clients[maker.dice.below(parties.clients.len())];
            maker.work(w, *contractor, client)?;
        }
    }
    maker.disputes(w)?;
    maker.complaints(w, parties.contractors[0])?;
    Ok(maker.made)
}

struct Maker<'a> {
    dice: &'a mut Dice,
    now: Moment,
    staff: StaffId,
    made: Rated,
    number: u32,
    rated: Vec<Rating>,
}

impl Maker<'_> {
    fn today(&self) -> Day {
        day_in_sweden(self.now)
    }

    fn work(&mut self, w: &mut Write<'_>, contractor: PersonId, client: PersonId) -> Result<(), Problem> {
        let finished_on = days_before(self.today(), self.dice.between(1, 500));
        let at = on(finished_on, self.dice, self.now);
        self.number += 1;
        let assignment = Assignment {
            id: AssignmentId::new(at, self.dice.ten_bytes()),
            number: format!("D{}", self.number),
            client: Some(client),
            contractor,
            finished_on: (!self.dice.in_thousand(60)).then_some(finished_on),
            arranged_by: None,
            source: Source { kind: SourceKind::Purchase, detail: None, on: finished_on },
        };
        w.insert_assignment(&assignment)?;
        self.made.assignments += 1;
        if assignment.finished_on.is_none() || self.dice.in_thousand(100) {
            return Ok(());
        }
        let sent_on = (finished_on + Days::new(1)).min(self.today());
        let answered_on = sent_on + Days::new(self.dice.between(0, 20).into());
        let answered = answered_on <= self.today() && !self.dice.in_thousand(180);
        w.insert_rating_request(&RatingRequest {
            id: RatingRequestId::new(at, self.dice.ten_bytes()),
            assignment: assignment.id,
            way: RequestWay::EmailDraft,
            sent_on,
            expires_on: expires_on(sent_on, REQUEST_DAYS),
            answered_on: answered.then_some(answered_on),
        })?;
        if answered { self.rate(w, &assignment, answered_on) } else { Ok(()) }
    }

    fn rate(&mut self, w: &mut Write<'_>, assignment: &Assignment, answered_on: Day) -> Result<(), Problem> {
        let value = *self.dice.weighed(&[(1, 6), (2, 8), (3, 16), (4, 34), (5, 36)]);
        let at = on(answered_on, self.dice, self.now);
        let rating = Rating {
            id: RatingId::new(at, self.dice.ten_bytes()),
            assignment: assignment.id,
            contractor: assignment.contractor,
            client: assignment.client,
            stars: Stars::new(value),
            standing: Standing::Counts,
            answered_on,
            comment: self.dice.in_thousand(300).then(|| (*self.dice.one_of(&COMMENTS)).to_owned()),
            statement: None,
            ended_on: None,
            entered_by: Some(self.staff),
            source: Source { kind: SourceKind::ThirdParty, detail: None, on: answered_on },
        };
        w.insert_rating(&rating)?;
        self.made.ratings += 1;
        self.rated.push(rating);
        Ok(())
    }

    /// One dispute in each state, about low ratings, and two that were decided and closed.
    fn disputes(&mut self, w: &mut Write<'_>) -> Result<(), Problem> {
        let plots = [
            (DisputeState::Closed, Outcome::Adjusted, 150),
            (DisputeState::Closed, Outcome::Upheld, 110),
            (DisputeState::Decided, Outcome::Removed, 26),
            (DisputeState::Proposed, Outcome::Adjusted, 20),
            (DisputeState::Open, Outcome::Upheld, 12),
            (DisputeState::Incomplete, Outcome::Upheld, 5),
        ];
        let colleague = colleague(self.dice, self.now);
        w.insert_staff(&colleague)?;
        let mut low: Vec<Rating> = self.rated.clone();
        low.sort_by_key(|rating| (rating.stars, rating.id));
        let mut taken: Vec<String> = Vec::new();
        for ((state, outcome, ago), rating) in plots.into_iter().zip(low) {
            let received_on = days_before(self.today(), ago).max(rating.answered_on);
            let year = received_on.year();
            let number = next_number(year, taken.iter().map(String::as_str));
            taken.push(number.clone());
            self.dispute(w, &rating, state, outcome, received_on, format!("T{number}"), colleague.id)?;
        }
        Ok(())
    }

    #[expect(clippy::too_many_arguments, reason = "the plot of one dispute; a struct would only rename it")]
    fn dispute(
        &mut self,
        w: &mut Write<'_>,
        rating: &Rating,
        state: DisputeState,
        outcome: Outcome,
        received_on: Day,
        number: String,
        colleague: StaffId,
    ) -> Result<(), Problem> {
        let Some(stars_before) = rating.stars else { return Ok(()) };
        let registered_at = on(received_on, self.dice, self.now);
        let id = DisputeId::new(registered_at, self.dice.ten_bytes());
        let decided = matches!(state, DisputeState::Decided | DisputeState::Closed);
        let heard = decided || state == DisputeState::Proposed;
        let stars = if outcome == Outcome::Adjusted { Stars::new(stars_before.value() + 1) } else { None };
        let decision = heard.then(|| Decision {
            outcome,
            stars,
            statement: None,
            reasons: "Båda parter har hörts. Förseningen berodde på en leverans som uppdragstagaren inte rådde över."
                .to_owned(),
            // What waits for a signature was proposed by the colleague, so that whoever tries the demo can sign it.
            proposed_by: colleague,
            proposed_at: registered_at,
            signed_by: decided.then_some(self.staff),
            decided_at: decided.then_some(registered_at),
        });
        let dispute = Dispute {
            id,
            number,
            rating: rating.id,
            assignment: rating.assignment,
            contractor: rating.contractor,
            client: rating.client,
            received_on,
            registered_at,
            registered_by: self.staff,
            state,
            parts: parts(state),
            assured: false,
            completion_asked_on: None,
            contacts: Vec::new(),
            decision: decision.clone(),
            stars_before,
            notified_on: (state == DisputeState::Closed).then_some(received_on),
            closed_on: (state == DisputeState::Closed).then_some(received_on),
        };
        w.insert_dispute(&dispute)?;
        let mut after = restricted(rating);
        if let Some(decision) = decision.filter(|_| decided) {
            after = applied(&after, &decision, received_on);
        }
        if state == DisputeState::Closed {
            after = lifted(&after);
        }
        w.update_rating(&after)?;
        self.statement(w, id, registered_at)?;
        if state == DisputeState::Proposed {
            self.approval(w, &dispute, colleague, registered_at)?;
        }
        if heard || state == DisputeState::Open {
            self.contacts(w, id, heard, registered_at)?;
        }
        crate::disputes::keep_due(w, &dispute)?;
        self.made.disputes += 1;
        Ok(())
    }

    /// The signature that is waited for.
    fn approval(
        &mut self,
        w: &mut Write<'_>,
        dispute: &Dispute,
        colleague: StaffId,
        at: Moment,
    ) -> Result<(), Problem> {
        let sign_by = self.today() + Days::new(3);
        let id = domain::ids::ApprovalId::new(at, self.dice.ten_bytes());
        w.insert_approval(&domain::approvals::Approval {
            id,
            deed: domain::deeds::Deed::DecideDisputes,
            noun: "dispute".to_owned(),
            verb: "decide".to_owned(),
            record: dispute.id.0,
            label: dispute.number.clone(),
            proposed_by: colleague,
            proposed_at: at,
            sign_by,
            settled: None,
        })
        .map_err(Into::into)
    }

    fn statement(&mut self, w: &mut Write<'_>, dispute: DisputeId, at: Moment) -> Result<(), Problem> {
        let bytes = "Hej!\n\nJag vill att omdömet rättas. Se mina tre punkter.\n\nMed vänlig hälsning".as_bytes();
        Ok(w.insert_attachment(
            &Attachment {
                id: AttachmentId::new(at, self.dice.ten_bytes()),
                record: dispute.0,
                slot: AttachmentSlot::Document,
                name: "framstallan.txt".to_owned(),
                kind: AttachmentKind::Text,
                size: bytes.len() as u64,
                sha256: Sha256::digest(bytes).into(),
                added_at: at,
                added_by: self.staff,
            },
            bytes,
        )?)
    }

    fn contacts(&mut self, w: &mut Write<'_>, dispute: DisputeId, both: bool, at: Moment) -> Result<(), Problem> {
        let sides = if both { &[Side::Client, Side::Contractor][..] } else { &[Side::Contractor][..] };
        for side in sides {
            let note = match side {
                Side::Client => "Uppdragsgivaren beskriver en försening på två dagar.",
                Side::Contractor => "Uppdragstagaren visar att materialet kom sent.",
            };
            w.insert_contact(
                dispute,
                &Contact {
                    id: ContactId::new(at, self.dice.ten_bytes()),
                    side: *side,
                    at,
                    by: self.staff,
                    reached: Reached::Heard,
                    note: note.to_owned(),
                    released_at: None,
                },
            )?;
        }
        Ok(())
    }

    fn complaints(&mut self, w: &mut Write<'_>, about: PersonId) -> Result<(), Problem> {
        for (ago, gravity, matter) in [
            (200, Gravity::Ordinary, Matter::Delay),
            (90, Gravity::Ordinary, Matter::Conduct),
            (20, Gravity::Serious, Matter::Terms),
        ] {
            let received_on = days_before(self.today(), ago);
            let at = on(received_on, self.dice, self.now);
            w.insert_complaint(&Complaint {
                id: ComplaintId::new(at, self.dice.ten_bytes()),
                about,
                assignment: None,
                received_on,
                gravity,
                matter,
                dropped_on: None,
                entered_by: self.staff,
            })?;
        }
        Ok(())
    }
}

fn parts(state: DisputeState) -> Parts {
    let said = |text: &str| Part { text: Some(text.to_owned()), documents: 0, no_documents: true };
    let adjustment =
        if state == DisputeState::Incomplete { Part::default() } else { said("Jag vill att det höjs ett steg.") };
    Parts {
        cause: said("Kunden var missnöjd med att arbetet blev klart senare än planerat."),
        why_wrong: said("Förseningen berodde på materialet, som kunden själv hade beställt."),
        adjustment,
    }
}
