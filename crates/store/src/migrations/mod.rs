//! The released steps of the schema, in the order of their numbers: one line each.

use crate::migrate::Migration;

/// A step from its file, `migrations/<number>_<name>.sql`.
macro_rules! step {
    ($version:literal, $name:literal, $file:literal) => {
        Migration { version: $version, name: $name, sql: include_str!(concat!("../../migrations/", $file)) }
    };
}

/// Every released step, in order. A line may be added; a line that has been released never changes.
#[rustfmt::skip]
pub(crate) const MIGRATIONS: &[Migration] = &[
    step!(10, "initial", "0010_initial.sql"),
    step!(11, "drafts", "0011_drafts.sql"),
    step!(15, "approvals", "0015_approvals.sql"),
    step!(16, "erasure", "0016_erasure.sql"),
    step!(20, "ledger", "0020_ledger.sql"),
    step!(30, "consents and mailings", "0030_consents_and_mailings.sql"),
    step!(40, "trade", "0040_trade.sql"),
    step!(41, "terms", "0041_terms.sql"),
    step!(50, "processing", "0050_processing.sql"),
    step!(51, "disclosures", "0051_disclosures.sql"),
    step!(52, "incidents", "0052_incidents.sql"),
    step!(53, "findings", "0053_findings.sql"),
    step!(60, "ratings", "0060_ratings.sql"),
    step!(70, "cases", "0070_cases.sql"),
    step!(75, "redactions", "0075_redactions.sql"),
    step!(80, "handling", "0080_handling.sql"),
    step!(81, "due days", "0081_due_days.sql"),
    step!(85, "rules", "0085_rules.sql"),
    step!(86, "snapshot forms", "0086_snapshot_forms.sql"),
    step!(110, "desks", "0110_desks.sql"),
    step!(111, "desk company", "0111_desk_company.sql"),
    step!(120, "search lines", "0120_search_lines.sql"),
    step!(121, "erasure places", "0121_erasure_places.sql"),
    step!(122, "desk drafts", "0122_desk_drafts.sql"),
    step!(130, "clock columns", "0130_clock_columns.sql"),
    step!(131, "people counted", "0131_people_counted.sql"),
];
