//! The papers: one extract, a long one, and a batch.

use std::ops::ControlFlow;

use actions::Session;
use actions::agreements::{self, AddAgreement};
use actions::extract::preview;
use actions::extract_batch::draw_open;
use actions::people::{PersonInput, add};
use actions::requests::{OpenRequest, open};
use wording::Language;

use crate::Outcome;
use crate::figures::Figure;
use crate::register::{now, sample};
use crate::rounds::each;

/// Extracts of one, of a long one and of three hundred, and the record of processing activities.
pub(crate) fn figures(session: &Session, rounds: u32) -> Outcome<Vec<Figure>> {
    let mut figures = Vec::new();
    let newcomers = (0..rounds.min(50)).map(|at| newcomer(session, at)).collect::<Outcome<Vec<_>>>()?;
    figures.push(extracts(session, "of people with one agreement", newcomers)?.median_goal(20.0));
    let anybody = sample(session, rounds.min(300))?;
    let cases = anybody.into_iter().map(|hit| request(session, Some(hit.id))).collect::<Outcome<Vec<_>>>()?;
    figures.push(extracts(session, "of anybody", cases)?);
    let long = long(session)?;
    figures.push(extracts(session, "of somebody with many agreements", vec![long; 5])?);
    figures.extend(batch(session, 300)?);
    figures.extend(processing_record(session, rounds.min(20))?);
    Ok(figures)
}

/// These cases' extracts one after the other, as PDF in memory. The figure names the pages of the middle one.
fn extracts(session: &Session, whose: &str, cases: Vec<String>) -> Outcome<Figure> {
    let mut pages = Vec::new();
    for (round, id) in cases.iter().enumerate() {
        pages.push(preview(session, id, language(round), now())?.paper.pages);
    }
    pages.sort_unstable();
    let middle = pages.get(pages.len() / 2).copied().unwrap_or_default();
    let rounds: Vec<_> = cases.into_iter().enumerate().collect();
    let took = each(&rounds, |(round, id)| -> Outcome<()> {
        preview(session, id, language(*round), now())?;
        Ok(())
    })?;
    Ok(Figure::of_rounds(format!("extract {whose}, {middle} pages"), took))
}

const fn language(round: usize) -> Language {
    if round.is_multiple_of(2) { Language::Sv } else { Language::En }
}

/// A case of somebody of whom there is little to say: five pages, most of them about her rights.
fn newcomer(session: &Session, at: u32) -> Outcome<String> {
    let input = PersonInput {
        number: None,
        name: format!("Nykund Provsson {at}"),
        email: Some(format!("nykund.{at}@example.org")),
        phone: Some(format!("070-{:07}", 9_000_000 + at)),
        address: None,
        identity_number: None,
        identity_ground: None,
        note: None,
        relations: Vec::new(),
        protected_identity: false,
        source: "purchase".to_owned(),
    };
    let person = add(session, &input, now())?.id;
    agreement(session, &person, 0)?;
    request(session, Some(person))
}

/// Agreements that fill about forty pages.
const MANY: u32 = 260;

fn long(session: &Session) -> Outcome<String> {
    let hit = sample(session, 1)?.pop().ok_or("nobody is there")?;
    (0..MANY).try_for_each(|at| agreement(session, &hit.id, at))?;
    request(session, Some(hit.id))
}

fn agreement(session: &Session, person: &str, at: u32) -> Outcome<()> {
    let request = AddAgreement {
        person: person.to_owned(),
        task: "customer-service".to_owned(),
        kind: "customer".to_owned(),
        started_on: format!("20{:02}-{:02}-{:02}", 20 + at % 6, at % 12 + 1, at % 28 + 1),
        ended_on: None,
        source: "purchase".to_owned(),
    };
    agreements::add(session, &request, now())?;
    Ok(())
}

/// Open cases drawn one after the other, at most so many.
fn batch(session: &Session, most: u64) -> Outcome<Vec<Figure>> {
    let mut pages = 0;
    let (before, began) = (cpu(), std::time::Instant::now());
    let mut until = |done: u64, _: u64| if done < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    let mut save = |_: &str, paper: &papers::Paper| {
        pages += paper.pages as u64;
        Ok(())
    };
    let batch = draw_open(session, None, Language::Sv.into(), now(), &mut save, &mut until)?;
    let drawn = batch.lines.iter().filter(|line| line.problem.is_none()).count();
    let spent = match (before, cpu()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        _ => began.elapsed(),
    };
    Ok(vec![
        Figure::seconds(format!("batch of {drawn} extracts, {pages} pages"), began.elapsed()),
        Figure::rate(format!("batch of {drawn} extracts: pages per second of one core"), pages, spent)
            .median_goal(300.0),
    ])
}

/// The record of processing activities (Art. 30).
fn processing_record(session: &Session, rounds: u32) -> Outcome<Vec<Figure>> {
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
