//! Purchases and bookings: accounting records with what a voucher needs, and the rules of their cancellation (policy
//! points 9, 11, 62 and 65; bokföringslagen 5 kap. 7 §).

use crate::{
    codes::codes,
    ids::{PersonId, PurchaseId},
    limits::later_by_days,
    money::Ore,
    payment::{Card, PaymentReference},
    rules::{Rules, TimeLimit},
    time::Day,
};
use chrono::Datelike;

codes! {
    /// Which of the organisation's products something is: marketing to an existing customer may be about own, similar
    /// products only (marknadsföringslagen 19 §; law.md R45).
    ProductFamily {
        /// Courses.
        Course = "course",
        /// Apps.
        App = "app",
        /// Intermediation of assignments.
        Assignment = "assignment",
        /// Membership or account.
        Membership = "membership",
        /// Goods and printed matter.
        Goods = "goods",
        /// Other services.
        Service = "service",
    }
}

codes! {
    /// Why a purchase is cancelled: decides what is kept of the price. It is not kept with the purchase, which outlives
    /// every reason but its amounts.
    CancelGround {
        /// A medical certificate was shown for a course: a quarter is kept (policy points 64 and 65).
        Certificate = "certificate",
        /// The consumer's right of withdrawal from a distance contract: everything is paid back (S9).
        RightOfWithdrawal = "right-of-withdrawal",
        /// The organisation called it off: everything is paid back.
        CalledOff = "called-off",
        /// The booking is binding: everything is kept (policy point 62).
        Binding = "binding",
    }
}

/// The part of a course's price that is kept: one in so many (policy point 65: 25 %).
const KEPT_ONE_IN: i64 = 4;

/// What becomes of a price. `kept` and `refunded` always add up to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Division {
    /// What was paid.
    pub price: Ore,
    /// What the organisation keeps.
    pub kept: Ore,
    /// What is paid back.
    pub refunded: Ore,
    /// The part of an öre the rounding gave up, in quarters of an öre (0–3): shown beside the amounts.
    pub rounded_quarters: u8,
}

// policy: 65
/// Divides a price. A quarter is rounded down to whole öre, so that never more than 25 % is kept; what is paid back is
/// the rest. `None` for a price below zero.
///
/// ```
/// use domain::{money::Ore, purchases::{CancelGround, divide}};
/// let division = divide(Ore(499_500), CancelGround::Certificate).expect("a price");
/// assert_eq!((division.kept, division.refunded), (Ore(124_875), Ore(374_625)));
/// ```
pub fn divide(price: Ore, ground: CancelGround) -> Option<Division> {
    if price < Ore::ZERO {
        return None;
    }
    let (kept, rounded) = match ground {
        CancelGround::Certificate => (Ore(price.0 / KEPT_ONE_IN), price.0 % KEPT_ONE_IN),
        CancelGround::RightOfWithdrawal | CancelGround::CalledOff => (Ore::ZERO, 0),
        CancelGround::Binding => (price, 0),
    };
    Some(Division { price, kept, refunded: price.minus(kept)?, rounded_quarters: u8::try_from(rounded).ok()? })
}

// policy: 62, S9
/// The last day on which a consumer may withdraw from a distance contract made on this day, whatever the terms say
/// ("inget öppet köp" cannot take it away: 1 kap. 4 § of the act). `None` when it was not made at a distance.
pub fn withdrawal_until(rules: &Rules, event_on: Day, at_a_distance: bool) -> Option<Day> {
    at_a_distance.then(|| later_by_days(event_on, rules.limits.count(TimeLimit::Withdrawal, event_on)))
}

/// The end of the financial year an event falls in, when the financial year ends on this month and day each year. The
/// day is moved to the month's last where the month is shorter.
pub fn financial_year_end(event_on: Day, ends: (u32, u32)) -> Day {
    let (month, day) = ends;
    let in_year = |year: i32| {
        let (month, day) = (month.clamp(1, 12), day.clamp(1, 31));
        (1..=day).rev().find_map(|day| Day::from_ymd_opt(year, month, day)).unwrap_or(event_on)
    };
    let this_year = in_year(event_on.year());
    if event_on <= this_year { this_year } else { in_year(event_on.year() + 1) }
}

/// How a purchase was cancelled: amounts and a day, no reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled {
    /// The day.
    pub on: Day,
    /// Kept by the organisation.
    pub kept: Ore,
    /// Paid back.
    pub refunded: Ore,
}

// policy: 11
/// A purchase or booking as an accounting record: what bokföringslagen 5 kap. 7 § asks of a voucher, and what decides
/// whether similar products may be marketed. What survives the person's other data is exactly this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purchase {
    /// Identifier.
    pub id: PurchaseId,
    /// Whose.
    pub person: PersonId,
    /// The voucher's number.
    pub number: String,
    /// When the voucher was compiled.
    pub compiled_on: Day,
    /// When the business event happened.
    pub event_on: Day,
    /// What it was about.
    pub what: String,
    /// The price.
    pub amount: Ore,
    /// The counterparty as the voucher names it.
    pub counterparty: String,
    /// The end of the financial year it belongs to: starts the seven years (R41).
    pub financial_year_end: Day,
    /// Which of the organisation's products.
    pub family: ProductFamily,
    /// Made at a distance with a consumer: the 14 days apply.
    pub at_a_distance: bool,
    /// The card it was paid with.
    pub card: Option<Card>,
    /// The payment service's reference.
    pub reference: Option<PaymentReference>,
    /// How it was cancelled, if it was.
    pub cancelled: Option<Cancelled>,
}

/// What the times of a purchase follow from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PurchaseClock {
    /// Identifier.
    pub id: PurchaseId,
    /// The day of the purchase.
    pub event_on: Day,
    /// The last day of the financial year it was booked in.
    pub financial_year_end: Day,
}

impl From<&Purchase> for PurchaseClock {
    fn from(purchase: &Purchase) -> Self {
        Self { id: purchase.id, event_on: purchase.event_on, financial_year_end: purchase.financial_year_end }
    }
}
