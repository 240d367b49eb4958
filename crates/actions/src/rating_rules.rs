//! What the office has set about ratings, disputes and complaints.

use crate::{
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    rating_rules::{RatingRules, SETTINGS},
    time::Moment,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

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

/// The rules as the register holds them.
pub(crate) fn rules(r: &Read<'_>) -> Result<RatingRules, Problem> {
    let settings = r.settings()?;
    Ok(RatingRules::read(|key| settings.get(key).cloned()))
}

/// Every setting.
pub fn settings(session: &Session) -> Result<Vec<RatingSettingView>, Problem> {
    session.task_for(Deed::FindPeople)?;
    let rules = session.register.read(rules)?;
    Ok(SETTINGS
        .iter()
        .map(|setting| RatingSettingView {
            key: setting.key.to_owned(),
            value: rules.value(setting.key).unwrap_or(setting.least),
            least: setting.least,
            most: setting.most,
        })
        .collect())
}

/// Changes a setting. Disputes that run keep the days they have until they change themselves.
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
    session.register.write(&session.holder(now), |w| {
        w.set_setting(setting.key, &request.value.to_string())?;
        w.record(&session.entry("ratings.setting", None, now).fields(&[setting.key]))?;
        Ok::<_, Problem>(())
    })?;
    settings(session)
}
