//! What the office has set for itself: about ratings, disputes and complaints, suspensions, files and its own days.

use crate::{
    due,
    forms::{About, Book, Entry, FieldKind, Form, FormDone, choice, required},
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    held::Value,
    office_rules::{OfficeRules, SETTINGS, Setting},
    time::{Day, Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;
use uuid::Uuid;

const NOUN: &str = "setting";

/// The setting that moves the office's own days.
const EVES: &str = "office.eves-closed";

/// The rules as the register holds them.
pub(crate) fn rules(r: &Read<'_>) -> Result<OfficeRules, Problem> {
    let settings = r.settings()?;
    Ok(OfficeRules::read(|key| settings.get(key).cloned()))
}

pub(crate) const BOOK: Book = Book { noun: NOUN, reads: Deed::FindPeople, list };

fn list(r: &Read<'_>, _: Day) -> Result<Vec<Entry>, Problem> {
    let now = rules(r)?;
    let usual = OfficeRules::default();
    let value = |rules: &OfficeRules, key| i64::from(rules.value(key).unwrap_or_default());
    // A setting has no identifier of its own: its place in the list stands for it.
    let entry = |(at, setting): (usize, &Setting)| {
        Entry::new(Uuid::from_u128(at as u128))
            .fact("name", Value::Code { group: "setting", code: setting.code })
            .fact("value", value(&now, setting.key))
            .fact("usual", value(&usual, setting.key))
            .fact("least", i64::from(setting.least))
            .fact("most", i64::from(setting.most))
    };
    Ok(SETTINGS.iter().enumerate().map(entry).collect())
}

/// One setting, with its bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RatingSettingView {
    /// Its name; `setting-<name>` with dashes in the wording files.
    pub key: String,
    /// What it is now. A switch is 0 or 1.
    pub value: u32,
    /// The least.
    pub least: u32,
    /// The most.
    pub most: u32,
}

/// A change of a setting.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeRatingSetting {
    /// Which.
    pub key: String,
    /// What it is to be.
    pub value: u32,
}

/// Every setting.
pub fn settings(session: &Session) -> Result<Vec<RatingSettingView>, Problem> {
    session.task_for(Deed::FindPeople)?;
    let rules = session.register.read(rules)?;
    let view = |setting: &Setting| RatingSettingView {
        key: setting.key.to_owned(),
        value: rules.value(setting.key).unwrap_or(setting.least),
        least: setting.least,
        most: setting.most,
    };
    Ok(SETTINGS.iter().map(view).collect())
}

/// Changes a setting. What runs keeps the days it has until it changes itself; only the office's days off move at once.
pub fn change(
    session: &Session,
    request: &ChangeRatingSetting,
    now: Moment,
) -> Result<Vec<RatingSettingView>, Problem> {
    session.may(None, Deed::ChangeSettings)?;
    let setting = SETTINGS
        .iter()
        .find(|setting| setting.key == request.key)
        .ok_or_else(|| Problem::invalid("setting", "unknown-word"))?;
    if !(setting.least..=setting.most).contains(&request.value) {
        return Err(Problem::invalid("setting", "out-of-range"));
    }
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        w.set_setting(setting.key, &request.value.to_string())?;
        if setting.key == EVES {
            due::make_anew(w, today)?;
        }
        w.record(&session.entry("settings.change", None, now).fields(&[setting.key]))?;
        Ok::<_, Problem>(())
    })?;
    settings(session)
}

pub(crate) const FORMS: &[Form] = &[Form {
    noun: NOUN,
    verb: "change",
    about: About::Nothing,
    deed: Deed::ChangeSettings,
    fields: &[
        required("name", choice("setting", || SETTINGS.iter().map(|setting| setting.code).collect())),
        required("value", FieldKind::Count { min: 0, max: 3_650 }),
    ],
    run: |session, filled, now| {
        let value = filled.maybe_count("value")?.unwrap_or_default();
        let value = u32::try_from(value).map_err(|_| Problem::invalid("setting-value", "out-of-range"))?;
        let setting = Setting::from_code(&filled.text("name"));
        let setting = setting.ok_or_else(|| Problem::invalid("setting-name", "unknown-word"))?;
        change(session, &ChangeRatingSetting { key: setting.key.to_owned(), value }, now)?;
        Ok(FormDone::default())
    },
}];
