//! How a case is written, played and compared.
//!
//! ```text
//! What the case shows, in words.
//!
//! $ deadline access 2026-01-31 --lang en
//! < a line of input
//! ? 0
//! > a line of output
//! ! a line of the error stream
//! ```
//!
//! `$` begins a call of `cequred`; arguments with spaces stand in double quotes. The calls of a case share one empty
//! folder, `$DIR`. In an expected line `…` stands for anything, and a line `…` alone for any number of lines.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

/// A story: calls in order.
pub struct Case {
    calls: Vec<Call>,
}

#[derive(Clone, Default)]
struct Call {
    /// What stands before it, in words.
    about: Vec<String>,
    arguments: String,
    input: Vec<String>,
    status: i32,
    output: Vec<String>,
    error: Vec<String>,
}

impl Case {
    /// Reads a case file.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut calls: Vec<Call> = Vec::new();
        let mut about: Vec<String> = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let (sign, rest) = line.split_at(line.len().min(1));
            let rest = rest.strip_prefix(' ').unwrap_or(rest).to_owned();
            if sign == "$" {
                calls.push(Call { about: std::mem::take(&mut about), arguments: rest, ..Call::default() });
                continue;
            }
            if !matches!(sign, "<" | ">" | "!" | "?") {
                about.push(line.to_owned());
                continue;
            }
            let Some(call) = calls.last_mut().filter(|_| about.iter().all(String::is_empty)) else {
                return Err(format!("line {}: belongs to no call", number + 1));
            };
            about.clear();
            match sign {
                "<" => call.input.push(rest),
                ">" => call.output.push(rest),
                "!" => call.error.push(rest),
                _ => call.status = rest.parse().map_err(|_| format!("line {}: no exit status", number + 1))?,
            }
        }
        if calls.is_empty() { Err("no call".into()) } else { Ok(Self { calls }) }
    }

    /// Calls the program as the case says and tells what happened.
    pub fn play(&self, program: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self { calls: self.calls.iter().map(|call| call.play(program, folder.path())).collect() }
    }

    /// Whether what happened is what is written.
    pub fn agrees_with(&self, happened: &Self) -> bool {
        self.calls.iter().zip(&happened.calls).all(|(written, happened)| {
            written.status == happened.status
                && lines_match(&written.output, &happened.output)
                && lines_match(&written.error, &happened.error)
        })
    }

    /// What happened, with the expectations that it meets left as they are written.
    pub fn kept_where_met(&self, happened: &Self) -> Self {
        let kept = |written: &[String], happened: &[String]| {
            if lines_match(written, happened) { written.to_vec() } else { happened.to_vec() }
        };
        let calls = self.calls.iter().zip(&happened.calls).map(|(written, happened)| Call {
            status: happened.status,
            output: kept(&written.output, &happened.output),
            error: kept(&written.error, &happened.error),
            ..written.clone()
        });
        Self { calls: calls.collect() }
    }

    /// The case as it would be written.
    pub fn written(&self) -> String {
        let mut text = String::new();
        for call in &self.calls {
            for line in &call.about {
                let _ = writeln!(text, "{line}");
            }
            let _ = writeln!(text, "$ {}", call.arguments);
            for line in &call.input {
                let _ = writeln!(text, "< {line}");
            }
            let _ = writeln!(text, "? {}", call.status);
            for (sign, lines) in [(">", &call.output), ("!", &call.error)] {
                for line in lines {
                    let _ = writeln!(text, "{}", format!("{sign} {line}").trim_end());
                }
            }
        }
        text
    }
}

impl Call {
    fn play(&self, program: &Path, folder: &Path) -> Self {
        let arguments = words(&self.arguments);
        let mut child = Command::new(program)
            .args(arguments.iter().map(|word| word.replace("$DIR", &folder.display().to_string())))
            .current_dir(house::repository())
            .env_clear()
            .envs(
                std::env::vars()
                    .filter(|(name, _)| matches!(name.as_str(), "PATH" | "SYSTEMROOT" | "TMPDIR" | "TEMP" | "TMP")),
            )
            .env("HOME", folder)
            .env("CEQURED_REGISTER", folder.join("register"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}; `cargo build --workspace` first", program.display()));
        let mut stdin = child.stdin.take().expect("it was piped");
        for line in &self.input {
            // A call that is refused before it reads closes its input; its answer is what counts.
            let _ = writeln!(stdin, "{line}");
        }
        drop(stdin);
        let done = child.wait_with_output().expect("it ends");
        let lines = |bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes).replace(&folder.display().to_string(), "$DIR");
            sorted_if_json(&text).lines().map(|line| line.trim_end().to_owned()).collect()
        };
        Self {
            status: done.status.code().unwrap_or(-1),
            output: lines(&done.stdout),
            error: lines(&done.stderr),
            ..self.clone()
        }
    }
}

/// JSON with its members by name: their order means nothing, and depends on what else is built into the program.
fn sorted_if_json(text: &str) -> String {
    match serde_json::from_str::<Value>(text) {
        Ok(json) if json.is_object() || json.is_array() => format!("{:#}", sorted(json)),
        _ => text.to_owned(),
    }
}

fn sorted(json: Value) -> Value {
    match json {
        Value::Object(members) => {
            let mut members: Vec<(String, Value)> = members.into_iter().collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(members.into_iter().map(|(name, value)| (name, sorted(value))).collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(sorted).collect()),
        other => other,
    }
}

/// Splits at spaces, except inside double quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    let mut begun = false;
    for letter in line.chars() {
        match letter {
            '"' => {
                quoted = !quoted;
                begun = true;
            }
            ' ' if !quoted => {
                if begun {
                    words.push(String::new());
                }
                begun = false;
            }
            letter => {
                begun = true;
                words.last_mut().expect("it begins with one").push(letter);
            }
        }
    }
    if !begun {
        words.pop();
    }
    words
}

fn lines_match(expected: &[String], found: &[String]) -> bool {
    match expected.split_first() {
        None => found.is_empty(),
        Some((line, rest)) if line == "…" => (0..=found.len()).any(|skipped| lines_match(rest, &found[skipped..])),
        Some((line, rest)) => {
            found.split_first().is_some_and(|(first, others)| line_matches(line, first) && lines_match(rest, others))
        }
    }
}

/// `…` stands for anything within a line.
fn line_matches(expected: &str, found: &str) -> bool {
    let Some((begin, rest)) = expected.split_once('…') else { return expected.trim_end() == found };
    let Some(mut found) = found.strip_prefix(begin) else { return false };
    let mut pieces: Vec<&str> = rest.split('…').collect();
    let end = pieces.pop().unwrap_or_default();
    for piece in pieces {
        let Some(at) = found.find(piece) else { return false };
        found = &found[at + piece.len()..];
    }
    found.ends_with(end)
}

#[test]
fn an_ellipsis_stands_for_anything_and_nothing_else_does() {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    for (expected, found, same) in [
        ("one\ntwo", "one\ntwo", true),
        ("one", "one\ntwo", false),
        ("one\n…", "one\ntwo\nthree", true),
        ("…\nthree", "one\ntwo\nthree", true),
        ("…\nfour", "one\ntwo\nthree", false),
        ("on…", "one", true),
        ("a … c … e", "a b c d e", true),
        ("a … c … e", "a b c d f", false),
        ("", "one", false),
    ] {
        assert_eq!(lines_match(&lines(expected), &lines(found)), same, "{expected:?} against {found:?}");
    }
    assert_eq!(words(r#"find "Åsa L" --limit  5 """#), ["find", "Åsa L", "--limit", "5", ""]);
}
