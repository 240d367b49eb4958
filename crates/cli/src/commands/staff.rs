//! Members of staff and their roles.

use crate::{
    arguments::one_of,
    context::Context,
    files,
    password::{self, NEW_PASSWORD_FILE},
    refusal::Refusal,
    steps, table, words,
};
use actions::{
    one_time::{self, GiveCode},
    staff::{self, AddStaff, DisableStaff, SetRole, StaffView},
};
use clap::{Args, Subcommand};
use domain::staff::Role;
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, Language, text, text_with};

/// Add members of staff, change their roles, disable them
#[derive(Subcommand)]
pub(crate) enum Staff {
    List(List),
    Add(Add),
    Role(SetTheRole),
    Disable(Disable),
    Code(GiveTheCode),
}

/// List everybody who is or was on the staff
///
/// With --json: a list of `{id, user, role, added_at, disabled_at, can_unlock}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred staff list --json")]
pub(crate) struct List {}

/// Add a member of staff with a role and a first password
///
/// Her first password is asked for twice, or read from --new-password-file; she changes it with `keys change`. Somebody
/// who was disabled comes back under her old name.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred staff add Bo --role customer-service
  cequred staff add Eva --role dpo --new-password-file eva.txt --user Karin --password-file karin.txt")]
pub(crate) struct Add {
    /// The name she unlocks with
    #[arg(value_name = "NAME")]
    name: String,
    /// What she is employed to do
    #[arg(long, value_parser = one_of(Role::ALL.map(Role::code)))]
    role: String,
    /// A file whose first line is her first password; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    new_password_file: Option<PathBuf>,
    /// Her password opens the register at this computer only: its secret is kept in the keyring
    #[arg(long)]
    device: bool,
}

/// Give a member of staff another role
#[derive(Args)]
#[command(after_help = "Example:\n  cequred staff role Bo manager")]
pub(crate) struct SetTheRole {
    /// Whose
    #[arg(value_name = "NAME")]
    name: String,
    /// What she is employed to do from now on
    #[arg(value_name = "ROLE", value_parser = one_of(Role::ALL.map(Role::code)))]
    role: String,
}

/// Disable a member of staff: her slots are removed and she cannot unlock any more
///
/// She stays on the list, because the log names her. The last administrator cannot be disabled.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred staff disable Bo")]
pub(crate) struct Disable {
    /// Who
    #[arg(value_name = "NAME")]
    name: String,
}

/// Give a member of staff who has lost her password a one-time code
///
/// With it she unlocks once and chooses a password of her own; until she has, nothing else is open to her. Her old
/// password opens nothing from now on, at no computer.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred staff code Bo --out bo.pdf
  cequred staff code Bo --print-code --json")]
pub(crate) struct GiveTheCode {
    /// Who
    #[arg(value_name = "NAME")]
    name: String,
    /// Write the paper to hand over here; a file that exists is not overwritten
    #[arg(long, value_name = "FILE.pdf", required_unless_present = "print_code")]
    out: Option<PathBuf>,
    /// Put the code into the answer
    #[arg(long)]
    print_code: bool,
}

impl Staff {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::List(_) => list(context),
            Self::Add(it) => it.run(context),
            Self::Role(it) => it.run(context),
            Self::Disable(it) => it.run(context),
            Self::Code(it) => it.run(context),
        }
    }
}

fn list(context: &Context) -> Result<(), Refusal> {
    let (session, _) = context.unlock()?;
    let everybody = staff::list(&session)?;
    context.print(&everybody, || {
        let rows: Vec<_> = everybody.iter().map(|one| row(context.language, one)).collect();
        let headings = ["field-user", "field-role", "cli-added", "cli-disabled", "cli-can-unlock"];
        table::table(&words::headings(context.language, headings), &rows)
    })
}

fn row(language: Language, one: &StaffView) -> Vec<String> {
    vec![
        one.user.clone(),
        words::code(language, "role", &one.role),
        steps::moment(&one.added_at),
        one.disabled_at.as_deref().map(steps::moment).unwrap_or_default(),
        if one.can_unlock { text(language, "cli-yes") } else { String::new() },
    ]
}

impl Add {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let args = Words::new().set("user", table::plain(&self.name));
        let prompt = text_with(context.language, "cli-password-first", &args);
        let password = password::new(context, self.new_password_file.as_deref(), NEW_PASSWORD_FILE, &prompt)?;
        let request = AddStaff { user: self.name, role: self.role, password, on_this_computer: self.device, confirm };
        said(context, &staff::add(&session, &request, now)?, "cli-staff-added")
    }
}

impl SetTheRole {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let request = SetRole { user: self.name, role: self.role, confirm };
        said(context, &staff::set_role(&session, &request, now)?, "cli-staff-role")
    }
}

impl Disable {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let request = DisableStaff { user: self.name, confirm };
        said(context, &staff::disable(&session, &request, now)?, "cli-staff-disabled")?;
        if !context.json {
            context.remark("cli-disabled-then");
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct Given {
    user: String,
    paper: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
}

impl GiveTheCode {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let claimed: Vec<PathBuf> = self.out.iter().cloned().collect();
        files::claim_all(&claimed)?;
        let made = one_time::give(&session, &GiveCode { user: self.name, confirm }, now);
        let code = made.inspect_err(|_| files::give_up(&claimed))?;
        let written = match &self.out {
            Some(path) => code
                .sheet(&session, context.language, now)
                .and_then(|sheet| files::write(path, &sheet.bytes))
                .inspect_err(|_| files::give_up(&claimed)),
            None => Ok(()),
        };
        let given = Given {
            user: code.user().to_owned(),
            paper: self.out.filter(|_| written.is_ok()).map(|path| path.display().to_string()),
            code: (self.print_code || written.is_err()).then(|| code.groups().join("-")),
        };
        context.print(&given, || {
            let said =
                text_with(context.language, "cli-code-given", &Words::new().set("user", table::plain(&given.user)));
            given.code.iter().fold(said, |said, code| format!("{said}\n\n  {code}"))
        })?;
        Ok(written?)
    }
}

fn said(context: &Context, one: &StaffView, id: &str) -> Result<(), Refusal> {
    context.print(one, || {
        let role = words::code(context.language, "role", &one.role);
        text_with(context.language, id, &Words::new().set("user", table::plain(&one.user)).set("role", role))
    })
}
