/** Tells the parent that this child is ready, then answers its questions one by one. */
export function answerParent(answer: (question: never) => Promise<object> | object): void {
  process.on('message', async (question) => {
    process.send?.(await answer(question as never));
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ ready: true });
}

/** Milliseconds of the system's monotonic clock: comparable between processes of one machine. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
