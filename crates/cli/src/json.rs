//! JSON as scripts get it. The views are written for the window with camelCase names; here every name is `snake_case`.

use serde::Serialize;
use serde_json::{Map, Value};

/// A view with its names in `snake_case`.
pub(crate) fn snake_case<T: Serialize>(view: &T) -> Value {
    renamed(serde_json::to_value(view).unwrap_or(Value::Null))
}

/// The value over several lines: scripts do not mind, and people can read it.
pub(crate) fn text(value: &Value) -> String {
    format!("{value:#}")
}

fn renamed(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(name, value)| (snake(&name), renamed(value))).collect::<Map<_, _>>())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(renamed).collect()),
        other => other,
    }
}

fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::snake_case;
    use serde_json::json;

    #[test]
    fn names_change_and_values_do_not() {
        let view = json!({"lastDay": "camelCase stays", "steps": [{"eraseFrom": null, "n": 1}], "plain": {"a": true}});
        let expected =
            json!({"last_day": "camelCase stays", "steps": [{"erase_from": null, "n": 1}], "plain": {"a": true}});
        assert_eq!(snake_case(&view), expected);
    }
}
