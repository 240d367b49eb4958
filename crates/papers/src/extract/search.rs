//! What was searched for somebody who is not one of the register's people, and what is about her all the same.

use domain::time::Day;

/// What was searched for in vain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The name given in the request.
    pub name: String,
    /// E-mail, telephone or customer number searched with besides the name.
    pub keys: Vec<String>,
    /// Those of them that stand on the list of addresses that must not be mailed.
    pub blocked: Vec<Blocked>,
    /// In how many texts about others what was searched with stands. They are read before anything of them is handed over.
    pub named_in: u32,
}

impl Search {
    /// Whether something was found after all, though no record of a person.
    pub fn found_something(&self) -> bool {
        !self.blocked.is_empty() || self.named_in > 0
    }
}

/// An address on the list of those that must not be mailed, where nothing but its keyed hash stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// As the request gave it.
    pub address: String,
    /// Since when.
    pub on: Day,
}
