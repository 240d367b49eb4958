//! The dates of the law for anybody who asks, without a register.

use crate::{
    explain::{StepView, steps},
    fields,
    problem::Problem,
};
use domain::{breach, limits, retention};
use serde::Serialize;
use specta::Type;

/// A date with its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineView {
    /// The law's last day; for a retention rule the last day the data may be kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<String>,
    /// For a limit in hours: the moment it ends, RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// The day the office should be done by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_day: Option<String>,
    /// For a retention rule: the first day the data must be gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub erase_from: Option<String>,
    /// How the date was found.
    pub steps: Vec<StepView>,
}

/// What can be asked for.
pub const KINDS: [&str; 5] = ["access", "extended", "breach", "contract", "bookkeeping"];

/// The limit of this kind for an event on this day or, for a breach, at this moment.
pub fn deadline(kind: &str, when: &str) -> Result<DeadlineView, Problem> {
    match kind {
        "access" => Ok(limit(&limits::access(fields::day("date", when)?))),
        "extended" => Ok(limit(&limits::extended(fields::day("date", when)?))),
        "contract" => Ok(kept(&retention::contract(fields::day("date", when)?))),
        "bookkeeping" => Ok(kept(&retention::bookkeeping(fields::day("date", when)?))),
        "breach" => {
            let aware = breach::aware_from_text(when)
                .map_err(|refused| Problem::invalid("date", fields::why_no_moment(refused)))?;
            let found = breach::notification(aware);
            Ok(DeadlineView {
                last_day: None,
                deadline: Some(found.deadline.to_rfc3339()),
                internal_day: None,
                erase_from: None,
                steps: steps(&found.steps),
            })
        }
        _ => Err(Problem::WrongUsage { argument: "kind".to_owned() }),
    }
}

fn limit(limit: &limits::Limit) -> DeadlineView {
    DeadlineView {
        last_day: Some(limit.last_day.to_string()),
        deadline: None,
        internal_day: Some(limit.internal_day.to_string()),
        erase_from: None,
        steps: steps(&limit.steps),
    }
}

fn kept(retention: &retention::Retention) -> DeadlineView {
    DeadlineView {
        last_day: Some(retention.last_day_kept.to_string()),
        deadline: None,
        internal_day: Some(retention.remind_on.to_string()),
        erase_from: Some(retention.erase_from.to_string()),
        steps: steps(&retention.steps),
    }
}
