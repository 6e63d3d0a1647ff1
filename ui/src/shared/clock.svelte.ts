// The civil day of the journal. It comes from Rust, like every date: this engine's own idea of the zone may differ.
import { call } from "../api/call";
import { journal } from "./live.svelte";

class Clock {
  /** Today as YYYY-MM-DD; empty until the journal said it. */
  day = $state("");
}

export const clock = new Clock();

/** Keeps the day true for as long as the component lives. */
export function followDay(): void {
  $effect(() => {
    void journal.version;
    call("changes", {}).then(
      ({ day }) => (clock.day = day),
      () => undefined,
    );
  });
}
