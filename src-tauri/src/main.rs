//! Cequred Register: the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::{path::PathBuf, process::ExitCode};

/// What the window can be started with. The command line proper is `cequred`.
enum Start {
    Window(Option<PathBuf>),
    ExportBindings(PathBuf),
    Misunderstood,
}

fn start(mut arguments: impl Iterator<Item = std::ffi::OsString>) -> Start {
    match (arguments.next(), arguments.next()) {
        (None, _) => Start::Window(None),
        (Some(option), Some(folder)) if option == "--register" => Start::Window(Some(folder.into())),
        (Some(option), Some(file)) if option == "--export-bindings" => Start::ExportBindings(file.into()),
        _ => Start::Misunderstood,
    }
}

fn main() -> ExitCode {
    let outcome = match start(std::env::args_os().skip(1)) {
        Start::Window(asked) => match actions::place::folder(asked, |name| std::env::var_os(name)) {
            Some(folder) => cequred_register::run(folder),
            None => Err("no folder for the register: start with --register FOLDER".to_owned()),
        },
        Start::ExportBindings(file) => cequred_register::export_bindings(&file),
        Start::Misunderstood => Err("usage: cequred-register [--register FOLDER]".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("cequred-register: {sentence}");
            ExitCode::from(2)
        }
    }
}
