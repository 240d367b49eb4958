//! A letter: sender, recipient where a window envelope shows it, date and reference, subject, words, signature.
//!
//! Made with [`Letter::new`], filled like a [report](crate::report), and printed with [`Letter::render`].

use crate::{
    Error, Paper, PaperKind,
    block::{self, Block, Size, shown},
    fonts::Fonts,
    page::{Facts, Flow, Furniture},
    press,
    text::Shaper,
    words::{Words, day, hash, one_line},
};
use domain::{organisation::Organisation, time::Day};
use wording::Language;

/// Who signs.
#[derive(Clone, PartialEq, Eq)]
pub struct Signature {
    /// Name.
    pub name: String,
    /// Title, or what she decides about.
    pub title: Option<String>,
}

/// A letter in the making. It holds personal data: no `Debug`.
#[derive(Clone, PartialEq)]
pub struct Letter {
    /// Which paper it is.
    pub kind: PaperKind,
    /// The sender.
    pub organisation: Organisation,
    /// Name and postal address of the recipient, one line each. Also the e-mail address where it goes by e-mail.
    pub recipient: Vec<String>,
    /// The date.
    pub dated: Day,
    /// The sender's reference: the number of the case.
    pub reference: Option<String>,
    /// What it is about.
    pub subject: String,
    /// True for a register of made-up people: every page then says DEMO.
    pub demo: bool,
    /// The words.
    pub blocks: Vec<Block>,
    /// Who signs; two where two have decided.
    pub signatures: Vec<Signature>,
    /// What is sent along, each in a line.
    pub enclosures: Vec<String>,
    /// The head of the register's log when the letter was made.
    pub log_head: Option<[u8; 32]>,
}

impl Letter {
    /// A letter without words yet.
    pub fn new(
        kind: PaperKind,
        organisation: Organisation,
        recipient: Vec<String>,
        subject: impl Into<String>,
        dated: Day,
    ) -> Self {
        Self {
            kind,
            organisation,
            recipient,
            dated,
            reference: None,
            subject: subject.into(),
            demo: false,
            blocks: Vec::new(),
            signatures: Vec::new(),
            enclosures: Vec::new(),
            log_head: None,
        }
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    /// Adds a list with bullets.
    pub fn bullets<T: Into<String>>(&mut self, items: impl IntoIterator<Item = T>) {
        self.blocks.push(Block::Bullets(items.into_iter().map(Into::into).collect()));
    }

    /// Adds any piece.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Adds a line to be signed on.
    pub fn sign(&mut self, name: impl Into<String>, title: Option<String>) {
        self.signatures.push(Signature { name: name.into(), title });
    }

    /// Makes the letter; the words of its frame are in this language.
    ///
    /// # Errors
    /// [`Error`] if a font or a part of the PDF is unusable; neither depends on what the letter says.
    pub fn render(&self, language: Language) -> Result<Paper, Error> {
        let fonts = Fonts::shared()?;
        let words = Words(language);
        let subject = shown(&self.subject);
        let facts = Facts {
            kind: self.kind,
            title: one_line(
                &self.reference.as_ref().map_or_else(|| subject.to_owned(), |it| format!("{subject}, {it}")),
            ),
            author: one_line(&self.organisation.name),
            subject: one_line(subject),
            language,
            date: self.dated,
        };
        let mut flow = Flow::new(Shaper::new(fonts), facts);
        flow.letterhead(
            &words.controller(&self.organisation),
            &self.recipient.join("\n"),
            &self.reference_lines(words),
        );
        flow.subject(subject);
        if self.demo {
            flow.strong(&words.say("paper-demo-cover"));
            flow.space(6.0);
        }
        block::set(&mut flow, &self.blocks, Size::Letter);
        self.closing(&mut flow, words);
        let furniture = Furniture {
            head_left: self.organisation.name.clone(),
            head_right: self.reference.clone().unwrap_or_else(|| day(self.dated)),
            foot_left: words.with("letter-foot", "reach", &words.reach(&self.organisation)),
            band: self.demo.then(|| words.say("paper-demo")),
        };
        let (document, lost) = flow.finish(&furniture, |page, pages| words.page_of(page, pages), Vec::new());
        press::print(&document, lost, fonts)
    }

    fn reference_lines(&self, words: Words) -> String {
        let date = words.with("letter-date", "day", &day(self.dated));
        let reference = self.reference.as_ref().map(|number| words.with("letter-reference", "number", number));
        [Some(date), reference].into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    fn closing(&self, flow: &mut Flow, words: Words) {
        if !self.signatures.is_empty() {
            flow.need(104.0);
            flow.paragraph(&words.with("letter-regards", "organisation", &self.organisation.name));
        }
        for Signature { name, title } in &self.signatures {
            flow.signature(shown(name), title.as_deref());
        }
        if !self.enclosures.is_empty() {
            flow.strong(&words.say("letter-enclosures"));
            flow.bullets(&self.enclosures);
        }
        if let Some(head) = &self.log_head {
            let seal = words.with("letter-log", "hash", &hash(head).replace('\n', " "));
            flow.note(&seal);
        }
    }
}
