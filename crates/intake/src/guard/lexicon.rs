//! The words of health and of crime, Swedish and English, as they are inflected.
//!
//! A stem stands for every word that begins with it; a word stands for itself alone. Everything is in small letters. Words
//! that are as often harmless ("missbruk av tjänsten", "jobbar på sjukhuset") are hints, on which we only remark: a guard that
//! takes away a harmless note is worse than one that asks.

use super::{Kind, Severity};
use std::{collections::HashMap, sync::LazyLock};

/// Stems that tell about somebody's health.
const HEALTH_STEMS: &str = "läkarintyg läkarutlåtande sjukintyg sjukskriv sjukskrev sjukanmäl sjukpenning sjukersättning \
    sjukfrånvaro sjukhist sjukdom långtidssjuk hjärtsjuk kronisksjuk diagnos patientjournal depression deprimera utmattning \
    utbränd ångest panikattack bipolär schizofren psykisk psykiatri självmord suicid adhd autis asperger dyslexi demens \
    alzheimer parkinson cancer tumör cellgift leukemi diabet epilep astma allergi celiaki glutenintoleran laktosintoleran \
    reumat fibromyalgi migrän hjärtinfarkt hjärtsvikt hjärnskakning hjärnblödning hjärnskad hivpositiv hivsmitt hepatit \
    tuberkulos blodtryck blodsmitt gravid missfall förlossning missbrukare alkoholist alkoholism alkoholberoende \
    alkoholmissbruk drogmissbruk narkotikamissbruk narkoman drogberoende spelberoende rullstolsbu funktionsnedsätt \
    funktionshind hörselskad synskad rörelsehind förlama medicinera antidepressiv insulin opererad opererat färdtjänst \
    vårdintyg anorexi bulimi ätstörning psykoterapi könskorriger dialys transplant pregnan miscarriage schizophren dementia \
    chemotherap asthma psychiatr alcoholic disabilit";

/// Words that tell about somebody's health.
const HEALTH_WORDS: &str = "sjuk sjuka sjukling stroke hiv ptsd abort aborten blind döv dövblind smittad smittade \
    psykos psykosen psykotisk rullstol ill illness disease sick sickness depressed medication hospitalised hospitalized \
    surgery tumour tumor";

/// Words that may be about health.
const HEALTH_HINTS: &str = "läkare läkaren läkarbesök sjukhus sjukhuset sjukt vårdcentral vårdcentralen psykolog psykologen \
    terapeut terapi tandläkare akuten bup medicin mediciner medicinen missbruk missbruket handikapp handikappad kirurg \
    kirurgen covid corona aids rehabilitering sjukgymnast doctor hospital clinic therapist disabled wheelchair diagnostik \
    diagnostisk diagnostic diagnostics";

/// Stems that tell about offences or suspicions.
const CRIME_STEMS: &str = "polisanmäl misshandl misshandel bedrägeri bedrägl förskingr stöldmisstänk snatteri snattad snattat \
    rånare rånad rånförsök häleri utpressning fängelse fängslad häktad häktat häktning anhållen skyddstillsyn \
    brottsmisstänk brottsregist brottsling brottslig brottsbalk kriminell kriminalitet kriminalregist belastningsregist \
    misstankeregist våldtäkt våldtag våldsbrott våldsdåd narkotikabrott narkotikainnehav drogbrott dopningsbrott rattfyll \
    rattonykter sexbrott sexualbrott skattebrott ekobrott bokföringsbrott vapenbrott hatbrott bidragsbrott trafikbrott \
    tillgreppsbrott inbrottstjuv mordförsök mördar mördad dråp mordbrand fotboja åtalad åtalas åtalats gärningsman \
    förundersökning penningtvätt ofredande kvinnofrid skadegörelse urkundsförfalsk kidnapp identitetsstöld convicted \
    burglar shoplift embezzl imprison fraudster fraudulent criminal assaulted homicide manslaughter arrested";

/// Words that tell about offences or suspicions.
const CRIME_WORDS: &str = "brott brottet brotten brottmål brottmålet dömd dömda dömdes dömts stöld stölden stölder stölderna \
    stulit stal tjuv tjuven tjuvar rån rånet mord mordet åtal åtalet bedragare bedragaren bedragit langare \
    knarklangare gängkriminell pedofil straffad ostraffad mened stalker conviction convictions crime crimes theft thefts \
    thief fraud robbery murder murdered assault prison jail felony rape perjury prosecuted";

/// Words that may be about offences.
const CRIME_HINTS: &str = "polis polisen åklagare åklagaren misstänkt misstänks misstänkte tingsrätten hotat hotade hotfull \
    stulen stulet stulna inbrott inbrottet kriminalvården kriminalvårdare brottsoffer police suspected suspect";

/// Two words that together tell about offences; the first alone does not.
const CRIME_PAIRS: [(&str, &str); 8] = [
    ("olaga", "hot"),
    ("olaga", "intrång"),
    ("villkorlig", "dom"),
    ("grov", "kriminalitet"),
    ("grövre", "kriminalitet"),
    ("hets", "mot"),
    ("criminal", "record"),
    ("police", "report"),
];

/// Ordinary words that begin as a stem.
const ORDINARY: &str = "dråplig dråpligt dråpliga psykiatriker";

/// Ends of words for places, associations and studies: who writes them need not be ill herself.
const ORGANISATIONS: [&str; 11] = [
    "fonden",
    "förbundet",
    "förbund",
    "föreningen",
    "förening",
    "kliniken",
    "centrum",
    "stiftelsen",
    "forskning",
    "utbildning",
    "sjuksköterska",
];

/// Beginnings of what one breaks without committing an offence: "brott mot avtalet".
const RULES: [&str; 7] = ["avtal", "regl", "regel", "villkor", "polic", "ordning", "överenskom"];

/// Words that are also surnames: between names and with a capital they count as one.
pub(super) const ALSO_NAMES: [&str; 13] = [
    "sjuk",
    "blind",
    "döv",
    "ill",
    "sick",
    "parkinson",
    "alzheimer",
    "asperger",
    "dömd",
    "mord",
    "rån",
    "prison",
    "tjuv",
];

/// A stem and what it means.
type Stems = HashMap<char, Vec<(&'static str, Kind)>>;

static STEMS: LazyLock<Stems> = LazyLock::new(|| {
    let mut stems = Stems::new();
    for (list, kind) in [(HEALTH_STEMS, Kind::Health), (CRIME_STEMS, Kind::Crime)] {
        for stem in list.split_whitespace() {
            stems.entry(stem.chars().next().unwrap_or_default()).or_default().push((stem, kind));
        }
    }
    stems
});

static WORDS: LazyLock<HashMap<&'static str, Option<(Kind, Severity)>>> = LazyLock::new(|| {
    [
        (HEALTH_WORDS, Some((Kind::Health, Severity::Ask))),
        (HEALTH_HINTS, Some((Kind::Health, Severity::Note))),
        (CRIME_WORDS, Some((Kind::Crime, Severity::Ask))),
        (CRIME_HINTS, Some((Kind::Crime, Severity::Note))),
        (ORDINARY, None),
    ]
    .into_iter()
    .flat_map(|(list, meaning)| list.split_whitespace().map(move |word| (word, meaning)))
    .collect()
});

/// What a word is about and how grave that is, given the two words after it.
pub(super) fn judge(word: &str, after: [Option<&str>; 2]) -> Option<(Kind, Severity)> {
    if CRIME_PAIRS.iter().any(|(first, second)| *first == word && after[0] == Some(second)) {
        return Some((Kind::Crime, Severity::Ask));
    }
    let breaks_a_rule = matches!(word, "brott" | "brottet" | "brotten")
        && after[0] == Some("mot")
        && after[1].is_some_and(|broken| RULES.iter().any(|rule| broken.starts_with(rule)));
    if breaks_a_rule {
        return None;
    }
    if let Some(meaning) = WORDS.get(word) {
        return *meaning;
    }
    let stems = STEMS.get(&word.chars().next()?)?;
    let (_, kind) = stems.iter().find(|(stem, _)| word.starts_with(stem))?;
    let organisation = ORGANISATIONS.iter().any(|end| word.ends_with(end));
    Some((*kind, if organisation { Severity::Note } else { Severity::Ask }))
}

#[cfg(test)]
mod tests {
    use super::{
        CRIME_HINTS, CRIME_STEMS, CRIME_WORDS, HEALTH_HINTS, HEALTH_STEMS, HEALTH_WORDS, ORDINARY, WORDS, judge,
    };

    #[test]
    fn every_entry_is_one_word_in_small_letters_and_stands_once() {
        let words = [HEALTH_WORDS, HEALTH_HINTS, CRIME_WORDS, CRIME_HINTS, ORDINARY];
        let count: usize = words.iter().map(|list| list.split_whitespace().count()).sum();
        assert_eq!(count, WORDS.len(), "an entry that stands twice would mean two things");
        for entry in words.iter().chain(&[HEALTH_STEMS, CRIME_STEMS]).flat_map(|list| list.split_whitespace()) {
            assert!(entry.chars().all(|c| c.is_alphabetic() && !c.is_uppercase()), "{entry} is never found");
        }
    }

    #[test]
    fn no_word_is_already_told_by_its_stem() {
        for word in HEALTH_WORDS.split_whitespace().chain(CRIME_WORDS.split_whitespace()) {
            let longer = format!("{word}xyz");
            assert!(judge(&longer, [None, None]).is_none(), "{word} stands in vain: a stem has it");
        }
    }
}
