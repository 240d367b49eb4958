//! Purchases and bookings: accounting records.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, damaged, day, day_text, get, maybe_day, uuid},
};
use domain::{
    ids::{PersonId, PurchaseId},
    money::Ore,
    payment::{Card, CardBrand, LastFour, PaymentReference},
    purchases::{Cancelled, ProductFamily, Purchase, PurchaseClock},
};
use rusqlite::{Row, params};

const COLUMNS: &str =
    "id, person, number, compiled_on, event_on, what, amount, counterparty, financial_year_end, family,
    at_a_distance, card_brand, card_last_four, payment_reference, cancelled_on, kept, refunded";

fn card(row: &Row<'_>) -> Result<Option<Card>> {
    let Some(brand) = get::<Option<String>>(row, 11, "purchases.card_brand")? else { return Ok(None) };
    let last_four: String = get(row, 12, "purchases.card_last_four")?;
    Ok(Some(Card {
        brand: CardBrand::from_code(&brand).ok_or_else(|| damaged("purchases.card_brand"))?,
        last_four: LastFour::new(&last_four).ok_or_else(|| damaged("purchases.card_last_four"))?,
    }))
}

fn from_row(row: &Row<'_>) -> Result<Purchase> {
    let reference: Option<String> = get(row, 13, "purchases.payment_reference")?;
    let cancelled = match maybe_day(row, 14, "purchases.cancelled_on")? {
        Some(on) => {
            let (kept, refunded) = (get(row, 15, "purchases.kept")?, get(row, 16, "purchases.refunded")?);
            Some(Cancelled { on, kept: Ore(kept), refunded: Ore(refunded) })
        }
        None => None,
    };
    Ok(Purchase {
        id: PurchaseId(uuid(row, 0, "purchases.id")?),
        person: PersonId(uuid(row, 1, "purchases.person")?),
        number: get(row, 2, "purchases.number")?,
        compiled_on: day(row, 3, "purchases.compiled_on")?,
        event_on: day(row, 4, "purchases.event_on")?,
        what: get(row, 5, "purchases.what")?,
        amount: Ore(get(row, 6, "purchases.amount")?),
        counterparty: get(row, 7, "purchases.counterparty")?,
        financial_year_end: day(row, 8, "purchases.financial_year_end")?,
        family: code(row, 9, "purchases.family", ProductFamily::from_code)?,
        at_a_distance: get(row, 10, "purchases.at_a_distance")?,
        card: card(row)?,
        reference: reference
            .map(|text| PaymentReference::new(&text).ok_or_else(|| damaged("purchases.payment_reference")))
            .transpose()?,
        cancelled,
    })
}

impl Read<'_> {
    /// A purchase.
    pub fn purchase(&self, id: PurchaseId) -> Result<Option<Purchase>> {
        self.first(&format!("SELECT {COLUMNS} FROM purchases WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// The purchase with this voucher number.
    pub fn purchase_by_number(&self, number: &str) -> Result<Option<Purchase>> {
        self.first(&format!("SELECT {COLUMNS} FROM purchases WHERE number = ?1"), [number], from_row)
    }

    /// A person's purchases, the oldest first.
    pub fn purchases_of(&self, person: PersonId) -> Result<Vec<Purchase>> {
        static ABOUT: About = About::of("purchases", "person", COLUMNS, "event_on, id");
        self.about(&ABOUT, person.0, from_row)
    }

    /// The same purchases in the same order, by the days their times follow from.
    pub fn purchase_clocks(&self, person: PersonId) -> Result<Vec<PurchaseClock>> {
        static ABOUT: About = About::of("purchases", "person", "id, event_on, financial_year_end", "event_on, id");
        self.once(&self.purchases, person, || {
            self.about(&ABOUT, person.0, |row| {
                Ok(PurchaseClock {
                    id: PurchaseId(uuid(row, 0, "purchases.id")?),
                    event_on: day(row, 1, "purchases.event_on")?,
                    financial_year_end: day(row, 2, "purchases.financial_year_end")?,
                })
            })
        })
    }
}

impl Write<'_> {
    /// Adds a purchase. A voucher number that is taken is refused.
    pub fn insert_purchase(&mut self, purchase: &Purchase) -> Result<()> {
        self.run_one(
            "INSERT INTO purchases (id, person, number, compiled_on, event_on, what, amount, counterparty,
                 financial_year_end, family, at_a_distance, card_brand, card_last_four, payment_reference, cancelled_on,
                 kept, refunded)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            params![
                purchase.id.0.as_bytes(),
                purchase.person.0.as_bytes(),
                purchase.number,
                day_text(purchase.compiled_on),
                day_text(purchase.event_on),
                purchase.what,
                purchase.amount.0,
                purchase.counterparty,
                day_text(purchase.financial_year_end),
                purchase.family.code(),
                purchase.at_a_distance,
                purchase.card.map(|card| card.brand.code()),
                purchase.card.map(|card| card.last_four.to_string()),
                purchase.reference.as_ref().map(PaymentReference::as_str),
                purchase.cancelled.map(|it| day_text(it.on)),
                purchase.cancelled.map(|it| it.kept.0),
                purchase.cancelled.map(|it| it.refunded.0),
            ],
        )
    }

    /// Writes down a cancellation: a day and two amounts. Nothing else of an accounting record ever changes.
    pub fn cancel_purchase(&mut self, id: PurchaseId, cancelled: &Cancelled) -> Result<()> {
        self.run_one(
            "UPDATE purchases SET cancelled_on = ?2, kept = ?3, refunded = ?4 WHERE id = ?1 AND cancelled_on IS NULL",
            params![id.0.as_bytes(), day_text(cancelled.on), cancelled.kept.0, cancelled.refunded.0],
        )
    }
}
