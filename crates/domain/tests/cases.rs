//! Every state of a case against every verb, and the guards of the steps.

use domain::{
    case_items::{CaseItem, ItemGround, ItemOutcome, ItemProblem, check},
    cases::{
        CaseRefusal::{self, Closed, Decided, HandedOver, NotHandedOver, NotPaused, Paused, Undecided},
        CaseVerb::{self, *},
        Stage, allowed,
    },
    handling::{HandOverWay, Handling, HandlingProblem, PasswordWay, may_be_handed_over},
    ids::RequestId,
    letters::{self, LetterKind, Part, Placeholder, TemplateProblem, fill, parts},
    requests::RequestKind,
    snapshots::{Kept, changed_since},
};
use uuid::Uuid;

const OPEN: Result<(), CaseRefusal> = Ok(());

/// What each verb comes to in the order of [`CaseVerb::ALL`], written out by hand.
#[test]
fn state_by_verb() {
    // acknowledge, identity, represent, pause, resume, extend, decide, scope, answer, refuse, hand-over, close, withdraw, letter
    let n = |refusal| Err(refusal);
    let table = [
        (
            Stage::Running,
            [
                OPEN,
                OPEN,
                OPEN,
                OPEN,
                n(NotPaused),
                OPEN,
                OPEN,
                OPEN,
                OPEN,
                OPEN,
                n(Undecided),
                n(Undecided),
                OPEN,
                OPEN,
            ],
        ),
        (
            Stage::Paused,
            [
                OPEN,
                OPEN,
                OPEN,
                n(Paused),
                OPEN,
                OPEN,
                OPEN,
                OPEN,
                n(Paused),
                OPEN,
                n(Undecided),
                n(Undecided),
                OPEN,
                OPEN,
            ],
        ),
        (Stage::Answered, settled(OPEN, OPEN, n(NotHandedOver))),
        (Stage::Refused, settled(OPEN, OPEN, n(NotHandedOver))),
        (Stage::HandedOver, settled(n(Decided), n(HandedOver), OPEN)),
        (Stage::Closed, [n(Closed); 14]),
        (Stage::Withdrawn, [n(Closed); 14]),
    ];
    assert_eq!(table.len(), Stage::ALL.len(), "every stage has its row");
    for (stage, row) in table {
        for (verb, expected) in CaseVerb::ALL.into_iter().zip(row) {
            assert_eq!(allowed(stage, verb), expected, "{} × {}", stage.code(), verb.code());
        }
    }
}

fn settled(
    identity: Result<(), CaseRefusal>,
    hand_over: Result<(), CaseRefusal>,
    close: Result<(), CaseRefusal>,
) -> [Result<(), CaseRefusal>; 14] {
    CaseVerb::ALL.map(|verb| match verb {
        Identify => identity,
        HandOver => hand_over,
        Close => close,
        Letter => OPEN,
        _ => Err(Decided),
    })
}

// policy: 28
#[test]
fn a_rectification_has_one_of_three_grounds_and_says_before_and_after() {
    let item = |ground, before: Option<&str>, after: Option<&str>| CaseItem {
        id: Uuid::nil(),
        request: RequestId(Uuid::nil()),
        what: "Telefon".to_owned(),
        outcome: ItemOutcome::Rectified,
        ground,
        until: None,
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
        reasons: None,
    };
    for ground in ItemGround::ALL {
        let fits = matches!(ground, ItemGround::Inaccurate | ItemGround::Incomplete | ItemGround::Misleading);
        let found = check(RequestKind::Rectification, &item(Some(ground), Some("a"), Some("b")));
        assert_eq!(found, if fits { Ok(()) } else { Err(ItemProblem::GroundDoesNotFit) }, "{}", ground.code());
    }
    let wrong = Some(ItemGround::Inaccurate);
    let found = check(RequestKind::Rectification, &item(wrong, None, Some("b")));
    assert_eq!(found, Err(ItemProblem::BeforeAndAfterMissing));
    let found = check(RequestKind::Access, &item(wrong, Some("a"), Some("b")));
    assert_eq!(found, Err(ItemProblem::OutcomeOfAnotherRight));
    let kept = CaseItem { outcome: ItemOutcome::Kept, ..item(Some(ItemGround::LegalObligation), None, None) };
    assert_eq!(check(RequestKind::Erasure, &kept), Err(ItemProblem::UntilMissing), "kept until when?");
}

#[test]
fn a_copy_is_given_out_only_to_somebody_who_is_known_and_its_password_goes_another_way() {
    let nobody = Handling::default();
    for kind in RequestKind::ALL {
        let gives_out = matches!(kind, RequestKind::Access | RequestKind::Portability);
        let expected = if gives_out { Err(HandlingProblem::IdentityMissing) } else { Ok(()) };
        assert_eq!(may_be_handed_over(kind, &nobody, HandOverWay::Letter, None), expected, "{}", kind.code());
    }
    let pdf = HandOverWay::EncryptedPdf;
    let erasure = RequestKind::Erasure;
    assert_eq!(may_be_handed_over(erasure, &nobody, pdf, None), Err(HandlingProblem::PasswordWayMissing));
    assert_eq!(may_be_handed_over(erasure, &nobody, pdf, Some(PasswordWay::Phone)), Ok(()));
    let letter = may_be_handed_over(erasure, &nobody, HandOverWay::Letter, Some(PasswordWay::Phone));
    assert_eq!(letter, Err(HandlingProblem::NoPassword));
}

#[test]
fn a_template_that_could_not_become_the_letter_is_refused() {
    let refusal = LetterKind::Refusal;
    let whole = "# Avslag\n\n{reasons}\n\n{items}\n\n{complaint}\n\n{authority}";
    assert_eq!(letters::check(refusal, whole), Ok(()));
    for needed in refusal.needs() {
        let without = whole.replace(&format!("{{{}}}", needed.code()), "");
        assert_eq!(letters::check(refusal, &without), Err(TemplateProblem::Missing(*needed)));
    }
    let unknown = whole.replace("{items}", "{items} {salary}");
    assert_eq!(letters::check(refusal, &unknown), Err(TemplateProblem::UnknownPlaceholder("salary".to_owned())));
    assert_eq!(letters::check(refusal, &whole.replace("# Avslag", "Avslag")), Err(TemplateProblem::NoSubject));
    assert_eq!(letters::check(LetterKind::Identity, "# Svar\n\nHej {name"), Err(TemplateProblem::OpenBrace));
    assert_eq!(letters::check(LetterKind::Identity, "# Svar\n"), Err(TemplateProblem::Empty));
    let read = parts("# Ämne\n\nEtt\nstycke.\n\n- en\n- två\n");
    let expected = [
        Part::Subject("Ämne".to_owned()),
        Part::Paragraph("Ett stycke.".to_owned()),
        Part::Bullet("en".to_owned()),
        Part::Bullet("två".to_owned()),
    ];
    assert_eq!(read, expected);
}

#[test]
fn what_is_put_into_a_letter_is_not_read_again() {
    let filled = fill("Hej {name}, {number}.", |it| match it {
        Placeholder::Name => "{reasons}".to_owned(),
        _ => "2026-0001".to_owned(),
    });
    assert_eq!(filled, "Hej {reasons}, 2026-0001.");
}

#[test]
fn the_state_at_receipt_tells_what_changed_and_what_went() {
    let kept = |record: u128, name: &str, text: &str| Kept {
        noun: "agreement".to_owned(),
        id: Uuid::from_u128(record),
        name: name.to_owned(),
        place: 0,
        group: None,
        form: None,
        text: text.to_owned(),
    };
    let then = [kept(1, "kind", "a"), kept(1, "note", "old"), kept(2, "kind", "b")];
    let now = [kept(1, "kind", "a"), kept(1, "note", "new"), kept(3, "kind", "c")];
    let found = changed_since(&then, &now);
    let told: Vec<_> = found.iter().map(|it| (it.then.text.as_str(), it.gone)).collect();
    assert_eq!(told, [("old", false), ("b", true)]);
    assert!(changed_since(&then, &then).is_empty());
}
