//! The road to the mail server, taken to a real one of our own that speaks TLS with a certificate of our own authority.

mod double;

use domain::{
    post::{Message, Security, Server, Unsent},
    time::Moment,
};
use double::{Kind, MailServer};
use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
};

fn server(there: &MailServer, security: Security) -> Server {
    Server {
        host: "localhost".to_owned(),
        port: there.port,
        security,
        user: Some("kontoret".to_owned()),
        trusted: Some(there.authority.clone()),
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
        assert_eq!(post::send(&server(&there, security), "hemligt", &message()), Ok(()));
        let heard = there.heard.join().expect("it served");
        assert!(heard.in_the_clear.iter().all(|line| line.starts_with("EHLO") || line == "STARTTLS"));
        assert!(heard.commands.iter().any(|line| line.starts_with("MAIL FROM:<kontoret@example.org>")));
        let mail = mail_parser::MessageParser::default().parse(heard.mail().as_bytes()).expect("a message");
        assert_eq!(mail.subject(), Some("Cequred Register: 3 påminnelser"));
        assert_eq!(mail.body_text(0).expect("a text").trim_end().replace("\r\n", "\n"), message().text.trim_end());
        assert_eq!(mail.to().and_then(|to| to.first()).and_then(|to| to.address()), Some("kontoret@example.org"));
    }
}

#[test]
fn what_is_not_encrypted_or_not_trusted_is_left_at_once() {
    let plain = MailServer::start(Kind::Plain, "localhost");
    assert_eq!(post::send(&server(&plain, Security::StartTls), "hemligt", &message()), Err(Unsent::Insecure));
    let heard = plain.heard.join().expect("it served");
    assert!(heard.commands.iter().all(|line| line.starts_with("EHLO") || line == "QUIT"), "{:?}", heard.commands);

    let stranger = MailServer::start(Kind::Tls, "localhost");
    let untrusted = Server { trusted: None, ..server(&stranger, Security::Tls) };
    assert_eq!(post::send(&untrusted, "hemligt", &message()), Err(Unsent::Insecure));
    let other = MailServer::start(Kind::Tls, "somebody-else.example.org");
    assert_eq!(post::send(&server(&other, Security::Tls), "hemligt", &message()), Err(Unsent::Insecure));
    for there in [stranger, other] {
        let heard = there.heard.join().expect("it served");
        assert!(heard.commands.is_empty() && heard.mail().is_empty(), "nothing was said to it");
    }
}

#[test]
fn a_wrong_password_a_silent_server_and_no_address_are_told_apart() {
    let there = MailServer::start(Kind::Tls, "localhost");
    assert_eq!(post::send(&server(&there, Security::Tls), "fel", &message()), Err(Unsent::Password));
    let mut gone = server(&there, Security::Tls);
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
