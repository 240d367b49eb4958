//! Source and legal basis of a single field of a person, where they differ from those of the person as a whole (policy
//! points 7, 16, 17 and 27; GDPR Art. 15(1)(g)).

use crate::{
    codes::codes,
    ids::{PersonId, RecordId},
    legal_basis::LegalBasis,
    source::Source,
};

codes! {
    /// A field a person's record has of its own.
    PersonField {
        /// Name.
        Name = "name",
        /// E-mail address.
        Email = "email",
        /// Telephone.
        Phone = "phone",
        /// Postal address.
        Address = "address",
        /// Personal identity number.
        IdentityNumber = "identity-number",
        /// Free text.
        Note = "note",
        /// Relations.
        Relations = "relations",
    }
}

/// Where one field came from, and on what it rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldSource {
    /// Identifier.
    pub id: RecordId,
    /// Whose.
    pub person: PersonId,
    /// Which.
    pub field: PersonField,
    /// Where it came from.
    pub source: Source,
    /// Why it may be processed; exactly one.
    pub basis: LegalBasis,
}

impl PersonField {
    /// The basis a field has unless something else is noted. Creating an account is a contract, whatever the policy's § 1
    /// calls it.
    // policy: 16, 17, S1
    pub const fn usual_basis(self) -> LegalBasis {
        match self {
            Self::Name | Self::Email | Self::Phone | Self::Address | Self::Note | Self::Relations => {
                LegalBasis::Contract
            }
            Self::IdentityNumber => LegalBasis::LegitimateInterest,
        }
    }
}
