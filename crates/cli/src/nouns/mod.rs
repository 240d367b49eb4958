//! Commands made of the forms: `cequred <noun> <verb> [PERSON|ID] --field value …`, `cequred <noun> list`,
//! `cequred <noun> show ID`. A command written by hand under `commands/` goes before one made here.

mod shape;
pub(crate) mod shown;

pub(crate) use shape::with_nouns;

use crate::{context::Context, refusal::Refusal, words};
use actions::forms::{self, FieldKind, Form, RunForm, Seen, ShelfFilter};
use clap::ArgMatches;
use std::{collections::BTreeMap, io::Read as _};
use wording::{Args, text, text_with};

/// What was asked for, if it is one of the commands made here.
pub(crate) enum Asked<'a> {
    /// A form, filled in.
    Run(&'static Form, &'a ArgMatches),
    /// The records of a noun.
    List(&'static str, &'a ArgMatches),
    /// One record.
    Show(&'static str, &'a ArgMatches),
}

/// Finds out whether a command made here was asked for; `written` are the commands written by hand.
pub(crate) fn asked<'a>(written: &clap::Command, matches: &'a ArgMatches) -> Option<Asked<'a>> {
    let (noun, below) = matches.subcommand()?;
    let noun = forms::nouns().into_iter().find(|known| *known == noun)?;
    let (verb, arguments) = below.subcommand()?;
    if written.find_subcommand(noun).is_some_and(|it| it.find_subcommand(verb).is_some()) {
        return None;
    }
    match verb {
        "list" => Some(Asked::List(noun, arguments)),
        "show" => Some(Asked::Show(noun, arguments)),
        verb => forms::find(noun, verb).ok().map(|form| Asked::Run(form, arguments)),
    }
}

/// Does it.
pub(crate) fn run(context: &Context, asked: &Asked<'_>) -> Result<(), Refusal> {
    match asked {
        Asked::Run(form, arguments) => fill_in(context, form, arguments),
        Asked::List(noun, arguments) => list(context, noun, arguments),
        Asked::Show(noun, arguments) => show(context, noun, arguments),
    }
}

fn fill_in(context: &Context, form: &Form, arguments: &ArgMatches) -> Result<(), Refusal> {
    let mut values = BTreeMap::new();
    for field in form.fields {
        let value = if matches!(field.kind, FieldKind::Flag) {
            arguments.get_flag(field.name).then(|| "yes".to_owned())
        } else {
            said(arguments, field.name)
        };
        if let Some(value) = value {
            values.insert(field.name.to_owned(), whole(&field.kind, value)?);
        }
    }
    let request = RunForm {
        noun: form.noun.to_owned(),
        verb: form.verb.to_owned(),
        about: arguments.try_get_one::<String>(shape::ABOUT).ok().flatten().cloned(),
        task: said(arguments, shape::TASK),
        values,
    };
    let (session, now) = context.unlock()?;
    let done = forms::run_having_seen(&session, &request, seen(arguments).as_ref(), now)?;
    context.print(&done, || {
        let id = done.id.clone().unwrap_or_default();
        let head = text_with(context.language, "cli-form-done", &Args::new().set("id", id));
        let remarks: Vec<_> =
            done.remarks.iter().map(|code| words::code(context.language, "remark", code) + "\n").collect();
        format!("{head}\n{}{}", shown::facts(context.language, form.noun, &done.facts), remarks.concat())
    })
}

/// What was there when somebody looked, if she says so.
fn seen(arguments: &ArgMatches) -> Option<Seen> {
    let marks = arguments.try_get_many::<String>(shape::SEEN).ok()??;
    Some(Seen { person: None, marks: marks.cloned().collect() })
}

/// A long text may come from standard input: `-`.
fn whole(kind: &FieldKind, value: String) -> Result<String, Refusal> {
    if !matches!(kind, FieldKind::LongText { .. } | FieldKind::Words { .. }) || value != "-" {
        return Ok(value);
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text)
}

fn list(context: &Context, noun: &str, arguments: &ArgMatches) -> Result<(), Refusal> {
    let filter = ShelfFilter {
        person: arguments.try_get_one::<String>(shape::PERSON).ok().flatten().cloned(),
        task: said(arguments, shape::TASK),
        text: said(arguments, shape::TEXT),
        limit: arguments.get_one::<u32>(shape::LIMIT).copied(),
    };
    let (session, now) = context.unlock()?;
    let shelf = forms::shelf(&session, noun, &filter, now)?;
    context.print(&shelf, || {
        if shelf.records.is_empty() {
            return text(context.language, "cli-nothing-there");
        }
        shelf.records.iter().map(|record| shown::record(context.language, record)).collect::<Vec<_>>().join("\n")
    })
}

fn show(context: &Context, noun: &str, arguments: &ArgMatches) -> Result<(), Refusal> {
    let id = said(arguments, shape::ABOUT).unwrap_or_default();
    let (session, now) = context.unlock()?;
    let record = forms::record(&session, noun, &id, said(arguments, shape::TASK).as_deref(), now)?;
    context.print(&record, || shown::record(context.language, &record))
}

fn said(arguments: &ArgMatches, name: &str) -> Option<String> {
    arguments.get_one::<String>(name).cloned()
}
