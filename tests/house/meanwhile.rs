//! Two people at the same thing: what the window can write over says what was seen of it.

use house::{files, shown};
use std::fs;

/// How a command is called that puts something in the place of what stood there. Forms are guarded in the core, and a verb that
/// takes a record one step further refuses by itself when that step has been taken.
const WRITES_OVER: [&str; 7] = ["change_", "complete_", "correct_", "decide_", "edit_", "hand_over_", "set_"];

/// One's own, or this computer's: nobody else writes there.
const OWN: [&str; 4] = ["change_own_password", "set_backup_settings", "set_reminders_here", "set_update_settings"];

/// What says how it stood when whoever writes began.
const SAYS: [&str; 2] = ["having_stood(", "request: CorrectPerson"];

#[test]
fn every_command_that_writes_over_something_says_how_it_stood() {
    let (mut silent, mut found) = (Vec::new(), 0);
    for path in files("src-tauri/src/commands", &[".rs"]) {
        let text = fs::read_to_string(&path).expect("a file of ours");
        for command in text.split("#[tauri::command]").skip(1) {
            let name = command.split("fn ").nth(1).and_then(|rest| rest.split('(').next()).unwrap_or_default();
            if !WRITES_OVER.iter().any(|beginning| name.starts_with(beginning)) || OWN.contains(&name) {
                continue;
            }
            found += 1;
            if !SAYS.iter().any(|words| command.contains(words)) {
                silent.push(format!("{}: {name}", shown(&path)));
            }
        }
    }
    assert!(found >= 10, "only {found} found");
    assert!(silent.is_empty(), "take what was seen as `before`, or name it as one's own:\n  {}", silent.join("\n  "));
}
