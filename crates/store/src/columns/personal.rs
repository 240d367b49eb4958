//! What several topics say of their columns in the same words.

use super::{Article15, DataCategory, Keeping, LegalBasis, PersonalData};

/// The column says nothing about a living person.
pub(super) const NOTHING: Option<PersonalData> = None;

/// A member of staff: not the subject of an extract.
pub(super) const STAFF: Option<PersonalData> =
    Some(holds(DataCategory::Staff, LegalBasis::LegitimateInterest, Keeping::Employment, Article15::NotTheSubject));

/// Where a record came from.
pub(super) const SOURCE: Option<PersonalData> =
    Some(holds(DataCategory::Provenance, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::Source));

/// Personal data of this kind.
pub(super) const fn holds(
    category: DataCategory,
    basis: LegalBasis,
    keeping: Keeping,
    article_15: Article15,
) -> PersonalData {
    PersonalData { category, basis, keeping, article_15 }
}

/// A key, a link or a worked-out form of such data.
pub(super) const fn elsewhere(data: Option<PersonalData>) -> Option<PersonalData> {
    match data {
        Some(data) => Some(PersonalData { article_15: Article15::ShownElsewhere, ..data }),
        None => None,
    }
}
