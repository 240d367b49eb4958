//! Whose register it is.

use crate::{
    desk::{desk, now},
    staff::{FIRST, add, open},
};
use actions::{
    Problem,
    audit::{self, AuditQuery},
    forms::{self, RunForm},
    organisation,
    session::OrganisationView,
};
use std::collections::BTreeMap;

fn other() -> OrganisationView {
    OrganisationView {
        name: " Exempelbolaget AB ".to_owned(),
        number: "5567928485".to_owned(),
        address: vec!["Storgatan 1".to_owned(), " ".to_owned(), "753 10 Uppsala".to_owned()],
        phone: "018-10 00 00".to_owned(),
        email: Some("dataskydd@example.org".to_owned()),
    }
}

// policy: 1
/// What makes a good entry a wrong one.
type Spoil = fn(&mut OrganisationView);

#[test]
fn it_is_changed_at_once_and_the_log_names_what_was_changed() {
    let desk = desk(0);
    let view = organisation::change(&desk.session, &other(), now()).expect("changed").organisation;
    assert_eq!((view.name.as_str(), view.number.as_str()), ("Exempelbolaget AB", "556792-8485"));
    assert_eq!(view.address, ["Storgatan 1", "753 10 Uppsala"]);
    assert_eq!(desk.session.view(now()).organisation, view, "the session knows it");
    let lines = |session| {
        let query = AuditQuery { limit: 50, ..AuditQuery::default() };
        let page = audit::page(session, &query).expect("listed");
        page.lines.into_iter().filter(|line| line.verb == "settings.organisation").collect::<Vec<_>>()
    };
    let written = lines(&desk.session);
    // The number was the same all along, only written otherwise.
    assert_eq!(
        written[0].fields,
        ["organisation-name", "organisation-address", "organisation-phone", "organisation-email"]
    );
    organisation::change(&desk.session, &view, now()).expect("nothing to change");
    assert_eq!(lines(&desk.session).len(), 1, "what is as it was is not written");
}

#[test]
fn what_cannot_stand_on_a_paper_is_refused_at_its_field() {
    let desk = desk(0);
    let cases: [(&str, &str, Spoil); 6] = [
        ("organisation-name", "missing", |it| it.name = "  ".to_owned()),
        ("organisation-number", "missing", |it| it.number.clear()),
        ("organisation-number", "not-an-organisation-number", |it| it.number = "556792-8486".to_owned()),
        ("organisation-address", "missing", |it| it.address = vec![" ".to_owned()]),
        ("organisation-phone", "missing", |it| it.phone.clear()),
        ("organisation-email", "not-an-address", |it| it.email = Some("dataskydd".to_owned())),
    ];
    for (field, reason, spoil) in cases {
        let mut request = other();
        spoil(&mut request);
        let refused = organisation::change(&desk.session, &request, now());
        assert_eq!(refused, Err(Problem::invalid(field, reason)), "{field}");
    }
}

#[test]
fn by_the_form_what_is_left_out_stays() {
    let desk = desk(0);
    let before = desk.session.view(now()).organisation;
    let values = BTreeMap::from([("phone".to_owned(), "018-20 00 00".to_owned())]);
    let request = RunForm { noun: "organisation".to_owned(), verb: "change".to_owned(), values, ..RunForm::default() };
    forms::run(&desk.session, &request, now()).expect("changed");
    let after = desk.session.view(now()).organisation;
    assert_eq!(after, OrganisationView { phone: "018-20 00 00".to_owned(), ..before });
}

#[test]
fn a_clerk_does_not_change_it() {
    let desk = desk(0);
    add(&desk.session, "Bo", "invoicing").expect("added");
    let bo = open(desk.folder.path(), "Bo", FIRST).expect("opened");
    let denied = Err(Problem::NotPermitted { deed: "change-settings".to_owned() });
    assert_eq!(organisation::change(&bo, &other(), now()), denied);
    let view = bo.view(now());
    assert!(!view.deeds.contains(&"change-settings".to_owned()) && view.deeds.contains(&"find-people".to_owned()));
}
