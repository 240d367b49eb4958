//! Cequred Register: the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What the window can be started with. The command line proper is `cequred`.
enum Start {
    Window { register: Option<PathBuf>, backup: Option<PathBuf> },
    ExportBindings(PathBuf),
    Misunderstood,
}

fn start(mut arguments: impl Iterator<Item = std::ffi::OsString>) -> Start {
    match (arguments.next(), arguments.next()) {
        (None, _) => Start::Window { register: None, backup: None },
        (Some(option), Some(folder)) if option == "--register" => {
            Start::Window { register: Some(folder.into()), backup: None }
        }
        (Some(option), Some(file)) if option == "--export-bindings" => Start::ExportBindings(file.into()),
        // So the system starts the program for a backup that somebody double-clicked.
        (Some(file), None) if cequred_register::is_backup(Path::new(&file)) => {
            Start::Window { register: None, backup: Some(file.into()) }
        }
        _ => Start::Misunderstood,
    }
}

fn main() -> ExitCode {
    let outcome = match start(std::env::args_os().skip(1)) {
        Start::Window { register, backup } => match actions::place::folder(register, |name| std::env::var_os(name)) {
            Some(folder) => cequred_register::run(folder, backup),
            None => Err("no folder for the register: start with --register FOLDER".to_owned()),
        },
        Start::ExportBindings(file) => cequred_register::export_bindings(&file),
        Start::Misunderstood => Err("usage: cequred-register [--register FOLDER | BACKUP]".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("cequred-register: {sentence}");
            ExitCode::from(2)
        }
    }
}
