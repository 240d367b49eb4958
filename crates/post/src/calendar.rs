//! The due list as an iCalendar file (RFC 5545), for Outlook and every other calendar program.
//!
//! A day in it is a kind and a number. It lasts the whole of the last day, takes nobody's time, and has the same name in
//! every file of the same register, so that a later file changes what an earlier one said.

use chrono::{Duration, Utc};
use domain::calendar_file::{CalendarDay, CalendarFile};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property};
use wording::{Args, Language, reminder_of, text, text_with};

/// Whom a calendar program names as its maker.
const MAKER: &str = "-//Cequred//Cequred Register//SV";

/// The hour at which a calendar's own alarm comes.
const HOUR: i64 = 9;

/// The calendar as a file, with an alarm at nine so many days before each last day if that is wanted.
pub fn calendar(language: Language, file: &CalendarFile, alarm_days: Option<u32>) -> Vec<u8> {
    let mut calendar = Calendar::new();
    calendar.properties.retain(|property| property.key() != "PRODID");
    calendar.append_property(Property::new("PRODID", MAKER)).append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(&text(language, "calendar-file-name"));
    calendar.extend(file.days.iter().map(|day| event(language, file, day, alarm_days)));
    calendar.to_string().into_bytes()
}

fn event(language: Language, file: &CalendarFile, day: &CalendarDay, alarm_days: Option<u32>) -> Event {
    let what = reminder_of(language, day.kind.code(), day.count);
    let (made, name) =
        (file.at.with_timezone(&Utc), format!("{}-{}-{}", file.namespace, day.last_day, day.kind.code()));
    let own = Args::new().set("day", day.internal_day.to_string());
    let mut event = Event::new();
    event
        .uid(&format!("{name}@cequred-register"))
        .timestamp(made)
        .starts(day.last_day)
        // The day after: an end is not part of what it ends.
        .ends(day.last_day.succ_opt().unwrap_or(day.last_day))
        .summary(&text_with(language, "calendar-file-summary", &Args::new().set("what", what.as_str())))
        .description(&text_with(language, "calendar-file-description", &own))
        .add_property("TRANSP", "TRANSPARENT")
        .add_property("CATEGORIES", "Cequred Register");
    if let Some(days) = alarm_days {
        let before = Duration::hours(HOUR - 24 * i64::from(days));
        let mut alarm = Alarm::display(&what, before);
        // Left to itself the library would name it at random and date it by the computer's clock.
        alarm.uid(&format!("{name}-alarm@cequred-register")).timestamp(made);
        event.alarm(alarm);
    }
    event.done()
}
