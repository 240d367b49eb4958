//! What may stand after the command.

/// The options of every command; a command reads those that concern it.
#[derive(Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct Options {
    /// `run`: work from the command line even where there is a display.
    pub(crate) no_window: bool,
    /// `run`: forget the demo register of last time.
    pub(crate) fresh: bool,
    /// `test`: copy the pictures to the pages.
    pub(crate) update_screenshots: bool,
    /// `bench`: fewer rounds on a smaller register.
    pub(crate) quick: bool,
    /// `bench`: a register of a million people.
    pub(crate) full: bool,
    /// `run`, `bench`: people in the register.
    pub(crate) people: Option<u32>,
    /// `torture`: how often the program is killed.
    pub(crate) kills: Option<u32>,
    /// `torture`: how long each door is fuzzed.
    pub(crate) seconds: Option<u32>,
    /// `check`: the other systems, and nothing else.
    pub(crate) targets: bool,
    /// `dist`, `bench --only window`: the programs as the tests have them.
    pub(crate) debug: bool,
    /// `test`: one part alone; `bench`: the window or the desks instead of the core; `torture`: the desks alone.
    pub(crate) only: Option<Part>,
}

/// A part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Ui,
    Rust,
    Window,
    Targets,
    Desks,
}

impl Options {
    pub(crate) fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value"));
            match argument.as_str() {
                "--no-window" => options.no_window = true,
                "--fresh" => options.fresh = true,
                "--update-screenshots" => options.update_screenshots = true,
                "--quick" => options.quick = true,
                "--debug" => options.debug = true,
                "--targets" => options.targets = true,
                "--full" => options.full = true,
                "--people" => options.people = Some(number(&argument, &value()?)?),
                "--kills" => options.kills = Some(number(&argument, &value()?)?),
                "--seconds" => options.seconds = Some(number(&argument, &value()?)?),
                "--only" => {
                    options.only = Some(match value()?.as_str() {
                        "ui" => Part::Ui,
                        "rust" => Part::Rust,
                        "window" => Part::Window,
                        "targets" => Part::Targets,
                        "desks" => Part::Desks,
                        other => return Err(format!("--only takes ui, rust, window, targets or desks, not {other}")),
                    });
                }
                other => return Err(format!("unknown option {other}; `cargo xtask` lists them")),
            }
        }
        Ok(options)
    }

    /// Whether a part of the tests is wanted.
    pub(crate) fn wants(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part)
    }
}

fn number(argument: &str, text: &str) -> Result<u32, String> {
    text.parse().map_err(|_| format!("{argument} takes a number, not {text}"))
}

#[cfg(test)]
mod tests {
    use super::{Options, Part};

    fn parse(text: &str) -> Result<Options, String> {
        Options::parse(text.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_are_read_and_mistakes_are_named() {
        let options = parse("--people 50 --only window").expect("both are known");
        assert_eq!((options.people, options.only), (Some(50), Some(Part::Window)));
        assert!(!options.wants(Part::Rust) && options.wants(Part::Window));
        for wrong in ["--people many", "--people", "--kills -1", "--only all", "--nope"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
