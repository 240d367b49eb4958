//! The same paper for everybody: headings, sentences and tables about a made-up person, five pages of ours. Every round
//! has a person of its own, so that nobody can hand out the paper of the round before.

use std::fmt::Write as _;

use domain::organisation::Organisation;
use papers::report::Report;
use papers::{PaperKind, Table};
use wording::Language;

use crate::Outcome;
use crate::register::now;

const SECTIONS: u32 = 5;
const ROWS: u32 = 18;
/// The heads of the columns, with their shares of the width.
pub(crate) const HEAD: [(&str, u8); 4] = [("Nr", 1), ("Uppgift", 3), ("Dag", 2), ("Varför den finns kvar", 4)];
const SENTENCE: &str = "Uppgifterna behandlas för att fullgöra avtalet och för att bokföringen kräver det; de raderas \
                        när tiden har gått, om inget annat håller dem kvar. ";

/// What stands on the paper.
pub(crate) struct Content {
    pub(crate) title: String,
    pub(crate) sections: Vec<Section>,
}

/// A heading, a paragraph and a table.
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) text: String,
    pub(crate) rows: Vec<[String; 4]>,
}

impl Content {
    /// The paper of this round.
    pub(crate) fn of(round: u32) -> Self {
        let section = |at: u32| Section {
            heading: format!("{at}. Uppgifter om Prov Provsson {round}"),
            text: SENTENCE.repeat(3),
            rows: (0..ROWS).map(|row| cells(round, at, row)).collect(),
        };
        Self { title: format!("Registerutdrag {round}"), sections: (1..=SECTIONS).map(section).collect() }
    }

    /// Ours.
    pub(crate) fn ours(&self) -> Outcome<papers::Paper> {
        let mut report =
            Report::new(PaperKind::YearlyReport, Organisation::cequred(), self.title.clone(), now().date_naive());
        for section in &self.sections {
            report.heading(&section.heading);
            report.paragraph(&section.text);
            report.table(Table::new(HEAD).with_rows(section.rows.iter().cloned()));
        }
        Ok(report.render(Language::Sv)?)
    }

    /// The source for Typst.
    pub(crate) fn typst(&self) -> String {
        let mut text = format!(
            "#set document(title: \"{}\", date: datetime(year: 2026, month: 11, day: 22))
#set page(paper: \"a4\", margin: 2cm, numbering: \"1/1\")
#set text(font: \"Noto Sans\", size: 10pt, lang: \"sv\")
#title()\n",
            self.title
        );
        let shares: Vec<String> = HEAD.iter().map(|(_, share)| format!("{share}fr")).collect();
        let head = HEAD.map(|(head, _)| format!("[{head}]")).concat();
        for section in &self.sections {
            // In a string of its own, where nothing is mark-up.
            let _ = write!(
                text,
                "= #\"{}\"\n#\"{}\"\n#table(columns: ({}), table.header{head},\n",
                section.heading,
                section.text,
                shares.join(", ")
            );
            for row in &section.rows {
                let cells = row.each_ref().map(|cell| format!("\"{cell}\",")).concat();
                let _ = writeln!(text, "{cells}");
            }
            text.push_str(")\n");
        }
        text
    }

    /// The source for `WeasyPrint`.
    pub(crate) fn html(&self) -> String {
        let mut text = format!(
            "<!doctype html><html lang=\"sv\"><head><title>{title}</title><style>
@page {{ size: A4; margin: 2cm; @bottom-right {{ content: counter(page) '/' counter(pages) }} }}
body {{ font: 10pt 'Noto Sans' }} table {{ width: 100%; border-collapse: collapse }}
td, th {{ border: .5pt solid #888; padding: 3pt; text-align: left }}
</style></head><body><h1>{title}</h1>",
            title = self.title
        );
        let head = HEAD.map(|(head, _)| format!("<th>{head}</th>")).concat();
        for section in &self.sections {
            let _ = write!(
                text,
                "<h2>{}</h2><p>{}</p><table><thead><tr>{head}</tr></thead><tbody>",
                section.heading, section.text
            );
            for row in &section.rows {
                let cells = row.each_ref().map(|cell| format!("<td>{cell}</td>")).concat();
                let _ = write!(text, "<tr>{cells}</tr>");
            }
            text.push_str("</tbody></table>");
        }
        text + "</body></html>"
    }
}

fn cells(round: u32, section: u32, row: u32) -> [String; 4] {
    [
        format!("{section}.{row}"),
        format!("Kurs i retorik {round}-{row}"),
        format!("2024-{:02}-{:02}", row % 12 + 1, (round + row) % 28 + 1),
        "Avtalet löper; kvittot är sparat i bokföringen i sju år".to_owned(),
    ]
}
