import { beforeEach, describe, expect, it, vi } from "vitest";
import { routeUndo, type Routes } from "./undo";

function element(html: string): HTMLElement {
  document.body.innerHTML = html;
  const made = document.body.firstElementChild;
  if (!(made instanceof HTMLElement)) throw new Error(html);
  return made;
}

describe("Ctrl Z", () => {
  let routes: { text: ReturnType<typeof vi.fn<Routes["text"]>>; journal: ReturnType<typeof vi.fn<Routes["journal"]>> };

  beforeEach(() => {
    routes = { text: vi.fn<Routes["text"]>(() => true), journal: vi.fn<Routes["journal"]>() };
  });

  it.each(["<input>", '<input type="search">', "<textarea></textarea>"])("takes back text in %s", (html) => {
    routeUndo(element(html), "undo", routes);
    expect(routes.text).toHaveBeenCalledExactlyOnceWith("undo");
    expect(routes.journal).not.toHaveBeenCalled();
  });

  it("never reaches the journal from a text control, even with nothing left to take back", () => {
    routes.text.mockReturnValue(false);
    routeUndo(element("<textarea></textarea>"), "redo", routes);
    expect(routes.journal).not.toHaveBeenCalled();
  });

  it.each(["<button>x</button>", '<input type="checkbox">', '<input type="radio">', '<a href="#/">x</a>', "<select></select>"])(
    "takes back the newest operation from %s",
    (html) => {
      routeUndo(element(html), "undo", routes);
      expect(routes.journal).toHaveBeenCalledExactlyOnceWith("undo");
      expect(routes.text).not.toHaveBeenCalled();
    },
  );

  it("takes back the newest operation when nothing has the focus", () => {
    routeUndo(null, "redo", routes);
    expect(routes.journal).toHaveBeenCalledExactlyOnceWith("redo");
  });
});
