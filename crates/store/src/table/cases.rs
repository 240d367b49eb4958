//! The handling of cases, what was decided thing by thing, and the state at receipt.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, damaged, day_text, get, maybe_code, maybe_day, maybe_moment, maybe_uuid, moment_text, uuid},
};
use domain::{
    case_items::{CaseItem, ItemGround, ItemOutcome},
    handling::{
        HandOverWay, HandedOver, Handling, Identity, IdentityMethod, ObjectsTo, PasswordWay, Representative,
        RepresentativeKind,
    },
    held::ValueForm,
    ids::{RequestId, StaffId},
    snapshots::Kept,
    time::Moment,
};
use rusqlite::{Row, params};

const HANDLING: &str = "acknowledged_on, identity_method, identity_on, identity_by, representative_name,
    representative_kind, authority_seen_on, objects_to, refusal_reasons, hand_over_way, second_way, handed_over_on,
    handed_over_by, closed_at";

fn handling_from_row(row: &Row<'_>) -> Result<Handling> {
    let whole = || damaged("request_handling");
    let method = maybe_code(row, 1, "request_handling.identity_method", IdentityMethod::from_code)?;
    let checked_on = maybe_day(row, 2, "request_handling.identity_on")?;
    let checked_by = maybe_uuid(row, 3, "request_handling.identity_by")?;
    let name: Option<String> = get(row, 4, "request_handling.representative_name")?;
    let kind = maybe_code(row, 5, "request_handling.representative_kind", RepresentativeKind::from_code)?;
    let seen_on = maybe_day(row, 6, "request_handling.authority_seen_on")?;
    let way = maybe_code(row, 9, "request_handling.hand_over_way", HandOverWay::from_code)?;
    let password = maybe_code(row, 10, "request_handling.second_way", PasswordWay::from_code)?;
    let over_on = maybe_day(row, 11, "request_handling.handed_over_on")?;
    let over_by = maybe_uuid(row, 12, "request_handling.handed_over_by")?;
    Ok(Handling {
        acknowledged_on: maybe_day(row, 0, "request_handling.acknowledged_on")?,
        identity: match (method, checked_on, checked_by) {
            (None, None, None) => None,
            (Some(method), Some(on), Some(by)) => Some(Identity { method, on, by: StaffId(by) }),
            _ => return Err(whole()),
        },
        representative: match (name, kind, seen_on) {
            (None, None, None) => None,
            (Some(name), Some(kind), Some(authority_seen_on)) => Some(Representative { name, kind, authority_seen_on }),
            _ => return Err(whole()),
        },
        objects_to: maybe_code(row, 7, "request_handling.objects_to", ObjectsTo::from_code)?,
        refusal_reasons: get(row, 8, "request_handling.refusal_reasons")?,
        handed_over: match (way, over_on, over_by) {
            (None, None, None) => None,
            (Some(way), Some(on), Some(by)) => Some(HandedOver { way, password, on, by: StaffId(by) }),
            _ => return Err(whole()),
        },
        closed_at: maybe_moment(row, 13, "request_handling.closed_at")?,
    })
}

fn item_from_row(row: &Row<'_>) -> Result<CaseItem> {
    Ok(CaseItem {
        id: uuid(row, 0, "request_items.id")?,
        request: RequestId(uuid(row, 1, "request_items.request")?),
        what: get(row, 2, "request_items.what")?,
        outcome: code(row, 3, "request_items.outcome", ItemOutcome::from_code)?,
        ground: maybe_code(row, 4, "request_items.ground", ItemGround::from_code)?,
        until: maybe_day(row, 5, "request_items.until")?,
        before: get(row, 6, "request_items.before")?,
        after: get(row, 7, "request_items.after")?,
        reasons: get(row, 8, "request_items.reasons")?,
    })
}

impl Read<'_> {
    /// What is noted about the handling of a case; empty for one nobody has begun with.
    pub fn handling(&self, request: RequestId) -> Result<Handling> {
        let found = self.first(
            &format!("SELECT {HANDLING} FROM request_handling WHERE request = ?1"),
            [request.0.as_bytes()],
            handling_from_row,
        )?;
        Ok(found.unwrap_or_default())
    }

    /// What was decided in a case thing by thing, in the order it was.
    pub fn case_items(&self, request: RequestId) -> Result<Vec<CaseItem>> {
        self.rows(
            "SELECT id, request, what, outcome, ground, until, before, after, reasons FROM request_items
             WHERE request = ?1 ORDER BY id",
            [request.0.as_bytes()],
            item_from_row,
        )
    }

    /// The state at receipt; empty where none was taken.
    pub fn snapshot(&self, request: RequestId) -> Result<Vec<Kept>> {
        self.rows(
            "SELECT noun, record, fact, place, code_group, value, form FROM request_snapshots
             WHERE request = ?1 ORDER BY position",
            [request.0.as_bytes()],
            |row| {
                let place: i64 = get(row, 3, "request_snapshots.place")?;
                Ok(Kept {
                    noun: get(row, 0, "request_snapshots.noun")?,
                    id: uuid(row, 1, "request_snapshots.record")?,
                    name: get(row, 2, "request_snapshots.fact")?,
                    place: usize::try_from(place).map_err(|_| damaged("request_snapshots.place"))?,
                    group: get(row, 4, "request_snapshots.code_group")?,
                    text: get(row, 5, "request_snapshots.value")?,
                    form: maybe_code(row, 6, "request_snapshots.form", ValueForm::from_code)?,
                })
            },
        )
    }
}

impl Write<'_> {
    /// Replaces what is noted about the handling of a case.
    pub fn set_handling(&mut self, request: RequestId, it: &Handling) -> Result<()> {
        let (identity, stand_in, over) = (it.identity, it.representative.as_ref(), it.handed_over);
        self.run_one(
            &format!(
                "INSERT OR REPLACE INTO request_handling (request, {HANDLING})
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"
            ),
            params![
                request.0.as_bytes(),
                it.acknowledged_on.map(day_text),
                identity.map(|it| it.method.code()),
                identity.map(|it| day_text(it.on)),
                identity.map(|it| *it.by.0.as_bytes()),
                stand_in.map(|it| &it.name),
                stand_in.map(|it| it.kind.code()),
                stand_in.map(|it| day_text(it.authority_seen_on)),
                it.objects_to.map(ObjectsTo::code),
                it.refusal_reasons,
                over.map(|it| it.way.code()),
                over.and_then(|it| it.password).map(PasswordWay::code),
                over.map(|it| day_text(it.on)),
                over.map(|it| *it.by.0.as_bytes()),
                it.closed_at.map(moment_text),
            ],
        )
    }

    /// Adds what was decided about one thing.
    pub fn insert_case_item(&mut self, item: &CaseItem) -> Result<()> {
        self.run_one(
            "INSERT INTO request_items (id, request, what, outcome, ground, until, before, after, reasons)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                item.id.as_bytes(),
                item.request.0.as_bytes(),
                item.what,
                item.outcome.code(),
                item.ground.map(ItemGround::code),
                item.until.map(day_text),
                item.before,
                item.after,
                item.reasons,
            ],
        )
    }

    /// Keeps the state at receipt with the case.
    pub fn insert_snapshot(&mut self, request: RequestId, taken_at: Moment, state: &[Kept]) -> Result<()> {
        for (position, kept) in (0_i64..).zip(state) {
            self.run_one(
                "INSERT INTO request_snapshots (request, position, taken_at, noun, record, fact, place, code_group, value,
                     form)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                params![
                    request.0.as_bytes(),
                    position,
                    moment_text(taken_at),
                    kept.noun,
                    kept.id.as_bytes(),
                    kept.name,
                    i64::try_from(kept.place).unwrap_or(i64::MAX),
                    kept.group,
                    kept.text,
                    kept.form.map(ValueForm::code),
                ],
            )?;
        }
        Ok(())
    }
}
