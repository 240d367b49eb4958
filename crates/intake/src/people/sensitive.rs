//! What the guards mean for a row. The table in the parent module's documentation is this file in words.

use super::{Reason, Remark};
use crate::{
    field::Field,
    guard::{self, Kind, Severity},
};
use domain::{
    identity_number,
    people::{IdentityGround, IdentityNumber},
    time::Day,
};

/// The judgement on one value.
#[derive(Default)]
pub(super) struct Judgement {
    /// Why the row waits.
    pub(super) reasons: Vec<Reason>,
    /// What to remark on.
    pub(super) remarks: Vec<Remark>,
    /// Whether the value must be left out.
    pub(super) hold_back: bool,
}

/// Judges a value of a field. Words are judged in notes only: a person may be named Sjuk and live on Fängelsegatan.
pub(super) fn judge(field: Field, text: &str, ground: Option<IdentityGround>) -> Judgement {
    let mut judgement = Judgement::default();
    let findings = if field == Field::Note { guard::scan(text) } else { guard::scan_value(text) };
    for finding in findings {
        match (finding.kind, finding.severity) {
            (Kind::CardNumber, _) => push(&mut judgement.reasons, Reason::CardNumber),
            (Kind::CardSecurityCode, _) => push(&mut judgement.reasons, Reason::CardSecurityCode),
            (Kind::WebPassword, _) => push(&mut judgement.reasons, Reason::WebPassword),
            (Kind::PersonalIdentityNumber | Kind::CoordinationNumber, _) => {
                let found: String = text.chars().skip(finding.from).take(finding.to - finding.from).collect();
                if field == Field::Phone && reads_as_telephone(&found) {
                    continue;
                }
                match ground {
                    Some(_) if field == Field::Note => push(&mut judgement.remarks, Remark::IdentityNumberInNote),
                    Some(_) => {}
                    None => push(&mut judgement.reasons, Reason::IdentityNumberWithoutGround),
                }
            }
            (Kind::Health, Severity::Note) => push(&mut judgement.remarks, Remark::PerhapsHealth),
            (Kind::Crime, Severity::Note) => push(&mut judgement.remarks, Remark::PerhapsCrime),
            (Kind::Health, Severity::Ask | Severity::Stop) => {
                judgement.hold_back = true;
                push(&mut judgement.remarks, Remark::NoteHeldBackHealth);
            }
            (Kind::Crime, Severity::Ask | Severity::Stop) => {
                judgement.hold_back = true;
                push(&mut judgement.remarks, Remark::NoteHeldBackCrime);
            }
        }
    }
    if judgement.hold_back {
        // What is left out needs no lesser remarks.
        judgement.remarks.retain(|remark| matches!(remark, Remark::NoteHeldBackHealth | Remark::NoteHeldBackCrime));
    }
    judgement
}

fn push<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// In a column of telephone numbers ten digits that begin with a zero are one.
fn reads_as_telephone(found: &str) -> bool {
    found.chars().filter(char::is_ascii_digit).count() == 10 && found.starts_with('0')
}

/// The number in its own column as twelve digits, with the ground it is kept on.
pub(super) fn identity_number_in_column(
    text: &str,
    ground: Option<IdentityGround>,
    today: Day,
) -> Result<IdentityNumber, Reason> {
    let number = identity_number::parse(text, today).map_err(|_| Reason::IdentityNumberNotValid)?;
    let ground = ground.ok_or(Reason::IdentityNumberWithoutGround)?;
    Ok(IdentityNumber { digits: number.into_digits(), ground })
}

#[cfg(test)]
mod tests {
    use super::{Reason, identity_number_in_column};
    use chrono::NaiveDate;
    use domain::people::IdentityGround;

    #[test]
    fn a_number_is_kept_with_its_ground_or_not_at_all() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let read = |text, ground| identity_number_in_column(text, ground, today);
        assert_eq!(read("900101-9802", None), Err(Reason::IdentityNumberWithoutGround));
        assert_eq!(read("556792-8485", Some(IdentityGround::Consent)), Err(Reason::IdentityNumberNotValid));
        let kept = read("900101-9802", Some(IdentityGround::Consent)).unwrap();
        assert_eq!((kept.digits.as_str(), kept.ground), ("199001019802", IdentityGround::Consent));
    }
}
