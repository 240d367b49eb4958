//! The lists that made-up people are put together from; what stands in them is explained in `assets/demo/README.md`.

use super::dice::Dice;
use std::sync::LazyLock;

/// The lines of a list without its remarks.
fn lines(text: &'static str) -> Vec<&'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

/// How a people writes a full name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    GivenFirst,
    FamilyFirst,
    /// Family name first, without a space between.
    Joined,
}

/// Names of one language or script.
pub(super) struct Names {
    given: Vec<&'static str>,
    family: Vec<&'static str>,
    order: Order,
    /// Whether a person may have two given names or two family names joined by a dash.
    doubles: bool,
}

impl Names {
    fn new(text: &'static str, order: Order) -> Self {
        let (given, family) = text.split_once("\n\n").unwrap_or((text, text));
        Self { given: lines(given), family: lines(family), order, doubles: false }
    }

    /// A name from these lists.
    pub(super) fn full_name(&self, dice: &mut Dice) -> String {
        let mut given = (*dice.one_of(&self.given)).to_owned();
        let mut family = (*dice.one_of(&self.family)).to_owned();
        let (second_given, second_family) = (dice.one_of(&self.given), dice.one_of(&self.family));
        if self.doubles && dice.in_thousand(40) && *second_given != given && !given.contains('-') {
            given = format!("{given} {second_given}");
        }
        if self.doubles && dice.in_thousand(60) && *second_family != family {
            family = format!("{family}-{second_family}");
        }
        match self.order {
            Order::GivenFirst => format!("{given} {family}"),
            Order::FamilyFirst => format!("{family} {given}"),
            Order::Joined => format!("{family}{given}"),
        }
    }
}

macro_rules! names {
    ($file:literal, $order:ident) => {
        Names::new(include_str!(concat!("../../../../assets/demo/names/", $file, ".txt")), Order::$order)
    };
}

/// Every language with how many of a thousand people it names: what the counter of a Swedish office sees.
static LANGUAGES: LazyLock<Vec<(Names, usize)>> = LazyLock::new(|| {
    vec![
        (Names { doubles: true, ..names!("swedish", GivenFirst) }, 800),
        (names!("finnish", GivenFirst), 45),
        (names!("polish", GivenFirst), 35),
        (names!("arabic", GivenFirst), 35),
        (names!("cyrillic", GivenFirst), 20),
        (names!("vietnamese", FamilyFirst), 15),
        (names!("greek", GivenFirst), 10),
        (names!("thai", GivenFirst), 10),
        (names!("devanagari", GivenFirst), 10),
        (names!("hebrew", GivenFirst), 6),
        (names!("chinese", Joined), 6),
        (names!("japanese", FamilyFirst), 4),
        (names!("korean", Joined), 4),
    ]
});

/// The names the person at this place in the register gets hers from. Each language comes once among the first, so that
/// the smallest demo shows every script.
pub(super) fn language(place: usize, dice: &mut Dice) -> &'static Names {
    let languages = &*LANGUAGES;
    let chance = dice.weighed(languages);
    match place.checked_sub(3).and_then(|place| languages.get(place + 1)) {
        Some((names, _)) => names,
        None => chance,
    }
}

pub(super) static STREETS: LazyLock<Vec<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../assets/demo/streets.txt")));
pub(super) static NOTES: LazyLock<Vec<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../assets/demo/notes.txt")));
/// The first digits of the postal code, and the town.
pub(super) static TOWNS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    lines(include_str!("../../../../assets/demo/towns.txt")).iter().filter_map(|line| line.split_once(' ')).collect()
});

#[cfg(test)]
mod tests {
    use super::{Dice, LANGUAGES, NOTES, Names, STREETS, TOWNS, language};

    #[test]
    fn every_list_has_lines() {
        for (Names { given, family, .. }, weight) in &*LANGUAGES {
            assert!(given.len() >= 8 && family.len() >= 8 && *weight > 0, "{given:?} {family:?}");
        }
        assert!(STREETS.len() > 10 && NOTES.len() > 5 && TOWNS.len() > 20);
    }

    #[test]
    fn the_notes_hold_nothing_that_is_never_stored() {
        for note in &*NOTES {
            assert_eq!(crate::guards::scan(note), [], "{note}");
        }
    }

    #[test]
    fn every_script_comes_among_the_first_people() {
        let first: String =
            (0..20).map(|place| language(place, &mut Dice::new(1, 1)).full_name(&mut Dice::new(2, 2))).collect();
        for (script, letters) in [
            ("Greek", 'Α'..='ω'),
            ("Cyrillic", 'А'..='ї'),
            ("Hebrew", 'א'..='ת'),
            ("Arabic", 'ء'..='ي'),
            ("Devanagari", 'अ'..='ह'),
            ("Thai", 'ก'..='ฮ'),
            ("Han", '一'..='鿿'),
            ("Hangul", '가'..='힣'),
        ] {
            assert!(first.chars().any(|letter| letters.contains(&letter)), "no {script} in {first}");
        }
    }
}
