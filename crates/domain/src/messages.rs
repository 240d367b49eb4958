//! What was sent to whom, and the templates it was sent with (policy points 25, 35, 36 and 39).

use crate::{
    codes::codes,
    ids::{MessageId, PersonId, StaffId, TemplateId},
    mailing::MailingPurpose,
    purchases::ProductFamily,
    time::{Day, Moment},
};

codes! {
    /// What a message is (policy point 36).
    MessageKind {
        /// About a service the person uses or has bought.
        Service = "service",
        /// Marketing, the newsletter included.
        Marketing = "marketing",
    }
}

codes! {
    /// How a message went out.
    MessageChannel {
        /// E-mail.
        Email = "email",
        /// Text message.
        Sms = "sms",
        /// Letter.
        Letter = "letter",
        /// Telephone.
        Phone = "phone",
    }
}

/// One version of a message that is sent to many. A new text is a new version, and is checked anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Identifier.
    pub id: TemplateId,
    /// What the office calls it.
    pub name: String,
    /// Its version.
    pub version: String,
    /// What it is.
    pub kind: MessageKind,
    /// What it is sent for; marketing only.
    pub purpose: Option<MailingPurpose>,
    /// The family of products it offers, if it does.
    pub product_family: Option<ProductFamily>,
    /// Somebody has seen that a valid address for stop requests stands in it (MFL 20 §).
    pub address_seen: bool,
    /// Somebody has seen that the way to unsubscribe stands at its end (policy point 25).
    pub stop_link_seen: bool,
    /// When it was checked, and by whom.
    pub checked: Option<(Day, StaffId)>,
}

codes! {
    /// What a template still lacks.
    TemplateFault {
        /// Nobody has seen the address for stop requests (MFL 20 §).
        AddressNotSeen = "address-not-seen",
        /// Nobody has seen the way to unsubscribe.
        StopLinkNotSeen = "stop-link-not-seen",
    }
}

impl Template {
    /// Whether it may be sent. The policy promises the way to unsubscribe in every e-mail, so a service message needs it as
    /// well.
    // policy: 25
    pub fn check(&self) -> Result<(), TemplateFault> {
        if !self.address_seen {
            Err(TemplateFault::AddressNotSeen)
        } else if !self.stop_link_seen {
            Err(TemplateFault::StopLinkNotSeen)
        } else {
            Ok(())
        }
    }
}

/// A message to one person. Its `Debug` leaves out the subject line, which may name her.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// Identifier.
    pub id: MessageId,
    /// To whom.
    pub person: PersonId,
    /// What it was.
    pub kind: MessageKind,
    /// How it went out.
    pub channel: MessageChannel,
    /// Its subject line, or what it was about.
    pub subject: String,
    /// The template it was made from.
    pub template: Option<TemplateId>,
    /// When it was sent.
    pub sent_at: Moment,
    /// Who entered it.
    pub recorded_by: Option<StaffId>,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Message").field("id", &self.id).field("kind", &self.kind).finish_non_exhaustive()
    }
}
