//! The papers: one extract, a long one, and a batch.

use std::ops::ControlFlow;

use actions::Session;
use actions::extract::preview;
use actions::extract_batch::draw_open;
use actions::requests::{OpenRequest, open};
use wording::Language;

use crate::Outcome;
use crate::figures::Figure;
use crate::register::{now, sample};
use crate::rounds::{each, timed};

/// The extract of one person after another, as a PDF in memory.
pub(crate) fn extract(session: &Session, rounds: u32) -> Outcome<Vec<Figure>> {
    let mut cases = Vec::new();
    for (round, hit) in sample(session, rounds)?.into_iter().enumerate() {
        let language = if round % 2 == 0 { Language::Sv } else { Language::En };
        cases.push((request(session, Some(hit.id))?, language));
    }
    let mut figures = Vec::new();
    let mut sized = Vec::new();
    for (id, language) in cases {
        sized.push((preview(session, &id, language, now())?.paper.pages, id, language));
    }
    for (name, wanted, goal) in [("extract, 4 to 6 pages", 4..=6, Some(20.0)), ("extract, any", 1..=usize::MAX, None)] {
        let these: Vec<_> = sized.iter().filter(|(pages, ..)| wanted.contains(pages)).collect();
        if these.is_empty() {
            eprintln!("nobody's copy has so many pages: {name}");
            continue;
        }
        let took = each(&these, |(_, id, language)| -> Outcome<()> {
            preview(session, id, *language, now())?;
            Ok(())
        })?;
        let figure = Figure::of_rounds(name, took);
        figures.push(goal.into_iter().fold(figure, Figure::median_goal));
    }
    Ok(figures)
}

/// All open cases drawn one after the other.
pub(crate) fn batch(session: &Session, most: u64) -> Outcome<Vec<Figure>> {
    let mut pages = 0;
    let (before, began) = (cpu(), std::time::Instant::now());
    let mut until = |done: u64, _: u64| if done < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    let (batch, _) = timed(|| {
        draw_open(
            session,
            None,
            Language::Sv.into(),
            now(),
            &mut |_, paper| {
                pages += paper.pages as u64;
                Ok(())
            },
            &mut until,
        )
    });
    let drawn = batch?.lines.iter().filter(|line| line.problem.is_none()).count();
    let spent = match (before, cpu()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        _ => began.elapsed(),
    };
    Ok(vec![
        Figure::rate(format!("batch of {drawn} extracts: pages per second of one core"), pages, spent)
            .median_goal(300.0),
    ])
}

/// The record of processing activities (Art. 30).
pub(crate) fn processing_record(session: &Session, rounds: u32) -> Outcome<Vec<Figure>> {
    let inputs = vec![(); rounds as usize];
    let unknown = actions::protection::DiskEncryption::Unknown;
    let took = each(&inputs, |()| -> Outcome<()> {
        actions::processing::export_pdf(session, unknown, Language::Sv, now())?;
        Ok(())
    })?;
    Ok(vec![Figure::of_rounds("record of processing activities", took)])
}

fn request(session: &Session, person: Option<String>) -> Outcome<String> {
    let request = OpenRequest {
        person,
        applicant_name: None,
        search_keys: Vec::new(),
        kind: "access".to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "email".to_owned(),
    };
    Ok(open(session, &request, now())?.id)
}

/// Processor time of this process, where the system tells.
fn cpu() -> Option<std::time::Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program stands in brackets and may hold anything; the fields are counted from after it.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: u64 = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some(std::time::Duration::from_millis(ticks * 10))
}
