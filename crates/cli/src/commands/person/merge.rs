//! Two entries for one person: made one, and two again.

use crate::{arguments::one_of, context::Context, refusal::Refusal};
use actions::merges::{self, FIELDS, MergeField, MergePeople, MergePreview};
use clap::Args;
use serde_json::json;
use wording::{Args as Words, text, text_with};

/// Make two entries for the same person one
///
/// Every record of the second moves to the first, and both numbers find her. `person unmerge` undoes it.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred person merge K10000 K10007 --dry-run
  cequred person merge K10000 K10007 --take phone --take address")]
pub(crate) struct Merge {
    /// The entry that is left: customer number or identifier
    #[arg(value_name = "A")]
    survivor: String,
    /// The entry that is made one with it
    #[arg(value_name = "B")]
    absorbed: String,
    /// A field to take from B [default: those A lacks]; may be repeated
    #[arg(long, value_name = "FIELD", value_parser = one_of(FIELDS))]
    take: Vec<String>,
    /// Only show both side by side
    #[arg(long)]
    dry_run: bool,
}

/// Undo the last merge into a person
#[derive(Args)]
#[command(after_help = "Example:\n  cequred person unmerge K10000")]
pub(crate) struct Unmerge {
    /// Customer number or identifier
    #[arg(value_name = "ID")]
    id: String,
}

impl Merge {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let take = (!self.take.is_empty()).then_some(self.take);
        let request = MergePeople { survivor: self.survivor, absorbed: self.absorbed, take };
        if self.dry_run {
            let preview = merges::preview(&session, &request, now)?;
            return context.print(&preview, || side_by_side(context, &preview));
        }
        let merge = merges::merge(&session, &request, now)?;
        let view = json!({
            "id": merge.id.to_string(),
            "survivor": merge.survivor.to_string(),
            "absorbed_number": merge.absorbed_number,
        });
        context.print(&view, || {
            text_with(context.language, "cli-merged", &Words::new().set("number", merge.absorbed_number.clone()))
        })
    }
}

fn side_by_side(context: &Context, preview: &MergePreview) -> String {
    let line = |field: &MergeField| {
        let name = crate::words::heading(context.language, &field.name);
        let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
        let mark = if field.take { "←" } else { "|" };
        format!("{name}: {} {mark} {}\n", value(&field.survivor), value(&field.absorbed))
    };
    let lines: Vec<String> = preview.fields.iter().map(line).collect();
    lines.concat() + &crate::words::counted(context.language, "cli-merge-records", i64::from(preview.records))
}

impl Unmerge {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let (survivor, absorbed) = merges::undo_last(&session, &self.id, now)?;
        let view = json!({ "survivor": survivor.to_string(), "restored": absorbed.to_string() });
        context.print(&view, || text(context.language, "cli-unmerged"))
    }
}
