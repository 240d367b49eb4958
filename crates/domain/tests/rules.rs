//! Rules as data: what is refused, what a decision changes, and that no time of storage comes out the wrong way round.

use domain::{
    calendar::Calendar,
    held::{Clock, ClockRule},
    rules::{CountedFrom, Length, RetentionRule, RetentionRules, RuleProblem, Standing},
    time::Day,
};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|problem| panic!("{text} is no date: {problem}"))
}

fn rule(id: &'static str, clock: ClockRule, length: Length) -> RetentionRule {
    RetentionRule {
        id,
        clock,
        source: "GDPR Art. 5(1)(e)",
        valid_from: day("2018-05-25"),
        valid_to: None,
        length,
        counted_from: CountedFrom::Event,
        standing: Standing::Proposal,
    }
}

/// A sound set: one rule for every clock that runs out.
fn sound() -> Vec<RetentionRule> {
    ClockRule::ALL
        .into_iter()
        .filter(|clock| clock.runs_out())
        .map(|clock| {
            let standing = match clock {
                ClockRule::Bookkeeping => Standing::Statutory,
                ClockRule::ContractAndYear => Standing::Policy,
                _ => Standing::Proposal,
            };
            RetentionRule { standing, ..rule(clock.code(), clock, Length::Years(1)) }
        })
        .collect()
}

/// The sound set with the rule of ratings replaced by these.
fn with_ratings(rules: Vec<RetentionRule>) -> Result<RetentionRules, RuleProblem> {
    let mut all = sound();
    all.retain(|rule| rule.clock != ClockRule::Rating);
    all.extend(rules);
    RetentionRules::new(all).map_err(|refused| refused.problem)
}

#[test]
fn a_set_with_a_gap_an_overlap_or_a_slip_of_the_pen_is_refused() {
    let rating = |id, from, to: Option<&str>| RetentionRule {
        valid_from: day(from),
        valid_to: to.map(day),
        ..rule(id, ClockRule::Rating, Length::Years(2))
    };
    let refused = |rules| with_ratings(rules).err();
    assert_eq!(refused(vec![rating("a", "2018-05-25", None)]), None);
    let changed = vec![rating("a", "2018-05-25", Some("2026-12-31")), rating("b", "2027-01-01", None)];
    assert_eq!(refused(changed), None, "one ends, the next begins the day after");
    assert_eq!(refused(Vec::new()), Some(RuleProblem::Gap));
    assert_eq!(refused(vec![rating("a", "2018-05-25", Some("2026-12-31"))]), Some(RuleProblem::Gap));
    let gap = vec![rating("a", "2018-05-25", Some("2026-12-30")), rating("b", "2027-01-01", None)];
    assert_eq!(refused(gap), Some(RuleProblem::Gap));
    let overlap = vec![rating("a", "2018-05-25", Some("2027-01-01")), rating("b", "2027-01-01", None)];
    assert_eq!(refused(overlap), Some(RuleProblem::Overlap));
    let both = vec![rating("a", "2018-05-25", None), rating("b", "2027-01-01", None)];
    assert_eq!(refused(both), Some(RuleProblem::Overlap));
    assert_eq!(refused(vec![rating("a", "2018-05-25", Some("2017-01-01"))]), Some(RuleProblem::EndsBeforeItBegins));
    for length in [Length::Days(0), Length::Years(0), Length::Years(100), Length::Months(10_000)] {
        let slip = RetentionRule { length, ..rating("a", "2018-05-25", None) };
        assert_eq!(refused(vec![slip]), Some(RuleProblem::Length), "{length:?}");
    }
    let twice = vec![rating("a", "2018-05-25", Some("2026-12-31")), rating("trial", "2027-01-01", None)];
    assert_eq!(refused(twice), None, "names of different days are their own");
}

// policy: S3
#[test]
fn a_decision_moves_later_events_only_and_never_loosens() {
    let sweden = Calendar::sweden();
    let rules = RetentionRules::new(sound()).expect("sound");
    let decided = rules.clone().decided(ClockRule::Rating, Length::Months(6), day("2027-01-01")).expect("decided");
    let last = |rules: &RetentionRules, from: &str| {
        rules.time(&sweden, Clock::since(ClockRule::Rating, day(from))).expect("it runs out").last_day_kept.to_string()
    };
    assert_eq!(last(&decided, "2026-12-31"), last(&rules, "2026-12-31"), "an event from before keeps its rule");
    assert_eq!(
        (last(&rules, "2027-01-01").as_str(), last(&decided, "2027-01-01").as_str()),
        ("2028-01-01", "2027-07-01")
    );
    let again = decided.decided(ClockRule::Rating, Length::Years(3), day("2026-06-01")).expect("decided anew");
    assert_eq!(last(&again, "2027-01-01"), "2030-01-01", "the last word counts from its own day on");
    let refused = |clock, length| rules.clone().decided(clock, length, day("2027-01-01")).expect_err("refused").problem;
    assert_eq!(refused(ClockRule::Bookkeeping, Length::Years(1)), RuleProblem::Statutory);
    assert_eq!(refused(ClockRule::ContractAndYear, Length::Months(13)), RuleProblem::Loosened);
    assert_eq!(refused(ClockRule::Rating, Length::Years(100)), RuleProblem::Length);
    assert_eq!(refused(ClockRule::Accountability, Length::Years(1)), RuleProblem::UnknownClock);
    let shorter = rules.decided(ClockRule::ContractAndYear, Length::Months(6), day("2018-03-01")).expect("shorter");
    let longer = shorter.decided(ClockRule::ContractAndYear, Length::Months(9), day("2018-03-01"));
    assert_eq!(longer.map(|_| ()), Ok(()), "still within the promise");
}

proptest! {
    #[test]
    fn what_is_kept_longer_goes_later_and_always_the_day_after_its_last(
        offset in 0_u64..8_000, count in 1_u32..180, unit in 0_usize..3,
    ) {
        let from = day("2018-05-25") + chrono::Days::new(offset);
        let length = [Length::Days(count), Length::Months(count), Length::Years(count.min(15))][unit];
        let time = |from| {
            let rule = rule("R31", ClockRule::Rating, length);
            domain::retention::by_rule(&Calendar::sweden(), &rule, from)
        };
        let (this, next) = (time(from), time(from + chrono::Days::new(1)));
        prop_assert!(this.erase_from > this.last_day_kept);
        prop_assert_eq!(Some(this.erase_from), this.last_day_kept.succ_opt());
        prop_assert!(this.remind_on <= this.last_day_kept);
        prop_assert!(this.last_day_kept >= from);
        prop_assert!(next.last_day_kept >= this.last_day_kept, "a later event never goes earlier");
    }
}
