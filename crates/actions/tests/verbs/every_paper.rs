//! Every paper the program makes, each made through its verb, before judges that others wrote. The list of kinds is closed
//! ([`PaperKind`]): a paper of a new kind does not compile until it is made here as well.

use crate::{
    conduct::{self, SUSPEND},
    desk::{asa, at, desk, now},
    disputes,
    erasure::{add_person, agreed, apply, disclose, recipients, whole},
    judges, mailings,
    rotation::confirm,
    staff as colleagues,
    trade::{done, form},
};
use actions::{
    Session,
    accounts::{self, Statement},
    consents, disclosures,
    erasure::{self, MakePlan},
    extract, incidents, key_slots,
    one_time::{self, GiveCode},
    people, processing,
    protection::DiskEncryption,
    recovery,
    requests::{self, OpenRequest, TemplateDraft},
    yearly,
};
use domain::{letters::LetterKind, processing::NoticeCause, requests::RequestKind, staff::Task};
use papers::{Language, Paper, PaperKind};
use std::path::PathBuf;

/// Papers of one kind in one language, by a name of their own.
type Papers = Vec<(String, Paper)>;

fn made(kind: PaperKind, language: Language) -> Papers {
    let only = |paper: Paper| vec![(String::new(), paper)];
    match kind {
        PaperKind::Extract => extracts(language),
        PaperKind::CaseLetter => drafts_of_letters(language),
        PaperKind::DisputeLetter => {
            disputes::letters(language).into_iter().map(|(letter, paper)| (letter.code().to_owned(), paper)).collect()
        }
        PaperKind::RecipientLetter => recipient_letters(language),
        PaperKind::ConsentProof => only(consent_proof(language)),
        PaperKind::Statement => statements(language),
        PaperKind::ErasureCertificate => only(certificate(language)),
        PaperKind::ProcessingRecord => {
            only(processing::export_pdf(&desk(20).session, DiskEncryption::Unknown, language, now()).expect("a record"))
        }
        PaperKind::IncidentReport => only(incident(language)),
        PaperKind::YearlyReport => {
            only(yearly::report_pdf(&desk(120).session, 2026, language, now()).expect("a report"))
        }
        PaperKind::RecoverySheet => {
            let desk = desk(0);
            let kit = key_slots::add_recovery(&desk.session, &confirm(), now()).expect("a code");
            only(kit.sheet(&desk.session, language, now()).expect("a sheet"))
        }
        PaperKind::ShareSheet => {
            let desk = desk(0);
            let shares = recovery::add_shares(&desk.session, &confirm(), now()).expect("three shares");
            shares
                .iter()
                .flat_map(|share| only(share.sheet(&desk.session, language, now()).expect("a sheet")))
                .collect()
        }
        PaperKind::CodeSheet => {
            let desk = desk(0);
            colleagues::add(&desk.session, "Bo", "manager").expect("added");
            let request = GiveCode { user: "Bo".to_owned(), confirm: confirm() };
            let code = one_time::give(&desk.session, &request, now()).expect("a code");
            only(code.sheet(&desk.session, language, now()).expect("a sheet"))
        }
    }
}

fn opened(session: &Session, person: Option<&str>, kind: RequestKind) -> String {
    let request = OpenRequest {
        person: person.map(str::to_owned),
        applicant_name: person.is_none().then(|| "Kim Okänd".to_owned()),
        search_keys: Vec::new(),
        kind: kind.code().to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "email".to_owned(),
    };
    requests::open(session, &request, now()).expect("opened").number
}

fn extracts(language: Language) -> Papers {
    let desk = desk(20);
    let session = &desk.session;
    let person = people::add(session, &asa(), now()).expect("added").id;
    let drawn = |case: &str| extract::preview(session, case, language, now()).expect("drawn").paper;
    let hers = drawn(&opened(session, Some(&person), RequestKind::Access));
    let nobody = drawn(&opened(session, None, RequestKind::Access));
    vec![("hers".to_owned(), hers), ("nobody".to_owned(), nobody)]
}

/// The shipped text of each letter of a case, as whoever edits it sees it.
fn drafts_of_letters(language: Language) -> Papers {
    let desk = desk(0);
    let templates = requests::templates(&desk.session).expect("listed");
    let of_case = |code: &str| LetterKind::from_code(code).is_some_and(|kind| kind.cause().is_none());
    let these = templates.into_iter().filter(|it| it.language == language.code() && of_case(&it.kind));
    let drawn = |it: requests::LetterTemplateView| {
        let draft = TemplateDraft { kind: it.kind.clone(), language: it.language, text: it.text };
        (it.kind, requests::preview_template(&desk.session, &draft, now()).expect("a letter"))
    };
    these.map(drawn).collect()
}

fn recipient_letters(language: Language) -> Papers {
    let desk = desk(0);
    let session = &desk.session;
    let person = add_person(&desk, &whole("Åsa Lindström", "asa@example.org", "018-44 44 600"));
    disclose(session, &person, &recipients(session, now())[0].0);
    let id = person.parse().expect("an id");
    let letter = |cause: NoticeCause| {
        let notice = disclosures::begin_notices(session, id, Some(Task::Request), cause, now()).expect("begun")[0];
        let paper = disclosures::letter(session, &notice.to_string(), language, now()).expect("drawn");
        (cause.code().to_owned(), paper)
    };
    NoticeCause::ALL.map(letter).into()
}

fn consent_proof(language: Language) -> Paper {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let consent = mailings::give(&desk.session, &person, "newsletter", now());
    consents::proof(&desk.session, "customer-service", &consent, language, now()).expect("drawn")
}

fn statements(language: Language) -> Papers {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let account = conduct::account(&desk, &person);
    let maria = conduct::manager(&desk);
    let decide = |verb: &str, values: &[(&str, &str)]| {
        let request = form("account", verb, &account, "customer-service", values);
        let record = done(&desk.session, &request, now()).id.expect("an id");
        if let Some(waiting) = conduct::waiting(&maria) {
            done(&maria, &form("approval", "sign", &waiting, "", &[]), now());
        }
        let request = Statement { record: record.parse().expect("an id"), task: Some(Task::CustomerService), language };
        (verb.to_owned(), accounts::statement(&desk.session, request, now()).expect("drawn"))
    };
    vec![decide("suspend", &SUSPEND), decide("terminate", &[("ground", "serious-breach")])]
}

fn certificate(language: Language) -> Paper {
    let desk = desk(0);
    let person = add_person(&desk, &whole("Anna Ek", "anna@example.org", "08-111 22 33"));
    agreed(&desk, &person, Some("2024-06-30"));
    let later = at("2025-09-01T09:00:00+02:00");
    let wanted = MakePlan { person: Some(person), ..MakePlan::default() };
    let plan = erasure::plan(&desk.session, &wanted, later).expect("planned");
    apply(&desk.session, &plan, later).expect("carried out");
    erasure::certificate(&desk.session, &plan.number, language, later).expect("a certificate")
}

fn incident(language: Language) -> Paper {
    let desk = desk(0);
    let fields = [("kind", "misdirected"), ("happened", "Faktura till fel adress"), ("aware-at", "2026-11-20 14:10")];
    let which = done(&desk.session, &form("incident", "report", "", "", &fields), now()).id.expect("an id");
    let facts = [("effects", "Kan förväxlas"), ("measures", "Återkallad"), ("people", "12"), ("categories", "contact")];
    done(&desk.session, &form("incident", "describe", &which, "", &facts), now());
    incidents::report_pdf(&desk.session, &which, language, now()).expect("a report")
}

/// The letters of cases as they are kept with them: each by the step that makes it.
fn kept_letters(language: Language) -> Vec<(LetterKind, Vec<u8>)> {
    let desk = desk(0);
    let session = &desk.session;
    let person = add_person(&desk, &whole("Åsa Lindström", "asa@example.org", "018-44 44 600"));
    let kept = |kind: LetterKind, case: &str| {
        let letters = requests::case(session, case, now()).expect("shown").letters;
        let letter = letters.into_iter().find(|it| it.kind == kind.code()).expect("it was made");
        (kind, requests::letter_bytes(session, &letter.id, now()).expect("read").1)
    };
    let letter = |kind: LetterKind| {
        let right = if kind == LetterKind::Refusal { RequestKind::Complaint } else { RequestKind::Access };
        let case = opened(session, Some(&person), right);
        let said = ("reasons", "Uppgifterna finns i tre system och många andra nämns.");
        let step = |verb: &str, values: &[(&str, &str)]| {
            let values = [values, &[("language", language.code())]].concat();
            done(session, &form("request", verb, &case, "request", &values), now());
        };
        match kind {
            LetterKind::Extension => step("extend", &[("factors", "redaction"), said]),
            LetterKind::Refusal => step("refuse", &[said]),
            LetterKind::Recipients => step("letter", &[("letter", kind.code()), ("to", "Vimeo Inc.\nNew York")]),
            _ => step("letter", &[("letter", kind.code())]),
        }
        kept(kind, &case)
    };
    LetterKind::ALL.into_iter().filter(|kind| kind.cause().is_none()).map(letter).collect()
}

#[test]
fn every_paper_is_archivable_accessible_and_sound() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files: Vec<PathBuf> = Vec::new();
    let mut keep = |name: String, bytes: &[u8]| {
        let file = folder.path().join(name).with_extension("pdf");
        std::fs::write(&file, bytes).expect("written");
        files.push(file);
    };
    for language in Language::ALL {
        for kind in PaperKind::ALL {
            let papers = made(kind, language);
            assert!(!papers.is_empty(), "{} was not made", kind.code());
            for (at, (name, paper)) in papers.iter().enumerate() {
                assert_eq!(paper.kind, kind, "the verb makes what it says");
                assert!(paper.substitutions.is_empty(), "{}: {:?}", kind.code(), paper.substitutions);
                keep(format!("{}-{name}-{at}-{language}", kind.code()), &paper.bytes);
            }
        }
        for (kind, bytes) in kept_letters(language) {
            keep(format!("kept-{}-{language}", kind.code()), &bytes);
        }
    }
    judges::sound(&files);
    #[cfg(target_os = "linux")]
    judges::compliant(&files);
}
