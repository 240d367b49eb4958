//! The verbs at the middle boundary: everything the window and the command line can do, without either.

#[path = "verbs/accountability.rs"]
mod accountability;
#[path = "verbs/backup.rs"]
mod backup;
#[path = "verbs/binding.rs"]
mod binding;
#[path = "verbs/case_letters.rs"]
mod case_letters;
#[path = "verbs/cases.rs"]
mod cases;
#[path = "verbs/conduct.rs"]
mod conduct;
#[path = "verbs/desk.rs"]
mod desk;
#[path = "verbs/digest.rs"]
mod digest;
#[path = "verbs/disputes.rs"]
mod disputes;
#[path = "verbs/drafts.rs"]
mod drafts;
#[path = "verbs/erasing.rs"]
mod erasing;
#[path = "verbs/erasure.rs"]
mod erasure;
#[path = "verbs/every_paper.rs"]
mod every_paper;
#[path = "verbs/folders.rs"]
mod folders;
#[path = "verbs/forms.rs"]
mod forms;
#[path = "verbs/import.rs"]
mod import;
#[path = "verbs/judges.rs"]
mod judges;
#[path = "verbs/locks.rs"]
mod locks;
#[path = "verbs/mailings.rs"]
mod mailings;
#[path = "verbs/meanwhile.rs"]
mod meanwhile;
#[path = "verbs/merges.rs"]
mod merges;
#[path = "verbs/openings.rs"]
mod openings;
#[path = "verbs/organisation.rs"]
mod organisation;
#[path = "verbs/people.rs"]
mod people;
#[path = "verbs/recovery.rs"]
mod recovery;
#[path = "verbs/redactions.rs"]
mod redactions;
#[path = "verbs/reminders.rs"]
mod reminders;
#[path = "verbs/requests.rs"]
mod requests;
#[path = "verbs/roles.rs"]
mod roles;
#[path = "verbs/rotation.rs"]
mod rotation;
#[path = "verbs/rules.rs"]
mod rules;
#[path = "verbs/samples.rs"]
mod samples;
#[path = "verbs/staff.rs"]
mod staff;
#[path = "verbs/terms.rs"]
mod terms;
#[path = "verbs/trade.rs"]
mod trade;
#[path = "verbs/unlock.rs"]
mod unlock;
#[path = "verbs/upgrade.rs"]
mod upgrade;
#[path = "verbs/vault.rs"]
mod vault;
#[path = "verbs/yearly.rs"]
mod yearly;
