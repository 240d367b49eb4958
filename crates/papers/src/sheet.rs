//! Tables that a spreadsheet opens: UTF-8 with its mark, semicolons, and no cell that becomes a formula. They are written
//! here because a paper can have one attached.

/// A whole table, row by row.
pub fn table(rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    for row in rows {
        out.push_str(&row.iter().map(|text| cell(text)).collect::<Vec<_>>().join(";"));
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// A cell that is text whatever stands in it. A spreadsheet takes what begins with one of these signs for a formula, also
/// inside quotation marks and also after a blank; a preceding apostrophe makes it text.
fn cell(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let begins = plain.trim_start().chars().next();
    let guard = if begins.is_some_and(|first| "=+-@＝＋－＠".contains(first)) { "'" } else { "" };
    format!("\"{guard}{}\"", plain.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::{cell, table};

    #[test]
    fn no_cell_becomes_a_formula() {
        for (text, expected) in [
            ("Åsa", "\"Åsa\""),
            ("=1+1", "\"'=1+1\""),
            ("  =HYPERLINK(\"x\")", "\"'  =HYPERLINK(\"\"x\"\")\""),
            ("+46 18", "\"'+46 18\""),
            ("-1", "\"'-1\""),
            ("@sum", "\"'@sum\""),
            ("\t=1", "\"' =1\""),
            ("a;b\nc", "\"a;b c\""),
            ("＝1", "\"'＝1\""),
            ("", "\"\""),
        ] {
            assert_eq!(cell(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_table_is_what_excel_takes_without_asking() {
        assert_eq!(table([vec!["a".into(), "b".into()]]), "\u{feff}\"a\";\"b\"\r\n".as_bytes());
    }
}
