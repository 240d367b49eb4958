//! Mailing lists, a newsletter tool's files and the proof of a consent at the command line.

use crate::desk::{Desk, sample, text_of_pdf};

// policy: 23, 24, 25, 36, 38
#[test]
fn a_newsletter_list_comes_in_is_mailed_and_left() {
    let desk = Desk::with_register();
    desk.write("form.txt", "Ja, jag vill ha Cequreds nyhetsbrev.\n");
    let subscribed = sample("nyhetsbrev-subscribed.csv");
    let words = ["--wording-file", "form.txt", "--wording-version", "2018-05"];
    let rehearsed = desk.karin([
        "import",
        "newsletter",
        &subscribed,
        "--kind",
        "subscribed",
        words[0],
        words[1],
        words[2],
        words[3],
        "--dry-run",
    ]);
    assert_eq!(rehearsed.json()["added"], 537);
    let early = desk.karin(["import", "newsletter", &subscribed, "--kind", "subscribed"]);
    early.refused(1, "recoveryNotProven");
    desk.prove_kit();
    let report = desk.karin([
        "import",
        "newsletter",
        &subscribed,
        "--kind",
        "subscribed",
        words[0],
        words[1],
        words[2],
        words[3],
    ]);
    assert_eq!(report.json()["added"], 537);
    let before = desk.karin(["mailing", "preview", "--purpose", "newsletter"]).json();
    let gone = desk.karin(["import", "newsletter", &sample("nyhetsbrev-unsubscribed.csv"), "--kind", "unsubscribed"]);
    assert_eq!(gone.json()["suppressed"], 98);
    let view = desk.karin(["mailing", "export", "--purpose", "newsletter", "--out", "list.csv"]).json();
    assert_eq!((&view["listed"], &view["suppressed"]), (&before["listed"], &98.into()), "the two files share nobody");
    let list = std::fs::read_to_string(desk.path("list.csv")).expect("the list");
    assert_eq!(list.lines().count() as u64, view["listed"].as_u64().expect("a count") + 1);
    assert!(list.starts_with("\u{feff}\"E-post\";\"Namn\"\r\n"), "{}", &list[..40]);
    let left = view["left_out"].as_array().expect("a list");
    assert!(left.iter().any(|it| it["reason"] == "before-gdpr"), "{left:?}");
    let deficient = desk.karin(["consent", "deficient"]).json();
    let deficient = deficient.as_array().expect("a list");
    assert!(deficient.len() > 60 && deficient.iter().all(|it| it["deficiency"] == "before-gdpr"));

    let consent = deficient[0]["id"].as_str().expect("an id");
    let made = desk.karin(["consent", "proof", consent, "--out", "proof.pdf"]).json();
    assert_eq!(made["sha256"].as_str().map(str::len), Some(64));
    let paper = text_of_pdf(&desk.path("proof.pdf"));
    for words in ["Samtyckesbevis", "Ja, jag vill ha Cequreds nyhetsbrev.", "2018-05", "lämnat före den 25 maj 2018"]
    {
        assert!(paper.contains(words), "{words} is not in the proof:\n{paper}");
    }
    let renew = [
        "consent",
        "renew",
        consent,
        "--task",
        "customer-service",
        "--channel",
        "phone",
        "--text",
        "Ja, även nu.",
        "--wording-version",
        "2026-11",
    ];
    assert_eq!(desk.karin(renew).json()["id"], consent);
    let after = desk.karin(["mailing", "preview", "--purpose", "newsletter"]).json();
    assert_eq!(after["listed"].as_u64(), before["listed"].as_u64().map(|count| count + 1));
}
