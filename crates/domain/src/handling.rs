//! What is noted about the handling of a case: who is asking, who asks for her, how the answer reached her.

use crate::{
    codes::codes,
    ids::StaffId,
    objections::ObjectionScope,
    requests::{Request, RequestChannel, RequestKind},
    time::{Day, Moment},
};
use std::fmt;

// policy: 26, 35
codes! {
    /// How it was made sure who is asking. An ID card is looked at and handed back; there is no place for a copy of it
    /// (EDPB 01/2022 §§ 73–79, law.md R10). Its words are `identity-method-<code>`.
    IdentityMethod {
        /// Staff know her.
        Known = "known",
        /// She wrote while signed in to her account.
        SignedIn = "signed-in",
        /// She was called back on the number the register holds.
        CallBack = "call-back",
        /// She signed with an e-ID.
        EId = "e-id",
        /// ID card was checked.
        IdShown = "id-shown",
    }
}

codes! {
    /// In which capacity somebody asks for another. Its words are `representative-kind-<code>`.
    RepresentativeKind {
        /// A lawyer or other agent with a written power of attorney.
        Agent = "agent",
        /// The holder of parental responsibility.
        Parent = "parent",
        /// God man.
        Guardian = "guardian",
        /// Förvaltare.
        Trustee = "trustee",
    }
}

codes! {
    /// How the answer reached the person. Its words are `hand-over-way-<code>`.
    HandOverWay {
        /// An encrypted PDF; its password goes another way.
        EncryptedPdf = "encrypted-pdf",
        /// A letter to the address the register holds.
        Letter = "letter",
        /// In person.
        InPerson = "in-person",
    }
}

impl HandOverWay {
    /// How an answer usually goes to somebody who asked this way: by post to whoever wrote a letter, otherwise as the law
    /// wants an electronic request answered (Art. 15(3)), sealed (policy point 30).
    // policy: 30
    pub const fn usual(channel: RequestChannel) -> Self {
        match channel {
            RequestChannel::Letter => Self::Letter,
            RequestChannel::InPerson => Self::InPerson,
            RequestChannel::Email | RequestChannel::Phone | RequestChannel::Web | RequestChannel::Unofficial => {
                Self::EncryptedPdf
            }
        }
    }
}

codes! {
    /// How the password of an encrypted PDF reached the person. Its words are `password-way-<code>`.
    PasswordWay {
        /// By telephone.
        Phone = "phone",
        /// By text message.
        Text = "text-message",
        /// By letter.
        Letter = "letter",
        /// In person.
        InPerson = "in-person",
    }
}

codes! {
    /// What an objection is about. Its words are `objects-to-<code>`.
    ObjectsTo {
        /// Direct marketing with its profiling (Art. 21(2)): absolute.
        DirectMarketing = "direct-marketing",
        /// Segments and target groups.
        Profiling = "profiling",
        /// The recording of opens and clicks.
        MailTracking = "mail-tracking",
        /// Processing on a legitimate interest (Art. 21(1)).
        LegitimateInterest = "legitimate-interest",
    }
}

impl ObjectsTo {
    /// The objection it becomes the moment it is noted; `None` where grounds are weighed first (Art. 21(1)).
    pub const fn absolute(self) -> Option<ObjectionScope> {
        match self {
            Self::DirectMarketing => Some(ObjectionScope::DirectMarketing),
            Self::Profiling => Some(ObjectionScope::Profiling),
            Self::MailTracking => Some(ObjectionScope::MailTracking),
            Self::LegitimateInterest => None,
        }
    }
}

/// That it was made sure who is asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// How.
    pub method: IdentityMethod,
    /// When.
    pub on: Day,
    /// By whom.
    pub by: StaffId,
}

/// Somebody who asks in the person's place. Its `Debug` leaves the name out.
#[derive(Clone, PartialEq, Eq)]
pub struct Representative {
    /// Who.
    pub name: String,
    /// In which capacity.
    pub kind: RepresentativeKind,
    /// When the power of attorney, the decision or the extract that shows it was seen.
    pub authority_seen_on: Day,
}

impl fmt::Debug for Representative {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Representative").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// How the answer reached the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandedOver {
    /// How.
    pub way: HandOverWay,
    /// How the password did, where there is one.
    pub password: Option<PasswordWay>,
    /// When.
    pub on: Day,
    /// By whom.
    pub by: StaffId,
}

/// All of it. Empty for a case nobody has begun with. Its `Debug` leaves free text out.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Handling {
    /// When the person was told that the request came in.
    pub acknowledged_on: Option<Day>,
    /// Who is asking.
    pub identity: Option<Identity>,
    /// Who asks for her.
    pub representative: Option<Representative>,
    /// What an objection is about.
    pub objects_to: Option<ObjectsTo>,
    /// Why the whole request was refused.
    pub refusal_reasons: Option<String>,
    /// How the answer reached her.
    pub handed_over: Option<HandedOver>,
    /// When the case was closed.
    pub closed_at: Option<Moment>,
}

impl fmt::Debug for Handling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handling")
            .field("identity", &self.identity)
            .field("representative", &self.representative)
            .field("objects_to", &self.objects_to)
            .field("handed_over", &self.handed_over)
            .field("closed_at", &self.closed_at)
            .finish_non_exhaustive()
    }
}

codes! {
    /// Why something cannot be noted. Its words are `reason-<code>`.
    HandlingProblem {
        /// Personal data is given out only to somebody who is known to be the person.
        IdentityMissing = "identity-missing",
        /// The password of an encrypted PDF goes another way than the PDF.
        PasswordWayMissing = "password-way-missing",
        /// Only an encrypted PDF has a password.
        NoPassword = "no-password",
        /// An objection to direct marketing is never refused (Art. 21(2)–(3)).
        MarketingIsAbsolute = "marketing-is-absolute",
        /// First it must be said what the objection is about.
        ScopeMissing = "scope-missing",
        /// The request is no objection.
        NotAnObjection = "not-an-objection",
        /// A refusal must say why.
        ReasonsTooShort = "reasons-too-short",
    }
}

/// Fewest characters of the reasons of a refusal: they are given to the person (Art. 12(4)).
pub const SHORTEST_REFUSAL: usize = 20;

/// Whether an answer can be handed over like this. Access and portability give personal data out, and only to somebody
/// who is known to be the person (Art. 12(6), 32).
pub fn may_be_handed_over(
    kind: RequestKind,
    handling: &Handling,
    way: HandOverWay,
    password: Option<PasswordWay>,
) -> Result<(), HandlingProblem> {
    let gives_out = matches!(kind, RequestKind::Access | RequestKind::Portability);
    if gives_out && handling.identity.is_none() {
        return Err(HandlingProblem::IdentityMissing);
    }
    match (way, password) {
        (HandOverWay::EncryptedPdf, None) => Err(HandlingProblem::PasswordWayMissing),
        (HandOverWay::Letter | HandOverWay::InPerson, Some(_)) => Err(HandlingProblem::NoPassword),
        _ => Ok(()),
    }
}

// policy: 78
/// Whether a request can be refused with these reasons. An objection to direct marketing cannot (law.md R26), so what an
/// objection is about is said first.
pub fn may_be_refused(request: &Request, handling: &Handling, reasons: &str) -> Result<(), HandlingProblem> {
    if request.kind == RequestKind::Objection {
        match handling.objects_to {
            None => return Err(HandlingProblem::ScopeMissing),
            Some(to) if to.absolute().is_some() => return Err(HandlingProblem::MarketingIsAbsolute),
            Some(_) => {}
        }
    }
    if reasons.trim().chars().count() < SHORTEST_REFUSAL {
        return Err(HandlingProblem::ReasonsTooShort);
    }
    Ok(())
}
