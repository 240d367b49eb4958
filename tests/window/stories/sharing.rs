//! A register is shared, another computer joins it, is away too long and takes everything anew: all of it in the windows.

use crate::cluster::Cluster;
use crate::page::Page;
use crate::register::Register;
use crate::support::Desktop;

use super::code;

async fn go(page: &Page, place: &str) {
    page.run(&format!("location.hash = '#{place}'")).await;
}

/// Shares the register and invites a desk; the code of the invitation.
async fn share(page: &Page, server: &Cluster) -> String {
    go(page, "/settings?tab=desks").await;
    page.click("desks-share").await;
    page.write("desk-name", "Kundtjänst").await;
    page.write("desk-host", &server.folder().display().to_string()).await;
    page.write("desk-database", "postgres").await;
    page.write("desk-owner", "owner").await;
    page.write("confirm-password", "demo").await;
    page.scene("desks-share").await;
    page.click("desks-share-submit").await;
    page.see_text("desk-bar", "Ansluten").await;
    page.click("desks-invite").await;
    page.write("desk-name", "Chef").await;
    page.write("confirm-password", "demo").await;
    page.click("confirm-submit").await;
    let code = code(page).await;
    page.scene("desks-invited").await;
    page.click("done-close").await;
    page.gone("done-close").await;
    code
}

/// Joins with the invitation and puts the kit of this computer to the proof.
async fn join(page: &Page, invitation: &str) {
    page.click("join-start").await;
    page.click("join-choose").await;
    page.write("join-code", invitation).await;
    page.write("join-user", "demo").await;
    page.write("join-password", "demo").await;
    page.scene("desks-join").await;
    page.click("join-submit").await;
    let kit = code(page).await;
    page.scene("desks-join-kit").await;
    page.click("kit-save").await;
    page.click("kit-next").await;
    page.write("recovery-code", &kit).await;
    page.click("kit-prove-submit").await;
    page.click("first-done").await;
    page.see("nav-today").await;
    page.see_text("desk-bar", "Ansluten").await;
}

/// The server heard of every desk more than a month ago. PostgreSQL's client wants a thread without a runtime.
fn long_ago(server: &Cluster) {
    let aged = "UPDATE cequred.desks SET seen_at = seen_at - interval '40 days'";
    let done = std::thread::scope(|scope| scope.spawn(|| server.owner().batch_execute(aged)).join());
    done.expect("it ends").expect("long ago");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_computer_joins_and_takes_everything_anew_after_it_was_away_too_long() {
    let (server, here) = (Cluster::new(), Desktop::start());
    let invitation = here.saved().join("Chef.cequred-desk");
    let there = Desktop::start_with(&[("CEQURED_OPEN", &invitation.display().to_string())]);
    let (first, second) = (Register::demo(&here, 20), Register::at(there.folder("register")));
    let (one, two) = (first.open(&here).await, second.open(&there).await);
    one.unlock().await;
    let code = share(&one, &server).await;
    join(&two, &code).await;
    // She who has invited sees it without asking.
    one.see_text_in_main("deltar").await;
    one.scene("desks-together").await;
    one.0.quit().await.expect("the window closes");
    two.0.quit().await.expect("the window closes");

    // Nobody at the second computer for more than a month; the others go on, and the server lets go of what was.
    long_ago(&server);
    let added = first.ask(&["person", "add", "--name", "Åsa Lindström-Öberg"]);
    assert_eq!(first.ask(&["desk", "compact"])["dropped"], true, "nobody waits for it");
    let two = second.open(&there).await;
    two.unlock().await;
    two.see_text("desk-banner", "tar inte emot något mer").await;
    go(&two, "/settings?tab=desks").await;
    two.see("desks-rejoin").await;
    two.scene("desks-stopped").await;
    two.click("desks-rejoin").await;
    two.write("confirm-password", "demo").await;
    two.click("confirm-submit").await;
    two.write("unlock-password", "demo").await;
    two.click("unlock-submit").await;
    two.see_text("desk-bar", "Ansluten").await;
    two.gone("desk-banner").await;
    two.open_person(added["number"].as_str().expect("a number"), "customer-service").await;
    two.see_text("person-name", "Åsa Lindström-Öberg").await;
    two.0.quit().await.expect("the window closes");
    assert!(second.log().contains("desks.rejoin"), "who took it anew is in the log");
}
