//! Newer versions from the office's own server, played by a small one on this computer: asked only when it is turned on, and
//! a package is taken only with the right signature.
//!
//! `updates/` holds a made-up package with three signatures: with the key of `key.pub` for version 9.9.9, with the same key
//! for 0.0.9, and with a stranger's. Made by `tauri signer sign --app-version`; the private halves were thrown away.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::json;

use crate::page::Page;
use crate::support::Desktop;

const KEY: &str = include_str!("updates/key.pub");
const PACKAGE: &[u8] = include_bytes!("updates/package");
const RIGHT: &str = include_str!("updates/package.sig");
const OLDER: &str = include_str!("updates/older.sig");
const STRANGER: &str = include_str!("updates/stranger.sig");

/// A server of the office's.
struct Server {
    address: String,
    signature: Arc<Mutex<&'static str>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback has a free port");
        let address = format!("http://{}", listener.local_addr().expect("it is bound"));
        let server = Self { address, signature: Arc::new(Mutex::new(RIGHT)), asked: Arc::default() };
        let (address, signature, asked) =
            (server.address.clone(), Arc::clone(&server.signature), Arc::clone(&server.asked));
        // Ends with the test's process.
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let signature = *signature.lock().expect("nobody panicked");
                asked.lock().expect("nobody panicked").extend(answer(stream, &address, signature));
            }
        });
        server
    }

    fn sign_with(&self, signature: &'static str) {
        *self.signature.lock().expect("nobody panicked") = signature;
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("nobody panicked").clone()
    }
}

/// Answers one question; what was asked for.
fn answer(mut stream: TcpStream, address: &str, signature: &str) -> Option<String> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines().map_while(Result::ok);
    let path = lines.next()?.split_whitespace().nth(1)?.to_owned();
    // The rest of the question, to its empty line.
    let _ = lines.find(String::is_empty);
    let body = match path.as_str() {
        "/register/updates.json" => {
            let package = json!({ "url": format!("{address}/register/package"), "signature": signature });
            let platforms = json!({ "linux-x86_64": package, "linux-aarch64": package });
            json!({ "version": "9.9.9", "notes": "Nytt", "platforms": platforms }).to_string().into_bytes()
        }
        "/register/package" => PACKAGE.to_vec(),
        _ => return Some(path),
    };
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).ok()?;
    Some(path)
}

// policy: 21
#[tokio::test(flavor = "multi_thread")]
async fn a_newer_version_is_taken_from_the_offices_server_with_the_right_signature_alone() {
    let server = Server::start();
    let desktop = Desktop::start_with(&[("CEQURED_UPDATE_KEY", KEY)]);
    let register = desktop.demo_register(5);
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    page.unlock().await;
    page.click("nav-settings").await;
    page.click("settings-about").await;
    page.write("updates-address", &format!("{}/register", server.address)).await;
    let refused = page
        .wait_for(
            "window.__TAURI_INTERNALS__.invoke('find_update').then(() => done('asked'), error => done(error.code));",
        )
        .await;
    assert_eq!(refused, json!("updatesOff"), "the shell asks nobody while it is off");
    assert!(server.asked().is_empty(), "off: {:?}", server.asked());

    page.click("updates-on").await;
    page.click("updates-look").await;
    page.see_text("updates-found", "9.9.9").await;
    assert_eq!(server.asked(), ["/register/updates.json"]);

    for wrong in [STRANGER, OLDER] {
        server.sign_with(wrong);
        page.click("updates-fetch").await;
        page.see_text_in_main("inte undertecknat").await;
        assert_eq!(page.count("updates-install").await, 0, "what is not proven is not offered");
        let install = page
            .wait_for("window.__TAURI_INTERNALS__.invoke('install_update').then(() => done('done'), error => done(error.code));")
            .await;
        assert_eq!(install, json!("updateGone"), "and not kept");
        page.click("updates-look").await;
        page.see_text("updates-found", "9.9.9").await;
    }

    server.sign_with(RIGHT);
    page.click("updates-fetch").await;
    page.see("updates-install").await;
    page.picture("updates.png").await;
    page.0.quit().await.expect("the window closes");
    assert!(server.asked().iter().all(|path| path.starts_with("/register/")), "{:?}", server.asked());
}
