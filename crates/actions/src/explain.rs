//! "Visa uträkningen": a date with the steps that led to it, ready to be said in words.

use domain::explain::Step;
use serde::Serialize;
use specta::Type;

/// One step of a calculation. The sentence is `step-<code>` in the wording files, with `from`, `to`, `count`, `source` and the holiday's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// What was done.
    pub code: String,
    /// The rule, as the product's list of rules numbers it.
    pub rule: String,
    /// The source in law or policy.
    pub source: String,
    /// The first day the rule applies to.
    pub valid_from: String,
    /// The day or moment before the step, ISO 8601.
    pub from: String,
    /// The day or moment after it.
    pub to: String,
    /// Months, days, hours or years, as the code says.
    pub count: Option<u32>,
    /// The public holiday or eve the step is about.
    pub holiday: Option<String>,
}

/// Steps as the window and the command line show them.
pub fn steps(steps: &[Step]) -> Vec<StepView> {
    steps
        .iter()
        .map(|step| StepView {
            code: step.code.code().to_owned(),
            rule: step.rule.to_owned(),
            source: step.source.to_owned(),
            valid_from: step.valid_from.to_string(),
            from: step.from.to_string(),
            to: step.to.to_string(),
            count: step.count,
            holiday: step.day_name().map(str::to_owned),
        })
        .collect()
}
