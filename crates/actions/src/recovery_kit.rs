//! The recovery kit: the sheet with the code that opens the register when a password is lost.

use crate::{problem::Problem, session::Session};
use domain::time::{Moment, day_in_sweden};
use keys::RecoveryCode;
use papers::{
    Language, Paper,
    recovery_sheet::{self, RecoverySheet, SheetKind},
};

/// A code that has just been made. It exists nowhere else until its sheet is printed.
pub struct RecoveryKit {
    code: RecoveryCode,
}

impl RecoveryKit {
    pub(crate) fn new(code: RecoveryCode) -> Self {
        Self { code }
    }

    /// The groups of the code, to be shown once to the person who made the register.
    pub fn groups(&self) -> Vec<String> {
        self.code.to_print().split('-').map(str::to_owned).collect()
    }

    /// Which of three shares this is, 1 to 3; none for a whole code.
    pub fn share(&self) -> Option<u8> {
        self.code.share()
    }

    /// The sheet to print and lock away.
    pub fn sheet(&self, session: &Session, language: Language, now: Moment) -> Result<Paper, Problem> {
        let code = self.code.to_print();
        let groups = code.split('-').collect::<Vec<_>>();
        let sheet = RecoverySheet {
            kind: self.code.share().map_or(SheetKind::Whole, SheetKind::Share),
            organisation: &session.organisation(),
            user: &session.staff.name,
            register: session.register_id,
            code: &groups,
            made_on: day_in_sweden(now),
            demo: session.is_demo(),
        };
        Ok(recovery_sheet::render(&sheet, language)?)
    }
}
