//! Money is exact, and 25 % of it too.

mod law;

use domain::{
    money::{NotMoney, Ore},
    payment::{LastFour, PaymentReference},
    purchases::{self, CancelGround, divide},
    time::Day,
};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

#[test]
fn what_people_write_for_an_amount() {
    for (text, ore) in [
        ("4995", 499_500),
        ("4 995", 499_500),
        ("4 995,00", 499_500),
        ("4\u{a0}995,00\u{a0}kr", 499_500),
        ("4.995,00", 499_500),
        ("4,995.00", 499_500),
        ("4995,5", 499_550),
        ("4995:50", 499_550),
        ("4995:-", 499_500),
        ("0,01", 1),
        ("12 345 678,90 SEK", 1_234_567_890),
        ("SEK 1,248.75", 124_875),
        ("-12,50", -1_250),
        ("\u{2212}12,50 kr", -1_250),
        ("1.248", 124_800),
    ] {
        assert_eq!(text.parse(), Ok(Ore(ore)), "{text:?}");
    }
    for text in [
        "",
        "kr",
        "12,345,67",
        "1 24",
        "12 3456",
        "1.2.3",
        "1,2345",
        "4995,00,1",
        "a",
        "1e3",
        "--1",
        ",50",
        "1 234.567,8 9",
    ] {
        assert_eq!(text.parse::<Ore>(), Err(NotMoney::Shape), "{text:?}");
    }
    assert_eq!("99999999999999999999".parse::<Ore>(), Err(NotMoney::TooMuch));
    assert_eq!("92233720368547758,08".parse::<Ore>(), Err(NotMoney::TooMuch));
}

#[test]
fn how_an_amount_is_shown() {
    for (ore, text) in [
        (124_875, "1 248,75 kr"),
        (0, "0,00 kr"),
        (5, "0,05 kr"),
        (100_000_000, "1 000 000,00 kr"),
        (-1_250, "−12,50 kr"),
    ] {
        assert_eq!(Ore(ore).to_string().replace('\u{a0}', " "), text);
    }
    assert_eq!(Ore(124_875).plain(), "1248,75");
}

// policy: 65
#[test]
fn a_quarter_of_the_fee_is_kept() {
    for (price, kept, refunded, quarters) in
        [(499_500, 124_875, 374_625, 0), (499_503, 124_875, 374_628, 3), (1, 0, 1, 1), (0, 0, 0, 0)]
    {
        let division = divide(Ore(price), CancelGround::Certificate).expect("a price");
        assert_eq!((division.kept, division.refunded), (Ore(kept), Ore(refunded)), "{price} öre");
        assert_eq!(division.rounded_quarters, quarters, "the rounding is shown");
    }
    assert_eq!(divide(Ore(100), CancelGround::RightOfWithdrawal).map(|it| it.refunded), Some(Ore(100)));
    assert_eq!(divide(Ore(100), CancelGround::CalledOff).map(|it| it.kept), Some(Ore::ZERO));
    assert_eq!(divide(Ore(100), CancelGround::Binding).map(|it| it.refunded), Some(Ore::ZERO));
    assert_eq!(divide(Ore(-1), CancelGround::Certificate), None);
}

proptest! {
    /// Nothing is made or lost, and never more than a quarter is kept.
    #[test]
    fn kept_and_refunded_make_the_price(price in 0..=i64::MAX, at in 0..CancelGround::ALL.len()) {
        let ground = CancelGround::ALL[at];
        let division = divide(Ore(price), ground).expect("a price");
        prop_assert_eq!(division.kept.plus(division.refunded), Some(Ore(price)));
        prop_assert!(division.kept >= Ore::ZERO && division.refunded >= Ore::ZERO);
        if ground == CancelGround::Certificate {
            prop_assert_eq!(i128::from(division.kept.0) * 4 + i128::from(division.rounded_quarters), i128::from(price));
        }
    }

    /// What is written can be read, with and without its unit.
    #[test]
    fn an_amount_survives_its_writing(ore in -9_000_000_000_000_000_000..=9_000_000_000_000_000_000_i64) {
        prop_assert_eq!(Ore(ore).to_string().parse(), Ok(Ore(ore)));
        prop_assert_eq!(Ore(ore).plain().parse(), Ok(Ore(ore)));
    }

    /// No text breaks it.
    #[test]
    fn any_text_is_an_amount_or_not(text in "\\PC{0,24}") {
        let _ = text.parse::<Ore>();
    }
}

// policy: 9
#[test]
fn a_card_is_four_digits_and_no_more() {
    assert_eq!(LastFour::new("1111").map(|it| it.to_string()), Some("1111".to_owned()));
    for text in ["4111111111111111", "111", "11111", "1a11", "", "١٢٣٤"] {
        assert_eq!(LastFour::new(text), None, "{text:?} is refused, not cut");
    }
    for text in ["pi_3MtwBwLkdIwHu7ix28a3tqPa", "2026-11-22-0001", "8f14e45f-ceea-467f-a9d5-8a7d2f6c1b3e"] {
        assert!(PaymentReference::new(text).is_some(), "{text}");
    }
    for text in ["4111111111111111", "4111-1111-1111-1111", "", "a b", "åäö", &"x".repeat(65)] {
        assert_eq!(PaymentReference::new(text), None, "{text:?}");
    }
}

// policy: 62, S9
#[test]
fn a_distance_contract_has_fourteen_days_whatever_the_terms_say() {
    assert_eq!(purchases::withdrawal_until(&law::rules(), day("2026-11-22"), true), Some(day("2026-12-06")));
    assert_eq!(purchases::withdrawal_until(&law::rules(), day("2026-11-22"), false), None);
}

#[test]
fn the_financial_year_decides_and_not_the_day_of_the_invoice() {
    for (event, ends, year_end) in [
        ("2026-11-22", (12, 31), "2026-12-31"),
        ("2026-11-22", (6, 30), "2027-06-30"),
        ("2026-06-30", (6, 30), "2026-06-30"),
        ("2027-02-28", (2, 31), "2027-02-28"),
        ("2028-03-01", (2, 29), "2029-02-28"),
    ] {
        assert_eq!(purchases::financial_year_end(day(event), ends), day(year_end), "{event}");
    }
}
