//! Versions of the form: a file of an earlier one is brought up to this one step by step before it is read, so that the
//! types of this program know one form only.
//!
//! | version | since | what changed |
//! | --- | --- | --- |
//! | `annals/1` | the first day | |
//!
//! What a program of tomorrow adds under keys of its own needs no version: unknown keys are kept and written back. A
//! version is for what is called otherwise, or means something else.

use serde::Deserialize;
use serde_json::{Map, Value};

/// Makes of a file of one version one of the next.
type Step = fn(&mut Map<String, Value>);

/// One step a version, never changed once it was released: the first makes `annals/2` of `annals/1`.
const STEPS: &[Step] = &[];

/// The file in the form of this program, as bytes. `None` when it is of this or a later version, or none at all.
pub(super) fn brought_up(bytes: &[u8]) -> Option<Vec<u8>> {
    if STEPS.is_empty() { None } else { through(STEPS, bytes) }
}

fn through(steps: &[Step], bytes: &[u8]) -> Option<Vec<u8>> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
    }
    let version: usize =
        serde_json::from_slice::<Head>(bytes).ok()?.format.strip_prefix("annals/")?.parse().ok()?;
    let rest = steps.get(version.checked_sub(1)?..).filter(|rest| !rest.is_empty())?;
    let mut file: Map<String, Value> = serde_json::from_slice(bytes).ok()?;
    for step in rest {
        step(&mut file);
    }
    file.insert("format".to_owned(), format!("annals/{}", steps.len() + 1).into());
    serde_json::to_vec(&file).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chronology::Chronology;

    /// Headlines were once called otherwise, and later stood in a list.
    const TALE: &[Step] = &[
        |file| {
            let events = file.get_mut("events").and_then(Value::as_array_mut);
            for event in events.into_iter().flatten().filter_map(Value::as_object_mut) {
                if let Some(headline) = event.remove("headline") {
                    event.insert("title".to_owned(), headline);
                }
            }
        },
        |file| drop(file.insert("titles".to_owned(), true.into())),
    ];

    #[test]
    fn a_file_goes_through_every_step_after_its_own_version() {
        for (version, expected) in [
            (1, Some(r#"{"events":[{"title":"a"}],"format":"annals/3","mine":7,"titles":true}"#)),
            (2, Some(r#"{"events":[{"headline":"a"}],"format":"annals/3","mine":7,"titles":true}"#)),
            (3, None),
            (4, None),
            (0, None),
        ] {
            let file = format!(r#"{{"format":"annals/{version}","mine":7,"events":[{{"headline":"a"}}]}}"#);
            let brought = through(TALE, file.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap());
            assert_eq!(brought.as_deref(), expected, "{version}");
        }
        for other in [r#"{"format":"annals/x"}"#, r#"{"format":7}"#, "[]", "{", r#"{"format":"annals/1","#] {
            assert_eq!(through(TALE, other.as_bytes()), None, "{other}");
        }
    }

    #[test]
    fn this_program_writes_the_version_that_the_steps_lead_to() {
        assert_eq!(Chronology::FORMAT, format!("annals/{}", STEPS.len() + 1));
    }
}
