//! That every line can be explained, alone and with all others.

use super::Office;
use crate::due::{DueLine, Reckoned, list, reckoned, reckoning};
use domain::time::Moment;

/// The lines of the list, each of which was reckoned in both ways.
pub(super) fn lines(office: &Office, now: Moment) -> Vec<DueLine> {
    let all = reckoned(&office.session, None, 500, now).expect("listed");
    let lines = list(&office.session, None, 500, now).expect("listed");
    assert!(lines.iter().eq(all.iter().map(|it| &it.line)), "a line says the same, reckoned or not");
    for Reckoned { line, steps } in &all {
        let alone = reckoning(&office.session, &line.kind, &line.subject_id, now).expect("worked out");
        assert!(!steps.is_empty() && *steps == alone, "{}: every date can be explained", line.kind);
        assert!(steps.iter().any(|step| step.to.starts_with(&line.last_day)), "{}: {steps:?}", line.kind);
    }
    lines
}
