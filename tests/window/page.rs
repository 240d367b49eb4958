//! What one does in the window: look for something, click it, type into it. Elements are found by their `data-testid`.

use std::time::{Duration, Instant};

use thirtyfour::prelude::*;

use crate::axe::{violations, words};
use crate::support::{PATIENCE, picture};

/// Between two looks at the page.
const PAUSE: Duration = Duration::from_millis(40);

/// The looks of a scene, each one change away from the one before.
const LOOKS: [(&str, &str); 4] = [("sv", "light"), ("sv", "dark"), ("en", "dark"), ("en", "light")];

/// Where an element is, after it was brought to where a pointer reaches it: the driver itself brings it only to the edge
/// of what scrolls, where a footer may lie above it.
const IN_REACH: &str = "
    const element = arguments[0];
    const middle = ({ x, y, width, height }) => document.elementFromPoint(x + width / 2, y + height / 2);
    const there = middle(element.getBoundingClientRect());
    if (!there || !(element.contains(there) || there.contains(element))) element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height];";

/// The window, driven.
pub struct Page(pub WebDriver);

impl Page {
    /// Waits until an element is there and can be seen.
    pub async fn see(&self, name: &str) -> WebElement {
        self.see_css(name, &format!("[data-testid='{name}']")).await
    }

    /// The same by a selector. Asks the page itself: the driver's own notion of "displayed" does not know every layout.
    pub async fn see_css(&self, name: &str, css: &str) -> WebElement {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Ok(element) = self.0.find(By::Css(css)).await
                && let Ok(handle) = element.to_json()
                && let Ok(seen) = self.0.execute("return arguments[0].checkVisibility()", vec![handle]).await
                && seen.json() == true
            {
                return element;
            }
            tokio::time::sleep(PAUSE).await;
        }
        let shot = picture(&format!("missing-{name}.png"));
        let _ = self.0.screenshot(&shot).await;
        panic!("{name} is not shown; a picture is in {}", shot.display());
    }

    /// The text of an element, also where it is cut off on the screen.
    pub async fn text(&self, name: &str) -> String {
        let element = self.see(name).await;
        // A list may draw its rows anew between the two questions; then there is no text yet.
        element.prop("textContent").await.ok().flatten().unwrap_or_default()
    }

    /// Waits until the text of an element holds these words.
    pub async fn see_text(&self, name: &str, words: &str) {
        let mut last = String::new();
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            last = self.text(name).await;
            if last.contains(words) {
                return;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("{name} says {last:?}, not {words:?}");
    }

    /// Waits until the place says something.
    pub async fn see_text_in_main(&self, words: &str) {
        let start = Instant::now();
        loop {
            let said = self.run("return document.querySelector('main')?.innerText ?? ''").await;
            if said.as_str().is_some_and(|said| said.contains(words)) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "the place says {said}, not {words:?}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Clicks, as soon as it can be clicked: a panel that still slides in would be missed, and a dialog that still goes
    /// away covers what is under it.
    pub async fn click(&self, name: &str) {
        // A row is clicked in its first cell: the driver clicks nothing that is only the frame of others.
        let css = format!("[data-testid='{name}']:not(:disabled, tr), tr[data-testid='{name}'] > td");
        let start = Instant::now();
        let mut last = None;
        while start.elapsed() < PATIENCE {
            let element = self.see_css(name, &css).await;
            let handle = element.to_json().expect("it is an element");
            let place = self.0.execute(IN_REACH, vec![handle]).await.ok().map(|place| place.json().clone());
            if place.is_some() && place == last && element.click().await.is_ok() {
                return;
            }
            last = place;
            tokio::time::sleep(PAUSE).await;
        }
        let shot = picture(&format!("unclickable-{name}.png"));
        let _ = self.0.screenshot(&shot).await;
        panic!("{name} cannot be clicked; a picture is in {}", shot.display());
    }

    /// Types; what was there before is replaced.
    pub async fn write(&self, name: &str, text: &str) {
        let element = self.see(name).await;
        element.send_keys(Key::Control + "a").await.expect("it takes keys");
        element.send_keys(text).await.expect("it takes keys");
    }

    /// Types into a field of a form that the core declares; what was there before is replaced.
    pub async fn fill(&self, field: &str, text: &str) {
        let css = format!("[data-testid='field-{field}'] :is(input, textarea)");
        let element = self.see_css(&format!("field-{field}"), &css).await;
        element.send_keys(Key::Control + "a").await.expect("it takes keys");
        element.send_keys(text).await.expect("it takes keys");
    }

    /// Chooses one of a list of codes.
    pub async fn choose(&self, group: &str, code: &str) {
        self.click(&format!("choose-{group}")).await;
        self.click(&format!("{group}-{code}")).await;
    }

    /// The names of the tabs of a place in its first row of tabs, or the second.
    pub async fn tabs_of(&self, row: usize) -> Vec<String> {
        let rows = "[...document.querySelectorAll('main [role=tablist]')]";
        let tabs =
            format!("return [...({rows}[{row}]?.querySelectorAll('[role=tab]') ?? [])].map(tab => tab.dataset.testid)");
        words(&self.run(&tabs).await)
    }

    /// Waits until nothing of this name is there any more.
    pub async fn gone(&self, name: &str) {
        let start = Instant::now();
        while self.count(name).await > 0 {
            if start.elapsed() > PATIENCE {
                let shot = picture(&format!("still-{name}.png"));
                let _ = self.0.screenshot(&shot).await;
                panic!("{name} is still there; a picture is in {}", shot.display());
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// How many elements of this name there are now.
    pub async fn count(&self, name: &str) -> usize {
        // The page counts: the driver would ask for each element once more, and one may be gone by then.
        let count = format!("return document.querySelectorAll(\"[data-testid='{name}']\").length");
        self.run(&count).await.as_u64().and_then(|count| usize::try_from(count).ok()).expect("a number")
    }

    /// Runs a script and returns what it returns.
    pub async fn run(&self, script: &str) -> serde_json::Value {
        self.0.execute(script, Vec::new()).await.expect("the script runs").json().clone()
    }

    /// Runs a script that calls `done(…)` and returns what it says.
    pub async fn wait_for(&self, script: &str) -> serde_json::Value {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        self.0.execute_async(script, Vec::new()).await.expect("the script runs").json().clone()
    }

    /// Takes pictures of a telling moment in both languages and both themes, as `<name>-<language>-<theme>.png`, and
    /// lets axe-core look at it once in each language and once in each theme. The window is not started anew for it.
    pub async fn scene(&self, name: &str) {
        let mut found = Vec::new();
        for (at, (language, theme)) in LOOKS.into_iter().enumerate() {
            self.dress(language, theme).await;
            self.picture(&format!("{name}-{language}-{theme}.png")).await;
            if at % 2 == 0 {
                found.extend(violations(self).await.iter().map(|issue| format!("in {language}, {theme}: {issue}")));
            }
        }
        assert!(found.is_empty(), "{name}\n  {}", found.join("\n  "));
        self.dress("sv", "light").await;
    }

    /// Changes language and theme by the window's own buttons. Pressed from within the page: under an open dialog they
    /// are out of a pointer's reach, and the moment is to stay as it is.
    pub async fn dress(&self, language: &str, theme: &str) {
        let start = Instant::now();
        let worn = format!(
            "const page = document.documentElement;
             const press = (...names) => names.map(name => document.querySelector(`[data-testid='${{name}}']`))
               .find(button => button)?.click();
             if (page.lang !== '{language}') press('lang-{language}', 'top-language');
             else if (page.style.colorScheme !== '{theme}') press('theme-{theme}', 'top-theme');
             else return true;
             return false;"
        );
        while self.run(&worn).await != true {
            assert!(start.elapsed() < PATIENCE, "the window does not change to {language}, {theme}");
            tokio::time::sleep(PAUSE).await;
        }
        self.still().await;
    }

    /// Waits until nothing moves or fades any more: what is half-way has a place and a contrast of its own. What turns
    /// for as long as something is waited for does not count.
    pub async fn still(&self) {
        self.wait_for(
            "const moves = each => each.playState === 'running' && each.effect.getComputedTiming().endTime !== Infinity;
             const look = () => document.getAnimations().some(moves) ? requestAnimationFrame(look) : done(true);
             requestAnimationFrame(() => requestAnimationFrame(look));",
        )
        .await;
    }

    /// Makes the window so wide and high.
    pub async fn resize(&self, (width, height): (u32, u32)) {
        self.0.set_window_rect(0, 0, width, height).await.expect("a window has a size");
        let start = Instant::now();
        while self.run("return [innerWidth, innerHeight]").await != serde_json::json!([width, height]) {
            assert!(start.elapsed() < PATIENCE, "the window does not get {width} x {height}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Takes a picture into the build folder.
    pub async fn picture(&self, name: &str) {
        self.0.screenshot(&picture(name)).await.expect("the page can be drawn");
    }

    /// Unlocks a demo register and waits for the first page.
    pub async fn unlock(&self) {
        self.write("unlock-password", "demo").await;
        self.click("unlock-submit").await;
        self.see("nav-today").await;
        self.see("due-row").await;
    }

    /// Unlocks a register that several can unlock.
    pub async fn unlock_as(&self, user: &str, password: &str) {
        self.write("unlock-user", user).await;
        self.write("unlock-password", password).await;
        self.click("unlock-submit").await;
        self.see("nav-today").await;
    }

    /// Finds a person by her customer number and opens her for a task.
    pub async fn open_person(&self, number: &str, task: &str) {
        self.click("nav-people").await;
        self.write("search", &number.to_lowercase()).await;
        self.see_text("people-row", number).await;
        self.click("people-row").await;
        self.click(&format!("task-{task}")).await;
        self.see("person-name").await;
    }

    /// From an opened person to her new request for access.
    pub async fn open_request(&self) {
        self.click("tab-requests").await;
        self.click("person-request-new").await;
        self.click("request-open-submit").await;
        self.see("extract-preview").await;
    }

    /// Draws the extract inside the window.
    pub async fn preview(&self) {
        self.click("extract-preview").await;
        self.see_css("extract-canvas", "[data-testid='extract-canvas'][data-ready='true']").await;
    }
}
