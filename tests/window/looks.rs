//! Every place as people with other eyes and hands meet it: axe-core inside the real window, in every theme.

use std::collections::BTreeSet;

use serde_json::Value;
use thirtyfour::Key;

use crate::page::Page;
use crate::support::Desktop;

/// What of the guidelines is looked for in the light theme: WCAG 2.0 to 2.2, levels A and AA.
const EVERYTHING: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

/// What a theme can change of it: colours alone. All else of a place is the same in every theme.
const COLOURS: &str = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";

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
    let menu = "return [...document.querySelectorAll(\"[data-testid^='nav-']\")].map(place => place.dataset.testid)";
    for place in words(&page.run(menu).await) {
        page.click(&place).await;
        visit.arrive().await;
        visit.tabs(&place).await;
    }
    visit.one_of_many().await;
    visit.above().await;
    let missed: Vec<String> = routes().into_iter().filter(|route| !visit.been.contains(route)).collect();
    assert!(missed.is_empty(), "places nobody looked at: {missed:?}; been to {:?}", visit.been);
    assert!(visit.found.is_empty(), "in the {theme} theme:\n  {}", visit.found.join("\n  "));

    // The check itself can fail: a picture without words is found, and a word that can hardly be seen.
    page.run(
        "const picture = document.createElement('img');
         picture.src = 'x.png';
         const word = document.createElement('p');
         word.textContent = 'Knappt';
         word.style.cssText = 'color: #777777; background: #787878';
         document.querySelector('[role=dialog]').append(picture, word);",
    )
    .await;
    visit.look("sabotaged").await;
    let sees = |rule: &str| visit.found.iter().any(|issue| issue.contains(rule));
    assert!(sees("color-contrast"), "axe-core sees the word: {:?}", visit.found);
    assert_eq!(sees("image-alt"), theme == "light", "axe-core sees the picture: {:?}", visit.found);
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

/// The texts of a list.
fn words(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// A way through the window, and what was found on it.
struct Visit<'a> {
    page: &'a Page,
    theme: &'a str,
    found: Vec<String>,
    been: BTreeSet<String>,
}

impl Visit<'_> {
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
        let outer = self.tabs_of(0).await;
        for tab in &outer {
            self.page.click(tab).await;
            self.arrive().await;
            self.look(&format!("{place}-{tab}")).await;
            for inner in self.tabs_of(1).await {
                self.page.click(&inner).await;
                self.arrive().await;
                self.look(&format!("{place}-{tab}-{inner}")).await;
            }
        }
    }

    /// The names of the tabs in the first row of tabs, or the second.
    async fn tabs_of(&self, row: usize) -> Vec<String> {
        let rows = "[...document.querySelectorAll('main [role=tablist]')]";
        let tabs =
            format!("return [...({rows}[{row}]?.querySelectorAll('[role=tab]') ?? [])].map(tab => tab.dataset.testid)");
        words(&self.page.run(&tabs).await)
    }

    /// One person, one case, one dispute, one plan, one book.
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
        self.page.click("nav-retention").await;
        self.page.click("retention-plan").await;
        self.page.see("plan-figures").await;
        self.look("plan").await;
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
        self.page.see("handbook-page").await;
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
        let rules = if self.theme == "light" { EVERYTHING } else { COLOURS };
        // Fluent UI keeps empty, focusable guards at the ends of a focus trap; they leave before anybody meets them.
        let issues = self
            .page
            .wait_for(&format!(
                "axe.run({{ exclude: ['[data-tabster-dummy]'] }}, {{ resultTypes: ['violations'], runOnly: {rules} }}).then(
                   result => done(result.violations
                     .map(each => `${{each.id}}: ${{each.nodes.map(node => `${{node.target.join(' ')}} (${{node.failureSummary}})`).join('; ')}}`)),
                   error => done([String(error)]));"
            ))
            .await;
        self.found.extend(words(&issues).iter().map(|issue| format!("{screen}: {issue}")));
    }

    /// Where we are, as the table of places names it.
    async fn note_address(&mut self) {
        let hash = self.page.run("return location.hash").await;
        let address = hash.as_str().unwrap_or_default().trim_start_matches('#').split('?').next().unwrap_or_default();
        let named = routes().into_iter().find(|route| leads(route, address));
        self.been.insert(named.unwrap_or_else(|| address.to_owned()));
    }
}

/// Whether a route, whose parts beginning with `$` differ from case to case, is that of an address.
fn leads(route: &str, address: &str) -> bool {
    let (route, address) = (route.split('/').collect::<Vec<_>>(), address.split('/').collect::<Vec<_>>());
    route.len() == address.len() && route.iter().zip(&address).all(|(part, word)| part.starts_with('$') || part == word)
}
