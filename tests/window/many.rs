//! A long list of people in the real window: it scrolls without blank rows, typing never waits for an answer, and a
//! dossier stands in the page at once. Figures are printed, for `cargo xtask bench --only window`; a busy
//! computer must not make a test fail.

use std::path::Path;
use std::time::Instant;

use thirtyfour::Key;

use crate::page::Page;
use crate::register::Register;
use crate::support::{Desktop, PATIENCE};

/// People in the register, unless `CEQURED_WINDOW_REGISTER` is the folder of another demo register, which is copied: a
/// hundred pages of the list, made in seconds.
const PEOPLE: u32 = 10_000;

/// Screens that are scrolled, down from the top and up from the end.
const SCREENS: u32 = 40;

/// People opened one after the other for the figure that is printed.
const OPENED: usize = 11;

/// The rows that are seen and hold nothing, and the part of the grid that no row covers at all, in pixels.
const BLANK: &str = "
    const grid = document.querySelector(\"[data-testid='people-grid']\");
    const { top, bottom } = grid.getBoundingClientRect();
    const head = grid.querySelector('[role=columnheader]').closest('[role=rowgroup]').getBoundingClientRect().bottom;
    const seen = [...grid.querySelectorAll(\"[data-testid='people-row']\")]
      .map(row => ({ text: row.textContent, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > head && box.top < bottom);
    const covered = seen.reduce((sum, { box }) => sum + Math.min(box.bottom, bottom) - Math.max(box.top, head), 0);
    const blank = seen.filter(({ text }) => !text.trim()).length;
    const bare = Math.round(bottom - Math.max(head, top) - covered);";

async fn many(desktop: &Desktop) -> Page {
    let register = match std::env::var_os("CEQURED_WINDOW_REGISTER") {
        Some(folder) => Register::copy(desktop, Path::new(&folder)),
        None => Register::demo(desktop, PEOPLE),
    };
    let start = Instant::now();
    let page = register.open(desktop).await;
    page.see("unlock-password").await;
    println!("from start to the unlock screen: {} ms", start.elapsed().as_millis());
    page.unlock().await;
    page.click("nav-people").await;
    page.see("people-row").await;
    page
}

/// Waits until the whole of the row that the keys have chosen is seen, between the headings and the end of the grid.
async fn see_chosen_row(page: &Page) {
    let seen = "
        const grid = document.querySelector(\"[data-testid='people-grid']\");
        const row = document.getElementById(grid.getAttribute('aria-activedescendant'))?.getBoundingClientRect();
        const head = grid.querySelector('[role=columnheader]').closest('[role=rowgroup]').getBoundingClientRect().bottom;
        return Boolean(row) && row.top >= head - 1 && row.bottom <= grid.getBoundingClientRect().bottom + 1;";
    let start = Instant::now();
    while page.run(seen).await != true {
        assert!(start.elapsed() < PATIENCE, "the chosen row is not wholly seen");
        tokio::time::sleep(std::time::Duration::from_millis(40)).await;
    }
    settle(page).await;
}

/// Waits until every row that is near is there.
async fn settle(page: &Page) {
    page.see_css("people-grid", "[data-testid='people-grid'][data-ready='true']").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_scrolls_without_blank_rows() {
    let desktop = Desktop::start();
    let page = many(&desktop).await;
    settle(&page).await;
    let mut longest = 0;
    for step in 0..2 * SCREENS {
        // Half the way down from the top, the other half up from the end: both through pages never seen before.
        if step == SCREENS {
            page.run("const grid = document.querySelector(\"[data-testid='people-grid']\"); grid.scrollTop = grid.scrollHeight")
                .await;
            settle(&page).await;
        }
        let way = if step < SCREENS { 1 } else { -1 };
        let found = page
            .wait_for(&format!(
                "const list = document.querySelector(\"[data-testid='people-grid']\");
                 const start = performance.now();
                 list.scrollTop += {way} * (list.clientHeight - 88);
                 requestAnimationFrame(() => requestAnimationFrame(() => {{
                   const drawn = Math.round(performance.now() - start);
                   {BLANK} done([blank, bare, drawn]);
                 }}));"
            ))
            .await;
        assert_eq!((&found[0], &found[1]), (&0.into(), &0.into()), "blank rows, bare pixels after screen {step}");
        longest = longest.max(found[2].as_u64().expect("milliseconds"));
        settle(&page).await;
    }
    println!("from scrolling a screen on to its second frame: longest {longest} ms");
    for keys in
        [Key::End + "", Key::PageUp + "", Key::Home + "", Key::PageDown + "", Key::Down + Key::Down, Key::Up + ""]
    {
        page.see("people-grid").await.send_keys(keys).await.expect("it takes keys");
        see_chosen_row(&page).await;
    }
    page.0.quit().await.expect("the window closes");
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_in_the_search_never_waits_for_an_answer() {
    let desktop = Desktop::start();
    let page = many(&desktop).await;
    let search = page.see("search").await;
    // What the field shows in the frame after each letter, and whether the list was still asked for then.
    page.run(
        "window.shown = [];
         document.querySelector(\"[data-testid='search']\").addEventListener('input', event => {
           const { target } = event; const typed = target.value;
           const shown = () => Math.round(performance.now() - event.timeStamp);
           requestAnimationFrame(() =>
             window.shown.push([typed, target.value, document.activeElement === target, shown()]));
         });",
    )
    .await;
    let words = "lindström öberg";
    search.send_keys(words).await.expect("it takes keys");
    let start = Instant::now();
    let shown = loop {
        let shown = page.run("return window.shown").await;
        if shown.as_array().is_some_and(|each| each.len() >= words.chars().count()) {
            break shown;
        }
        assert!(start.elapsed() < PATIENCE, "the letters do not come: {shown}");
        tokio::time::sleep(std::time::Duration::from_millis(40)).await;
    };
    for letter in shown.as_array().into_iter().flatten() {
        // A field that waited would show less than was typed, or give the focus away when the rows came.
        let (typed, now) = (letter[0].as_str().unwrap_or_default(), letter[1].as_str().unwrap_or_default());
        assert!(now.starts_with(typed) && letter[2] == true, "typed {typed:?}, shown {now:?} in {shown}");
    }
    assert_eq!(search.prop("value").await.expect("it is a field").as_deref(), Some(words));
    let longest = shown.as_array().into_iter().flatten().filter_map(|letter| letter[3].as_u64()).max();
    let start = Instant::now();
    settle(&page).await;
    println!(
        "from a letter to its frame: longest {} ms; from the last letter to the rows found: {} ms",
        longest.unwrap_or_default(),
        start.elapsed().as_millis()
    );
    page.0.quit().await.expect("the window closes");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_opens_the_dossier() {
    let desktop = Desktop::start();
    let page = many(&desktop).await;
    // In the page, and painted.
    let mut times: Vec<(u64, u64)> = Vec::new();
    for row in 0..OPENED {
        page.click("nav-people").await;
        page.see("people-row").await;
        page.run(&format!("document.querySelectorAll(\"[data-testid='people-row']\")[{row}].click()")).await;
        page.see("task-request").await;
        // Nobody chooses a task while the question still comes in; its movement is not the dossier's.
        page.still().await;
        // From the click to the frame in which the dossier is painted.
        let opened = page
            .wait_for(
                "const start = performance.now();
                 const look = () => {
                   if (!document.querySelector(\"[data-testid='person-name']\")) return;
                   eyes.disconnect();
                   const passed = () => Math.round(performance.now() - start);
                   const there = passed();
                   const told = document.querySelector('main [role=tabpanel]')?.textContent ?? '';
                   requestAnimationFrame(() => setTimeout(() => done([there, passed(), told])));
                 };
                 const eyes = new MutationObserver(look);
                 eyes.observe(document.body, { childList: true, subtree: true });
                 document.querySelector(\"[data-testid='task-request']\").click();",
            )
            .await;
        let told = opened[2].as_str().unwrap_or_default();
        assert!(told.contains("Varför finns detta kvar?"), "the first paint tells what is kept, and why: {told:?}");
        times.push((opened[0].as_u64().expect("milliseconds"), opened[1].as_u64().expect("milliseconds")));
    }
    let core = page
        .wait_for(
            "const start = performance.now();
             const request = { id: location.hash.split('/').at(-1), task: 'request' };
             window.__TAURI_INTERNALS__.invoke('open_person', { request })
               .then(() => done(Math.round(performance.now() - start)), problem => done(problem));",
        )
        .await;
    let (_, first) = times.remove(0);
    times.sort_unstable_by_key(|(_, painted)| *painted);
    let ((there, median), (_, longest)) = (times[times.len() / 2], times[times.len() - 1]);
    println!(
        "from click to dossier: at first {first} ms, then median {median} ms ({there} ms until it is in the page), longest \
         {longest} ms; the core alone {core} ms"
    );
    page.0.quit().await.expect("the window closes");
}
