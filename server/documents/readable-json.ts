/** From this depth on a value is one document (or smaller): written in one go, and its text kept. */
const DOCUMENT_DEPTH = 3;

/** Collections of documents are kept too, so that ten thousand screens that nobody touched are one look-up. */
const KEPT_DEPTH = 2;

/** Texts by the object that they are of and the depth that it stood at. Documents are never changed, only replaced. */
const texts = new WeakMap<object, { readonly depth: number; readonly text: string }>();

/**
 * The very text of `JSON.stringify(value, null, 1)`, remembering what it wrote before: a press writes its store's whole
 * file anew, of which one cue is new. Only for values whose objects are never changed.
 */
export function readableJson(value: object): string {
  return textAt(value, 0);
}

function textAt(value: object, depth: number): string {
  const known = depth < KEPT_DEPTH ? undefined : texts.get(value);
  if (known?.depth === depth) return known.text;
  const text = depth >= DOCUMENT_DEPTH ? indented(value, depth) : composed(value, depth);
  if (depth >= KEPT_DEPTH) texts.set(value, { depth, text });
  return text;
}

/** A line break within a text is escaped in JSON: every real one is followed by indentation. */
function indented(value: object, depth: number): string {
  return JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(depth)}`);
}

function composed(value: object, depth: number): string {
  const isList = Array.isArray(value);
  const lines: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const isNested = typeof member === 'object' && member !== null;
    const text = isNested ? textAt(member, depth + 1) : (JSON.stringify(member) as string | undefined);
    if (isList) lines.push(text ?? 'null');
    else if (text !== undefined) lines.push(`${JSON.stringify(key)}: ${text}`);
  }
  const [open, close] = isList ? '[]' : '{}';
  if (lines.length === 0) return `${open}${close}`;
  const margin = `\n${' '.repeat(depth + 1)}`;
  const between = `,${margin}`;
  // What is kept is one flat text. Above that, texts are added and not joined, which would copy megabytes at each depth.
  const inside =
    depth >= KEPT_DEPTH ? lines.join(between) : lines.reduce((all, line) => `${all}${between}${line}`);
  return `${open}${margin}${inside}\n${' '.repeat(depth)}${close}`;
}
