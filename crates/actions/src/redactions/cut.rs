//! What was decided about the texts of a case: what is still open, and the cutting itself.

use super::{
    digest,
    others::{roll, somebody},
    texts::{Label, Place, for_each_text},
};
use crate::{problem::Problem, session::Session};
use domain::{
    people::Person,
    redaction::{Redaction, Roll, Suggestion, Verdict, without},
    requests::Request,
};
use papers::{
    Language, Words,
    extract::{Dossier, Withheld},
};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};
use store::Read;
use uuid::Uuid;

/// The review of one case's copy: whom texts could name, and what was decided about them.
pub(crate) struct Cut {
    roll: Arc<Roll>,
    person: Person,
    decided: HashMap<Uuid, Vec<Redaction>>,
    roles: BTreeMap<Uuid, String>,
    words: Words,
}

impl Cut {
    pub(crate) fn of(
        session: &Session,
        r: &Read<'_>,
        request: &Request,
        person: Person,
        language: Language,
    ) -> Result<Self, Problem> {
        let words = Words(language);
        let mut decided: HashMap<Uuid, Vec<Redaction>> = HashMap::new();
        for redaction in r.redactions_of(request.id)? {
            decided.entry(redaction.record).or_default().push(redaction);
        }
        let mut roles = BTreeMap::new();
        if !decided.is_empty() {
            roles.extend(r.staff()?.into_iter().map(|it| (it.id.0, words.word("role", it.role.code()))));
        }
        Ok(Self { roll: roll(session, r)?, person, decided, roles, words })
    }

    /// What was decided about this text.
    pub(super) fn pieces_of(&self, record: Uuid, text: &str) -> Vec<&Redaction> {
        let Some(decided) = self.decided.get(&record) else { return Vec::new() };
        let text_sha256 = digest(text);
        decided.iter().filter(|it| it.text_sha256 == text_sha256).collect()
    }

    /// Where somebody else seems to be named and nobody has decided.
    pub(super) fn undecided(&self, record: Uuid, text: &str) -> Vec<Suggestion> {
        let mut found = self.roll.suggestions(text, somebody(&self.person));
        if !found.is_empty() {
            let decided = self.pieces_of(record, text);
            found.retain(|it| !decided.iter().any(|redaction| redaction.span.meets(it.span)));
        }
        found
    }

    /// Visits every text of the copy, the same text of the same record once.
    pub(super) fn each_once(&self, dossier: &mut Dossier, mut visit: impl FnMut(Uuid, Label<'_>, &str)) {
        let mut seen = HashSet::new();
        for_each_text(dossier, self.person.id, |it| {
            if seen.insert((it.record, digest(it.text))) {
                visit(it.record, it.label, it.text);
            }
        });
    }

    /// How many sure suggestions nobody has decided about.
    pub(crate) fn waiting(&self, dossier: &mut Dossier) -> u32 {
        let mut waiting = 0;
        self.each_once(dossier, |record, _, text| {
            waiting += self.undecided(record, text).iter().filter(|it| it.sure).count();
        });
        u32::try_from(waiting).unwrap_or(u32::MAX)
    }

    /// Takes what was decided out of the dossier, everywhere, and lists it: what, why, and in which role it was decided.
    /// What stands in several places is listed once and bears one number.
    pub(crate) fn apply(&self, dossier: &mut Dossier) -> Vec<Withheld> {
        let mut list = List { numbers: HashMap::new(), lines: Vec::new() };
        if !self.decided.is_empty() {
            for_each_text(dossier, self.person.id, |it| {
                if let Some(cut) = self.printed(&mut list, &it) {
                    *it.text = cut;
                }
            });
        }
        list.lines
    }

    /// Every text as the paper prints it, by the record and the text itself.
    pub(super) fn all_printed(&self, dossier: &mut Dossier) -> HashMap<(Uuid, [u8; 32]), String> {
        let mut list = List { numbers: HashMap::new(), lines: Vec::new() };
        let mut printed = HashMap::new();
        for_each_text(dossier, self.person.id, |it| {
            let text = self.printed(&mut list, &it).unwrap_or_else(|| it.text.clone());
            printed.insert((it.record, digest(it.text)), text);
        });
        printed
    }

    /// The text without what is left out; `None` if it stays whole.
    fn printed(&self, list: &mut List, it: &Place<'_>) -> Option<String> {
        let withheld = self.pieces_of(it.record, it.text).into_iter().filter(|it| it.verdict == Verdict::Withheld);
        let marks: Vec<_> = withheld.map(|piece| (piece.span, self.listed(list, it.label, piece))).collect();
        (!marks.is_empty()).then(|| without(it.text, &marks))
    }

    /// The mark of a piece, which is listed when it is first met.
    fn listed(&self, list: &mut List, label: Label<'_>, piece: &Redaction) -> String {
        let next = list.numbers.len() + 1;
        let number = *list.numbers.entry(piece.id).or_insert(next);
        let mark = self.words.with("redaction-mark", "number", &number.to_string());
        if number == next {
            let role = self.roles.get(&piece.by.0).map_or("–", String::as_str);
            let reason = self.words.word("redaction-reason", piece.reason.code());
            list.lines.push(Withheld {
                what: format!("{mark} {}", label.said(self.words)),
                reason: self.words.with_all("redaction-listed", &[("reason", &reason), ("role", role)]),
            });
        }
        mark
    }
}

/// The list of what is left out, in the making.
struct List {
    numbers: HashMap<Uuid, usize>,
    lines: Vec<Withheld>,
}
