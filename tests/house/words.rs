//! Everything the program can name has words in both languages.

use std::fs;

use actions::Problem;
use actions::desks::DeskState;
use actions::digest::password::Sender;
use actions::drafts::Leaving;
use actions::folders::{FolderConcern, FolderUse};
use actions::forms::{self, FieldKind};
use actions::problem::kebab;
use actions::unlock::OpeningPart;
use domain::agreements::AgreementKind;
use domain::approvals::Outcome;
use domain::assignments::{AssignmentProblem, RequestStanding, RequestWay};
use domain::attachments::{AttachmentKind, AttachmentProblem, AttachmentSlot};
use domain::calendar::{Eve, Holiday};
use domain::case_items::{ItemGround, ItemOutcome, ItemProblem};
use domain::cases::{CaseRefusal, CaseVerb, Stage};
use domain::complaints::{Gravity, Matter};
use domain::consents::{Channel, ConsentPurpose};
use domain::disputes::DisputeProblem;
use domain::disputes::contacts::{Reached, Side};
use domain::disputes::decision::Outcome as DisputeOutcome;
use domain::disputes::letters::DisputeLetter;
use domain::disputes::parts::PartKind;
use domain::disputes::steps::{DisputeState, DisputeStep};
use domain::due::{DueKind, Urgency};
use domain::explain::StepCode;
use domain::extension::ExtensionFactor;
use domain::findings::{CheckResult, FindingKey, FindingRefusal, FindingStatus};
use domain::handling::{HandOverWay, HandlingProblem, IdentityMethod, ObjectsTo, PasswordWay, RepresentativeKind};
use domain::held::{ClockRule, Noun, Purpose};
use domain::incidents::{DiskEncryption, IncidentKind, IncidentRefusal, IncidentState, Risk, TellException};
use domain::information::{BatchSource, ChannelKind, InformedHow};
use domain::letters::{LetterKind, Placeholder};
use domain::pauses::PauseReason;
use domain::people::{IdentityGround, Relation};
use domain::post::Security;
use domain::processing::{
    DataKind, DisclosureKind, Lack, Light, NoticeCause, NoticeState, ProcessingRole, RECIPIENT_KEYS, RecipientKind,
    Safeguard, SubjectKind, Trouble, purpose_keys,
};
use domain::ratings::{RatingProblem, Standing as RatingStanding, Stars};
use domain::requests::{RequestChannel, RequestKind};
use domain::restrictions::{RestrictionGround, RestrictionProblem};
use domain::rules::{RuleProblem, Standing};
use domain::source::SourceKind;
use domain::staff::{Deed, Role, Task};
use domain::yearly::{IncidentTime, Timeliness};
use house::{files, shown};
use intake::people::{Reason, Remark};
use intake::ratings::RatingReason;
use intake::twins::TwinReason;
use store::Stop;
use wording::{Language, has};

/// `prefix-<code>` for every value of the enums.
macro_rules! ids {
    ($($prefix:literal: $kind:ty),* $(,)?) => {{
        let mut ids: Vec<String> = Vec::new();
        $( ids.extend(<$kind>::ALL.iter().map(|value| format!("{}-{}", $prefix, value.code()))); )*
        ids
    }};
}

#[test]
fn every_code_has_words() {
    let ids = ids! {
        "answered": Timeliness,
        "incident-time": IncidentTime,
        "relation": Relation,
        "identity-ground": IdentityGround,
        "source": SourceKind,
        "role": Role,
        "task": Task,
        "deed": Deed,
        "item-ground": ItemGround,
        "item-outcome": ItemOutcome,
        "reason": ItemProblem,
        "reason": CaseRefusal,
        "form-request": CaseVerb,
        "stage": Stage,
        "hand-over-way": HandOverWay,
        "reason": HandlingProblem,
        "identity-method": IdentityMethod,
        "objects-to": ObjectsTo,
        "password-way": PasswordWay,
        "representative-kind": RepresentativeKind,
        "letter-kind": LetterKind,
        "letter-right": RequestKind,
        "placeholder": Placeholder,
        "restriction-ground": RestrictionGround,
        "reason": RestrictionProblem,
        "agreement": AgreementKind,
        "purpose": ConsentPurpose,
        "channel": Channel,
        "request": RequestKind,
        "request-channel": RequestChannel,
        "pause": PauseReason,
        "factor": ExtensionFactor,
        "desk-state": DeskState,
        "reason": Stop,
        "digest-here": Sender,
        "mail-security": Security,
        "due": DueKind,
        "urgency": Urgency,
        "holiday": Holiday,
        "holiday": Eve,
        "step": StepCode,
        "locked": Leaving,
        "unlock": OpeningPart,
        "noun": Noun,
        "extract-purpose": Purpose,
        "clock": ClockRule,
        "clock-about": ClockRule,
        "rule-standing": Standing,
        "rule-problem": RuleProblem,
        "approval-outcome": Outcome,
        "processing-role": ProcessingRole,
        "data-kind": DataKind,
        "subject-kind": SubjectKind,
        "lack": Lack,
        "recipient-kind": RecipientKind,
        "safeguard": Safeguard,
        "trouble": Trouble,
        "light": Light,
        "disclosure-kind": DisclosureKind,
        "notice-cause": NoticeCause,
        "notice-state": NoticeState,
        "incident-kind": IncidentKind,
        "incident-draft": IncidentKind,
        "incident-state": IncidentState,
        "risk": Risk,
        "tell-exception": TellException,
        "reason": IncidentRefusal,
        "disk-encryption": DiskEncryption,
        "folder": FolderConcern,
        "finding": FindingKey,
        "finding-about": FindingKey,
        "finding-status": FindingStatus,
        "finding-check": CheckResult,
        "reason": FindingRefusal,
        "batch-source": BatchSource,
        "informed": InformedHow,
        "channel-kind": ChannelKind,
    };
    assert!(ids.len() > 100, "the enums are listed");
    check(&ids);
}

#[test]
fn every_time_that_runs_out_says_what_it_is_about() {
    let clocks = ClockRule::ALL.into_iter().filter(|clock| clock.runs_out());
    check(&clocks.map(|clock| format!("rule-about-{}", clock.code())).collect::<Vec<_>>());
}

#[test]
fn every_code_about_ratings_has_words() {
    let ids = ids! {
        "assignment-part": Side,
        "attachment-kind": AttachmentKind,
        "dispute-letter-kind": DisputeLetter,
        "dispute-outcome": DisputeOutcome,
        "dispute-part": PartKind,
        "dispute-state": DisputeState,
        "dispute-step": DisputeStep,
        "gravity": Gravity,
        "import": RatingReason,
        "matter": Matter,
        "outcome": DisputeOutcome,
        "rating-request": RequestStanding,
        "reached": Reached,
        "reason": AssignmentProblem,
        "reason": AttachmentProblem,
        "reason": DisputeProblem,
        "reason": RatingProblem,
        "request-way": RequestWay,
        "side": Side,
        "slot": AttachmentSlot,
        "standing": RatingStanding,
        "stars": Stars,
    };
    assert!(ids.len() > 50, "the enums are listed");
    check(&ids);
}

#[test]
fn every_kind_of_processing_recipient_and_folder_has_words() {
    let keys = purpose_keys().map(|key| format!("processing-{key}"));
    let mut ids: Vec<_> = keys.chain(RECIPIENT_KEYS.map(|key| format!("recipient-{key}"))).collect();
    for usage in FolderUse::ALL {
        let against = FolderConcern::ALL.into_iter().filter(|concern| concern.speaks_against(usage));
        ids.extend(against.map(|concern| format!("folder-{}-{}", concern.code(), usage.code())));
    }
    check(&ids);
}

#[test]
fn every_noun_form_and_field_has_words() {
    let mut ids: Vec<String> = Vec::new();
    for noun in Noun::ALL {
        ids.extend(["many", "about"].map(|word| format!("noun-{}-{word}", noun.code())));
    }
    for form in forms::all() {
        ids.push(format!("noun-{}", form.noun));
        ids.push(format!("form-{}-{}", form.noun, form.verb));
        for field in form.fields {
            ids.push(format!("fact-{}-{}", form.noun, field.name));
            if let FieldKind::Choice { group, codes } | FieldKind::Choices { group, codes } = &field.kind {
                ids.extend(codes().into_iter().map(|code| format!("{group}-{code}")));
            }
        }
    }
    ids.sort();
    ids.dedup();
    check(&ids);
}

#[test]
fn every_problem_has_a_sentence_and_a_remedy() {
    let codes: Vec<String> = Problem::ALL.iter().map(|name| kebab(name)).collect();
    check(&codes.iter().map(|code| format!("problem-{code}")).collect::<Vec<_>>());
    check(&codes.iter().map(|code| format!("problem-{code}-remedy")).collect::<Vec<_>>());
}

#[test]
fn every_id_written_in_rust_exists() {
    let mut asked = 0;
    let mut missing = Vec::new();
    for folder in ["crates/papers/src", "crates/actions/src", "crates/cli/src", "src-tauri/src"] {
        for path in files(folder, &[".rs"]) {
            let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", shown(&path)));
            for id in asked_for(&source) {
                asked += 1;
                if !Language::ALL.into_iter().all(|language| has(language, &id)) {
                    missing.push(format!("{}: {id}", shown(&path)));
                }
            }
        }
    }
    assert!(asked > 0, "the sources ask for sentences");
    assert!(missing.is_empty(), "sentences that do not exist:\n  {}", missing.join("\n  "));
}

#[test]
fn every_refusal_and_every_line_of_the_log_has_words() {
    let mut ids: Vec<String> = Vec::new();
    for path in files("crates/actions/src", &[".rs"]).into_iter().chain(files("src-tauri/src", &[".rs"])) {
        let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", shown(&path)));
        for words in literals_after(&source, "Problem::invalid(", 2) {
            // A field of a form is called `<noun>-<name>`; it is the fact it fills in.
            let fact = format!("fact-{}", words[0]);
            let named = Language::ALL.into_iter().all(|language| has(language, &fact));
            ids.push(if named { fact } else { format!("field-{}", words[0]) });
            ids.push(format!("reason-{}", words[1]));
        }
        for call in ["session.entry(", "by_itself("] {
            for words in literals_after(&source, call, 1) {
                ids.push(format!("verb-{}", words[0].replace('.', "-")));
            }
        }
    }
    assert!(ids.len() > 20, "the sources refuse and record: {}", ids.len());
    ids.extend(Reason::CODES.iter().chain(&Remark::CODES).map(|code| format!("import-{code}")));
    ids.extend(TwinReason::ALL.iter().map(|reason| format!("twin-{}", reason.code())));
    ids.sort();
    ids.dedup();
    check(&ids);
}

/// The first so many string literals after each call of this name, where they are written as literals.
fn literals_after(source: &str, call: &str, count: usize) -> Vec<Vec<String>> {
    let arguments = source.split(call).skip(1).filter_map(|rest| rest.split_once(')').map(|(inside, _)| inside));
    arguments
        .map(|inside| inside.split('"').skip(1).step_by(2).take(count).map(str::to_owned).collect::<Vec<_>>())
        .filter(|words| words.len() == count)
        .collect()
}

fn check(ids: &[String]) {
    for language in Language::ALL {
        let missing: Vec<&String> = ids.iter().filter(|id| !has(language, id)).collect();
        assert!(missing.is_empty(), "no words in {language} for {missing:?}");
    }
}

/// The ids in `text(…, "id")` and `text_with(…, "id", …)`. An id put together at run time is not seen here; those are
/// the codes above.
fn asked_for(source: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for call in ["text(", "text_with("] {
        for (at, _) in source.match_indices(call) {
            let before = source[..at].chars().next_back().unwrap_or(' ');
            let rest = &source[at + call.len()..];
            let Some((arguments, after)) = rest.split_once('"') else { continue };
            let literal = !before.is_alphanumeric()
                && before != '_'
                && before != '.'
                && !arguments.contains(['(', ')', ';', '{']);
            if let (true, Some((id, _))) = (literal, after.split_once('"')) {
                ids.push(id.to_owned());
            }
        }
    }
    ids
}
