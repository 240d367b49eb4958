//! The certificate of an erasure ("gallringsbevis"): how many of what, by which rule, who approved it in which role.
//! It holds no personal data: whoever was erased cannot be named by it.

use super::{PlanView, plans};
use crate::{
    desks::{self, Elsewhere},
    problem::Problem,
    session::Session,
};
use domain::{
    approvals::Outcome,
    deeds::Deed,
    staff::Staff,
    time::{Moment, day_in_sweden, in_sweden},
};
use papers::{
    Language, Paper, PaperKind, Table, Words,
    report::{Readers, Report},
};

/// Draws the certificate of a plan that was carried out.
pub fn certificate(session: &Session, id_or_number: &str, language: Language, now: Moment) -> Result<Paper, Problem> {
    session.task_for(Deed::Erase)?;
    let (plan, staff, signed, head) = session.register.read(|r| {
        let plan = plans::find(r, id_or_number)?;
        let approval = plan.approval.map(|id| r.approval(id)).transpose()?.flatten();
        let signed = approval.and_then(|approval| approval.settled).filter(|it| it.outcome == Outcome::Signed);
        Ok::<_, Problem>((plan, r.staff()?, signed, r.audit_head()?))
    })?;
    let Some((applied_at, applied_by)) = plan.applied else { return Err(Problem::PlanNotApplied) };
    let view = super::show(session, &plan.number, now)?;
    let words = Words(language);
    let role = |id| role_of(&staff, id, words);
    let mut report = Report::new(
        PaperKind::ErasureCertificate,
        session.organisation(),
        words.say("certificate-title"),
        day_in_sweden(now),
    );
    report.readers = Readers::Authority;
    report.demo = session.is_demo();
    report.log_head = Some(head.hash);
    report.fact(words.say("certificate-number"), plan.number.clone());
    report.fact(words.say("certificate-made"), minute(plan.made_at));
    report.fact(words.say("certificate-made-by"), role(plan.made_by));
    // A plan about one person needs no second signature.
    if let Some(signed) = signed {
        report.fact(words.say("certificate-signed"), minute(signed.at));
        report.fact(words.say("certificate-signed-by"), role(signed.by));
    }
    report.fact(words.say("certificate-applied"), minute(applied_at));
    report.fact(words.say("certificate-applied-by"), role(applied_by));
    report.fact(words.say("certificate-people"), plan.people.to_string());
    if let Some(place) = plan.place
        && let Some(it) = desks::elsewhere(session, place, applied_at)?
    {
        report.fact(words.say("certificate-desks"), on_desks(&it, words));
        let stage = if it.server { "certificate-server-gone" } else { "certificate-server-waits" };
        report.fact(words.say("certificate-server"), words.say(stage));
    }
    report.heading(words.say("certificate-what"));
    report.paragraph(words.say("certificate-what-about"));
    report.table(table(&view, words));
    report.heading(words.say("certificate-how"));
    report.paragraph(words.say("certificate-how-about"));
    Ok(report.render(language)?)
}

/// On how many of the desks it is done.
fn on_desks(it: &Elsewhere, words: Words) -> String {
    match it.desks {
        Some((done, all)) if done == all => words.with("certificate-desks-all", "count", &all.to_string()),
        Some((done, all)) => {
            words.with_all("certificate-desks-some", &[("done", &done.to_string()), ("count", &all.to_string())])
        }
        None => words.say("certificate-desks-unknown"),
    }
}

fn table(view: &PlanView, words: Words) -> Table {
    let heads = [("noun", 3), ("rule", 4), ("count", 1)];
    let rows = view
        .goes
        .iter()
        .map(|line| [words.code("noun", &line.noun), words.code("clock", &line.rule), line.count.to_string()]);
    Table::new(heads.map(|(head, share)| (words.say(&format!("certificate-column-{head}")), share))).with_rows(rows)
}

/// The role, not the name: a certificate may be handed to anybody.
fn role_of(staff: &[Staff], id: domain::ids::StaffId, words: Words) -> String {
    staff.iter().find(|one| one.id == id).map(|one| words.code("role", one.role.code())).unwrap_or_default()
}

fn minute(at: Moment) -> String {
    in_sweden(at).format("%Y-%m-%d %H:%M").to_string()
}
