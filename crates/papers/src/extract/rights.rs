//! The rights (Art. 15(1)(e)), the complaint (Art. 15(1)(f)) and what the paper says about itself.

use super::Writer;
use crate::words::{AUTHORITY, day, hash};

impl Writer<'_> {
    pub(super) fn rights(&mut self) {
        let words = self.words;
        self.section("extract-rights-head");
        self.paragraph("extract-rights");
        let rights = ["rectification", "erasure", "restriction", "objection", "portability", "withdraw"];
        self.flow
            .fields(rights.map(|right| (words.word("extract-right", right), words.word("extract-right-about", right))));
        let how = words.with_all(
            "extract-rights-how",
            &[("organisation", &self.extract.organisation.name), ("reach", &words.reach(&self.extract.organisation))],
        );
        self.flow.paragraph(&how);
        self.flow.need(120.0);
        self.subsection("extract-complaint-head");
        self.paragraph("extract-complaint");
        self.flow.quote(AUTHORITY);
        self.paragraph("extract-complaint-court");
    }

    pub(super) fn about(&mut self, attached: bool) {
        let words = self.words;
        let extract = self.extract;
        // It is short: it is not torn from its heading.
        self.flow.need(if attached { 230.0 } else { 190.0 });
        self.section("extract-paper-head");
        if attached {
            self.paragraph("extract-paper-attached");
        }
        self.paragraph("extract-paper-characters");
        self.flow.fields([
            (words.say("extract-paper-case"), extract.case.number.clone()),
            (words.say("extract-dated"), day(extract.case.answered_on)),
            (words.say("extract-paper-log"), hash(&extract.log_head)),
        ]);
        let note = words.say("extract-paper-note");
        self.flow.note(&note);
    }
}
