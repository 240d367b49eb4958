//! A list dragged from the file manager into the window: it is as if it had been chosen.

use crate::drag::Drag;
use crate::register::Register;
use crate::support::Desktop;

#[tokio::test(flavor = "multi_thread")]
async fn a_list_dropped_on_the_window_is_rehearsed() {
    let data = house::repository().join("tests/data");
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 1);
    let page = register.open(&desktop).await;
    page.unlock().await;

    let drag = Drag::over(desktop.display(), &data.join("kunder-windows1252.csv"));
    page.see("file-drop").await;
    page.scene("file-over").await;
    drag.away();
    page.gone("file-drop").await;
    assert_eq!(page.count("import-report").await, 0, "what went away again was not read");

    let drag = Drag::over(desktop.display(), &data.join("kunder-windows1252.csv"));
    page.see("file-drop").await;
    drag.release();
    page.see_text("import-report", "kortnummer").await;
    page.gone("file-drop").await;
    page.0.quit().await.expect("the window closes");
    let people = register.ask(&["find", "anneli", "nystrom"]);
    assert_eq!(people.as_array().map(Vec::len), Some(0), "a rehearsal changes nothing");
}
