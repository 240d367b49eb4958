//! The subject-access extract (GDPR Art. 15): what the register holds about a person, or that it holds nothing.
//!
//! [`Extract`] is what goes in; [`render`] makes the paper. Each part of the paper is a module: `cover`, `answers` to
//! Art. 15(1)(a)–(h) and 15(2), `copy` of the data, `rights`, and the `portable` copy attached inside.

mod answers;
mod category;
mod copy;
mod cover;
mod input;
mod keeping;
mod portable;
mod records;
mod rights;
mod search;

pub use input::{
    Case, Datum, Dossier, Extract, Field, HeldAgreement, HeldConsent, HeldRecord, HeldRequest, Opening, Recipient,
    Subject, Value, Withheld,
};
pub use keeping::{Keeping, Kept, LegalBasis, Purpose};
pub use portable::{PortableCopy, SCHEMA as PORTABLE_SCHEMA, portable_copy};
pub use search::{Blocked, Search};

use crate::{
    Error, Paper, PaperKind,
    fonts::Fonts,
    page::{Facts, Flow, Furniture},
    press,
    text::Shaper,
    words::{Words, one_line},
};
use wording::Language;

/// A paper in the making: where it flows, its words, and the number of the last section.
struct Writer<'a> {
    flow: Flow,
    words: Words,
    extract: &'a Extract,
    section: usize,
}

impl Writer<'_> {
    /// A numbered heading.
    fn section(&mut self, id: &str) {
        self.section += 1;
        let heading = format!("{}. {}", self.section, self.words.say(id));
        self.flow.section(&heading);
    }

    fn subsection(&mut self, id: &str) {
        let heading = self.words.say(id);
        self.flow.subsection(&heading);
    }

    fn paragraph(&mut self, id: &str) {
        let text = self.words.say(id);
        self.flow.paragraph(&text);
    }
}

/// Makes the extract in this language.
///
/// # Errors
/// [`Error`] if a font or a part of the PDF is unusable; neither depends on what the register holds.
pub fn render(extract: &Extract, language: Language) -> Result<Paper, Error> {
    let fonts = Fonts::shared()?;
    let words = Words(language);
    let number = one_line(&extract.case.number);
    let facts = Facts {
        kind: PaperKind::Extract,
        title: words.with("extract-file-title", "number", &number),
        author: one_line(&extract.organisation.name),
        subject: words.say("extract-subject"),
        language,
        date: extract.case.answered_on,
    };
    let mut writer = Writer { flow: Flow::new(Shaper::new(fonts), facts), words, extract, section: 0 };
    writer.cover();
    if let Subject::Held(dossier) = &extract.subject {
        writer.answers(dossier);
        writer.copy(dossier);
        writer.withheld();
    }
    writer.rights();
    let attachments = portable::attachments(extract, words)?;
    writer.about(!attachments.is_empty());
    let furniture = Furniture {
        head_left: extract.organisation.name.clone(),
        head_right: words.with("extract-running-head", "number", &extract.case.number),
        foot_left: words.say("extract-running-foot"),
        band: band(extract, words),
    };
    let page_of = |page, pages| words.page_of(page, pages);
    let (document, lost) = writer.flow.finish(&furniture, page_of, attachments);
    press::print(&document, lost, fonts)
}

/// What is said across the top of every page of a paper that nobody must take for an answer.
fn band(extract: &Extract, words: Words) -> Option<String> {
    let said = [(extract.demo, "paper-demo"), (extract.unreviewed, "extract-unreviewed")];
    let said: Vec<String> = said.into_iter().filter(|(so, _)| *so).map(|(_, id)| words.say(id)).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}
