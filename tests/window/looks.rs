//! Every place as people with other eyes and hands meet it: axe-core inside the real window, in every theme.

use std::collections::BTreeSet;

use serde_json::Value;
use thirtyfour::Key;

use crate::page::Page;
use crate::support::Desktop;

/// What of the guidelines is looked for: WCAG 2.0 to 2.2, levels A and AA.
const RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

/// The address of a place with a part that differs from case to case, and how one of them is opened.
const ONE_OF_MANY: [&str; 4] = ["/people/$id", "/requests/$id", "/ratings/disputes/$id", "/books/$noun"];

#[tokio::test(flavor = "multi_thread")]
async fn no_place_has_a_violation_in_the_light_theme() {
    visit("light").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_place_has_a_violation_in_the_dark_theme() {
    visit("dark").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_place_has_a_violation_in_high_contrast() {
    visit("contrast").await;
}

/// Goes through the places and looks at each.
async fn visit(theme: &str) {
    let desktop = Desktop::start();
    let register = desktop.demo_register(60);
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    let mut visit = Visit { page: &page, theme, found: Vec::new(), been: BTreeSet::new() };

    page.click(&format!("theme-{theme}")).await;
    visit.look("unlock").await;
    page.unlock().await;
    for place in visit.names("nav-", "body").await {
        page.click(&format!("nav-{place}")).await;
        visit.arrive().await;
        visit.tabs(&place).await;
    }
    visit.one_of_many().await;
    visit.above().await;
    let missed: Vec<String> = routes().into_iter().filter(|route| !visit.been.contains(route)).collect();
    assert!(missed.is_empty(), "places nobody looked at: {missed:?}; been to {:?}", visit.been);
    assert!(visit.found.is_empty(), "in the {theme} theme:\n  {}", visit.found.join("\n  "));

    // The check itself can fail: a picture without words is found.
    page.run("const picture = document.createElement('img'); picture.src = 'x.png'; document.body.append(picture);")
        .await;
    visit.look("sabotaged").await;
    assert!(visit.found.iter().any(|issue| issue.contains("image-alt")), "axe-core sees what is wrong: {:?}", visit.found);
    page.0.quit().await.expect("the window closes");
}

/// The addresses of all places, as the window's own table has them.
fn routes() -> Vec<String> {
    let table = house::repository().join("ui/src/app/places.tsx");
    let table = std::fs::read_to_string(&table).unwrap_or_else(|error| panic!("{}: {error}", table.display()));
    let routes: Vec<String> = table
        .split("at(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        // The first address only leads to today.
        .filter(|path| *path != "/")
        .map(str::to_owned)
        .collect();
    assert!(routes.len() > 10, "the table of places is read: {routes:?}");
    routes
}

/// A way through the window, and what was found on it.
struct Visit<'a> {
    page: &'a Page,
    theme: &'a str,
    found: Vec<String>,
    been: BTreeSet<String>,
}

impl Visit<'_> {
    /// The names of what can be pressed in some part of the page, without this beginning.
    async fn names(&self, beginning: &str, within: &str) -> Vec<String> {
        let all = format!(
            "return [...document.querySelectorAll(\"{within} [data-testid^='{beginning}']\")].map(each => each.dataset.testid)"
        );
        let all = self.page.run(&all).await;
        let names = all.as_array().into_iter().flatten().filter_map(Value::as_str);
        names.filter_map(|name| name.strip_prefix(beginning)).map(str::to_owned).collect()
    }

    /// Waits until the place has its heading and waits for nothing.
    async fn arrive(&self) {
        self.page
            .wait_for(
                "const look = () => document.querySelector('main h1') && !document.querySelector('main [role=progressbar]')
                   ? done(true) : setTimeout(look, 40);
                 setTimeout(look, 40);",
            )
            .await;
    }

    /// Looks at a place, and at what is behind each of its tabs.
    async fn tabs(&mut self, place: &str) {
        self.look(place).await;
        for tab in self.names("", "main [role=tablist]").await {
            self.page.click(&tab).await;
            self.arrive().await;
            self.look(&format!("{place}-{tab}")).await;
        }
    }

    /// One person, one case, one dispute, one book.
    async fn one_of_many(&mut self) {
        self.page.open_person("K10003", "request").await;
        self.tabs("person").await;
        self.page.open_request().await;
        self.page.preview().await;
        self.look("case").await;
        self.page.click("nav-ratings").await;
        self.page.click("dispute-row").await;
        self.page.see("restriction").await;
        self.look("dispute").await;
        self.page.run("location.hash = '#/books/recipient'").await;
        self.page.see("row-recipient").await;
        self.look("book").await;
    }

    /// What lies above a place: the palette, the help, an explanation, a form.
    async fn above(&mut self) {
        self.page.click("nav-today").await;
        self.page.click("explain").await;
        self.look("explanation").await;
        self.page.click("help").await;
        self.page.see("help-panel").await;
        self.look("help").await;
        self.page.click("palette-open").await;
        self.page.see("palette-text").await;
        self.look("palette").await;
        self.page.see("palette-text").await.send_keys(Key::Escape + "").await.expect("it takes keys");
        self.page.click("nav-people").await;
        self.page.click("people-new").await;
        self.page.see("person-form-name").await;
        self.look("form").await;
    }

    /// Runs axe-core and notes every violation.
    async fn look(&mut self, screen: &str) {
        // Colours fade in; what is half-way has a contrast of its own.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        self.note_address().await;
        self.page.picture(&format!("place-{screen}-{}.png", self.theme)).await;
        let axe = house::repository().join("ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}", axe.display()));
        self.page.run(&format!("if (!window.axe) {{ {axe} }}")).await;
        // Fluent UI keeps empty, focusable guards at the ends of a focus trap; they leave before anybody meets them.
        let issues = self
            .page
            .wait_for(&format!(
                "axe.run({{ exclude: ['[data-tabster-dummy]'] }}, {{ resultTypes: ['violations'], runOnly: {RULES} }}).then(
                   result => done(result.violations
                     .map(each => `${{each.id}}: ${{each.nodes.map(node => `${{node.target.join(' ')}} (${{node.failureSummary}})`).join('; ')}}`)),
                   error => done([String(error)]));"
            ))
            .await;
        let issues = issues.as_array().into_iter().flatten().filter_map(Value::as_str);
        self.found.extend(issues.map(|issue| format!("{screen}: {issue}")));
    }

    /// Where we are, as the table of places names it.
    async fn note_address(&mut self) {
        let hash = self.page.run("return location.hash").await;
        let address = hash.as_str().unwrap_or_default().trim_start_matches('#').split('?').next().unwrap_or_default();
        let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
        let named = ONE_OF_MANY.iter().find(|route| route.rsplit_once('/').is_some_and(|(it, _)| !folder.is_empty() && it == folder));
        self.been.insert(named.map_or_else(|| address.to_owned(), |route| (*route).to_owned()));
    }
}
