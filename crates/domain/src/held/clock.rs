//! What decides how long a record is kept.

use crate::{codes::codes, time::Day};

codes! {
    /// The rule a record's time of storage follows; the lengths are data (`assets/templates/rules/retention.json`). Its
    /// words are `clock-<code>`.
    ClockRule {
        /// While the contract runs and one year after (policy point 22; R43). From the contract's last day.
        ContractAndYear = "contract-and-year",
        /// Until either party ends the consent (policy point 23; R44). From the day it ended.
        Consent = "consent",
        /// The proof that a consent was given (Art. 7(1); R20). From the day the consent ended.
        ConsentProof = "consent-proof",
        /// To the end of the seventh year after the calendar year in which the financial year ended (R41). From the
        /// financial year's last day.
        Bookkeeping = "bookkeeping",
        /// As long as a claim lives (R42). From the day it arose.
        Limitation = "limitation",
        /// An IP address kept against abuse at a sign-up (policy point 38). From the day of the sign-up.
        SignUpIp = "sign-up-ip",
        /// What was opened and clicked (policy point 40). From the day it happened.
        MailEvents = "mail-events",
        /// Technical data: IP, software, pages (policy points 10 and 68). From the day it was collected.
        Technical = "technical",
        /// A message, or a service answer. From the day of the message.
        Message = "message",
        /// A rating (policy points 43–45). From the day it was given.
        Rating = "rating",
        /// A dispute about a rating (policy points 47–50). From the day it was decided.
        Dispute = "dispute",
        /// A request of a data subject. From the day it was answered.
        RequestCase = "request-case",
        /// A trial that led to nothing (policy point 63). From its last day.
        Trial = "trial",
        /// Taking part in a competition (policy point 12). From its last day.
        Competition = "competition",
        /// Answers to a survey (policy point 12). From its last day.
        Survey = "survey",
        /// Belonging to a segment or target group (policy point 78). From the day it was worked out.
        Segment = "segment",
        /// That a medical certificate was shown (policy point 64). From the day it was shown.
        Certificate = "certificate",
        /// A suspension (policy point 14). From the day it ended.
        Suspension = "suspension",
        /// A breach of the terms (policy point 13). From the day it was decided.
        Violation = "violation",
        /// A case of copyright (policy point 58). From the day it was closed.
        Copyright = "copyright",
        /// A written permission (policy point 59). From its last day.
        Permission = "permission",
        /// Whom data was given to (Art. 15(1)(c), 19). From the day it was given.
        Disclosure = "disclosure",
        /// That a breach concerned a person (Art. 33(5)). From the day the incident was closed.
        IncidentConcern = "incident-concern",
        /// The person's own data where no contract, purchase or consent gives a reason to keep it. From the day she was
        /// entered.
        NoRelation = "no-relation",
        /// Which terms were accepted (policy points 84 and 86). From the contract's last day.
        TermsAcceptance = "terms-acceptance",
        /// That an address may not be mailed again. From the day of the withdrawal.
        Suppression = "suppression",
        /// As long as the record it belongs to; it never runs out by itself.
        WithItsRecord = "with-its-record",
        /// As long as it is needed to show who did what (Art. 5(2)); it never runs out by itself.
        Accountability = "accountability",
    }
}

impl ClockRule {
    /// Whether the rule has a length at all, or follows something else.
    pub const fn runs_out(self) -> bool {
        !matches!(self, Self::WithItsRecord | Self::Accountability)
    }
}

/// A clock on a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// By which rule it runs.
    pub rule: ClockRule,
    /// The day it runs from; `None` while what it waits for has not happened.
    pub from: Option<Day>,
}

impl Clock {
    /// A clock that has not started.
    pub const fn waiting(rule: ClockRule) -> Self {
        Self { rule, from: None }
    }

    /// A clock that runs from this day.
    pub const fn since(rule: ClockRule, from: Day) -> Self {
        Self { rule, from: Some(from) }
    }

    /// A clock that runs from this day, or waits for one.
    pub const fn maybe_since(rule: ClockRule, from: Option<Day>) -> Self {
        Self { rule, from }
    }
}
