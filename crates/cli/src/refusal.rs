//! What went wrong, said: a sentence and a remedy, or the same as JSON.

use crate::{json, words};
use actions::Problem;
use serde_json::{Map, Value, json};
use std::{io::Write as _, process::ExitCode};
use wording::{Args, Language, text, text_with};

/// A command that was not done.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// Refused below.
    Problem(Problem),
    /// Not understood here; the sentence says what exactly.
    Usage {
        /// The option or argument.
        argument: String,
        /// What about it.
        sentence: String,
        /// What to do.
        remedy: String,
    },
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        Self::Problem(error.into())
    }
}

impl Refusal {
    /// Wrong usage with a sentence of its own, `<id>`, and its remedy, `<id>-remedy`.
    pub(crate) fn usage(language: Language, argument: &str, id: &str) -> Self {
        let args = Args::new().set("argument", argument);
        Self::Usage {
            argument: argument.to_owned(),
            sentence: text_with(language, id, &args),
            remedy: text_with(language, &format!("{id}-remedy"), &args),
        }
    }

    /// Writes the refusal to standard error and gives the exit status.
    pub(crate) fn tell(&self, language: Language, as_json: bool) -> ExitCode {
        let (problem, sentence, remedy) = match self {
            Self::Problem(problem) => {
                let (sentence, remedy) = said(problem, language);
                (problem.clone(), sentence, remedy)
            }
            Self::Usage { argument, sentence, remedy } => {
                (Problem::WrongUsage { argument: argument.clone() }, sentence.clone(), remedy.clone())
            }
        };
        let told = if as_json {
            let (code, arguments) = taken_apart(&problem);
            json::text(&json!({"problem": {
                "code": code,
                "arguments": json::snake_case(&arguments),
                "sentence": sentence,
                "remedy": remedy,
            }}))
        } else {
            format!("{sentence}\n{remedy}")
        };
        // Where nobody can read the sentence, the exit status still says it.
        let _ = writeln!(std::io::stderr(), "{told}");
        ExitCode::from(problem.exit_status())
    }
}

/// The problem's code and its data.
fn taken_apart(problem: &Problem) -> (Value, Map<String, Value>) {
    match serde_json::to_value(problem) {
        Ok(Value::Object(mut fields)) => (fields.remove("code").unwrap_or_default(), fields),
        _ => (Value::Null, Map::new()),
    }
}

/// The sentence and the remedy. Data that is itself a code (a field, a reason) is put into words first.
pub(crate) fn said(problem: &Problem, language: Language) -> (String, String) {
    let args = taken_apart(problem).1.into_iter().fold(Args::new(), |args, (name, value)| match value {
        Value::Number(number) => args.set(name, number.as_i64().unwrap_or_default()),
        Value::String(text) => {
            let said = match topic(&name) {
                Some("field") => words::field(language, &text),
                Some(topic) => words::code(language, topic, &text),
                None => text,
            };
            args.set(name, said)
        }
        other => args.set(name, other.to_string()),
    });
    let id = format!("problem-{}", problem.wording_code());
    (text_with(language, &id, &args), text_with(language, &format!("{id}-remedy"), &args))
}

/// Under which words the codes of a problem's data are found.
fn topic(name: &str) -> Option<&'static str> {
    match name {
        "field" => Some("field"),
        "reason" => Some("reason"),
        "kind" => Some("guard"),
        "noun" => Some("noun"),
        "deed" => Some("deed"),
        _ => None,
    }
}

/// The remedy every misunderstood command line gets.
pub(crate) fn see_help(language: Language) -> String {
    text(language, "problem-wrong-usage-remedy")
}

#[cfg(test)]
mod tests {
    use super::{Language, said};
    use actions::Problem;

    #[test]
    fn codes_inside_a_sentence_are_put_into_words() {
        let (sentence, remedy) = said(&Problem::invalid("email", "not-an-address"), Language::En);
        assert_eq!(sentence, "The field e-mail cannot be used (not an e-mail address).");
        assert_eq!(remedy, "Correct the field and try again.");
        let (sentence, _) = said(&Problem::WeakPassword { score: 1, needed: 3 }, Language::Sv);
        assert_eq!(sentence, "Lösenordet är för lätt att gissa (styrka 1 av 4, det krävs 3).");
    }
}
