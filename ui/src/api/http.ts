// The development host: the same commands over HTTP on this computer, for working on the pages in a browser.
import type { Commands } from "./bindings";
import type { Host } from "./call";
import type { ShellCommands } from "./shell";

const EVERY_MS = 500;

const NO_SHELL = "These pages are in a browser: only Kept’s own window shows notifications and starts by itself.";

/** What the window's shell would answer about reminders, where there is none. */
const answers: Partial<{ [K in keyof ShellCommands]: ShellCommands[K]["reply"] }> = {
  "shell.reminders": { daemon: null, why: NO_SHELL, tray: false, autostart: { on: false, possible: false, why: NO_SHELL } },
  "shell.show_one": { shown: false, why: NO_SHELL },
  "shell.set_autostart": { on: false, possible: false, why: NO_SHELL },
};

async function call(name: string, args: unknown): Promise<unknown> {
  if (name in answers) return answers[name as keyof ShellCommands];
  const reply = await fetch(`/call/${name}`, { method: "POST", body: JSON.stringify(args ?? {}) });
  const value: unknown = await reply.json();
  if (!reply.ok) throw value;
  return value;
}

/** Asks again and again what changed, as the window's shell would tell by itself. */
function follow(heard: (reply: Commands["changes"]["reply"], since: number) => void): () => void {
  let since = -1;
  const timer = setInterval(() => {
    void call("changes", { since }).then((value) => {
      const reply = value as Commands["changes"]["reply"];
      heard(reply, since);
      since = reply.seq;
    });
  }, EVERY_MS);
  return () => clearInterval(timer);
}

export const http: Host = {
  call,
  listen(event, heard) {
    if (event === "changed") {
      return follow((reply, since) => {
        if (since >= 0 && reply.seq !== since) heard(reply as never);
      });
    }
    if (event === "indexing") {
      let told = "null";
      return follow(({ preparing = null }) => {
        const text = JSON.stringify(preparing);
        if (text !== told) heard(preparing as never);
        told = text;
      });
    }
    return () => undefined;
  },
};
