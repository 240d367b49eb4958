//! What a script that got into the page could do: nothing but call the program's verbs.

use serde_json::json;

use crate::page::Page;
use crate::support::Desktop;

#[tokio::test(flavor = "multi_thread")]
async fn the_page_has_no_rights_of_its_own() {
    let desktop = Desktop::start();
    let register = desktop.demo_register(5);
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    page.see("unlock-password").await;

    assert_eq!(page.run("return typeof window.__TAURI__").await, json!("undefined"), "no global door to the shell");
    let injected = page
        .wait_for(
            "window.intruder = false;
             document.addEventListener('securitypolicyviolation', event => done([event.effectiveDirective, window.intruder]));
             const script = document.createElement('script'); script.textContent = 'window.intruder = true';
             document.head.append(script);
             setTimeout(() => done(['nothing was refused', window.intruder]), 5000);",
        )
        .await;
    assert_eq!(injected, json!(["script-src-elem", false]), "an injected script is refused");
    let fetched =
        page.wait_for("fetch('http://127.0.0.1:9/').then(() => done('fetched'), error => done(error.name));").await;
    assert_eq!(fetched, json!("TypeError"), "no other host is asked");
    let policy = page
        .wait_for(
            "document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
             fetch('https://example.org/').catch(() => {});
             setTimeout(() => done('nothing was refused'), 5000);",
        )
        .await;
    assert_eq!(policy, json!("connect-src"), "it is the policy that refuses, not a missing network");
    for command in ["plugin:dialog|open", "plugin:fs|read_text_file", "plugin:shell|execute", "plugin:window|create"] {
        let answer = page
            .wait_for(&format!(
                "window.__TAURI_INTERNALS__.invoke('{command}', {{}}).then(() => done('allowed'), () => done('refused'));"
            ))
            .await;
        assert_eq!(answer, json!("refused"), "{command}");
    }
    page.0.quit().await.expect("the window closes");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_lets_the_window_have_its_looks() {
    let desktop = Desktop::start();
    let register = desktop.demo_register(5);
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    page.see("unlock-submit").await;
    // Fluent UI writes its rules into a style element: without the nonce the policy refuses them, and all is bare.
    let style = page
        .run(
            "const style = getComputedStyle(document.querySelector('[data-testid=unlock-submit]'));
             return [style.backgroundColor, style.borderTopLeftRadius];",
        )
        .await;
    assert_eq!(style[1], json!("4px"), "the button has the theme's corners: {style}");
    assert_ne!(style[0], json!("rgba(0, 0, 0, 0)"), "and its colour: {style}");
    page.0.quit().await.expect("the window closes");
}
