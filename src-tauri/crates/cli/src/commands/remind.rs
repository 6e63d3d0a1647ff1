//! `kept remind`: what is ahead, what is due now, and what was said when.

use crate::exit::{Code, Failure};
use crate::output::Output;
use crate::output::remind::{self, AheadReply, How, OnceReply, SaidNow, State};
use clap::Args;
use kept_api::{
    Command as _, Journal, ReadCalendars, Remind, ReminderLog, RemindersAhead, ToastFailed, ToastShown,
    ToastWire,
};
use kept_toasts::{Toast, ToastError, Toaster};

#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct RemindArgs {
    /// Say what is due now, each thing once: as notifications, or here where nothing shows them
    #[arg(long)]
    once: bool,
    /// Only as notifications: where nothing shows them, everything waits
    #[arg(long, requires = "once")]
    desktop: bool,
    /// What was said when, and what became of it
    #[arg(long, conflicts_with = "once")]
    log: bool,
    /// How much of the log to show
    #[arg(long, value_name = "N", requires = "log")]
    limit: Option<usize>,
}

const HELP: &str = "\
Examples:
  kept remind               what would be said until the end of the next working day
  kept remind --once        what is due now, once
  kept remind --log --limit 50

The window speaks up by itself while it runs, also when it is hidden. Without it, something has to look every
minute. However many look, each thing is said once.

With cron (crontab -e):
  * * * * * kept remind --once --desktop >/dev/null

With systemd, in ~/.config/systemd/user/kept.service:
  [Service]
  Type=oneshot
  ExecStart=/usr/bin/kept remind --once --desktop
and kept.timer beside it:
  [Timer]
  OnCalendar=*:*
  AccuracySec=1s
  [Install]
  WantedBy=timers.target
then: systemctl --user enable --now kept.timer";

/// Runs one of the three.
///
/// # Errors
/// Whatever the journal or the output fails with. What was not said by then comes later.
pub(crate) fn run(args: &RemindArgs, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    if args.log {
        let reply = ReminderLog { limit: args.limit }.run(journal)?;
        out.reply(&reply, |page| remind::log(&reply, page))?;
    } else if args.once {
        once(args.desktop, journal, out)?;
    } else {
        let means = desktop().and_then(|mut desktop| desktop.means());
        let step = Remind { can_show: false }.run(journal)?;
        let ahead = RemindersAhead {}.run(journal)?;
        let reply = AheadReply::new(ahead, step, means);
        out.reply(&reply, |page| remind::ahead(&reply, page))?;
    }
    Ok(Code::Done)
}

/// One look at the clock. What is due is written down as about to be said, said, and confirmed, in this order: so that no
/// other program says it, too, and that nothing counts as said which nobody could see.
fn once(only_desktop: bool, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let problems = read_calendars(journal);
    let desktop = desktop().and_then(|mut desktop| desktop.means().map(|means| (desktop, means)));
    let (mut desktop, means) = match desktop {
        Ok((desktop, means)) => (Some(desktop), Ok(means)),
        Err(error) => (None, Err(error)),
    };
    let step = Remind { can_show: desktop.is_some() || !only_desktop }.run(journal)?;
    let mut said = Vec::new();
    for toast in &step.toasts {
        said.push(say(toast, desktop.as_deref_mut(), only_desktop, journal)?);
    }
    let reply = OnceReply::new(said, &step, means, problems, out.page.today);
    let printed = out.reply(&reply, |page| remind::once(&reply, only_desktop, page));
    for toast in reply.items.iter().filter(|said| said.how == How::Output) {
        if printed.is_ok() {
            ToastShown { id: toast.id }.run(journal)?;
        } else {
            let why = "It could not be printed.".to_owned();
            ToastFailed { id: toast.id, why }.run(journal)?;
        }
    }
    Ok(printed?)
}

/// Shows a toast on the desktop; where that does not work, it is left to be printed.
fn say(
    toast: &ToastWire,
    desktop: Option<&mut (dyn Toaster + 'static)>,
    only_desktop: bool,
    journal: &mut Journal,
) -> Result<SaidNow, Failure> {
    let id = toast.id;
    let shown = match desktop {
        Some(desktop) => desktop.show(&on_desktop(toast)),
        None => return Ok(SaidNow::new(toast, How::Output, State::Shown, None)),
    };
    Ok(match shown {
        Ok(()) => {
            ToastShown { id }.run(journal)?;
            SaidNow::new(toast, How::Desktop, State::Shown, None)
        }
        // Perhaps it stands there: printing it might say it twice. It comes again in the next digest.
        Err(error @ ToastError::Silent) => {
            SaidNow::new(toast, How::Desktop, State::Unconfirmed, Some(remind::sentence(&error)))
        }
        Err(error) if only_desktop => {
            let why = remind::sentence(&error);
            ToastFailed { id, why: why.clone() }.run(journal)?;
            SaidNow::new(toast, How::Desktop, State::Failed, Some(why))
        }
        Err(error) => SaidNow::new(toast, How::Output, State::Shown, Some(remind::sentence(&error))),
    })
}

fn on_desktop(toast: &ToastWire) -> Toast {
    Toast {
        id: toast.id,
        title: toast.title.clone(),
        body: toast.body.clone(),
        actions: Vec::new(),
        is_urgent: toast.urgent,
        replaces: toast.replaces,
    }
}

/// Meetings come from calendars: they are read first. One that cannot be read is no reason to keep silent about the rest.
fn read_calendars(journal: &mut Journal) -> Vec<String> {
    match (ReadCalendars {}).run(journal) {
        Ok(read) => {
            let problems = |calendar: kept_api::CalendarWire| {
                let name = calendar.name;
                calendar.problems.into_iter().map(move |problem| format!("{name}: {problem}"))
            };
            read.items.into_iter().flat_map(problems).collect()
        }
        Err(error) => vec![error.message],
    }
}

/// The desktop, for a program that does not stay to hear buttons pressed.
#[cfg(target_os = "linux")]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there is none")]
fn desktop() -> Result<Box<dyn Toaster>, ToastError> {
    Ok(Box::new(kept_toasts::Desktop::in_passing()))
}

/// Here the window's program shows notifications, and no other.
#[cfg(not(target_os = "linux"))]
fn desktop() -> Result<Box<dyn Toaster>, ToastError> {
    Err(ToastError::NoDaemon)
}
