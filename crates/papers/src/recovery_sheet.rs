//! The sheet with the recovery code: one page to print and lock away.

use crate::{
    Error, Paper,
    fonts::Fonts,
    page::{Facts, Flow, Furniture},
    press,
    text::Shaper,
    words::{Words, day, one_line},
};
use domain::{organisation::Organisation, time::Day};
use uuid::Uuid;
use wording::Language;

/// What the sheet says. It holds a secret: no `Debug`, no copy.
pub struct RecoverySheet<'a> {
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
    let facts = Facts {
        title: words.say("recovery-sheet-title"),
        author: one_line(&sheet.organisation.name),
        subject: words.say("recovery-sheet-subject"),
        language,
        date: sheet.made_on,
    };
    let mut flow = Flow::new(Shaper::new(fonts), facts);
    flow.title(&words.say("recovery-sheet-title"));
    flow.lead(&words.say("recovery-sheet-lead"));
    if sheet.demo {
        flow.strong(&words.say("paper-demo-cover"));
    }
    flow.fields(fields(sheet, words));
    flow.part(&words.say("recovery-sheet-code-head"));
    flow.paragraph(&words.say("recovery-sheet-code-about"));
    flow.code(sheet.code, COLUMNS);
    flow.part(&words.say("recovery-sheet-use-head"));
    flow.steps(["open", "type", "renew"].map(|step| words.say(&format!("recovery-sheet-use-{step}"))));
    flow.part(&words.say("recovery-sheet-keep-head"));
    flow.bullets(["locked", "paper", "two"].map(|place| words.say(&format!("recovery-sheet-keep-{place}"))));
    let furniture = Furniture {
        head_left: sheet.organisation.name.clone(),
        head_right: words.say("recovery-sheet-running-head"),
        foot_left: words.say("recovery-sheet-running-foot"),
        demo: sheet.demo.then(|| words.say("paper-demo")),
    };
    let (document, lost) = flow.finish(&furniture, |page, pages| words.page_of(page, pages), None);
    press::print(&document, lost, fonts)
}

fn fields(sheet: &RecoverySheet<'_>, words: Words) -> Vec<(String, String)> {
    vec![
        (words.say("recovery-sheet-organisation"), sheet.organisation.name.clone()),
        (words.say("recovery-sheet-user"), sheet.user.to_owned()),
        (words.say("recovery-sheet-register"), sheet.register.to_string()),
        (words.say("recovery-sheet-made-on"), day(sheet.made_on)),
    ]
}
