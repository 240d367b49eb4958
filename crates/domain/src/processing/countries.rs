//! Where data may go without a safeguard: the EEA, and countries with an adequacy decision (GDPR Art. 44–45).

use crate::time::Day;
use chrono::NaiveDate;

/// Where the list of members comes from.
pub const EEA_SOURCE: &str = "Treaty on European Union Art. 52; EEA Agreement Art. 126";

/// The European Economic Area: the European Union's twenty-seven, Iceland, Liechtenstein and Norway. ISO 3166-1 codes.
pub const EEA: [&str; 30] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT",
    "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// A decision that a whole country protects data well enough. The decision about the United States is not among them: it
/// covers certified companies only, so that each has to be looked at (see `Safeguard::Dpf`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adequate {
    /// ISO 3166-1 code.
    pub country: &'static str,
    /// The decision.
    pub decision: &'static str,
    /// The day after which it no longer applies, where it has one.
    pub until: Option<Day>,
}

const fn always(country: &'static str, decision: &'static str) -> Adequate {
    Adequate { country, decision, until: None }
}

/// The decisions that are known to the program. One that is not here is named by the office at the recipient.
pub const ADEQUATE: [Adequate; 14] = [
    always("AD", "2010/625/EU"),
    always("AR", "2003/490/EC"),
    always("CA", "2002/2/EC"),
    always("CH", "2000/518/EC"),
    always("FO", "2010/146/EU"),
    // The end it had when this list was written. A renewal is entered at the recipient until the list has it.
    Adequate {
        country: "GB",
        decision: "(EU) 2021/1772, (EU) 2025/1226",
        until: NaiveDate::from_ymd_opt(2025, 12, 27),
    },
    always("GG", "2003/821/EC"),
    always("IL", "2011/61/EU"),
    always("IM", "2004/411/EC"),
    always("JE", "2008/393/EC"),
    always("JP", "(EU) 2019/419"),
    always("KR", "(EU) 2022/254"),
    always("NZ", "2013/65/EU"),
    always("UY", "2012/484/EU"),
];

/// What a country is to a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the EEA: no transfer.
    Inside,
    /// Outside, with a decision that covers it today.
    Adequate(&'static Adequate),
    /// Outside: a safeguard is needed.
    Third,
}

/// The decision that covers a country today.
pub fn adequate(country: &str, today: Day) -> Option<&'static Adequate> {
    ADEQUATE.iter().find(|it| it.country == country && it.until.is_none_or(|until| today <= until))
}

/// What a country is to a transfer today.
pub fn place(country: &str, today: Day) -> Place {
    if EEA.contains(&country) {
        return Place::Inside;
    }
    adequate(country, today).map_or(Place::Third, Place::Adequate)
}
