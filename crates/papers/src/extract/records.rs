//! Records of every noun that has no section of its own: what stands in them, and all that Art. 15(1) wants to be said
//! about each.

use super::{Dossier, HeldRecord, Writer, copy::kept};
use crate::words::{Words, day, hash, moment};
use domain::held::{Fact, Noun, Value};
use wording::money;

impl Writer<'_> {
    pub(super) fn records(&mut self, dossier: &Dossier) {
        let words = self.words;
        for noun in Noun::ALL {
            let records: Vec<&HeldRecord> = dossier.records.iter().filter(|record| record.held.noun == noun).collect();
            if records.is_empty() {
                continue;
            }
            self.flow.subsection(&words.code("noun", &format!("{}-many", noun.code())));
            for record in records {
                self.record(noun, record);
            }
        }
    }

    /// What is answered is the state at receipt: what has changed or gone since is printed as it stood then.
    pub(super) fn past(&mut self, dossier: &Dossier) {
        let words = self.words;
        if dossier.past.is_empty() {
            return;
        }
        self.flow.subsection(&words.say("extract-past"));
        self.flow.paragraph(&words.say("extract-past-lead"));
        self.flow.fields(dossier.past.iter().map(|past| {
            let then = &past.then;
            let name = words.code("fact", &format!("{}-{}", then.noun, then.name));
            let value =
                then.group.as_ref().map_or_else(|| said(words, &then.text), |group| words.code(group, &then.text));
            let since = if past.gone { "extract-past-gone" } else { "extract-past-changed" };
            (name, words.with(since, "value", &value))
        }));
    }

    fn record(&mut self, noun: Noun, record: &HeldRecord) {
        let words = self.words;
        let facts = &record.held.facts;
        self.flow.fields(facts.iter().map(|fact| (name(words, noun, fact), value(words, &fact.value))));
        let source = record.held.source.as_ref().map_or_else(|| words.say("extract-source-own"), |it| words.source(it));
        let purpose = words.word("extract-purpose", record.held.purpose.code());
        let basis = words.word("extract-basis-short", record.held.basis.code());
        let kept = kept(words, record.keeping.kept);
        let values = [("purpose", purpose.as_str()), ("source", &source), ("basis", &basis), ("kept", &kept)];
        self.flow.below(&words.with_all("extract-record-about", &values));
    }
}

/// A value kept as text: yes and no are put into words, everything else is as it stood.
fn said(words: Words, text: &str) -> String {
    match text {
        "yes" => words.say("extract-yes"),
        "no" => words.say("extract-no"),
        text => text.to_owned(),
    }
}

fn name(words: Words, noun: Noun, fact: &Fact) -> String {
    words.code("fact", &format!("{}-{}", noun.code(), fact.name))
}

fn value(words: Words, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Day(on) => day(*on),
        Value::Moment(at) => moment(*at),
        Value::Money(amount) => money(words.0, amount.0),
        Value::Count(count) => count.to_string(),
        Value::Code { group, code } => words.code(group, code),
        Value::Flag(true) => words.say("extract-yes"),
        Value::Flag(false) => words.say("extract-no"),
        Value::Sha256(bytes) => hash(bytes),
    }
}
