//! What opens above a place: menus, panels, dialogs, forms. What is pressed for it, and axe-core's look at what opened.

use std::time::{Duration, Instant};

use thirtyfour::Key;

use crate::axe::violations_in;
use crate::looks::Visit;
use crate::support::PATIENCE;

/// A place or a tab of one, and the buttons that are pressed one after the other.
type Opening = (&'static str, &'static [&'static str]);

/// What every place leads to.
const OF_PLACES: &[Opening] = &[
    ("/today", &["top-who"]),
    ("/today", &["due-handle"]),
    ("/today", &["palette-open"]),
    ("/today", &["samples-out"]),
    ("/people", &["people-new"]),
    ("/people", &["choose-relation"]),
    ("/people?start=import", &["import-choose"]),
    ("/requests", &["request-new"]),
    ("/ratings", &["dispute-new"]),
    ("/ratings", &["ratings-import"]),
    ("/ratings", &["ratings-tab-requests", "ask-rating"]),
    ("/incidents", &["begin-incident-report"]),
    ("/incidents", &["begin-incident-report", "choose-incident-kind"]),
    ("/retention", &["retention-row"]),
    ("/retention?tab=holds", &["hold-set"]),
    ("/report", &["report-year"]),
    ("/log", &["log-export"]),
    ("/settings?tab=staff", &["staff-add"]),
    ("/settings?tab=staff", &["staff-more-demo"]),
    ("/settings?tab=staff", &["staff-more-demo", "staff-role"]),
    ("/settings?tab=staff", &["staff-more-demo", "staff-code"]),
    ("/settings?tab=staff", &["staff-more-demo", "staff-here"]),
    ("/settings?tab=staff", &["staff-more-demo", "staff-disable"]),
    ("/settings?tab=keys", &["kit-prove"]),
    ("/settings?tab=keys", &["kit-new"]),
    ("/settings?tab=keys", &["shares-new"]),
    ("/settings?tab=keys", &["slot-remove"]),
    ("/settings?tab=keys", &["device-bind"]),
    ("/settings?tab=desks", &["desks-share"]),
];

/// Books, each with the form that enters something into it.
const BOOKS: &[&str] = &["contact", "device", "finding", "processing", "recipient", "template", "terms"];

/// What the page of a person leads to; the first is the tab. She is open for administration.
pub const OF_A_PERSON: &[&[&str]] = &[
    &["change-task"],
    &["merge-open"],
    &["tab-contact", "person-edit"],
    &["tab-agreements", "agreement-new"],
    &["tab-agreements", "agreement-end"],
    &["tab-consents", "consent-new"],
    &["tab-consents", "consent-renew"],
    &["tab-consents", "consent-withdraw"],
    &["tab-agreements", "begin"],
];

/// What the page of a request leads to.
pub const OF_A_CASE: &[&[&str]] = &[&["case-extend"], &["case-refuse"], &["case-acknowledge"]];

/// What the page of a dispute leads to, by its row: the first of the demo is decided, the last lacks something.
pub const OF_DISPUTES: &[(i8, &[&[&str]])] =
    &[(0, &[&["attachment"]]), (-2, &[&["contact-client"]]), (-1, &[&["dispute-complete"]])];

/// What lies above a place while it is seen. A chart in a place has a list of its own.
const ABOVE: &str = "[...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')]\
                     .filter(each => each.checkVisibility() && !each.closest('main'))";

impl Visit<'_> {
    /// Opens what the places lead to, and looks at it.
    pub async fn openings_of_places(&mut self) {
        for (address, pressed) in OF_PLACES {
            self.page.run(&format!("location.hash = '#{address}'")).await;
            self.arrive().await;
            self.open(pressed).await;
        }
        for noun in BOOKS {
            self.page.run(&format!("location.hash = '#/books/{noun}'")).await;
            self.arrive().await;
            let begin = format!("[data-testid^='begin-{noun}-']");
            self.page.see_css(noun, &begin).await;
            let begin = self.page.run(&format!("return document.querySelector(\"{begin}\").dataset.testid")).await;
            self.open(&[begin.as_str().expect("a name")]).await;
        }
        self.keys(Key::Control + "/").await;
        self.look_above("shortcuts").await;
    }

    /// Opens what the place that is shown leads to, and looks at it.
    pub async fn openings(&mut self, openings: &[&[&str]]) {
        for pressed in openings {
            self.open(pressed).await;
        }
    }

    /// Presses one after the other, looks at what then lies above the place, and closes it.
    async fn open(&mut self, pressed: &[&str]) {
        for each in pressed {
            self.page.click(each).await;
        }
        self.look_above(&pressed.join("-")).await;
        self.close(&pressed.join("-")).await;
    }

    /// Waits for something above the place, and runs axe-core on it.
    pub async fn look_above(&mut self, name: &str) {
        let start = Instant::now();
        while self.lying_above().await == 0 {
            assert!(start.elapsed() < PATIENCE, "{name} opens nothing");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        self.page.still().await;
        self.page.picture(&format!("above-{name}-{}.png", self.theme)).await;
        let found = violations_in(self.page, ABOVE).await;
        self.found.extend(found.iter().map(|issue| format!("{name}: {issue}")));
    }

    /// Presses Esc until nothing lies above the place: a list in a form is closed first, then the form.
    async fn close(&self, name: &str) {
        let start = Instant::now();
        let mut left = self.lying_above().await;
        while left > 0 {
            self.keys(Key::Escape + "").await;
            self.page.still().await;
            assert!(start.elapsed() < PATIENCE, "{name} is not closed by Esc");
            left = self.lying_above().await;
        }
    }

    async fn lying_above(&self) -> u64 {
        self.page.run(&format!("return {ABOVE}.length")).await.as_u64().expect("a number")
    }

    /// Presses keys where the focus is.
    async fn keys(&self, keys: impl Into<thirtyfour::TypingData>) {
        // What had the focus may go away with what it was in; whoever asks looks again.
        if let Ok(at) = self.page.0.active_element().await {
            let _ = at.send_keys(keys).await;
        }
    }
}
