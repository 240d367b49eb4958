//! The first page: whose paper it is, about whom, and the confirmation of Art. 15(1).

use super::{Search, Subject, Writer};
use crate::words::{capital, day};

impl Writer<'_> {
    pub(super) fn cover(&mut self) {
        let words = self.words;
        self.flow.title(&words.say("extract-title"));
        self.flow.lead(&words.say("extract-subject"));
        if self.extract.demo {
            self.flow.strong(&words.say("paper-demo-cover"));
        }
        self.flow.fields(self.cover_fields());
        match &self.extract.subject {
            Subject::Held(_) => {
                self.flow.boxed(&words.say("extract-held-head"), &words.say("extract-held"));
                self.contents();
            }
            Subject::NotFound(search) => self.nothing_found(search),
        }
    }

    fn cover_fields(&self) -> Vec<(String, String)> {
        let (words, case) = (self.words, &self.extract.case);
        let right = words.with_all(
            "extract-right",
            &[
                ("right", &capital(&words.word("request", case.kind.code()))),
                ("article", &case.kind.article().to_string()),
            ],
        );
        let mut fields = match &self.extract.subject {
            Subject::Held(dossier) => {
                vec![("extract-about", dossier.name.clone()), ("extract-customer-number", dossier.number.clone())]
            }
            Subject::NotFound(search) => vec![("extract-about", search.name.clone())],
        };
        fields.extend([
            ("extract-case", case.number.clone()),
            ("extract-request", right),
            ("extract-received", day(case.received_on)),
            ("extract-last-day", day(case.last_day)),
            ("extract-dated", day(case.answered_on)),
            ("extract-controller", words.controller(&self.extract.organisation)),
        ]);
        fields.into_iter().map(|(id, value)| (words.say(id), value)).collect()
    }

    fn contents(&mut self) {
        let words = self.words;
        self.flow.strong(&words.say("extract-contents"));
        let parts =
            ["answers", "copy", "withheld", "rights"].map(|part| words.say(&format!("extract-contents-{part}")));
        self.flow.bullets(parts);
    }

    fn nothing_found(&mut self, search: &Search) {
        let words = self.words;
        let answer = if search.found_something() { "extract-little" } else { "extract-none" };
        self.flow.boxed(&words.say(&format!("{answer}-head")), &words.say(answer));
        if search.found_something() {
            self.found(search);
        }
        self.section("extract-searched-head");
        self.paragraph("extract-searched");
        let keys = std::iter::once(&search.name).chain(&search.keys);
        self.flow.bullets(keys);
        self.subsection("extract-searched-where-head");
        let places = ["people", "belongs", "texts", "blocked"];
        self.flow.bullets(places.map(|place| words.word("extract-searched", place)));
        self.paragraph("extract-searched-not");
        self.paragraph("extract-searched-after");
    }

    /// What is about her though no record is.
    fn found(&mut self, search: &Search) {
        let words = self.words;
        self.section("extract-found-head");
        let blocked = search
            .blocked
            .iter()
            .map(|it| words.with_all("extract-found-blocked", &[("address", &it.address), ("day", &day(it.on))]));
        let named =
            (search.named_in > 0).then(|| words.with("extract-found-named", "count", &search.named_in.to_string()));
        let found: Vec<String> = blocked.chain(named).collect();
        self.flow.bullets(found);
    }
}
