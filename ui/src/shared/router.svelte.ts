// Where the window is: a path after the hash, such as "/accounts/5/brief" or "/journal?q=backup".

/** A place in the window. */
export interface Route {
  /** Without the question mark. */
  path: string;
  /** What follows it. */
  query: URLSearchParams;
}

function read(): Route {
  const [path = "", query = ""] = location.hash.replace(/^#/u, "").split("?");
  return { path: path || "/today", query: new URLSearchParams(query) };
}

class Router {
  /** The present place. */
  current: Route = $state.raw(read());

  constructor() {
    addEventListener("hashchange", () => (this.current = read()));
  }

  /** The parts of the path: ["accounts", "5", "brief"]. */
  get parts(): string[] {
    return this.current.path.split("/").filter(Boolean);
  }

  /** Goes somewhere; Back comes home again. */
  go(path: string): void {
    location.hash = path;
  }

  /** Changes the place without a step for Back, such as while a query is typed. */
  replace(path: string): void {
    history.replaceState(history.state, "", `#${path}`);
    this.current = read();
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
