//! Two people at the same thing: whoever comes second sees who changed what, beside what she typed, and decides; all of it
//! without a pointer.

use thirtyfour::prelude::*;

use crate::page::Page;
use crate::register::{PASSWORD, Register, one};
use crate::support::Desktop;

/// The sizes at which somebody looked at the pictures.
const SIZES: [(u32, u32); 2] = [(1280, 800), (1024, 768)];

async fn pictures(page: &Page, name: &str) {
    for (width, height) in SIZES {
        page.resize((width, height)).await;
        page.still().await;
        page.picture(&format!("{name}-{width}.png")).await;
    }
}

async fn press(page: &Page, keys: impl Into<TypingData>) {
    let at = page.0.active_element().await.expect("something has the focus");
    at.send_keys(keys).await.expect("it takes keys");
}

/// Goes on with the tabulator to one of the two answers and gives it.
async fn answer(page: &Page, name: &str) {
    for _ in 0..2 {
        press(page, Key::Tab + "").await;
        if page.run("return document.activeElement.dataset.testid ?? ''").await == name {
            press(page, Key::Enter + "").await;
            page.gone("meanwhile").await;
            return;
        }
    }
    panic!("{name} is not among the next two stops");
}

fn correct(register: &Register, phone: &str) {
    register.ask(&["person", "correct", "K10000", "--task", "customer-service", "--phone", phone]);
}

fn phone(register: &Register) -> String {
    let shown = register.ask(&["person", "show", "K10000", "--task", "customer-service"]);
    shown["person"]["phone"].as_str().expect("she has one").to_owned()
}

/// Types another telephone number, while the one that stands there is changed from elsewhere, and saves.
async fn come_second(page: &Page, register: &Register, typed: &str, theirs: &str) {
    page.click("person-edit").await;
    page.write("person-form-phone", typed).await;
    correct(register, theirs);
    press(page, Key::Enter + "").await;
    page.see_text("meanwhile", "demo ändrade det här").await;
    page.see_text("meanwhile", theirs).await;
    page.see_text("meanwhile", typed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_second_sees_who_changed_what_and_decides_without_a_pointer() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 20);
    register.add_staff("Maja", "manager");
    let page = register.open(&desktop).await;
    page.unlock_as("Maja", PASSWORD).await;
    page.open_person("K10000", "customer-service").await;
    page.click("tab-contact").await;

    come_second(&page, &register, "018-11 11 100", "08-22 22 200").await;
    pictures(&page, "meanwhile-person").await;
    page.scene("meanwhile-person").await;
    page.run("document.querySelector('[data-testid=meanwhile]').focus()").await;
    answer(&page, "meanwhile-keep").await;
    page.gone("person-form-phone").await;
    page.see_text_in_main("08-22 22 200").await;
    assert_eq!(phone(&register), "08-22 22 200", "hers is not saved");

    come_second(&page, &register, "018-33 33 300", "08-44 44 400").await;
    answer(&page, "meanwhile-save").await;
    page.gone("person-form-phone").await;
    page.see_text_in_main("018-33 33 300").await;
    assert_eq!(phone(&register), "018-33 33 300", "hers stands");

    in_a_book(&page, &register).await;
    page.0.quit().await.expect("the window closes");
}

/// The same at a form the core declares, in a small panel.
async fn in_a_book(page: &Page, register: &Register) {
    let others = || {
        let list = register.ask(&["processing", "list"]);
        let first = list["records"][0].clone();
        let said = one(&first["facts"], "name", "others")["text"].clone();
        (first["id"].as_str().expect("an identifier").to_owned(), said)
    };
    let first = register.ask(&["processing", "list"])["records"][0]["id"].as_str().expect("one").to_owned();
    page.run("location.hash = '#/processing'").await;
    page.click("row-processing").await;
    page.click("record-processing-change").await;
    page.fill("others", "Byrå Två AB").await;
    register.ask(&["processing", "change", &first, "--others", "Byrå Ett AB"]);
    page.click("form-processing-change").await;
    page.see_text("meanwhile", "demo ändrade det här").await;
    pictures(page, "meanwhile-record").await;
    page.scene("meanwhile-record").await;
    page.run("document.querySelector('[data-testid=meanwhile]').focus()").await;
    answer(page, "meanwhile-save").await;
    page.gone("form-processing-change").await;
    assert_eq!(others(), (first, "Byrå Två AB".into()));
}
