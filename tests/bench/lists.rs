//! Lists of people brought in, beside what only reads them.

use std::ops::ControlFlow;
use std::path::Path;

use actions::Session;
use actions::demo::{MakeDemo, create};
use actions::import::{ImportChoices, ImportFile, run};
use rust_xlsxwriter::Workbook;

use crate::Outcome;
use crate::figures::{Figure, Measured};
use crate::peers::programs;
use crate::register::{go_on, now};
use crate::rounds::timed;

const HEAD: [&str; 10] =
    ["Kundnr", "Namn", "E-post", "Telefon", "Adress", "Postnr", "Ort", "Typ", "Avtal från", "Avtal till"];

/// So many rows as CSV and as a workbook, each into an empty register; guards and duplicates included.
pub(crate) fn figures(folder: &Path, rows: u32) -> Outcome<Vec<Figure>> {
    let workbook = folder.join("people.xlsx");
    write_workbook(&workbook, rows)?;
    let mut figures = csv(folder, rows)?;
    let bytes = std::fs::read(&workbook)?;
    let openpyxl = programs::openpyxl(&workbook);
    let session = empty(&folder.join("xlsx"))?;
    let took = import(&session, "people.xlsx", &bytes, rows)?;
    let mut ours =
        Figure::seconds(format!("import of {rows} rows, XLSX"), took).median_goal(12.0).ratio_goal(1.0 / 3.0);
    if let Some(took) = openpyxl {
        ours = ours.beside("openpyxl, only reading", Measured::once(took.as_secs_f64()));
    }
    figures.push(ours);
    if let Some(took) = programs::libreoffice(&workbook, folder) {
        let again = import(&empty(&folder.join("again"))?, "people.xlsx", &bytes, rows)?;
        figures.push(
            Figure::seconds("the same beside LibreOffice", again)
                .beside("LibreOffice, to CSV", Measured::once(took.as_secs_f64())),
        );
    }
    Ok(figures)
}

fn csv(folder: &Path, rows: u32) -> Outcome<Vec<Figure>> {
    let mut text = HEAD.join(";") + "\n";
    for at in 0..rows {
        text.push_str(&row(at).join(";"));
        text.push('\n');
    }
    let session = empty(&folder.join("csv"))?;
    let first = import(&session, "people.csv", text.as_bytes(), rows)?;
    let again = import(&session, "people.csv", text.as_bytes(), rows)?;
    Ok(vec![
        Figure::seconds(format!("import of {rows} rows, CSV"), first).median_goal(8.0),
        Figure::seconds("the same file again", again),
    ])
}

fn import(session: &Session, name: &str, bytes: &[u8], rows: u32) -> Outcome<std::time::Duration> {
    let file = ImportFile { name, bytes };
    let mut on = |_: u64, _: Option<u64>| ControlFlow::Continue(());
    let (report, took) = timed(|| run(session, &file, &ImportChoices::default(), now(), &mut on));
    let report = report?;
    if report.read != rows || !report.rejected.is_empty() {
        return Err(format!("{name}: {} rows read, {} rejected", report.read, report.rejected.len()).into());
    }
    Ok(took)
}

fn empty(folder: &Path) -> Outcome<Session> {
    let (session, _) = create(folder, &MakeDemo { people: 0, seed: 1, replace: false }, now(), &mut go_on)?;
    Ok(session)
}

fn row(at: u32) -> [String; 10] {
    [
        format!("B{at:06}"),
        format!("Anna Provsson {at}"),
        format!("anna.{at}@example.com"),
        format!("070-{:03} {:02} {:02}", at / 10_000 % 1_000, at / 100 % 100, at % 100),
        format!("Provgatan {}", at % 90 + 1),
        "19391".to_owned(),
        "Sigtuna".to_owned(),
        "kund".to_owned(),
        "2024-01-15".to_owned(),
        String::new(),
    ]
}

/// The first of the people in [`ended`]; nobody else has so high a number.
const ENDED: u32 = 900_000;

/// People whose agreements ended so long ago that they may be kept no longer, as CSV.
pub(crate) fn ended(people: u32) -> String {
    let mut text = HEAD.join(";") + "\n";
    for at in 0..people {
        let mut cells = row(ENDED + at);
        "2020-01-31".clone_into(&mut cells[9]);
        "2018-01-15".clone_into(&mut cells[8]);
        text.push_str(&cells.join(";"));
        text.push('\n');
    }
    text
}

/// For each of the people in [`ended`], words by which she would be known, in the forms a register keeps them; the first is
/// her number.
pub(crate) fn words_of_ended(people: u32) -> impl Iterator<Item = [String; 5]> {
    let of = |at| {
        let [number, name, email, ..] = row(at);
        [number.clone(), number.to_lowercase(), name.to_lowercase(), name, email]
    };
    (ENDED..ENDED + people).map(of)
}

fn write_workbook(path: &Path, rows: u32) -> Outcome<()> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let lines = std::iter::once(HEAD.map(str::to_owned)).chain((0..rows).map(row));
    for (line, cells) in (0..).zip(lines) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(line, column, cell)?;
        }
    }
    Ok(workbook.save(path)?)
}
