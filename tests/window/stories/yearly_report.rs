//! The year in figures: looked at in the window, and saved as a paper for the board.

use crate::register::Register;
use crate::support::Desktop;

use super::text_of;

// policy: 67
#[tokio::test(flavor = "multi_thread")]
async fn the_year_is_shown_in_figures_and_saved_as_a_paper() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 200);
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.click("nav-report").await;
    page.see("report-by-time").await;
    let year = page.text("report-year").await;
    let figures = register.ask(&["report", "yearly", "--year", year.trim()]);
    let received = figures["requests"]["received"].as_u64().expect("a number");
    assert!(received > 0, "the year has requests: {figures}");
    page.see_text_in_main(&received.to_string()).await;
    let drawn = "const look = () => document.querySelector('[data-testid=report-by-kind] rect') \
                 ? setTimeout(done, 800, true) : setTimeout(look, 50); look();";
    page.wait_for(drawn).await;
    page.scene("yearly-report").await;
    page.click("report-save").await;
    page.see("report-saved").await;
    page.0.quit().await.expect("the window closes");

    let saved = std::fs::read_dir(desktop.saved()).expect("our own folder").flatten().next().expect("one file");
    let text = text_of(&saved.path());
    for told in ["DEMO", year.trim(), &received.to_string()] {
        assert!(text.contains(told), "{told} is missing in {text}");
    }
    for person in register.ask(&["find", "k100"]).as_array().into_iter().flatten() {
        let name = person["name"].as_str().unwrap_or("nobody");
        assert!(!text.contains(name), "nobody is named");
    }
}
