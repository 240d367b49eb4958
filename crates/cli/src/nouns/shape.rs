//! The shape of the commands: names from the forms, help from the wording files.

use crate::words;
use actions::forms::{self, About, FieldKind, Form, FormField};
use clap::{Arg, ArgAction, Command, builder::PossibleValuesParser};
use domain::staff::Task;
use wording::{Language, text};

pub(super) const ABOUT: &str = "ABOUT";
pub(super) const PERSON: &str = "person";
pub(super) const TASK: &str = "task";
pub(super) const TEXT: &str = "text";
pub(super) const SEEN: &str = "seen";
pub(super) const LIMIT: &str = "limit";

/// An identifier for examples.
const ID: &str = "0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d";

/// The command line with a command for every noun, and in it one for every form there is no written command for.
pub(crate) fn with_nouns(mut root: Command, language: Language) -> Command {
    for noun in forms::nouns() {
        if root.find_subcommand(noun).is_none() {
            let about = words::capital(&words::code(language, "noun", &format!("{noun}-many")));
            root = root.subcommand(Command::new(noun).about(about).subcommand_required(true));
        }
        root = root.mut_subcommand(noun, |command| with_verbs(command, noun, language));
    }
    root
}

fn with_verbs(mut command: Command, noun: &'static str, language: Language) -> Command {
    for form in forms::all().filter(|form| form.noun == noun) {
        if command.find_subcommand(form.verb).is_none() {
            command = command.subcommand(verb(form, language));
        }
    }
    if command.find_subcommand("list").is_none() {
        command = command.subcommand(list(noun, language));
    }
    if command.find_subcommand("show").is_none() {
        command = command.subcommand(show(noun, language));
    }
    command
}

fn verb(form: &'static Form, language: Language) -> Command {
    let about = words::capital(&words::code(language, "form", &format!("{}-{}", form.noun, form.verb)));
    let mut command = Command::new(form.verb).about(about);
    command = match form.about {
        About::Person => command.arg(positional("PERSON", text(language, "cli-arg-person"))),
        About::Record => command.arg(positional("ID", text(language, "cli-arg-record"))),
        About::Nothing => command,
    };
    if !form.fields.iter().any(|field| field.name == TASK) {
        command = command.arg(task(language));
    }
    if form.writes_over() {
        command = command.arg(seen(language));
    }
    command = command.after_help(example(form));
    form.fields.iter().fold(command, |command, field| command.arg(option(form.noun, field, language)))
}

/// The form with what it needs filled in.
fn example(form: &Form) -> String {
    let about = match form.about {
        About::Person => "K10000",
        About::Record => ID,
        About::Nothing => "",
    };
    let needed = form.fields.iter().filter(|field| field.required && !matches!(field.kind, FieldKind::Flag));
    let options = needed.map(|field| format!("--{} {}", field.name, sample(&field.kind)));
    let words = [form.noun, form.verb, about].into_iter().filter(|word| !word.is_empty()).map(str::to_owned);
    format!("Example:\n  cequred {}", words.chain(options).collect::<Vec<_>>().join(" "))
}

/// Something that could stand in a field.
fn sample(kind: &FieldKind) -> String {
    match kind {
        FieldKind::Choice { codes, .. } | FieldKind::Choices { codes, .. } => {
            codes().first().copied().unwrap_or_default().to_owned()
        }
        FieldKind::Day | FieldKind::PastDay => "2026-11-22".to_owned(),
        FieldKind::Moment => "2026-11-22T10:00:00+01:00".to_owned(),
        FieldKind::Money => "4995,00".to_owned(),
        FieldKind::Count { min, .. } => min.to_string(),
        FieldKind::Email => "namn@example.org".to_owned(),
        FieldKind::Person => "K10000".to_owned(),
        FieldKind::Record { .. } => ID.to_owned(),
        FieldKind::Flag => String::new(),
        FieldKind::Text { .. } => "\"…\"".to_owned(),
        FieldKind::LongText { .. } | FieldKind::Words { .. } => "- < text.txt".to_owned(),
    }
}

fn positional(name: &'static str, help: String) -> Arg {
    Arg::new(ABOUT).value_name(name).required(true).help(help)
}

fn seen(language: Language) -> Arg {
    Arg::new(SEEN).long(SEEN).value_name("MARK,MARK").value_delimiter(',').help(text(language, "cli-arg-seen"))
}

fn task(language: Language) -> Arg {
    Arg::new(TASK)
        .long(TASK)
        .value_name("TASK")
        .value_parser(PossibleValuesParser::new(Task::ALL.map(Task::code)))
        .help(text(language, "cli-arg-task"))
}

fn option(noun: &str, field: &'static FormField, language: Language) -> Arg {
    let help = words::capital(&words::code(language, "fact", &format!("{noun}-{}", field.name)));
    let arg = Arg::new(field.name).long(field.name).required(field.required).help(help);
    match &field.kind {
        FieldKind::Flag => arg.action(ArgAction::SetTrue).required(false),
        FieldKind::Choice { codes, .. } => arg.value_name("CODE").value_parser(PossibleValuesParser::new(codes())),
        FieldKind::Choices { .. } => arg.value_name("CODE,CODE"),
        FieldKind::Day | FieldKind::PastDay => arg.value_name("DATE"),
        FieldKind::Moment => arg.value_name("TIME"),
        FieldKind::Money => arg.value_name("AMOUNT").allow_negative_numbers(true),
        FieldKind::Count { .. } => arg.value_name("N").allow_negative_numbers(true),
        FieldKind::Email => arg.value_name("ADDRESS"),
        FieldKind::Person => arg.value_name("PERSON"),
        FieldKind::Record { .. } => arg.value_name("ID"),
        FieldKind::Text { .. } => arg.value_name("TEXT"),
        FieldKind::LongText { .. } | FieldKind::Words { .. } => arg.value_name("TEXT|-"),
    }
}

fn list(noun: &str, language: Language) -> Command {
    let about = words::capital(&words::code(language, "noun", &format!("{noun}-many")));
    let command = Command::new("list")
        .about(about)
        .arg(task(language))
        .arg(Arg::new(TEXT).long(TEXT).value_name("TEXT").help(text(language, "cli-arg-text")));
    let command = command.arg(
        Arg::new(LIMIT)
            .long(LIMIT)
            .value_name("N")
            .value_parser(clap::value_parser!(u32))
            .help(text(language, "cli-arg-limit")),
    );
    if forms::is_about_people(noun) {
        let command = command.after_help(format!("Example:\n  cequred {noun} list --person K10000"));
        let person = Arg::new(PERSON).long(PERSON).value_name("PERSON").required(true);
        command.arg(person.help(text(language, "cli-arg-person")))
    } else {
        command.after_help(format!("Example:\n  cequred {noun} list"))
    }
}

fn show(noun: &str, language: Language) -> Command {
    Command::new("show")
        .about(text(language, "cli-show-record"))
        .arg(positional("ID", text(language, "cli-arg-record")))
        .arg(task(language))
        .after_help(format!("Example:\n  cequred {noun} show {ID}"))
}
