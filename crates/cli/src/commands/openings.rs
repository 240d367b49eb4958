//! Many people opened in a short time: `audit list --warnings` and `audit limit`.

use crate::{context::Context, refusal::Refusal, steps, table, words};
use actions::openings::{self, OpeningsWarning};
use clap::Args;
use serde_json::json;
use wording::{Args as Words, text_with};

/// Show or set how many people one member of staff may open within an hour before it is remarked on
///
/// Nobody is stopped: the data protection officer sees it on the first page and in `audit list --warnings`.
#[derive(Args)]
#[command(after_help = "Examples:\n  cequred audit limit\n  cequred audit limit 60")]
pub(crate) struct Limit {
    /// The number from now on
    #[arg(value_name = "N")]
    an_hour: Option<u32>,
}

impl Limit {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        if let Some(an_hour) = self.an_hour {
            openings::set_limit(&session, an_hour, now)?;
        }
        let limit = match self.an_hour {
            Some(limit) => limit,
            None => openings::limit(&session)?,
        };
        let args = Words::new().set("limit", i64::from(limit));
        context.print(&json!({"openings_an_hour": limit}), || text_with(context.language, "cli-openings-limit", &args))
    }
}

/// Lists who opened many people in a short time.
pub(super) fn warn(context: &Context, days: u32) -> Result<(), Refusal> {
    let (session, now) = context.unlock()?;
    let found = openings::warnings(&session, days, now)?;
    let limit = openings::limit(&session)?;
    context.print(&found, || {
        if found.is_empty() {
            return text_with(context.language, "cli-openings-none", &Words::new().set("limit", i64::from(limit)));
        }
        let row = |it: &OpeningsWarning| {
            vec![it.who.clone(), steps::moment(&it.from), steps::moment(&it.until), it.people.to_string()]
        };
        let rows: Vec<_> = found.iter().map(row).collect();
        let headings = ["field-user", "cli-from", "cli-until", "cli-openings-people"];
        table::table(&words::headings(context.language, headings), &rows)
    })
}
