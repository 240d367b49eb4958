//! The report of an incident, with the fields of the authority's form. It becomes a public document: no names of people,
//! whatever the register knows.

use super::find;
use crate::{
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    breach,
    deeds::Deed,
    incidents::{Incident, IncidentState},
    rules::Rules,
    time::{Day, Moment, day_in_sweden},
};
use papers::{
    AUTHORITY, Block, Language, Paper, PaperKind, Words, day, moment,
    report::{Readers, Report},
};

/// The report of one incident as a PDF.
pub fn report_pdf(session: &Session, which: &str, language: Language, now: Moment) -> Result<Paper, Problem> {
    session.may(None, Deed::ReadAccountability)?;
    let incident = session.register.write(&session.holder(now), |w| {
        let incident = find(w, which)?;
        w.record(&session.entry("incidents.paper", None, now).touching(incident.id))?;
        Ok::<_, Problem>(incident)
    })?;
    let words = Words(language);
    let (head, contact, rules) = session
        .register
        .read(|r| Ok::<_, Problem>((r.audit_head()?, crate::information::contact(r)?, crate::rules::of(r)?)))?;
    let mut report = Report::new(
        PaperKind::IncidentReport,
        session.organisation(),
        words.say("incident-paper-title"),
        day_in_sweden(now),
    );
    report.demo = session.is_demo();
    report.lead = Some(words.say("incident-paper-lead"));
    report.reference = Some(incident.number.clone());
    report.readers = Readers::Authority;
    report.log_head = Some(head.hash);
    let none = || words.say("processing-paper-none-named");
    report.fact(words.say("incident-paper-reference"), incident.number.clone());
    report.fact(words.say("processing-paper-contact"), contact.name.unwrap_or_else(none));
    report.fact(words.say("processing-paper-reach"), contact.reach.unwrap_or_else(none));
    report.fact(words.say("incident-paper-phase"), phase(&incident, words));
    times(&mut report, &rules, &incident, words);
    what(&mut report, &incident, words);
    decisions(&mut report, &incident, words);
    report.push(Block::Strong(words.say("incident-paper-where")));
    report.push(Block::Quote(AUTHORITY.to_owned()));
    Ok(report.render(language)?)
}

/// Art. 33(4): the first word, a supplement, or the whole.
fn phase(incident: &Incident, words: Words) -> String {
    words.say(match incident.state() {
        IncidentState::Draft | IncidentState::Open | IncidentState::ToNotify => "incident-paper-first",
        IncidentState::Notified => "incident-paper-supplement",
        IncidentState::Closed => "incident-paper-final",
    })
}

fn label(words: Words, name: &str) -> String {
    let text = words.say(&format!("fact-incident-{name}"));
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn days(value: Option<Day>) -> String {
    value.map(day).unwrap_or_default()
}

fn times(report: &mut Report, rules: &Rules, it: &Incident, words: Words) {
    report.heading(words.say("incident-paper-times"));
    let limit = it.aware_at.map(|aware| breach::notification_by(rules, aware));
    report.push(Block::Facts(vec![
        (label(words, "began-on"), days(it.began_on)),
        (label(words, "ended-on"), days(it.ended_on)),
        (label(words, "aware-at"), it.aware_at.map(moment).unwrap_or_default()),
        (label(words, "deadline"), limit.map(|limit| moment(limit.deadline)).unwrap_or_default()),
        (label(words, "notified-at"), it.notified_at.map(moment).unwrap_or_default()),
        (label(words, "late-reasons"), it.late_reasons.clone().unwrap_or_default()),
        (label(words, "supplement-until"), days(it.supplement_until(rules))),
        (label(words, "supplemented-on"), days(it.supplemented_on)),
    ]));
}

fn what(report: &mut Report, it: &Incident, words: Words) {
    report.heading(words.say("incident-paper-what"));
    let codes = |group: &str, codes: Vec<&str>| {
        codes.into_iter().map(|code| words.word(group, code)).collect::<Vec<_>>().join(", ")
    };
    report.push(Block::Facts(vec![
        (label(words, "kind"), words.code("incident-kind", it.kind.code())),
        (label(words, "happened"), it.happened.clone()),
        (label(words, "subjects"), codes("subject-kind", it.subjects.iter().map(|kind| kind.code()).collect())),
        (label(words, "people"), it.people.map(|people| people.to_string()).unwrap_or_default()),
        (label(words, "categories"), codes("data-kind", it.categories.iter().map(|kind| kind.code()).collect())),
        (label(words, "effects"), it.effects.clone().unwrap_or_default()),
        (label(words, "measures"), it.measures.clone().unwrap_or_default()),
    ]));
}

fn decisions(report: &mut Report, it: &Incident, words: Words) {
    report.heading(words.say("incident-paper-decisions"));
    let exception = it.told_exception.map(|exception| words.code("tell-exception", exception.code()));
    report.push(Block::Facts(vec![
        (label(words, "risk"), words.code("risk", it.risk.code())),
        (label(words, "risk-reasons"), it.risk_reasons.clone().unwrap_or_default()),
        (label(words, "told-on"), days(it.told_on)),
        (label(words, "told-exception"), exception.unwrap_or_default()),
        (label(words, "told-reasons"), it.told_reasons.clone().unwrap_or_default()),
    ]));
}
