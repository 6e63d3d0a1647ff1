// The window's shell as the host.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Host } from "./call";

export const tauri: Host = {
  call: (name, args) => invoke("call", { name, arguments: args }),
  listen(event, heard) {
    const unlisten = listen(event, ({ payload }) => heard(payload as never));
    return () => void unlisten.then((stop) => stop());
  },
};
