//! What a reminder says, wherever it is said: in a notification, in an e-mail, in a calendar. Numbers, kinds and days.

use crate::{Args, Language, has, text_with};

/// So many things of a kind, by the kind's code: `2 requests`. A kind of a newer version is a thing.
pub fn reminder_of(language: Language, kind: &str, count: u64) -> String {
    let id = format!("reminder-what-{kind}");
    let id = if has(language, &id) { id.as_str() } else { "reminder-what-other" };
    text_with(language, id, &Args::new().set("count", i64::try_from(count).unwrap_or(i64::MAX)))
}

/// The same with how near they are, by the code of the nearness and the office days ahead: `2 requests due tomorrow`.
pub fn reminder(language: Language, kind: &str, nearness: &str, days: u32, count: u64) -> String {
    let args = Args::new().set("what", reminder_of(language, kind, count)).set("days", days);
    text_with(language, &format!("reminder-{nearness}"), &args)
}
