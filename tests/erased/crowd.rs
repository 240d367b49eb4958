//! People each of whose values nobody else has, so that every trace of them can be told from everybody else's.

use aho_corasick::AhoCorasick;
use domain::identity_number;
use domain::time::Day;

/// A word of the name of each of them, by which a search finds them all.
pub const WORD: &str = "Ypperlig";

const HEAD: &str = "Kundnr;Namn;E-post;Telefon;Adress;Postnr;Ort;Typ;Avtal från;Avtal till;Anteckning;Personnummer";

/// Somebody by her place.
pub struct One {
    at: u32,
    /// Letters that are in every text of hers.
    stem: String,
}

impl One {
    pub fn new(at: u32) -> Self {
        let letter = |place: u32| char::from(b'a' + u8::try_from(at / 26_u32.pow(place) % 26).expect("a letter"));
        Self { at, stem: format!("qvx{}{}{}quist", letter(2), letter(1), letter(0)) }
    }

    fn name(&self) -> String {
        format!("Åsa {} {WORD}", capital(&self.stem))
    }

    fn email(&self) -> String {
        format!("{}@example.org", self.stem)
    }

    /// Seven digits in the groups they are written in.
    fn phone(&self) -> [String; 3] {
        let digits = 4_000_000 + 17 * self.at;
        [format!("{:03}", digits / 10_000), format!("{:02}", digits / 100 % 100), format!("{:02}", digits % 100)]
    }

    fn identity_number(&self, today: Day) -> String {
        let born = Day::from_ymd_opt(1951, 1, 1).expect("a day") + chrono::Days::new(self.at.into());
        (0..10)
            .map(|check| format!("{}238{check}", born.format("%Y%m%d")))
            .find(|number| identity_number::parse(number, today).is_ok())
            .expect("one of ten check digits fits")
    }

    /// Words about her alone.
    pub fn words(&self, about: &str) -> String {
        format!("{about} {}", self.stem)
    }

    fn row(&self, today: Day) -> [String; 12] {
        [
            format!("QV{:05}", self.at),
            self.name(),
            self.email(),
            format!("073-{}", self.phone().join(" ")),
            format!("{}vägen 7", capital(&self.stem)),
            "193 91".to_owned(),
            "Sigtuna".to_owned(),
            "kund".to_owned(),
            "2018-06-15".to_owned(),
            "2020-01-31".to_owned(),
            self.words("Ringer helst på kvällen"),
            self.identity_number(today),
        ]
    }

    /// Her values as they stand in the register: each is there before she is erased.
    fn values(&self, today: Day) -> Vec<Vec<u8>> {
        let row = self.row(today);
        let own = [0, 1, 2, 3, 4, 10, 11].map(|place| row[place].clone().into_bytes());
        own.into_iter().chain([store::sort_key(&self.name())]).collect()
    }

    /// Other forms they could stand in: without spaces, without accents, as other programs write letters.
    fn forms(&self) -> Vec<Vec<u8>> {
        let wide = self.stem.encode_utf16().flat_map(u16::to_le_bytes).collect();
        vec![self.stem.clone().into_bytes(), format!("73{}", self.phone().concat()).into_bytes(), wide]
    }
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

/// Everybody as a file to bring in. Their agreements ended long ago.
pub fn file(people: &[One], today: Day) -> String {
    let rows = people.iter().map(|one| one.row(today).join(";"));
    std::iter::once(HEAD.to_owned()).chain(rows).collect::<Vec<_>>().join("\n")
}

/// Everything by which some people could be found in a heap of bytes.
pub struct Traces {
    search: AhoCorasick,
    /// Of each trace whose it is, by her place, and whether it must be there as long as she is.
    about: Vec<(usize, bool)>,
    people: usize,
}

impl Traces {
    pub fn of(people: &[One], today: Day) -> Self {
        let mut about = Vec::new();
        let mut patterns = Vec::new();
        for (at, one) in people.iter().enumerate() {
            for (traces, must_be_there) in [(one.values(today), true), (one.forms(), false)] {
                about.resize(about.len() + traces.len(), (at, must_be_there));
                patterns.extend(traces);
            }
        }
        let search = AhoCorasick::builder().ascii_case_insensitive(true).build(patterns).expect("few enough");
        Self { search, about, people: people.len() }
    }

    /// Of how many people everything is in the bytes, and of how many nothing at all.
    pub fn found_in(&self, bytes: &[u8]) -> Found {
        let mut seen = vec![false; self.about.len()];
        for found in self.search.find_overlapping_iter(bytes) {
            seen[found.pattern().as_usize()] = true;
        }
        let (mut whole, mut gone) = (vec![true; self.people], vec![true; self.people]);
        for (seen, (person, must_be_there)) in seen.into_iter().zip(&self.about) {
            whole[*person] &= seen || !must_be_there;
            gone[*person] &= !seen;
        }
        let count = |people: Vec<bool>| people.into_iter().filter(|is| *is).count();
        Found { whole: count(whole), gone: count(gone) }
    }
}

/// What was found of some people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub whole: usize,
    pub gone: usize,
}
