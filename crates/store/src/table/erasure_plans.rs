//! Plans of what is to be erased, and what became of them.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{count, day, day_text, get, maybe_moment, maybe_uuid, moment, moment_text, stored, uuid},
};
use domain::{
    due::DueKind,
    erasure_plans::{ErasurePlan, PlannedItem, SharedPlace},
    ids::{ApprovalId, ErasurePlanId, PersonId, StaffId},
    time::{Day, Moment},
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, number, made_at, made_by, people, items, approval, applied_at, applied_by, shared_log, \
     shared_epoch, shared_number";

fn from_row(row: &Row<'_>) -> Result<ErasurePlan> {
    let applied_at = maybe_moment(row, 7, "erasure_plans.applied_at")?;
    let applied_by = maybe_uuid(row, 8, "erasure_plans.applied_by")?;
    Ok(ErasurePlan {
        id: ErasurePlanId(uuid(row, 0, "erasure_plans.id")?),
        number: get(row, 1, "erasure_plans.number")?,
        made_at: moment(row, 2, "erasure_plans.made_at")?,
        made_by: StaffId(uuid(row, 3, "erasure_plans.made_by")?),
        people: count(row, 4, "erasure_plans.people")?,
        items: count(row, 5, "erasure_plans.items")?,
        approval: maybe_uuid(row, 6, "erasure_plans.approval")?.map(ApprovalId),
        applied: applied_at.zip(applied_by.map(StaffId)),
        place: place(row)?,
    })
}

fn place(row: &Row<'_>) -> Result<Option<SharedPlace>> {
    let Some(log) = maybe_uuid(row, 9, "erasure_plans.shared_log")? else { return Ok(None) };
    Ok(Some(SharedPlace {
        log,
        epoch: count(row, 10, "erasure_plans.shared_epoch")?,
        number: count(row, 11, "erasure_plans.shared_number")?,
    }))
}

fn item_from_row(row: &Row<'_>) -> Result<PlannedItem> {
    Ok(PlannedItem {
        position: count(row, 0, "erasure_plan_items.position")?,
        person: PersonId(uuid(row, 1, "erasure_plan_items.person")?),
        noun: get(row, 2, "erasure_plan_items.noun")?,
        record: uuid(row, 3, "erasure_plan_items.record")?,
    })
}

impl Read<'_> {
    /// A plan.
    pub fn erasure_plan(&self, id: ErasurePlanId) -> Result<Option<ErasurePlan>> {
        self.first(&format!("SELECT {COLUMNS} FROM erasure_plans WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// The plan with this number.
    pub fn erasure_plan_by_number(&self, number: &str) -> Result<Option<ErasurePlan>> {
        self.first(&format!("SELECT {COLUMNS} FROM erasure_plans WHERE number = ?1"), [number], from_row)
    }

    /// The newest plans first.
    pub fn erasure_plans(&self, limit: u32) -> Result<Vec<ErasurePlan>> {
        self.rows(&format!("SELECT {COLUMNS} FROM erasure_plans ORDER BY id DESC LIMIT ?1"), [limit], from_row)
    }

    /// How many plans were made in a year.
    pub fn erasure_plans_in(&self, year: i32) -> Result<u64> {
        self.number("SELECT count(*) FROM erasure_plans WHERE number GLOB ?1", [format!("G{year:04}-*")])
    }

    /// What a plan has still to erase, from a position on.
    pub fn planned_items(&self, plan: ErasurePlanId, limit: u32) -> Result<Vec<PlannedItem>> {
        self.rows(
            "SELECT position, person, noun, record FROM erasure_plan_items WHERE plan = ?1 ORDER BY position LIMIT ?2",
            params![plan.0.as_bytes(), limit],
            item_from_row,
        )
    }

    /// How many items a plan has still to erase.
    pub fn planned_items_left(&self, plan: ErasurePlanId) -> Result<u64> {
        self.number("SELECT count(*) FROM erasure_plan_items WHERE plan = ?1", [plan.0.as_bytes()])
    }

    /// What a plan has erased: noun, rule, how many.
    pub fn erased_counts(&self, plan: ErasurePlanId) -> Result<Vec<(String, String, u64)>> {
        self.rows(
            "SELECT noun, rule, count FROM erasure_counts WHERE plan = ?1 ORDER BY noun, rule",
            [plan.0.as_bytes()],
            |row| {
                Ok((
                    get(row, 0, "erasure_counts.noun")?,
                    get(row, 1, "erasure_counts.rule")?,
                    count(row, 2, "erasure_counts.count")?,
                ))
            },
        )
    }

    /// Whom a plan has still something to erase of, in the plan's order.
    pub fn planned_people(&self, plan: ErasurePlanId) -> Result<Vec<PersonId>> {
        self.rows(
            "SELECT person FROM erasure_plan_items WHERE plan = ?1 GROUP BY person ORDER BY min(position)",
            [plan.0.as_bytes()],
            |row| Ok(PersonId(uuid(row, 0, "erasure_plan_items.person")?)),
        )
    }

    /// Everybody of whom something is to be erased some day, by what is due.
    pub fn people_ever_to_erase(&self, kinds: &[DueKind]) -> Result<Vec<PersonId>> {
        // Days are compared as text, in which no year has five digits.
        Ok(self.to_erase(kinds, String::new(), "9999-12-31")?.into_iter().map(|(person, _)| person).collect())
    }

    /// People of whom something has its last day from one day on and before another, with the earliest such day; the
    /// earliest first.
    pub fn people_due(&self, kinds: &[DueKind], from: Option<Day>, before: Day) -> Result<Vec<(PersonId, Day)>> {
        self.to_erase(kinds, from.map(day_text).unwrap_or_default(), &day_text(before))
    }

    /// How many people that are, counted no further than so many.
    pub fn people_due_count(&self, kinds: &[DueKind], before: Day, at_most: u32) -> Result<u64> {
        self.number(
            &format!(
                "SELECT count(*) FROM (SELECT DISTINCT person FROM due
                 WHERE kind IN ({}) AND last_day < ?1 AND person IS NOT NULL LIMIT ?2)",
                quoted(kinds)
            ),
            params![day_text(before), at_most],
        )
    }

    fn to_erase(&self, kinds: &[DueKind], from: String, before: &str) -> Result<Vec<(PersonId, Day)>> {
        self.rows(
            &format!(
                "SELECT person, min(last_day) AS first FROM due
                 WHERE kind IN ({}) AND last_day < ?1 AND person IS NOT NULL
                 GROUP BY person HAVING first >= ?2 ORDER BY first, person",
                quoted(kinds)
            ),
            params![before, from],
            |row| Ok((PersonId(uuid(row, 0, "due.person")?), day(row, 1, "due.last_day")?)),
        )
    }
}

/// The codes of these kinds as a statement lists them.
fn quoted(kinds: &[DueKind]) -> String {
    let codes: Vec<String> = kinds.iter().map(|kind| format!("'{}'", kind.code())).collect();
    codes.join(", ")
}

impl Write<'_> {
    /// Adds a plan with its items.
    pub fn insert_erasure_plan(&mut self, plan: &ErasurePlan, items: &[PlannedItem]) -> Result<()> {
        self.run_one(
            "INSERT INTO erasure_plans (id, number, made_at, made_by, people, items, approval)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                plan.id.0.as_bytes(),
                plan.number,
                moment_text(plan.made_at),
                plan.made_by.0.as_bytes(),
                stored(plan.people),
                stored(plan.items),
                plan.approval.map(|approval| *approval.0.as_bytes()),
            ],
        )?;
        for item in items {
            self.run_one(
                "INSERT INTO erasure_plan_items (plan, position, person, noun, record) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    plan.id.0.as_bytes(),
                    stored(item.position),
                    item.person.0.as_bytes(),
                    item.noun,
                    item.record.as_bytes(),
                ],
            )?;
        }
        Ok(())
    }

    /// An item of a plan is done with, whether it was erased or no longer had to be.
    pub fn forget_planned_item(&mut self, plan: ErasurePlanId, position: u64) -> Result<()> {
        self.run(
            "DELETE FROM erasure_plan_items WHERE plan = ?1 AND position = ?2",
            params![plan.0.as_bytes(), stored(position)],
        )?;
        Ok(())
    }

    /// Nothing more is to be erased by this plan.
    pub fn forget_planned_items(&mut self, plan: ErasurePlanId) -> Result<()> {
        self.run("DELETE FROM erasure_plan_items WHERE plan = ?1", [plan.0.as_bytes()])?;
        Ok(())
    }

    /// Counts what a plan has erased.
    pub fn count_erased(&mut self, plan: ErasurePlanId, noun: &str, rule: &str) -> Result<()> {
        self.run_one(
            "INSERT INTO erasure_counts (plan, noun, rule, count) VALUES (?1, ?2, ?3, 1)
             ON CONFLICT (plan, noun, rule) DO UPDATE SET count = count + 1",
            params![plan.0.as_bytes(), noun, rule],
        )
    }

    /// Says that a plan was carried out to the end: where several desks share the register, by the record this write
    /// becomes.
    pub fn finish_erasure_plan(&mut self, id: ErasurePlanId, at: Moment, by: StaffId) -> Result<()> {
        let shared = self.desk()?.map(|desk| (desk.register, desk.head.epoch, desk.head.number.saturating_add(1)));
        self.run_one(
            "UPDATE erasure_plans
             SET applied_at = ?2, applied_by = ?3, shared_log = ?4, shared_epoch = ?5, shared_number = ?6
             WHERE id = ?1 AND applied_at IS NULL",
            params![
                id.0.as_bytes(),
                moment_text(at),
                by.0.as_bytes(),
                shared.map(|(log, ..)| *log.as_bytes()),
                shared.map(|(_, epoch, _)| stored(epoch)),
                shared.map(|(.., number)| stored(number)),
            ],
        )
    }

    /// Names the second signature a plan waits for.
    pub fn set_erasure_plan_approval(&mut self, id: ErasurePlanId, approval: ApprovalId) -> Result<()> {
        self.run_one(
            "UPDATE erasure_plans SET approval = ?2 WHERE id = ?1 AND approval IS NULL",
            params![id.0.as_bytes(), approval.0.as_bytes()],
        )
    }
}
