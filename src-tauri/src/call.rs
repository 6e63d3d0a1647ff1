//! The one command that pages can call, and the way of its answer back to them.

use crate::journal_thread::{Answer, JournalThread};
use crate::{panics, shell};
use kept_api::{ApiError, ErrorCode};
use serde_json::Value;
use tauri::{AppHandle, Manager, WebviewWindow};

/// Said where no answer comes any more.
pub(crate) const CLOSING: &str = "Kept is closing, or its journal thread ended; start Kept again.";

/// Does what `name` says with `arguments`: a command of the shell (its name has a dot), else one of the api.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    name: String,
    arguments: Option<Value>,
) -> Result<Value, ApiError> {
    let arguments = arguments.unwrap_or_else(|| Value::Object(serde_json::Map::default()));
    // On a task of its own, so that a panic in it is still an answer to the page.
    let work = async move {
        if name.contains('.') {
            shell::answer(&window, &name, arguments).await
        } else {
            api(window.app_handle(), name, arguments).await
        }
    };
    match tauri::async_runtime::spawn(work).await {
        Ok(outcome) => outcome,
        Err(error) => {
            tracing::error!("a command did not get to its end: {error}");
            Err(ApiError::new(ErrorCode::Failed, panics::SENTENCE))
        }
    }
}

/// A command of the api, on the journal's thread.
pub(crate) async fn api(app: &AppHandle, name: String, arguments: Value) -> Result<Value, ApiError> {
    asked(app, |thread, answer| thread.call(name, arguments, answer)).await?
}

/// A command of the api on the user's own journal, never on the sample.
pub(crate) async fn mine(app: &AppHandle, name: &str, arguments: Value) -> Result<Value, ApiError> {
    asked(app, |thread, answer| thread.call_mine(name.to_owned(), arguments, answer)).await?
}

/// Asks the journal's thread without holding any other thread up.
pub(crate) async fn asked<T: Send + 'static>(
    app: &AppHandle,
    ask: impl FnOnce(&JournalThread, Answer<T>),
) -> Result<T, ApiError> {
    let (sender, mut receiver) = tauri::async_runtime::channel(1);
    // Whoever asked may be gone with its window; then nobody needs the answer.
    ask(&app.state::<JournalThread>(), Box::new(move |value| drop(sender.try_send(value))));
    receiver.recv().await.ok_or_else(|| ApiError::new(ErrorCode::Failed, CLOSING))
}
