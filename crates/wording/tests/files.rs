//! The wording files themselves: complete in both languages, and every sentence can be said.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use wording::{Args, Language, has, sources, text, text_with};

/// Message (or attribute, or term) → its variables.
type Shape = BTreeMap<String, BTreeSet<String>>;

#[test]
fn both_languages_have_the_same_topics_with_the_same_ids_and_variables() {
    let topics = |language| sources(language).iter().map(|(topic, _)| *topic).collect::<Vec<_>>();
    assert_eq!(topics(Language::Sv), topics(Language::En), "a topic file is missing in one language");
    for ((topic, swedish), (_, english)) in sources(Language::Sv).iter().zip(sources(Language::En)) {
        let (swedish, english) = (shape(swedish), shape(english));
        let differing: BTreeSet<&String> =
            swedish.keys().chain(english.keys()).filter(|id| swedish.get(*id) != english.get(*id)).collect();
        assert!(differing.is_empty(), "{topic}.ftl differs between the languages (id or variables): {differing:?}");
    }
}

#[test]
fn every_sentence_can_be_said_with_no_one_two_and_many() {
    for language in Language::ALL {
        for (topic, source) in sources(language) {
            for (id, variables) in shape(source) {
                if id.starts_with('-') || id.contains('.') {
                    continue;
                }
                for count in [0_i64, 1, 2, 100_000] {
                    let args = variables.iter().fold(Args::new(), |args, name| args.set(name.clone(), count));
                    let said = text_with(language, &id, &args);
                    let place = format!("{language}/{topic}.ftl: {id} with {count}: {said:?}");
                    assert!(has(language, &id), "{place} is not found");
                    assert!(!said.trim().is_empty(), "{place} is empty");
                    // Fluent leaves `{$name}` or `{other-id}` where it finds nothing; `{0}` is a pattern somebody else fills.
                    let holes = said.split('{').skip(1).any(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
                    assert!(!holes, "{place} has a hole");
                    assert!(count < 100_000 || !said.contains("100000"), "{place} is written without separators");
                }
            }
        }
    }
}

#[test]
fn an_id_that_does_not_exist_is_shown_as_it_is() {
    assert!(!has(Language::Sv, "no-such-sentence"));
    assert_eq!(text(Language::Sv, "no-such-sentence"), "no-such-sentence");
}

fn shape(source: &str) -> Shape {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut shape = Shape::new();
    for entry in resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            _ => continue,
        };
        for attribute in attributes {
            shape.insert(format!("{id}.{}", attribute.id.name), variables(&attribute.value));
        }
        let value = value.unwrap_or_else(|| panic!("{id} has no text of its own"));
        shape.insert(id, variables(&value));
    }
    shape
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, found));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}
