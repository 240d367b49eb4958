//! How much memory this process holds, where the system tells (Linux).

/// Bytes in memory now.
pub(crate) fn now() -> Option<u64> {
    field("VmRSS:")
}

/// The most bytes held since [`forget_peak`].
pub(crate) fn peak() -> Option<u64> {
    field("VmHWM:")
}

/// Counts the peak anew from here.
pub(crate) fn forget_peak() {
    // Where this may not be written the peak is that of the whole run, which is never too little.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

fn field(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1_024)
}
