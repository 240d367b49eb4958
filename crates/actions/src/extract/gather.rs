//! Gathering everything held about a person, reviewed and ready to be drawn.

use super::{Choices, left_out, mentions, stranger};
use crate::{disclosures, due, held, problem::Problem, redactions::Cut, requests, rules, segments, session::Session};
use domain::{
    audit::AuditLine,
    consents::{Consent, ConsentPurpose, ConsentState},
    keeping::{self, Kept, Use},
    limits,
    people::Person,
    requests::{Applicant, Request},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use papers::{
    Words,
    extract::{
        self, Case, Dossier, Extract, Field, HeldRequest, Keeping, LegalBasis, Opening, Purpose, Subject, Withheld,
    },
};
use store::{AuditFilter, Read};

/// What a paper is drawn from.
pub(super) struct Gathered {
    /// With everything left out of it that was decided to be. The head of the log is still to come.
    pub(super) extract: Extract,
    /// How many places where others are surely named nobody has decided about.
    pub(super) waiting: u32,
}

/// Gathers what a case's paper says.
pub(super) fn gather(
    session: &Session,
    r: &Read<'_>,
    request: &Request,
    choices: Choices,
    today: Day,
) -> Result<Gathered, Problem> {
    let language = choices.language;
    let (mut withheld, mut waiting, mut automated_decisions) = (Vec::new(), 0, None);
    let subject = match &request.applicant {
        Applicant::Known(id) => {
            let person = r.person(*id)?.ok_or_else(|| Problem::not_found("person"))?;
            let mut dossier = everything(r, &person, language, today)?;
            let cut = Cut::of(session, r, request, person, language)?;
            waiting = cut.waiting(&mut dossier);
            withheld = cut.apply(&mut dossier);
            withheld.extend(left_out::by_rule(r, *id, &dossier, Words(language), today)?);
            withheld.push(left_out::named_elsewhere(mentions::searched_on(r, request)?, Words(language)));
            if !choices.openings {
                withheld.push(without_openings(&mut dossier, Words(language)));
            }
            // No rule of the program decides anything about a person by itself (GDPR Art. 22); segments are profiling.
            automated_decisions = segments::profiling(r, *id, language)?;
            Subject::Held(Box::new(dossier))
        }
        Applicant::Unknown { name, search_keys } => {
            let search = stranger::search(r, request, name, search_keys, today)?;
            withheld.extend(left_out::of_others(&search, Words(language)));
            Subject::NotFound(search)
        }
    };
    let extract = Extract {
        organisation: session.organisation(),
        demo: session.is_demo(),
        case: case(r, request, today)?,
        subject,
        automated_decisions,
        unreviewed: waiting > 0,
        withheld,
        log_head: [0; 32],
    };
    Ok(Gathered { extract, waiting })
}

fn without_openings(dossier: &mut Dossier, words: Words) -> Withheld {
    dossier.openings.clear();
    Withheld { what: words.say("extract-openings-left-out"), reason: words.say("extract-openings-on-request") }
}

fn case(r: &Read<'_>, request: &Request, today: Day) -> Result<Case, Problem> {
    Ok(Case {
        number: request.number.clone(),
        kind: request.kind,
        received_on: request.received_on,
        last_day: match due::of_request(r, request, today)? {
            Some(item) => item.last_day,
            // Answered: the ordinary limit is what there is left to say.
            None => limits::first(&*rules::of(r)?, request.received_on).last_day,
        },
        answered_on: today,
    })
}

/// All that is held about a person, with nothing left out yet.
pub(crate) fn everything(
    r: &Read<'_>,
    person: &Person,
    language: papers::Language,
    today: Day,
) -> Result<Dossier, Problem> {
    let id = person.id;
    let rules = rules::of(r)?;
    let agreements = r.agreements_of(id)?;
    let consents = r.consents_of(id)?;
    let mut dossier = Dossier::new(person, |field| {
        let used_for = match field {
            Field::Name | Field::Email => Use::ContractAndConsent,
            Field::Number
            | Field::Phone
            | Field::Address
            | Field::IdentityNumber
            | Field::Relation
            | Field::ProtectedIdentity
            | Field::Note
            | Field::RecordedOn
            | Field::ChangedOn => Use::Contract,
        };
        let purpose = if field == Field::IdentityNumber { Purpose::Identification } else { Purpose::Agreement };
        let kept = keeping::of_person(&rules, used_for, person.recorded_on, &agreements, &consents, today);
        let purpose = if kept == Kept::WhileConsentLasts { consented(&consents).unwrap_or(purpose) } else { purpose };
        keeping_of(kept, purpose)
    });
    for agreement in agreements {
        let kept = keeping::of_agreement(&rules, &agreement, today);
        dossier.add_agreement(agreement, keeping_of(kept, Purpose::Agreement));
    }
    for consent in consents {
        let keeping = keeping_of_consent(&consent);
        dossier.add_consent(consent, keeping);
    }
    for case in r.requests_of(id)? {
        dossier.add_request(held_request(&case));
        // A case in which something has happened is told whole, besides its line among the others.
        let whole = requests::held(r, &case)?;
        if whole.facts.len() > BARE_CASE {
            dossier.add_record(whole, extract::Kept::WhileRequestIsFollowedUp);
        }
    }
    for past in requests::changed(r, id, today)? {
        dossier.add_past(past);
    }
    for record in held::of_person(r, id, today, |plug| !plug.own_section)? {
        let kept = rules
            .retention
            .time(&rules.calendar, record.clock)
            .map_or(extract::Kept::ByRule(record.clock.rule), |time| extract::Kept::Until(time.last_day_kept));
        dossier.add_record(record, kept);
    }
    let about_her = AuditFilter { record: Some(id.0), ..AuditFilter::default() };
    let openings = r.audit_page(&about_her, u32::MAX)?.iter().rev().filter_map(opening).collect::<Vec<_>>();
    dossier.add_openings(openings, LOG);
    for recipient in disclosures::for_extract(r, id, language)? {
        dossier.add_recipient(recipient);
    }
    Ok(dossier)
}

/// The facts of a case that stand in the table of cases: number, right, receipt, registration, channel, state.
const BARE_CASE: usize = 6;

/// How long the log is kept, and what for.
const LOG: Keeping =
    Keeping { purpose: Purpose::Security, basis: LegalBasis::LegitimateInterest, kept: extract::Kept::WithTheLog };

fn keeping_of(kept: Kept, purpose: Purpose) -> Keeping {
    let (basis, kept) = match kept {
        Kept::Until(day) => (LegalBasis::Contract, extract::Kept::Until(day)),
        Kept::WhileContractRuns => (LegalBasis::Contract, extract::Kept::ContractAndOneYear),
        Kept::WhileConsentLasts => (LegalBasis::Consent, extract::Kept::WhileConsentLasts),
        Kept::UntilReviewed => (LegalBasis::LegitimateInterest, extract::Kept::UntilReviewed),
    };
    Keeping { purpose, basis, kept }
}

/// What the first consent still in force was given for.
fn consented(consents: &[Consent]) -> Option<Purpose> {
    consents.iter().find(|consent| !matches!(consent.state(), ConsentState::Ended(_))).map(|it| purpose_of(it.purpose))
}

const fn purpose_of(purpose: ConsentPurpose) -> Purpose {
    match purpose {
        ConsentPurpose::Newsletter => Purpose::Newsletter,
        ConsentPurpose::Marketing => Purpose::Marketing,
        ConsentPurpose::Measurement => Purpose::Measurement,
    }
}

/// A consent in force is kept while it lasts; one that has ended only as proof (GDPR Art. 7(1), 17(3)(e)).
fn keeping_of_consent(consent: &Consent) -> Keeping {
    match consent.state() {
        ConsentState::Awaiting | ConsentState::Active | ConsentState::Deficient => Keeping {
            purpose: purpose_of(consent.purpose),
            basis: LegalBasis::Consent,
            kept: extract::Kept::WhileConsentLasts,
        },
        ConsentState::Ended(_) => Keeping {
            purpose: Purpose::ConsentProof,
            basis: LegalBasis::LegitimateInterest,
            kept: extract::Kept::WhileClaimsArePossible,
        },
    }
}

fn held_request(case: &Request) -> HeldRequest {
    HeldRequest {
        number: case.number.clone(),
        kind: case.kind,
        received_on: case.received_on,
        channel: case.channel,
        answered_on: case.state.ended_at().map(day_in_sweden),
        keeping: Keeping {
            purpose: Purpose::Requests,
            basis: LegalBasis::LegalObligation,
            kept: extract::Kept::WhileRequestIsFollowedUp,
        },
    }
}

/// A line of the log that names her. Times and purposes are the person's data, the names of staff are not (C-579/21).
fn opening(line: &AuditLine) -> Option<Opening> {
    let at = Moment::parse_from_rfc3339(&line.at).ok()?;
    Some(Opening { at, verb: line.verb.replace('.', "-"), task: line.task.as_deref().and_then(Task::from_code) })
}
