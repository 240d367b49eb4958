//! The e-mail of the day, from its settings to the office's mail server: a real one that writes down what it is told.

#[path = "../../crates/post/tests/double/mod.rs"]
mod double;

use std::time::{Duration, Instant};

use crate::page::Page;
use crate::reminders::{before_nine, everybody};
use crate::support::{Desktop, PATIENCE};
use double::{Kind, MailServer};

const TO: &str = "post@kontoret.example";

// policy: 22, 23
#[tokio::test(flavor = "multi_thread")]
async fn the_e_mail_of_the_day_is_set_up_in_the_window_and_comes_while_the_register_is_locked() {
    let mut desktop = Desktop::start_with(&[("CEQURED_CLOCK", &before_nine(3_600))]);
    desktop.start_keyring();
    let register = desktop.demo_register(80);
    let arguments = ["--register", &register.display().to_string()];
    let server = MailServer::start_for(Kind::Tls, "localhost", 2);

    let page = Page(desktop.open(&arguments).await);
    page.unlock().await;
    page.click("nav-settings").await;
    page.click("settings-digest").await;
    page.click("digest-on").await;
    let port = server.port.to_string();
    // The driver leaves out line breaks that are not typed with the key.
    let authority = server.authority.replace('\n', &char::from(thirtyfour::Key::Enter).to_string());
    for (field, text) in [
        ("host", "localhost"),
        ("port", &port),
        ("user", "kontoret"),
        ("password", "hemligt"),
        ("from", "register@kontoret.example"),
        ("to", TO),
        ("hour", "9"),
        ("trusted", &authority),
    ] {
        page.write(&format!("digest-{field}"), text).await;
    }
    let pasted = page.see("digest-trusted").await.prop("value").await.expect("it has a value");
    assert_eq!(
        pasted.as_deref().map(str::trim),
        Some(server.authority.trim()),
        "the certificate is in the form as it was given"
    );
    page.click("digest-trial").await;
    page.see_text_in_main(&format!("Brevet har skickats till {TO}.")).await;
    page.click("digest-save").await;
    page.see_text("digest-here", "Den här datorn skickar").await;
    page.click("lock").await;
    page.see("unlock-password").await;
    page.0.quit().await.expect("the window closes");
    assert!(!server.heard.is_finished(), "at eight nothing of the day was sent");

    // The program begins anew at nine, and nobody unlocks.
    desktop.start_driver(&[("CEQURED_CLOCK", &before_nine(-60))]);
    let page = Page(desktop.open(&arguments).await);
    page.see("unlock-password").await;
    let start = Instant::now();
    while !server.heard.is_finished() {
        assert!(start.elapsed() < PATIENCE, "the e-mail of the day did not come");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    page.see("unlock-password").await;
    page.0.quit().await.expect("the window closes");

    let heard = server.heard.join().expect("it served");
    assert!(heard.in_the_clear.is_empty() && heard.mails.len() == 2, "{:?}", heard.commands);
    let everybody = everybody(&register);
    for mail in &heard.mails {
        let parsed = mail_parser::MessageParser::default().parse(mail.as_bytes()).expect("a message");
        let (subject, text) = (parsed.subject().expect("a subject"), parsed.body_text(0).expect("a text"));
        assert!(subject.starts_with("Cequred Register ") && !text.trim().is_empty(), "{subject}: {text}");
        assert!(mail.contains("register@kontoret.example") && mail.contains(TO), "{mail}");
        for word in &everybody {
            assert!(!subject.contains(word) && !text.contains(word), "{word} in {subject}: {text}");
        }
    }
}
