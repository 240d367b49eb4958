//! The sheet with the recovery code: one page to print and lock away.

use crate::{
    Error, Paper, PaperKind,
    fonts::Fonts,
    page::{Facts, Flow, Furniture},
    press,
    text::Shaper,
    words::{Words, day, one_line},
};
use domain::{organisation::Organisation, time::Day};
use uuid::Uuid;
use wording::Language;

/// What opens with the code on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// The register, alone.
    Whole,
    /// The register, together with another of three shares; this one's number, 1 to 3.
    Share(u8),
    /// The register, once, for a colleague who then chooses her password.
    OneTime,
}

impl SheetKind {
    /// With what the words of such a sheet begin.
    const fn words(self) -> &'static str {
        match self {
            Self::Whole => "recovery-sheet",
            Self::Share(_) => "share-sheet",
            Self::OneTime => "code-sheet",
        }
    }

    const fn paper(self) -> PaperKind {
        match self {
            Self::Whole => PaperKind::RecoverySheet,
            Self::Share(_) => PaperKind::ShareSheet,
            Self::OneTime => PaperKind::CodeSheet,
        }
    }
}

/// What the sheet says. It holds a secret: no `Debug`, no copy.
pub struct RecoverySheet<'a> {
    /// What its code opens.
    pub kind: SheetKind,
    /// The controller whose register it opens.
    pub organisation: &'a Organisation,
    /// The member of staff it was made for.
    pub user: &'a str,
    /// The register it opens.
    pub register: Uuid,
    /// The code in its groups, as they are to be typed.
    pub code: &'a [&'a str],
    /// The day it was made.
    pub made_on: Day,
    /// True for a register of made-up people.
    pub demo: bool,
}

/// Groups on a line.
const COLUMNS: usize = 4;

/// Makes the sheet in this language.
///
/// # Errors
/// [`Error`] if a font or a part of the PDF is unusable; neither depends on the input.
pub fn render(sheet: &RecoverySheet<'_>, language: Language) -> Result<Paper, Error> {
    let fonts = Fonts::shared()?;
    let words = Words(language);
    let said = |id: &str| words.say(&format!("{}-{id}", sheet.kind.words()));
    let facts = Facts {
        kind: sheet.kind.paper(),
        title: said("title"),
        author: one_line(&sheet.organisation.name),
        subject: said("subject"),
        language,
        date: sheet.made_on,
    };
    let mut flow = Flow::new(Shaper::new(fonts), facts);
    flow.title(&said("title"));
    flow.lead(&said("lead"));
    if sheet.demo {
        flow.strong(&words.say("paper-demo-cover"));
    }
    flow.fields(fields(sheet, words));
    flow.part(&said("code-head"));
    flow.paragraph(&said("code-about"));
    flow.code(sheet.code, COLUMNS);
    flow.part(&said("use-head"));
    flow.steps(["open", "type", "renew"].map(|step| said(&format!("use-{step}"))));
    flow.part(&said("keep-head"));
    flow.bullets(["locked", "paper", "two"].map(|place| said(&format!("keep-{place}"))));
    let furniture = Furniture {
        head_left: sheet.organisation.name.clone(),
        head_right: said("running-head"),
        foot_left: said("running-foot"),
        band: sheet.demo.then(|| words.say("paper-demo")),
    };
    let (document, lost) = flow.finish(&furniture, |page, pages| words.page_of(page, pages), Vec::new());
    press::print(&document, lost, fonts)
}

fn fields(sheet: &RecoverySheet<'_>, words: Words) -> Vec<(String, String)> {
    let mut fields = vec![
        (words.say("recovery-sheet-organisation"), sheet.organisation.name.clone()),
        (words.say("recovery-sheet-user"), sheet.user.to_owned()),
        (words.say("recovery-sheet-register"), sheet.register.to_string()),
        (words.say("recovery-sheet-made-on"), day(sheet.made_on)),
    ];
    if let SheetKind::Share(number) = sheet.kind {
        fields.insert(0, (words.say("share-sheet-number"), format!("{number}/3")));
    }
    fields
}
