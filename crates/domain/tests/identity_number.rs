//! Identity numbers, coordination numbers, and the organisation numbers that resemble them. The numbers are the ones the
//! authorities publish for tests, or computed here; none belongs to a person.

use domain::{
    identity_number::{CheckedNumber, NumberKind, NumberProblem, organisation_number, parse},
    time::Day,
};

fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 22).expect("a date")
}

/// What becomes of a text: the twelve digits, or why not.
fn digits(text: &str) -> Result<String, NumberProblem> {
    parse(text, today()).map(CheckedNumber::into_digits)
}

/// Twelve digits with the right check digit behind eleven, computed the long way: products written out and added.
fn with_check_digit(eleven: &str) -> String {
    let products = eleven[2..]
        .chars()
        .enumerate()
        .map(|(place, digit)| (digit.to_digit(10).expect("a digit") * if place % 2 == 0 { 2 } else { 1 }).to_string())
        .collect::<String>();
    let sum = products.chars().filter_map(|digit| digit.to_digit(10)).sum::<u32>();
    format!("{eleven}{}", (10 - sum % 10) % 10)
}

#[test]
fn every_way_of_writing_gives_the_same_twelve_digits() {
    for text in ["640823-3234", "6408233234", "19640823-3234", "196408233234", " 640823-3234 ", "640823 3234"] {
        assert_eq!(digits(text).as_deref(), Ok("196408233234"), "`{text}` is one number in many spellings");
    }
}

#[test]
fn the_sign_decides_the_century() {
    let of_1918 = with_check_digit("19180101123");
    let ten = &of_1918[2..];
    let (front, back) = ten.split_at(6);
    assert_eq!(digits(&format!("{front}+{back}")), Ok(of_1918.clone()), "a plus: a hundred years old or more");
    let not_yet_hundred = with_check_digit("18270101123");
    let (start, end) = not_yet_hundred[2..].split_at(6);
    assert_eq!(digits(&format!("{start}+{end}")), Ok(not_yet_hundred.clone()), "born 1927 takes no plus before 2027");
    let young = format!("20{ten}");
    assert_eq!(digits(&format!("{front}-{back}")), Ok(young), "a hyphen: the latest year that has come, 2018");
}

#[test]
fn a_date_still_to_come_this_year_belongs_to_the_century_before() {
    let number = with_check_digit("19261231123");
    assert_eq!(digits(&number[2..]), Ok(number.clone()), "31 December 2026 has not come, so 1926 is meant");
    let born_today = with_check_digit("20261122123");
    assert_eq!(digits(&born_today[2..]), Ok(born_today.clone()), "born today is possible");
    let tomorrow = with_check_digit("20261123123");
    assert_eq!(digits(&tomorrow), Err(NumberProblem::BornInTheFuture), "twelve digits leave no other century");
}

#[test]
fn no_birth_number_is_zero() {
    let number = with_check_digit("19640823000");
    assert_eq!(digits(&number), Err(NumberProblem::WrongShape), "birth numbers start at 001");
}

#[test]
fn coordination_numbers_have_sixty_added_to_the_day() {
    let number = parse("701063-2391", today()).expect("the coordination number that is published as the example");
    assert_eq!(number.kind(), NumberKind::Coordination, "day 63 is day 3 with sixty added");
    assert_eq!(number.born_on(), Day::from_ymd_opt(1970, 10, 3).expect("a date"), "the birth date without the sixty");
    assert_eq!(number.digits(), "197010632391", "the digits keep the sixty");
}

#[test]
fn one_wrong_digit_is_always_noticed() {
    let right = "6408233234";
    for place in 0..10 {
        for wrong in '0'..='9' {
            let mut changed = right.chars().collect::<Vec<_>>();
            if changed[place] == wrong {
                continue;
            }
            changed[place] = wrong;
            let changed = changed.into_iter().collect::<String>();
            assert!(digits(&changed).is_err(), "{changed} differs from a right number in one digit (Luhn sees it)");
        }
    }
}

#[test]
fn what_is_no_number_is_named_for_what_it_is() {
    let cases = [
        ("640823-3235", NumberProblem::WrongCheckDigit, "the last digit is wrong"),
        ("640230-3234", NumberProblem::NoSuchDate, "there is no 30 February"),
        ("19000229-1234", NumberProblem::NoSuchDate, "1900 was no leap year"),
        ("641323-3234", NumberProblem::NoSuchDate, "there is no thirteenth month"),
        ("640892-3234", NumberProblem::NoSuchDate, "no day is the 92nd, with sixty or without"),
        ("640860-3234", NumberProblem::NoSuchDate, "sixty added to no day"),
        ("16640823-3234", NumberProblem::NoSuchDate, "a number of a business, or somebody four hundred years old"),
        ("", NumberProblem::WrongShape, "nothing"),
        ("123", NumberProblem::WrongShape, "too short"),
        ("64O823-3234", NumberProblem::WrongShape, "a letter O"),
        ("640823--3234", NumberProblem::WrongShape, "two hyphens"),
        ("6408-233234", NumberProblem::WrongShape, "the hyphen stands elsewhere"),
        ("0640823-3234", NumberProblem::WrongShape, "eleven digits"),
        ("åäöåäö-3234", NumberProblem::WrongShape, "letters of two bytes"),
        ("556792-8485", NumberProblem::OrganisationNumber, "the company's own number is nobody's identity number"),
        ("018 44 44 600", NumberProblem::WrongShape, "a telephone number"),
        ("0184444600", NumberProblem::NoSuchDate, "a telephone number without blanks"),
    ];
    for (text, problem, why) in cases {
        assert_eq!(digits(text), Err(problem), "`{text}`: {why}");
    }
}

#[test]
fn no_identity_number_is_shown_by_debug() {
    let number = parse("640823-3234", today()).expect("a right number");
    assert!(!format!("{number:?}").contains("3234"), "a number must not reach a log by way of Debug");
}

#[test]
fn organisation_numbers() {
    for text in ["556792-8485", "5567928485", "16556792-8485", "165567928485"] {
        assert_eq!(organisation_number(text).as_deref(), Some("556792-8485"), "`{text}` is the company's number");
    }
    for (text, why) in [
        ("556792-8486", "the check digit is wrong"),
        ("640823-3234", "the third digit is below two: a person's number"),
        ("17556792-8485", "the prefix is 16"),
        ("556792+8485", "a plus belongs to people"),
        ("", "nothing"),
    ] {
        assert_eq!(organisation_number(text), None, "`{text}`: {why}");
    }
}
