//! How long there is for what: the limits of the law and the office's own, each for events from one day to another.

use super::{RuleProblem, RuleRefused, Span, applies, check_chain};
use crate::{
    codes::codes,
    explain::Rule,
    ids::{LimitDecisionId, StaffId},
    time::{Day, Moment},
};
use std::collections::BTreeSet;

codes! {
    /// What there is a limit for. Its words are `limit-<code>`.
    TimeLimit {
        /// To answer a request (Art. 12(3); R3). From receipt.
        Request = "request",
        /// The same, extended (R6, R7). From receipt.
        RequestExtended = "request-extended",
        /// The office's own target for an answer; there need not be one. From receipt.
        RequestTarget = "request-target",
        /// The office's own target for a rectification (R21). From receipt.
        Rectification = "rectification",
        /// To notify a breach (Art. 33(1); R30). From becoming aware.
        Breach = "breach",
        /// To send the supplement (R30). From the notification.
        BreachSupplement = "breach-supplement",
        /// To tell people that their data came from somebody else (Art. 14(3)(a); R28). From the day it came.
        Information = "information",
        /// To tell a recipient of a change (Art. 19; R24). From the change.
        RecipientNotice = "recipient-notice",
        /// To look over a consent (R44). From the day it was last given or confirmed.
        ConsentReview = "consent-review",
        /// To look over a hold, at the latest. From the day it was set.
        HoldReview = "hold-review",
        /// To try the recovery kit again. From the last time.
        RecoveryDrill = "recovery-drill",
        /// To follow the whole log again. From the last time.
        LogCheck = "log-check",
        /// An app's trial (policy point 63). From its first day.
        Trial = "trial",
        /// To withdraw from a purchase made at a distance (S9). From the purchase.
        Withdrawal = "withdrawal",
        /// Between the statement of reasons and the end of an account (R47). From the statement.
        TerminationNotice = "termination-notice",
    }
}

codes! {
    /// What a limit is counted in. Its words are `limit-unit-<code>`.
    LimitUnit {
        /// Real hours.
        Hours = "hours",
        /// Calendar days.
        Days = "days",
        /// Days on which somebody is in the office.
        OfficeDays = "office-days",
        /// Months, to the same date or the month's last.
        Months = "months",
    }
}

impl TimeLimit {
    /// What it is counted in, whatever its length.
    pub const fn unit(self) -> LimitUnit {
        match self {
            Self::Breach => LimitUnit::Hours,
            Self::RequestTarget | Self::Rectification => LimitUnit::OfficeDays,
            Self::BreachSupplement | Self::HoldReview | Self::Trial | Self::Withdrawal | Self::TerminationNotice => {
                LimitUnit::Days
            }
            Self::Request
            | Self::RequestExtended
            | Self::Information
            | Self::RecipientNotice
            | Self::ConsentReview
            | Self::RecoveryDrill
            | Self::LogCheck => LimitUnit::Months,
        }
    }

    /// Whether there may be none: a target the office has not set itself.
    pub const fn may_be_absent(self) -> bool {
        matches!(self, Self::RequestTarget)
    }

    /// The longest an own target may be that no file sets: a working month is shorter than any month of the law.
    const fn longest_of_its_own(self) -> u32 {
        if self.may_be_absent() { 20 } else { 0 }
    }
}

codes! {
    /// What a limit rests on. Its words are `limit-standing-<code>`.
    LimitStanding {
        /// The law: nobody in the office can change it.
        Statutory = "statutory",
        /// A promise of the policy: it changes with the terms, not by a decision.
        Policy = "policy",
        /// The office's own: it can be made shorter.
        Internal = "internal",
        /// The office's own, as the data protection officer decided.
        Decided = "decided",
        /// A change of the law that is prepared and not in force.
        Prepared = "prepared",
    }
}

/// How long there is, for events from one day to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitRule {
    /// Its name in the list of rules, for instance `R3`.
    pub id: &'static str,
    /// For what.
    pub limit: TimeLimit,
    /// Where it stands.
    pub source: &'static str,
    /// The first day of events it applies to.
    pub valid_from: Day,
    /// The last; `None` until further notice.
    pub valid_to: Option<Day>,
    /// How many of [`TimeLimit::unit`].
    pub count: u32,
    /// What it rests on.
    pub standing: LimitStanding,
}

impl LimitRule {
    /// The rule as the steps of a calculation name it.
    pub(crate) const fn named(&self) -> Rule {
        Rule { id: self.id, source: self.source, valid_from: self.valid_from }
    }
}

/// What was decided about a limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitDecision {
    /// Identifier.
    pub id: LimitDecisionId,
    /// Which.
    pub limit: TimeLimit,
    /// What becomes of it.
    pub change: LimitChange,
    /// When it was decided.
    pub decided_at: Moment,
    /// By whom.
    pub decided_by: StaffId,
}

/// What becomes of a limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LimitChange {
    /// The office's own limit is so long, for events from a day on.
    Own {
        /// How many of its unit.
        count: u32,
        /// The first day of events.
        valid_from: Day,
    },
    /// The prepared change of the law came into force on a day; where it was published.
    InForce {
        /// The first day of events.
        valid_from: Day,
        /// The Official Journal's reference.
        published: String,
    },
    /// The prepared change of the law is not in force after all.
    NotInForce,
}

/// Every limit's rules, without gap or overlap, and the changes of the law that are prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitRules {
    rules: Vec<LimitRule>,
    prepared: Vec<LimitRule>,
}

impl LimitRules {
    /// Judges a set: every limit that must be there has exactly one rule on every day from its first rule's first day on.
    /// What is prepared is not in force, and there is one for a limit at most.
    ///
    /// # Errors
    /// The rule that is wrong, or the limit that has none.
    pub fn new(rules: Vec<LimitRule>, prepared: Vec<LimitRule>) -> Result<Self, RuleRefused> {
        let mut names = BTreeSet::new();
        for rule in rules.iter().chain(&prepared) {
            check(rule)?;
            if !names.insert((rule.id, rule.limit, rule.valid_from)) {
                return Err(RuleRefused::new(rule.id, RuleProblem::NameTaken));
            }
        }
        let mut waiting = BTreeSet::new();
        for rule in &prepared {
            if rule.standing != LimitStanding::Prepared {
                return Err(RuleRefused::new(rule.id, RuleProblem::Standing));
            }
            if !waiting.insert(rule.limit) {
                return Err(RuleRefused::new(rule.id, RuleProblem::Overlap));
            }
        }
        if let Some(wrong) = rules.iter().find(|rule| rule.standing == LimitStanding::Prepared) {
            return Err(RuleRefused::new(wrong.id, RuleProblem::Standing));
        }
        for limit in TimeLimit::ALL {
            let chain: Vec<Span<'_>> = rules
                .iter()
                .filter(|rule| rule.limit == limit)
                .map(|rule| Span { name: rule.id, from: rule.valid_from, to: rule.valid_to })
                .collect();
            if !(chain.is_empty() && limit.may_be_absent()) {
                check_chain(limit.code(), chain)?;
            }
        }
        Ok(Self { rules, prepared })
    }

    /// Every rule that is in force on some day.
    pub fn all(&self) -> &[LimitRule] {
        &self.rules
    }

    /// The changes of the law that are prepared.
    pub fn prepared(&self) -> &[LimitRule] {
        &self.prepared
    }

    /// The rule for events of this day; the oldest for events before it. `None` for a target that was not set then.
    pub fn in_force(&self, limit: TimeLimit, on: Day) -> Option<&LimitRule> {
        let of_limit = || self.rules.iter().filter(move |rule| rule.limit == limit);
        let oldest = || of_limit().min_by_key(|rule| rule.valid_from).filter(|rule| on < rule.valid_from);
        of_limit()
            .find(|rule| applies(rule.valid_from, rule.valid_to, on))
            .or_else(|| oldest().filter(|_| !limit.may_be_absent()))
    }

    /// How many of its unit there are for events of this day. [`Self::new`] has seen to it that every limit that must be
    /// there is; none at all would mean at once.
    pub fn count(&self, limit: TimeLimit, on: Day) -> u32 {
        self.in_force(limit, on).map_or(0, |rule| rule.count)
    }

    /// The rules of a limit, the oldest first.
    pub fn of(&self, limit: TimeLimit) -> Vec<LimitRule> {
        let mut chain: Vec<LimitRule> = self.rules.iter().filter(|rule| rule.limit == limit).copied().collect();
        chain.sort_by_key(|rule| rule.valid_from);
        chain
    }

    /// These rules with a change. `shipped` are the rules the program brings: an own limit is never longer than there, so
    /// that what was made shorter can be made as long as it was, and no longer.
    ///
    /// # Errors
    /// [`RuleProblem::Statutory`] for a limit of the law or a promise of the policy, [`RuleProblem::Loosened`] for an own
    /// limit longer than the one that is brought, [`RuleProblem::NotPrepared`] where no change of the law is prepared.
    pub fn changed(mut self, shipped: &Self, limit: TimeLimit, change: &LimitChange) -> Result<Self, RuleRefused> {
        let refused = |problem| RuleRefused::new(limit.code(), problem);
        let rule = match change {
            LimitChange::Own { count, valid_from } => {
                let brought = shipped.in_force(limit, *valid_from);
                let longest = match brought.map(|rule| (rule.standing, rule.count)) {
                    Some((LimitStanding::Internal, count)) => count,
                    Some(_) => return Err(refused(RuleProblem::Statutory)),
                    None => limit.longest_of_its_own(),
                };
                if *count == 0 {
                    return Err(refused(RuleProblem::Length));
                }
                if *count > longest {
                    return Err(refused(RuleProblem::Loosened));
                }
                LimitRule {
                    id: brought.map_or("R31", |rule| rule.id),
                    limit,
                    source: brought.map_or("GDPR Art. 12(3)", |rule| rule.source),
                    valid_from: *valid_from,
                    valid_to: None,
                    count: *count,
                    standing: LimitStanding::Decided,
                }
            }
            LimitChange::InForce { valid_from, .. } => {
                let waiting = self.prepared.iter().find(|rule| rule.limit == limit);
                let waiting = *waiting.ok_or_else(|| refused(RuleProblem::NotPrepared))?;
                self.withdraw(shipped, limit);
                LimitRule { valid_from: *valid_from, standing: LimitStanding::Statutory, ..waiting }
            }
            LimitChange::NotInForce => {
                if !self.prepared.iter().any(|rule| rule.limit == limit) {
                    return Err(refused(RuleProblem::NotPrepared));
                }
                self.withdraw(shipped, limit);
                return Ok(self);
            }
        };
        self.begin(rule);
        Ok(self)
    }

    /// Puts back what the program brings for a limit.
    fn withdraw(&mut self, shipped: &Self, limit: TimeLimit) {
        self.rules.retain(|rule| rule.limit != limit);
        self.rules.extend(shipped.rules.iter().filter(|rule| rule.limit == limit));
    }

    /// From its first day on this is the rule; what began on that day or later is replaced, what began before ends.
    fn begin(&mut self, new: LimitRule) {
        self.rules.retain(|rule| rule.limit != new.limit || rule.valid_from < new.valid_from);
        for rule in self.rules.iter_mut().filter(|rule| rule.limit == new.limit) {
            if rule.valid_to.is_none_or(|last| last >= new.valid_from) {
                rule.valid_to = new.valid_from.pred_opt();
            }
        }
        self.rules.push(new);
    }
}

/// The most of each unit: a slip of the pen must not give years where the law gives days.
fn check(rule: &LimitRule) -> Result<(), RuleRefused> {
    let refused = |problem| Err(RuleRefused::new(rule.id, problem));
    if rule.valid_to.is_some_and(|last| last < rule.valid_from) {
        return refused(RuleProblem::EndsBeforeItBegins);
    }
    let most = match rule.limit.unit() {
        LimitUnit::Hours => 24 * 31,
        LimitUnit::Days => 400,
        LimitUnit::OfficeDays => 60,
        LimitUnit::Months => 36,
    };
    if rule.count == 0 || rule.count > most { refused(RuleProblem::Length) } else { Ok(()) }
}
