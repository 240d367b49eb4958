//! Words with a fixed meaning: relations, yes and no.

use domain::people::Relation;
use std::collections::BTreeSet;

/// The relations named, and whether any word was not understood.
pub(super) fn relations(text: &str) -> (BTreeSet<Relation>, bool) {
    let mut relations = BTreeSet::new();
    let mut unknown = false;
    for word in text.to_lowercase().split([',', ';', '/', '+', '&', '|', '\n']).map(str::trim).filter(|w| !w.is_empty())
    {
        match relation(word) {
            Some(relation) => {
                relations.insert(relation);
            }
            None => unknown = true,
        }
    }
    (relations, unknown)
}

fn relation(word: &str) -> Option<Relation> {
    Some(match word {
        "användare" | "uppdragstagare" | "utförare" | "contractor" | "user" => Relation::Contractor,
        "kund" | "uppdragsgivare" | "beställare" | "client" | "customer" => Relation::Client,
        "nyhetsbrev" | "nyhetsbrevsmottagare" | "prenumerant" | "subscriber" | "newsletter recipient" => {
            Relation::NewsletterRecipient
        }
        "tävlingsdeltagare" | "tävling" | "competition entrant" | "entrant" => Relation::CompetitionEntrant,
        "kursdeltagare" | "kurs" | "deltagare" | "course participant" | "participant" => Relation::CourseParticipant,
        "app-testare" | "apptestare" | "testare" | "app tester" | "tester" => Relation::AppTester,
        "återförsäljare" | "reseller" => Relation::Reseller,
        "partner" | "cequred partner" => Relation::Partner,
        code => return Relation::from_code(code),
    })
}

/// Yes, no, or `None` when it is neither.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "sant" | "true" | "1" | "x" | "subscribed" => Some(true),
        "nej" | "n" | "no" | "falskt" | "false" | "0" | "-" | "unsubscribed" => Some(false),
        _ => None,
    }
}
