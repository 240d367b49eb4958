//! The schema, its description and the lists of the domain agree.

use crate::fixture::{Place, raw};
use domain::{
    accounts::{AccountStatus, TerminationGround},
    agreements::AgreementKind,
    assignments::RequestWay,
    attachments::{AttachmentKind, AttachmentSlot},
    complaints::{Gravity, Matter},
    conduct::{AppealRoute, ConductRule},
    consents::{Channel, ConsentPurpose},
    copyright::CopyrightState,
    disputes::{
        contacts::{Reached, Side},
        decision::Outcome,
        steps::DisputeState,
    },
    extension::ExtensionFactor,
    findings::{CheckResult, FindingKey, FindingStatus},
    incidents::{DiskEncryption, IncidentKind, Risk, TellException},
    information::{BatchSource, ChannelKind, InformedHow},
    legal_basis::LegalBasis,
    pauses::PauseReason,
    payment::CardBrand,
    people::{IdentityGround, PersonFlag, Relation},
    processing::{DisclosureKind, NoticeCause, NoticeState, ProcessingRole, RecipientKind, Safeguard},
    purchases::ProductFamily,
    ratings::Standing,
    requests::{RequestChannel, RequestKind},
    source::SourceKind,
    staff::Role,
    terms::{AcceptanceHow, TermsKind},
};
use rusqlite::Connection;
use std::{collections::BTreeSet, path::Path};
use store::columns;

/// Compares a committed file with what it must hold; writes it anew when asked to.
#[track_caller]
fn same_as_file(path: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, expected).expect("the snapshot is written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == expected, "{} is not what the program makes; see the top of that file", path.display());
}

fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).expect("a query");
    let rows = statement.query_map([], |row| row.get(0)).expect("rows");
    rows.map(|row| row.expect("a text")).collect()
}

fn tables(connection: &Connection) -> Vec<String> {
    texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
}

#[test]
fn the_dump_of_the_schema_is_true() {
    let place = Place::new();
    let statements = texts(
        &raw(place.path()),
        "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name",
    );
    let heading = "-- The schema as the migrations leave it. To write it anew:\n\
                   -- UPDATE_SNAPSHOTS=1 cargo test -p store --test register described\n\n";
    same_as_file("schema.sql", &format!("{heading}{}\n", statements.join("\n\n")));
}

#[test]
fn the_page_about_the_register_is_true() {
    same_as_file("../../docs/register.md", &columns::described());
}

// policy: 8
#[test]
fn every_column_has_a_meaning_and_every_meaning_a_column() {
    let place = Place::new();
    let raw = raw(place.path());
    let mut there = BTreeSet::new();
    for table in tables(&raw) {
        for column in texts(&raw, &format!("SELECT name FROM pragma_table_info('{table}')")) {
            there.insert(format!("{table}.{column}"));
        }
    }
    let described: BTreeSet<String> = columns::columns().map(|column| column.name.to_owned()).collect();
    assert_eq!(
        there, described,
        "a column needs a meaning in crates/store/src/columns, and the law needs to know of it"
    );
    assert_eq!(columns::columns().count(), described.len(), "each column is described once");

    let meant: BTreeSet<&str> = columns::tables().map(|table| table.table).collect();
    let made: BTreeSet<String> = tables(&raw).into_iter().collect();
    assert_eq!(made.iter().map(String::as_str).collect::<BTreeSet<_>>(), meant);
}

/// What belongs to a person reaches her by these tables; none of their columns may be declared to say nothing of her.
#[test]
fn whatever_hangs_on_a_person_is_personal() {
    let place = Place::new();
    let raw = raw(place.path());
    let mut of_people: BTreeSet<String> = BTreeSet::from(["people".into()]);
    loop {
        let more: BTreeSet<String> = tables(&raw)
            .into_iter()
            .filter(|table| {
                texts(&raw, &format!("SELECT \"table\" FROM pragma_foreign_key_list('{table}')"))
                    .iter()
                    .any(|parent| of_people.contains(parent))
            })
            .collect();
        if more.is_subset(&of_people) {
            break;
        }
        of_people.extend(more);
    }
    assert!(of_people.len() > 8, "the walk over the links found {of_people:?}");
    for column in columns::columns().filter(|column| of_people.contains(column.table)) {
        assert!(column.personal.is_some(), "{} hangs on a person", column.name);
    }
}

#[test]
fn every_table_has_a_key_that_is_never_null_and_every_link_an_index() {
    let place = Place::new();
    let raw = raw(place.path());
    for table in tables(&raw) {
        let nullable =
            texts(&raw, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 AND \"notnull\" = 0"));
        assert_eq!(nullable, Vec::<String>::new(), "{table}: a key is never null");
        let keys = texts(&raw, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"));
        assert!(!keys.is_empty(), "{table} has a key");
        let strict = texts(&raw, &format!("SELECT name FROM pragma_table_list WHERE name = '{table}' AND strict = 1"));
        assert_eq!(strict, std::slice::from_ref(&table), "{table} is STRICT");
        let first_columns = texts(
            &raw,
            &format!(
                "SELECT i.name FROM pragma_index_list('{table}') AS l, pragma_index_info(l.name) AS i WHERE i.seqno = 0 AND i.name IS NOT NULL"
            ),
        );
        for link in texts(&raw, &format!("SELECT \"from\" FROM pragma_foreign_key_list('{table}')")) {
            assert!(first_columns.contains(&link), "{table}.{link} is a link without an index");
        }
    }
}

#[test]
fn the_schema_lists_the_codes_of_the_domain() {
    let place = Place::new();
    let raw = raw(place.path());
    let source: Vec<&str> = SourceKind::ALL.map(SourceKind::code).to_vec();
    check(&raw, "staff", "role", &Role::ALL.map(Role::code));
    check(&raw, "people", "identity_ground", &IdentityGround::ALL.map(IdentityGround::code));
    check(&raw, "person_relations", "relation", &Relation::ALL.map(Relation::code));
    check(&raw, "agreements", "kind", &AgreementKind::ALL.map(AgreementKind::code));
    check(&raw, "consents", "purpose", &ConsentPurpose::ALL.map(ConsentPurpose::code));
    check(&raw, "consent_events", "channel", &Channel::ALL.map(Channel::code));
    check(&raw, "requests", "kind", &RequestKind::ALL.map(RequestKind::code));
    check(&raw, "requests", "channel", &RequestChannel::ALL.map(RequestChannel::code));
    check(&raw, "request_pauses", "reason", &PauseReason::ALL.map(PauseReason::code));
    check(&raw, "request_extension_factors", "factor", &ExtensionFactor::ALL.map(ExtensionFactor::code));
    check(&raw, "accounts", "status", &AccountStatus::ALL.map(AccountStatus::code));
    for table in ["violations", "suspensions"] {
        check(&raw, table, "rule", &ConductRule::ALL.map(ConductRule::code));
    }
    check(&raw, "suspensions", "appeal", &AppealRoute::ALL.map(AppealRoute::code));
    check(&raw, "terminations", "ground", &TerminationGround::ALL.map(TerminationGround::code));
    check(&raw, "copyright_cases", "state", &CopyrightState::ALL.map(CopyrightState::code));
    check(&raw, "purchases", "family", &ProductFamily::ALL.map(ProductFamily::code));
    check(&raw, "purchases", "card_brand", &CardBrand::ALL.map(CardBrand::code));
    check(&raw, "person_flags", "flag", &PersonFlag::ALL.map(PersonFlag::code));
    check(&raw, "terms_versions", "kind", &TermsKind::ALL.map(TermsKind::code));
    check(&raw, "terms_acceptances", "how", &AcceptanceHow::ALL.map(AcceptanceHow::code));
    check(&raw, "recipients", "kind", &RecipientKind::ALL.map(RecipientKind::code));
    check(&raw, "recipients", "safeguard", &Safeguard::ALL.map(Safeguard::code));
    check(&raw, "processing", "basis", &LegalBasis::ALL.map(LegalBasis::code));
    check(&raw, "processing", "role", &ProcessingRole::ALL.map(ProcessingRole::code));
    check(&raw, "official_channels", "kind", &ChannelKind::ALL.map(ChannelKind::code));
    check(&raw, "disclosures", "kind", &DisclosureKind::ALL.map(DisclosureKind::code));
    check(&raw, "disclosures", "basis", &LegalBasis::ALL.map(LegalBasis::code));
    check(&raw, "recipient_notices", "cause", &NoticeCause::ALL.map(NoticeCause::code));
    check(&raw, "recipient_notices", "state", &NoticeState::ALL.map(NoticeState::code));
    check(&raw, "information_duties", "source", &BatchSource::ALL.map(BatchSource::code));
    check(&raw, "information_duties", "how", &InformedHow::ALL.map(InformedHow::code));
    check(&raw, "incidents", "kind", &IncidentKind::ALL.map(IncidentKind::code));
    check(&raw, "incidents", "risk", &Risk::ALL.map(Risk::code));
    check(&raw, "incidents", "told_exception", &TellException::ALL.map(TellException::code));
    check(&raw, "devices", "encryption", &DiskEncryption::ALL.map(DiskEncryption::code));
    check(&raw, "findings", "key", &FindingKey::ALL.map(FindingKey::code));
    check(&raw, "findings", "status", &FindingStatus::ALL.map(FindingStatus::code));
    check(&raw, "findings", "outcome", &CheckResult::ALL.map(CheckResult::code));
    check(&raw, "rating_requests", "way", &RequestWay::ALL.map(RequestWay::code));
    check(&raw, "ratings", "standing", &Standing::ALL.map(Standing::code));
    check(&raw, "disputes", "state", &DisputeState::ALL.map(DisputeState::code));
    check(&raw, "disputes", "outcome", &Outcome::ALL.map(Outcome::code));
    check(&raw, "dispute_contacts", "side", &Side::ALL.map(Side::code));
    check(&raw, "dispute_contacts", "reached", &Reached::ALL.map(Reached::code));
    check(&raw, "complaints", "gravity", &Gravity::ALL.map(Gravity::code));
    check(&raw, "complaints", "matter", &Matter::ALL.map(Matter::code));
    check(&raw, "attachments", "slot", &AttachmentSlot::ALL.map(AttachmentSlot::code));
    check(&raw, "attachments", "kind", &AttachmentKind::ALL.map(AttachmentKind::code));
    for table in ["people", "agreements", "consents", "assignments", "ratings"] {
        check(&raw, table, "source_kind", &source);
    }
}

#[track_caller]
pub(crate) fn check(raw: &Connection, table: &str, column: &str, codes: &[&str]) {
    let sql = texts(raw, &format!("SELECT sql FROM sqlite_schema WHERE name = '{table}'")).remove(0);
    let marker = format!("CHECK ({column} IN (");
    let list = sql.split_once(&marker).expect("the column lists its codes").1;
    let listed: BTreeSet<&str> =
        list.split_once(')').expect("a list ends").0.split(',').map(|code| code.trim().trim_matches('\'')).collect();
    assert_eq!(listed, codes.iter().copied().collect(), "{table}.{column}");
}

// policy: 9, 64
/// What must never be stored has no place: no column for a card's number or code, none for a password, and none beside a
/// certificate for a text or a file.
#[test]
fn what_must_never_be_stored_has_no_column() {
    let certificate: Vec<&str> =
        columns::columns().filter(|column| column.table == "certificate_notes").map(|column| column.column).collect();
    assert_eq!(certificate, ["id", "person", "purchase", "shown_on", "seen_by", "valid"]);
    for column in columns::columns() {
        for part in ["password", "cvv", "cvc", "pan", "card_number", "diagnosis", "attachment"] {
            assert!(!column.column.split('_').any(|word| word == part), "{}", column.name);
        }
    }
    let place = Place::new();
    let full = raw(place.path()).execute(
        "INSERT INTO purchases (id, person, number, compiled_on, event_on, what, amount, counterparty,
             financial_year_end, family, at_a_distance, card_brand, card_last_four)
         VALUES (zeroblob(16), zeroblob(16), 'F1', '2026-01-01', '2026-01-01', 'x', 1, 'x', '2026-12-31', 'course', 0,
             'visa', '4111111111111111')",
        [],
    );
    assert!(full.expect_err("refused").to_string().contains("CHECK"), "the table itself refuses a whole number");
}
