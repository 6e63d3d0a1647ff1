//! The command table: one list makes the dispatcher and the bindings.

use crate::command::{
    Accounts, ActOnToast, AddPlaybook, AddStep, AnswerConsent, AskPulse, Attach, Calendars, CanAsk,
    ChangeSetting, Changes, CloseLoop, Delete, Detach, Dismiss, DismissIntroduction, Doctor, DoneWith, Draft,
    Due, Edit, EditPlaybook, EditStep, EditStory, ExampleToast, ExportStatus, ExportStory, Facets,
    FactsBehind, FindChips, History, HolidaysFrom, Import, ImportPulses, Introductions, KeepCalendars,
    KeepDraft, KeepPulse, KeepRetold, LinkEntries, ListAttachments, ListCandidates, ListNames, Log,
    MakeBrief, MakeStory, Meetings, Pinned, Plan, PlaybookAhead, Playbooks, PreviewCard, Quotes,
    ReadAttachment, ReadCalendars, ReadDay, ReadSnooze, Redo, Reindex, Remind, ReminderLog, RemindersAhead,
    RemovePlaybook, RemoveStep, RemoveStory, Sample, Search, SetIntention, SettlePromise, ShipPlaybook, Show,
    ShowForm, ShowPlaybook, ShowSettings, ShowStatus, Snooze, SnoozeChoices, Stories, TellMoment, TellStory,
    ThankFor, TheySaidYes, Timeline, ToastFailed, ToastShown, Understand, Undo, UnlinkEntries, ViewAccount,
    ViewAdvocacy, ViewDelights, ViewEntry, ViewHorizon, ViewInsights, ViewLinkable, ViewLists, ViewMoment,
    ViewOrders, ViewPerson, ViewPromises, ViewPulse, ViewServed, ViewStory, ViewToday, ViewWords,
    WhichCalendars,
};
use crate::{ApiError, ErrorCode, Reply};
use kept_journal::Journal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

/// A command: its arguments are the type itself.
pub trait Command: DeserializeOwned + TS + 'static {
    /// What a client calls it.
    const NAME: &'static str;
    /// What it gives.
    type Reply: Serialize + TS + 'static;
    /// Does it.
    ///
    /// # Errors
    /// A code and a sentence; nothing was changed then.
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply>;
}

macro_rules! table {
    ($($command:ty),+ $(,)?) => {
        /// The names of all commands.
        pub const fn names() -> &'static [&'static str] {
            &[$(<$command>::NAME),+]
        }

        /// Runs the command of that name on arguments as JSON.
        ///
        /// # Errors
        /// An unknown command, arguments that do not fit, or whatever the command fails with.
        pub fn dispatch(journal: &mut Journal, name: &str, arguments: Value) -> Reply<Value> {
            match name {
                $(<$command>::NAME => run::<$command>(journal, arguments),)+
                _ => Err(ApiError::new(
                    ErrorCode::UnknownCommand,
                    format!("there is no command \"{name}\"; there are {}.", names().join(", ")),
                )),
            }
        }

        /// The text of `ui/src/api/bindings.ts`.
        pub fn bindings() -> String {
            let mut types = Types::default();
            types.add::<ApiError>();
            let mut table = String::new();
            $(
                types.add::<$command>();
                types.add::<<$command as Command>::Reply>();
                let (arguments, reply) = (<$command>::name(&types.config), <<$command as Command>::Reply>::name(&types.config));
                table += &format!("  {}: {{ arguments: {arguments}; reply: {reply} }};\n", <$command>::NAME);
            )+
            types.text(&table)
        }
    };
}

table![
    Accounts,
    ActOnToast,
    AddPlaybook,
    AddStep,
    AnswerConsent,
    AskPulse,
    Attach,
    Calendars,
    CanAsk,
    ChangeSetting,
    Changes,
    CloseLoop,
    Delete,
    Detach,
    Dismiss,
    DismissIntroduction,
    Doctor,
    DoneWith,
    Draft,
    Due,
    Edit,
    EditPlaybook,
    EditStep,
    EditStory,
    ExampleToast,
    ExportStatus,
    ExportStory,
    Facets,
    FactsBehind,
    FindChips,
    History,
    HolidaysFrom,
    Import,
    ImportPulses,
    Introductions,
    KeepCalendars,
    KeepDraft,
    KeepPulse,
    KeepRetold,
    LinkEntries,
    ListAttachments,
    ListCandidates,
    ListNames,
    Log,
    MakeBrief,
    MakeStory,
    Meetings,
    Pinned,
    Plan,
    PlaybookAhead,
    Playbooks,
    PreviewCard,
    Quotes,
    ReadAttachment,
    ReadCalendars,
    ReadDay,
    ReadSnooze,
    Redo,
    Reindex,
    Remind,
    ReminderLog,
    RemindersAhead,
    RemovePlaybook,
    RemoveStep,
    RemoveStory,
    Sample,
    Search,
    SetIntention,
    SettlePromise,
    ShipPlaybook,
    Show,
    ShowForm,
    ShowPlaybook,
    ShowSettings,
    ShowStatus,
    Snooze,
    SnoozeChoices,
    Stories,
    TellMoment,
    TellStory,
    ThankFor,
    TheySaidYes,
    Timeline,
    ToastFailed,
    ToastShown,
    Understand,
    Undo,
    UnlinkEntries,
    ViewAccount,
    ViewAdvocacy,
    ViewDelights,
    ViewEntry,
    ViewHorizon,
    ViewInsights,
    ViewLinkable,
    ViewLists,
    ViewMoment,
    ViewOrders,
    ViewPerson,
    ViewPromises,
    ViewPulse,
    ViewServed,
    ViewStory,
    ViewToday,
    ViewWords,
    WhichCalendars,
];

fn run<C: Command>(journal: &mut Journal, arguments: Value) -> Reply<Value> {
    let command: C =
        serde_json::from_value(arguments).map_err(|error| ApiError::arguments(C::NAME, &error))?;
    // What another process did since the last command counts from here on.
    journal.refresh()?;
    let reply = command.run(journal)?;
    serde_json::to_value(reply).map_err(|error| ApiError::new(ErrorCode::Failed, error.to_string()))
}

/// The declarations of all types that the table reaches, by name.
struct Types {
    config: Config,
    declarations: std::collections::BTreeMap<String, String>,
}

impl Default for Types {
    fn default() -> Self {
        // Numbers on the wire are JSON numbers; ids and counts stay far below 2^53.
        Self {
            config: Config::new().with_large_int("number"),
            declarations: std::collections::BTreeMap::new(),
        }
    }
}

impl Types {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
        T::visit_dependencies(self);
        T::visit_generics(self);
    }

    fn text(&self, table: &str) -> String {
        let mut text =
            "// Made by the crate kept-api from its command table; a test fails when this file is stale.\n\n"
                .to_owned();
        for declaration in self.declarations.values() {
            text.push_str("export ");
            text.push_str(declaration);
            text.push_str("\n\n");
        }
        text + &format!("export interface Commands {{\n{table}}}\n")
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Types without a file of their own are TypeScript's: strings, numbers, arrays.
        if T::output_path().is_none() {
            T::visit_generics(self);
            return;
        }
        let name = T::ident(&self.config);
        if !self.declarations.contains_key(&name) {
            self.declarations.insert(name, T::decl(&self.config));
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }
}
