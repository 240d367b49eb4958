//! Finding people.

use crate::fixture::{Place, person};
use domain::people::Person;

fn asa() -> Person {
    let mut asa = person(18440, "Åsa Lindström");
    asa.email = Some("asa.l@example.org".into());
    asa.phone = Some("018-44 44 600".into());
    asa
}

fn place() -> Place {
    let place = Place::new();
    let mut bo = person(10001, "Bo Åkesson");
    bo.phone = Some("+47 22 33 44 55".into());
    place.add(&[bo, asa(), person(10002, "Åsa-Karin O'Brien"), person(10003, "محمد علي"), person(10004, "Юлия Цой")]);
    place
}

fn names(place: &Place, text: &str) -> Vec<String> {
    let found = place.register.read(|read| read.find_people(text, 20)).expect("a search");
    assert_eq!(found.total, found.people.len(), "all hits fit into the limit");
    found.people.into_iter().map(|person| person.name).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(names(&place(), text), expected, "searching for {text:?}");
}

#[test]
fn names_are_found_without_accents_and_in_any_order() {
    check("asa lindstrom", &["Åsa Lindström"]);
    check("lindström ÅSA", &["Åsa Lindström"]);
    check("ÅSA", &["Åsa-Karin O'Brien", "Åsa Lindström"]);
    check("A\u{30a}sa", &["Åsa-Karin O'Brien", "Åsa Lindström"]);
    check("obrien", &["Åsa-Karin O'Brien"]);
    check("karin asa", &["Åsa-Karin O'Brien"]);
    check("محمد", &["محمد علي"]);
    check("юлия", &["Юлия Цой"]);
}

#[test]
fn the_beginning_of_a_word_comes_before_its_middle() {
    // Both Åkesson and Lindström hold "s"; only Svensson begins with it, and still comes first.
    let place = Place::new();
    place.add(&[person(1, "Bo Åkesson"), person(2, "Adam Lindström"), person(3, "Östen Svensson")]);
    assert_eq!(names(&place, "s"), ["Östen Svensson", "Adam Lindström", "Bo Åkesson"]);
}

#[test]
fn a_telephone_is_found_in_any_spelling_and_by_any_part() {
    for spelling in
        ["018-44 44 600", "+46 18 444 46 00", "0046184444600", "46 18 444 46 00", "444 46 00", "018-44", "+46(0)18 44"]
    {
        check(spelling, &["Åsa Lindström"]);
    }
    check("lindstrom 018-44 44", &["Åsa Lindström"]);
    check("+47 22 33", &["Bo Åkesson"]);
    check("22334455", &["Bo Åkesson"]);
}

#[test]
fn an_address_or_a_customer_number_is_found_by_any_part() {
    check("asa.l@", &["Åsa Lindström"]);
    check("L@EXAMPLE", &["Åsa Lindström"]);
    check("k10003", &["محمد علي"]);
    check("10003", &["محمد علي"]);
}

#[test]
fn nothing_is_found_by_nothing() {
    for text in ["", "   ", "'", "\u{301}", "lindström bo", "\n", "\u{1f}"] {
        check(text, &[]);
    }
}
