//! Messages and templates as records and forms.

use super::{AddMessage, AddTemplate, CheckTemplate, add, add_template, check_template};
use crate::{
    forms::{About, Book, Entry, FieldKind, Form, FormDone, choice, field, required},
    held::{Plug, Tab},
};
use domain::{
    deeds::Deed,
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::MessageId,
    legal_basis::LegalBasis,
    mailing::MailingPurpose,
    messages::{Message, MessageChannel, MessageKind, Template},
    purchases::ProductFamily,
    time::day_in_sweden,
};

// policy: 35, 36
pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Message,
    reads: Deed::ReadMessages,
    tab: Tab::Messages,
    of_person: |r, person, _| Ok(r.messages_of(person)?.iter().map(held).collect()),
    owner: |r, id| Ok(r.message(MessageId(id))?.map(|message| message.person)),
    erase: |w, id, _| Ok(w.delete_message(MessageId(id))?),
    own_section: false,
};

fn held(it: &Message) -> Held {
    let (purpose, basis) = match it.kind {
        MessageKind::Service => (Purpose::Agreement, LegalBasis::Contract),
        MessageKind::Marketing => (Purpose::Marketing, LegalBasis::LegitimateInterest),
    };
    Held::new(Noun::Message, it.id.0, purpose, basis, Clock::since(ClockRule::Message, day_in_sweden(it.sent_at)))
        .fact("kind", Value::code("message-kind", it.kind.code()))
        .fact("channel", Value::code("message-channel", it.channel.code()))
        .fact("subject", it.subject.as_str())
        .fact("sent-at", it.sent_at)
        .maybe("template", it.template.map(|template| template.to_string()))
}

fn kinds() -> Vec<&'static str> {
    MessageKind::ALL.map(MessageKind::code).to_vec()
}

pub(crate) const FORMS: &[Form] = &[Form {
    noun: Noun::Message.code(),
    verb: "add",
    about: About::Person,
    deed: Deed::WriteMessages,
    fields: &[
        required("kind", choice("message-kind", kinds)),
        required("channel", choice("message-channel", || MessageChannel::ALL.map(MessageChannel::code).to_vec())),
        required("subject", FieldKind::Text { max: 200 }),
        field("template", FieldKind::Record { noun: "template" }),
        field("sent-at", FieldKind::Moment),
    ],
    run: |session, filled, now| {
        let request = AddMessage {
            person: filled.about(),
            task: filled.task_code(),
            kind: filled.text("kind"),
            channel: filled.text("channel"),
            subject: filled.text("subject"),
            template: filled.maybe("template"),
            sent_at: filled.maybe("sent-at"),
        };
        Ok(FormDone::record(add(session, &request, now)?.id))
    },
}];

const TEMPLATE: &str = "template";

// policy: 25
pub(crate) const TEMPLATES: Book =
    Book { noun: TEMPLATE, reads: Deed::ReadMessages, list: |r, _| Ok(r.templates()?.iter().map(entry).collect()) };

fn entry(it: &Template) -> Entry {
    Entry::new(it.id.0)
        .fact("name", it.name.as_str())
        .fact("version", it.version.as_str())
        .fact("kind", Value::code("message-kind", it.kind.code()))
        .maybe("purpose", it.purpose.map(|purpose| Value::code("mailing", purpose.code())))
        .maybe("product-family", it.product_family.map(|family| Value::code("product-family", family.code())))
        .fact("address-seen", it.address_seen)
        .fact("stop-link-seen", it.stop_link_seen)
        .maybe("checked-on", it.checked.map(|(on, _)| on))
}

pub(crate) const TEMPLATE_FORMS: &[Form] = &[
    Form {
        noun: TEMPLATE,
        verb: "add",
        about: About::Nothing,
        deed: Deed::WriteMessages,
        fields: &[
            required("name", FieldKind::Text { max: 100 }),
            required("version", FieldKind::Text { max: 60 }),
            required("kind", choice("message-kind", kinds)),
            field("purpose", choice("mailing", || MailingPurpose::ALL.map(MailingPurpose::code).to_vec())),
            field("product-family", choice("product-family", || ProductFamily::ALL.map(ProductFamily::code).to_vec())),
        ],
        run: |session, filled, now| {
            let request = AddTemplate {
                name: filled.text("name"),
                version: filled.text("version"),
                kind: filled.text("kind"),
                purpose: filled.maybe("purpose"),
                product_family: filled.maybe("product-family"),
            };
            Ok(FormDone::record(add_template(session, &request, now)?.id))
        },
    },
    Form {
        noun: TEMPLATE,
        verb: "check",
        about: About::Record,
        deed: Deed::WriteMessages,
        fields: &[field("address-seen", FieldKind::Flag), field("stop-link-seen", FieldKind::Flag)],
        run: |session, filled, now| {
            let request = CheckTemplate {
                id: filled.about(),
                address_seen: filled.flag("address-seen"),
                stop_link_seen: filled.flag("stop-link-seen"),
            };
            Ok(FormDone::record(check_template(session, &request, now)?.id))
        },
    },
];
