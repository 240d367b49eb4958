//! The texts of letters: what the program ships, and what the office has made of it.

use crate::{arguments::one_of, context::Context, files, refusal::Refusal, table, words};
use actions::{
    Problem,
    requests::{self, EditTemplate, LetterTemplateView, TemplateDraft},
};
use clap::{Args, Subcommand};
use domain::letters::LetterKind;
use std::{
    io::Read as _,
    path::{Path, PathBuf},
};
use wording::{Args as Words, Language, text, text_with};

/// The texts of letters: list, read, change, and have the shipped ones back
#[derive(Subcommand)]
pub(crate) enum Letter {
    List(List),
    Show(Show),
    Set(Set),
    Reset(Reset),
}

/// List the letters in both languages, and which of them the office has changed
#[derive(Args)]
#[command(after_help = "Example:\n  cequred letter list --json")]
pub(crate) struct List {}

/// Print the text of a letter, or write it as a letter about nobody
///
/// The text is Markdown: `# subject`, `## heading`, `- line of a list`; what stands in braces is filled in.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred letter show refusal > refusal.md
  cequred letter show refusal --language en --out refusal.pdf")]
pub(crate) struct Show {
    #[command(flatten)]
    which: Which,
    /// Where to write the letter as a PDF
    #[arg(long, value_name = "FILE.pdf")]
    out: Option<PathBuf>,
}

/// Change the text of a letter
///
/// A text that lacks what the law wants said is refused, and so is one with an unknown word in braces.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred letter set refusal --file refusal.md
  cequred letter set refusal --language en --file - < refusal.md")]
pub(crate) struct Set {
    #[command(flatten)]
    which: Which,
    /// The file with the new text; - reads standard input
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
}

/// Have the text back that the program ships
#[derive(Args)]
#[command(after_help = "Example:\n  cequred letter reset refusal")]
pub(crate) struct Reset {
    #[command(flatten)]
    which: Which,
}

/// The field a text that cannot be used is about.
const FIELD: &str = "letter-text";

#[derive(Args)]
struct Which {
    /// Which letter
    #[arg(value_name = "LETTER", value_parser = one_of(LetterKind::ALL.map(LetterKind::code)))]
    kind: String,
    /// In which language, if not that of the command
    #[arg(long, value_parser = one_of(Language::ALL.map(Language::code)))]
    language: Option<String>,
}

impl Which {
    fn language(&self, context: &Context) -> String {
        self.language.clone().unwrap_or_else(|| context.language.code().to_owned())
    }
}

impl Letter {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::List(List {}) => list(context),
            Self::Show(it) => it.run(context),
            Self::Set(it) => edit(context, &it.which, Some(read(&it.file)?)),
            Self::Reset(it) => edit(context, &it.which, None),
        }
    }
}

fn list(context: &Context) -> Result<(), Refusal> {
    let (session, _) = context.unlock()?;
    let views = requests::templates(&session)?;
    let language = context.language;
    let row = |it: &LetterTemplateView| {
        let edited = if it.edited { text(language, "cli-yes") } else { String::new() };
        vec![it.kind.clone(), words::code(language, "letter-kind", &it.kind), it.language.clone(), edited]
    };
    context.print(&views, || {
        let headings = ["cli-letter-code", "field-letter-kind", "field-language", "cli-letter-edited"];
        table::table(&words::headings(language, headings), &views.iter().map(row).collect::<Vec<_>>())
    })
}

impl Show {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let language = self.which.language(context);
        let view = requests::template(&session, &self.which.kind, &language)?;
        let Some(out) = self.out else { return context.print(&view, || view.text.clone()) };
        let draft = TemplateDraft { kind: view.kind.clone(), language, text: view.text.clone() };
        files::write(&out, &requests::preview_template(&session, &draft, now)?.bytes)?;
        context.print(&view, || {
            let file = Words::new().set("file", table::plain(&out.display().to_string()));
            text_with(context.language, "cli-letter-shown", &file)
        })
    }
}

fn edit(context: &Context, which: &Which, text: Option<String>) -> Result<(), Refusal> {
    let (session, now) = context.unlock()?;
    let request = EditTemplate { kind: which.kind.clone(), language: which.language(context), text };
    let view = requests::edit_template(&session, &request, now)?;
    context.print(&view, || {
        let letter = Words::new().set("letter", words::code(context.language, "letter-kind", &view.kind));
        text_with(context.language, if view.edited { "cli-letter-set" } else { "cli-letter-reset" }, &letter)
    })
}

fn read(file: &Path) -> Result<String, Problem> {
    if file.as_os_str() != "-" {
        let bytes = files::read(file).map_err(|problem| match problem {
            Problem::FileUnreadable { reason } => Problem::InvalidField { field: FIELD.to_owned(), reason },
            other => other,
        })?;
        return String::from_utf8(bytes).map_err(|_| Problem::invalid(FIELD, "file-not-readable"));
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text)
}
