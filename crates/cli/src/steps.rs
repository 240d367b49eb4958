//! "Visa uträkningen": how a date came about, in words.

use actions::explain::StepView;
use wording::{Args, Language, text, text_with};

/// Every step as a sentence, numbered, with its rule. The sentence names the source.
pub(crate) fn said(language: Language, steps: &[StepView]) -> String {
    steps
        .iter()
        .enumerate()
        .map(|(place, step)| format!("  {}. {} [{}]\n", place + 1, sentence(language, step), step.rule))
        .collect::<Vec<_>>()
        .concat()
}

fn sentence(language: Language, step: &StepView) -> String {
    let mut args =
        Args::new().set("from", moment(&step.from)).set("to", moment(&step.to)).set("source", step.source.as_str());
    if let Some(count) = step.count {
        args = args.set("count", count);
    }
    let mut id = format!("step-{}", step.code);
    if let Some(holiday) = &step.holiday {
        args = args.set("holiday", text(language, &format!("holiday-{holiday}")));
        // A step that may or may not be about a holiday has a sentence for each.
        let with_holiday = format!("{id}-holiday");
        if wording::has(language, &with_holiday) {
            id = with_holiday;
        }
    }
    text_with(language, &id, &args)
}

/// A day as it is; a moment without the letter and the seconds that only machines need.
pub(crate) fn moment(iso: &str) -> String {
    match iso.split_once('T') {
        Some((day, time)) => format!("{day} {}", time.get(..5).unwrap_or(time)),
        None => iso.to_owned(),
    }
}
