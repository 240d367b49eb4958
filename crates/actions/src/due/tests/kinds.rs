//! That something of every kind there is stands in the list.

use super::{Office, holds_on, reckoned};
use crate::{
    Problem,
    demo::{self, MakeDemo},
};
use chrono::TimeDelta;
use domain::{due::DueKind, time::day_in_sweden};
use std::{collections::BTreeSet, ops::ControlFlow};

#[test]
fn one_of_each_kind_is_in_the_list() {
    let mut office = Office::new(false);
    let (her, him) = (office.person(), office.person());
    let (her, him) = (her.as_str(), him.as_str());
    office
        .fill(
            "agreement",
            "add",
            Some(her),
            &[("kind", "customer"), ("started-on", "2020-01-01"), ("source", "purchase")],
        )
        .expect("added");
    let agreement = office.some("agreement", 0);
    office.fill("agreement", "end", agreement.as_deref(), &[("ended-on", "2025-12-01")]).expect("ended");
    office.happens(5, 0, 4);
    office.happens(3, 1, 0);
    for kind in ["access", "portability", "objection"] {
        office.request(Some(him), kind).expect("opened");
    }
    let cases = office.made["request"].clone();
    let today = office.today().to_string();
    office.fill("request", "pause", Some(&cases[1]), &[("pause", "identity"), ("asked-on", &today)]).expect("paused");
    let reasons =
        [("factors", "several-units"), ("reasons", "Uppgifterna finns på flera enheter och måste samlas in.")];
    office.fill("request", "extend", Some(&cases[2]), &reasons).expect("extended");
    let third = office.person();
    office.fill("hold", "set", Some(&third), &[("reason", "legal-claim"), ("review-on", "2026-03-02")]).expect("set");
    office.fill("trial", "start", Some(&third), &[("app", "Retorik"), ("started-on", "2026-01-10")]).expect("started");
    office.happens(13, 2, 1);
    office.happens(14, 0, 2);
    let incident = office.made["incident"].last().cloned();
    let facts = [("risk", "high"), ("risk-reasons", "Många")];
    office.fill("incident", "decide", incident.as_deref(), &facts).expect("decided");
    office.happens(14, 0, 1);
    let next = office.made["incident"].last().cloned();
    let notified = [("notified-at", "2026-01-12 09:30")];
    office.fill("incident", "decide", next.as_deref(), &facts).expect("decided");
    office.fill("incident", "notify", next.as_deref(), &notified).expect("notified");
    recipient_and_the_office(&mut office, him);
    // Five days later a backup is missing, and nothing was written.
    let later = office.now + TimeDelta::days(5);
    let mut there: BTreeSet<String> = reckoned::lines(&office, later).into_iter().map(|line| line.kind).collect();
    there.extend(kinds_of_the_demo());
    let missing: Vec<&str> =
        DueKind::ALL.map(DueKind::code).into_iter().filter(|kind| !there.contains(*kind)).collect();
    assert_eq!(missing, Vec::<&str>::new());
    holds_on(&office, day_in_sweden(later));
}

/// Ratings are brought in by files, and disputes are about them: the made-up office has some.
fn kinds_of_the_demo() -> Vec<String> {
    let mut office = Office::new(true);
    let wanted = MakeDemo { people: 60, seed: 7, replace: false };
    let folder = tempfile::tempdir().expect("a folder");
    let go_on = &mut |_, _| ControlFlow::Continue(());
    (office.session, _) = demo::create(folder.path(), &wanted, office.now, go_on).expect("made");
    office.folder = folder;
    holds_on(&office, office.today());
    let list = crate::due::list(&office.session, None, 500, office.now).expect("listed");
    list.into_iter().map(|line| line.kind).filter(|kind| kind == "dispute").collect()
}

/// What is due about nobody in particular.
fn recipient_and_the_office(office: &mut Office, him: &str) {
    let add = [("name", "Tryckeriet AB"), ("kind", "processor"), ("review-on", "2026-06-01")];
    let recipient = office.fill("recipient", "add", None, &add).expect("added");
    let given = [
        ("recipient", recipient.as_str()),
        ("kind", "service"),
        ("categories", "identity"),
        ("disclosed-on", "2026-01-10"),
        ("why", "Utskick av kursmaterial"),
        ("basis", "contract"),
    ];
    office.fill("disclosure", "add", Some(him), &given).expect("noted");
    office.fill("restriction", "set", Some(him), &[("ground", "accuracy")]).expect("set");
    let batch = [("source", "ratings"), ("what", "Omdömen"), ("people", "40"), ("received-on", "2026-01-05")];
    office.fill("information-duty", "add", None, &batch).expect("entered");
    let finding = office.session.register.read(|r| r.findings()).expect("read")[0].id.to_string();
    let owner = [("status", "in-progress"), ("due-on", "2026-03-15")];
    office.fill("finding", "decide", Some(&finding), &owner).expect("decided");
    let found = r#"{"seq":"3","reason":"changed","foundAt":"2026-01-12T10:00:00+01:00"}"#;
    let noted = office.session.register.write(&office.session.holder(office.now), |w| {
        w.set_place_setting("log-finding", found)?;
        crate::watch::keep_due(w, office.now)?;
        w.record(&office.session.entry("audit.verify", None, office.now))?;
        Ok::<_, Problem>(())
    });
    noted.expect("noted");
}
