import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const CONSOLE = resolve(import.meta.dirname, '../../../console');
const sprite = readFileSync(join(CONSOLE, 'theme/icons.svg'), 'utf8');
const drawn = new Set([...sprite.matchAll(/<symbol id="([\w-]+)"/g)].map(([, id]) => id));

/** Names that Web Awesome's own parts ask for, of those that the console uses. */
const OF_WEB_AWESOME = [
  'check',
  'chevron-down',
  'chevron-right',
  'circle-xmark',
  'eye',
  'eye-slash',
  'indeterminate',
  'minus',
  'plus',
  'xmark',
];

function namesIn(source: string): string[] {
  const literal = [
    ...source.matchAll(/<wa-icon[^>]*?\sname="([\w-]+)"/g),
    ...source.matchAll(/\sicon="([\w-]+)"/g),
  ];
  const chosen = [...source.matchAll(/\sname=\$\{[^}]*?\? '([\w-]+)' : '([\w-]+)'\}/g)];
  const table = [...source.matchAll(/\bicon: '([\w-]+)'/g)];
  return [...literal, ...chosen, ...table].flatMap(([, ...names]) =>
    names.filter((name) => name !== undefined),
  );
}

describe('the icons of the console', () => {
  const files = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );

  it('are all drawn: one that lacks would be a hole in the page', () => {
    const lacking = files.flatMap((file) =>
      namesIn(readFileSync(join(CONSOLE, file), 'utf8'))
        .filter((name) => !drawn.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(lacking).toEqual([]);
  });

  it('hold what Web Awesome’s own parts ask for', () => {
    expect(OF_WEB_AWESOME.filter((name) => !drawn.has(name))).toEqual([]);
  });

  it('bear each name once, and take the colour of the text', () => {
    expect([...sprite.matchAll(/<symbol id=/g)]).toHaveLength(drawn.size);
    expect(sprite).not.toMatch(/#[0-9a-f]{3,6}\b/);
  });
});
