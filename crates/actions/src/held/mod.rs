//! What is held about a person, noun by noun: one table. A noun that stands in it is in the dossier, in the extract, in
//! "Varför finns detta kvar?", in the retention plan and in erasure.
//!
//! ARCHITECTURE.md tells how to add one.

mod sides;
mod views;

pub(crate) use sides::{ledger_name, named_in_ledger};
pub(crate) use views::shown;
pub use views::{FactView, KeptView, RecordView};

use crate::problem::Problem;
use domain::{
    deeds::Deed,
    held::{Held, Noun},
    ids::PersonId,
    time::Day,
};
use store::{Read, Write};
use uuid::Uuid;

/// Where the window shows a noun's records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tab {
    /// Name, relations, accounts, flags.
    Overview,
    /// Agreements, purchases, courses, apps.
    Agreements,
    /// Consents and everything that stands on them.
    Consents,
    /// Messages and technical data.
    Messages,
    /// Ratings, disputes, conduct.
    Ratings,
    /// Requests.
    Requests,
    /// Whom data was given to.
    Disclosures,
}

impl Tab {
    /// The word the wording files use for it: `tab-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Agreements => "agreements",
            Self::Consents => "consents",
            Self::Messages => "messages",
            Self::Ratings => "ratings",
            Self::Requests => "requests",
            Self::Disclosures => "disclosures",
        }
    }
}

/// A noun's line in the table.
pub(crate) struct Plug {
    /// Which noun.
    pub(crate) noun: Noun,
    /// The deed that may read it; the role and the declared task decide.
    pub(crate) reads: Deed,
    /// Where the window shows it.
    pub(crate) tab: Tab,
    /// Every record of the noun that is held about a person, with everything that stands in it. What belongs to somebody
    /// else in the same record (Art. 15(4)) is left out here.
    pub(crate) of_person: fn(&Read<'_>, PersonId, Day) -> Result<Vec<Held>, Problem>,
    /// Whom a record is held about; `None` if there is no such record. Where it is about two, the one whose clock it
    /// follows.
    pub(crate) owner: fn(&Read<'_>, Uuid) -> Result<Option<PersonId>, Problem>,
    /// Erases what a record holds about a person, with what was due for it. What the same record holds about somebody
    /// else stays.
    pub(crate) erase: fn(&mut Write<'_>, Uuid, PersonId) -> Result<(), Problem>,
    /// Whether the extract prints it in a section of its own, apart from the general ones.
    pub(crate) own_section: bool,
}

/// Every noun. One line each, by its whole path, so that lines of several hands do not meet in an import.
#[rustfmt::skip]
pub(crate) const PLUGS: &[Plug] = &[
    crate::agreements::PLUG,
    crate::competitions::PLUG,
    crate::consents::IP_PLUG,
    crate::consents::PLUG,
    crate::email_bases::PLUG,
    crate::field_sources::PLUG,
    crate::mail_events::PLUG,
    crate::messages::PLUG,
    crate::objections::PLUG,
    crate::requests::PLUG,
    crate::restrictions::PLUG,
    crate::segments::PLUG,
    crate::technical::PLUG,
    crate::holds::PLUG,
    crate::accounts::PLUG,
    crate::accounts::SUSPENSION,
    crate::accounts::TERMINATION,
    crate::conduct::PLUG,
    crate::flags::PLUG,
    crate::merges::PLUG,
    crate::purchases::PLUG,
    crate::purchases::CERTIFICATE,
    crate::terms::PLUG,
    crate::terms::SURVIVING,
    crate::trials::PLUG,
    crate::works::PLUG,
    crate::works::PERMISSION,
    crate::works::NDA,
    crate::disclosures::DISCLOSURE_PLUG,
    crate::disclosures::NOTICE_PLUG,
    crate::incidents::CONCERN_PLUG,
    crate::assignments::PLUG,
    crate::ratings::PLUG,
    crate::disputes::PLUG,
    crate::complaints::PLUG,
];

/// Every record of the nouns that many people have, without what stands in it where that takes most of the gathering: for
/// whoever asks only how long each is kept. In all but its facts and its source it is the record that [`Plug::of_person`]
/// gives.
type Bare = fn(&Read<'_>, PersonId, Day) -> Result<Vec<Held>, Problem>;

const BARE: [(Noun, Bare); 9] = [
    (Noun::Account, crate::accounts::bare),
    (Noun::Agreement, crate::agreements::bare),
    (Noun::Assignment, crate::assignments::bare),
    (Noun::Consent, crate::consents::bare),
    (Noun::EmailBasis, crate::email_bases::bare),
    (Noun::Purchase, crate::purchases::bare),
    (Noun::Rating, crate::ratings::bare),
    (Noun::SignUpIp, crate::consents::bare_ip),
    (Noun::TermsAcceptance, crate::terms::bare),
];

/// Their nouns. Where many people are gone through nobody asks first whether there is a record of them: reading it costs no
/// more.
const BARE_NOUNS: [Noun; BARE.len()] = {
    let mut nouns = [Noun::Account; BARE.len()];
    let mut at = 0;
    while at < BARE.len() {
        nouns[at] = BARE[at].0;
        at += 1;
    }
    nouns
};

/// The noun's line.
pub(crate) fn plug(noun: Noun) -> Result<&'static Plug, Problem> {
    PLUGS.iter().find(|plug| plug.noun == noun).ok_or_else(|| Problem::not_found("noun"))
}

/// Everything held about a person besides her own fields, of the nouns that are asked for.
pub(crate) fn of_person(
    r: &Read<'_>,
    person: PersonId,
    today: Day,
    wanted: impl Fn(&Plug) -> bool,
) -> Result<Vec<Held>, Problem> {
    let there = r.nouns_about(person)?;
    let mut all = Vec::new();
    for plug in PLUGS.iter().filter(|plug| there.contains(&plug.noun) && wanted(plug)) {
        all.extend((plug.of_person)(r, person, today)?);
    }
    Ok(all)
}

/// The same of all nouns, each record with the time it is kept; what stands in it may be missing.
pub(crate) fn times_of(r: &Read<'_>, person: PersonId, today: Day) -> Result<Vec<Held>, Problem> {
    let there = r.nouns_about_besides(person, &BARE_NOUNS)?;
    let mut all = Vec::new();
    for plug in PLUGS.iter().filter(|plug| there.contains(&plug.noun)) {
        let bare = BARE.iter().find(|(noun, _)| *noun == plug.noun).map(|(_, bare)| *bare);
        all.extend(bare.unwrap_or(plug.of_person)(r, person, today)?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::{BARE_NOUNS, PLUGS, of_person, times_of};
    use crate::{
        demo::{self, MakeDemo},
        session::Session,
    };
    use domain::{
        held::Noun,
        time::{Day, Moment, day_in_sweden},
    };
    use std::{collections::BTreeSet, ops::ControlFlow};
    use store::columns::{Article15, columns};

    /// A made-up office in a folder that goes with it, and a day in it.
    fn an_office(seed: u64) -> (tempfile::TempDir, Session, Day) {
        let folder = tempfile::tempdir().expect("a folder");
        let now = Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment");
        let wanted = MakeDemo { people: 120, seed, replace: false };
        let made = demo::create(folder.path(), &wanted, now, &mut |_, _| ControlFlow::Continue(()));
        (folder, made.expect("made").0, day_in_sweden(now))
    }

    #[test]
    fn every_noun_is_plugged_in_once() {
        for noun in Noun::ALL {
            let lines = PLUGS.iter().filter(|plug| plug.noun == noun).count();
            assert_eq!(lines, 1, "{}: without a line it is in no extract and never erased", noun.code());
        }
    }

    /// Everything a person can have stands in some demo register; nothing of it may be passed over because the store says
    /// that there is nothing.
    #[test]
    fn no_noun_is_passed_over() {
        let (_folder, session, today) = an_office(7);
        let mut seen = BTreeSet::new();
        let compared = session.register.read(|r| {
            for person in r.people_ids()? {
                let there = r.nouns_about(person)?;
                for plug in PLUGS {
                    if !(plug.of_person)(r, person, today)?.is_empty() {
                        assert!(there.contains(&plug.noun), "{}", plug.noun.code());
                        seen.insert(plug.noun);
                    }
                }
            }
            Ok::<_, crate::problem::Problem>(())
        });
        compared.expect("read");
        assert!(seen.len() > 12, "the demo has most of them: {seen:?}");
    }

    /// What a record is and how long it is kept has one home: with or without what stands in it.
    #[test]
    fn a_bare_record_is_kept_as_long_as_the_whole() {
        let (_folder, session, today) = an_office(11);
        let mut bare = BTreeSet::new();
        let compared = session.register.read(|r| {
            for person in r.people_ids()? {
                let mut whole = of_person(r, person, today, |_| true)?;
                let times = times_of(r, person, today)?;
                for (whole, time) in whole.iter_mut().zip(&times) {
                    if whole.facts != time.facts {
                        bare.insert(whole.noun);
                        (whole.facts, whole.source) = (time.facts.clone(), time.source.clone());
                    }
                }
                assert_eq!(whole, times);
            }
            Ok::<_, crate::problem::Problem>(())
        });
        compared.expect("read");
        let without_facts: BTreeSet<Noun> = BARE_NOUNS.into_iter().filter(|noun| *noun != Noun::EmailBasis).collect();
        assert_eq!(bare, without_facts);
    }

    #[test]
    fn what_was_erased_stays_erased_when_an_older_backup_is_restored() {
        // Whom an incident concerned has no row of its own: the ledger finds it by both ([`super::named_in_ledger`]).
        for noun in Noun::ALL.into_iter().filter(|noun| *noun != Noun::IncidentConcern) {
            assert!(store::Write::can_erase(noun.code()), "{}: the ledger could not be replayed", noun.code());
        }
    }

    /// Which noun shows a table whose columns belong into the copy of the data (Art. 15(3)). The person's own fields are
    /// shown by themselves.
    const SHOWN_BY: &[(&str, &[Noun])] = &[
        ("accounts", &[Noun::Account]),
        ("agreements", &[Noun::Agreement]),
        ("assignments", &[Noun::Assignment]),
        ("attachments", &[Noun::Complaint, Noun::Dispute]),
        ("attachment_pieces", &[Noun::Complaint, Noun::Dispute]),
        ("certificate_notes", &[Noun::Certificate]),
        ("competition_entries", &[Noun::CompetitionEntry]),
        ("complaints", &[Noun::Complaint]),
        ("consent_events", &[Noun::Consent, Noun::SignUpIp]),
        ("consent_stops", &[Noun::Consent]),
        ("consents", &[Noun::Consent]),
        ("copyright_cases", &[Noun::CopyrightCase]),
        ("disclosures", &[Noun::Disclosure]),
        ("dispute_contacts", &[Noun::Dispute]),
        ("disputes", &[Noun::Dispute]),
        ("email_bases", &[Noun::EmailBasis]),
        ("field_sources", &[Noun::FieldSource]),
        ("holds", &[Noun::Hold]),
        ("incident_people", &[Noun::IncidentConcern]),
        ("mail_events", &[Noun::MailEvent]),
        ("merges", &[Noun::Merge]),
        ("messages", &[Noun::Message]),
        ("nda_notes", &[Noun::NdaNote]),
        ("objections", &[Noun::Objection]),
        ("people", &[]),
        ("permissions", &[Noun::Permission]),
        ("person_flags", &[Noun::PersonFlag]),
        ("person_relations", &[]),
        ("purchases", &[Noun::Purchase]),
        ("rating_quarters", &[Noun::Rating]),
        ("rating_requests", &[Noun::Assignment]),
        ("rating_summaries", &[Noun::Rating]),
        ("ratings", &[Noun::Rating]),
        ("recipient_notices", &[Noun::RecipientNotice]),
        // What was decided about others' words stands in the manifest of the case's copy.
        ("redactions", &[Noun::Request]),
        ("request_extension_factors", &[Noun::Request]),
        ("request_extensions", &[Noun::Request]),
        ("request_handling", &[Noun::Request]),
        ("request_items", &[Noun::Request]),
        ("request_letters", &[Noun::Request]),
        ("request_pauses", &[Noun::Request]),
        ("request_search_keys", &[Noun::Request]),
        ("request_snapshots", &[Noun::Request]),
        ("requests", &[Noun::Request]),
        ("restrictions", &[Noun::Restriction]),
        ("segment_members", &[Noun::SegmentMember]),
        ("suppressions", &[Noun::EmailBasis]),
        ("surviving_terms", &[Noun::SurvivingTerms]),
        ("suspensions", &[Noun::Suspension]),
        ("technical_data", &[Noun::Technical]),
        ("terminations", &[Noun::Termination]),
        ("terms_acceptances", &[Noun::TermsAcceptance]),
        ("trials", &[Noun::Trial]),
        ("violations", &[Noun::Violation]),
    ];

    // policy: 28
    #[test]
    fn every_table_with_a_persons_data_is_shown_by_a_noun() {
        let copied: BTreeSet<&str> = columns()
            .filter(|column| column.personal.is_some_and(|data| data.article_15 == Article15::Copy))
            .map(|column| column.table)
            .collect();
        let known: BTreeSet<&str> = SHOWN_BY.iter().map(|(table, _)| *table).collect();
        let forgotten: Vec<_> = copied.difference(&known).collect();
        assert_eq!(forgotten, Vec::<&&str>::new(), "say which noun shows them, or they are in no extract");
        let nouns: BTreeSet<Noun> = SHOWN_BY.iter().flat_map(|(_, nouns)| nouns.iter().copied()).collect();
        let idle: Vec<_> = Noun::ALL.into_iter().filter(|noun| !nouns.contains(noun)).collect();
        assert_eq!(idle, Vec::<Noun>::new(), "a noun shows a table");
    }
}
