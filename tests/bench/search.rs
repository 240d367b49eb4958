//! Finding people as somebody types, beside full-text search.

use actions::Session;
use actions::people::{FindPeople, PersonHit, find};

use crate::Outcome;
use crate::figures::{Figure, Measured};
use crate::peers::fts5::FullText;
use crate::peers::plain::Plain;
use crate::register::sample;
use crate::rounds::{by_turns, each, timed};

/// As many as the window shows at once.
const PAGE: u32 = 50;

/// What somebody types to find this person.
type Term = fn(&PersonHit) -> String;

const KINDS: [(&str, Term); 8] = [
    ("whole name", |hit| hit.name.to_lowercase()),
    ("2 letters", |hit| hit.name.chars().take(2).collect()),
    ("3 letters", |hit| hit.name.chars().take(3).collect()),
    ("4 letters", |hit| hit.name.chars().take(4).collect()),
    ("two words in the other order", |hit| hit.name.split_whitespace().rev().collect::<Vec<_>>().join(" ")),
    ("inside a word", |hit| hit.name.chars().skip(2).take(4).collect::<String>().trim().to_owned()),
    ("part of a telephone number", |hit| hit.phone.clone().unwrap_or_default().chars().take(7).collect()),
    ("nothing found", |hit| format!("{} zzqx", hit.number)),
];

/// Each kind of term by turns with ranked FTS5 over the same people without encryption.
pub(crate) fn figures(session: &Session, plain: &Plain, rounds: u32) -> Outcome<Vec<Figure>> {
    let full_text = FullText::over(plain)?;
    let people = sample(session, rounds)?;
    let (_, first) = timed(|| look(session, "a"));
    let mut figures = vec![Figure::seconds("first search, the index being read", first)];
    let (mut all_ours, mut all_theirs) = (Vec::new(), Vec::new());
    for (kind, term) in KINDS {
        let terms: Vec<String> = people.iter().map(term).filter(|text| !text.is_empty()).collect();
        let (ours, theirs) =
            by_turns(&terms, |text| look(session, text), |text| full_text.find(text, PAGE).map(|_| ()))?;
        all_ours.extend_from_slice(&ours);
        all_theirs.extend_from_slice(&theirs);
        figures.push(
            Figure::of_rounds(format!("find: {kind}"), ours)
                .median_goal(5.0)
                .p99_goal(20.0)
                .beside("FTS5, ranked", Measured::of_rounds(theirs)),
        );
    }
    figures.push(
        Figure::of_rounds("find, all kinds", all_ours)
            .median_goal(5.0)
            .p99_goal(20.0)
            .ratio_goal(0.2)
            .beside("FTS5, ranked", Measured::of_rounds(all_theirs)),
    );
    let firsts = vec![(); rounds as usize];
    figures.push(Figure::of_rounds("first page of People", each(&firsts, |()| look(session, ""))?));
    Ok(figures)
}

fn look(session: &Session, text: &str) -> Outcome<()> {
    let request = FindPeople { text: text.to_owned(), limit: PAGE, offset: 0, relation: None };
    find(session, &request)?;
    Ok(())
}
