//! Counts what the test runners report.

/// What passed and failed, with the closing lines the runners wrote themselves.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    closing: Vec<String>,
}

impl Tally {
    /// Takes a line of a runner's output; only closing lines count.
    pub(crate) fn line(&mut self, line: &str) {
        let counts = match line.trim_start() {
            // cargo test: `test result: ok. 12 passed; 0 failed; …`
            line if line.starts_with("test result: ") => line,
            // vitest: `Tests  1 failed | 11 passed (12)`
            line if line.starts_with("Tests  ") => line,
            _ => return,
        };
        let (passed, failed) = (count(counts, "passed"), count(counts, "failed"));
        self.passed += passed;
        self.failed += failed;
        if passed + failed > 0 {
            self.closing.push(line.to_owned());
        }
    }

    /// A suite that ended badly without counting a failure, such as one that does not compile.
    pub(crate) fn broken(&mut self) {
        self.failed += 1;
    }

    /// The runners' own closing lines, then the sum alone on the last line.
    pub(crate) fn report(&self) -> String {
        let mut lines = self.closing.clone();
        lines.push(format!("{} passed, {} failed", self.passed, self.failed));
        lines.join("\n")
    }
}

/// The number right before a word, as in `12 passed;`.
fn count(line: &str, word: &str) -> u32 {
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn the_closing_lines_of_both_runners_are_counted() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test tests::three_failed ... ok",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            " Test Files  2 passed (2)",
            "      Tests  1 failed | 11 passed (12)",
            "      Tests  5 passed (5)",
        ] {
            tally.line(line);
        }
        assert_eq!((tally.passed, tally.failed), (23, 3));
        tally.broken();
        let report = tally.report();
        assert_eq!(report.lines().count(), 5, "an empty run is not worth a line:\n{report}");
        assert_eq!(report.lines().last(), Some("23 passed, 4 failed"));
    }
}
