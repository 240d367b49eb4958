//! A paper of any content: title, whose it is, facts, and then headings, paragraphs, lists and tables.
//!
//! ```
//! use domain::organisation::Organisation;
//! use papers::{Language, PaperKind, Words, report::Report};
//!
//! let words = Words(Language::Sv);
//! let dated = "2026-11-22".parse().expect("a day");
//! let mut report = Report::new(PaperKind::YearlyReport, Organisation::cequred(), words.say("recovery-sheet-title"), dated);
//! report.fact("Ärende", "2026-0001");
//! report.heading("Bakgrund");
//! report.paragraph("Det här hände.");
//! let paper = report.render(Language::Sv).expect("a paper");
//! assert_eq!(paper.pages, 1);
//! ```

use crate::{
    Error, Paper, PaperKind,
    block::{self, Block, Size, Table, shown},
    fonts::Fonts,
    page::{Facts, Flow, Furniture},
    press,
    text::Shaper,
    words::{Words, day, hash, one_line},
};
use domain::{organisation::Organisation, time::Day};
use wording::Language;

pub use crate::page::Attachment;

/// Who may read a paper: the line at the foot of each page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// It holds personal data: whom it concerns, and those who need it for their work.
    Personal,
    /// No personal data, but the office's own.
    Office,
    /// Meant to be handed over, for instance to the supervisory authority: no surplus personal data.
    Authority,
}

impl Readers {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Personal, Self::Office, Self::Authority];

    /// The word the wording files use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Office => "office",
            Self::Authority => "authority",
        }
    }
}

/// A paper in the making.
#[derive(Clone, PartialEq)]
pub struct Report {
    /// Which paper it is.
    pub kind: PaperKind,
    /// The controller, printed below the title.
    pub organisation: Organisation,
    /// The title, also of the file.
    pub title: String,
    /// The date of the paper.
    pub dated: Day,
    /// True for a register of made-up people: every page then says DEMO.
    pub demo: bool,
    /// What the paper is, in a sentence below the title.
    pub lead: Option<String>,
    /// The number of the case, in the running head.
    pub reference: Option<String>,
    /// Who may read it.
    pub readers: Readers,
    /// Labels with values, on the first page.
    pub facts: Vec<(String, String)>,
    /// The rest, in order.
    pub blocks: Vec<Block>,
    /// A file inside.
    pub attachment: Option<Attachment>,
    /// The head of the register's log when the paper was made. It anchors the log on paper.
    pub log_head: Option<[u8; 32]>,
}

impl Report {
    /// A paper with a title and nothing else yet, for [`Readers::Personal`].
    pub fn new(kind: PaperKind, organisation: Organisation, title: impl Into<String>, dated: Day) -> Self {
        Self {
            kind,
            organisation,
            title: title.into(),
            dated,
            demo: false,
            lead: None,
            reference: None,
            readers: Readers::Personal,
            facts: Vec::new(),
            blocks: Vec::new(),
            attachment: None,
            log_head: None,
        }
    }

    /// Adds a label with its value to the first page.
    pub fn fact(&mut self, label: impl Into<String>, value: impl Into<String>) {
        self.facts.push((label.into(), value.into()));
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    /// Adds a lower heading.
    pub fn subheading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Subheading(text.into()));
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds a list with bullets.
    pub fn bullets<T: Into<String>>(&mut self, items: impl IntoIterator<Item = T>) {
        self.blocks.push(Block::Bullets(items.into_iter().map(Into::into).collect()));
    }

    /// Adds a table.
    pub fn table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }

    /// Adds any piece.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Makes the paper; the words of its frame are in this language.
    ///
    /// # Errors
    /// [`Error`] if a font or a part of the PDF is unusable; neither depends on what the paper says.
    pub fn render(&self, language: Language) -> Result<Paper, Error> {
        let fonts = Fonts::shared()?;
        let words = Words(language);
        let title = shown(&self.title);
        let facts = Facts {
            kind: self.kind,
            title: one_line(&self.reference.as_ref().map_or_else(|| title.to_owned(), |it| format!("{title}, {it}"))),
            author: one_line(&self.organisation.name),
            subject: one_line(self.lead.as_deref().unwrap_or(title)),
            language,
            date: self.dated,
        };
        let mut flow = Flow::new(Shaper::new(fonts), facts);
        flow.title(title);
        if let Some(lead) = &self.lead {
            flow.lead(lead);
        }
        if self.demo {
            flow.strong(&words.say("paper-demo-cover"));
        }
        block::facts(&mut flow, &self.cover(words));
        block::set(&mut flow, &self.blocks, Size::Report);
        self.about(&mut flow, words);
        let furniture = Furniture {
            head_left: self.organisation.name.clone(),
            head_right: self.reference.as_ref().map_or_else(|| title.to_owned(), |it| format!("{title} · {it}")),
            foot_left: words.word("report-foot", self.readers.code()),
            band: self.demo.then(|| words.say("paper-demo")),
        };
        let page_of = |page, pages| words.page_of(page, pages);
        let (document, lost) = flow.finish(&furniture, page_of, self.attachment.iter().cloned().collect());
        press::print(&document, lost, fonts)
    }

    /// The facts, and last whose paper it is.
    fn cover(&self, words: Words) -> Vec<(String, String)> {
        let mut rows = self.facts.clone();
        rows.push((words.say("report-dated"), day(self.dated)));
        rows.push((words.say("extract-controller"), words.controller(&self.organisation)));
        rows
    }

    /// What the paper says about itself: its case, its date and the seal of the log.
    fn about(&self, flow: &mut Flow, words: Words) {
        let Some(head) = &self.log_head else { return };
        flow.section(&words.say("report-about"));
        flow.need(110.0);
        let case = self.reference.as_ref().map(|it| (words.say("extract-paper-case"), shown(it).to_owned()));
        let rows = case
            .into_iter()
            .chain([(words.say("report-dated"), day(self.dated)), (words.say("extract-paper-log"), hash(head))]);
        flow.fields(rows);
        flow.note(&words.say("report-log-note"));
    }
}
