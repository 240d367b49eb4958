//! Columns under one another, for people.

use unicode_width::UnicodeWidthStr as _;

/// A cell wider than this is cut: the rest of the line matters more.
const WIDEST: usize = 44;

/// Rows under their headings. Without rows there are no headings either.
pub(crate) fn table(headings: &[String], rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let rows: Vec<Vec<String>> = std::iter::once(headings)
        .chain(rows.iter().map(Vec::as_slice))
        .map(|row| row.iter().map(|it| fitted(it)).collect())
        .collect();
    let widths: Vec<usize> = (0..headings.len())
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0))
        .collect();
    rows.iter().map(|row| line(row, &widths)).collect()
}

/// Names and their values, one under the other. What has no value is left out.
pub(crate) fn list(entries: &[(String, Option<String>)]) -> String {
    let width = entries.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
    entries
        .iter()
        .filter_map(|(name, value)| Some((name, value.as_deref().filter(|value| !value.is_empty())?)))
        .map(|(name, value)| format!("{name}{}  {}\n", " ".repeat(width - name.width()), plain(value)))
        .collect::<Vec<_>>()
        .concat()
}

fn line(row: &[String], widths: &[usize]) -> String {
    let mut out = String::new();
    for (cell, width) in row.iter().zip(widths) {
        out.push_str(cell);
        out.push_str(&" ".repeat(width - cell.width() + 2));
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn fitted(cell: &str) -> String {
    let cell = plain(cell);
    if cell.width() <= WIDEST {
        return cell;
    }
    let mut out = String::new();
    for letter in cell.chars() {
        out.push(letter);
        if out.width() >= WIDEST {
            out.pop();
            break;
        }
    }
    out.push('…');
    out
}

/// Text that cannot play tricks on a terminal: what came from a file may hold control characters, or marks that turn the
/// direction of writing around.
pub(crate) fn plain(text: &str) -> String {
    let tricks = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|letter| if tricks(letter) { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::{list, plain, table};

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn columns_stand_under_one_another_in_every_script() {
        let shown =
            table(&texts(&["Nr", "Namn", "Ort"]), &[texts(&["K1", "王美玲", "Lund"]), texts(&["K10", "Åsa", ""])]);
        assert_eq!(shown, "Nr   Namn    Ort\nK1   王美玲  Lund\nK10  Åsa\n");
        assert_eq!(table(&texts(&["Nr"]), &[]), "");
    }

    #[test]
    fn what_has_no_value_is_left_out() {
        let entries = [("Namn".to_owned(), Some("Åsa".to_owned())), ("E-post".to_owned(), None)];
        assert_eq!(list(&entries), "Namn    Åsa\n");
    }

    #[test]
    fn a_terminal_is_not_steered_by_data() {
        assert_eq!(plain("a\u{1b}[31mb\nc\u{202e}d"), "a [31mb c d");
    }

    #[test]
    fn a_long_cell_is_cut() {
        let shown = table(&texts(&["A", "B"]), &[texts(&[&"x".repeat(100), "end"])]);
        assert!(shown.contains("…  end"), "{shown}");
    }
}
