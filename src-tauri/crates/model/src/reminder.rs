//! Words of reminders: what they are about, how they are said, what became of them.

crate::words::words! {
    /// What a reminder is about. Each can be switched off.
    ReminderKind, "kind of reminder" {
        /// What I or a colleague promised.
        Mine = "mine",
        /// What they promised.
        Theirs = "theirs",
        /// Somebody waits for us: a question, a low score.
        Waiting = "waiting",
        /// After the order: playbook steps, lanes, pulses, renewals.
        Beyond = "beyond",
        /// Birthdays and anniversaries.
        Dates = "dates",
        /// Every other prompt.
        Others = "others",
        /// A meeting is about to begin.
        MeetingBefore = "before",
        /// A meeting is over: write it down.
        MeetingAfter = "after",
        /// The evening before: tomorrow's briefs.
        Evening = "evening",
    }
}

crate::words::words! {
    /// How reminders are said.
    ToastForm, "form of a toast" {
        /// One reminder.
        Single = "single",
        /// Several about one account.
        Account = "account",
        /// A line for each of several.
        Digest = "digest",
        /// Before or after a meeting. Not counted by the daily cap.
        Meeting = "meeting",
        /// Tomorrow's briefs. Not counted by the daily cap.
        Evening = "evening",
    }
}

crate::words::words! {
    /// What became of a toast.
    ToastState, "state of a toast" {
        /// Written down, about to be shown. One that stays so was perhaps never seen: its lines come in the next digest.
        Due = "due",
        /// The desktop took it.
        Shown = "shown",
        /// The user did something with it.
        Acted = "acted",
        /// The desktop refused it: its lines come in the next digest.
        Failed = "failed",
    }
}

crate::words::words! {
    /// What the user did with a toast.
    ToastAct, "act" {
        /// Done.
        Done = "done",
        /// Put off to the next working day at 09:00.
        Tomorrow = "tomorrow",
        /// Opened what it is about.
        Open = "open",
        /// Began to write down how a meeting went.
        Log = "log",
        /// Closed it.
        Closed = "closed",
    }
}
