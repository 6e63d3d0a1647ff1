// One thing at a time, in order; of what waits meanwhile only the newest counts.

/** Sends values on: never two at once, and never an old one after a newer one. */
export class Latest<T> {
  #run: (value: T) => Promise<void>;
  #waiting: { value: T } | null = null;
  #underWay: Promise<void> | null = null;

  /** `run` must not reject: it says itself what went wrong. */
  constructor(run: (value: T) => Promise<void>) {
    this.#run = run;
  }

  /** Whether something is on its way or waits. */
  get isBusy(): boolean {
    return this.#underWay !== null;
  }

  /** Sends a value as soon as the one before it has arrived. */
  push(value: T): void {
    this.#waiting = { value };
    this.#underWay ??= this.#work();
  }

  /** Forgets what waits, and resolves when nothing is on its way. */
  async drop(): Promise<void> {
    this.#waiting = null;
    await this.#underWay;
  }

  async #work(): Promise<void> {
    while (this.#waiting) {
      const { value } = this.#waiting;
      this.#waiting = null;
      await this.#run(value);
    }
    this.#underWay = null;
  }
}
