//! Purchases and certificate notes as records and forms.

use super::{AddPurchase, CancelPurchase, NoteCertificate, add, cancel, note_certificate};
use crate::{
    forms::{About, FieldKind, Filled, Form, FormDone, choice, field, required},
    held::{FactView, Plug, Tab},
    problem::Problem,
    rules,
};
use domain::{
    courses::CertificateNote,
    deeds::Deed,
    held::{Clock, ClockRule, Fact, Held, Noun, Purpose, Value},
    ids::{PersonId, PurchaseId},
    legal_basis::LegalBasis,
    payment::{Card, CardBrand, LastFour, PaymentReference},
    purchases::{CancelGround, Division, ProductFamily, Purchase, PurchaseClock, withdrawal_until},
    rules::Rules,
    source::{Source, SourceKind},
    time::Day,
};
use store::Read;

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Purchase,
    reads: Deed::ReadBookkeeping,
    tab: Tab::Agreements,
    of_person: |r, person, _| {
        let rules = rules::of(r)?;
        Ok(r.purchases_of(person)?.iter().map(|it| held(&rules, it)).collect())
    },
    owner: |r, id| Ok(r.purchase(PurchaseId(id))?.map(|purchase| purchase.person)),
    erase: |w, id, _| Ok(_ = w.erase(Noun::Purchase.code(), id)?),
    own_section: false,
};

pub(crate) const CERTIFICATE: Plug = Plug {
    noun: Noun::Certificate,
    reads: Deed::ReadBookkeeping,
    tab: Tab::Agreements,
    of_person: |r, person, _| Ok(r.certificate_notes_of(person)?.iter().map(held_certificate).collect()),
    owner: |r, id| Ok(r.owner_of(Noun::Certificate.code(), id)?),
    erase: |w, id, _| Ok(_ = w.erase(Noun::Certificate.code(), id)?),
    own_section: false,
};

/// Every purchase of somebody without what stands in it.
pub(crate) fn bare(r: &Read<'_>, person: PersonId, _: Day) -> Result<Vec<Held>, Problem> {
    Ok(r.purchase_clocks(person)?.iter().map(record).collect())
}

// policy: 11, 62, 65, S2
fn record(it: &PurchaseClock) -> Held {
    let clock = Clock::since(ClockRule::Bookkeeping, it.financial_year_end);
    Held::new(Noun::Purchase, it.id.0, Purpose::Bookkeeping, LegalBasis::LegalObligation, clock)
}

fn held(rules: &Rules, it: &Purchase) -> Held {
    record(&it.into())
        .fact("what", it.what.as_str())
        .fact("number", it.number.as_str())
        .fact("event-on", it.event_on)
        .fact("compiled-on", it.compiled_on)
        .fact("amount", it.amount)
        .fact("counterparty", it.counterparty.as_str())
        .fact("financial-year-end", it.financial_year_end)
        .fact("family", Value::code("family", it.family.code()))
        .fact("at-a-distance", it.at_a_distance)
        .maybe("withdrawal-until", withdrawal_until(rules, it.event_on, it.at_a_distance))
        .maybe("card-brand", it.card.map(|card| Value::code("card", card.brand.code())))
        .maybe("card-last-four", it.card.map(|card| card.last_four.to_string()))
        .maybe("reference", it.reference.as_ref().map(PaymentReference::as_str))
        .maybe("cancelled-on", it.cancelled.map(|it| it.on))
        .maybe("kept", it.cancelled.map(|it| it.kept))
        .maybe("refunded", it.cancelled.map(|it| it.refunded))
        .from(&Source { kind: SourceKind::Purchase, detail: None, on: it.event_on })
}

// policy: 64
fn held_certificate(it: &CertificateNote) -> Held {
    let clock = Clock::since(ClockRule::Certificate, it.shown_on);
    Held::new(Noun::Certificate, it.id.0, Purpose::Claims, LegalBasis::LegitimateInterest, clock)
        .fact("shown-on", it.shown_on)
        .fact("valid", it.valid)
        .from(&Source { kind: SourceKind::Person, detail: None, on: it.shown_on })
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: Noun::Purchase.code(),
        verb: "add",
        about: About::Person,
        deed: Deed::WriteBookkeeping,
        fields: &[
            required("number", FieldKind::Text { max: 40 }),
            required("event-on", FieldKind::PastDay),
            required("what", FieldKind::Text { max: 200 }),
            required("amount", FieldKind::Money),
            required("family", choice("family", || ProductFamily::ALL.map(ProductFamily::code).to_vec())),
            field("at-a-distance", FieldKind::Flag),
            field("counterparty", FieldKind::Text { max: 200 }),
            field("financial-year-end", FieldKind::Day),
            field("card-brand", choice("card", || CardBrand::ALL.map(CardBrand::code).to_vec())),
            field("card-last-four", FieldKind::Text { max: 4 }),
            field("reference", FieldKind::Text { max: 64 }),
        ],
        run: |session, filled, now| {
            let request = AddPurchase {
                person: filled.person()?,
                task: filled.task(),
                number: filled.text("number"),
                event_on: filled.day("event-on")?,
                what: filled.text("what"),
                amount: filled.money("amount")?,
                counterparty: filled.maybe("counterparty"),
                financial_year_end: filled.maybe_day("financial-year-end")?,
                family: filled.code("family", ProductFamily::from_code)?,
                at_a_distance: filled.flag("at-a-distance"),
                card: card(filled)?,
                reference: reference(filled)?,
            };
            Ok(FormDone::record(add(session, &request, now)?.id))
        },
    },
    Form {
        noun: Noun::Purchase.code(),
        verb: "cancel",
        about: About::Record,
        deed: Deed::WriteBookkeeping,
        fields: &[
            required("cancelled-on", FieldKind::PastDay),
            required("ground", choice("cancel-ground", || CancelGround::ALL.map(CancelGround::code).to_vec())),
            field("certificate-shown-on", FieldKind::PastDay),
        ],
        run: |session, filled, now| {
            let request = CancelPurchase {
                id: PurchaseId(filled.record()?),
                task: filled.task(),
                on: filled.day("cancelled-on")?,
                ground: filled.code("ground", CancelGround::from_code)?,
                certificate_shown_on: filled.maybe_day("certificate-shown-on")?,
            };
            let (purchase, division) = cancel(session, &request, now)?;
            Ok(FormDone { facts: worked_out(&division), ..FormDone::record(purchase.id) })
        },
    },
    Form {
        noun: Noun::Certificate.code(),
        verb: "note",
        about: About::Person,
        deed: Deed::WriteBookkeeping,
        // policy: 64
        fields: &[required("shown-on", FieldKind::PastDay), required("valid", FieldKind::Flag)],
        run: |session, filled, now| {
            let request = NoteCertificate {
                person: filled.person()?,
                task: filled.task(),
                shown_on: filled.day("shown-on")?,
                valid: filled.flag("valid"),
            };
            Ok(FormDone::record(note_certificate(session, request, now)?.id))
        },
    },
];

/// What the person at the keyboard sees: the amounts, and how they were rounded.
fn worked_out(division: &Division) -> Vec<FactView> {
    let fact = |name, value: Value| FactView::from(&Fact { name, value });
    vec![
        fact("amount", division.price.into()),
        fact("kept", division.kept.into()),
        fact("refunded", division.refunded.into()),
        fact("rounded-quarters", i64::from(division.rounded_quarters).into()),
    ]
}

/// The brand and the four digits, both or neither.
fn card(filled: &Filled) -> Result<Option<Card>, Problem> {
    match (filled.maybe_code("card-brand", CardBrand::from_code)?, filled.maybe("card-last-four")) {
        (None, None) => Ok(None),
        (Some(brand), Some(digits)) => LastFour::new(&digits)
            .map(|last_four| Some(Card { brand, last_four }))
            .ok_or_else(|| Problem::invalid("purchase-card-last-four", "four-digits")),
        (None, Some(_)) => Err(Problem::invalid("purchase-card-brand", "missing")),
        (Some(_), None) => Err(Problem::invalid("purchase-card-last-four", "missing")),
    }
}

fn reference(filled: &Filled) -> Result<Option<PaymentReference>, Problem> {
    filled
        .maybe("reference")
        .map(|text| PaymentReference::new(&text).ok_or_else(|| Problem::invalid("purchase-reference", "not-usable")))
        .transpose()
}
