//! The copy of the data (Art. 15(3)): every value as it stands in the register, codes put into words.

use super::{Datum, Dossier, Field, HeldConsent, Keeping, Kept, Value, Writer, category::Category};
use crate::{
    page::{Cell, Column},
    words::{Words, capital, day, moment},
};
use domain::consents::{ConsentAct, ConsentEvent, ConsentState, ConsentWording};

// policy: 28
impl Writer<'_> {
    pub(super) fn copy(&mut self, dossier: &Dossier) {
        self.flow.new_page();
        self.section("extract-copy-head");
        let dated = day(self.extract.case.answered_on);
        let intro = self.words.with("extract-copy", "day", &dated);
        self.flow.paragraph(&intro);
        self.data(dossier);
        self.agreements(dossier);
        self.consents(dossier);
        self.requests(dossier);
        self.records(dossier);
        self.past(dossier);
        self.openings(dossier);
    }

    fn columns(&self, columns: &[(&str, f32)]) -> Vec<Column> {
        let column = |(id, share): &(&str, f32)| Column::new(self.words.say(&format!("extract-column-{id}")), *share);
        columns.iter().map(column).collect()
    }

    fn data(&mut self, dossier: &Dossier) {
        let words = self.words;
        let categories = [Category::Contact, Category::Identity, Category::Relation, Category::Notes, Category::Record];
        for category in categories {
            let data: Vec<&Datum> = dossier.data.iter().filter(|datum| Category::of(datum.field) == category).collect();
            let Some((first, rest)) = data.split_first() else { continue };
            self.flow.subsection(&words.code("extract-category", category.code()));
            let alike = rest.iter().all(|datum| datum.source == first.source && datum.keeping == first.keeping);
            match category {
                Category::Notes => self.notes(&data),
                _ if alike => self.data_alike(&data, first),
                _ => self.data_each(&data),
            }
        }
    }

    /// Data of one source, basis and time: said once, below.
    fn data_alike(&mut self, data: &[&Datum], first: &Datum) {
        let words = self.words;
        self.flow.fields(data.iter().map(|datum| (field(words, datum.field), value(words, &datum.value))));
        self.provenance(first);
    }

    /// Data of different sources, bases or times: said beside each.
    fn data_each(&mut self, data: &[&Datum]) {
        let words = self.words;
        let columns = self.columns(&[("field", 1.55), ("value", 2.5), ("source", 1.9), ("basis", 1.3), ("kept", 1.75)]);
        let rows = data.iter().map(|datum| {
            vec![
                Cell::Name(field(words, datum.field)),
                Cell::Value(value(words, &datum.value)),
                Cell::About(words.source(&datum.source)),
                Cell::About(words.word("extract-basis-short", datum.keeping.basis.code())),
                Cell::About(kept(words, datum.keeping.kept)),
            ]
        });
        self.flow.table(&columns, rows);
    }

    /// Free text, which may be long: across the page.
    fn notes(&mut self, data: &[&Datum]) {
        for datum in data {
            self.flow.quote(&value(self.words, &datum.value));
            self.provenance(datum);
        }
    }

    /// Source, legal basis and time of what stands above.
    fn provenance(&mut self, datum: &Datum) {
        let words = self.words;
        let basis = words.word("extract-basis-short", datum.keeping.basis.code());
        let (source, kept) = (words.source(&datum.source), kept(words, datum.keeping.kept));
        let values = [("source", source.as_str()), ("basis", &basis), ("kept", &kept)];
        self.flow.below(&words.with_all("extract-provenance", &values));
    }

    fn agreements(&mut self, dossier: &Dossier) {
        let words = self.words;
        if dossier.agreements.is_empty() {
            return;
        }
        self.flow.subsection(&words.code("extract-category", Category::Agreements.code()));
        let columns = self.columns(&[
            ("agreement", 1.5),
            ("from", 1.0),
            ("to", 1.0),
            ("source", 1.8),
            ("basis", 1.4),
            ("kept", 1.7),
        ]);
        let rows = dossier.agreements.iter().map(|held| {
            let agreement = &held.agreement;
            vec![
                Cell::Name(words.code("agreement", agreement.kind.code())),
                Cell::Value(day(agreement.started_on)),
                Cell::Value(agreement.ended_on.map_or_else(|| words.say("extract-agreement-runs"), day)),
                Cell::About(words.source(&agreement.source)),
                Cell::About(words.word("extract-basis-short", held.keeping.basis.code())),
                Cell::About(kept(words, held.keeping.kept)),
            ]
        });
        self.flow.table(&columns, rows);
    }

    fn consents(&mut self, dossier: &Dossier) {
        for held in &dossier.consents {
            self.consent(held);
        }
    }

    fn consent(&mut self, held: &HeldConsent) {
        let (words, consent) = (self.words, &held.consent);
        let purpose = words.word("purpose", consent.purpose.code());
        self.flow.subsection(&words.with("extract-consent-head", "purpose", &purpose));
        let Keeping { purpose: _, basis, kept: until } = held.keeping;
        self.flow.fields([
            (words.say("extract-consent-state"), state(words, consent.state())),
            (words.say("extract-column-source"), words.source(&consent.source)),
            (words.say("extract-column-basis"), words.word("extract-basis-short", basis.code())),
            (words.say("extract-column-kept"), kept(words, until)),
        ]);
        let columns = self.columns(&[("when", 1.2), ("event", 2.2), ("channel", 1.6), ("ip", 1.6)]);
        self.flow.table(&columns, consent.events.iter().map(|event| event_row(words, event)));
        for event in &consent.events {
            if let ConsentAct::Asked { wording, .. } | ConsentAct::Given { wording, .. } = &event.act {
                self.exact_words(event, wording.as_ref());
            }
        }
    }

    fn exact_words(&mut self, event: &ConsentEvent, wording: Option<&ConsentWording>) {
        let words = self.words;
        let at = moment(event.at);
        match wording {
            Some(ConsentWording { text, version }) => {
                self.flow.need(48.0);
                let head = words.with_all("extract-consent-words", &[("version", version), ("at", &at)]);
                self.flow.strong(&head);
                self.flow.quote(text);
            }
            None => self.flow.note(&words.with("extract-consent-words-unknown", "at", &at)),
        }
    }

    fn requests(&mut self, dossier: &Dossier) {
        let words = self.words;
        if dossier.requests.is_empty() {
            return;
        }
        self.flow.subsection(&words.code("extract-category", Category::Requests.code()));
        let columns = self.columns(&[
            ("case", 1.0),
            ("right", 1.8),
            ("received", 1.0),
            ("channel", 1.3),
            ("answered", 1.0),
            ("kept", 1.9),
        ]);
        let rows = dossier.requests.iter().map(|held| {
            vec![
                Cell::Name(held.number.clone()),
                Cell::Value(words.code("request", held.kind.code())),
                Cell::Value(day(held.received_on)),
                Cell::Value(words.code("request-channel", held.channel.code())),
                Cell::Value(held.answered_on.map_or_else(|| words.say("extract-request-open"), day)),
                Cell::About(kept(words, held.keeping.kept)),
            ]
        });
        self.flow.table(&columns, rows);
    }

    fn openings(&mut self, dossier: &Dossier) {
        let words = self.words;
        if dossier.openings.is_empty() {
            return;
        }
        self.flow.subsection(&words.code("extract-category", Category::Openings.code()));
        self.paragraph("extract-openings");
        if let Some(keeping) = dossier.openings_keeping {
            self.flow.note(&words.with("extract-openings-kept", "kept", &kept(words, keeping.kept)));
        }
        let columns = self.columns(&[("when", 1.2), ("done", 2.0), ("task", 2.0)]);
        let rows = dossier.openings.iter().map(|opening| {
            let task = opening.task.map(|task| words.code("task", task.code()));
            vec![
                Cell::Name(moment(opening.at)),
                Cell::Value(words.code("verb", &opening.verb)),
                Cell::Value(task.unwrap_or_else(|| words.say("extract-task-unknown"))),
            ]
        });
        self.flow.table(&columns, rows);
    }

    pub(super) fn withheld(&mut self) {
        self.section("extract-withheld-head");
        let columns = self.columns(&[("withheld", 1.0), ("reason", 1.6)]);
        let withheld = &self.extract.withheld;
        if withheld.is_empty() {
            self.paragraph("extract-withheld-none");
            return;
        }
        self.paragraph("extract-withheld");
        let rows = withheld.iter().map(|item| vec![Cell::Name(item.what.clone()), Cell::Value(item.reason.clone())]);
        self.flow.table(&columns, rows);
    }
}

fn event_row(words: Words, event: &ConsentEvent) -> Vec<Cell> {
    let ip = match &event.act {
        ConsentAct::Asked { ip, .. } | ConsentAct::Given { ip, .. } | ConsentAct::Confirmed { ip } => ip.clone(),
        ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => None,
    };
    vec![
        Cell::Name(moment(event.at)),
        Cell::Value(words.word("extract-act", event.act.code())),
        Cell::Value(words.code("channel", event.channel.code())),
        Cell::Value(ip.unwrap_or_else(|| "–".to_owned())),
    ]
}

fn state(words: Words, state: ConsentState) -> String {
    match state {
        ConsentState::Awaiting => words.say("extract-consent-awaiting"),
        ConsentState::Active => words.say("extract-consent-active"),
        ConsentState::Deficient => words.say("extract-consent-deficient"),
        ConsentState::Ended(at) => words.with("extract-consent-ended", "at", &moment(at)),
    }
}

fn field(words: Words, field: Field) -> String {
    match field {
        Field::RecordedOn | Field::ChangedOn => words.word("extract-field", field.code()),
        _ => words.code("field", field.code()),
    }
}

fn value(words: Words, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::IdentityNumber(number) => {
            let ground = words.word("identity-ground", number.ground.code());
            words.with_all("extract-identity-number", &[("digits", &number.digits), ("ground", &ground)])
        }
        Value::Relation(relation) => words.code("relation", relation.code()),
        Value::Day(on) => day(*on),
        Value::Yes => words.say("extract-yes"),
    }
}

/// The day, or the criterion.
pub(super) fn kept(words: Words, kept: Kept) -> String {
    match kept {
        Kept::Until(last) => words.with("extract-kept-until", "day", &day(last)),
        Kept::ByRule(rule) => words.code("clock", rule.code()),
        criterion => capital(&words.word("extract-kept", criterion.code())),
    }
}
