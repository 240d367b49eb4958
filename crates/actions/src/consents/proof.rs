//! The proof of a consent (GDPR Art. 7(1)): the words of that day with their hash, when and how they were agreed to, and
//! what became of it.

use super::view;
use crate::{
    fields,
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    consents::{Consent, ConsentAct, ConsentEvent},
    deeds::Deed,
    ids::ConsentId,
    people::Person,
    staff::Task,
    time::{Moment, day_in_sweden},
};
use papers::{
    Block, Language, Paper, PaperKind, Table, Words, moment,
    report::{Readers, Report},
};

/// Draws the proof of a consent. The log says that it was drawn.
// policy: 23, 38
pub fn proof(session: &Session, task: &str, id: &str, language: Language, now: Moment) -> Result<Paper, Problem> {
    let task = fields::code("task", task, Task::from_code)?;
    let id = fields::id::<ConsentId>("consent", id)?;
    session.may(task, Deed::ReadConsents)?;
    let may_see_protected = session.may(task, Deed::ReadProtectedIdentity).is_ok();
    let (consent, person, shown, head) = session.register.write(&session.holder(now), |w| {
        let consent = w.consent(id)?.ok_or_else(|| Problem::not_found("consent"))?;
        let person = w.person(consent.person)?.ok_or_else(|| Problem::not_found("person"))?;
        let shown = view(w, &consent)?;
        w.record(&session.entry("consents.proof", task, now).touching(consent.person.0).touching(id.0))?;
        Ok::<_, Problem>((consent, person, shown, w.audit_head()?.hash))
    })?;
    let words = Words(language);
    let mut report =
        Report::new(PaperKind::ConsentProof, session.organisation(), words.say("proof-title"), day_in_sweden(now));
    report.demo = session.is_demo();
    report.lead = Some(words.say("proof-lead"));
    report.readers = Readers::Personal;
    report.log_head = Some(head);
    let named = may_see_protected || !person.protected_identity;
    facts(&mut report, words, &consent, &person, named);
    report.heading(words.say("proof-history"));
    let columns = ["proof-when", "proof-what", "proof-how", "proof-ip"].map(|head| (words.say(head), 1));
    let mut table = Table::new(columns);
    for event in &consent.events {
        let ip = ip(event).map_or_else(|| "–".to_owned(), str::to_owned);
        let (act, how) = (words.code("consent-act", event.act.code()), words.code("channel", event.channel.code()));
        table.row([moment(event.at), act, how, ip]);
    }
    report.table(table);
    consent.events.iter().for_each(|event| exact_words(&mut report, words, event));
    let mut withdrawn = false;
    for (event, shown) in consent.events.iter().zip(&shown.events) {
        if matches!(event.act, ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController) {
            withdrawn = true;
            report.heading(words.with("proof-stopped", "at", &moment(event.at)));
            let stopped: Vec<String> = shown.stopped.iter().map(|code| words.code("stopped", code)).collect();
            report.bullets(stopped);
        }
    }
    if !withdrawn {
        report.paragraph(words.say("proof-never-withdrawn"));
    }
    Ok(report.render(language)?)
}

fn facts(report: &mut Report, words: Words, consent: &Consent, person: &Person, named: bool) {
    report.fact(words.say("proof-person"), if named { person.name.clone() } else { String::new() });
    report.fact(words.say("proof-number"), person.number.clone());
    report.fact(words.say("proof-purpose"), words.code("purpose", consent.purpose.code()));
    let state = match consent.deficiency() {
        Some(fault) => words.with("proof-deficient", "why", &words.word("deficiency", fault.code())),
        None => words.code("consent-state", consent.state().code()),
    };
    report.fact(words.say("proof-state"), state);
    report.fact(words.say("proof-source"), words.source(&consent.source));
    report.fact(words.say("proof-id"), consent.id.to_string());
}

fn ip(event: &ConsentEvent) -> Option<&str> {
    match &event.act {
        ConsentAct::Asked { ip, .. } | ConsentAct::Given { ip, .. } | ConsentAct::Confirmed { ip } => ip.as_deref(),
        ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => None,
    }
}

/// The words to the letter, with version and hash, or that they are not known.
fn exact_words(report: &mut Report, words: Words, event: &ConsentEvent) {
    let (ConsentAct::Asked { wording, .. } | ConsentAct::Given { wording, .. }) = &event.act else { return };
    let at = moment(event.at);
    match wording {
        None => report.paragraph(words.with("proof-words-unknown", "at", &at)),
        Some(wording) => {
            let sha256 = hex::encode(wording.sha256());
            report.push(Block::Boxed { head: words.with("proof-words", "at", &at), text: wording.text.clone() });
            let args = [("version", wording.version.as_str()), ("sha256", sha256.as_str())];
            report.paragraph(words.with_all("proof-version", &args));
        }
    }
}
