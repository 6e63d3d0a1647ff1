//! Rows as they were before an operation, as JSON.

use rusqlite::types::Value;
use serde_json::Map;

/// The number in a column of an image.
pub(super) fn number_in(image: &Map<String, serde_json::Value>) -> impl Fn(&str) -> Option<i64> {
    |column| image.get(column)?.as_i64()
}

/// The uid of a row that has one.
pub(super) fn uid_of(image: &Map<String, serde_json::Value>) -> Option<Vec<u8>> {
    match image.get("uid").map(from_json) {
        Some(Value::Blob(uid)) => Some(uid),
        _ => None,
    }
}

/// Blobs are written as `{"x": hex}`: JSON has none.
pub(super) fn to_json(value: Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Integer(number) => number.into(),
        Value::Real(number) => number.into(),
        Value::Text(text) => text.into(),
        Value::Blob(bytes) => {
            let hex = bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
            serde_json::json!({ "x": hex })
        }
    }
}

/// What [`to_json`] wrote.
pub(super) fn from_json(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Bool(bit) => Value::Integer(i64::from(*bit)),
        serde_json::Value::Number(number) => {
            number.as_i64().map_or_else(|| Value::Real(number.as_f64().unwrap_or_default()), Value::Integer)
        }
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Object(blob) => {
            let hex = blob.get("x").and_then(serde_json::Value::as_str).unwrap_or_default();
            let byte = |at: usize| hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
            Value::Blob((0..hex.len()).step_by(2).filter_map(byte).collect())
        }
        serde_json::Value::Null | serde_json::Value::Array(_) => Value::Null,
    }
}
