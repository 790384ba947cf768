import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainImports } from '../../setup/plain-imports.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-imports-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The page's script, which loads `later.ts` on demand. */
async function builtWith(later: string): Promise<string> {
  await writeFile(join(folder, 'later.ts'), later);
  await writeFile(join(folder, 'later.css'), 'p { margin: 0 }');
  const entry = join(folder, 'entry.ts');
  await writeFile(entry, "void import('./later.ts').then(({ answer }) => console.log(answer));");
  const { output } = (await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [plainImports()],
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry } },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}

describe('plainImports', () => {
  it('loads later code without a helper', async () => {
    const code = await builtWith('export const answer = 42;');
    expect(code).toMatch(/import\(.\.\/later-/);
    expect(code).not.toContain('modulepreload');
    expect(code.length).toBeLessThan(200);
  });

  it('refuses later code that brings a style sheet: nobody would fetch it', async () => {
    await expect(builtWith("import './later.css';\nexport const answer = 42;")).rejects.toThrow(
      /brings a style sheet: put its styles into its element/,
    );
  });
});
