//! Half-filled forms.

use crate::fixture::{Place, now, person, staff};
use domain::{
    drafts::Draft,
    ids::{DraftId, PersonId},
};
use uuid::Uuid;

fn draft(name: &str, person: Option<PersonId>, body: &str) -> Draft {
    Draft { name: name.to_owned(), person, body: body.to_owned(), kept_at: now() }
}

fn id(number: u128) -> DraftId {
    DraftId(Uuid::from_u128(number))
}

#[test]
fn one_for_each_form_and_gone_with_the_person() {
    let place = Place::new();
    let asa = person(1, "Åsa");
    place.add(std::slice::from_ref(&asa));
    let bo = staff(50, "Bo");
    place
        .write(|w| {
            w.insert_staff(&bo)?;
            w.keep_draft(id(1), bo.id, &draft("new-person", None, "{}"))?;
            w.keep_draft(id(2), bo.id, &draft("person", Some(asa.id), "first"))?;
            w.keep_draft(id(3), bo.id, &draft("person", Some(asa.id), "second"))
        })
        .expect("kept");
    let bodies = || -> Vec<String> {
        let drafts = place.register.read(|read| read.drafts_of(bo.id)).expect("read");
        drafts.into_iter().map(|draft| draft.body).collect()
    };
    assert_eq!(bodies(), ["{}", "second"], "a form has one draft, the newest");
    place.write(|w| w.delete_person(asa.id)).expect("erased");
    assert_eq!(bodies(), ["{}"], "what was typed about her went with her");
    place.write(|w| w.keep_draft(id(4), bo.id, &draft("old", None, "x"))).expect("kept");
    let tomorrow = now().date_naive() + chrono::Days::new(1);
    assert_eq!(place.write(|w| w.forget_drafts_before(now().date_naive())), Ok(0));
    assert_eq!(place.write(|w| w.forget_drafts_before(tomorrow)), Ok(2));
    assert_eq!(bodies(), Vec::<String>::new());
}

#[test]
fn about_a_person_are_forgotten_on_demand() {
    let place = Place::new();
    let asa = person(1, "Åsa");
    place.add(std::slice::from_ref(&asa));
    let bo = staff(50, "Bo");
    place
        .write(|w| {
            w.insert_staff(&bo)?;
            w.keep_draft(id(1), bo.id, &draft("person", Some(asa.id), "x"))
        })
        .expect("kept");
    assert_eq!(place.write(|w| w.forget_drafts_about(asa.id)), Ok(1));
    assert!(place.register.read(|read| read.drafts_of(bo.id)).expect("read").is_empty());
}
