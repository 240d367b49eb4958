//! A server of the office's, on this computer: TLS with a certificate of an authority of the office's own, a list of
//! versions and a package; and whoever signs packages.

use std::io::{BufRead as _, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::json;

/// Whoever signs packages.
pub struct Signer(minisign::KeyPair);

impl Signer {
    pub fn new() -> Self {
        Self(minisign::KeyPair::generate_unencrypted_keypair().expect("random bytes"))
    }

    /// The public half, as `tauri signer generate` writes it.
    pub fn public(&self) -> String {
        BASE64_STANDARD.encode(self.0.pk.to_box().expect("a key").into_string())
    }

    /// A signature of these bytes for this version, as `tauri signer sign --app-version` writes it.
    pub fn sign(&self, package: &[u8], version: &str) -> String {
        let comment = format!("timestamp:1795399057\tfile:package\tversion:{version}");
        let signature = minisign::sign(Some(&self.0.pk), &self.0.sk, package, Some(&comment), None).expect("signed");
        BASE64_STANDARD.encode(signature.into_string())
    }
}

/// What the server has to give.
#[derive(Clone, Default)]
pub struct Offer {
    pub version: &'static str,
    pub signature: String,
    pub package: Vec<u8>,
    /// Where the list says the package is, if not here.
    pub at: Option<String>,
    /// Whom it sends everybody to instead of answering.
    pub moved_to: Option<String>,
}

pub struct Server {
    pub address: String,
    offer: Arc<Mutex<Offer>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Listens, and leaves its authority's certificate in this file.
    pub fn start(authority: &Path) -> Self {
        let config = certified(authority);
        let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback has a free port");
        let address = format!("https://{}/register", listener.local_addr().expect("it is bound"));
        let (offer, asked) = (Arc::<Mutex<Offer>>::default(), Arc::<Mutex<Vec<String>>>::default());
        let server = Self { address, offer: Arc::clone(&offer), asked: Arc::clone(&asked) };
        let address = server.address.clone();
        // Ends with the test's process.
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let offer = offer.lock().expect("nobody panicked").clone();
                let stream = encrypted(&config, stream);
                asked.lock().expect("nobody panicked").extend(answer(stream, &address, &offer));
            }
        });
        server
    }

    pub fn offer(&self, offer: Offer) {
        *self.offer.lock().expect("nobody panicked") = offer;
    }

    /// What was asked for.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("nobody panicked").clone()
    }
}

/// A certificate for this computer, from an authority that nobody else knows.
fn certified(authority: &Path) -> Arc<ServerConfig> {
    let mut about = CertificateParams::new(Vec::new()).expect("plain");
    about.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(about, KeyPair::generate().expect("a key")).expect("an authority");
    std::fs::write(authority, issuer.pem()).expect("our own folder");
    let key = KeyPair::generate().expect("a key");
    let names = vec!["127.0.0.1".to_owned()];
    let certificate = CertificateParams::new(names).and_then(|it| it.signed_by(&key, &issuer)).expect("signed");
    let secret = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.expect("usual versions").with_no_client_auth();
    Arc::new(config.with_single_cert(vec![certificate.der().clone()], secret).expect("they belong together"))
}

fn encrypted(config: &Arc<ServerConfig>, stream: TcpStream) -> StreamOwned<ServerConnection, TcpStream> {
    StreamOwned::new(ServerConnection::new(Arc::clone(config)).expect("configured"), stream)
}

/// Answers one question; what was asked for. Whoever does not trust the certificate has asked for nothing.
fn answer(stream: impl Read + Write, address: &str, offer: &Offer) -> Option<String> {
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    stream.read_line(&mut line).ok()?;
    let path = line.split_whitespace().nth(1)?.to_owned();
    // The rest of the question, to its empty line.
    while !line.trim().is_empty() {
        line.clear();
        stream.read_line(&mut line).ok()?;
    }
    let package = json!({
        "url": offer.at.clone().unwrap_or_else(|| format!("{address}/package")),
        "signature": offer.signature,
    });
    let platforms = json!({ "linux-x86_64": package, "linux-aarch64": package });
    let (status, body) = match path.as_str() {
        _ if offer.moved_to.is_some() => ("302 Found", Vec::new()),
        "/register/updates.json" => {
            let list = json!({ "version": offer.version, "notes": "Nytt", "platforms": platforms });
            ("200 OK", list.to_string().into_bytes())
        }
        "/register/package" => ("200 OK", offer.package.clone()),
        _ => ("404 Not Found", Vec::new()),
    };
    let moved = offer.moved_to.as_ref().map(|to| format!("Location: {to}\r\n")).unwrap_or_default();
    let head = format!("HTTP/1.1 {status}\r\n{moved}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    let stream = stream.get_mut();
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).and_then(|()| stream.flush()).ok()?;
    Some(path)
}
