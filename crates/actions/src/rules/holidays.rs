//! The Official Journal's lists of holidays, as the file says.

use super::{file, unusable};
use crate::problem::Problem;
use domain::{
    calendar::HolidayOverrides,
    rules::{self, HolidayDecision, HolidayList, RuleRefused},
};
use serde::Deserialize;
use std::sync::OnceLock;

const SHIPPED: &str = include_str!("../../../../assets/templates/rules/holidays.json");
const NAME: &str = "holidays.json";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    lists: Vec<Row>,
}

impl file::Versioned for File {
    fn version(&self) -> u32 {
        self.version
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    year: i32,
    source: String,
    valid_from: String,
    days: Vec<String>,
}

impl Row {
    fn list(self) -> Result<HolidayList, RuleRefused> {
        let name = self.year.to_string();
        Ok(HolidayList {
            year: self.year,
            source: file::kept(self.source),
            valid_from: file::day(&name, &self.valid_from)?,
            days: self.days.iter().map(|text| file::day(&name, text)).collect::<Result<_, _>>()?,
        })
    }
}

/// Reads a file of lists and judges it.
fn read(text: &str) -> Result<Vec<HolidayList>, Problem> {
    let file: File = file::read(NAME, text)?;
    let lists = file.lists.into_iter().map(Row::list).collect::<Result<Vec<_>, _>>().map_err(unusable)?;
    rules::overrides(&lists, &[]).map_err(unusable)?;
    Ok(lists)
}

/// The lists the program brings.
pub(super) fn shipped() -> Result<Vec<HolidayList>, Problem> {
    static READ: OnceLock<Result<Vec<HolidayList>, Problem>> = OnceLock::new();
    READ.get_or_init(|| read(SHIPPED)).clone()
}

/// What the lists and the decisions change about the rule of the act.
pub(super) fn overrides(decisions: &[HolidayDecision]) -> Result<HolidayOverrides, Problem> {
    rules::overrides(&shipped()?, decisions).map_err(unusable)
}

#[cfg(test)]
mod tests {
    use super::{NAME, SHIPPED, overrides, read, shipped};
    use crate::problem::Problem;
    use domain::calendar::{HolidayOverrides, holidays};
    use std::collections::BTreeSet;

    #[test]
    fn the_lists_agree_with_the_act_and_change_nothing() {
        for list in shipped().expect("sound") {
            let by_rule: BTreeSet<_> = holidays(list.year).into_iter().map(|(day, _)| day).collect();
            assert_eq!(list.days, by_rule, "{} and lag (1989:253) name the same days (R15)", list.source);
        }
        assert_eq!(overrides(&[]).expect("sound"), HolidayOverrides::default());
    }

    #[test]
    fn a_list_that_differs_moves_its_days_and_a_torn_one_is_refused() {
        let changed = SHIPPED.replacen("2025-06-06", "2025-06-05", 1);
        let lists = read(&changed).expect("a list may differ");
        let found = domain::rules::overrides(&lists, &[]).expect("sound");
        let one = |text: &str| BTreeSet::from([text.parse().expect("a day")]);
        assert_eq!((found.added, found.removed), (one("2025-06-05"), one("2025-06-06")));
        let refused = |text: &str| match read(text) {
            Err(Problem::RulesUnusable { rule }) => rule,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(&SHIPPED.replacen("2025-06-06", "2024-06-06", 1)), "2025", "a day of another year");
        assert_eq!(refused(&SHIPPED.replacen("2025-06-06", "2025-06-31", 1)), "2025", "no such day");
        assert_eq!(refused(&SHIPPED.replacen("\"version\": 1", "\"version\": 7", 1)), NAME);
        let torn = "{\"version\": 1, \"lists\": [{\"year\": 2026, \"source\": \"OJ\", \"valid_from\": \"2026-01-01\", \
                    \"days\": [\"2026-01-01\"]}]}";
        assert_eq!(refused(torn), "2026", "a page that was cut off");
    }
}
