//! The lists of codes in the tables of mailings are those of the domain.

use crate::{
    described::check,
    fixture::{Place, raw},
};
use domain::{
    competitions::CompetitionKind,
    consents::{Channel, Stopped},
    email_basis::EmailGround,
    field_sources::PersonField,
    legal_basis::LegalBasis,
    mail_events::MailEventKind,
    mailing::MailingPurpose,
    messages::{MessageChannel, MessageKind},
    objections::ObjectionScope,
    purchases::ProductFamily,
    source::SourceKind,
    suppression::SuppressionReason,
    technical::TechnicalUse,
};

#[test]
fn the_tables_of_mailings_list_the_codes_of_the_domain() {
    let place = Place::new();
    let raw = raw(place.path());
    check(&raw, "objections", "channel", &Channel::ALL.map(Channel::code));
    check(&raw, "objections", "scope", &ObjectionScope::ALL.map(ObjectionScope::code));
    check(&raw, "consent_stops", "stopped", &Stopped::ALL.map(Stopped::code));
    check(&raw, "suppressions", "reason", &SuppressionReason::ALL.map(SuppressionReason::code));
    check(&raw, "email_bases", "ground", &EmailGround::ALL.map(EmailGround::code));
    for table in ["email_bases", "message_templates"] {
        check(&raw, table, "product_family", &ProductFamily::ALL.map(ProductFamily::code));
    }
    for table in ["message_templates", "mailings"] {
        check(&raw, table, "purpose", &MailingPurpose::ALL.map(MailingPurpose::code));
    }
    for table in ["message_templates", "messages"] {
        check(&raw, table, "kind", &MessageKind::ALL.map(MessageKind::code));
    }
    check(&raw, "messages", "channel", &MessageChannel::ALL.map(MessageChannel::code));
    for table in ["mail_events", "mail_counts"] {
        check(&raw, table, "kind", &MailEventKind::ALL.map(MailEventKind::code));
    }
    check(&raw, "technical_data", "used_for", &TechnicalUse::ALL.map(TechnicalUse::code));
    check(&raw, "competitions", "kind", &CompetitionKind::ALL.map(CompetitionKind::code));
    check(&raw, "field_sources", "field", &PersonField::ALL.map(PersonField::code));
    check(&raw, "field_sources", "basis", &LegalBasis::ALL.map(LegalBasis::code));
    for table in ["mail_events", "technical_data", "competition_entries", "field_sources"] {
        check(&raw, table, "source_kind", &SourceKind::ALL.map(SourceKind::code));
    }
}
