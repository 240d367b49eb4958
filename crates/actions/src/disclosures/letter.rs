//! The letter that tells a recipient what was corrected, erased or restricted (GDPR Art. 19).

use crate::{
    fields,
    problem::Problem,
    processing::called,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    processing::NoticeState,
    time::{Moment, day_in_sweden},
};
use papers::{Language, Paper, PaperKind, Words, letter::Letter};

/// Draws the letter of a notice that waits. The person is named by her customer number alone, which is what the recipient
/// got her data under; the letter holds nothing of what was erased.
///
/// # Errors
/// [`Problem::NotFound`] without such a notice, [`Problem::InvalidField`] for one that is closed: its customer number is
/// gone.
// policy: 18
pub fn letter(session: &Session, id: &str, language: Language, now: Moment) -> Result<Paper, Problem> {
    session.may(None, Deed::WriteAccountability)?;
    let id = fields::id("recipient-notice", id)?;
    // The line in the log comes first: its head is printed on the paper.
    let (notice, recipient) = session.register.write(&session.holder(now), |w| {
        let notice = w.notice(id)?.ok_or_else(|| Problem::not_found("recipient-notice"))?;
        if notice.state != NoticeState::Open {
            return Err(Problem::invalid("state", "ended"));
        }
        let recipient = w.recipient(notice.recipient)?.ok_or_else(|| Problem::not_found("recipient"))?;
        w.record(&session.entry("notices.letter", None, now).touching(id))?;
        Ok((notice, recipient))
    })?;
    let head = session.register.read(|r| Ok::<_, Problem>(r.audit_head()?))?;
    let words = Words(language);
    let cause = notice.cause.code();
    let mut to = vec![called(&recipient).map_or_else(|key| words.code("recipient", key), str::to_owned)];
    to.extend(recipient.address.iter().flat_map(|address| address.lines().map(str::to_owned)));
    let subject = words.say(&format!("notice-letter-{cause}-subject"));
    let mut letter = Letter::new(PaperKind::RecipientLetter, session.organisation(), to, subject, day_in_sweden(now));
    letter.reference.clone_from(&notice.reference);
    letter.demo = session.is_demo();
    letter.log_head = Some(head.hash);
    let since = notice.since.to_string();
    letter.paragraph(words.with(&format!("notice-letter-{cause}"), "since", &since));
    letter.paragraph(words.say(&format!("notice-letter-{cause}-do")));
    letter.paragraph(words.say("notice-letter-onward"));
    letter.paragraph(words.say("notice-letter-answer"));
    letter.sign(session.staff.name.clone(), Some(words.code("role", session.staff.role.code())));
    Ok(letter.render(language)?)
}
