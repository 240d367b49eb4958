//! What the office may set about ratings and disputes, with what holds unless it does.

/// The settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatingRules {
    /// From how many ratings on an average is shown to others (policy point 45).
    pub publish_from: u32,
    /// For how many days a question for a rating can be answered (policy point 46).
    pub request_days: u32,
    /// Within how many days of receipt the office wants a dispute decided. Its own target; no law sets one.
    pub dispute_days: u32,
    /// How many complaints are repeated ones (policy point 51).
    pub complaint_count: u32,
    /// Over how many months complaints are counted.
    pub complaint_months: u32,
    /// Whether the contractor is offered to assure that a statement is true. Never demanded.
    pub assurance: bool,
}

impl Default for RatingRules {
    fn default() -> Self {
        Self {
            publish_from: 5,
            request_days: 30,
            dispute_days: 30,
            complaint_count: 3,
            complaint_months: 12,
            assurance: false,
        }
    }
}

/// A setting's name in the register with the least and most it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatingSetting {
    /// The name.
    pub key: &'static str,
    /// The least.
    pub least: u32,
    /// The most.
    pub most: u32,
}

/// Every setting. Switches are 0 and 1.
pub const SETTINGS: [RatingSetting; 6] = [
    RatingSetting { key: "ratings.publish-from", least: 1, most: 1_000 },
    RatingSetting { key: "ratings.request-days", least: 1, most: 365 },
    RatingSetting { key: "disputes.target-days", least: 1, most: 365 },
    RatingSetting { key: "complaints.repeated", least: 2, most: 100 },
    RatingSetting { key: "complaints.months", least: 1, most: 120 },
    RatingSetting { key: "disputes.assurance", least: 0, most: 1 },
];

impl RatingRules {
    /// The rules as these texts say; what is absent or out of bounds keeps its default.
    pub fn read(text_of: impl Fn(&str) -> Option<String>) -> Self {
        let mut rules = Self::default();
        for setting in SETTINGS {
            let value = text_of(setting.key).and_then(|text| text.trim().parse::<u32>().ok());
            if let Some(value) = value.filter(|value| (setting.least..=setting.most).contains(value)) {
                rules.set(setting.key, value);
            }
        }
        rules
    }

    /// The value of a setting.
    pub fn value(&self, key: &str) -> Option<u32> {
        Some(match key {
            "ratings.publish-from" => self.publish_from,
            "ratings.request-days" => self.request_days,
            "disputes.target-days" => self.dispute_days,
            "complaints.repeated" => self.complaint_count,
            "complaints.months" => self.complaint_months,
            "disputes.assurance" => self.assurance.into(),
            _ => return None,
        })
    }

    fn set(&mut self, key: &str, value: u32) {
        match key {
            "ratings.publish-from" => self.publish_from = value,
            "ratings.request-days" => self.request_days = value,
            "disputes.target-days" => self.dispute_days = value,
            "complaints.repeated" => self.complaint_count = value,
            "complaints.months" => self.complaint_months = value,
            "disputes.assurance" => self.assurance = value == 1,
            _ => {}
        }
    }
}
