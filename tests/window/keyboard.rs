//! The window without a pointer: three stories by keys alone, every stop of every place, and back from what was opened.
//! At every step one sees where one is.

use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::{Key, TypingData};

use crate::axe::words;
use crate::page::Page;
use crate::register::{Register, one};
use crate::support::{Desktop, PATIENCE};

/// More presses of the tabulator than any place has stops.
const STOPS: usize = 120;

/// Whether the focus is somewhere, and can be seen: an outline, a shadow, or the line under a field that is drawn for it.
/// It may be drawn by the element itself, by something around it, or beside it.
const SEEN: &str = "
    const at = document.activeElement;
    if (!at || at === document.body) return 'nowhere';
    // A place that has just been opened: nothing in it is chosen yet.
    if (at.tagName === 'MAIN') return 'seen';
    const drawn = (element, part) => {
      const style = getComputedStyle(element, part);
      if (part && style.content === 'none') return false;
      // A link is underlined twice.
      if (style.textDecorationStyle === 'double') return true;
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
      const ringed = part && ['Top', 'Right', 'Bottom', 'Left'].every(side => parseFloat(style[`border${side}Width`]) >= 2);
      const lined = part && parseFloat(style.borderBottomWidth) >= 2 && !/matrix\\(0,/.test(style.transform);
      return outlined || ringed || lined || style.boxShadow !== 'none';
    };
    const near = [at, at.parentElement, at.parentElement?.parentElement, at.nextElementSibling];
    const seen = near.some(each => each && [null, '::after', '::before'].some(part => drawn(each, part)));
    return seen ? 'seen' : `not to be seen: ${at.outerHTML.slice(0, 200)}`;";

/// Buttons that open something, and where they are.
const OPENERS: [(&str, &str); 9] = [
    ("/today", "due-handle"),
    ("/people", "people-new"),
    ("/requests", "request-new"),
    ("/ratings", "dispute-new"),
    ("/incidents", "begin-incident-report"),
    ("/retention?tab=holds", "hold-set"),
    ("/log", "log-export"),
    ("/settings?tab=staff", "staff-add"),
    ("/settings?tab=keys", "kit-prove"),
];

/// What lies above a place.
const ABOVE: &str = "[role=dialog], [role=alertdialog], [role=menu]";

/// Hands on a keyboard.
struct Hands<'a>(&'a Page);

impl Hands<'_> {
    /// Presses keys where the focus is, and looks for it afterwards.
    async fn press(&self, keys: impl Into<TypingData>) {
        let at = self.0.0.active_element().await.expect("something has the focus");
        at.send_keys(keys).await.expect("it takes keys");
        self.see_focus().await;
    }

    /// Presses keys that go to the window, wherever the focus is.
    async fn chord(&self, keys: impl Into<TypingData>) {
        let at = self.0.0.active_element().await.expect("the page itself");
        at.send_keys(keys).await.expect("it takes keys");
    }

    /// Waits until the focus is somewhere and can be seen; a place that opens takes it within a moment.
    async fn see_focus(&self) {
        let start = Instant::now();
        loop {
            let seen = self.0.run(SEEN).await;
            if seen == "seen" {
                return;
            }
            if start.elapsed() > Duration::from_secs(3) {
                self.0.picture("focus-lost.png").await;
                panic!("the focus is {seen}");
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Goes on with the tabulator until the focus is on this element.
    async fn reach(&self, name: &str) {
        let start = Instant::now();
        while !self.is_at(name).await && self.0.count(name).await == 0 {
            assert!(start.elapsed() < PATIENCE, "{name} is not there");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        for _ in 0..STOPS {
            if self.is_at(name).await {
                return;
            }
            self.press(Key::Tab + "").await;
        }
        panic!("{name} is not reached with the tabulator");
    }

    /// Goes on with the tabulator until the focus is in the place.
    async fn reach_place(&self) {
        for _ in 0..STOPS {
            if self.0.run("return document.querySelector('main').contains(document.activeElement)").await == true {
                return;
            }
            self.press(Key::Tab + "").await;
        }
        panic!("the place is not reached with the tabulator");
    }

    async fn is_at(&self, name: &str) -> bool {
        let at = format!(
            "const at = document.activeElement; return at?.dataset.testid === '{name}' || at?.closest(\"[data-testid='{name}']\") !== null"
        );
        self.0.run(&at).await == true
    }

    /// Reaches it and presses Enter.
    async fn enter(&self, name: &str) {
        self.reach(name).await;
        self.press(Key::Enter + "").await;
    }

    /// Reaches a field and types.
    async fn write(&self, name: &str, text: &str) {
        self.reach(name).await;
        self.press(text).await;
    }

    /// Unlocks the demo.
    async fn unlock(&self) {
        self.0.see("unlock-password").await;
        self.write("unlock-password", "demo").await;
        self.chord(Key::Enter + "").await;
        self.0.see("due-row").await;
    }

    /// Finds a person with the palette and opens her for the task that is proposed or one below it.
    async fn find(&self, number: &str, task: &str) {
        self.palette(number).await;
        self.0.see("task-dialog").await;
        self.see_focus().await;
        for _ in 0..8 {
            if self.is_at(&format!("task-{task}")).await {
                break;
            }
            self.press(Key::Down + "").await;
        }
        self.enter(&format!("task-{task}")).await;
        self.0.see("person-name").await;
    }

    /// Goes where a few letters in the palette lead.
    async fn palette(&self, words: &str) {
        self.chord(Key::Control + "k").await;
        self.0.see("palette-text").await;
        self.press(words).await;
        self.0.see_text("palette", words).await;
        self.press(Key::Enter + "").await;
    }

    /// From tab to tab with the arrows, as tabs are.
    async fn tab(&self, name: &str) {
        self.reach("tab-overview").await;
        for _ in 0..12 {
            if self.is_at(name).await {
                break;
            }
            self.press(Key::Right + "").await;
        }
        self.enter(name).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consent_is_withdrawn_without_a_pointer() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 20);
    let page = register.open(&desktop).await;
    let hands = Hands(&page);
    hands.unlock().await;
    hands.find("K10000", "customer-service").await;
    hands.tab("tab-consents").await;
    hands.enter("consent-withdraw").await;
    page.see("withdraw-phone").await;
    for _ in 0..10 {
        if hands.is_at("withdraw-phone").await {
            break;
        }
        hands.press(Key::Down + "").await;
    }
    hands.press(Key::Enter + "").await;
    page.see_text_in_main("Återkallat av personen").await;
    page.0.quit().await.expect("the window closes");
    let consents = register.ask(&["consent", "list", "K10000", "--task", "customer-service"]);
    let ended = consents.as_array().into_iter().flatten().filter(|consent| consent["state"] == "ended").count();
    assert_eq!(ended, 1, "{consents}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_registered_and_answered_without_a_pointer() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 20);
    let page = register.open(&desktop).await;
    let hands = Hands(&page);
    hands.unlock().await;
    hands.find("K10003", "request").await;
    hands.tab("tab-requests").await;
    hands.enter("person-request-new").await;
    hands.enter("request-open-submit").await;
    hands.enter("extract-preview").await;
    page.see_css("extract-canvas", "[data-testid='extract-canvas'][data-ready='true']").await;
    hands.enter("extract-save").await;
    page.see("case-answered").await;
    page.0.quit().await.expect("the window closes");
    let list = register.ask(&["request", "list"]);
    let answered = list.as_array().into_iter().flatten().filter(|case| case["state"] == "answered");
    assert!(answered.map(Value::to_string).any(|case| case.contains("K10003")), "{list}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_incident_is_reported_without_a_pointer() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 5);
    let page = register.open(&desktop).await;
    let hands = Hands(&page);
    hands.unlock().await;
    hands.palette("Incidenter").await;
    hands.enter("begin-incident-report").await;
    hands.reach("choose-incident-kind").await;
    hands.press(Key::Down + "").await;
    page.see("incident-kind-loss").await;
    hands.press(Key::Down + "").await;
    hands.press(Key::Enter + "").await;
    hands.write("field-happened", "En pärm är borta.").await;
    hands.write("field-aware-at", "2025-06-02").await;
    hands.write("time", "0905").await;
    hands.enter("form-incident-report").await;
    page.see("row-incident").await;
    page.0.quit().await.expect("the window closes");
    let incidents = register.ask(&["incident", "list"]);
    assert_eq!(incidents["total"], 1);
    let facts = &incidents["records"][0]["facts"];
    assert_eq!(one(facts, "name", "happened")["text"], "En pärm är borta.");
    assert_eq!(one(facts, "name", "aware-at")["text"], "2025-06-02T09:05:00+02:00", "as it is in Sweden in summer");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_comes_back_from_what_was_opened() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 20);
    let page = register.open(&desktop).await;
    let hands = Hands(&page);
    hands.unlock().await;
    for (address, opener) in OPENERS {
        page.run(&format!("location.hash = '#{address}'")).await;
        hands.enter(opener).await;
        page.see_css(opener, ABOVE).await;
        hands.chord(Key::Escape + "").await;
        let start = Instant::now();
        while !hands.is_at(opener).await {
            assert!(start.elapsed() < PATIENCE, "{opener} does not get the focus back");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        hands.see_focus().await;
    }
    page.0.quit().await.expect("the window closes");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_stop_of_every_place_is_seen_and_none_is_a_trap() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 20);
    let page = register.open(&desktop).await;
    let hands = Hands(&page);
    hands.unlock().await;
    let menu = "return [...document.querySelectorAll(\"[data-testid^='nav-']\")].map(place => place.dataset.testid)";
    for place in words(&page.run(menu).await) {
        page.run(&format!("location.hash = '#/{}'", place.trim_start_matches("nav-"))).await;
        page.see_css(&place, "main h1").await;
        // Once round: through the place to the first stop of the window, then through the bar and the menu back to it.
        hands.reach("skip").await;
        hands.reach_place().await;
    }
    page.0.quit().await.expect("the window closes");
}
