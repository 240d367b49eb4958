//! TLS with an authority of one's own.

use postgres::{
    Config,
    config::{ChannelBinding, Host, SslMode},
};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject as _},
};
use std::sync::Arc;
use tokio_postgres_rustls::MakeRustlsConnect;

/// How the road to the server is protected.
#[derive(Clone, Debug)]
pub enum Tls {
    /// Not at all: for a server on the same computer only.
    SameComputer,
    /// By a certificate that one of these authorities has signed (PEM), for the name or address the server is called by.
    Authority(Vec<u8>),
}

/// Why there is no protected road.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TlsError {
    /// There is no certificate in the authority's file.
    #[error("no certificate of an authority")]
    NoCertificate,
    /// The server is on another computer and no authority is named.
    #[error("a server on another computer needs an authority")]
    NeedsAuthority,
}

impl Tls {
    pub(super) fn prepare(&self, config: &mut Config) -> Result<Option<MakeRustlsConnect>, TlsError> {
        match self {
            Self::SameComputer if config.get_hosts().iter().all(is_here) => {
                config.ssl_mode(SslMode::Disable);
                Ok(None)
            }
            Self::SameComputer => Err(TlsError::NeedsAuthority),
            Self::Authority(pem) => {
                config.ssl_mode(SslMode::Require).channel_binding(ChannelBinding::Require);
                Ok(Some(MakeRustlsConnect::new(client(pem)?)))
            }
        }
    }
}

fn is_here(host: &Host) -> bool {
    match host {
        #[cfg(unix)]
        Host::Unix(_) => true,
        Host::Tcp(name) => matches!(name.as_str(), "localhost" | "127.0.0.1" | "::1"),
    }
}

fn client(pem: &[u8]) -> Result<ClientConfig, TlsError> {
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(pem) {
        let certificate = certificate.map_err(|_| TlsError::NoCertificate)?;
        roots.add(certificate).map_err(|_| TlsError::NoCertificate)?;
    }
    if roots.is_empty() {
        return Err(TlsError::NoCertificate);
    }
    let versions = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| TlsError::NoCertificate)?;
    Ok(versions.with_root_certificates(roots).with_no_client_auth())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(address: &str, tls: &Tls) -> Option<TlsError> {
        tls.prepare(&mut address.parse().expect("an address")).err()
    }

    #[test]
    fn without_an_authority_only_this_computer_is_reached() {
        // A folder stands for a socket, where the system has such: elsewhere it is a name nobody answers to.
        let socket = if cfg!(unix) { None } else { Some(TlsError::NeedsAuthority) };
        assert_eq!(tried("host=/tmp user=desk", &Tls::SameComputer), socket);
        assert_eq!(tried("host=127.0.0.1 user=desk", &Tls::SameComputer), None);
        assert_eq!(tried("host=db.example.se user=desk", &Tls::SameComputer), Some(TlsError::NeedsAuthority));
        assert_eq!(tried("host=localhost,10.0.0.7 user=desk", &Tls::SameComputer), Some(TlsError::NeedsAuthority));
        assert_eq!(tried("host=db.example.se", &Tls::Authority(b"none".to_vec())), Some(TlsError::NoCertificate));
    }
}
