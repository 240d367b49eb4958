//! How long each clock runs, as the files say.

use super::{file, unusable};
use crate::problem::Problem;
use domain::{
    held::ClockRule,
    rules::{CountedFrom, Length, RetentionRule, RetentionRules, RuleProblem, RuleRefused, Standing},
};
use serde::Deserialize;
use std::sync::OnceLock;
use store::Read;

const SHIPPED: &str = include_str!("../../../../assets/templates/rules/retention.json");
const NAME: &str = "retention.json";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    rules: Vec<Row>,
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
    clock: String,
    source: String,
    valid_from: String,
    valid_to: Option<String>,
    length: Long,
    counted_from: String,
    roll: String,
    statutory: bool,
    proposal: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Long {
    years: Option<u32>,
    months: Option<u32>,
    days: Option<u32>,
    same_day: bool,
}

impl Long {
    /// Exactly one of them.
    fn length(&self) -> Option<Length> {
        match (self.years, self.months, self.days, self.same_day) {
            (Some(years), None, None, false) => Some(Length::Years(years)),
            (None, Some(months), None, false) => Some(Length::Months(months)),
            (None, None, Some(days), false) => Some(Length::Days(days)),
            (None, None, None, true) => Some(Length::SameDay),
            _ => None,
        }
    }
}

impl Row {
    fn rule(self) -> Result<RetentionRule, RuleRefused> {
        let refused = |problem| RuleRefused { rule: self.id.clone(), problem };
        if self.roll != "never" {
            return Err(refused(RuleProblem::Rolls));
        }
        Ok(RetentionRule {
            clock: ClockRule::from_code(&self.clock).ok_or_else(|| refused(RuleProblem::UnknownClock))?,
            valid_from: file::day(&self.id, &self.valid_from)?,
            valid_to: self.valid_to.as_deref().map(|text| file::day(&self.id, text)).transpose()?,
            length: self.length.length().ok_or_else(|| refused(RuleProblem::Length))?,
            counted_from: CountedFrom::from_code(&self.counted_from).ok_or_else(|| refused(RuleProblem::Length))?,
            standing: match (self.statutory, self.proposal) {
                (true, false) => Standing::Statutory,
                (false, true) => Standing::Proposal,
                (false, false) => Standing::Policy,
                (true, true) => return Err(refused(RuleProblem::Standing)),
            },
            id: file::kept(self.id),
            source: file::kept(self.source),
        })
    }
}

/// Reads a file of rules and judges it.
fn read(text: &str) -> Result<RetentionRules, Problem> {
    let file: File = file::read(NAME, text)?;
    let rules = file.rules.into_iter().map(Row::rule).collect::<Result<Vec<_>, _>>();
    rules.and_then(RetentionRules::new).map_err(unusable)
}

/// The rules the program brings with what was decided in this register, in the order it was decided. A decision that
/// does not fit any more, because a later version brings a stricter rule, is passed over: the rule stands.
pub(crate) fn retention_rules(r: &Read<'_>) -> Result<RetentionRules, Problem> {
    let mut rules = shipped()?;
    for decision in r.rule_decisions()? {
        rules = match rules.clone().decided(decision.clock, decision.length, decision.valid_from) {
            Ok(decided) => decided,
            Err(_) => rules,
        };
    }
    Ok(rules)
}

/// The rules the program brings.
pub(super) fn shipped() -> Result<RetentionRules, Problem> {
    static READ: OnceLock<Result<RetentionRules, Problem>> = OnceLock::new();
    READ.get_or_init(|| read(SHIPPED)).clone()
}

#[cfg(test)]
mod tests {
    use super::{SHIPPED, read, shipped};
    use crate::problem::Problem;
    use domain::{
        calendar::Calendar,
        held::{Clock, ClockRule},
        retention,
        rules::Standing,
        time::Day,
    };

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn the_files_say_what_the_statutes_and_the_policy_say() {
        let rules = shipped().expect("the rules that are brought are sound");
        let sweden = Calendar::sweden();
        for from in ["2024-02-29", "2026-11-22", "2027-02-28", "2025-06-30", "2026-01-31"].map(day) {
            let time = |rule| rules.time(&sweden, Clock::since(rule, from)).expect("it runs out");
            assert_eq!(time(ClockRule::ContractAndYear), retention::contract(from), "R43, {from}");
            assert_eq!(time(ClockRule::Bookkeeping), retention::bookkeeping(from), "R41, {from}");
            let claim = retention::limitation(retention::Claim::Other, from);
            assert_eq!(time(ClockRule::Limitation), claim, "R42, {from}");
            assert_eq!(time(ClockRule::Consent).erase_from, from, "R44: gone the same day");
        }
    }

    // policy: S3
    #[test]
    fn where_the_policy_says_nothing_a_rule_is_a_proposal() {
        let rules = shipped().expect("sound");
        for clock in ClockRule::ALL.into_iter().filter(|clock| clock.runs_out()) {
            let standing = rules.in_force(clock, day("2026-11-22")).expect("every clock has a rule").standing;
            let said = matches!(clock, ClockRule::ContractAndYear)
                || matches!(clock, ClockRule::Consent | ClockRule::Bookkeeping | ClockRule::Limitation);
            assert_eq!(standing == Standing::Proposal, !said, "{}", clock.code());
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
        assert_eq!(broken("\"version\": 1", "\"version\": 2"), "retention.json");
        assert_eq!(
            broken("\"roll\": \"never\"", "\"roll\": \"working-day\""),
            "R43",
            "R31: a longest time never rolls"
        );
        assert_eq!(broken("{\"years\": 1}", "{\"years\": 1, \"days\": 3}"), "R43");
        assert_eq!(broken("{\"years\": 1}", "{\"years\": 100}"), "R43");
        assert_eq!(broken("\"clock\": \"rating\"", "\"clock\": \"gossip\""), "R31-rating");
        assert_eq!(broken("\"clock\": \"rating\"", "\"clock\": \"dispute\""), "rating", "a clock without a rule");
        assert_eq!(broken("\"valid_to\": null", "\"valid_to\": \"2020-01-01\""), "R43", "nothing follows");
        assert_eq!(
            broken("\"statutory\": true, \"proposal\": false", "\"statutory\": true, \"proposal\": true"),
            "R44"
        );
    }
}
