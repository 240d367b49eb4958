//! The record of processing as the supervisory authority wants it (Art. 30(4)): a PDF, and a CSV for those who work on.

mod sheet;

use super::{called, views::PurposeView};
use crate::{
    problem::Problem,
    protection::{self, DiskEncryption},
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    processing::{Place, Processing, ProcessingRole, Recipient, place, troubles},
    time::{Day, Moment, day_in_sweden},
};
use papers::{
    Block, Language, Paper, PaperKind, Table, Words,
    report::{Readers, Report},
};
use serde::Serialize;
use sha2::{Digest, Sha256};
use specta::Type;
use std::collections::BTreeMap;
use store::Read;
use uuid::Uuid;

/// The record that was written out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// Number of pages; none for a table.
    pub pages: Option<u32>,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
}

impl Exported {
    /// A table, by its bytes.
    pub fn table(bytes: &[u8]) -> Self {
        Self { pages: None, sha256: hex::encode(<[u8; 32]>::from(Sha256::digest(bytes))) }
    }
}

impl From<&Paper> for Exported {
    fn from(paper: &Paper) -> Self {
        Self { pages: Some(u32::try_from(paper.pages).unwrap_or(u32::MAX)), sha256: hex::encode(paper.sha256) }
    }
}

/// The record as a PDF: Art. 30(1) for what the organisation decides, Art. 30(2) for what it does for others.
pub fn export_pdf(session: &Session, disk: DiskEncryption, language: Language, now: Moment) -> Result<Paper, Problem> {
    recorded(session, "processing.export-pdf", now)?;
    let today = day_in_sweden(now);
    let protection = protection::security_text(&protection::status(session, disk, now)?, language);
    session.register.read(|r| {
        let words = Words(language);
        let gathered = Gathered::new(r, today)?;
        let mut report = Report::new(
            PaperKind::ProcessingRecord,
            session.organisation(),
            words.say("processing-paper-title"),
            today,
        );
        report.demo = session.is_demo();
        report.lead = Some(words.say("processing-paper-lead"));
        report.readers = Readers::Authority;
        report.log_head = Some(r.audit_head()?.hash);
        let contact = crate::information::contact(r)?;
        let none = || words.say("processing-paper-none-named");
        report.fact(words.say("processing-paper-contact"), contact.name.clone().unwrap_or_else(none));
        report.fact(words.say("processing-paper-reach"), contact.reach.clone().unwrap_or_else(none));
        gathered.controller_part(&mut report, words);
        gathered.processor_part(&mut report, words);
        gathered.recipients_part(&mut report, words);
        security(&mut report, words, &protection, r)?;
        Ok(report.render(language)?)
    })
}

/// The record as a table: a line for each purpose, safe to open in a spreadsheet.
pub fn export_csv(session: &Session, language: Language, now: Moment) -> Result<Vec<u8>, Problem> {
    recorded(session, "processing.export-csv", now)?;
    session.register.read(|r| Ok(Gathered::new(r, day_in_sweden(now))?.sheet(Words(language))))
}

/// The line in the log comes first: its head is printed on the paper.
fn recorded(session: &Session, verb: &'static str, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ReadAccountability)?;
    session.register.write(&session.holder(now), |w| {
        w.record(&session.entry(verb, None, now).fields(&["purposes", "recipients"]))?;
        Ok(())
    })
}

/// What is in force, with everybody's names at hand.
struct Gathered {
    purposes: Vec<Processing>,
    recipients: BTreeMap<Uuid, Recipient>,
    today: Day,
}

impl Gathered {
    fn new(r: &Read<'_>, today: Day) -> Result<Self, Problem> {
        let running = |ended: Option<Day>| ended.is_none_or(|ended| ended >= today);
        Ok(Self {
            purposes: r.processing()?.into_iter().filter(|it| running(it.ended_on)).collect(),
            recipients: r.recipients()?.into_iter().map(|it| (it.id, it)).collect(),
            today,
        })
    }

    /// Art. 30(1)(b)–(f).
    fn controller_part(&self, report: &mut Report, words: Words) {
        report.heading(words.say("processing-paper-controller"));
        report.paragraph(words.say("processing-paper-controller-about"));
        let own = self.purposes.iter().filter(|it| it.role != ProcessingRole::Processor);
        for line in own {
            report.subheading(named(line, words));
            report.push(Block::Facts(self.facts(line, words)));
        }
    }

    /// Art. 30(2): the categories of processing done for others.
    fn processor_part(&self, report: &mut Report, words: Words) {
        report.heading(words.say("processing-paper-processor"));
        let mut for_others = self.purposes.iter().filter(|it| it.role == ProcessingRole::Processor).peekable();
        if for_others.peek().is_none() {
            report.paragraph(words.say("processing-paper-processor-none"));
        }
        for line in for_others {
            report.subheading(named(line, words));
            report.push(Block::Facts(self.facts(line, words)));
        }
    }

    fn facts(&self, line: &Processing, words: Words) -> Vec<(String, String)> {
        let label = |name: &str| capital(&words.say(&format!("fact-processing-{name}")));
        let codes = |group: &str, codes: &[&str]| {
            codes.iter().map(|code| words.word(group, code)).collect::<Vec<_>>().join(", ")
        };
        let categories: Vec<_> = line.categories.iter().map(|kind| kind.code()).collect();
        let subjects: Vec<_> = line.subjects.iter().map(|kind| kind.code()).collect();
        let mut rows = vec![
            (label("subjects"), codes("subject-kind", &subjects)),
            (label("categories"), codes("data-kind", &categories)),
            (label("basis"), words.word("legal-basis", line.basis.code())),
            (label("retention"), words.word("clock", line.retention.code())),
            (label("recipients"), self.names(line, words).join("\n")),
            (label("role"), words.word("processing-role", line.role.code())),
        ];
        if line.role != ProcessingRole::Controller {
            rows.push((label("others"), line.others.clone().unwrap_or_default()));
        }
        if let Some(assessment) = &line.assessment {
            rows.push((label("assessment"), assessment.clone()));
        }
        rows
    }

    fn names(&self, line: &Processing, words: Words) -> Vec<String> {
        line.recipients.iter().filter_map(|id| self.recipients.get(id)).map(|it| recipient_name(it, words)).collect()
    }

    /// Art. 30(1)(d)–(e): who, where, by which safeguard.
    fn recipients_part(&self, report: &mut Report, words: Words) {
        report.heading(words.say("processing-paper-recipients"));
        let running = self.recipients.values().filter(|it| it.ended_on.is_none_or(|ended| ended >= self.today));
        let label = |name: &str| capital(&words.say(&format!("fact-recipient-{name}")));
        let mut table =
            Table::new([(label("name"), 3), (label("kind"), 2), (label("country"), 2), (label("safeguard"), 3)]);
        let mut open = Vec::new();
        for it in running {
            table.row([
                recipient_name(it, words),
                words.word("recipient-kind", it.kind.code()),
                it.country.clone().unwrap_or_default(),
                self.safeguard(it, words),
            ]);
            for trouble in troubles(it, self.today) {
                open.push(format!("{}: {}", recipient_name(it, words), words.word("trouble", trouble.code())));
            }
        }
        report.table(table);
        if !open.is_empty() {
            report.subheading(words.say("processing-paper-open"));
            report.bullets(open);
        }
    }

    fn safeguard(&self, it: &Recipient, words: Words) -> String {
        let chosen = it.safeguard.map(|safeguard| words.word("safeguard", safeguard.code()));
        let by_place = it.country.as_deref().and_then(|country| match place(country, self.today) {
            Place::Inside => Some(words.say("processing-paper-inside")),
            Place::Adequate(it) => Some(words.with("processing-paper-adequate", "decision", it.decision)),
            Place::Third => None,
        });
        let parts = [chosen.or(by_place), it.safeguard_detail.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// Art. 30(1)(g).
// policy: 21
fn security(report: &mut Report, words: Words, protection: &[String], r: &Read<'_>) -> Result<(), Problem> {
    report.heading(words.say("processing-paper-security"));
    report.paragraph(words.say("processing-paper-security-about"));
    let mut measures = protection.to_vec();
    measures.extend(["roles", "offline"].map(|measure| words.say(&format!("processing-security-{measure}"))));
    report.bullets(measures);
    let devices: Vec<_> = r.devices()?.into_iter().filter(|device| device.retired_on.is_none()).collect();
    let unencrypted =
        devices.iter().filter(|device| device.encryption != domain::incidents::DiskEncryption::Yes).count();
    let staff = r.staff()?.iter().filter(|staff| staff.disabled_at.is_none()).count();
    report.push(Block::Facts(vec![
        (words.say("processing-security-staff"), staff.to_string()),
        (words.say("processing-security-devices"), devices.len().to_string()),
        (words.say("processing-security-unencrypted"), unencrypted.to_string()),
    ]));
    Ok(())
}

fn named(line: &Processing, words: Words) -> String {
    match PurposeView::from(line) {
        PurposeView { name: Some(name), .. } => name,
        PurposeView { key: Some(key), .. } => capital(&words.word("processing", &key)),
        _ => String::new(),
    }
}

fn recipient_name(it: &Recipient, words: Words) -> String {
    match called(it) {
        Ok(name) => it.address.as_ref().map_or_else(|| name.to_owned(), |address| format!("{name}, {address}")),
        Err(key) => words.with("processing-paper-unnamed", "what", &words.word("recipient", key)),
    }
}

/// With a capital first letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
