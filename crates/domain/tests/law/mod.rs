//! The rules as the tests state them: the law's and the policy's limits in words of their own, so that a test of the
//! domain rests on no file. What the files say is compared with the law in `actions`.

#![allow(dead_code, reason = "each file of tests uses its own part of it")]

use domain::{
    calendar::Calendar,
    held::ClockRule,
    rules::{
        CountedFrom, Length, LimitRule, LimitRules, LimitStanding, RetentionRule, RetentionRules, Rules, Standing,
        TimeLimit,
    },
    time::Day,
};

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

/// One limit for each that must be there, since 2005.
pub fn limits() -> Vec<LimitRule> {
    use LimitStanding::{Internal, Policy, Statutory};
    [
        ("R3", TimeLimit::Request, 1, Statutory),
        ("R7", TimeLimit::RequestExtended, 3, Statutory),
        ("R21", TimeLimit::Rectification, 5, Internal),
        ("R30", TimeLimit::Breach, 72, Statutory),
        ("R30-supplement", TimeLimit::BreachSupplement, 28, Statutory),
        ("R28", TimeLimit::Information, 1, Statutory),
        ("R24", TimeLimit::RecipientNotice, 1, Statutory),
        ("R44", TimeLimit::ConsentReview, 24, Internal),
        ("R31-hold", TimeLimit::HoldReview, 366, Internal),
        ("R31-drill", TimeLimit::RecoveryDrill, 12, Internal),
        ("R31-log-check", TimeLimit::LogCheck, 3, Internal),
        ("R31-trial", TimeLimit::Trial, 14, Policy),
        ("S9", TimeLimit::Withdrawal, 14, Statutory),
        ("R47", TimeLimit::TerminationNotice, 30, Statutory),
    ]
    .map(|(id, limit, count, standing)| LimitRule {
        id,
        limit,
        source: "the law",
        valid_from: day("2005-01-01"),
        valid_to: None,
        count,
        standing,
    })
    .to_vec()
}

/// The 96 hours the Commission proposed.
pub fn prepared() -> LimitRule {
    LimitRule {
        id: "R30-omnibus",
        limit: TimeLimit::Breach,
        source: "a proposal",
        valid_from: Day::MAX,
        valid_to: None,
        count: 96,
        standing: LimitStanding::Prepared,
    }
}

/// One year for every clock, but for those the law or the policy gives another.
pub fn retention() -> RetentionRules {
    let rule = |clock: ClockRule| {
        let (length, counted_from, standing) = match clock {
            ClockRule::Bookkeeping => (Length::Years(7), CountedFrom::CalendarYearEnd, Standing::Statutory),
            ClockRule::Consent => (Length::SameDay, CountedFrom::Event, Standing::Statutory),
            ClockRule::ContractAndYear => (Length::Years(1), CountedFrom::Event, Standing::Policy),
            _ => (Length::Years(1), CountedFrom::Event, Standing::Proposal),
        };
        RetentionRule {
            id: if clock == ClockRule::ContractAndYear { "R43" } else { clock.code() },
            clock,
            source: "the law",
            valid_from: day("2005-01-01"),
            valid_to: None,
            length,
            counted_from,
            standing,
        }
    };
    let clocks = ClockRule::ALL.into_iter().filter(|clock| clock.runs_out());
    RetentionRules::new(clocks.map(rule).collect()).expect("sound")
}

/// Everything, by a given calendar.
pub fn rules_by(calendar: Calendar) -> Rules {
    let limits = LimitRules::new(limits(), vec![prepared()]).expect("sound");
    Rules { calendar, limits, retention: retention() }
}

/// Everything, by the rule of the law.
pub fn rules() -> Rules {
    rules_by(Calendar::sweden())
}
