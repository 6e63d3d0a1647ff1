// Where the window is: a path after the hash, such as "/accounts/5/brief" or "/journal?q=backup".

/** A place in the window. */
export interface Route {
  /** Without the question mark. */
  path: string;
  /** What follows it. */
  query: URLSearchParams;
}

/** How long after a refusal the address is changed again, in milliseconds. */
const AGAIN_MS = 1000;

function read(hash = location.hash): Route {
  const [path = "", query = ""] = hash.replace(/^#/u, "").split("?");
  return { path: path || "/today", query: new URLSearchParams(query) };
}

class Router {
  /** The present place. */
  current: Route = $state.raw(read());
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    addEventListener("hashchange", () => {
      clearTimeout(this.#again);
      const now = read();
      // `go` was here already.
      if (now.path !== this.current.path || now.query.toString() !== this.current.query.toString()) this.current = now;
    });
  }

  /** The parts of the path: ["accounts", "5", "brief"]. */
  get parts(): string[] {
    return this.current.path.split("/").filter(Boolean);
  }

  /** Goes somewhere; Back comes home again. The page is there at once, so that the next key finds it, and not when the browser says so. */
  go(path: string): void {
    clearTimeout(this.#again);
    location.hash = path;
    this.current = read(path);
  }

  /** Changes the place without a step for Back, such as while a query is typed. */
  replace(path: string): void {
    clearTimeout(this.#again);
    try {
      history.replaceState(history.state, "", `#${path}`);
    } catch {
      // WebKit takes a hundred changes in half a minute, and who types fast makes more: the address follows later.
      this.#again = setTimeout(() => this.replace(path), AGAIN_MS);
    }
    this.current = read(path);
  }

  /** One step back; to Today when there is none. */
  back(): void {
    if (history.length > 1) history.back();
    else this.go("/today");
  }
}

export const router = new Router();

/** The pages of things that have one. */
export const pages = {
  account: (id: number) => `/accounts/${id}`,
  brief: (id: number) => `/accounts/${id}/brief`,
  person: (id: number) => `/people/${id}`,
  entry: (id: number) => `/entries/${id}`,
  search: (line: string) => `/journal?q=${encodeURIComponent(line)}`,
};
