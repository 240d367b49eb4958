//! What the office may set for itself, with what holds unless it does. No limit of the law is among them.

/// The settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficeRules {
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
    /// Hours within which a second member of staff signs a suspension that took effect at once (policy point 14).
    pub suspension_hours: u32,
    /// Days after which a suspension is looked at again, unless another day is set.
    pub suspension_days: u32,
    /// How many noted breaches of the terms are repeated ones (policy point 51).
    pub breach_count: u32,
    /// Over how many days breaches are counted.
    pub breach_days: u32,
    /// The largest file that can be kept with a record, in whole mebibytes.
    pub attachment_mb: u32,
    /// Whether the office is closed on midsommarafton, julafton and nyårsafton. Moves its own days only.
    pub eves_closed: bool,
}

impl Default for OfficeRules {
    fn default() -> Self {
        Self {
            publish_from: 5,
            request_days: 30,
            dispute_days: 30,
            complaint_count: 3,
            complaint_months: 12,
            assurance: false,
            suspension_hours: 72,
            suspension_days: 30,
            breach_count: 3,
            breach_days: 365,
            attachment_mb: 20,
            eves_closed: false,
        }
    }
}

/// A setting's name in the register with the least and most it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The name in the register.
    pub key: &'static str,
    /// The same as a code; its words are `setting-<code>`.
    pub code: &'static str,
    /// The least.
    pub least: u32,
    /// The most.
    pub most: u32,
}

impl Setting {
    const fn new(key: &'static str, code: &'static str, least: u32, most: u32) -> Self {
        Self { key, code, least, most }
    }

    /// The setting with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        SETTINGS.into_iter().find(|setting| setting.code == code)
    }
}

/// Every setting. Switches are 0 and 1.
pub const SETTINGS: [Setting; 12] = [
    Setting::new("ratings.publish-from", "ratings-publish-from", 1, 1_000),
    Setting::new("ratings.request-days", "ratings-request-days", 1, 365),
    Setting::new("disputes.target-days", "disputes-target-days", 1, 365),
    Setting::new("disputes.assurance", "disputes-assurance", 0, 1),
    Setting::new("complaints.repeated", "complaints-repeated", 2, 100),
    Setting::new("complaints.months", "complaints-months", 1, 120),
    Setting::new("suspensions.sign-hours", "suspensions-sign-hours", 1, 336),
    Setting::new("suspensions.review-days", "suspensions-review-days", 1, 366),
    Setting::new("breaches.repeated", "breaches-repeated", 2, 100),
    Setting::new("breaches.days", "breaches-days", 30, 3_650),
    Setting::new("attachments.limit-mb", "attachments-limit-mb", 1, 100),
    Setting::new("office.eves-closed", "office-eves-closed", 0, 1),
];

impl OfficeRules {
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
            "disputes.assurance" => self.assurance.into(),
            "complaints.repeated" => self.complaint_count,
            "complaints.months" => self.complaint_months,
            "suspensions.sign-hours" => self.suspension_hours,
            "suspensions.review-days" => self.suspension_days,
            "breaches.repeated" => self.breach_count,
            "breaches.days" => self.breach_days,
            "attachments.limit-mb" => self.attachment_mb,
            "office.eves-closed" => self.eves_closed.into(),
            _ => return None,
        })
    }

    fn set(&mut self, key: &str, value: u32) {
        match key {
            "ratings.publish-from" => self.publish_from = value,
            "ratings.request-days" => self.request_days = value,
            "disputes.target-days" => self.dispute_days = value,
            "disputes.assurance" => self.assurance = value == 1,
            "complaints.repeated" => self.complaint_count = value,
            "complaints.months" => self.complaint_months = value,
            "suspensions.sign-hours" => self.suspension_hours = value,
            "suspensions.review-days" => self.suspension_days = value,
            "breaches.repeated" => self.breach_count = value,
            "breaches.days" => self.breach_days = value,
            "attachments.limit-mb" => self.attachment_mb = value,
            "office.eves-closed" => self.eves_closed = value == 1,
            _ => {}
        }
    }
}
