//! The answers to Art. 15(1)(a)–(d), (g), (h) and 15(2), each for what this person's data are, not for the whole policy.

use super::{Dossier, Kept, LegalBasis, Purpose, Writer, category::Category};
use crate::{
    page::{Cell, Column},
    words::{capital, day},
};
use domain::source::{Source, SourceKind};
use std::collections::{BTreeMap, BTreeSet};

impl Writer<'_> {
    pub(super) fn answers(&mut self, dossier: &Dossier) {
        self.flow.new_page();
        self.purposes(dossier);
        self.categories(dossier);
        self.recipients(dossier);
        self.how_long(dossier);
        self.sources(dossier);
        self.automated();
    }

    fn purposes(&mut self, dossier: &Dossier) {
        let words = self.words;
        let mut uses: BTreeMap<(Purpose, LegalBasis), BTreeSet<Category>> = BTreeMap::new();
        for (category, keeping) in dossier.kept() {
            uses.entry((keeping.purpose, keeping.basis)).or_default().insert(category);
        }
        self.section("extract-purposes-head");
        self.paragraph("extract-purposes");
        let columns = [
            Column::new(words.say("extract-column-purpose"), 3.0),
            Column::new(words.say("extract-column-basis"), 2.4),
            Column::new(words.say("extract-column-categories"), 2.2),
        ];
        let rows = uses.into_iter().map(|((purpose, basis), categories)| {
            let names: Vec<String> = categories.into_iter().map(|category| category.name(words)).collect();
            vec![
                Cell::Phrase(words.word("extract-purpose", purpose.code())),
                Cell::Value(words.word("extract-basis", basis.code())),
                Cell::Value(capital(&names.join(", "))),
            ]
        });
        self.flow.table(&columns, rows);
    }

    fn categories(&mut self, dossier: &Dossier) {
        let words = self.words;
        let categories: BTreeSet<Category> = dossier.kept().into_iter().map(|(category, _)| category).collect();
        self.section("extract-categories-head");
        self.paragraph("extract-categories");
        let rows = categories.into_iter().map(|category| (capital(&category.name(words)), category.about(words)));
        self.flow.fields(rows);
    }

    fn recipients(&mut self, dossier: &Dossier) {
        let words = self.words;
        self.section("extract-recipients-head");
        // The log of disclosures has no word for selling, so that nothing in it can speak against this.
        // policy: 18
        self.paragraph("extract-recipients-not-sold");
        if dossier.recipients.is_empty() {
            self.paragraph("extract-recipients-none");
            return;
        }
        self.paragraph("extract-recipients");
        let columns = ["recipient", "what", "when", "country", "safeguard"].map(|column| {
            let share = if matches!(column, "recipient" | "what" | "safeguard") { 2.0 } else { 1.2 };
            Column::new(words.say(&format!("extract-column-{column}")), share)
        });
        let rows = dossier.recipients.iter().map(|recipient| {
            vec![
                Cell::Name(recipient.name.clone()),
                Cell::Value(format!("{} ({})", recipient.what, recipient.why)),
                Cell::Value(day(recipient.on)),
                Cell::Value(recipient.country.clone()),
                Cell::Value(recipient.safeguard.clone().unwrap_or_else(|| words.say("extract-safeguard-none"))),
            ]
        });
        self.flow.table(&columns, rows);
    }

    fn how_long(&mut self, dossier: &Dossier) {
        let words = self.words;
        let kept: BTreeSet<Kept> = dossier.kept().into_iter().map(|(_, keeping)| keeping.kept).collect();
        let criteria: BTreeSet<&str> = kept.iter().map(|kept| kept.code()).collect();
        let rules = kept.iter().filter_map(|kept| match kept {
            Kept::ByRule(rule) => Some((words.code("clock", rule.code()), words.code("clock-about", rule.code()))),
            _ => None,
        });
        self.section("extract-kept-head");
        self.paragraph("extract-kept");
        let until = Kept::Until(self.extract.case.answered_on).code();
        let known = std::iter::once(until).chain(Kept::CRITERIA.map(Kept::code));
        let said = known.filter(|code| criteria.contains(code));
        let rows = said.map(|code| {
            let term =
                if code == until { words.say("extract-kept-until-term") } else { words.code("extract-kept", code) };
            (term, words.word("extract-kept-about", code))
        });
        self.flow.fields(rows.chain(rules));
    }

    fn sources(&mut self, dossier: &Dossier) {
        let words = self.words;
        let data = dossier.data.iter().map(|datum| &datum.source);
        let agreements = dossier.agreements.iter().map(|held| &held.agreement.source);
        let consents = dossier.consents.iter().map(|held| &held.consent.source);
        let records = dossier.records.iter().filter_map(|record| record.held.source.as_ref());
        let kinds: BTreeSet<SourceKind> =
            data.chain(agreements).chain(consents).chain(records).map(|Source { kind, .. }| *kind).collect();
        self.section("extract-sources-head");
        self.paragraph("extract-sources");
        let lines = kinds.into_iter().map(|kind| words.word("extract-source-about", kind.code()));
        self.flow.bullets(lines);
    }

    fn automated(&mut self) {
        self.section("extract-automated-head");
        match &self.extract.automated_decisions {
            Some(text) => self.flow.paragraph(text),
            None => self.paragraph("extract-automated-none"),
        }
    }
}
