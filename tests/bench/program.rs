//! The program's own size: what is downloaded and what the window loads.

use std::io::Write as _;
use std::path::Path;

use crate::figures::Figure;

/// Sizes of what lies built in the repository. What is not built has no figure.
pub(crate) fn sizes(repository: &Path, target: &Path) -> Vec<Figure> {
    let program = |name: &str| target.join("release").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let mut figures = Vec::new();
    for (name, path) in
        [("the window's program", program("cequred-register")), ("the command line's program", program("cequred"))]
    {
        figures.extend(std::fs::metadata(path).ok().map(|file| Figure::size(format!("{name}, on disk"), file.len())));
    }
    let bundles = files(&target.join("release/bundle"));
    let packed = bundles.iter().filter(|path| path.extension().is_some_and(|it| it == "deb" || it == "exe"));
    for path in packed {
        let name = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        figures.extend(
            std::fs::metadata(path)
                .ok()
                .map(|file| Figure::size(format!("installer, {name}"), file.len()).median_goal(25.0)),
        );
    }
    let scripts: Vec<_> = files(&repository.join("ui/dist"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|it| it == "js" || it == "css"))
        .collect();
    if !scripts.is_empty() {
        let sizes: Vec<(u64, bool)> =
            scripts.iter().map(|path| (packed_size(path), loaded_first(repository, path))).collect();
        let first = sizes.iter().filter(|(_, first)| *first).map(|(size, _)| size).sum();
        figures.push(Figure::size("the window's bundle loaded first, gzip", first));
        figures.push(Figure::size("the window's bundle, all of it, gzip", sizes.iter().map(|(size, _)| size).sum()));
    }
    figures
}

/// Whether the page names it: the rest is loaded when it is needed.
fn loaded_first(repository: &Path, script: &Path) -> bool {
    let page = std::fs::read_to_string(repository.join("ui/dist/index.html")).unwrap_or_default();
    script.file_name().is_some_and(|name| page.contains(&*name.to_string_lossy()))
}

fn packed_size(path: &Path) -> u64 {
    let bytes = std::fs::read(path).unwrap_or_default();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let packed = gzip.write_all(&bytes).and_then(|()| gzip.finish());
    packed.map_or(0, |packed| packed.len() as u64)
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
