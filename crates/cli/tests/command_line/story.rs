//! The whole way: a new register, a file, a person, a request, an extract.

use crate::desk::{Desk, PASSWORD, sample, text_of_pdf};
use serde_json::Value;

#[test]
fn a_list_comes_in_and_a_request_is_answered() {
    let desk = Desk::with_register();
    assert!(text_of_pdf(&desk.path("kit.pdf")).contains("Karin"), "the recovery sheet names the administrator");

    desk.karin(["import", "people", &sample("kunder-windows1252.csv")]).refused(1, "recoveryNotProven");
    desk.prove_kit();
    let first = desk.karin(["import", "people", &sample("kunder-windows1252.csv"), "--report", "report.csv"]).json();
    assert_eq!(first["dry_run"], false);
    let rejected = first["rejected"].as_array().expect("a list");
    assert!(
        !rejected.is_empty() && rejected.iter().all(|it| it["row"].is_u64() && it["code"].is_string()),
        "{rejected:?}"
    );
    assert!(rejected.iter().any(|it| it["code"] == "card-number"), "{rejected:?}");
    let report = std::fs::read_to_string(desk.path("report.csv")).expect("the report");
    assert!(report.contains("ett kortnummer, som aldrig sparas"), "{report}");
    assert!(!report.contains("4111"), "the report repeats nothing of a row");

    let second = desk.karin(["import", "people", &sample("kunder-windows1252.csv")]).json();
    assert_eq!(
        (&second["added"], &second["updated"]),
        (&Value::from(0), &Value::from(0)),
        "the same file changes nothing"
    );

    let workbook = desk.karin(["import", "people", &sample("kunder.xlsx"), "--dry-run"]).json();
    assert_eq!(
        (&workbook["dry_run"], &workbook["read"]),
        (&Value::from(true), &first["read"]),
        "the same list as a workbook"
    );

    let found = desk.karin(["find", "anneli", "nystrom"]).json();
    let person =
        found.as_array().expect("a list").iter().find(|hit| hit["number"] == "K10002").expect("Anneli Nyström");
    assert_eq!(person["name"], "Anneli Nyström");

    let dossier = desk.karin(["person", "show", "K10002", "--task", "request"]).json();
    assert_eq!(dossier["person"]["email"], "jdavidsson2@example.com");
    assert_eq!(dossier["agreements"][0]["ended_on"], "2026-07-15");

    let request =
        desk.karin(["request", "open", "K10002", "--kind", "access", "--received", "2026-03-31", "--channel", "email"]);
    let request = request.json();
    // 30 April is the day that 31 March lacks in April.
    assert_eq!(request["last_day"], "2026-04-30");
    let number = request["number"].as_str().expect("a case number").to_owned();

    let preview = desk.karin(["extract", &number, "--out", "preview.pdf", "--preview"]).json();
    assert_eq!(preview["answered"], false);
    assert_eq!(desk.karin(["request", "show", &number]).json()["state"], "open");
    let made = desk.karin(["extract", &number, "--out", "extract.pdf"]).json();
    assert_eq!(made["sha256"].as_str().map(str::len), Some(64));
    assert_eq!(desk.karin(["request", "show", &number]).json()["state"], "answered");
    let paper = text_of_pdf(&desk.path("extract.pdf"));
    for words in ["Anneli Nyström", "jdavidsson2@example.com", "Integritetsskyddsmyndigheten", &number] {
        assert!(paper.contains(words), "{words} is not in the extract");
    }
    desk.karin(["extract", &number, "--out", "again.pdf"]).refused(1, "requestAnswered");
    assert!(!desk.path("again.pdf").exists());

    let verdict = desk.karin(["audit", "verify"]).json();
    assert_eq!(verdict["ok"], true);
    let head = verdict["head"].as_str().expect("a hash").to_owned();
    assert_eq!(
        desk.karin(["audit", "verify", "--head", &head]).json()["ok"],
        true,
        "the head of a paper is found later"
    );
    desk.karin(["audit", "verify", "--head", &"0".repeat(64)]).refused(4, "logBroken");
}

#[test]
fn a_person_is_added_corrected_and_followed() {
    let desk = Desk::with_demo(20);
    let added =
        desk.run(["person", "add", "--json", "--name", "Åsa Ängström", "--email", "asa@example.org", "--city", "Lund"]);
    let id = added.json()["id"].as_str().expect("an id").to_owned();
    let corrected = desk
        .run(["person", "correct", &id, "--task", "customer-service", "--street", "Exempelgatan 2", "--json"])
        .json();
    assert_eq!(corrected["person"]["name"], "Åsa Ängström", "what is not named stays");
    assert_eq!(corrected["person"]["address"]["street"], "Exempelgatan 2");
    assert_eq!(corrected["person"]["address"]["city"], "Lund");
    let emptied = desk.run(["person", "correct", &id, "--task", "customer-service", "--email", "", "--json"]).json();
    assert_eq!(emptied["person"]["email"], Value::Null, "an empty value removes");

    let agreement = desk.run([
        "agreement",
        "add",
        &id,
        "--task",
        "customer-service",
        "--kind",
        "course",
        "--from",
        "2024-02-28",
        "--json",
    ]);
    let agreement = agreement.json()["id"].as_str().expect("an id").to_owned();
    let ended =
        desk.run(["agreement", "end", &agreement, "--task", "customer-service", "--on", "2024-02-29", "--json"]);
    assert_eq!(ended.json()["ended_on"], "2024-02-29");
    desk.run(["agreement", "end", &agreement, "--task", "customer-service", "--on", "2024-03-01", "--json"])
        .refused(1, "agreementEnded");
    let due = desk.run(["due", "--json"]).json();
    let erasure = due.as_array().expect("a list").iter().find(|line| line["subject_id"] == agreement.as_str());
    let erasure = erasure.expect("an ended agreement falls due");
    assert_eq!(
        (&erasure["kind"], &erasure["person_id"]),
        (&Value::from("agreement-erasure"), &Value::from(id.as_str()))
    );
    assert_eq!(erasure["last_day"], "2025-02-28", "the year after has no 29 February");
    assert_eq!(erasure["reason"]["rule"], "R43");
    assert!(erasure["reason"]["steps"].as_array().is_some_and(|steps| !steps.is_empty()));

    desk.write("words.txt", "Ja, jag vill få brevet.");
    let consent = desk.run([
        "consent",
        "give",
        &id,
        "--task",
        "customer-service",
        "--purpose",
        "newsletter",
        "--channel",
        "phone",
        "--text-file",
        "words.txt",
        "--wording-version",
        "2026-03",
        "--json",
    ]);
    let consent = consent.json()["id"].as_str().expect("an id").to_owned();
    let listed = desk.run(["consent", "list", &id, "--task", "customer-service", "--json"]).json();
    assert_eq!(listed[0]["state"], "active");
    assert_eq!(listed[0]["events"][0]["wording"], "Ja, jag vill få brevet.");
    let withdraw = ["consent", "withdraw", &consent, "--task", "customer-service", "--channel", "email", "--json"];
    assert_eq!(desk.run(withdraw).json()["state"], "ended");
    desk.run(withdraw).refused(1, "consentEnded");
}

#[test]
fn the_password_may_come_from_standard_input_and_the_recovery_code_only_where_it_is_asked_for() {
    let desk = Desk::new();
    let said = desk.run_with(["create", "--admin", "Karin", "--password-file", "-", "--json"], PASSWORD);
    assert_eq!(said.status, 0, "{said:?}");
    let created: Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(created.get("recovery_code"), None, "a code nobody asked for is not written into a log of a script");
    assert!(said.err.contains("återställning"), "{}", said.err);
    assert_eq!(desk.run_with(["find", "--password-file", "-", "--json"], PASSWORD).json(), Value::Array(Vec::new()));

    let other = Desk::new();
    let arguments = ["create", "--admin", "Karin", "--password-file", "password", "--json", "--print-recovery-code"];
    let code = other.run(arguments).json()["recovery_code"].as_str().expect("a code").to_owned();
    assert!(code.split('-').count() > 4, "{code}");
}
