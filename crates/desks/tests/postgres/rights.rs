//! What a desk's account may do, and that the server never has anything to read.

use crate::{
    Office,
    office::{REGISTER, add},
    pull,
};
use desks::postgres::{PrepareError, admit, prepare};
use postgres::NoTls;
use std::path::Path;
use store::{DeskFault, Error};

#[test]
fn a_desks_account_reads_and_appends_and_nothing_else() {
    let office = Office::new();
    add(&office.desks[0].0, 2, "Bo Björk").expect("added");
    let mut desk = office.cluster.address("desk1").connect(NoTls).expect("connected");
    assert_eq!(desk.query("SELECT * FROM cequred.records", &[]).expect("it may read").len(), 1);
    for forbidden in [
        "UPDATE cequred.records SET kind = 1",
        "DELETE FROM cequred.records",
        "TRUNCATE cequred.records",
        "DELETE FROM cequred.pieces",
        "UPDATE cequred.desks SET admitted = true",
        "INSERT INTO cequred.markers SELECT * FROM cequred.records",
        "SELECT cequred.make_epoch('\\x00', 2)",
        &format!("DROP TABLE cequred.records_{}_1", REGISTER.simple()),
        "INSERT INTO cequred.registers SELECT register, 1, 0, hash FROM cequred.registers",
        "UPDATE cequred.registers SET head = 0",
        "SELECT * FROM cequred.steps",
        "CREATE TABLE cequred.mine (x integer)",
        "CREATE FUNCTION cequred.append() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
    ] {
        let refused = desk.batch_execute(forbidden).expect_err(forbidden);
        assert_eq!(refused.code().map(|code| code.code()), Some("42501"), "{forbidden}");
    }
    let mut stranger = office.cluster.owner();
    stranger.batch_execute("CREATE ROLE stranger LOGIN").expect("an account without rights");
    let mut stranger = office.cluster.address("stranger").connect(NoTls).expect("connected");
    for forbidden in ["SELECT * FROM cequred.records", "SELECT * FROM cequred.take_turn('\\x00')"] {
        stranger.batch_execute(forbidden).expect_err(forbidden);
    }
}

#[test]
fn a_dismissed_desk_is_not_let_in() {
    let office = Office::new();
    let [one, two] = &office.desks;
    add(&one.0, 2, "Bo Björk").expect("added");
    pull(two).expect("caught up");
    let query = "SELECT cequred.dismiss_desk($1, $2)";
    let mut desk = office.cluster.address("desk2").connect(NoTls).expect("connected");
    let gone = uuid::Uuid::from_u128(1);
    desk.execute(query, &[&REGISTER.as_bytes().as_slice(), &gone.as_bytes().as_slice()]).expect("dismissed");
    assert_eq!(add(&one.0, 3, "Carin Ek"), Err(Error::Desk(DeskFault::NotAdmitted)));
    add(&two.0, 3, "Carin Ek").expect("the others go on");
}

#[test]
fn accounts_have_plain_names_and_an_unknown_form_is_left_alone() {
    let cluster = crate::server();
    let mut owner = cluster.owner();
    for name in ["", "Desk", "1desk", "desk; DROP ROLE owner", "desk\"", &"d".repeat(61), "desk1"] {
        let refused = admit(&mut owner, REGISTER, uuid::Uuid::from_u128(7), name, "x");
        assert!(matches!(refused, Err(PrepareError::Refused(_))), "{name}");
    }
    owner.batch_execute("INSERT INTO cequred.steps VALUES (2)").expect("as a newer program would");
    let future = prepare(&mut owner, crate::REGISTER);
    assert!(matches!(future, Err(PrepareError::FromTheFuture { found: 2, known: 1 })), "{future:?}");
}

/// Whether any file below this folder has these bytes.
pub(crate) fn stands_in(folder: &Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder).expect("a folder").any(|entry| {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            return stands_in(&path, bytes);
        }
        // Sockets cannot be read and hold nothing.
        std::fs::read(&path).is_ok_and(|content| content.windows(bytes.len()).any(|window| window == bytes))
    })
}

#[test]
fn nothing_of_anybody_is_in_the_servers_files() {
    let office = Office::new();
    let mut secret = crate::office::person(2, "Vendela Hemlighetsson");
    secret.email = Some("vendela.hemlig@example.se".into());
    office.desks[0]
        .0
        .write(&crate::office::holder(), |write| {
            write.insert_person(&secret)?;
            write.record(&crate::office::line(secret.id.0))
        })
        .expect("added");
    office.cluster.owner().batch_execute("CHECKPOINT").expect("everything is in the files");
    let record: Vec<u8> =
        office.cluster.owner().query_one("SELECT hash FROM cequred.records", &[]).expect("one").get(0);
    let folder = office.cluster.folder();
    assert!(stands_in(folder, &record), "the search finds what is there");
    for text in ["Hemlighetsson", "vendela.hemlig", "test.write"] {
        assert!(!stands_in(folder, text.as_bytes()), "{text} stands in the server's files");
    }
    assert!(!stands_in(folder, secret.id.0.as_bytes()), "not even her identifier");
}
