// The window's shell as the host.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebviewWindow } from "@tauri-apps/api/webviewWindow";
import type { Host } from "./call";

export const tauri: Host = {
  call: (name, args) => invoke("call", { name, arguments: args }),
  listen(event, heard) {
    // Without a target a page would hear what is meant for the other window, too.
    const target = getCurrentWebviewWindow().label;
    const unlisten = listen(event, ({ payload }) => heard(payload as never), { target });
    return () => void unlisten.then((stop) => stop());
  },
};
