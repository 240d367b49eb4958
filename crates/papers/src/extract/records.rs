//! Records of every noun that has no section of its own: what stands in them, and all that Art. 15(1) wants to be said
//! about each.

use super::{Dossier, HeldRecord, Writer, copy::kept};
use crate::words::{Words, day, hash, moment};
use domain::{
    held::{Fact, Noun, Value, ValueForm},
    snapshots::Kept,
    time::Moment,
};
use wording::money;

/// The heading above the records of a noun, in points.
const HEADING: f32 = 44.0;

impl Writer<'_> {
    pub(super) fn records(&mut self, dossier: &Dossier) {
        let words = self.words;
        for noun in Noun::ALL {
            let records: Vec<&HeldRecord> = dossier.records.iter().filter(|record| record.held.noun == noun).collect();
            let Some(first) = records.first() else { continue };
            self.flow.need(HEADING + height(first));
            self.flow.subsection(&words.code("noun", &format!("{}-many", noun.code())));
            for record in records {
                self.flow.need(height(record));
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
            let since = if past.gone { "extract-past-gone" } else { "extract-past-changed" };
            (name, words.with(since, "value", &stood(words, then)))
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

/// What a record takes of a page at least, in points, so that it stands on one page where it can. A long one is divided.
fn height(record: &HeldRecord) -> f32 {
    const ROW: f32 = 18.0;
    const PROVENANCE: f32 = 34.0;
    const WHOLE: usize = 14;
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let rows = record.held.facts.len().min(WHOLE) as f32;
    rows * ROW + PROVENANCE
}

/// A value kept as text, read by its form and said as the values of today are. What is not of its form, and what was
/// kept before forms were, stands as it was.
fn stood(words: Words, then: &Kept) -> String {
    let text = then.text.as_str();
    let read = match (then.form, &then.group) {
        (_, Some(group)) => Some(words.code(group, text)),
        (Some(ValueForm::Money), None) => text.parse().ok().map(|ore| money(words.0, ore)),
        (Some(ValueForm::Moment), None) => Moment::parse_from_rfc3339(text).ok().map(moment),
        (Some(ValueForm::Sha256), None) => bytes(text).map(|it| hash(&it)),
        (Some(ValueForm::Flag) | None, None) if text == "yes" => Some(words.say("extract-yes")),
        (Some(ValueForm::Flag) | None, None) if text == "no" => Some(words.say("extract-no")),
        _ => None,
    };
    read.unwrap_or_else(|| text.to_owned())
}

/// The bytes of 64 hexadecimal digits.
fn bytes(digits: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(digits, &mut bytes).ok().map(|()| bytes)
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
