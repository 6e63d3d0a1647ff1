// Which overlay is open, and what it was opened with. One at a time: a key opens it, Esc is one step back.

/** What capture begins with. */
export interface CaptureStart {
  /** The beginning of the line; the draft when absent. */
  line?: string;
  /** The prompt it answers. */
  answers?: { key: string; title: string };
  /** The planned meeting it logs. */
  meeting?: number;
}

/** What planning a meeting begins with. */
export interface PlanStart {
  account?: { id: number; name: string };
}

/** An overlay with what it needs. */
export type Overlay =
  | { name: "capture"; start: CaptureStart }
  | { name: "palette"; text?: string }
  | { name: "keys" }
  | { name: "import"; pasted?: boolean }
  | { name: "plan"; start: PlanStart }
  | { name: "facts"; of: string }
  | { name: "edit"; target: string; field?: string };

class Overlays {
  open: Overlay | null = $state.raw(null);

  /** Opens an overlay in place of the one that is open. */
  show(overlay: Overlay): void {
    this.open = overlay;
  }

  /** Opens capture. */
  capture(start: CaptureStart = {}): void {
    this.show({ name: "capture", start });
  }

  close(): void {
    this.open = null;
  }
}

export const overlays = new Overlays();
