// The development host: the same commands over HTTP on this computer, for working on the pages in a browser.
import type { Commands } from "./bindings";
import type { Host } from "./call";

const EVERY_MS = 500;

async function call(name: string, args: unknown): Promise<unknown> {
  const reply = await fetch(`/call/${name}`, { method: "POST", body: JSON.stringify(args ?? {}) });
  const value: unknown = await reply.json();
  if (!reply.ok) throw value;
  return value;
}

export const http: Host = {
  call,
  listen(event, heard) {
    if (event !== "changed") return () => undefined;
    let seq = -1;
    const timer = setInterval(() => {
      void call("changes", { since: seq }).then((value) => {
        const changed = value as Commands["changes"]["reply"];
        if (seq >= 0 && changed.seq !== seq) heard(changed as never);
        seq = changed.seq;
      });
    }, EVERY_MS);
    return () => clearInterval(timer);
  },
};
