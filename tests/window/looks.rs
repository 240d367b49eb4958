//! Every screen as people with other eyes and hands meet it: axe-core inside the real window, in both themes.

use serde_json::Value;
use thirtyfour::Key;

use crate::page::Page;
use crate::support::Desktop;

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_has_a_serious_issue_in_the_light_theme() {
    visit("light").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_has_a_serious_issue_in_the_dark_theme() {
    visit("dark").await;
}

/// Goes through the screens and looks at each.
async fn visit(theme: &str) {
    let desktop = Desktop::start();
    let register = desktop.demo_register(60);
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    let mut found: Vec<String> = Vec::new();

    page.click(&format!("theme-{theme}")).await;
    look(&page, theme, "unlock", &mut found).await;
    page.unlock().await;
    look(&page, theme, "today", &mut found).await;
    page.click("explain").await;
    look(&page, theme, "explanation", &mut found).await;
    page.click("nav-people").await;
    page.see("people-row").await;
    look(&page, theme, "people", &mut found).await;
    page.open_person("K10003", "request").await;
    look(&page, theme, "person", &mut found).await;
    for tab in ["contact", "agreements", "consents", "messages", "ratings", "requests", "disclosures", "log"] {
        page.click(&format!("tab-{tab}")).await;
        look(&page, theme, &format!("person-{tab}"), &mut found).await;
    }
    page.open_request().await;
    page.preview().await;
    look(&page, theme, "case", &mut found).await;
    for place in ["requests", "ratings", "incidents", "approvals", "processing", "mailings", "terms", "log", "settings"]
    {
        page.click(&format!("nav-{place}")).await;
        look(&page, theme, place, &mut found).await;
        for tab in tabs_of(place) {
            page.click(&format!("{place}-{tab}")).await;
            look(&page, theme, &format!("{place}-{tab}"), &mut found).await;
        }
    }
    page.click("palette-open").await;
    page.see("palette-text").await;
    look(&page, theme, "palette", &mut found).await;
    page.see("palette-text").await.send_keys(Key::Escape + "").await.expect("it takes keys");
    assert!(found.is_empty(), "in the {theme} theme:\n  {}", found.join("\n  "));

    // The check itself can fail: a picture without words is found.
    page.run("const picture = document.createElement('img'); picture.src = 'x.png'; document.body.append(picture);")
        .await;
    look(&page, theme, "sabotaged", &mut found).await;
    assert!(found.iter().any(|issue| issue.contains("image-alt")), "axe-core sees what is wrong: {found:?}");
    page.0.quit().await.expect("the window closes");
}

/// The tabs of a place behind the first one, as their `data-testid` ends.
fn tabs_of(place: &str) -> &'static [&'static str] {
    match place {
        "mailings" => &["deficient", "template", "import", "competition", "segment"],
        "processing" => &["recipients", "findings", "notices", "information", "channels", "devices"],
        "ratings" => &["tab-people", "tab-requests", "tab-overview"],
        "settings" => &["organisation", "staff", "keys", "protection", "backups"],
        _ => &[],
    }
}

/// Runs axe-core and notes what is serious or critical.
async fn look(page: &Page, theme: &str, screen: &str, found: &mut Vec<String>) {
    // Colours fade in; what is half-way has a contrast of its own.
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    page.picture(&format!("{screen}-{theme}.png")).await;
    let axe = house::repository().join("ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}", axe.display()));
    page.run(&axe).await;
    // Fluent UI keeps empty, focusable guards at the ends of a focus trap; they leave before anybody meets them.
    let issues = page
        .wait_for(
            "axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] }).then(
               result => done(result.violations.filter(each => ['serious', 'critical'].includes(each.impact))
                 .map(each => `${each.id}: ${each.nodes.map(node => `${node.target.join(' ')} (${node.failureSummary})`).join('; ')}`)),
               error => done([String(error)]));",
        )
        .await;
    found.extend(
        issues.as_array().into_iter().flatten().filter_map(Value::as_str).map(|issue| format!("{screen}: {issue}")),
    );
}
