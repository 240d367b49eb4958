//! The embedded wording, parsed once for each language.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

use crate::number;
use crate::{Args, Language};

mod embedded {
    include!(concat!(env!("OUT_DIR"), "/sources.rs"));
}

pub(crate) type Bundle = FluentBundle<FluentResource>;

pub(crate) fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Sv => embedded::SV,
        Language::En => embedded::EN,
    }
}

pub(crate) fn of(language: Language) -> &'static Bundle {
    static SWEDISH: OnceLock<Bundle> = OnceLock::new();
    static ENGLISH: OnceLock<Bundle> = OnceLock::new();
    let bundle = match language {
        Language::Sv => &SWEDISH,
        Language::En => &ENGLISH,
    };
    bundle.get_or_init(|| read(language, sources(language).iter().map(|(_, source)| *source)))
}

pub(crate) fn format(bundle: &Bundle, id: &str, args: &Args) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    // A missing variable is left visible by Fluent itself; the list of errors holds nothing more to act on here.
    Some(bundle.format_pattern(pattern, Some(&args.as_fluent()), &mut Vec::new()).into_owned())
}

/// The build has refused files that do not parse and ids that are there twice, so nothing is lost by reading on.
fn read<'a>(language: Language, sources: impl Iterator<Item = &'a str>) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.locale().parse().expect("a well-formed locale")]);
    // Isolation marks would end up in PDFs, search boxes and the clipboard. Names are set apart by the sentences.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Sv => |value: &FluentValue, _: &_| written(Language::Sv, value),
        Language::En => |value: &FluentValue, _: &_| written(Language::En, value),
    }));
    bundle.add_builtins().expect("an empty bundle has no other NUMBER");
    for source in sources {
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn written(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number::in_sentence(language, number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{format, read};
    use crate::{Args, Language};

    const SOURCE: &str = "\
plain = Hej
named = Hej, { $name }!
many = { $count ->
    [0] inga
    [one] { $count } person
   *[other] { NUMBER($count) } personer
}
share = { NUMBER($part, minimumFractionDigits: 1) } %
year = { NUMBER($year, useGrouping: 0) }
";

    fn say(language: Language, id: &str, args: &Args) -> Option<String> {
        format(&read(language, [SOURCE].into_iter()), id, args)
    }

    #[test]
    fn variables_and_plurals_are_filled_in() {
        let count = |count: i64| say(Language::Sv, "many", &Args::new().set("count", count)).expect("it is there");
        assert_eq!([count(0), count(1), count(2)], ["inga", "1 person", "2 personer"]);
        assert_eq!(count(100_000), "100\u{a0}000 personer");
        assert_eq!(say(Language::Sv, "named", &Args::new().set("name", "Åsa")).as_deref(), Some("Hej, Åsa!"));
        assert_eq!(say(Language::Sv, "share", &Args::new().set("part", 4)).as_deref(), Some("4,0 %"));
        assert_eq!(say(Language::En, "share", &Args::new().set("part", 4_000)).as_deref(), Some("4,000.0 %"));
    }

    #[test]
    fn what_is_missing_stays_visible() {
        assert_eq!(say(Language::Sv, "nowhere", &Args::new()), None);
        assert_eq!(say(Language::Sv, "named", &Args::new()).as_deref(), Some("Hej, {$name}!"));
    }
}
