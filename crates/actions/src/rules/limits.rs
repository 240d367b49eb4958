//! How long there is for what, as the file says.

use super::{file, unusable};
use crate::problem::Problem;
use domain::rules::{LimitDecision, LimitRule, LimitRules, LimitStanding, RuleProblem, RuleRefused, TimeLimit};
use serde::Deserialize;
use std::sync::OnceLock;

const SHIPPED: &str = include_str!("../../../../assets/templates/rules/limits.json");
const NAME: &str = "limits.json";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    rules: Vec<Row>,
    prepared: Vec<Prepared>,
}

impl file::Versioned for File {
    fn version(&self) -> u32 {
        self.version
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    limit: String,
    source: String,
    valid_from: String,
    valid_to: Option<String>,
    count: u32,
    unit: String,
    standing: String,
}

/// A change of the law that has no day yet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Prepared {
    id: String,
    limit: String,
    source: String,
    count: u32,
    unit: String,
}

/// The limit of this name, which is counted in its own unit and in no other.
fn limit(id: &str, code: &str, unit: &str) -> Result<TimeLimit, RuleRefused> {
    let refused = |problem| RuleRefused { rule: id.to_owned(), problem };
    let limit = TimeLimit::from_code(code).ok_or_else(|| refused(RuleProblem::UnknownClock))?;
    if limit.unit().code() == unit { Ok(limit) } else { Err(refused(RuleProblem::Length)) }
}

impl Row {
    fn rule(self) -> Result<LimitRule, RuleRefused> {
        let limit = limit(&self.id, &self.limit, &self.unit)?;
        let standing = LimitStanding::from_code(&self.standing)
            .filter(|standing| !matches!(standing, LimitStanding::Decided | LimitStanding::Prepared))
            .ok_or_else(|| RuleRefused { rule: self.id.clone(), problem: RuleProblem::Standing })?;
        Ok(LimitRule {
            limit,
            valid_from: file::day(&self.id, &self.valid_from)?,
            valid_to: self.valid_to.as_deref().map(|text| file::day(&self.id, text)).transpose()?,
            count: self.count,
            standing,
            id: file::kept(self.id),
            source: file::kept(self.source),
        })
    }
}

impl Prepared {
    fn rule(self) -> Result<LimitRule, RuleRefused> {
        Ok(LimitRule {
            limit: limit(&self.id, &self.limit, &self.unit)?,
            // It has none; a decision gives it one.
            valid_from: domain::time::Day::MAX,
            valid_to: None,
            count: self.count,
            standing: LimitStanding::Prepared,
            id: file::kept(self.id),
            source: file::kept(self.source),
        })
    }
}

/// Reads a file of limits and judges it.
fn read(text: &str) -> Result<LimitRules, Problem> {
    let file: File = file::read(NAME, text)?;
    let rules = file.rules.into_iter().map(Row::rule).collect::<Result<Vec<_>, _>>().map_err(unusable)?;
    let prepared = file.prepared.into_iter().map(Prepared::rule).collect::<Result<Vec<_>, _>>().map_err(unusable)?;
    LimitRules::new(rules, prepared).map_err(unusable)
}

/// The limits the program brings.
pub(super) fn shipped() -> Result<LimitRules, Problem> {
    static READ: OnceLock<Result<LimitRules, Problem>> = OnceLock::new();
    READ.get_or_init(|| read(SHIPPED)).clone()
}

/// The limits with what was decided, in the order it was decided. A decision that does not fit any more, because a later
/// version of the program brings a stricter rule, is passed over.
pub(super) fn with(decisions: &[LimitDecision]) -> Result<LimitRules, Problem> {
    let brought = shipped()?;
    Ok(decisions.iter().fold(brought.clone(), |rules, decision| {
        rules.clone().changed(&brought, decision.limit, &decision.change).unwrap_or(rules)
    }))
}

#[cfg(test)]
mod tests {
    use super::{NAME, SHIPPED, read, shipped};
    use crate::{problem::Problem, rules};
    use domain::{
        breach, limits,
        rules::{LimitStanding, TimeLimit},
        time::Day,
    };

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn the_file_says_what_the_law_and_the_policy_say() {
        let rules = shipped().expect("the limits that are brought are sound");
        let on = day("2026-11-22");
        let said: Vec<(&str, u32)> = TimeLimit::ALL.iter().map(|it| (it.code(), rules.count(*it, on))).collect();
        assert_eq!(
            said,
            [
                ("request", 1),
                ("request-extended", 3),
                ("request-target", 0),
                ("rectification", 5),
                ("breach", 72),
                ("breach-supplement", 28),
                ("information", 1),
                ("recipient-notice", 1),
                ("consent-review", 24),
                ("hold-review", 366),
                ("recovery-drill", 12),
                ("log-check", 3),
                ("trial", 14),
                ("withdrawal", 14),
                ("termination-notice", 30),
            ]
        );
        for limit in TimeLimit::ALL.into_iter().filter(|it| *it != TimeLimit::RequestTarget) {
            let rule = rules.in_force(limit, on).expect("there is one");
            assert!(!rule.source.is_empty() && rule.valid_from < on, "{} has a source and a day", limit.code());
        }
        let prepared: Vec<_> = rules.prepared().iter().map(|rule| (rule.limit, rule.count)).collect();
        assert_eq!(prepared, [(TimeLimit::Breach, 96)], "prepared, and not in force");
    }

    // policy: 26
    #[test]
    fn every_day_from_2024_to_2040_the_data_gives_what_the_rules_in_words_give() {
        let rules = rules::shipped().expect("sound");
        let all = day("2024-01-01").iter_days().take_while(|it| *it < day("2041-01-01"));
        for received in all {
            let (first, longest) = (limits::first(&rules, received), limits::longest(&rules, received));
            assert_eq!(first.last_day, limits::access(received).last_day, "received {received}");
            assert_eq!(longest.last_day, limits::extended(received).last_day, "received {received}, extended");
            assert_eq!(longest.internal_day, limits::extended(received).internal_day, "received {received}");
            let aware = received.and_hms_opt(9, 30, 0).expect("a time").and_utc().fixed_offset();
            let (by_data, by_law) = (breach::notification_by(&rules, aware), breach::notification(aware));
            assert_eq!(by_data.deadline, by_law.deadline, "aware {aware}");
        }
    }

    #[test]
    fn a_file_that_is_not_sound_is_refused_with_the_rule_that_is_wrong() {
        let broken = |from: &str, to: &str| {
            assert!(SHIPPED.contains(from), "{from} is in the file");
            match read(&SHIPPED.replacen(from, to, 1)) {
                Err(Problem::RulesUnusable { rule }) => rule,
                other => panic!("{to} gave {other:?}"),
            }
        };
        assert_eq!(broken("\"version\": 1", "\"version\": 2"), NAME);
        assert_eq!(broken("\"source\"", "\"sauce\""), NAME, "a word nobody knows");
        assert_eq!(broken("\"count\": 72", "\"count\": 0"), "R30", "no time at all");
        assert_eq!(broken("\"count\": 72", "\"count\": 7200"), "R30", "a slip of the pen");
        assert_eq!(broken("\"unit\": \"hours\"", "\"unit\": \"days\""), "R30", "seventy-two days");
        assert_eq!(broken("\"limit\": \"breach\"", "\"limit\": \"gossip\""), "R30");
        assert_eq!(broken("\"limit\": \"trial\"", "\"limit\": \"withdrawal\""), "trial", "a limit without a rule");
        assert_eq!(broken("\"valid_to\": null", "\"valid_to\": \"2020-01-01\""), "R3", "nothing follows");
        assert_eq!(broken("\"valid_from\": \"2018-05-25\"", "\"valid_from\": \"2018-02-30\""), "R3");
        assert_eq!(broken("\"standing\": \"statutory\"", "\"standing\": \"decided\""), "R3", "nobody has decided");
    }

    #[test]
    fn what_is_prepared_is_in_no_chain() {
        let rules = shipped().expect("sound");
        assert!(rules.all().iter().all(|rule| rule.standing != LimitStanding::Prepared));
        assert_eq!(rules.count(TimeLimit::Breach, Day::MAX), 72, "until somebody says that it is law");
    }
}
