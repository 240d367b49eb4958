//! The terms, who accepted which, and what no change of them can do.

use crate::{
    desk::{asa, at, desk, now},
    trade::{done, fact, facts, form, person},
};
use actions::{
    Problem,
    forms::{self, ShelfFilter},
    people::{self, PersonInput},
    terms::{self, TermsPeople},
};

const NEW: [(&str, &str); 4] =
    [("kind", "general"), ("name", "2026-12"), ("valid-from", "2026-11-20"), ("text", "Villkor.\n\n1. Konto.\n")];

fn first(session: &actions::Session) -> String {
    terms::page(session, now()).expect("a page").versions.pop().expect("the first version").id
}

// policy: 3, 87
#[test]
fn the_first_version_is_there_as_facts_and_waits_for_its_text() {
    let desk = desk(0);
    let page = terms::page(&desk.session, now()).expect("a page");
    let first = &page.versions[0];
    assert_eq!((first.name.as_str(), first.valid_from.as_str()), ("2018-03-01", "2018-03-01"));
    assert_eq!((first.sha256.as_ref(), first.applies, first.kind.as_str()), (None, true, "general"));
    assert_eq!(terms::text(&desk.session, &first.id), Ok(None), "the customer's text is brought in by the office");
    let bring = form("terms", "text", &first.id, "", &[("text", " Villkor 2018 \n")]);
    done(&desk.session, &bring, now());
    assert_eq!(terms::text(&desk.session, &first.id), Ok(Some(" Villkor 2018 \n".to_owned())), "to the letter");
    let hash = terms::page(&desk.session, now()).expect("a page").versions[0].sha256.clone();
    assert_eq!(hash.map(|hash| hash.len()), Some(64));
    assert_eq!(forms::run(&desk.session, &bring, now()), Err(Problem::TermsFixed));
    let forum = [("kind", "forum"), ("name", "Forum"), ("valid-from", "2018-03-01"), ("text", "Forumregler.")];
    done(&desk.session, &form("terms", "publish", "", "", &forum), now());
    assert_eq!(
        terms::page(&desk.session, now()).expect("a page").versions.len(),
        2,
        "two kinds stand beside each other"
    );
}

// policy: 4, S15
#[test]
fn an_acceptance_from_before_the_gdpr_is_shown_for_review() {
    let desk = desk(0);
    let asa = person(&desk);
    let version = first(&desk.session);
    let values = [("version", version.as_str()), ("accepted-on", "2018-04-01"), ("how", "registration")];
    let done = done(&desk.session, &form("terms-acceptance", "add", &asa, "customer-service", &values), now());
    assert_eq!(done.remarks, ["before-gdpr"]);
    let held = facts(&desk.session, "terms-acceptance", &asa, "customer-service").remove(0);
    assert_eq!(fact(&held, "needs-review"), Some("yes"));
    let page = terms::page(&desk.session, now()).expect("a page");
    assert_eq!((page.versions[0].accepted, page.versions[0].to_review), (1, 1));
}

// policy: 84, S1
#[test]
fn a_new_version_moves_no_consent_and_continued_use_counts_for_the_contract_only() {
    let desk = desk(0);
    let asa = person(&desk);
    let consent =
        [("purpose", "newsletter"), ("channel", "web"), ("version", "1"), ("text", "Ja, jag vill ha nyhetsbrevet.")];
    done(&desk.session, &form("consent", "give", &asa, "customer-service", &consent), now());
    let agreement = [("kind", "customer"), ("started-on", "2020-01-01"), ("source", "purchase")];
    done(&desk.session, &form("agreement", "add", &asa, "customer-service", &agreement), now());
    let bo = PersonInput { name: "Bo Berg".to_owned(), email: None, phone: None, ..crate::desk::asa() };
    let bo = people::add(&desk.session, &bo, now()).expect("added, without a contract").id;
    let before = facts(&desk.session, "consent", &asa, "customer-service");

    let id = done(&desk.session, &form("terms", "publish", "", "", &NEW), now()).id.expect("an identifier");
    let versions = terms::page(&desk.session, now()).expect("a page").versions;
    assert_eq!(versions[1].valid_to.as_deref(), Some("2026-11-19"), "the version before ends the day before");
    let used = form("terms", "continue", &id, "", &[("used-on", "2026-11-22")]);
    assert_eq!(forms::run(&desk.session, &used, now()), Err(Problem::TermsNotReady), "nobody has been told");
    done(&desk.session, &form("terms", "notice", &id, "", &[("notice-on", "2026-11-20")]), now());
    let counted = done(&desk.session, &used, now());
    let counts: Vec<_> = counted.facts.iter().map(|fact| (fact.name.as_str(), fact.text.as_str())).collect();
    assert_eq!(counts, [("accepted", "1"), ("already", "0")]);
    assert_eq!(counted.remarks, ["no-consent-moved"]);
    assert_eq!(facts(&desk.session, "consent", &asa, "customer-service"), before, "no consent moved");
    assert!(facts(&desk.session, "consent", &bo, "customer-service").is_empty(), "and none was made");
    assert!(facts(&desk.session, "terms-acceptance", &bo, "customer-service").is_empty(), "Bo has no contract");
    let again = done(&desk.session, &used, at("2026-11-23T10:00:00+01:00"));
    assert_eq!(again.facts[1].text, "1", "the first time stands");

    let people =
        terms::people(&desk.session, &TermsPeople { id: id.clone(), after: None, limit: 10 }, now()).expect("listed");
    assert_eq!(people.len(), 1);
    assert_eq!((people[0].standing.as_str(), people[0].how.as_deref()), ("accepted", Some("continued-use")));
    let old = terms::people(&desk.session, &TermsPeople { id: first(&desk.session), after: None, limit: 10 }, now());
    assert_eq!(old.expect("listed")[0].standing, "earlier", "another version of the same terms");
}

// policy: 84
#[test]
fn what_cannot_have_been_accepted_is_refused() {
    let desk = desk(0);
    let asa_id = person(&desk);
    let id = done(&desk.session, &form("terms", "publish", "", "", &NEW), now()).id.expect("an identifier");
    let accept = |on: &str, how: &str| {
        let values = [("version", id.as_str()), ("accepted-on", on), ("how", how)];
        forms::run(&desk.session, &form("terms-acceptance", "add", &asa_id, "customer-service", &values), now())
    };
    let early = Problem::invalid("terms-acceptance-accepted-on", "before-the-version");
    assert_eq!(accept("2026-11-19", "told"), Err(early));
    assert_eq!(accept("2026-11-21", "continued-use"), Err(Problem::TermsNotReady));
    accept("2026-11-21", "told").expect("accepted");
    assert_eq!(accept("2026-11-22", "told"), Err(Problem::invalid("terms-acceptance-version", "accepted-already")));
    let older = [("kind", "general"), ("name", "äldre"), ("valid-from", "2026-11-20"), ("text", "x")];
    let refused = forms::run(&desk.session, &form("terms", "publish", "", "", &older), now());
    assert_eq!(refused, Err(Problem::invalid("terms-valid-from", "not-after-the-last")));
    let shelf = forms::shelf(&desk.session, "terms", &ShelfFilter::default(), now()).expect("listed");
    assert_eq!(shelf.total, 2);
    assert_eq!(asa().relations.len(), 1);
}
