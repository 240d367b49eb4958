//! Lines that are not understood, help, completions, manual pages, and what needs no register.

use crate::desk::Desk;

#[test]
fn a_line_that_is_not_understood_gets_status_two_and_a_sentence() {
    let desk = Desk::new();
    for line in [
        "nonsense",
        "find --bogus",
        "find --limit many",
        "person show",
        "person show K1",
        "person show K1 --task gossip",
        "request open --kind access --received 2026-01-01 --channel web",
        "request open K1 --applicant X --kind access --received 2026-01-01 --channel web",
        "consent give K1 --task request --purpose newsletter --channel web --wording-version 1",
        "extract 2026-0001",
        "deadline never 2026-01-01",
        "find --now yesterday",
        "completions cobol",
    ] {
        let mut command = desk.command();
        let said: crate::desk::Said =
            command.args(line.split(' ')).arg("--json").output().expect("the binary runs").into();
        said.refused(2, "wrongUsage");
    }
    let swedish = desk.run(["person", "show", "K1", "--task", "gossip"]);
    assert!(swedish.err.starts_with("Värdet för --task"), "{swedish:?}");
    assert!(swedish.err.contains("customer-service"), "the possible words are named: {swedish:?}");
    let english = desk.run(["--lang", "en", "extract", "2026-0001", "Anna", "Andersson"]);
    assert_eq!(english.status, 2);
    assert!(!english.err.contains("Anna") && !english.err.contains("Andersson"), "a name is not repeated: {english:?}");
}

#[test]
fn options_for_every_command_stand_before_or_after_it() {
    let desk = Desk::new();
    let before = desk.run(["--json", "--lang", "en", "deadline", "access", "2026-11-24"]).json();
    assert_eq!(before, desk.run(["deadline", "access", "2026-11-24", "--lang", "en", "--json"]).json());
    assert_eq!(before["last_day"], "2026-12-24", "an eve is no public holiday");
    assert_eq!(before["steps"][0]["rule"], "R3");
}

#[test]
fn every_command_has_help_with_an_example() {
    let desk = Desk::new();
    let root = desk.run(["--help"]);
    assert_eq!(root.status, 0);
    assert!(root.out.contains("Exit status"), "{}", root.out);
    let pages = desk.run(["man", "--out", "pages", "--json"]).json();
    for page in pages["pages"].as_array().expect("a list") {
        let name = page.as_str().expect("a name");
        let text = std::fs::read_to_string(desk.path("pages").join(name)).expect("a page");
        assert!(text.starts_with(".ie"), "{name} is no manual page");
        let words = name.trim_end_matches(".1").trim_start_matches("cequred").trim_start_matches('-');
        let help = ways_to_divide(words).into_iter().map(|words| {
            let mut command = desk.command();
            let help: crate::desk::Said = command.args(&words).arg("--help").output().expect("the binary runs").into();
            help
        });
        let help = help.into_iter().find(|help| help.status == 0).unwrap_or_else(|| panic!("{words:?} has no help"));
        let lists_commands = help.out.contains("Commands:");
        assert!(lists_commands || help.out.contains("Example"), "{words:?} has no example:\n{}", help.out);
    }
    assert!(pages["pages"].as_array().is_some_and(|pages| pages.len() > 20));
}

/// A page's name as words of a command line: a noun or a verb may have a hyphen of its own.
fn ways_to_divide(name: &str) -> Vec<Vec<&str>> {
    let hyphens = name.match_indices('-').map(|(at, _)| vec![&name[..at], &name[at + 1..]]);
    hyphens.chain([name.split('-').filter(|word| !word.is_empty()).collect(), vec![name]]).collect()
}

#[test]
fn completions_are_there_for_every_shell() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = desk.run(["completions", shell]);
        assert!(said.status == 0 && said.out.contains("cequred"), "{shell}");
    }
}

#[test]
fn a_text_is_looked_through_without_repeating_it() {
    let desk = Desk::new();
    let found = desk.run(["guard", "kort 4111 1111 1111 1111", "--json"]).json();
    assert_eq!(found[0]["kind"], "card-number");
    assert_eq!((&found[0]["from"], &found[0]["to"]), (&5.into(), &24.into()));
    let said = desk.run_with(["guard", "-"], "kort 4111 1111 1111 1111\n");
    assert!(said.status == 0 && !said.out.contains("4111"), "{said:?}");
    assert_eq!(desk.run(["guard", "556792-8485 018 44 44 600", "--json"]).json(), serde_json::json!([]));
}

#[test]
fn the_language_is_that_of_the_environment_unless_it_is_asked_for() {
    let desk = Desk::new();
    let said = |variable: &str, value: &str, lang: &[&str]| {
        let mut command = desk.command();
        let output = command.args(["find"]).args(lang).env(variable, value).output();
        crate::desk::Said::from(output.expect("the binary runs")).err
    };
    assert!(said("LANG", "en_GB.UTF-8", &[]).starts_with("There is no register"));
    assert!(said("LANG", "C", &[]).starts_with("Det finns inget register"));
    assert!(said("LC_ALL", "sv_SE.UTF-8", &["--lang", "en"]).starts_with("There is no register"));
}
