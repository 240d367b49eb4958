//! The nouns of the register: for each the queries, one function from a row to the domain's type and one back.

pub(crate) mod accounts;
pub(crate) mod agreements;
pub(crate) mod approvals;
pub(crate) mod audit;
pub(crate) mod conduct;
pub(crate) mod consents;
pub(crate) mod counts;
pub(crate) mod courses;
pub(crate) mod drafts;
pub(crate) mod due;
pub(crate) mod erasing;
pub(crate) mod imports;
pub(crate) mod ledger;
pub(crate) mod lists;
pub(crate) mod merges;
pub(crate) mod people;
pub(crate) mod purchases;
pub(crate) mod register;
pub(crate) mod requests;
pub(crate) mod settings;
pub(crate) mod staff;
pub(crate) mod terms;
pub(crate) mod trials;
pub(crate) mod works;
