//! One file for each noun.

mod about;
mod accountability;
mod agreement;
mod attachment;
mod audit;
mod backup;
mod completions;
mod consent;
mod create;
mod deadline;
mod demo;
mod desk;
mod digest;
mod dispute;
mod due;
mod extract;
mod find;
mod folder;
mod guard;
mod import;
mod keys;
mod letter;
mod mailing;
mod man;
mod openings;
mod person;
mod protection;
mod rating;
mod report;
mod request;
mod retention;
mod staff;
mod suspension;

use crate::{context::Context, refusal::Refusal};
use clap::Subcommand;

/// What can be done.
#[derive(Subcommand)]
pub(crate) enum Command {
    Create(create::Create),
    Demo(demo::Demo),
    #[command(subcommand)]
    Import(import::Import),
    Find(find::Find),
    #[command(subcommand)]
    Person(person::Person),
    #[command(subcommand)]
    Agreement(agreement::Agreement),
    #[command(subcommand)]
    Consent(consent::Consent),
    #[command(subcommand)]
    Mailing(mailing::Mailing),
    #[command(subcommand)]
    Request(request::Request),
    #[command(subcommand)]
    Letter(letter::Letter),
    Extract(extract::Extract),
    #[command(subcommand)]
    Retention(retention::Retention),
    #[command(subcommand)]
    Incident(accountability::Incident),
    #[command(subcommand)]
    Processing(accountability::Processing),
    #[command(subcommand)]
    Report(report::Report),
    #[command(subcommand)]
    Rating(rating::Rating),
    #[command(subcommand)]
    Dispute(dispute::Dispute),
    #[command(subcommand)]
    Attachment(attachment::Attachment),
    Due(due::Due),
    #[command(subcommand)]
    Digest(digest::Digest),
    Deadline(deadline::Deadline),
    Guard(guard::Guard),
    #[command(subcommand)]
    Audit(audit::Audit),
    #[command(subcommand)]
    Backup(backup::Backup),
    #[command(subcommand)]
    Desk(desk::Desk),
    Protection(protection::Protection),
    Folder(folder::Folder),
    #[command(subcommand)]
    Keys(keys::Keys),
    #[command(subcommand)]
    Staff(staff::Staff),
    #[command(subcommand)]
    Suspension(suspension::Suspension),
    #[command(subcommand)]
    Termination(suspension::Termination),
    About(about::About),
    Completions(completions::Completions),
    Man(man::Man),
}

/// Does it.
pub(crate) fn run(context: &Context, command: Command) -> Result<(), Refusal> {
    match command {
        Command::Create(it) => it.run(context),
        Command::Demo(it) => it.run(context),
        Command::Import(it) => it.run(context),
        Command::Find(it) => it.run(context),
        Command::Person(it) => it.run(context),
        Command::Agreement(it) => it.run(context),
        Command::Consent(it) => it.run(context),
        Command::Mailing(it) => it.run(context),
        Command::Request(it) => it.run(context),
        Command::Letter(it) => it.run(context),
        Command::Extract(it) => it.run(context),
        Command::Retention(it) => it.run(context),
        Command::Incident(it) => it.run(context),
        Command::Processing(it) => it.run(context),
        Command::Report(it) => it.run(context),
        Command::Rating(it) => it.run(context),
        Command::Dispute(it) => it.run(context),
        Command::Attachment(it) => it.run(context),
        Command::Due(it) => it.run(context),
        Command::Digest(it) => it.run(context),
        Command::Deadline(it) => it.run(context),
        Command::Guard(it) => it.run(context),
        Command::Audit(it) => it.run(context),
        Command::Backup(it) => it.run(context),
        Command::Desk(it) => it.run(context),
        Command::Protection(it) => it.run(context),
        Command::Folder(it) => it.run(context),
        Command::Keys(it) => it.run(context),
        Command::Staff(it) => it.run(context),
        Command::Suspension(it) => it.run(context),
        Command::Termination(it) => it.run(context),
        Command::About(it) => it.run(context),
        Command::Completions(it) => it.run(),
        Command::Man(it) => it.run(context),
    }
}
