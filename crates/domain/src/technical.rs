//! Technical data: address, software, page, time (policy points 10 and 68). As little of it as serves the purpose.

use crate::{
    codes::codes,
    ids::{PersonId, TechnicalId},
    source::Source,
    time::Moment,
};

codes! {
    /// What it is kept for.
    TechnicalUse {
        /// To make the service work.
        Service = "service",
        /// To keep the service secure (policy point 68).
        Security = "security",
    }
}

/// One visit. Its `Debug` shows none of it.
#[derive(Clone, PartialEq, Eq)]
pub struct TechnicalData {
    /// Identifier.
    pub id: TechnicalId,
    /// Whose.
    pub person: PersonId,
    /// What it is kept for.
    pub used_for: TechnicalUse,
    /// IP address.
    pub ip: Option<String>,
    /// The software as it named itself, shortened.
    pub user_agent: Option<String>,
    /// The page, without what stands after its name.
    pub page: Option<String>,
    /// When.
    pub seen_at: Moment,
    /// Where it came from.
    pub source: Source,
}

impl std::fmt::Debug for TechnicalData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TechnicalData").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Letters of a user agent that are kept.
const USER_AGENT: usize = 120;

/// The page alone: what follows `?` or `#` may hold names, addresses and search words.
// policy: 10
pub fn page_only(page: &str) -> String {
    page.split(['?', '#']).next().unwrap_or_default().trim().to_owned()
}

/// The beginning of what the software called itself.
pub fn short_user_agent(text: &str) -> String {
    text.trim().chars().take(USER_AGENT).collect()
}

/// Whether this is an IP address, of either kind.
pub fn is_ip(text: &str) -> bool {
    text.parse::<std::net::IpAddr>().is_ok()
}
