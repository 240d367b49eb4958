//! One paper beside those who set papers for a living: the same words and tables, by turns.

use std::path::Path;

use lopdf::Document;

use crate::Outcome;
use crate::figures::{Figure, Measured};
use crate::peers::python::Python;
use crate::peers::typeset::Content;
use crate::rounds::by_turns;

/// Ours is tagged, archivable and readable aloud (PDF/A-3a with PDF/UA-1). Typst is asked for the same, `WeasyPrint` for
/// PDF/UA-1, krilla for neither.
pub(crate) fn figures(room: &Path, rounds: u32) -> Outcome<Vec<Figure>> {
    let contents: Vec<Content> = (1..=rounds.min(60)).map(Content::of).collect();
    let pages = contents.first().map_or(Ok(0), |content| content.ours().map(|paper| paper.pages))?;
    let mut figures = Vec::new();
    #[cfg(feature = "krilla")]
    figures.push(beside_krilla(&contents, pages)?);
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts");
    let mut python = Python::start(&fonts, room)?;
    // A browser's way with tables takes its time: fewer rounds.
    let few = contents.len().div_ceil(6);
    let peers: [(&'static str, Source, usize, f64); 2] =
        [("typst", Content::typst, contents.len(), 1.0), ("weasyprint", Content::html, few, 1.0 / 20.0)];
    for (engine, source, rounds, goal) in peers {
        match beside(&mut python, &contents[..rounds], (engine, source), room) {
            Ok((ours, theirs, their_pages)) => figures.push(
                Figure::of_rounds(format!("a paper of {pages} pages, beside {engine}'s {their_pages}"), ours)
                    .median_goal(20.0)
                    .ratio_goal(goal)
                    .beside(engine, Measured::of_rounds(theirs)),
            ),
            Err(crate::Stopped(why)) => eprintln!("not measured: {why}"),
        }
    }
    Ok(figures)
}

type Source = fn(&Content) -> String;
type BothSides = (Vec<std::time::Duration>, Vec<std::time::Duration>, usize);

fn beside(
    python: &mut Python,
    contents: &[Content],
    (engine, source): (&str, Source),
    room: &Path,
) -> Outcome<BothSides> {
    let file = room.join(format!("{engine}.pdf"));
    // The first paper reads fonts and modules; it is also the one whose pages are counted.
    python.draw(engine, &source(&Content::of(0)), Some(&file))?;
    let pages = Document::load(&file)?.get_pages().len();
    let sources: Vec<(&Content, String)> = contents.iter().map(|content| (content, source(content))).collect();
    let (ours, theirs) =
        by_turns(&sources, |(content, _)| content.ours().map(drop), |(_, text)| python.draw(engine, text, None))?;
    Ok((ours, theirs, pages))
}

#[cfg(feature = "krilla")]
fn beside_krilla(contents: &[Content], pages: usize) -> Outcome<Figure> {
    use crate::peers::krilla::{Fonts, draw};

    let fonts = Fonts::new()?;
    let theirs = Document::load_mem(&draw(&Content::of(0), &fonts)?)?.get_pages().len();
    let (ours, others) =
        by_turns(contents, |content| content.ours().map(drop), |content| draw(content, &fonts).map(drop))?;
    Ok(Figure::of_rounds(format!("a paper of {pages} pages, beside krilla's {theirs}"), ours)
        .beside("krilla, glyphs only", Measured::of_rounds(others)))
}
