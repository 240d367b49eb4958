//! A mail server for tests: a real one, on this computer, that speaks TLS with a certificate of an authority of its own and
//! writes down what it is told.

#![allow(dead_code, reason = "each test uses its own part of it")]

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread::JoinHandle,
};

/// What a server was told: the commands, and the message.
#[derive(Default)]
pub struct Heard {
    /// The commands on the encrypted road.
    pub commands: Vec<String>,
    /// The messages.
    pub mails: Vec<String>,
    /// What was said before the road was encrypted.
    pub in_the_clear: Vec<String>,
}

impl Heard {
    /// The last message; empty if there was none.
    pub fn mail(&self) -> &str {
        self.mails.last().map_or("", String::as_str)
    }
}

/// How a server behaves.
#[derive(Clone, Copy)]
pub enum Kind {
    /// It encrypts from the first byte.
    Tls,
    /// It encrypts when it is asked to.
    StartTls,
    /// It does not encrypt.
    Plain,
}

/// The server.
pub struct MailServer {
    /// Where it listens, on this computer.
    pub port: u16,
    /// Its authority's certificate, in PEM.
    pub authority: String,
    /// What it will have heard when its customer has gone.
    pub heard: JoinHandle<Heard>,
}

const PASSWORD: &str = "AGtvbnRvcmV0AGhlbWxpZ3Q="; // kontoret, hemligt

impl MailServer {
    /// Serves one customer, for a certificate made out to this name.
    pub fn start(kind: Kind, name: &str) -> Self {
        Self::start_for(kind, name, 1)
    }

    /// The same for so many customers, one after the other.
    pub fn start_for(kind: Kind, name: &str, customers: u32) -> Self {
        let mut about = CertificateParams::new(Vec::new()).expect("plain");
        about.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(about, KeyPair::generate().expect("a key")).expect("an authority");
        let key = KeyPair::generate().expect("a key");
        let certificate =
            CertificateParams::new(vec![name.to_owned()]).and_then(|it| it.signed_by(&key, &issuer)).expect("signed");
        let secret = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("usual versions")
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], secret)
            .expect("they belong together");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("bound").port();
        let config = Arc::new(config);
        let heard = std::thread::spawn(move || {
            let mut heard = Heard::default();
            for _ in 0..customers {
                serve(&listener, kind, &config, &mut heard);
            }
            heard
        });
        Self { port, authority: issuer.pem(), heard }
    }
}

fn serve(listener: &TcpListener, kind: Kind, config: &Arc<ServerConfig>, heard: &mut Heard) {
    let (mut socket, _) = listener.accept().expect("somebody comes");
    let encrypted =
        |socket: TcpStream| StreamOwned::new(ServerConnection::new(Arc::clone(config)).expect("configured"), socket);
    match kind {
        Kind::Tls => talk(&mut encrypted(socket), heard, true),
        Kind::Plain => talk(&mut socket, heard, true),
        Kind::StartTls => {
            if greet_and_wait(&mut socket, heard) {
                talk(&mut encrypted(socket), heard, false);
            }
        }
    }
}

/// Until the customer asks for the road to be encrypted.
fn greet_and_wait(socket: &mut TcpStream, heard: &mut Heard) -> bool {
    let _ = socket.write_all(b"220 post.example.org ESMTP\r\n");
    loop {
        let line = line(socket);
        if line.is_empty() {
            return false;
        }
        heard.in_the_clear.push(line.clone());
        let answer: &[u8] = match line.split(' ').next().unwrap_or_default() {
            "EHLO" => b"250-post.example.org\r\n250 STARTTLS\r\n",
            "STARTTLS" => {
                let _ = socket.write_all(b"220 Go ahead\r\n");
                return true;
            }
            _ => b"530 Must issue a STARTTLS command first\r\n",
        };
        let _ = socket.write_all(answer);
    }
}

/// One byte after the other, so that nothing of what follows the line is taken.
fn line(from: &mut impl Read) -> String {
    let mut bytes = Vec::new();
    let mut byte = [0];
    while !bytes.ends_with(b"\r\n") {
        match from.read(&mut byte) {
            Ok(1) => bytes.push(byte[0]),
            _ => break,
        }
    }
    String::from_utf8_lossy(&bytes).trim_end().to_owned()
}

fn talk(stream: &mut (impl Read + Write), heard: &mut Heard, greets: bool) {
    if greets && stream.write_all(b"220 post.example.org ESMTP\r\n").is_err() {
        return;
    }
    loop {
        let said = line(stream);
        if said.is_empty() {
            return;
        }
        heard.commands.push(said.clone());
        let answer: &[u8] = match said.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => b"250-post.example.org\r\n250-8BITMIME\r\n250 AUTH PLAIN\r\n",
            "AUTH" if said.ends_with(PASSWORD) => b"235 Welcome\r\n",
            "AUTH" => b"535 Not you\r\n",
            "DATA" => {
                let _ = stream.write_all(b"354 Go on\r\n");
                let mut mail = String::new();
                loop {
                    let text = line(stream);
                    if text == "." {
                        break;
                    }
                    mail.push_str(&text);
                    mail.push_str("\r\n");
                }
                heard.mails.push(mail);
                b"250 Taken\r\n"
            }
            "QUIT" => {
                let _ = stream.write_all(b"221 Bye\r\n");
                return;
            }
            _ => b"250 OK\r\n",
        };
        if stream.write_all(answer).is_err() {
            return;
        }
    }
}
