//! What this program is.

use crate::{context::Context, refusal::Refusal};
use clap::Args;
use serde_json::json;
use wording::{Args as Words, text, text_with};

/// Show the version and where the register lies
#[derive(Args)]
#[command(after_help = "Example:\n  cequred about --json")]
pub(crate) struct About {}

impl About {
    #[expect(clippy::unused_self, reason = "every command runs the same way")]
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let folder = context.folder()?.display().to_string();
        let version = env!("CARGO_PKG_VERSION");
        let name = text(context.language, "product-name");
        context.print(&json!({"name": name, "version": version, "folder": folder}), || {
            let args = Words::new().set("name", &name).set("version", version).set("folder", &folder);
            text_with(context.language, "cli-about", &args)
        })
    }
}
