//! What goes to the office's other programs: a message as a file an e-mail program opens, a calendar as a file a calendar
//! program opens, and the one road out of this program, to the office's own mail server. The road is encrypted or not taken.

mod calendar;
mod digest;

pub use calendar::calendar;
pub use digest::digest;

use domain::post::{Message, Security, Server, Unsent};
use lettre::{
    Message as Mail, SmtpTransport, Transport,
    address::AddressError,
    message::{
        Mailbox, MessageBuilder, SinglePart,
        header::{From, HeaderName, HeaderValue},
    },
    transport::smtp::{
        self,
        authentication::Credentials,
        client::{Certificate, Tls, TlsParameters},
    },
};
use std::time::Duration;

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// The message as a file that e-mail programs open as a draft, to be looked at and sent (`.eml`).
///
/// # Errors
/// [`Unsent::Address`].
pub fn draft(message: &Message) -> Result<Vec<u8>, Unsent> {
    let unsent = HeaderValue::new(HeaderName::new_from_ascii_str("X-Unsent"), "1".to_owned());
    Ok(written(message, |builder| builder.raw_header(unsent))?.formatted())
}

/// Sends the message. The road is encrypted or not taken, and the server must be the one it is named as.
///
/// # Errors
/// An [`Unsent`] that says what the office can do; the server's own words stay here, for they may repeat an address.
pub fn send(server: &Server, password: &str, message: &Message) -> Result<(), Unsent> {
    let mail = written(message, |builder| builder)?;
    let mut parameters = TlsParameters::builder(server.host.clone());
    if let Some(pem) = &server.trusted {
        parameters = parameters.add_root_certificate(Certificate::from_pem(pem.as_bytes()).map_err(insecure)?);
    }
    let parameters = parameters.build().map_err(insecure)?;
    let mut transport = SmtpTransport::builder_dangerous(&server.host).port(server.port).timeout(Some(PATIENCE)).tls(
        match server.security {
            Security::Tls => Tls::Wrapper(parameters),
            Security::StartTls => Tls::Required(parameters),
        },
    );
    if let Some(user) = &server.user {
        transport = transport.credentials(Credentials::new(user.clone(), password.to_owned()));
    }
    transport.build().send(&mail).map(|_| ()).map_err(|error| why(&error))
}

fn written(message: &Message, more: impl FnOnce(MessageBuilder) -> MessageBuilder) -> Result<Mail, Unsent> {
    let to = mailbox(&message.to)?;
    let from = message.from.as_deref().map(mailbox).transpose()?;
    let builder = Mail::builder()
        .from(from.clone().unwrap_or_else(|| to.clone()))
        .to(to)
        .date(message.at.into())
        .subject(message.subject.chars().filter(|c| !c.is_control()).collect::<String>());
    let mut mail = more(builder).singlepart(SinglePart::plain(message.text.clone())).map_err(|_| Unsent::Address)?;
    if from.is_none() {
        // The library wants a sender; the program that opens the draft knows whose it is.
        mail.headers_mut().remove::<From>();
    }
    Ok(mail)
}

fn mailbox(address: &str) -> Result<Mailbox, Unsent> {
    Ok(Mailbox::new(None, address.trim().parse().map_err(|_: AddressError| Unsent::Address)?))
}

fn insecure(_: smtp::Error) -> Unsent {
    Unsent::Insecure
}

/// What a failure means to the office. The codes are those of RFC 5321 and RFC 4954.
fn why(error: &smtp::Error) -> Unsent {
    let code = error.status().map(u16::from);
    match code {
        Some(530 | 534 | 535 | 538) => Unsent::Password,
        Some(_) => Unsent::Refused,
        None if error.is_tls() || says_certificate(error) => Unsent::Insecure,
        None if error.is_client() => Unsent::Insecure,
        None => Unsent::Unreachable,
    }
}

/// The library reports a refused certificate as a broken connection; the reason is further down.
fn says_certificate(error: &smtp::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if inner.to_string().contains("certificate") {
            return true;
        }
        source = inner.source();
    }
    false
}
