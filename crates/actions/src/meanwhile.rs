//! Two people at what the whole office shares: its settings, its texts, who has what in hand. Whoever changes something
//! says how it stood when she began; inside the write that is compared with how it stands, and the second is told.
//!
//! Records have marks for the same ([`crate::forms::Seen`]), people are compared field by field
//! ([`crate::people::correct`]), and a verb that only takes a record one step further refuses by itself when that step has
//! been taken.

use crate::{
    digest::{self, DigestSettings},
    disputes::{self, CompleteDispute},
    locks::{self, LockRules},
    office_rules,
    problem::Problem,
    redactions::{self, DecideRedaction},
    reminders::{self, InHand, ReminderRules},
    requests,
    session::{OrganisationView, Session},
    staff,
};
use store::Read;

/// How something stood when somebody began to change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stood {
    /// The controller's particulars.
    Organisation(OrganisationView),
    /// When windows lock.
    LockRules(LockRules),
    /// When the office is reminded.
    ReminderRules(ReminderRules),
    /// How the e-mail of the day goes out.
    Digest(DigestSettings),
    /// A rule of the office, by its key.
    OfficeRule(String, u32),
    /// The text of a letter, by its code and language.
    Letter(String, String, String),
    /// The role of a member of staff, by user name.
    Role(String, String),
    /// Parts of the statement in a dispute.
    Parts(CompleteDispute),
    /// Who has something due in hand, by user name; empty for nobody.
    InHand(InHand, String),
    /// What was decided about the words of a decision; empty for nothing.
    Verdict(DecideRedaction, String),
}

impl Stood {
    /// Refuses if it stands otherwise by now.
    fn refuse_changed(&self, r: &Read<'_>) -> Result<(), Problem> {
        let same = match self {
            Self::Organisation(it) => OrganisationView::from(r.info()?.organisation) == *it,
            Self::LockRules(it) => locks::rules_of(r)? == *it,
            Self::ReminderRules(it) => reminders::rules_of(r)? == *it,
            Self::Digest(it) => digest::settings_of(r)? == *it,
            Self::OfficeRule(key, value) => office_rules::rules(r)?.value(key) == Some(*value),
            Self::Letter(kind, language, text) => requests::template_in_force(r, kind, language)? == *text,
            Self::Role(user, role) => staff::named(r, user)?.role.code() == *role,
            Self::Parts(it) => disputes::parts_stand(r, it)?,
            Self::InHand(which, user) => reminders::in_hand_of(r, which)?.unwrap_or_default() == *user,
            Self::Verdict(which, verdict) => {
                redactions::verdict_on(r, which)?.map_or("", domain::redaction::Verdict::code) == *verdict
            }
        };
        if same { Ok(()) } else { Err(Problem::ChangedMeanwhile) }
    }
}

impl Session {
    /// The same session for one verb that writes over what stood like this when she began; none where nobody has looked.
    #[must_use]
    pub fn having_stood(&self, stood: Option<Stood>) -> Self {
        match stood {
            Some(stood) => self.having_seen(move |r, _| stood.refuse_changed(r)),
            None => self.having_seen(|_, _| Ok(())),
        }
    }
}
