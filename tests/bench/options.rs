//! What may stand after the command.

use std::path::PathBuf;

/// A part of the measuring.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    Find,
    Dossier,
    Due,
    Write,
    Papers,
    Typeset,
    Import,
    Log,
    Backup,
    Erase,
    Program,
    Build,
}

impl Group {
    /// In the order they are measured: what adds to the register comes after what only reads it.
    const ALL: [Self; 12] = [
        Self::Find,
        Self::Dossier,
        Self::Due,
        Self::Log,
        Self::Write,
        Self::Papers,
        Self::Typeset,
        Self::Import,
        Self::Backup,
        Self::Erase,
        Self::Program,
        Self::Build,
    ];

    /// Whether it is measured beside a copy of the register without encryption.
    pub(crate) const fn is_beside_plain(self) -> bool {
        matches!(self, Self::Find | Self::Dossier)
    }

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Dossier => "dossier",
            Self::Due => "due",
            Self::Write => "write",
            Self::Papers => "papers",
            Self::Typeset => "typeset",
            Self::Import => "import",
            Self::Log => "log",
            Self::Backup => "backup",
            Self::Erase => "erase",
            Self::Program => "program",
            Self::Build => "build",
        }
    }
}

/// How much is measured.
pub(crate) struct Options {
    /// People in the register.
    pub(crate) people: u32,
    /// How often each thing is done.
    pub(crate) rounds: u32,
    /// Rows of the lists that are brought in.
    pub(crate) rows: u32,
    /// Where cargo built the programs.
    pub(crate) target: PathBuf,
    /// Where what is made on the way lies, and goes again.
    pub(crate) room: PathBuf,
    /// A demo register that is kept from one run to the next.
    pub(crate) register: Option<PathBuf>,
    /// Draw these results into this picture, and measure nothing.
    pub(crate) plot: Option<(PathBuf, Vec<PathBuf>)>,
    /// Open this register, say what that took, and measure nothing else.
    pub(crate) opening: Option<PathBuf>,
    /// Also what takes a quarter of an hour and says nothing of the program: building it.
    builds: bool,
    only: Option<Group>,
}

const USAGE: &str = "usage: bench [--quick | --full] [--people N] [--rounds N] [--rows N] [--only GROUP] [--register DIR] [--room DIR] [--target DIR]\n       bench --plot PICTURE.svg RESULT.json...";

impl Options {
    pub(crate) fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self {
            people: 100_000,
            rounds: 200,
            rows: 100_000,
            target: "target".into(),
            room: std::env::temp_dir(),
            register: None,
            plot: None,
            opening: None,
            builds: false,
            only: None,
        };
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value\n{USAGE}"));
            match argument.as_str() {
                "--quick" => (options.people, options.rounds, options.rows) = (10_000, 50, 10_000),
                "--full" => (options.people, options.builds) = (1_000_000, true),
                "--people" => {
                    options.people = value()?.parse().ok().filter(|it| *it > 0).ok_or_else(|| USAGE.to_owned())?;
                }
                "--rounds" => {
                    options.rounds = value()?.parse().ok().filter(|it| *it > 0).ok_or_else(|| USAGE.to_owned())?;
                }
                "--rows" => {
                    options.rows = value()?.parse().ok().filter(|it| *it > 0).ok_or_else(|| USAGE.to_owned())?;
                }
                "--plot" => {
                    let picture = value()?.into();
                    options.plot = Some((picture, arguments.by_ref().map(PathBuf::from).collect()));
                }
                "--opening" => options.opening = Some(value()?.into()),
                "--room" => options.room = value()?.into(),
                "--register" => options.register = Some(value()?.into()),
                "--target" => options.target = value()?.into(),
                "--only" => {
                    let code = value()?;
                    let group = Group::ALL.into_iter().find(|group| group.code() == code);
                    options.only = Some(group.ok_or_else(|| {
                        let codes: Vec<_> = Group::ALL.iter().map(|group| group.code()).collect();
                        format!("--only takes one of: {}", codes.join(", "))
                    })?);
                }
                _ => return Err(USAGE.to_owned()),
            }
        }
        Ok(options)
    }

    /// In the order they are measured. Building only where it was asked for.
    pub(crate) fn groups(&self) -> impl Iterator<Item = Group> {
        let wanted = |group: &Group| match self.only {
            Some(only) => only == *group,
            None => self.builds || *group != Group::Build,
        };
        Group::ALL.into_iter().filter(wanted)
    }

    /// Roughly what of the disk is needed: nine kilobytes a person for the register, and as much again first for the
    /// write-ahead log while it is made, then for the copy without encryption, which goes before the backup comes.
    pub(crate) fn gigabytes(&self) -> u32 {
        self.people.div_ceil(1_000_000_000 / 18_000)
    }
}
