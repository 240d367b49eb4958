//! The course of a request: questions that stopped its clock, and its extension.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, damaged, day, day_text, get, maybe_day},
};
use domain::{
    extension::{self, Extension, ExtensionFactor, FirstLimit},
    ids::RequestId,
    pauses::{Pause, PauseReason},
    requests::Course,
};
use rusqlite::{Row, params};
use std::collections::BTreeSet;

fn pause_from_row(row: &Row<'_>) -> Result<Pause> {
    Ok(Pause {
        reason: code(row, 0, "request_pauses.reason", |code| PauseReason::from_code(code).ok())?,
        asked_on: day(row, 1, "request_pauses.asked_on")?,
        answered_on: maybe_day(row, 2, "request_pauses.answered_on")?,
    })
}

impl Read<'_> {
    /// What has happened to a request's limit; empty for most.
    pub fn course(&self, request: RequestId) -> Result<Course> {
        let pauses = self.rows(
            "SELECT reason, asked_on, answered_on FROM request_pauses WHERE request = ?1 ORDER BY position",
            [request.0.as_bytes()],
            pause_from_row,
        )?;
        Ok(Course { pauses, extension: self.extension(request)? })
    }

    fn extension(&self, request: RequestId) -> Result<Option<Extension>> {
        let Some((decided_on, reasons)) = self.first(
            "SELECT decided_on, reasons FROM request_extensions WHERE request = ?1",
            [request.0.as_bytes()],
            |row| {
                let reasons: String = get(row, 1, "request_extensions.reasons")?;
                Ok((day(row, 0, "request_extensions.decided_on")?, reasons))
            },
        )?
        else {
            return Ok(None);
        };
        let factors: BTreeSet<ExtensionFactor> = self
            .rows("SELECT factor FROM request_extension_factors WHERE request = ?1", [request.0.as_bytes()], |row| {
                code(row, 0, "request_extension_factors.factor", ExtensionFactor::from_code)
            })?
            .into_iter()
            .collect();
        // The decision was made within its limit. Made again on its own day it is the same decision.
        let first = FirstLimit { received_on: decided_on, last_day: decided_on, extension: None };
        extension::decide(first, decided_on, factors, &reasons)
            .map(Some)
            .map_err(|_| damaged("request_extensions.reasons"))
    }
}

impl Write<'_> {
    /// Replaces the course of a request.
    pub fn set_course(&mut self, request: RequestId, course: &Course) -> Result<()> {
        let id = *request.0.as_bytes();
        self.run("DELETE FROM request_pauses WHERE request = ?1", [id])?;
        self.run("DELETE FROM request_extensions WHERE request = ?1", [id])?;
        for (position, pause) in (0_i64..).zip(&course.pauses) {
            self.run_one(
                "INSERT INTO request_pauses (request, position, reason, asked_on, answered_on)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                params![id, position, pause.reason.code(), day_text(pause.asked_on), pause.answered_on.map(day_text)],
            )?;
        }
        if let Some(extension) = &course.extension {
            self.run_one(
                "INSERT INTO request_extensions (request, decided_on, reasons) VALUES (?1, ?2, ?3)",
                params![id, day_text(extension.decided_on()), extension.reasons()],
            )?;
            for factor in extension.factors() {
                self.run_one(
                    "INSERT INTO request_extension_factors (request, factor) VALUES (?1, ?2)",
                    params![id, factor.code()],
                )?;
            }
        }
        Ok(())
    }
}
