//! Two people at the same thing: what the window can write over says what was seen of it.

use house::{files, shown};
use std::fs;

/// How a command is called that puts something in the place of what stood there, decides about it or takes it away. Forms are
/// guarded in the core; what only adds something of its own, or looks at something, is called otherwise.
const WRITES_OVER: [&str; 25] = [
    "accept_",
    "apply_",
    "change_",
    "compact_",
    "complete_",
    "correct_",
    "decide_",
    "disable_",
    "dismiss_",
    "due_done",
    "edit_",
    "end_",
    "forget_",
    "hand_over_",
    "leave_",
    "lift_",
    "merge_",
    "reject_",
    "release_",
    "remove_",
    "run_",
    "set_",
    "sign_",
    "snooze_",
    "withdraw_",
];

/// Those of them that need not say what was seen, and why.
const NEEDS_NONE: [(&str, &str); 21] = [
    ("accept_log", "what was found at this computer is this computer's"),
    ("apply_retention", "a plan never changes, its signature is one proposal's, and each item is judged once more"),
    ("change_own_password", "one's own"),
    ("compact_desks", "takes nothing from what anybody has entered; of several at once one does it"),
    ("disable_staff", "done twice it is done once"),
    ("dismiss_dispute", "only an open dispute is dismissed, and it is decided then"),
    ("end_agreement", "an agreement ends once"),
    ("leave_desks", "this computer's"),
    ("lift_restriction", "a restriction is lifted once"),
    ("merge_people", "both entries stay whole under the one, and it can be undone"),
    ("release_contact", "a line is shown to the other side once and not taken back"),
    ("remove_desk", "a desk is shut out once"),
    ("remove_slot", "a way in is removed once"),
    ("run_import", "what each row does is worked out in the write itself"),
    ("run_newsletter", "what each row does is worked out in the write itself"),
    ("run_rating_import", "what each row does is worked out in the write itself"),
    ("set_backup_settings", "this computer's"),
    ("set_reminders_here", "this computer's"),
    ("set_update_settings", "this computer's"),
    ("withdraw_consent", "a consent is withdrawn once"),
    ("withdraw_retention_plan", "a plan is taken back once"),
];

/// What says how it stood when whoever writes began.
const SAYS: [&str; 2] = ["having_stood(", "request: CorrectPerson"];

#[test]
fn every_command_that_writes_over_something_says_how_it_stood() {
    let (mut silent, mut found, mut passed) = (Vec::new(), 0, Vec::new());
    for path in files("src-tauri/src/commands", &[".rs"]) {
        let text = fs::read_to_string(&path).expect("a file of ours");
        for command in text.split("#[tauri::command]").skip(1) {
            let name = command.split("fn ").nth(1).and_then(|rest| rest.split('(').next()).unwrap_or_default();
            if !WRITES_OVER.iter().any(|beginning| name.starts_with(beginning)) {
                continue;
            }
            found += 1;
            if NEEDS_NONE.iter().any(|(known, _)| *known == name) {
                passed.push(name.to_owned());
            } else if !SAYS.iter().any(|words| command.contains(words)) {
                silent.push(format!("{}: {name}", shown(&path)));
            }
        }
    }
    assert!(found >= 30, "only {found} found");
    assert!(silent.is_empty(), "take what was seen as `before`, or say why it needs none:\n  {}", silent.join("\n  "));
    passed.sort_unstable();
    assert_eq!(passed, NEEDS_NONE.map(|(name, _)| name), "what is passed over is there, and in order");
}
