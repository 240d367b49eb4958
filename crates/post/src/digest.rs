//! The e-mail of the day: kinds, numbers and days, and nobody's name.

use domain::{
    digest::Digest,
    post::Message,
    reminders::Reminder,
    time::{Moment, day_in_sweden},
};
use wording::{Args, Language, reminder, text, text_with};

/// The e-mail of a day with these lines; with none it says that there is nothing.
// policy: 22
pub fn digest(language: Language, digest: &Digest, lines: &[Reminder], now: Moment) -> Message {
    let day = day_in_sweden(now).to_string();
    let total = lines.iter().fold(0_u64, |sum, line| sum.saturating_add(line.count));
    let about = Args::new().set("day", day.as_str()).set("count", i64::try_from(total).unwrap_or(i64::MAX));
    let said = |it: &Reminder| reminder(language, it.kind.code(), it.nearness.code(), it.nearness.days(), it.count);
    let mut text_lines: Vec<String> = lines.iter().map(said).collect();
    if text_lines.is_empty() {
        text_lines.push(text(language, "digest-nothing"));
    }
    Message {
        from: Some(digest.from.clone()),
        to: digest.to.clone(),
        subject: text_with(language, "digest-subject", &about),
        text: format!("{}\n\n{}\n", text_lines.join("\n"), text(language, "digest-end")),
        at: now,
    }
}
