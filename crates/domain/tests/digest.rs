//! The e-mail of the day: what it needs, and when it goes.

use domain::{
    calendar::{Calendar, Eves},
    digest::{Digest, is_due},
    due::DueKind,
    post::{Security, Server},
    reminders::{Deadline, Nearness, ReminderPlan, digest_on, reminders_on},
    time::{Day, Moment},
};

fn at(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).expect("a moment")
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn digest() -> Digest {
    let server = Server {
        host: "post.example.org".to_owned(),
        port: 465,
        security: Security::Tls,
        user: Some("kontoret".to_owned()),
        trusted: None,
    };
    Digest { server, from: "register@example.org".to_owned(), to: "kontoret@example.org".to_owned(), hour: 7 }
}

#[test]
fn it_goes_once_on_every_office_day_from_its_hour_on() {
    let sweden = Calendar::sweden();
    let due =
        |sent: Option<&str>, tried: Option<&str>, now: &str| is_due(&sweden, 7, sent.map(day), tried.map(at), at(now));
    assert!(!due(None, None, "2026-11-23T06:59:59+01:00"), "not yet");
    assert!(due(None, None, "2026-11-23T07:00:00+01:00"));
    assert!(due(Some("2026-11-20"), None, "2026-11-23T15:00:00+01:00"), "the computer was off in the morning");
    assert!(!due(Some("2026-11-23"), None, "2026-11-23T15:00:00+01:00"), "once");
    assert!(!due(None, None, "2026-11-22T10:00:00+01:00"), "a Sunday");
    assert!(!due(None, Some("2026-11-23T07:00:00+01:00"), "2026-11-23T07:14:59+01:00"), "it failed a moment ago");
    assert!(due(None, Some("2026-11-23T07:00:00+01:00"), "2026-11-23T07:15:00+01:00"));
    assert!(due(None, Some("2026-11-23T09:00:00+01:00"), "2026-11-23T07:15:00+01:00"), "the clock was set back");
    assert!(!due(Some("2026-11-24"), None, "2026-11-23T15:00:00+01:00"), "and nothing is said twice for it");
    // The summer's seven is another one in Greenwich.
    assert!(due(None, None, "2026-07-01T05:00:00+00:00"));
    assert!(!due(None, None, "2026-07-01T04:59:00+00:00"));
    let closed = Calendar { eves: Eves::Closed, ..Calendar::sweden() };
    assert!(due(None, None, "2026-12-24T09:00:00+01:00"));
    assert!(!is_due(&closed, 7, None, None, at("2026-12-24T09:00:00+01:00")));
}

#[test]
fn it_says_what_is_to_be_done_and_what_one_is_reminded_of() {
    let deadline = |kind, internal_day, last_day, quiet_until: Option<&str>| Deadline {
        kind,
        internal_day: day(internal_day),
        last_day: day(last_day),
        quiet_until: quiet_until.map(day),
        elsewhere: false,
        count: 2,
    };
    // The office's day was Friday, the last is Wednesday: no notification today, but it is to be done.
    let between = deadline(DueKind::Request, "2026-11-20", "2026-11-25", None);
    let quiet = deadline(DueKind::Dispute, "2026-11-20", "2026-11-25", Some("2026-11-24"));
    let far = deadline(DueKind::Retention, "2026-12-04", "2026-12-04", None);
    let tomorrow = deadline(DueKind::Finding, "2026-11-24", "2026-11-24", None);
    let all = [between, quiet, far, tomorrow];
    let (sweden, plan) = (Calendar::sweden(), ReminderPlan::default());
    let said = digest_on(&sweden, &plan, &all, day("2026-11-23"));
    let kinds: Vec<_> = said.iter().map(|it| (it.kind, it.nearness)).collect();
    assert_eq!(kinds, [(DueKind::Request, Nearness::Today), (DueKind::Finding, Nearness::LastDayTomorrow)]);
    let heard = reminders_on(&sweden, &plan, &all, day("2026-11-23"));
    assert!(heard.iter().all(|line| said.contains(line)), "nothing is only in a notification");
    assert!(digest_on(&sweden, &plan, &all, day("2026-11-22")).is_empty(), "a Sunday");
    let taken = all.map(|it| Deadline { elsewhere: true, ..it });
    assert_eq!(
        digest_on(&sweden, &plan, &taken, day("2026-11-23")),
        said,
        "it goes to the office, whoever has it in hand"
    );
    assert!(digest_on(&sweden, &plan, &all, day("2026-11-24")).iter().any(|it| it.kind == DueKind::Dispute));
}

#[test]
fn what_cannot_be_used_is_named() {
    assert_eq!(digest().checked(), Ok(digest()));
    let wrong = |change: fn(&mut Digest)| {
        let mut it = digest();
        change(&mut it);
        it.checked().expect_err("refused")
    };
    assert_eq!(wrong(|it| it.server.host.clear()), ("mail-host", "missing"));
    assert_eq!(wrong(|it| it.server.host = "post.example.org:465".to_owned()), ("mail-host", "not-usable"));
    assert_eq!(wrong(|it| it.server.host = "a\r\nb".to_owned()), ("mail-host", "not-usable"));
    assert_eq!(wrong(|it| it.server.port = 0), ("mail-port", "out-of-range"));
    assert_eq!(wrong(|it| it.server.user = Some(String::new())), ("mail-user", "not-usable"));
    assert_eq!(wrong(|it| it.server.trusted = Some("hej".to_owned())), ("mail-trusted", "not-usable"));
    assert_eq!(wrong(|it| it.from.clear()), ("mail-from", "missing"));
    assert_eq!(wrong(|it| it.to = "kontoret".to_owned()), ("mail-to", "not-an-address"));
    assert_eq!(wrong(|it| it.hour = 24), ("mail-hour", "out-of-range"));
}
