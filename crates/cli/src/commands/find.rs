//! Finding people.

use crate::{arguments::one_of, context::Context, json, refusal::Refusal, table, words};
use actions::people::{self, FindPeople, PersonHit};
use clap::Args;
use domain::people::Relation;
use wording::{Args as Words, Language, text, text_with};

/// Find people by parts of name, e-mail address, telephone or customer number
///
/// Every word must be found, in any order; accents and case do not matter, and a telephone number may be spelt in any
/// way. People with protected identity are listed by their number only. With --json: a list of
/// `{id, number, name, email, phone, city, relations, protected_identity}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred find asa lindstrom
  cequred find 018-44 44 600 --json
  cequred find --relation partner --limit 100")]
pub(crate) struct Find {
    /// What to look for; nothing means everybody, in Swedish order
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: u32,
    /// Leave out so many from the beginning
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u32,
    /// Only people who are this to the organisation
    #[arg(long, value_parser = one_of(Relation::ALL.map(Relation::code)))]
    relation: Option<String>,
}

impl Find {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, _) = context.unlock()?;
        let query =
            FindPeople { text: self.text.join(" "), limit: self.limit, offset: self.offset, relation: self.relation };
        let found = people::find(&session, &query)?;
        context.print(&json::snake_case(&found.hits), || {
            let rows: Vec<_> = found.hits.iter().map(|hit| row(context.language, hit)).collect();
            let headings = ["number", "name", "email", "phone", "city", "relations"];
            let headings = headings.map(|field| words::heading(context.language, field));
            let counted = Words::new().set("shown", rows.len()).set("count", found.total);
            let counted = text_with(context.language, "cli-found", &counted);
            format!("{}{counted}", table::table(&headings, &rows))
        })
    }
}

fn row(language: Language, hit: &PersonHit) -> Vec<String> {
    let name = if hit.protected_identity { text(language, "field-protected-identity") } else { hit.name.clone() };
    let given = |value: &Option<String>| value.clone().unwrap_or_default();
    let relations = words::codes(language, "relation", &hit.relations);
    vec![hit.number.clone(), name, given(&hit.email), given(&hit.phone), given(&hit.city), relations]
}
