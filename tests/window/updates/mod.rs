//! Newer versions from the office's own server: asked only when it is turned on, over TLS, and a package is taken only with
//! the right signature for the version it is said to be. Then it takes the program's place and is started.

mod server;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::json;
use server::{Offer, Server, Signer};

use crate::page::Page;
use crate::support::{Desktop, PATIENCE};

/// What lies where the program was started from, as far as it knows.
const TODAY: &[u8] = b"the version of today";

/// A computer of the office's: what it trusts, and where its program is.
struct Office {
    // Goes last: the others use what is in it.
    desktop: Desktop,
    server: Server,
    stranger: Server,
    signer: Signer,
    program: PathBuf,
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        let (trusted, unknown, program) =
            (path("office.pem"), path("stranger.pem"), path("Cequred Register på prov.AppImage"));
        let (server, stranger, signer) = (Server::start(&trusted), Server::start(&unknown), Signer::new());
        std::fs::write(&program, TODAY).expect("our own folder");
        executable(&program);
        let desktop = Desktop::start_with(&[
            ("CEQURED_UPDATE_KEY", &signer.public()),
            // The authority the office has given its computers.
            ("SSL_CERT_FILE", &trusted.display().to_string()),
            ("APPIMAGE", &program.display().to_string()),
        ]);
        Self { desktop, server, stranger, signer, program, folder }
    }

    fn offers(&self, version: &'static str, package: &[u8], signature: String) {
        self.server.offer(Offer { version, signature, package: package.to_owned(), ..Offer::default() });
    }

    fn installed(&self) -> Vec<u8> {
        std::fs::read(&self.program).expect("there is a program")
    }

    /// What the newer program was started with.
    async fn started(&self) -> String {
        let start = Instant::now();
        let said = self.folder.path().join("Cequred Register på prov.started");
        while !said.is_file() {
            assert!(start.elapsed() < PATIENCE, "the newer program was not started");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        std::fs::read_to_string(said).expect("read")
    }
}

fn executable(program: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(program, std::fs::Permissions::from_mode(0o755)).expect("our own file");
}

async fn settings(page: &Page) {
    page.unlock().await;
    page.click("nav-settings").await;
    page.click("settings-about").await;
}

/// Calls the shell past the page, and gives the code of its refusal.
async fn refusal(page: &Page, command: &str) -> serde_json::Value {
    let call =
        format!("window.__TAURI_INTERNALS__.invoke('{command}').then(() => done('done'), error => done(error.code));");
    page.wait_for(&call).await
}

// policy: 21
#[tokio::test(flavor = "multi_thread")]
async fn a_newer_version_is_taken_from_the_offices_server_with_the_right_signature_alone() {
    let office = Office::new();
    let (server, signer) = (&office.server, &office.signer);
    let register = office.desktop.demo_register(5).display().to_string();
    let page = Page(office.desktop.open(&["--register", &register]).await);
    let package = std::fs::read(house::program("newer")).expect("it was built with this test");
    office.offers("9.9.9", &package, signer.sign(&package, "9.9.9"));
    settings(&page).await;
    page.write("updates-address", &server.address).await;
    assert_eq!(refusal(&page, "find_update").await, json!("updatesOff"), "the shell asks nobody while it is off");
    assert!(server.asked().is_empty(), "off: {:?}", server.asked());

    page.click("updates-on").await;
    page.click("updates-look").await;
    page.see_text("updates-found", "9.9.9").await;
    assert_eq!(server.asked(), ["/register/updates.json"]);

    let mut damaged = package.clone();
    damaged.extend(b"more");
    for (why, package, signature) in [
        ("a stranger's", &package, Signer::new().sign(&package, "9.9.9")),
        ("an older version's", &package, signer.sign(&package, "0.0.9")),
        ("another package's", &damaged, signer.sign(&package, "9.9.9")),
    ] {
        office.offers("9.9.9", package, signature);
        page.click("updates-fetch").await;
        page.see_text_in_main("inte undertecknat").await;
        assert_eq!(page.count("updates-install").await, 0, "{why}: what is not proven is not offered");
        assert_eq!(refusal(&page, "install_update").await, json!("updateGone"), "{why}: and not kept");
        page.click("updates-look").await;
        page.see_text("updates-found", "9.9.9").await;
    }

    // What is no program of this kind stays away, signed or not, and the program goes on.
    office.offers("9.9.9", b"no program", signer.sign(b"no program", "9.9.9"));
    page.click("updates-fetch").await;
    page.see("updates-install").await;
    page.picture("updates.png").await;
    page.click("updates-install").await;
    page.see_text_in_main("kunde inte installeras").await;
    assert_eq!(office.installed(), TODAY);

    office.offers("9.9.9", &package, signer.sign(&package, "9.9.9"));
    page.click("updates-look").await;
    page.click("updates-fetch").await;
    page.see_text("updates-found", "underskriften stämmer").await;
    page.click("updates-install").await;
    assert_eq!(office.started().await, format!("--register\n{register}"), "on the same register");
    assert_eq!(office.installed(), package);
    assert!(server.asked().iter().all(|path| path.starts_with("/register/")), "{:?}", server.asked());
    // The old program is gone, and its driver's session with it.
    drop(page.0.quit().await);
}

// policy: 21
#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_the_offices_own_server_is_asked() {
    let office = Office::new();
    let (server, stranger) = (&office.server, &office.stranger);
    let register = office.desktop.demo_register(5).display().to_string();
    let page = Page(office.desktop.open(&["--register", &register]).await);
    settings(&page).await;
    page.write("updates-address", &server.address.replace("https:", "http:")).await;
    page.click("updates-on").await;
    page.see_text_in_main("inte adressen till en server").await;
    assert_eq!(refusal(&page, "find_update").await, json!("updatesOff"), "nothing is turned on for the open road");

    page.write("updates-address", &stranger.address).await;
    page.click("updates-on").await;
    page.click("updates-look").await;
    page.see_text_in_main("svarar inte").await;
    assert!(stranger.asked().is_empty(), "an unknown authority: {:?}", stranger.asked());

    page.write("updates-address", &server.address).await;
    page.click("updates-save").await;
    let package = std::fs::read(house::program("newer")).expect("it was built with this test");
    // Older, sent elsewhere, the same: each is said in other words than what was said before.
    office.offers("0.0.9", &package, office.signer.sign(&package, "0.0.9"));
    page.click("updates-look").await;
    page.see_text_in_main("ingen nyare version").await;
    server.offer(Offer { moved_to: Some(format!("{}/updates.json", stranger.address)), ..Offer::default() });
    page.click("updates-look").await;
    page.see_text_in_main("svarar inte").await;
    let same = env!("CARGO_PKG_VERSION");
    office.offers(same, &package, office.signer.sign(&package, same));
    page.click("updates-look").await;
    page.see_text_in_main("ingen nyare version").await;
    let (at, signature) = (Some(format!("{}/package", stranger.address)), office.signer.sign(&package, "9.9.9"));
    server.offer(Offer { version: "9.9.9", signature, package, at, moved_to: None });
    page.click("updates-look").await;
    page.see_text_in_main("en annan server").await;
    assert!(stranger.asked().is_empty(), "{:?}", stranger.asked());
    assert_eq!(office.installed(), TODAY);
    page.0.quit().await.expect("the window closes");
}
