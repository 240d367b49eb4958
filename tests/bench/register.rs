//! The register that is measured.

use std::ops::ControlFlow;
use std::path::Path;

use actions::Session;
use actions::demo::{Burden, MakeDemo, burden, create};
use actions::people::{FindPeople, PersonHit};
use domain::time::Moment;

use crate::Outcome;
use crate::figures::Figure;
use crate::rounds::timed;

/// How much there is in the register, for so many people: what a large office gathers.
#[derive(Clone, Copy)]
pub(crate) struct Extent {
    pub(crate) people: u32,
    /// Beside what every demo holds.
    pub(crate) burden: Burden,
}

impl Extent {
    /// Per person two consents, three ratings, one and a half agreements and ten lines of the log.
    pub(crate) fn of(people: u32) -> Self {
        let each = u64::from(people);
        let burden = Burden { agreements: each * 3 / 2, consents: each * 2, ratings: each * 3, log_lines: each * 10 };
        Self { people, burden }
    }
}

/// Every round happens on this day: the register is made for it.
pub(crate) fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("it is written right")
}

pub(crate) fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Makes a demo register of this size and says how fast it was filled.
pub(crate) fn make(folder: &Path, extent: &Extent) -> Outcome<Vec<Figure>> {
    let request = MakeDemo { people: extent.people, seed: 1, replace: false };
    let (made, took) = timed(|| create(folder, &request, now(), &mut go_on));
    let (session, _) = made?;
    let mut figures = vec![Figure::rate("demo register: people", extent.people.into(), took)];
    let Burden { agreements, consents, ratings, log_lines } = extent.burden;
    let (done, took) = timed(|| burden(&session, &extent.burden, 1, now(), &mut go_on));
    done?;
    figures.push(Figure::rate("demo register: rows of the burden", agreements + consents + ratings + log_lines, took));
    let bytes = std::fs::metadata(folder.join("register.db"))?.len();
    figures.push(Figure::size("register on disk", bytes));
    Ok(figures)
}

/// People spread over the whole register, none of them with a protected identity.
pub(crate) fn sample(session: &Session, count: u32) -> Outcome<Vec<PersonHit>> {
    let page = |offset, limit| {
        let request = FindPeople { text: String::new(), limit, offset, relation: None };
        actions::people::find(session, &request)
    };
    let total = page(0, 1)?.total;
    let mut people = Vec::new();
    for at in 0..count.min(total) {
        let offset = u32::try_from(u64::from(at) * u64::from(total) / u64::from(count.min(total))).unwrap_or(0);
        people.extend(page(offset, 1)?.hits.into_iter().filter(|hit| !hit.protected_identity));
    }
    Ok(people)
}
