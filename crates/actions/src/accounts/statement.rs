//! The statement of reasons for a suspension or an end: on paper, whenever one of them is decided (policy points 14 and
//! 51; Reg. (EU) 2019/1150 Art. 4).

use crate::{
    fields, office_rules,
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    conduct::{Suspension, Termination},
    deeds::Deed,
    ids::RecordId,
    people::Person,
    staff::Task,
    time::{Moment, day_in_sweden, in_sweden},
};
use papers::{
    Block, Language, Paper, PaperKind, Words,
    report::{Readers, Report},
};
use store::Read;
use uuid::Uuid;

/// Which statement.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    /// The suspension or the termination.
    pub record: Uuid,
    /// Declared task.
    pub task: Option<Task>,
    /// In which language.
    pub language: Language,
}

enum Decision {
    /// With the hours within which it is signed.
    Suspended(Suspension, u32),
    Ended(Termination),
}

// policy: 14, 51, S10
/// Draws the statement. It says what was decided, by which rule, when, how it takes effect, and where to turn. It says
/// nothing of what anybody has done beyond the rule's number (GDPR Art. 10).
pub fn statement(session: &Session, request: Statement, now: Moment) -> Result<Paper, Problem> {
    session.may(request.task, Deed::DecideConduct)?;
    let (decision, person, head) = session.register.write(&session.holder(now), |w| {
        let decision = find(w, request.record)?;
        let id = match &decision {
            Decision::Suspended(it, _) => it.person,
            Decision::Ended(it) if it.countersigned.is_none() => return Err(Problem::invalid("record", "not-signed")),
            Decision::Ended(it) => it.person,
        };
        let person = w.person(id)?.ok_or_else(|| Problem::not_found("person"))?;
        // The log line comes first: its head is printed on the paper.
        w.record(&session.entry("accounts.statement", request.task, now).touching(id.0).touching(request.record))?;
        Ok((decision, person, w.audit_head()?.hash))
    })?;
    let mut report = drawn(session, &decision, &person, Words(request.language), now);
    report.log_head = Some(head);
    Ok(report.render(request.language)?)
}

/// The declared task's statement, with its identifier as text.
pub fn statement_of(
    session: &Session,
    record: &str,
    task: Option<Task>,
    language: Language,
    now: Moment,
) -> Result<Paper, Problem> {
    let task = match task {
        Some(task) => Some(task),
        None => session.task_for(Deed::DecideConduct)?,
    };
    statement(session, Statement { record: fields::id("record", record)?, task, language }, now)
}

fn find(r: &Read<'_>, record: Uuid) -> Result<Decision, Problem> {
    if let Some(suspension) = r.suspension(RecordId(record))? {
        return Ok(Decision::Suspended(suspension, office_rules::rules(r)?.suspension_hours));
    }
    r.termination(RecordId(record))?.map(Decision::Ended).ok_or_else(|| Problem::not_found("suspension"))
}

fn drawn(session: &Session, decision: &Decision, person: &Person, words: Words, now: Moment) -> Report {
    let title = match decision {
        Decision::Suspended(..) => words.say("statement-title-suspended"),
        Decision::Ended(_) => words.say("statement-title-ended"),
    };
    let mut report = Report::new(PaperKind::Statement, session.organisation(), title, day_in_sweden(now));
    report.demo = session.is_demo();
    report.readers = Readers::Personal;
    report.lead = Some(words.say("statement-lead"));
    report.fact(words.say("statement-to"), person.name.clone());
    report.fact(words.say("statement-number"), person.number.clone());
    match decision {
        Decision::Suspended(it, hours) => suspended(&mut report, it, *hours, words),
        Decision::Ended(it) => ended(&mut report, it, words),
    }
    report.heading(words.say("statement-rights"));
    report.paragraph(words.say("statement-rights-text"));
    report.push(Block::Quote(papers::AUTHORITY.into()));
    report
}

fn moment(at: Moment) -> String {
    in_sweden(at).format("%Y-%m-%d %H:%M").to_string()
}

fn suspended(report: &mut Report, it: &Suspension, hours: u32, words: Words) {
    report.fact(words.say("statement-decided"), moment(it.decided.at));
    report.fact(words.say("statement-rule"), words.code("rule", it.rule.code()));
    report.fact(words.say("statement-review"), it.review_on.to_string());
    report.heading(words.say("statement-what"));
    report.paragraph(words.say("statement-suspended-text"));
    report.paragraph(match it.countersigned {
        Some(signed) => words.with("statement-signed", "when", &moment(signed.at)),
        None => words.with("statement-to-be-signed", "hours", &hours.to_string()),
    });
    report.heading(words.say("statement-appeal"));
    report.paragraph(words.say(&format!("statement-appeal-{}", it.appeal.code())));
}

fn ended(report: &mut Report, it: &Termination, words: Words) {
    report.fact(words.say("statement-decided"), moment(it.decided.at));
    report.fact(words.say("statement-ground"), words.code("termination", it.ground.code()));
    report.fact(words.say("statement-ends"), it.ends_on.to_string());
    report.heading(words.say("statement-what"));
    report.paragraph(words.say("statement-ended-text"));
    report.paragraph(words.say("statement-no-automation"));
    if let Some(signed) = it.countersigned {
        report.paragraph(words.with("statement-signed", "when", &moment(signed.at)));
    }
    report.heading(words.say("statement-appeal"));
    report.paragraph(words.say("statement-appeal-complaint"));
}
