//! The figures for a reader: a table in Markdown, as docs/performance.md keeps it.

use std::fmt::Write as _;

use crate::figures::{Figure, short};

/// One line a figure.
pub(crate) fn table(figures: &[Figure]) -> String {
    let mut text = String::from(
        "| what | p50 | p99 | | beside | its p50 | ratio | goal | |\n|---|--:|--:|---|---|--:|--:|---|---|\n",
    );
    for figure in figures {
        let p99 = if figure.ours.rounds > 1 { short(figure.ours.p99) } else { String::new() };
        let (peer, theirs) = figure
            .peer()
            .map_or((String::new(), String::new()), |(name, measured)| (name.to_owned(), short(measured.median)));
        let ratio = figure.ratio().map(short).unwrap_or_default();
        let kept = match figure.kept() {
            Some(true) => "kept",
            Some(false) => "**missed**",
            None => "",
        };
        let _ = writeln!(
            text,
            "| {} | {} | {p99} | {} | {peer} | {theirs} | {ratio} | {} | {kept} |",
            figure.name,
            short(figure.ours.median),
            figure.unit,
            figure.goals(),
        );
    }
    text
}
