import { openDocumentStore } from '../../server/documents/lowdb-store.ts';
import { openRecords } from '../../server/records/open-records.ts';
import { FIRST } from '../playlists/documents/examples.ts';
import { deliveryOf, presetOf } from './store-writes.ts';

// A program that writes edits and facts until it is killed, and says on standard output what was acknowledged:
// `edit 7`, `facts 7`. Without a first number it opens the stores, closes them and ends. A line is written only after the store has answered: whoever reads it may hold the store to it.

const WRITERS = 3;
const [dir = '', firstNumber] = process.argv.slice(2);
const author = { by: 'writer', atMs: 1_795_510_800_000 };
const clock = () => author.atMs;

const documents = await openDocumentStore({ dir, clock });
const records = await openRecords({ dir, clock });
if (!(await documents.stores()).includes('main')) await documents.createStore('main', FIRST, author);

const say = (line: string) => process.stdout.write(`${line}\n`);

async function edit(number: number): Promise<void> {
  const change = {
    type: 'put',
    kind: 'presets',
    id: `edit-${number}`,
    body: presetOf(number),
    expected: 0,
  } as const;
  await documents.commit('main', [change], author);
  say(`edit ${number}`);
}

async function deliver(number: number): Promise<void> {
  const facts = deliveryOf(number);
  // Twice, as a display does after a lost answer.
  await Promise.all([records.facts.add('main', facts), records.facts.add('main', facts)]);
  say(`facts ${number}`);
}

let next = Number(firstNumber);
async function write(): Promise<never> {
  for (;;) {
    const number = next;
    next += 1;
    await Promise.all([edit(number), deliver(number)]);
  }
}
if (firstNumber === undefined) {
  await documents.close();
  await records.close();
} else {
  await Promise.all(Array.from({ length: WRITERS }, write));
}
