// policy: 28
use super::*;

fn roll() -> Roll {
    let mut roll = Roll::default();
    for (name, email, phone) in [
        ("Björn Åkesson", Some("bjorn.akesson@example.org"), Some("018-44 44 601")),
        ("Anna-Lena O’Brien", None, None),
        ("Sten Berg", None, Some("+46 70 111 22 33")),
        ("Łukasz Wiśniewski", None, None),
        ("Bo Ek", None, Some("08-12 34")),
    ] {
        roll.add(Somebody { reason: RedactionReason::OtherPerson, name, email, phone });
    }
    roll.add(Somebody { reason: RedactionReason::Staff, name: "Eva Ek", email: None, phone: None });
    roll
}

const ASA: Somebody<'_> = Somebody {
    reason: RedactionReason::OtherPerson,
    name: "Åsa Lindström",
    email: Some("asa@example.org"),
    phone: Some("08-123 456 78"),
};

fn found(text: &str) -> Vec<(String, bool)> {
    let at = |span: Span| text.chars().skip(span.start).take(span.end - span.start).collect();
    roll().suggestions(text, ASA).into_iter().map(|it| (at(it.span), it.sure)).collect()
}

#[test]
fn others_are_found_however_they_are_written() {
    let sure = |text: &str| vec![(text.to_owned(), true)];
    let table = [
        ("Hon kom med Björn Åkesson i går.", "Björn Åkesson"),
        ("BJORN AKESSON ringde", "BJORN AKESSON"),
        ("björn åkessons verktyg", "björn åkessons"),
        ("Åkesson, Björn", "Åkesson, Björn"),
        ("Anna Lena O'Brien var med", "Anna Lena O'Brien"),
        ("lukasz wisniewski", "lukasz wisniewski"),
        ("Svar till Bjorn.Akesson@example.org.", "Bjorn.Akesson@example.org"),
        ("ring 018-4444601 eller", "018-4444601"),
        ("(0701112233)", "(0701112233"),
        ("nås på 070-111 22 33, helst kväll", "070-111 22 33"),
        ("Handlagt av Eva Ek", "Eva Ek"),
        ("av bo ek", "bo ek"),
        ("ek, bo", "ek, bo"),
        ("på 081234", "081234"),
    ];
    for (text, expected) in table {
        assert_eq!(found(text), sure(expected), "{text}");
    }
}

#[test]
fn one_name_alone_is_only_a_guess_and_needs_a_capital() {
    assert_eq!(found("Björn var med"), [("Björn".to_owned(), false)]);
    assert_eq!(found("en sten på ett berg, som en björn"), []);
    assert_eq!(found("Stensson och Åkessonska villan"), [], "words are whole");
}

#[test]
fn the_owner_of_the_copy_is_not_another() {
    for text in ["Åsa Lindström ringde", "ASA LINDSTROMS konto", "asa@example.org", "08-12345678", "Lindström, Åsa"]
    {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn staff_are_named_as_staff() {
    let found = roll().suggestions("Eva Ek svarade Björn Åkesson", ASA);
    assert_eq!(
        found.iter().map(|it| it.reason).collect::<Vec<_>>(),
        [RedactionReason::Staff, RedactionReason::OtherPerson]
    );
}

#[test]
fn no_text_makes_the_rules_stumble() {
    for text in ["", " ", "@", "+", "()", "''", "\u{301}", "😀 Björn Åkesson 😀", "018-44 44 601018-44 44 601", "a\0b"]
    {
        for suggestion in roll().suggestions(text, ASA) {
            assert!(suggestion.span.is_within(text), "{text:?}");
        }
    }
    assert_eq!(found("😀 Björn Åkesson 😀")[0].0, "Björn Åkesson", "counted in characters, not in bytes");
}

#[test]
fn what_is_left_out_is_gone_and_the_rest_is_as_it_was() {
    let mark = |start, end| (Span { start, end }, "[1]".to_owned());
    assert_eq!(without("Åsa och Björn.", &[mark(8, 13)]), "Åsa och [1].");
    assert_eq!(without("ÅÄÖ", &[mark(0, 1), mark(2, 3)]), "[1]Ä[1]");
    assert_eq!(without("ÅÄÖ", &[mark(0, 2), mark(1, 3)]), "[1]Ö", "the second one meets the first");
    assert_eq!(without("ÅÄÖ", &[mark(2, 4), mark(1, 1)]), "ÅÄÖ", "neither fits the text");
    assert_eq!(without("", &[]), "");
}
