//! The registerutdrag: gathering everything held about a person, and the paper that says it.

use crate::{
    disclosures, due, held,
    hex::hex,
    problem::Problem,
    redactions,
    requests::{self, RequestView},
    rules, segments,
    session::{Session, Touching},
};
use domain::{
    audit::AuditLine,
    calendar::Calendar,
    cases::CaseVerb,
    consents::{Consent, ConsentPurpose, ConsentState},
    deeds::Deed,
    ids::RequestId,
    keeping::{self, Kept, Use},
    limits,
    requests::{Applicant, Request, RequestState, may_be_answered_by_extract},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use papers::{
    Paper,
    extract::{
        self, Case, Dossier, Extract, Field, HeldRequest, Keeping, LegalBasis, Opening, Purpose, Search, Subject,
    },
};
use serde::Serialize;
use specta::Type;
use store::{AuditFilter, Read};

/// Something left out, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Withheld {
    /// What it is.
    pub what: String,
    /// Why.
    pub reason: String,
}

/// How an extract is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The language of the paper.
    pub language: papers::Language,
    /// Whether it tells when and for which task the record was opened (C-579/21). It does, unless somebody says no.
    pub openings: bool,
}

impl From<papers::Language> for Choices {
    fn from(language: papers::Language) -> Self {
        Self { language, openings: true }
    }
}

/// A paper that opens with a password only, and the password. It exists nowhere else: it is shown once and handed over
/// by another way than the paper.
pub struct Locked {
    /// The paper. It is no PDF/A any more.
    pub paper: Paper,
    code: keys::OneTimeCode,
}

impl Locked {
    /// The password, to be shown once.
    pub fn password(&self) -> &str {
        self.code.to_print()
    }
}

/// The paper sealed with a new password of 100 random bits.
pub fn lock(paper: &Paper) -> Result<Locked, Problem> {
    let code = keys::OneTimeCode::generate()?;
    let paper = paper.locked(code.to_print(), &keys::random::<32>()?)?;
    Ok(Locked { paper, code })
}

/// An extract that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExtractMade {
    /// Number of pages.
    pub pages: u32,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
    /// What was left out (GDPR Art. 15(4)).
    pub withheld: Vec<Withheld>,
}

impl From<&Paper> for ExtractMade {
    fn from(paper: &Paper) -> Self {
        Self { pages: u32::try_from(paper.pages).unwrap_or(u32::MAX), sha256: hex(&paper.sha256), withheld: Vec::new() }
    }
}

/// Draws the extract of a request as it would look today, to be looked at. Changes nothing about the case.
pub fn preview(
    session: &Session,
    id_or_number: &str,
    choices: impl Into<Choices>,
    now: Moment,
) -> Result<Paper, Problem> {
    draw(session, id_or_number, choices.into(), "extract.preview", now).map(|(_, paper)| paper)
}

/// Draws the extract that will be handed over. The case is not answered until [`answered`] says that the paper is safe
/// where it was to be saved: a full disk must not leave an answered case without an answer. [`refuse_unreviewed`] comes first.
pub fn make(
    session: &Session,
    id_or_number: &str,
    choices: impl Into<Choices>,
    now: Moment,
) -> Result<(RequestId, Paper), Problem> {
    session.may(Task::Request, Deed::MakeExtract)?;
    let choices = choices.into();
    let request = session.register.read(|r| requests::find(r, id_or_number))?;
    refuse_unless_answerable(&request, now)?;
    session.register.read(|r| requests::Case::of(r, request)?.refuse_unless(CaseVerb::Answer))?;
    draw(session, id_or_number, choices, "extract.make", now)
}

/// Refuses while somebody else is surely named in a text of the copy and nobody has decided whether that stays
/// (Art. 15(4)).
pub fn refuse_unreviewed(
    session: &Session,
    id_or_number: &str,
    language: papers::Language,
    now: Moment,
) -> Result<(), Problem> {
    session.may(Task::Request, Deed::MakeExtract)?;
    let found = session.register.read(|r| redactions::waiting(r, &requests::find(r, id_or_number)?, language, now))?;
    if found == 0 { Ok(()) } else { Err(Problem::ReviewFirst { places: found }) }
}

/// What the paper of a case leaves out, as its list says it.
pub fn left_out(
    session: &Session,
    id: RequestId,
    choices: impl Into<Choices>,
    now: Moment,
) -> Result<Vec<Withheld>, Problem> {
    session.may(Task::Request, Deed::MakeExtract)?;
    let choices = choices.into();
    session.register.read(|r| {
        let request = r.request(id)?.ok_or_else(|| Problem::not_found("request"))?;
        let list = gather(session, r, &request, choices, day_in_sweden(now))?.withheld;
        Ok(list.into_iter().map(|extract::Withheld { what, reason }| Withheld { what, reason }).collect())
    })
}

/// Marks the case as answered with this paper.
pub fn answered(session: &Session, id: RequestId, paper: &Paper, now: Moment) -> Result<RequestView, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    session.register.write(&session.holder(now), |w| {
        let mut request = w.request(id)?.ok_or_else(|| Problem::not_found("request"))?;
        refuse_unless_answerable(&request, now)?;
        requests::Case::of(w, request.clone())?.refuse_unless(CaseVerb::Answer)?;
        request.state = RequestState::Answered { at: now, paper_sha256: paper.sha256 };
        w.update_request(&request)?;
        due::keep_request(w, &request, day_in_sweden(now))?;
        w.record(&session.entry("requests.answer", Task::Request, now).touching(id.0).fields(&["state"]))?;
        requests::view(w, &request, day_in_sweden(now))
    })
}

fn refuse_unless_answerable(request: &Request, now: Moment) -> Result<(), Problem> {
    use domain::requests::RequestProblem;
    may_be_answered_by_extract(request, now).map_err(|refused| match refused {
        RequestProblem::AlreadyAnswered { .. } => Problem::RequestAnswered,
        RequestProblem::ExtractAnswersAccessOnly { .. } => Problem::RequestNotAccess,
        RequestProblem::ReceivedInTheFuture { .. } | RequestProblem::AnsweredBeforeReceipt { .. } => {
            Problem::DateInTheFuture { field: "received-on".to_owned() }
        }
    })
}

fn draw(
    session: &Session,
    id_or_number: &str,
    choices: Choices,
    verb: &'static str,
    now: Moment,
) -> Result<(RequestId, Paper), Problem> {
    session.may(Task::Request, Deed::MakeExtract)?;
    // The log line comes first: its head is printed on the paper, and nobody looks at an extract unseen.
    let request = session.register.write(&session.holder(now), |w| {
        let request = requests::find(w, id_or_number)?;
        let entry = session.entry(verb, Task::Request, now).touching(request.id.0);
        let entry = match &request.applicant {
            Applicant::Known(person) => entry.touching(person.0),
            Applicant::Unknown { .. } => entry,
        };
        w.record(&entry)?;
        Ok::<_, Problem>(request)
    })?;
    refuse_if_somebody_matches(session, &request)?;
    let extract = session.register.read(|r| gather(session, r, &request, choices, day_in_sweden(now)))?;
    Ok((request.id, extract::render(&extract, choices.language)?))
}

/// "We hold nothing about you" must be true: what the applicant gave to search with must find nobody.
fn refuse_if_somebody_matches(session: &Session, request: &Request) -> Result<(), Problem> {
    let Applicant::Unknown { search_keys, .. } = &request.applicant else { return Ok(()) };
    for key in search_keys {
        if session.register.read(|r| r.find_people(key, 1))?.total > 0 {
            return Err(Problem::ApplicantIsHeld);
        }
    }
    Ok(())
}

fn gather(
    session: &Session,
    r: &Read<'_>,
    request: &Request,
    Choices { language, openings }: Choices,
    today: Day,
) -> Result<Extract, Problem> {
    let mut withheld = Vec::new();
    let subject = match &request.applicant {
        Applicant::Known(_) => {
            let mut dossier = everything(r, request, language, today)?;
            withheld = redactions::apply(r, request, &mut dossier, language)?;
            if !openings {
                let words = papers::Words(language);
                let (what, reason) = (words.say("extract-openings-left-out"), words.say("extract-openings-on-request"));
                dossier.openings.clear();
                withheld.push(extract::Withheld { what, reason });
            }
            Subject::Held(Box::new(dossier))
        }
        Applicant::Unknown { name, search_keys } => {
            Subject::NotFound(Search { name: name.clone(), keys: search_keys.clone() })
        }
    };
    Ok(Extract {
        organisation: session.organisation.clone(),
        demo: session.is_demo(),
        case: Case {
            number: request.number.clone(),
            kind: request.kind,
            received_on: request.received_on,
            last_day: match due::of_request(r, request, today)? {
                Some(item) => item.last_day,
                // Answered: the ordinary limit is what there is left to say.
                None => limits::access(request.received_on).last_day,
            },
            answered_on: today,
        },
        subject,
        // No rule of the program decides anything about a person by itself (GDPR Art. 22); segments are profiling.
        automated_decisions: match &request.applicant {
            Applicant::Known(person) => segments::profiling(r, *person, language)?,
            Applicant::Unknown { .. } => None,
        },
        withheld,
        log_head: r.audit_head()?.hash,
    })
}

/// All that is held about the person of a case, with nothing left out yet.
pub(crate) fn everything(
    r: &Read<'_>,
    request: &Request,
    language: papers::Language,
    today: Day,
) -> Result<Dossier, Problem> {
    let Applicant::Known(id) = request.applicant else { return Err(Problem::not_found("person")) };
    let person = r.person(id)?.ok_or_else(|| Problem::not_found("person"))?;
    let agreements = r.agreements_of(id)?;
    let consents = r.consents_of(id)?;
    let mut dossier = Dossier::new(&person, |field| {
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
        let kept = keeping::of_person(used_for, &agreements, &consents, today);
        let purpose = if kept == Kept::WhileConsentLasts { consented(&consents).unwrap_or(purpose) } else { purpose };
        keeping_of(kept, purpose)
    });
    for agreement in agreements {
        let kept = keeping::of_agreement(&agreement, today);
        dossier.add_agreement(agreement, keeping_of(kept, Purpose::Agreement));
    }
    for consent in consents {
        let keeping = keeping_of_consent(&consent);
        dossier.add_consent(consent, keeping);
    }
    let rules = rules::retention_rules(r)?;
    for case in r.requests_of(id)? {
        dossier.add_request(held_request(&case));
        // A case in which something has happened is told whole, besides its line among the others.
        let whole = requests::held(r, &case)?;
        if whole.facts.len() > BARE_CASE {
            dossier.add_record(whole, extract::Kept::WhileRequestIsFollowedUp);
        }
    }
    for past in requests::changed(r, request, today)? {
        dossier.add_past(past);
    }
    for record in held::of_person(r, id, today, |plug| !plug.own_section)? {
        let kept = rules
            .time(&Calendar::sweden(), record.clock)
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

/// A line of the log that says the record was opened. Times and purposes are the person's data, the names of staff are
/// not (C-579/21).
fn opening(line: &AuditLine) -> Option<Opening> {
    let at = Moment::parse_from_rfc3339(&line.at).ok().filter(|_| line.verb == "people.open")?;
    Some(Opening { at, task: line.task.as_deref().and_then(Task::from_code) })
}
