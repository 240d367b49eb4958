//! The road to the mail server, taken to a real one of our own that speaks TLS with a certificate of our own authority.

use domain::{
    post::{Message, Security, Server, Unsent},
    time::Moment,
};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread::JoinHandle,
};

/// What a server was told: the commands, and the message.
#[derive(Default)]
struct Heard {
    commands: Vec<String>,
    mail: String,
    /// Whether anything but a greeting was said before the road was encrypted.
    in_the_clear: Vec<String>,
}

/// How a server behaves.
#[derive(Clone, Copy)]
enum Kind {
    Tls,
    StartTls,
    /// It does not encrypt.
    Plain,
}

struct MailServer {
    port: u16,
    authority: String,
    heard: JoinHandle<Heard>,
}

const PASSWORD: &str = "AGtvbnRvcmV0AGhlbWxpZ3Q="; // kontoret, hemligt

impl MailServer {
    /// Serves one customer, for a certificate made out to this name.
    fn start(kind: Kind, name: &str) -> Self {
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
        let heard = std::thread::spawn(move || serve(&listener, kind, Arc::new(config)));
        Self { port, authority: issuer.pem(), heard }
    }

    fn server(&self, security: Security) -> Server {
        Server {
            host: "localhost".to_owned(),
            port: self.port,
            security,
            user: Some("kontoret".to_owned()),
            trusted: Some(self.authority.clone()),
        }
    }
}

fn serve(listener: &TcpListener, kind: Kind, config: Arc<ServerConfig>) -> Heard {
    let mut heard = Heard::default();
    let (mut socket, _) = listener.accept().expect("somebody comes");
    let encrypted =
        |socket: TcpStream| StreamOwned::new(ServerConnection::new(Arc::clone(&config)).expect("configured"), socket);
    match kind {
        Kind::Tls => talk(&mut encrypted(socket), &mut heard, true),
        Kind::Plain => talk(&mut socket, &mut heard, true),
        Kind::StartTls => {
            if greet_and_wait(&mut socket, &mut heard) {
                talk(&mut encrypted(socket), &mut heard, false);
            }
        }
    }
    heard
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
                loop {
                    let text = line(stream);
                    if text == "." {
                        break;
                    }
                    heard.mail.push_str(&text);
                    heard.mail.push_str("\r\n");
                }
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

fn message() -> Message {
    Message {
        from: Some("kontoret@example.org".to_owned()),
        to: "kontoret@example.org".to_owned(),
        subject: "Cequred Register: 3 påminnelser".to_owned(),
        text: "1 begäran förfaller i morgon\n2 gallringar bör bli klara om 7 arbetsdagar\n".to_owned(),
        at: Moment::parse_from_rfc3339("2026-11-23T09:00:00+01:00").expect("a moment"),
    }
}

#[test]
fn a_message_arrives_over_tls_in_both_ways() {
    for (kind, security) in [(Kind::Tls, Security::Tls), (Kind::StartTls, Security::StartTls)] {
        let there = MailServer::start(kind, "localhost");
        assert_eq!(post::send(&there.server(security), "hemligt", &message()), Ok(()));
        let heard = there.heard.join().expect("it served");
        assert!(heard.in_the_clear.iter().all(|line| line.starts_with("EHLO") || line == "STARTTLS"));
        assert!(heard.commands.iter().any(|line| line.starts_with("MAIL FROM:<kontoret@example.org>")));
        let mail = mail_parser::MessageParser::default().parse(heard.mail.as_bytes()).expect("a message");
        assert_eq!(mail.subject(), Some("Cequred Register: 3 påminnelser"));
        assert_eq!(mail.body_text(0).expect("a text").trim_end().replace("\r\n", "\n"), message().text.trim_end());
        assert_eq!(mail.to().and_then(|to| to.first()).and_then(|to| to.address()), Some("kontoret@example.org"));
    }
}

#[test]
fn what_is_not_encrypted_or_not_trusted_is_left_at_once() {
    let plain = MailServer::start(Kind::Plain, "localhost");
    assert_eq!(post::send(&plain.server(Security::StartTls), "hemligt", &message()), Err(Unsent::Insecure));
    let heard = plain.heard.join().expect("it served");
    assert!(heard.commands.iter().all(|line| line.starts_with("EHLO") || line == "QUIT"), "{:?}", heard.commands);

    let stranger = MailServer::start(Kind::Tls, "localhost");
    let untrusted = Server { trusted: None, ..stranger.server(Security::Tls) };
    assert_eq!(post::send(&untrusted, "hemligt", &message()), Err(Unsent::Insecure));
    let other = MailServer::start(Kind::Tls, "somebody-else.example.org");
    assert_eq!(post::send(&other.server(Security::Tls), "hemligt", &message()), Err(Unsent::Insecure));
    for there in [stranger, other] {
        let heard = there.heard.join().expect("it served");
        assert!(heard.commands.is_empty() && heard.mail.is_empty(), "nothing was said to it");
    }
}

#[test]
fn a_wrong_password_a_silent_server_and_no_address_are_told_apart() {
    let there = MailServer::start(Kind::Tls, "localhost");
    assert_eq!(post::send(&there.server(Security::Tls), "fel", &message()), Err(Unsent::Password));
    let mut gone = there.server(Security::Tls);
    there.heard.join().expect("it served");
    let closed = TcpListener::bind("127.0.0.1:0").expect("a free port");
    gone.port = closed.local_addr().expect("bound").port();
    drop(closed);
    assert_eq!(post::send(&gone, "hemligt", &message()), Err(Unsent::Unreachable));
    let nobody = Message { to: "nobody".to_owned(), ..message() };
    assert_eq!(post::send(&gone, "hemligt", &nobody), Err(Unsent::Address));
}

#[test]
fn a_draft_is_a_file_that_names_no_sender_it_was_not_given() {
    let plain = Message { from: None, subject: "Hej\r\nBcc: x@example.org".to_owned(), ..message() };
    let file = post::draft(&plain).expect("written");
    let mut lines = BufReader::new(file.as_slice()).lines().map_while(Result::ok);
    assert!(lines.all(|line| !line.starts_with("Bcc:") && !line.starts_with("From:") && line.len() < 999));
    let mail = mail_parser::MessageParser::default().parse(&file).expect("a message");
    assert_eq!(mail.header_raw("X-Unsent").map(str::trim), Some("1"));
    assert_eq!(mail.body_text(0).expect("a text").trim_end().replace("\r\n", "\n"), plain.text.trim_end());
    assert_eq!(mail.date().map(mail_parser::DateTime::to_timestamp), Some(plain.at.timestamp()));
}
