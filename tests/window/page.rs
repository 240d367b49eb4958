//! What one does in the window: look for something, click it, type into it. Elements are found by their `data-testid`.

use std::time::Duration;

use thirtyfour::prelude::*;

use crate::support::{PATIENCE, picture};

/// The window, driven.
pub struct Page(pub WebDriver);

impl Page {
    /// Waits until an element is there and can be seen.
    pub async fn see(&self, name: &str) -> WebElement {
        let query = self.0.query(By::Css(format!("[data-testid='{name}']"))).wait(PATIENCE, Duration::from_millis(40));
        match query.and_displayed().first().await {
            Ok(element) => element,
            Err(error) => {
                let shot = picture("missing.png");
                let _ = self.0.screenshot(&shot).await;
                panic!("{name} is not shown ({}): {error}", shot.display());
            }
        }
    }

    /// The text of an element.
    pub async fn text(&self, name: &str) -> String {
        self.see(name).await.text().await.expect("it has just been seen")
    }

    /// Waits until the text of an element holds these words.
    pub async fn see_text(&self, name: &str, words: &str) {
        let mut last = String::new();
        for _ in 0..300 {
            last = self.text(name).await;
            if last.contains(words) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{name} says {last:?}, not {words:?}");
    }

    /// Clicks.
    pub async fn click(&self, name: &str) {
        let query = self.0.query(By::Css(format!("[data-testid='{name}']"))).wait(PATIENCE, Duration::from_millis(40));
        let element = query.and_clickable().first().await;
        element.unwrap_or_else(|error| panic!("{name} cannot be clicked: {error}")).click().await.expect("it is there");
    }

    /// Types; what was there before is replaced.
    pub async fn write(&self, name: &str, text: &str) {
        let element = self.see(name).await;
        element.send_keys(Key::Control + "a").await.expect("it takes keys");
        element.send_keys(text).await.expect("it takes keys");
    }

    /// How many elements of this name there are now.
    pub async fn count(&self, name: &str) -> usize {
        let all = self.0.find_all(By::Css(format!("[data-testid='{name}']"))).await;
        all.expect("the page answers").len()
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

    /// Finds a person by her customer number and opens her for a task.
    pub async fn open_person(&self, number: &str, task: &str) {
        self.click("nav-people").await;
        self.write("search", number).await;
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
        let drawn = By::Css("[data-testid='extract-canvas'][data-ready='true']");
        let query = self.0.query(drawn).wait(PATIENCE, Duration::from_millis(50));
        query.first().await.expect("the extract is drawn");
    }
}
