// Does what a row of the palette says.
import { call } from "../api/call";
import { overlays } from "../shared/overlays.svelte";
import { router } from "../shared/router.svelte";
import { change } from "../shared/settings.svelte";
import { showOne } from "../shared/show-one";
import { redo, toasts, undo } from "../shared/toasts.svelte";
import type { Action } from "./rows";

const SHELL = { folder: "shell.open_folder", sample: "shell.open_sample", mine: "shell.open_mine", quit: "shell.quit" } as const;

/** Closes the palette and acts. */
export function act(action: Action): void {
  overlays.close();
  switch (action.do) {
    case "go":
      return router.go(action.path);
    case "capture":
      return overlays.capture(action.line ? { line: action.line } : {});
    case "plan":
      return overlays.show({ name: "plan", start: action.account ? { account: action.account } : {} });
    case "edit":
      return overlays.show({ name: "edit", target: action.target, ...(action.field ? { field: action.field } : {}) });
    case "import":
      return overlays.show({ name: "import", pasted: action.pasted });
    case "keys":
      return overlays.show({ name: "keys" });
    case "set":
      return void change(action.key, action.value);
    case "show_one":
      return void showOne();
    case "undo":
      return void undo();
    case "redo":
      return void redo();
    default:
      call(SHELL[action.do], {}).catch((thrown: unknown) => toasts.failed(thrown));
  }
}
