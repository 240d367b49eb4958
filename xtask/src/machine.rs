//! What must be on the machine besides Rust, and how it gets there.

use std::io::{IsTerminal, Write};
use std::path::Path;

use crate::Outcome;
use crate::places;
use crate::process::Call;
use crate::steps::{nothing_to_do, step};

/// Something the work needs: how to see that it is there, and the Debian or Ubuntu package that brings it.
struct Need {
    package: &'static str,
    probe: Probe,
}

enum Probe {
    /// A program on the path.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// One of these files.
    File(&'static [&'static str]),
}

const fn program(name: &'static str, package: &'static str) -> Need {
    Need { package, probe: Probe::Program(name) }
}

const fn library(name: &'static str, package: &'static str) -> Need {
    Need { package, probe: Probe::Library(name) }
}

/// The command line: a C compiler and Perl, for the cipher.
const COMMAND_LINE: &[Need] =
    &[program("cc", "build-essential"), program("make", "build-essential"), program("perl", "perl")];

const WINDOW: &[Need] = &[
    program("pkg-config", "pkg-config"),
    library("webkit2gtk-4.1", "libwebkit2gtk-4.1-dev"),
    library("ayatana-appindicator3-0.1", "libayatana-appindicator3-dev"),
];

const TESTS: &[Need] = &[
    program("Xvfb", "xvfb"),
    program("WebKitWebDriver", "webkit2gtk-driver"),
    program("dbus-daemon", "dbus"),
    program("gnome-keyring-daemon", "gnome-keyring"),
    program("pdftotext", "poppler-utils"),
    program("qpdf", "qpdf"),
    program("strace", "strace"),
    program("xdotool", "xdotool"),
    // The server between several desks; Debian keeps its programs off the path.
    Need {
        package: "postgresql",
        probe: Probe::File(&[
            "/usr/lib/postgresql/14/bin/initdb",
            "/usr/lib/postgresql/15/bin/initdb",
            "/usr/lib/postgresql/16/bin/initdb",
            "/usr/lib/postgresql/17/bin/initdb",
            "/usr/lib/postgresql/18/bin/initdb",
        ]),
    },
    program("python3", "python3"),
    program("pip3", "python3-pip"),
    // The PDF validator.
    program("javac", "default-jdk-headless"),
    Need {
        package: "libjaxb-java",
        probe: Probe::File(&["/usr/share/java/jaxb-runtime.jar", "/usr/share/java/jaxb-impl.jar"]),
    },
];

/// Windows and macOS from here: a compiler for Windows, and Wine to run what it makes; and a clean Debian.
const TARGETS: &[Need] = &[
    program("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64-posix"),
    program("x86_64-w64-mingw32-g++", "g++-mingw-w64-x86-64-posix"),
    program("makensis", "nsis"),
    program("wine", "wine"),
    Need { package: "debootstrap", probe: Probe::File(&["/usr/sbin/debootstrap"]) },
    Need { package: "wine64", probe: Probe::File(&["/usr/lib/wine/wine64"]) },
];

/// How much of the program is to be built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    CommandLine,
    Window,
    Tests,
    Targets,
}

/// Makes sure that what the work needs is there; asks before it installs anything, except as root and on a build server.
pub(crate) fn prepare(extent: Extent) -> Outcome {
    const NAME: &str = "System packages";
    if !cfg!(target_os = "linux") {
        nothing_to_do(NAME, elsewhere());
        return Ok(());
    }
    let missing = missing(extent);
    if missing.is_empty() {
        nothing_to_do(NAME, "all there");
        return Ok(());
    }
    let list = missing.join(" ");
    if !places::on_path("apt-get") {
        return Err(format!(
            "These are missing, under the names they have in Debian: {list}\nInstall what brings them on this system, then run this again."
        ));
    }
    step(&format!("{NAME}: {list}"), || install(&missing))
}

const fn elsewhere() -> &'static str {
    if cfg!(windows) {
        "nothing is installed on Windows. If the build stops, it misses one of: Visual Studio Build Tools (C++), Perl \
         and NASM (for the cipher), WebView2 (part of Windows 11)"
    } else {
        "nothing is installed here. If the build stops: `xcode-select --install` brings what macOS needs"
    }
}

fn missing(extent: Extent) -> Vec<&'static str> {
    let window: &[Need] = if extent == Extent::CommandLine { &[] } else { WINDOW };
    let more: &[Need] = match extent {
        Extent::Tests => TESTS,
        Extent::Targets => TARGETS,
        Extent::CommandLine | Extent::Window => &[],
    };
    let mut packages: Vec<&str> = Vec::new();
    for need in COMMAND_LINE.iter().chain(window).chain(more) {
        if !is_there(&need.probe) && !packages.contains(&need.package) {
            packages.push(need.package);
        }
    }
    packages
}

fn is_there(probe: &Probe) -> bool {
    match probe {
        Probe::Program(name) => places::on_path(name),
        Probe::Library(name) => Call::new("pkg-config").arg("--exists").arg(name).succeeds(),
        Probe::File(files) => files.iter().any(|file| Path::new(file).exists()),
    }
}

fn install(packages: &[&str]) -> Outcome {
    let root = is_root();
    let command = format!(
        "{}apt-get install --yes --no-install-recommends {}",
        if root { "" } else { "sudo " },
        packages.join(" ")
    );
    if !root && !agreed(&command)? {
        return Err(format!("Nothing was installed. To go on, run:\n  {command}"));
    }
    let apt = |words: &str| {
        let call = if root { Call::new("apt-get") } else { Call::new("sudo").arg("apt-get") };
        // A network that does not answer is no reason to wait for long.
        let patience = "-o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30 -o Acquire::Retries=1";
        call.env("DEBIAN_FRONTEND", "noninteractive").words(patience).words(words).run()
    };
    let install = format!("install --yes --no-install-recommends {}", packages.join(" "));
    // A fresh machine has no package lists and an old one has stale ones; both show as a failed first try.
    apt(&install).or_else(|_| apt("update").and_then(|()| apt(&install)))
}

fn is_root() -> bool {
    Call::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0")
}

fn agreed(command: &str) -> Result<bool, String> {
    // A build server is there to have it installed, and has nobody to ask.
    if std::env::var_os("CI").is_some() {
        return Ok(true);
    }
    if !std::io::stdin().is_terminal() {
        return Err(format!("Packages are missing, and nobody is here to ask. Run:\n  {command}"));
    }
    eprint!("May this be run?\n  {command}\n[y/N] ");
    let _ = std::io::stderr().flush();
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer).map_err(|error| error.to_string())?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "j" | "ja"))
}
