//! The steps of a case as forms. A case is named by its number or its identifier.

use super::{OpenRequest, ending, letters, open, steps, templates};
use crate::{
    forms::{About, FieldKind, Filled, Form, FormDone, FormField, choice, field, required},
    problem::Problem,
    session::Session,
};
use domain::{
    case_items::{ItemGround, ItemOutcome},
    deeds::Deed,
    extension::ExtensionFactor,
    handling::{HandOverWay, IdentityMethod, ObjectsTo, PasswordWay, Representative, RepresentativeKind},
    letters::LetterKind,
    pauses::PauseReason,
    requests::{RequestChannel, RequestKind},
    time::{Moment, day_in_sweden},
};
use papers::Language;

const NOUN: &str = "request";
/// The language of a letter.
pub(crate) const LANGUAGE: FormField = field("language", choice("language", || vec!["sv", "en"]));
const REASONS: FormField = required("reasons", FieldKind::LongText { max: 4_000 });

type Run = fn(&Session, &Filled, Moment) -> Result<FormDone, Problem>;

const fn step(verb: &'static str, fields: &'static [FormField], run: Run) -> Form {
    Form { noun: NOUN, verb, about: About::Record, deed: Deed::DecideRequest, fields, run }
}

/// The language of a letter: the one asked for, else that of the register's papers.
pub(crate) fn language_of(session: &Session, filled: &Filled, now: Moment) -> Result<Language, Problem> {
    let code = filled.maybe("language").unwrap_or_else(|| session.view(now).language);
    templates::language("language", &code)
}

const LETTERS: fn() -> Vec<&'static str> =
    || LetterKind::ALL.into_iter().filter(|it| it.stands_alone()).map(LetterKind::code).collect();

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: NOUN,
        verb: "open",
        about: About::Person,
        deed: Deed::OpenRequest,
        fields: &[
            required("kind", choice("request", || RequestKind::ALL.map(RequestKind::code).to_vec())),
            required("received-on", FieldKind::PastDay),
            required("channel", choice("request-channel", || RequestChannel::ALL.map(RequestChannel::code).to_vec())),
        ],
        run: |session, filled, now| {
            let request = OpenRequest {
                person: Some(filled.about()),
                applicant_name: None,
                search_keys: Vec::new(),
                kind: filled.text("kind"),
                received_on: filled.text("received-on"),
                channel: filled.text("channel"),
            };
            Ok(FormDone::record(open(session, &request, now)?.id))
        },
    },
    step("acknowledge", &[LANGUAGE], |session, filled, now| {
        let language = language_of(session, filled, now)?;
        Ok(FormDone::record(steps::acknowledge(session, &filled.about(), language, now)?.id))
    }),
    step(
        "identity",
        &[required(
            "identity-method",
            choice("identity-method", || IdentityMethod::ALL.map(IdentityMethod::code).to_vec()),
        )],
        |session, filled, now| {
            let method = filled.code("identity-method", IdentityMethod::from_code)?;
            Ok(FormDone::record(steps::identify(session, &filled.about(), method, now)?.id))
        },
    ),
    step(
        "represent",
        &[
            required("representative", FieldKind::Text { max: 200 }),
            required(
                "representative-kind",
                choice("representative-kind", || RepresentativeKind::ALL.map(RepresentativeKind::code).to_vec()),
            ),
            required("authority-seen-on", FieldKind::PastDay),
        ],
        |session, filled, now| {
            let by = Representative {
                name: filled.text("representative"),
                kind: filled.code("representative-kind", RepresentativeKind::from_code)?,
                authority_seen_on: filled.day("authority-seen-on")?,
            };
            Ok(FormDone::record(steps::represent(session, &filled.about(), by, now)?.id))
        },
    ),
    step(
        "pause",
        &[
            required("pause", choice("pause", || PauseReason::ALL.map(PauseReason::code).to_vec())),
            field("asked-on", FieldKind::PastDay),
            LANGUAGE,
        ],
        |session, filled, now| {
            let reason = filled.code("pause", |code| PauseReason::from_code(code).ok())?;
            let asked_on = filled.maybe_day("asked-on")?.unwrap_or_else(|| day_in_sweden(now));
            let language = language_of(session, filled, now)?;
            Ok(FormDone::record(steps::pause(session, &filled.about(), reason, asked_on, language, now)?.id))
        },
    ),
    step("resume", &[field("pause-answered-on", FieldKind::PastDay)], |session, filled, now| {
        let on = filled.maybe_day("pause-answered-on")?.unwrap_or_else(|| day_in_sweden(now));
        Ok(FormDone::record(steps::resume(session, &filled.about(), on, now)?.id))
    }),
    step(
        "extend",
        &[
            required(
                "factors",
                FieldKind::Choices {
                    group: "factor",
                    codes: || ExtensionFactor::ALL.map(ExtensionFactor::code).to_vec(),
                },
            ),
            REASONS,
            LANGUAGE,
        ],
        |session, filled, now| {
            let factors = filled.codes("factors", ExtensionFactor::from_code)?.into_iter().collect();
            let language = language_of(session, filled, now)?;
            Ok(FormDone::record(
                steps::extend(session, &filled.about(), factors, &filled.text("reasons"), language, now)?.id,
            ))
        },
    ),
    step(
        "decide",
        &[
            required("what", FieldKind::Text { max: 300 }),
            required("outcome", choice("item-outcome", || ItemOutcome::ALL.map(ItemOutcome::code).to_vec())),
            field("ground", choice("item-ground", || ItemGround::ALL.map(ItemGround::code).to_vec())),
            field("until", FieldKind::Day),
            field("before", FieldKind::LongText { max: 2_000 }),
            field("after", FieldKind::LongText { max: 2_000 }),
            field("item-reasons", FieldKind::LongText { max: 2_000 }),
        ],
        |session, filled, now| {
            let item = steps::DecideItem {
                what: filled.text("what"),
                outcome: filled.code("outcome", ItemOutcome::from_code)?,
                ground: filled.maybe_code("ground", ItemGround::from_code)?,
                until: filled.maybe_day("until")?,
                before: filled.maybe("before"),
                after: filled.maybe("after"),
                reasons: filled.maybe("item-reasons"),
            };
            Ok(FormDone::record(steps::decide(session, &filled.about(), item, now)?.id))
        },
    ),
    step(
        "scope",
        &[required("objects-to", choice("objects-to", || ObjectsTo::ALL.map(ObjectsTo::code).to_vec()))],
        |session, filled, now| {
            let to = filled.code("objects-to", ObjectsTo::from_code)?;
            Ok(FormDone::record(steps::scope(session, &filled.about(), to, now)?.id))
        },
    ),
    step("answer", &[LANGUAGE], |session, filled, now| {
        let language = language_of(session, filled, now)?;
        Ok(FormDone::record(ending::answer(session, &filled.about(), language, now)?.id))
    }),
    step("refuse", &[REASONS, LANGUAGE], |session, filled, now| {
        let language = language_of(session, filled, now)?;
        Ok(FormDone::record(ending::refuse(session, &filled.about(), &filled.text("reasons"), language, now)?.id))
    }),
    step(
        "hand-over",
        &[
            required("way", choice("hand-over-way", || HandOverWay::ALL.map(HandOverWay::code).to_vec())),
            field("password", choice("password-way", || PasswordWay::ALL.map(PasswordWay::code).to_vec())),
            field("handed-over-on", FieldKind::PastDay),
        ],
        |session, filled, now| {
            let way = filled.code("way", HandOverWay::from_code)?;
            let password = filled.maybe_code("password", PasswordWay::from_code)?;
            let on = filled.maybe_day("handed-over-on")?.unwrap_or_else(|| day_in_sweden(now));
            Ok(FormDone::record(ending::hand_over(session, &filled.about(), way, password, on, now)?.id))
        },
    ),
    step("close", &[], |session, filled, now| Ok(FormDone::record(ending::close(session, &filled.about(), now)?.id))),
    step("withdraw", &[], |session, filled, now| {
        Ok(FormDone::record(ending::withdraw(session, &filled.about(), now)?.id))
    }),
    step(
        "letter",
        &[required("letter", choice("letter-kind", LETTERS)), field("to", FieldKind::LongText { max: 400 }), LANGUAGE],
        |session, filled, now| {
            let kind = filled.code("letter", LetterKind::from_code)?;
            let language = language_of(session, filled, now)?;
            let to = filled.maybe("to");
            letters::make(session, &filled.about(), kind, to.as_deref(), language, now)?;
            Ok(FormDone::record(filled.about()))
        },
    ),
];
