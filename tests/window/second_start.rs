//! The program started while another of its kind is on its way out.

use zbus::blocking::{Connection, MessageIterator, connection::Builder};
use zbus::message::Type;

use crate::page::Page;
use crate::support::Desktop;

/// The name by which one program finds another.
const NAME: &str = "se.cequred.register.SingleInstance";

/// A program that is asked to show its window and ends without an answer.
fn ends_when_asked(there: Connection) -> bool {
    MessageIterator::from(&there).flatten().any(|message| message.message_type() == Type::MethodCall)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_that_meets_a_program_on_its_way_out_opens_a_window_all_the_same() {
    let desktop = Desktop::start();
    let register = desktop.demo_register(5);
    let there = Builder::address(desktop.bus())
        .and_then(|bus| bus.name(NAME))
        .and_then(Builder::build)
        .expect("the bus of this test");
    let asked = std::thread::spawn(|| ends_when_asked(there));
    let page = Page(desktop.open_beside(&["--register", &register.display().to_string()]).await);
    page.unlock().await;
    assert!(asked.join().expect("it listens"), "the other was asked first");
    page.0.quit().await.expect("the window closes");
}
