//! Whether the program starts with the computer: for this user alone, and from where it lies, whatever the path's letters.

use auto_launch::{AutoLaunch, AutoLaunchBuilder};
use std::path::Path;

/// What systems list the program by. The installer for Windows removes what stands under this name.
const NAME: &str = "Cequred Register";

/// The system's own list of what starts with it, and our line in it.
pub struct Autostart(Option<AutoLaunch>);

impl Autostart {
    /// For the program in this file. None where the system has no such list.
    pub fn of(program: &Path) -> Self {
        let mut line = AutoLaunchBuilder::new();
        line.set_app_name(NAME).set_app_path(&quoted(&program.display().to_string()));
        line.set_windows_enable_mode(auto_launch::WindowsEnableMode::CurrentUser);
        Self(line.build().ok())
    }

    /// Whether our line is there.
    pub fn is_on(&self) -> bool {
        self.0.as_ref().is_some_and(|line| line.is_enabled().unwrap_or(false))
    }

    /// Writes our line or takes it away, and says whether it is now as was wanted.
    pub fn set(&self, on: bool) -> bool {
        // Some systems refuse to take away what never was there: what counts is how it stands afterwards.
        let _ = self.0.as_ref().map(|line| if on { line.enable() } else { line.disable() });
        self.is_on() == on
    }
}

/// As the system's list wants it: a path is cut at its first space otherwise, and another program started.
#[cfg(windows)]
fn quoted(program: &str) -> String {
    format!("\"{program}\"")
}

/// The desktop's files have two layers: what stands in quotes, and the file's own strings, which double each backslash once
/// more (Desktop Entry Specification, "The Exec key").
#[cfg(not(any(windows, target_os = "macos")))]
fn quoted(program: &str) -> String {
    let mut quoted = String::from('"');
    for letter in program.chars() {
        match letter {
            '"' | '`' | '$' => quoted.extend(['\\', '\\', letter]),
            '\\' => quoted.push_str(r"\\\\"),
            '%' => quoted.push_str("%%"),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// A list of its own for each word of the command.
#[cfg(target_os = "macos")]
fn quoted(program: &str) -> String {
    program.to_owned()
}

#[cfg(test)]
mod tests {
    #[cfg(not(any(windows, target_os = "macos")))]
    #[test]
    fn a_path_is_one_word_whatever_its_letters() {
        assert_eq!(super::quoted("/usr/bin/cequred-register"), r#""/usr/bin/cequred-register""#);
        assert_eq!(super::quoted("/home/åsa/Cequred Register.AppImage"), r#""/home/åsa/Cequred Register.AppImage""#);
        assert_eq!(super::quoted(r#"/a"b$c\d%e"#), r#""/a\\"b\\$c\\\\d%%e""#);
    }

    /// Of whoever runs this, whose registry is left as it was. Wine has such a list as well.
    #[cfg(windows)]
    #[test]
    fn the_line_is_this_users_and_its_path_one_word() {
        use std::{path::Path, process::Command};
        const LIST: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run";
        let said = || {
            let answer = Command::new("reg").args(["query", LIST, "/v", super::NAME]).output().expect("reg runs");
            String::from_utf8_lossy(&answer.stdout).into_owned()
        };
        let autostart = super::Autostart::of(Path::new(r"C:\Program Files\Cequred Register\cequred-register.exe"));
        assert!(!autostart.is_on(), "{}", said());
        assert!(autostart.set(true) && autostart.is_on());
        assert!(said().contains(r#""C:\Program Files\Cequred Register\cequred-register.exe""#), "{}", said());
        assert!(autostart.set(false) && !autostart.is_on(), "{}", said());
        assert!(autostart.set(false), "twice is no fault");
    }
}
