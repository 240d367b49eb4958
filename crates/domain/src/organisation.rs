//! The controller whose register this is.

// policy: 1
/// The controller (personuppgiftsansvarig) as printed on every paper (GDPR Art. 30(1)(a); policy point 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Registered name.
    pub name: String,
    /// Swedish organisation number, `NNNNNN-NNNN`.
    pub number: String,
    /// Postal address, one line each.
    pub address: Vec<String>,
    /// Telephone.
    pub phone: String,
    /// E-mail of the official channel for requests, if there is one.
    pub email: Option<String>,
}

impl Organisation {
    /// The first customer, as its published policy names it. Pre-filled when a register is made.
    pub fn cequred() -> Self {
        Self {
            name: "Cequred Group AB".into(),
            number: "556792-8485".into(),
            address: vec!["Wenngarns slott 443".into(), "193 91 Sigtuna".into()],
            phone: "018 44 44 600".into(),
            email: None,
        }
    }
}
