//! The road over a network.

use crate::{
    Cluster,
    office::{REGISTER, add, first_desk},
};
use desks::{
    Exchange, LogError, Server as _,
    postgres::{PgServer, Tls, admit, prepare},
};
use postgres::Config;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use std::sync::Arc;

impl Cluster {
    /// A new one, running, that also listens on this computer's network: over TLS with this certificate and its key (PEM),
    /// and with passwords.
    pub(crate) fn secure(certificate: &str, key: &str) -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
        let cluster = Self::made(free.port());
        cluster.configure("listen_addresses = '127.0.0.1'\nssl = on");
        cluster.put("server.crt", certificate);
        cluster.put("server.key", key);
        cluster.put("pg_hba.conf", "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
        cluster.start();
        cluster
    }

    /// The same over this computer's network, under this name.
    pub(crate) fn address_over(&self, host: &str, user: &str, password: &str) -> Config {
        let mut config = Config::new();
        config.host(host).port(self.port).user(user).password(password).dbname("postgres");
        config
    }
}

type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority() -> Authority {
    let mut params = CertificateParams::new(Vec::new()).expect("parameters");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("an authority")
}

/// A server whose certificate, signed by this authority, is for the address 127.0.0.1 only.
fn server(authority: &Authority) -> Cluster {
    let key = KeyPair::generate().expect("a key");
    let params = CertificateParams::new(vec!["127.0.0.1".to_owned()]).expect("parameters");
    let certificate = params.signed_by(&key, authority).expect("signed");
    let cluster = Cluster::secure(&certificate.pem(), &key.serialize_pem());
    prepare(&mut cluster.owner(), REGISTER).expect("prepared");
    admit(&mut cluster.owner(), REGISTER, uuid::Uuid::from_u128(1), "desk1", "rätt lösenord").expect("admitted");
    cluster
}

#[test]
fn over_a_network_only_with_the_right_authority_address_and_password() {
    let (ours, other) = (authority(), authority());
    let cluster = server(&ours);
    let road = |host: &str, password: &str, authority: &Authority| {
        let tls = Tls::Authority(authority.pem().into_bytes());
        PgServer::new(cluster.address_over(host, "desk1", password), &tls).expect("a road")
    };
    let dir = tempfile::tempdir().expect("a folder");
    let register = first_desk(dir.path());
    register.connect(Arc::new(Exchange::new(road("127.0.0.1", "rätt lösenord", &ours))));
    add(&register, 2, "Bo Björk").expect("added over TLS");

    let refused = |server: &PgServer| server.connect().err();
    assert_eq!(refused(&road("127.0.0.1", "fel lösenord", &ours)), Some(LogError::Refused));
    assert_eq!(
        refused(&road("127.0.0.1", "rätt lösenord", &other)),
        Some(LogError::Away),
        "another authority's server"
    );
    assert_eq!(
        refused(&road("localhost", "rätt lösenord", &ours)),
        Some(LogError::Away),
        "a certificate for another name"
    );
}
