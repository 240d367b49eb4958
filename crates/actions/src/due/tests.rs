//! The kept list against the sweep: after everything that can happen, on any day, without a write in between.

mod compared;
mod desks;
mod gathered;
mod kinds;
mod reckoned;

use super::{now, sweep::compared, sweep::sweep};
use crate::{
    Problem, Session, drill,
    erasure::{self, ApplyPlan, KINDS, MakePlan, Picture},
    forms::{self, RunForm},
    merges::{self, MergePeople},
    people::{self, PersonInput},
    requests::{self, OpenRequest},
    unlock::{First, make},
};
use chrono::{Days, TimeDelta};
use domain::{
    erasure::Fate,
    ids::PersonId,
    organisation::Organisation,
    time::{Day, Moment, day_in_sweden},
};
use keys::{KdfCost, Secret};
use proptest::{collection::vec, prelude::*};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};

struct Office {
    /// Goes with the office.
    folder: tempfile::TempDir,
    session: Session,
    people: Vec<String>,
    made: BTreeMap<&'static str, Vec<String>>,
    now: Moment,
}

impl Office {
    fn new(demo: bool) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let now = Moment::parse_from_rfc3339("2026-01-12T10:00:00+01:00").expect("a moment");
        let password = Secret::new("blå häst äter gärna klister".to_owned());
        let first = First {
            name: "Åsa",
            password: &password,
            cost: if demo { KdfCost::DEMO } else { KdfCost::MINIMUM },
            organisation: Organisation::cequred(),
            language: "sv",
            demo,
        };
        let (session, _) = make(folder.path(), &first, now).expect("made");
        session
            .register
            .write(&session.holder(now), |w| {
                drill::proven(w, now)?;
                w.record(&session.entry("session.unlock", None, now))?;
                Ok::<_, Problem>(())
            })
            .expect("the kit was tried");
        Self { folder, session, people: Vec::new(), made: BTreeMap::new(), now }
    }

    fn today(&self) -> Day {
        day_in_sweden(self.now)
    }

    fn day(&self, days: i64) -> String {
        (self.today() + TimeDelta::days(days)).to_string()
    }

    fn person(&mut self) -> String {
        let number = self.people.len();
        let input = PersonInput {
            number: None,
            name: format!("Person {number}"),
            email: number.is_multiple_of(2).then(|| format!("p{number}@example.org")),
            phone: number.is_multiple_of(3).then(|| "018-44 44 600".to_owned()),
            address: None,
            identity_number: None,
            identity_ground: None,
            note: None,
            relations: if number.is_multiple_of(4) { vec!["client".to_owned()] } else { Vec::new() },
            protected_identity: false,
            source: "person".to_owned(),
        };
        let id = people::add(&self.session, &input, self.now).expect("added").id;
        self.people.push(id.clone());
        id
    }

    /// Fills a form in; a refusal changes nothing and is as good an outcome as any.
    fn run(&mut self, noun: &'static str, verb: &str, about: Option<&str>, values: &[(&str, &str)]) -> Option<String> {
        self.fill(noun, verb, about, values).ok()
    }

    fn fill(
        &mut self,
        noun: &'static str,
        verb: &str,
        about: Option<&str>,
        values: &[(&str, &str)],
    ) -> Result<String, Problem> {
        let request = RunForm {
            noun: noun.to_owned(),
            verb: verb.to_owned(),
            about: about.map(str::to_owned),
            task: None,
            values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        };
        let id = forms::run(&self.session, &request, self.now)?.id.unwrap_or_default();
        self.made.entry(noun).or_default().push(id.clone());
        Ok(id)
    }

    fn request(&mut self, person: Option<&str>, kind: &str) -> Option<String> {
        let open = OpenRequest {
            person: person.map(str::to_owned),
            applicant_name: person.is_none().then(|| "En okänd".to_owned()),
            search_keys: Vec::new(),
            kind: kind.to_owned(),
            received_on: self.today().to_string(),
            channel: "email".to_owned(),
        };
        let id = requests::open(&self.session, &open, self.now).ok()?.id;
        self.made.entry("request").or_default().push(id.clone());
        Some(id)
    }

    fn some(&self, noun: &str, which: usize) -> Option<String> {
        let made = self.made.get(noun)?;
        made.get(which % made.len().max(1)).cloned()
    }

    /// One thing that happens in an office.
    fn happens(&mut self, what: usize, which: usize, days: i64) {
        if self.people.is_empty() {
            self.person();
        }
        let person = self.people[which % self.people.len()].clone();
        let about = Some(person.as_str());
        let (day, ahead) = (self.day(-days), self.day(days + 1));
        match what {
            0 => drop(self.person()),
            1 => {
                let values = [("kind", "customer"), ("started-on", "2020-01-01"), ("source", "purchase")];
                self.run("agreement", "add", about, &values);
            }
            2 => {
                let ended = if days % 2 == 0 { &day } else { &ahead };
                let which = self.some("agreement", which);
                self.run("agreement", "end", which.as_deref(), &[("ended-on", ended)]);
            }
            3 => {
                let values = [("purpose", "newsletter"), ("channel", "web"), ("version", "1"), ("text", "Ja, gärna.")];
                self.run("consent", "give", about, &values);
            }
            4 => {
                let which = self.some("consent", which);
                self.run("consent", "withdraw", which.as_deref(), &[("channel", "email")]);
            }
            5 => {
                let number = format!("F-{which}-{days}");
                let values = [
                    ("number", number.as_str()),
                    ("what", "Kurs"),
                    ("amount", "495,00"),
                    ("event-on", &day),
                    ("financial-year-end", "2026-12-31"),
                    ("counterparty", "Person"),
                    ("family", "course"),
                ];
                self.run("purchase", "add", about, &values);
            }
            6 => drop(self.request(about, if days % 2 == 0 { "access" } else { "erasure" })),
            7 => {
                let which = self.some("request", which);
                let values = [("pause", "identity"), ("asked-on", &self.today().to_string())];
                self.run("request", "pause", which.as_deref(), &values);
            }
            8 => {
                let which = self.some("request", which);
                self.run("request", "resume", which.as_deref(), &[("pause-answered-on", &self.today().to_string())]);
            }
            9 => {
                let which = self.some("request", which);
                self.run("request", "withdraw", which.as_deref(), &[]);
            }
            10 => {
                let values = [("reason", "legal-claim"), ("review-on", ahead.as_str())];
                self.run("hold", "set", about, &values);
            }
            11 => {
                let which = self.some("hold", which);
                self.run("hold", "release", which.as_deref(), &[]);
            }
            12 => drop(self.run("trial", "start", about, &[("app", "Retorik"), ("started-on", &day)])),
            13 => {
                let account = self.run("account", "open", about, &[("registered-on", &day)]);
                let suspend = [("rule", "2-3"), ("appeal", "complaint")];
                let suspension = self.run("account", "suspend", account.as_deref(), &suspend);
                if days % 2 == 0 {
                    self.run("suspension", "lift", suspension.as_deref(), &[]);
                }
            }
            14 => {
                let values =
                    [("kind", "misdirected"), ("happened", "Fel adress"), ("aware-at", &format!("{day} 14:10"))];
                self.run("incident", "report", None, &values);
            }
            15 => {
                let values =
                    [("clock", "contract-and-year"), ("unit", "months"), ("count", "6"), ("valid-from", "2018-03-01")];
                self.run("rule", "decide", None, &values);
            }
            16 => {
                let other = self.people[(which + 1) % self.people.len()].clone();
                let request = MergePeople { survivor: person, absorbed: other, take: None };
                if let Ok(merge) = merges::merge(&self.session, &request, self.now)
                    && days % 2 == 0
                {
                    let _ = merges::undo(&self.session, merge.id, self.now);
                }
            }
            17 => {
                let request = MakePlan { person: Some(person), ..MakePlan::default() };
                if let Ok(plan) = erasure::plan(&self.session, &request, self.now) {
                    let apply = ApplyPlan { id: plan.id };
                    let _ = erasure::apply(&self.session, &apply, self.now, &mut |_, _| ControlFlow::Continue(()));
                }
            }
            _ => self.now += TimeDelta::days(days),
        }
    }
}

/// On this day the kept list, its numbers and the queue of erasures are what the records say, and looking writes nothing.
fn holds_on(office: &Office, today: Day) {
    let compared = office.session.register.read(|r| {
        let head = r.audit_head()?;
        let truth = sweep(r, today, &mut |_, _| ControlFlow::Continue(()))?;
        let moving = now::moving(r, today)?;
        assert_eq!(now::page(r, None, usize::MAX, &moving)?, truth, "the list on {today}");
        assert!(compared(r, today)?.agrees, "person by person on {today}");
        assert_eq!(now::page(r, None, 3, &moving)?, truth[..truth.len().min(3)], "its first page on {today}");
        let mut counted: BTreeMap<_, u64> = BTreeMap::new();
        for entry in &truth {
            *counted.entry((entry.last_day, entry.internal_day, entry.kind)).or_default() += 1;
        }
        let kept: BTreeMap<_, u64> =
            now::days(r, &moving)?.into_iter().map(|it| ((it.last_day, it.internal_day, it.kind), it.count)).collect();
        assert_eq!(kept, counted, "its numbers on {today}");
        let people = r.people_ids()?;
        assert_eq!(r.people_count()?, people.len() as u64, "how many people there are");
        let mut to_erase = BTreeSet::new();
        for person in people {
            let items = Picture::of(r, person, today)?.map(|picture| picture.items(today)).unwrap_or_default();
            if items.iter().any(|item| matches!(item.fate, Fate::Erase(_))) {
                to_erase.insert(person);
            }
        }
        let queue: BTreeSet<PersonId> = r.people_due(&KINDS, None, today)?.into_iter().map(|(id, _)| id).collect();
        assert_eq!(queue, to_erase, "who is to be erased on {today}");
        for most in [0, 1, 2, 1_000] {
            let so_many = r.people_due_count(&KINDS, today, most)?;
            assert_eq!(so_many, (queue.len() as u64).min(most.into()), "counted up to {most}");
        }
        assert_eq!(r.audit_head()?, head);
        Ok::<_, Problem>(())
    });
    compared.expect("read");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_kept_list_is_what_the_records_say(
        happenings in vec((0_usize..20, 0_usize..6, 0_i64..500), 10..28)
    ) {
        let mut office = Office::new(true);
        for (what, which, days) in happenings {
            office.happens(what, which, days);
            for later in [0, 1, 40, 400, 3_000] {
                holds_on(&office, office.today() + Days::new(later));
            }
        }
    }
}

#[test]
fn a_history_that_is_joined_or_parted_moves_the_review_of_its_consent() {
    // Given to one entry on one day, to the other on the next; withdrawn by the second in the other round.
    for withdrawn in [false, true] {
        let mut office = Office::new(true);
        let (first, second) = (office.person(), office.person());
        office.happens(3, 0, 0);
        office.happens(18, 0, 1);
        office.happens(3, 1, 0);
        if withdrawn {
            office.happens(4, 1, 0);
        }
        let request = MergePeople { survivor: first, absorbed: second, take: None };
        let merge = merges::merge(&office.session, &request, office.now).expect("merged");
        holds_on(&office, office.today());
        merges::undo(&office.session, merge.id, office.now).expect("undone");
        holds_on(&office, office.today());
    }
}
