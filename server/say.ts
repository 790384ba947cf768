/** One line a step, for whoever starts the controller and reads along. */
export function say(what: string, sentence: string): void {
  console.log(`${what.padEnd(9)} ${sentence}`);
}
