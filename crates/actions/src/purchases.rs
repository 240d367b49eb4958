//! Purchases and bookings as accounting records, their cancellation, and medical certificates that are shown and
//! forgotten (policy points 9, 11, 62, 64 and 65).

mod record;

pub(crate) use record::{CERTIFICATE, FORMS, PLUG, bare};

use crate::{
    guards,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    courses::CertificateNote,
    deeds::Deed,
    ids::{PersonId, PurchaseId, RecordId},
    money::Ore,
    payment::{Card, PaymentReference},
    purchases::{
        CancelGround, Cancelled, Division, ProductFamily, Purchase, divide, financial_year_end, withdrawal_until,
    },
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use store::Read;

/// The setting with the last month and day of the financial year, `12-31` unless the office says otherwise.
pub const FINANCIAL_YEAR_SETTING: &str = "financial-year-end";

/// A new purchase.
#[derive(Clone, Debug)]
pub struct AddPurchase {
    /// Whose.
    pub person: PersonId,
    /// Declared task.
    pub task: Option<Task>,
    /// The voucher's number.
    pub number: String,
    /// When the business event happened.
    pub event_on: Day,
    /// What it was about.
    pub what: String,
    /// The price.
    pub amount: Ore,
    /// The counterparty as the voucher names it; the person's name if empty.
    pub counterparty: Option<String>,
    /// The end of its financial year, where it is another than the office's.
    pub financial_year_end: Option<Day>,
    /// Which of the organisation's products.
    pub family: ProductFamily,
    /// Made at a distance with a consumer.
    pub at_a_distance: bool,
    /// The card it was paid with.
    pub card: Option<Card>,
    /// The payment service's reference.
    pub reference: Option<PaymentReference>,
}

/// A cancellation.
#[derive(Clone, Debug)]
pub struct CancelPurchase {
    /// Which.
    pub id: PurchaseId,
    /// Declared task.
    pub task: Option<Task>,
    /// The day it was cancelled.
    pub on: Day,
    /// Why; decides what is kept, and is not stored with the purchase.
    pub ground: CancelGround,
    /// For a certificate: when it was shown.
    pub certificate_shown_on: Option<Day>,
}

// policy: 9, 11, 62
/// Adds a purchase.
pub fn add(session: &Session, request: &AddPurchase, now: Moment) -> Result<Purchase, Problem> {
    session.may(request.task, Deed::WriteBookkeeping)?;
    if request.amount < Ore::ZERO {
        return Err(Problem::invalid("purchase-amount", "below-zero"));
    }
    guards::lasting_text("purchase-what", &request.what)?;
    guards::lasting_text("purchase-number", &request.number)?;
    session.register.write(&session.holder(now), |w| {
        let person = w.person(request.person)?.ok_or_else(|| Problem::not_found("person"))?;
        let year_end = match request.financial_year_end {
            Some(day) => day,
            None => financial_year_end(request.event_on, year_ends(w)?),
        };
        if year_end < request.event_on {
            return Err(Problem::EndBeforeStart);
        }
        if w.purchase_by_number(&request.number)?.is_some() {
            return Err(Problem::VoucherTaken);
        }
        let purchase = Purchase {
            id: PurchaseId::new(now, random()?),
            person: person.id,
            number: request.number.clone(),
            compiled_on: day_in_sweden(now),
            event_on: request.event_on,
            what: request.what.clone(),
            amount: request.amount,
            counterparty: request.counterparty.clone().unwrap_or(person.name),
            financial_year_end: year_end,
            family: request.family,
            at_a_distance: request.at_a_distance,
            card: request.card,
            reference: request.reference.clone(),
            cancelled: None,
        };
        w.insert_purchase(&purchase)?;
        w.record(
            &session
                .entry("purchases.add", request.task, now)
                .touching(purchase.person.0)
                .touching(purchase.id.0)
                .fields(&["number", "event-on", "what", "amount", "counterparty", "family"]),
        )?;
        Ok(purchase)
    })
}

/// The month and day the office's financial year ends on.
fn year_ends(r: &Read<'_>) -> Result<(u32, u32), Problem> {
    let setting = r.setting(FINANCIAL_YEAR_SETTING)?;
    let parsed = setting.as_deref().and_then(|text| {
        let (month, day) = text.split_once('-')?;
        Some((month.parse().ok()?, day.parse().ok()?))
    });
    Ok(parsed.unwrap_or((12, 31)))
}

// policy: 62, 64, 65
/// Cancels a purchase: divides its price by the ground, and for a certificate notes that it was shown. The purchase keeps
/// the amounts and the day, so that what outlives the note says nothing about anybody's health.
pub fn cancel(session: &Session, request: &CancelPurchase, now: Moment) -> Result<(Purchase, Division), Problem> {
    session.may(request.task, Deed::WriteBookkeeping)?;
    let shown_on = match (request.ground, request.certificate_shown_on) {
        (CancelGround::Certificate, None) => {
            return Err(Problem::invalid("purchase-certificate-shown-on", "missing"));
        }
        (CancelGround::Certificate, shown_on) => shown_on,
        _ => None,
    };
    session.register.write(&session.holder(now), |w| {
        let mut purchase = w.purchase(request.id)?.ok_or_else(|| Problem::not_found("purchase"))?;
        if purchase.cancelled.is_some() {
            return Err(Problem::PurchaseCancelled);
        }
        if request.on < purchase.event_on {
            return Err(Problem::EndBeforeStart);
        }
        // policy: S9
        let until = withdrawal_until(&*crate::rules::of(w)?, purchase.event_on, purchase.at_a_distance);
        if request.ground == CancelGround::RightOfWithdrawal && until.is_none_or(|last| request.on > last) {
            return Err(Problem::WithdrawalOver);
        }
        if request.ground == CancelGround::Certificate && purchase.family != ProductFamily::Course {
            return Err(Problem::invalid("purchase-ground", "courses-only"));
        }
        let division =
            divide(purchase.amount, request.ground).ok_or_else(|| Problem::invalid("purchase-amount", "below-zero"))?;
        let cancelled = Cancelled { on: request.on, kept: division.kept, refunded: division.refunded };
        w.cancel_purchase(purchase.id, &cancelled)?;
        let mut entry = session
            .entry("purchases.cancel", request.task, now)
            .touching(purchase.person.0)
            .touching(purchase.id.0)
            .fields(&["cancelled-on", "kept", "refunded"]);
        if let Some(shown_on) = shown_on {
            let note = CertificateNote {
                id: RecordId::new(now, random()?),
                person: purchase.person,
                purchase: Some(purchase.id),
                shown_on,
                seen_by: session.staff.id,
                valid: true,
            };
            w.insert_certificate_note(&note)?;
            entry = entry.touching(note.id.0);
        }
        w.record(&entry)?;
        purchase.cancelled = Some(cancelled);
        Ok((purchase, division))
    })
}

/// A certificate that was shown and handed back.
#[derive(Clone, Copy, Debug)]
pub struct NoteCertificate {
    /// Whose.
    pub person: PersonId,
    /// Declared task.
    pub task: Option<Task>,
    /// When it was shown.
    pub shown_on: Day,
    /// Whether it was good.
    pub valid: bool,
}

// policy: 64
/// Notes that a certificate was shown. There is nothing else to enter: no text, no diagnosis, no file.
pub fn note_certificate(session: &Session, request: NoteCertificate, now: Moment) -> Result<CertificateNote, Problem> {
    session.may(request.task, Deed::WriteBookkeeping)?;
    let note = CertificateNote {
        id: RecordId::new(now, random()?),
        person: request.person,
        purchase: None,
        shown_on: request.shown_on,
        seen_by: session.staff.id,
        valid: request.valid,
    };
    session.register.write(&session.holder(now), |w| {
        w.person(note.person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.insert_certificate_note(&note)?;
        w.record(
            &session
                .entry("certificates.note", request.task, now)
                .touching(note.person.0)
                .touching(note.id.0)
                .fields(&["shown-on", "valid"]),
        )?;
        Ok(note.clone())
    })
}
