//! Restriction of processing (GDPR Art. 18, law.md R23): set, told of before it is lifted, lifted. While one runs, the
//! person is on no mailing list and her data is held from erasure.

use crate::{
    disclosures,
    forms::{About, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
    problem::Problem,
    requests::{self, Case},
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::{PersonId, RequestId, uuid_v7},
    legal_basis::LegalBasis,
    letters::LetterKind,
    processing::NoticeCause,
    requests::Applicant,
    restrictions::{Restriction, RestrictionGround, RestrictionProblem, may_be_lifted, may_be_told},
    staff::Task,
    time::{Moment, day_in_sweden},
};
use papers::Language;
use store::Write;
use uuid::Uuid;

/// A restriction to be set.
#[derive(Clone)]
pub struct SetRestriction {
    /// Whose data.
    pub person: PersonId,
    /// Why.
    pub ground: RestrictionGround,
    /// What is restricted, in words; everything if nothing is named.
    pub about: Option<String>,
    /// The number of the case it was asked for in.
    pub case: Option<String>,
}

// policy: 29
/// Sets a restriction. Recipients are told of it (Art. 19).
pub fn set(session: &Session, request: SetRestriction, now: Moment) -> Result<Restriction, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    let id = uuid_v7(now, random()?);
    session.register.write(&session.holder(now), |w| {
        w.person(request.person)?.ok_or_else(|| Problem::not_found("person"))?;
        let restriction = Restriction {
            id,
            person: request.person,
            request: case_of(w, request.person, request.case.as_deref())?,
            ground: request.ground,
            about: request.about,
            set_on: day_in_sweden(now),
            set_by: session.staff.id,
            told_on: None,
            lifted_on: None,
        };
        w.put_restriction(&restriction)?;
        disclosures::tell_recipients(w, restriction.person, NoticeCause::Restriction, now)?;
        record(w, session, &restriction, "restrictions.set", "ground", now)?;
        Ok(restriction)
    })
}

fn case_of(w: &Write<'_>, person: PersonId, which: Option<&str>) -> Result<Option<RequestId>, Problem> {
    let Some(which) = which else { return Ok(None) };
    let case = requests::find(w, which)?;
    if case.applicant == Applicant::Known(person) { Ok(Some(case.id)) } else { Err(Problem::not_found("request")) }
}

/// Tells the person that it will be lifted (Art. 18(3)). One that was asked for in a case gets the letter that says so,
/// which is kept with that case, also when the case itself has ended; for any other it is noted that she was told.
pub fn tell(session: &Session, id: Uuid, language: Language, now: Moment) -> Result<Restriction, Problem> {
    let told = |it: &mut Restriction| {
        may_be_told(it)?;
        it.told_on = Some(day_in_sweden(now));
        Ok(())
    };
    change(session, id, "restrictions.tell", "told-on", now, told, |w, it| {
        let case = it.request.map(|case| w.request(case)).transpose()?.flatten();
        if let Some(case) = case {
            let case = Case::of(w, case)?;
            requests::draw_letter(w, session, &case, LetterKind::RestrictionLifting, language, None, now)?;
        }
        Ok(())
    })
}

/// Lifts it. Refused while the person has not been told first (Art. 18(3)).
pub fn lift(session: &Session, id: Uuid, now: Moment) -> Result<Restriction, Problem> {
    let lifted = |it: &mut Restriction| {
        may_be_lifted(it, day_in_sweden(now))?;
        it.lifted_on = Some(day_in_sweden(now));
        Ok(())
    };
    change(session, id, "restrictions.lift", "lifted-on", now, lifted, |_, _| Ok(()))
}

fn change(
    session: &Session,
    id: Uuid,
    said: &'static str,
    what: &'static str,
    now: Moment,
    step: impl FnOnce(&mut Restriction) -> Result<(), RestrictionProblem>,
    then: impl FnOnce(&mut Write<'_>, &Restriction) -> Result<(), Problem>,
) -> Result<Restriction, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    session.register.write(&session.holder(now), |w| {
        let mut restriction = w.restriction(id)?.ok_or_else(|| Problem::not_found("restriction"))?;
        step(&mut restriction).map_err(|it| Problem::step_refused("restriction", it.code()))?;
        w.put_restriction(&restriction)?;
        record(w, session, &restriction, said, what, now)?;
        then(w, &restriction)?;
        Ok(restriction)
    })
}

fn record(
    w: &mut Write<'_>,
    session: &Session,
    it: &Restriction,
    said: &'static str,
    what: &'static str,
    now: Moment,
) -> Result<(), Problem> {
    let entry = session.entry(said, Task::Request, now).touching(it.person.0).touching(it.id);
    w.record(&entry.fields(&[what]))?;
    Ok(())
}

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Restriction,
    reads: Deed::ReadRequests,
    tab: Tab::Requests,
    of_person: |r, person, _| Ok(r.restrictions_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.restriction(id)?.map(|it| it.person)),
    erase: |w, id, _| Ok(w.delete_restriction(id)?),
    own_section: false,
};

fn held(it: &Restriction) -> Held {
    let clock = match it.lifted_on {
        None => Clock::waiting(ClockRule::RequestCase),
        Some(day) => Clock::since(ClockRule::RequestCase, day),
    };
    Held::new(Noun::Restriction, it.id, Purpose::Requests, LegalBasis::LegalObligation, clock)
        .fact("ground", Value::code("restriction-ground", it.ground.code()))
        .maybe("about", it.about.as_deref())
        .fact("set-on", it.set_on)
        .maybe("told-on", it.told_on)
        .maybe("lifted-on", it.lifted_on)
}

const NOUN: &str = Noun::Restriction.code();

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: NOUN,
        verb: "set",
        about: About::Person,
        deed: Deed::DecideRequest,
        fields: &[
            required(
                "ground",
                choice("restriction-ground", || RestrictionGround::ALL.map(RestrictionGround::code).to_vec()),
            ),
            field("about", FieldKind::Text { max: 300 }),
            field("case", FieldKind::Text { max: 40 }),
        ],
        run: |session, filled, now| {
            let request = SetRestriction {
                person: filled.person()?,
                ground: filled.code("ground", RestrictionGround::from_code)?,
                about: filled.maybe("about"),
                case: filled.maybe("case"),
            };
            Ok(FormDone::record(set(session, request, now)?.id))
        },
    },
    Form {
        noun: NOUN,
        verb: "tell",
        about: About::Record,
        deed: Deed::DecideRequest,
        fields: &[requests::LANGUAGE],
        run: |session, filled, now| {
            let language = requests::language_of(session, filled, now)?;
            Ok(FormDone::record(tell(session, filled.record()?, language, now)?.id))
        },
    },
    Form {
        noun: NOUN,
        verb: "lift",
        about: About::Record,
        deed: Deed::DecideRequest,
        fields: &[],
        run: |session, filled, now| Ok(FormDone::record(lift(session, filled.record()?, now)?.id)),
    },
];
