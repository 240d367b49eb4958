//! Why an address may be mailed at all (`epost_grund`; marknadsföringslagen 19 §, law.md R45; policy points 35 and 36).

use crate::{
    codes::codes,
    ids::{PersonId, PurchaseId, RecordId},
    purchases::ProductFamily,
    suppression::folded,
    time::Day,
};

codes! {
    /// The ground, besides a consent, which the ledger of consents holds itself.
    EmailGround {
        /// The address was obtained at a sale (MFL 19 § second paragraph).
        ExistingCustomer = "existing-customer",
        /// The address serves a membership or a service: messages about it, never marketing (policy point 36).
        Service = "service",
        /// None.
        NoGround = "none",
    }
}

/// What is known about one address of one person.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailBasis {
    /// Identifier.
    pub id: RecordId,
    /// Whose.
    pub person: PersonId,
    /// The address, folded; a basis does not follow the person to another address.
    pub address: String,
    /// The ground.
    pub ground: EmailGround,
    /// The purchase at which it was obtained; for an existing customer only.
    pub purchase: Option<PurchaseId>,
    /// What was bought, as a family of products: only similar products may be offered.
    pub product_family: Option<ProductFamily>,
    /// Whether she could easily say no when the address was obtained.
    pub opt_out_offered: bool,
    /// The day this was noted.
    pub noted_on: Day,
}

impl std::fmt::Debug for EmailBasis {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EmailBasis").field("ground", &self.ground).finish_non_exhaustive()
    }
}

/// Why a ground cannot be noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BasisFault {
    /// An existing customer needs the purchase.
    PurchaseMissing,
    /// An existing customer needs the family of products.
    FamilyMissing,
    /// Without the opportunity to say no there is no exception (MFL 19 § second paragraph, 3).
    OptOutMissing,
}

impl EmailBasis {
    /// Whether the ground is whole.
    // policy: 35
    pub fn check(&self) -> Result<(), BasisFault> {
        if self.ground != EmailGround::ExistingCustomer {
            return Ok(());
        }
        if self.purchase.is_none() {
            return Err(BasisFault::PurchaseMissing);
        }
        if self.product_family.is_none() {
            return Err(BasisFault::FamilyMissing);
        }
        if self.opt_out_offered { Ok(()) } else { Err(BasisFault::OptOutMissing) }
    }

    /// The ground as far as it is about this address.
    pub fn for_address(&self, email: &str) -> EmailGround {
        if self.address == folded(email) { self.ground } else { EmailGround::NoGround }
    }

    /// Whether products of this family may be offered to this address without a consent.
    pub fn allows_offer(&self, email: &str, family: ProductFamily) -> bool {
        self.for_address(email) == EmailGround::ExistingCustomer
            && self.check().is_ok()
            && self.product_family == Some(family)
    }
}
