//! Stands in for a newer version of the program: writes down, beside itself, what it was started with.

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let program = std::env::current_exe()?;
    std::fs::write(program.with_extension("started"), arguments.join("\n"))
}
