//! E-mail: a message, and the office's own mail server. What carries it is another room's business.

use crate::{codes::codes, time::Moment};
use std::fmt;

/// A plain message. Its `Debug` leaves out everything somebody wrote.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// From whom; none for a draft that an e-mail program fills in.
    pub from: Option<String>,
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text, with line feeds.
    pub text: String,
    /// When it was written.
    pub at: Moment,
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message").field("at", &self.at).finish_non_exhaustive()
    }
}

codes! {
    /// How the road to the mail server is encrypted. There is no third way. Its words are `mail-security-<code>`.
    Security {
        /// From the first byte, as a rule on port 465.
        Tls = "tls",
        /// After a greeting, before anything is said, as a rule on port 587; a server that does not offer it is left.
        StartTls = "starttls",
    }
}

impl Security {
    /// The port such a server usually listens on (RFC 8314).
    pub const fn usual_port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::StartTls => 587,
        }
    }
}

/// The office's own mail server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its name; the certificate must be made out to it.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the road is encrypted.
    pub security: Security,
    /// The name it knows the office by; none where it asks for none.
    pub user: Option<String>,
    /// A certificate, in PEM, that is trusted besides those of the computer: an office's own server often has its own.
    pub trusted: Option<String>,
}

codes! {
    /// Why a message was not sent.
    Unsent {
        /// An address is no address.
        Address = "address",
        /// The server cannot be reached, or does not answer.
        Unreachable = "unreachable",
        /// The server's certificate is not to be trusted, or it does not encrypt.
        Insecure = "insecure",
        /// The server does not accept name and password.
        Password = "password",
        /// The server does not accept the message.
        Refused = "refused",
    }
}
