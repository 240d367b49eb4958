//! How long each clock runs.

use super::{LONGEST_YEARS, Length, RuleProblem, RuleRefused, Span, applies, check_chain};
use crate::{
    calendar::Calendar,
    codes::codes,
    explain::Rule,
    held::{Clock, ClockRule},
    retention::{self, Retention},
    time::Day,
};
use std::collections::BTreeSet;

codes! {
    /// What a rule rests on. Its words are `rule-standing-<code>`.
    Standing {
        /// A duty of the law: it can be neither shortened nor loosened.
        Statutory = "statutory",
        /// A promise of the policy: it can be shortened.
        Policy = "policy",
        /// The policy says nothing (S3): the program proposes, until the data protection officer has decided.
        Proposal = "proposal",
        /// The data protection officer has decided.
        Decided = "decided",
    }
}

codes! {
    /// Where the counting starts.
    CountedFrom {
        /// On the day the clock runs from.
        Event = "event",
        /// At the end of that day's calendar year.
        CalendarYearEnd = "calendar-year-end",
    }
}

/// How long a clock runs, for events from one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetentionRule {
    /// Its name in the list of rules, for instance `R43`.
    pub id: &'static str,
    /// The clock it drives.
    pub clock: ClockRule,
    /// Where it stands.
    pub source: &'static str,
    /// The first day of events it applies to.
    pub valid_from: Day,
    /// The last; `None` until further notice.
    pub valid_to: Option<Day>,
    /// How long.
    pub length: Length,
    /// From where.
    pub counted_from: CountedFrom,
    /// What it rests on.
    pub standing: Standing,
}

impl RetentionRule {
    fn check(&self) -> Result<(), RuleRefused> {
        let refused = |problem| Err(RuleRefused::new(self.id, problem));
        if self.valid_to.is_some_and(|last| last < self.valid_from) {
            return refused(RuleProblem::EndsBeforeItBegins);
        }
        let zero = matches!(self.length, Length::Days(0) | Length::Months(0) | Length::Years(0));
        if zero || !self.length.within(Length::Years(LONGEST_YEARS)) {
            return refused(RuleProblem::Length);
        }
        Ok(())
    }

    /// The rule as the steps of a calculation name it.
    pub(crate) const fn named(&self) -> Rule {
        Rule { id: self.id, source: self.source, valid_from: self.valid_from }
    }
}

/// Every clock's rules, without gap or overlap from the GDPR's first day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetentionRules {
    rules: Vec<RetentionRule>,
}

impl RetentionRules {
    /// Judges a set of rules: every clock that runs out must have exactly one on every day from its first rule's first
    /// day on, and names are used once.
    pub fn new(rules: Vec<RetentionRule>) -> Result<Self, RuleRefused> {
        let mut names = BTreeSet::new();
        for rule in &rules {
            rule.check()?;
            if !names.insert((rule.id, rule.valid_from)) {
                return Err(RuleRefused::new(rule.id, RuleProblem::NameTaken));
            }
            if !rule.clock.runs_out() {
                return Err(RuleRefused::new(rule.id, RuleProblem::UnknownClock));
            }
        }
        for clock in ClockRule::ALL.into_iter().filter(|clock| clock.runs_out()) {
            let of_clock = rules.iter().filter(|rule| rule.clock == clock);
            let span = |rule: &'_ RetentionRule| Span { name: rule.id, from: rule.valid_from, to: rule.valid_to };
            check_chain(clock.code(), of_clock.map(span).collect())?;
        }
        Ok(Self { rules })
    }

    /// Every rule.
    pub fn all(&self) -> &[RetentionRule] {
        &self.rules
    }

    /// The rule for events of this day; the oldest for events before it. `None` for a clock that never runs out.
    pub fn in_force(&self, clock: ClockRule, on: Day) -> Option<&RetentionRule> {
        let of_clock = || self.rules.iter().filter(move |rule| rule.clock == clock);
        of_clock()
            .find(|rule| applies(rule.valid_from, rule.valid_to, on))
            .or_else(|| of_clock().min_by_key(|rule| rule.valid_from))
    }

    /// The days a clock leads to; `None` while it waits, and for a clock that never runs out by itself.
    pub fn time(&self, calendar: &Calendar, clock: Clock) -> Option<Retention> {
        let from = clock.from?;
        Some(retention::by_rule(calendar, self.in_force(clock.rule, from)?, from))
    }

    /// The last of these days alone, for whoever asks of many clocks which of them is the first to run out.
    pub fn last_day(&self, clock: Clock) -> Option<Day> {
        let from = clock.from?;
        Some(retention::last_day_by_rule(self.in_force(clock.rule, from)?, from))
    }

    /// These rules with a decision of the data protection officer: for events from a day on the clock runs so long.
    ///
    /// # Errors
    /// [`RuleProblem::Statutory`] for a duty of the law, [`RuleProblem::Loosened`] for more than the policy promises,
    /// [`RuleProblem::Length`] for a length beyond all reason.
    pub fn decided(mut self, clock: ClockRule, length: Length, valid_from: Day) -> Result<Self, RuleRefused> {
        let now = self
            .in_force(clock, valid_from)
            .cloned()
            .ok_or_else(|| RuleRefused::new(clock.code(), RuleProblem::UnknownClock))?;
        match now.standing {
            Standing::Statutory => return Err(RuleRefused::new(now.id, RuleProblem::Statutory)),
            Standing::Policy if !length.within(now.length) => {
                return Err(RuleRefused::new(now.id, RuleProblem::Loosened));
            }
            Standing::Policy | Standing::Proposal | Standing::Decided => {}
        }
        let promise = self.rules.iter().find(|rule| rule.clock == clock && rule.standing == Standing::Policy);
        if let Some(promise) = promise.filter(|promise| !length.within(promise.length)) {
            return Err(RuleRefused::new(promise.id, RuleProblem::Loosened));
        }
        let decided = RetentionRule {
            source: "GDPR Art. 5(1)(e), 5(2)",
            valid_from,
            valid_to: None,
            length,
            standing: Standing::Decided,
            ..now
        };
        decided.check()?;
        // What began on that day or later is replaced; what began before ends the day before.
        self.rules.retain(|rule| rule.clock != clock || rule.valid_from < valid_from);
        for rule in self.rules.iter_mut().filter(|rule| rule.clock == clock) {
            if rule.valid_to.is_none_or(|last| last >= valid_from) {
                rule.valid_to = valid_from.pred_opt();
            }
        }
        self.rules.push(decided);
        Ok(self)
    }
}
