//! Every place as people with other eyes and hands meet it: axe-core inside the real window, in every theme, on the
//! places, their tabs, and what opens above them.

use std::collections::BTreeSet;

use crate::axe::{violations, words};
use crate::openings::{OF_A_CASE, OF_A_PERSON, OF_DISPUTES};
use crate::page::Page;
use crate::support::Desktop;

/// Theme, language, size of type, and how wide and high the window is.
type Looks = (&'static str, &'static str, &'static str, (u32, u32));

const LIGHT: Looks = ("light", "sv", "normal", (1280, 800));
const DARK: Looks = ("dark", "en", "normal", (1920, 1080));
const CONTRAST: Looks = ("contrast", "sv", "larger", (1024, 700));

#[tokio::test(flavor = "multi_thread")]
async fn no_place_has_a_violation_in_the_light_theme() {
    places(LIGHT).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_place_has_a_violation_in_the_dark_theme_on_a_large_screen() {
    places(DARK).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_place_has_a_violation_in_high_contrast_with_the_largest_type_in_a_small_window() {
    places(CONTRAST).await;
}

/// A window on the demo, with these looks.
async fn open(desktop: &Desktop, (theme, language, type_size, size): Looks) -> Page {
    let register = desktop.demo_register(60);
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    page.resize(size).await;
    page.click(&format!("theme-{theme}")).await;
    page.click(&format!("lang-{language}")).await;
    page.still().await;
    let found = violations(&page).await;
    assert!(found.is_empty(), "the unlock screen: {found:?}");
    page.click("unlock-forgotten").await;
    page.click("recovery-shares").await;
    page.see("share-second").await;
    page.still().await;
    let found = violations(&page).await;
    assert!(found.is_empty(), "the way in without a password: {found:?}");
    page.click("recovery-back").await;
    page.unlock().await;
    page.run("location.hash = '#/settings?tab=looks'").await;
    page.click(&format!("text-size-{type_size}")).await;
    page
}

/// Goes through the places and their tabs, and looks at each and at what opens above it.
async fn places(looks: Looks) {
    let list = house::repository().join("tests/data/kunder-windows1252.csv");
    let desktop = Desktop::start_with(&[("CEQURED_OPEN", &list.display().to_string())]);
    let page = open(&desktop, looks).await;
    let mut visit = Visit { page: &page, theme: looks.0, found: Vec::new(), been: BTreeSet::new() };
    let menu = "return [...document.querySelectorAll(\"[data-testid^='nav-']\")].map(place => place.dataset.testid)";
    for place in words(&page.run(menu).await) {
        page.click(&place).await;
        visit.arrive().await;
        visit.tabs(&place).await;
    }
    visit.one_of_many().await;
    visit.explanations().await;
    visit.openings_of_places().await;
    let missed: Vec<String> = routes().into_iter().filter(|route| !visit.been.contains(route)).collect();
    assert!(missed.is_empty(), "places nobody looked at: {missed:?}; been to {:?}", visit.been);
    visit.end().await;
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
pub struct Visit<'a> {
    pub page: &'a Page,
    pub theme: &'a str,
    pub found: Vec<String>,
    been: BTreeSet<String>,
}

impl Visit<'_> {
    /// Waits until the place has its heading and waits for nothing.
    pub async fn arrive(&self) {
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
        let outer = self.page.tabs_of(0).await;
        for tab in &outer {
            self.page.click(tab).await;
            self.arrive().await;
            self.look(&format!("{place}-{tab}")).await;
            for inner in self.page.tabs_of(1).await {
                self.page.click(&inner).await;
                self.arrive().await;
                self.look(&format!("{place}-{tab}-{inner}")).await;
            }
        }
    }

    /// One person, one case, one dispute, one plan, one book.
    async fn one_of_many(&mut self) {
        self.page.open_person("K10000", "administration").await;
        self.tabs("person").await;
        self.openings(OF_A_PERSON).await;
        self.page.open_person("K10003", "request").await;
        self.page.open_request().await;
        self.page.preview().await;
        self.look("case").await;
        self.openings(OF_A_CASE).await;
        for (row, openings) in OF_DISPUTES {
            self.page.click("nav-ratings").await;
            self.page.see("dispute-row").await;
            let click =
                format!("[...document.querySelectorAll(\"[data-testid='dispute-row']\")].at({row}).firstChild.click()");
            self.page.run(&click).await;
            self.page.see("crumb-up").await;
            self.arrive().await;
            self.look(&format!("dispute-{row}")).await;
            self.openings(openings).await;
        }
        self.page.click("nav-retention").await;
        self.page.click("retention-plan").await;
        self.page.see("plan-figures").await;
        self.look("plan").await;
        self.page.run("location.hash = '#/books/recipient'").await;
        self.page.see("row-recipient").await;
        self.look("book").await;
        self.page.click("row-recipient").await;
        self.look("book-record").await;
    }

    /// What opens beside any place: an explanation, the help.
    async fn explanations(&mut self) {
        self.page.click("nav-today").await;
        self.page.click("explain").await;
        self.look("explanation").await;
        self.page.click("help").await;
        self.page.see("handbook-page").await;
        self.look("help").await;
        self.page.click("help").await;
        self.page.gone("handbook-page").await;
    }

    /// Says what was found; then shows that the check can fail: a picture without words is found, and a word that can
    /// hardly be seen.
    async fn end(mut self) {
        assert!(self.found.is_empty(), "in the {} theme:\n  {}", self.theme, self.found.join("\n  "));
        self.page.see("shortcuts").await;
        self.page
            .run(
                "const picture = document.createElement('img');
                 picture.src = 'x.png';
                 const word = document.createElement('p');
                 word.textContent = 'Knappt';
                 word.style.cssText = 'color: #777777; background: #787878';
                 document.querySelector('[role=dialog]').append(picture, word);",
            )
            .await;
        self.look_above("sabotaged").await;
        for rule in ["color-contrast", "image-alt"] {
            assert!(self.found.iter().any(|issue| issue.contains(rule)), "axe-core sees {rule}: {:?}", self.found);
        }
        self.page.0.clone().quit().await.expect("the window closes");
    }

    /// Runs axe-core and notes every violation.
    async fn look(&mut self, screen: &str) {
        self.page.still().await;
        self.note_address().await;
        self.page.picture(&format!("place-{screen}-{}.png", self.theme)).await;
        let found = violations(self.page).await;
        self.found.extend(found.iter().map(|issue| format!("{screen}: {issue}")));
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
