/** What a job did, for people: a code that the console has a sentence for, and the figures in it. */
export interface JobOutcome {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One thing that is done by itself. It decides from the clock and the store's own calendar whether it is due. */
export interface Job {
  /** Names it in addresses: `backup`. */
  readonly name: string;
  /** Called each minute: does what is due. @returns `undefined` where nothing was. */
  readonly run: (nowMs: number) => Promise<JobOutcome | undefined>;
  /** Does it now, due or not. */
  readonly runNow: (nowMs: number) => Promise<JobOutcome>;
  /** When it is due next, controller time; `undefined` where nobody can say. */
  readonly nextRunMs: (nowMs: number) => Promise<number | undefined>;
}

/** A job as people see it. */
export interface JobState {
  readonly name: string;
  readonly isRunning: boolean;
  /** When it last did something, or tried to; since the controller's start. */
  readonly lastRunMs: number | null;
  readonly nextRunMs: number | null;
  readonly result: 'never' | 'done' | 'failed';
  /** What it did; `null` unless done. */
  readonly outcome: JobOutcome | null;
  /** Why it failed, in a sentence; `null` unless failed. */
  readonly detail: string | null;
}
