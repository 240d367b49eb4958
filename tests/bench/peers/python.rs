//! Typst and `WeasyPrint`, as Python installs them: one process that draws what it is told, so that neither pays for
//! starting. `papers.py` beside this file is what runs in it.

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::Outcome;

const SERVER: &str = include_str!("papers.py");

/// The Python that has the peers: [`VARIABLE`] names it, or it is the one on the path.
const VARIABLE: &str = "BENCH_PYTHON";

/// The Python to measure with.
pub(crate) fn python() -> PathBuf {
    env::var_os(VARIABLE).map_or_else(|| "python3".into(), PathBuf::from)
}

/// The process; it ends when this is dropped.
pub(crate) struct Python {
    child: Child,
    wishes: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Python {
    /// Starts it with the fonts of this folder and no others.
    pub(crate) fn start(fonts: &Path, room: &Path) -> Outcome<Self> {
        let config = room.join("fonts.conf");
        fs::write(
            &config,
            format!(
                "<?xml version=\"1.0\"?><fontconfig><dir>{}</dir><cachedir>{}</cachedir></fontconfig>",
                fonts.display(),
                room.join("fonts").display()
            ),
        )?;
        let mut child = Command::new(python())
            .args(["-c", SERVER])
            .arg(fonts)
            .env("FONTCONFIG_FILE", config)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let wishes = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().ok_or("Python has no output")?);
        Ok(Self { child, wishes, answers })
    }

    /// Draws this; into a file, or for nothing but the time it takes.
    pub(crate) fn draw(&mut self, engine: &str, source: &str, file: Option<&Path>) -> Outcome<()> {
        let wish = serde_json::json!({ "engine": engine, "source": source, "file": file });
        writeln!(self.wishes.as_mut().ok_or("Python has no input")?, "{wish}")?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        match answer.trim() {
            "ok" => Ok(()),
            why => Err(format!("{engine}: {why}").into()),
        }
    }
}

impl Drop for Python {
    fn drop(&mut self) {
        // Without input it comes to its end.
        self.wishes = None;
        let _ = self.child.wait();
    }
}
