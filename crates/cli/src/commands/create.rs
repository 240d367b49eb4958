//! A new register.

use crate::{context::Context, files, password, refusal::Refusal, table};
use actions::{
    Problem, Session,
    folders::FolderUse,
    recovery_kit::RecoveryKit,
    session::OrganisationView,
    unlock::{self, CreateRegister},
};
use clap::Args;
use domain::{organisation::Organisation, time::Moment};
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, text, text_with};

/// Make a new, empty register
///
/// The password is asked for twice, or read from --password-file. Whoever loses it can open the register with the
/// recovery code and with nothing else, so the code must end up on paper: --recovery-kit writes the sheet to print.
/// Without it the code is shown once on standard output; with --json it is left out unless
/// --print-recovery-code asks for it.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred create --admin Karin --recovery-kit kit.pdf
  cequred create --admin Karin --password-file - --recovery-kit kit.pdf --register /srv/register < password.txt")]
pub(crate) struct Create {
    /// The first administrator: the name she unlocks with
    #[arg(long, value_name = "NAME")]
    admin: String,
    /// Write the recovery sheet here; a file that exists is not overwritten
    #[arg(long, value_name = "FILE.pdf")]
    recovery_kit: Option<PathBuf>,
    /// With --json: put the recovery code into the answer
    #[arg(long)]
    print_recovery_code: bool,
    /// The controller's name [default: Cequred Group AB with its particulars]
    #[arg(long, value_name = "NAME", requires = "organisation_number")]
    organisation: Option<String>,
    /// The controller's organisation number
    #[arg(long, value_name = "NUMBER", requires = "organisation")]
    organisation_number: Option<String>,
    /// A line of the controller's address; may be repeated
    #[arg(long, value_name = "LINE", requires = "organisation")]
    organisation_address: Vec<String>,
    /// The controller's telephone
    #[arg(long, value_name = "PHONE", requires = "organisation")]
    organisation_phone: Option<String>,
    /// The controller's e-mail address for requests
    #[arg(long, value_name = "EMAIL")]
    organisation_email: Option<String>,
}

/// What became of the recovery sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    /// It is on the disk.
    Saved,
    /// It was wanted and could not be written.
    Lost,
    /// It was not wanted.
    NotWanted,
}

#[derive(Serialize)]
struct Created {
    folder: String,
    admin: String,
    role: String,
    recovery_kit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery_code: Option<String>,
}

impl Create {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let now = context.real_now()?;
        let folder = context.folder()?;
        if unlock::status(&folder)?.exists {
            return Err(Problem::RegisterExists.into());
        }
        let request = CreateRegister {
            admin_name: self.admin.clone(),
            password: password::new(
                context,
                context.password_file(),
                password::PASSWORD_FILE,
                &text(context.language, "cli-password-new"),
            )?,
            organisation: self.organisation(),
            language: context.language.code().to_owned(),
        };
        super::folder::warn(context, &folder, FolderUse::Register);
        // The sheet's place is claimed first: a register whose only spare key could not be written must not come about.
        if let Some(path) = &self.recovery_kit {
            files::claim_for_kit(path)?;
        }
        let made = unlock::create(&folder, &request, now);
        if let (Err(_), Some(path)) = (&made, &self.recovery_kit) {
            let _ = std::fs::remove_file(path);
        }
        let (session, kit) = made?;
        let saved = self.recovery_kit.as_ref().map(|path| {
            let sheet = kit.sheet(&session, context.language, now);
            sheet.and_then(|sheet| files::write(path, &sheet.bytes)).inspect_err(|_| {
                let _ = std::fs::remove_file(path);
            })
        });
        match saved {
            None => self.tell(context, &session, &kit, now, Sheet::NotWanted),
            Some(Ok(())) => self.tell(context, &session, &kit, now, Sheet::Saved),
            Some(Err(problem)) => {
                // The register is there and the code is nowhere else: it is shown whatever was asked for.
                self.tell(context, &session, &kit, now, Sheet::Lost)?;
                Err(problem.into())
            }
        }
    }

    fn organisation(&self) -> OrganisationView {
        let (Some(name), Some(number)) = (&self.organisation, &self.organisation_number) else {
            let mut cequred = OrganisationView::from(Organisation::cequred());
            cequred.email = self.organisation_email.clone().or(cequred.email);
            return cequred;
        };
        OrganisationView {
            name: name.clone(),
            number: number.clone(),
            address: self.organisation_address.clone(),
            phone: self.organisation_phone.clone().unwrap_or_default(),
            email: self.organisation_email.clone(),
        }
    }

    fn tell(
        &self,
        context: &Context,
        session: &Session,
        kit: &RecoveryKit,
        now: Moment,
        sheet: Sheet,
    ) -> Result<(), Refusal> {
        let language = context.language;
        let view = session.view(now);
        let code = kit.groups().join("-");
        let shown = match sheet {
            Sheet::Lost => true,
            Sheet::Saved => context.json && self.print_recovery_code,
            Sheet::NotWanted => !context.json || self.print_recovery_code,
        };
        if sheet == Sheet::NotWanted && !shown {
            context.remark("cli-create-no-kit");
        }
        let created = Created {
            folder: session.folder().display().to_string(),
            admin: view.user,
            role: view.role,
            recovery_kit: self
                .recovery_kit
                .as_ref()
                .filter(|_| sheet == Sheet::Saved)
                .map(|path| path.display().to_string()),
            recovery_code: shown.then_some(code),
        };
        context.print(&created, || {
            let mut said =
                text_with(language, "cli-created", &Words::new().set("folder", table::plain(&created.folder)));
            said.push('\n');
            match (&created.recovery_kit, &created.recovery_code) {
                (Some(path), _) => {
                    said.push_str(&text_with(
                        language,
                        "cli-created-kit",
                        &Words::new().set("file", table::plain(path)),
                    ));
                }
                (None, Some(code)) => {
                    let (head, once) = (text(language, "cli-created-code"), text(language, "cli-created-code-once"));
                    said.extend([&head, "\n\n  ", code, "\n\n", &once]);
                }
                (None, None) => {}
            }
            said
        })
    }
}
