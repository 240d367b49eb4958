//! The guards' tables of words: health, crime, and ordinary words with the same letters.

use crate::guards::{finds, finds_nothing, kinds};
use intake::guard::{Kind, Severity, scan};

#[test]
fn words_of_health() {
    for (text, part) in [
        ("visade läkarintyg", "läkarintyg"),
        ("Läkarintyget inlämnat", "Läkarintyget"),
        ("sjukskriven till maj", "sjukskriven"),
        ("SJUKSKRIVNING", "SJUKSKRIVNING"),
        ("fick diagnosen i fjol", "diagnosen"),
        ("har diabetes", "diabetes"),
        ("är gravid", "gravid"),
        ("svår allergi mot nötter", "allergi"),
        ("är allergisk", "allergisk"),
        ("lider av ångest", "ångest"),
        ("lider av a\u{30a}ngest", "a\u{30a}ngest"),
        ("har cancer", "cancer"),
        ("sitter i rullstol", "rullstol"),
        ("avbokade, sjuk", "sjuk"),
        ("Sjuk sedan i mars", "Sjuk"),
        ("Sjuk", "Sjuk"),
        ("diagnosed last year", "diagnosed"),
        ("she is pregnant", "pregnant"),
        ("psykisk ohälsa", "psykisk"),
    ] {
        finds(Kind::Health, text, part);
        assert_eq!(scan(text)[0].severity, Severity::Ask, "{text}");
    }
    for text in ["jobbar på sjukhuset", "skänker till Cancerfonden", "missbruk av tjänsten", "sjukt nöjd"] {
        assert_eq!(kinds(text), [(Kind::Health, Severity::Note)], "{text} may be harmless");
    }
}

#[test]
fn codes_of_diagnoses_only_in_context() {
    for (text, expected) in [
        ("diagnos F32.1", vec!["diagnos", "F32.1"]),
        ("ICD J45", vec!["J45"]),
        ("ICD-10: E11.9", vec!["E11.9"]),
        ("läkarintyg (M54.5)", vec!["läkarintyg", "M54.5"]),
        ("hylla F32.1", vec![]),
        ("sal B12", vec![]),
        ("E45 mot Umeå", vec![]),
        ("diagnos: okänd, faktura F3211", vec!["diagnos"]),
    ] {
        let found: Vec<String> =
            scan(text).iter().map(|f| text.chars().skip(f.from).take(f.to - f.from).collect()).collect();
        assert_eq!(found, expected, "{text}");
        assert!(scan(text).iter().all(|f| f.kind == Kind::Health));
    }
}

#[test]
fn words_of_crime() {
    for (text, part) in [
        ("blev dömd", "dömd"),
        ("tror att det var stöld", "stöld"),
        ("polisanmäld i maj", "polisanmäld"),
        ("polisanmälan gjord", "polisanmälan"),
        ("har begått brott", "brott"),
        ("misshandlade en kollega", "misshandlade"),
        ("bedrägeriförsök", "bedrägeriförsök"),
        ("sitter i fängelse", "fängelse"),
        ("häktad", "häktad"),
        ("organiserad kriminalitet", "kriminalitet"),
        ("olaga intrång", "olaga"),
        ("he was convicted", "convicted"),
        ("reported for theft", "theft"),
        ("rattfylleri", "rattfylleri"),
        ("Dömd i fjol", "Dömd"),
    ] {
        finds(Kind::Crime, text, part);
        assert_eq!(scan(text)[0].severity, Severity::Ask, "{text}");
    }
    assert_eq!(kinds("polisen ringde"), [(Kind::Crime, Severity::Note)], "the police also lose their keys");
}

#[test]
fn ordinary_words_with_the_same_letters() {
    for text in [
        "brottsjö utanför Gotland",
        "brottas i klubben",
        "brott mot avtalet",
        "brott mot reglerna i forumet",
        "dom kommer i morgon",
        "stolen är trasig",
        "brottning på torsdagar",
        "avbrott i leveransen",
        "avtalsbrott",
        "utbrott, genombrott, uppbrott, stenbrott",
        "berömd, bedömd, fördömd",
        "Anna Sjuk",
        "Karin Sjuk Berg",
        "Bo Dömd",
        "Per Mord",
        "förmord",
        "blindskrift på menyn",
        "Blindgatan 4",
        "sjukhusgatan 2",
        "rånarluva till maskeraden",
        "grand prix",
        "tjuvlyssnade",
        "tjuvstartade",
        "hotell Hotagen",
        "domare i finalen",
        "domkraft",
        "polischef Berg",
        "kolkällare",
        "Läkarförbundets kurs",
        "medicinsk sekreterare",
        "dövas tidning",
        "illa tvungen",
        "stalls, staket, stalaktit",
        "ordförande i styrelsen, sa \"ring inte mer\"\när arg",
        "Vill ha faktura per post. Betalar i tid.",
        "Nguyễn Thị Hạnh 王小明 محمد",
    ] {
        finds_nothing(text);
    }
}
