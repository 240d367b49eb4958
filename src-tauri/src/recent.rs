//! Where the dialogs of this computer were last: a folder for what is saved and one for what is brought in. No name of a
//! file is kept.

use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

const FILE: &str = "folders.json";

/// What a dialog is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Something is saved.
    Out,
    /// Something is brought in.
    In,
}

/// The memory, and where it is kept.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Recent {
    out: Option<PathBuf>,
    r#in: Option<PathBuf>,
    #[serde(skip)]
    file: PathBuf,
}

impl Recent {
    /// What stands in this folder; what cannot be read is as if nothing was ever chosen.
    pub fn read(folder: &Path) -> Self {
        let file = folder.join(FILE);
        let found: Self =
            std::fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { file, ..found }
    }

    /// The folder a dialog begins in: where the last one ended, if it is still there.
    pub fn folder(&self, way: Way) -> Option<&Path> {
        let kept = match way {
            Way::Out => &self.out,
            Way::In => &self.r#in,
        };
        kept.as_deref().filter(|folder| folder.is_dir())
    }

    /// A dialog ended at this file.
    pub fn chosen(&mut self, way: Way, file: &Path) {
        let folder = file.parent().map(Path::to_owned);
        let kept = match way {
            Way::Out => &mut self.out,
            Way::In => &mut self.r#in,
        };
        if *kept == folder {
            return;
        }
        *kept = folder;
        crate::files::keep(&self.file, self);
    }
}

#[cfg(test)]
mod tests {
    use super::{FILE, Recent, Way};

    #[test]
    fn a_dialog_begins_where_the_last_of_its_kind_ended() {
        let folder = std::env::temp_dir().join(format!("cequred-recent-{}", std::process::id()));
        let papers = folder.join("papers");
        std::fs::create_dir_all(&papers).expect("a folder");
        let mut recent = Recent::read(&folder);
        assert_eq!(recent.folder(Way::Out), None);
        recent.chosen(Way::Out, &papers.join("utdrag.pdf"));
        let again = Recent::read(&folder);
        assert_eq!((again.folder(Way::Out), again.folder(Way::In)), (Some(papers.as_path()), None));
        std::fs::remove_dir(&papers).expect("removed");
        assert_eq!(again.folder(Way::Out), None, "a stick that was pulled out is no place to begin");
        std::fs::write(folder.join(FILE), "{").expect("written");
        assert_eq!(Recent::read(&folder).folder(Way::Out), None);
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}
