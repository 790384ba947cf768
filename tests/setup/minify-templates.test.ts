import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { minifyTemplates } from '../../setup/minify-templates.ts';

/** What a module becomes. */
async function built(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-templates-'));
  try {
    const entry = join(folder, 'entry.ts');
    await writeFile(entry, source);
    const output = (await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      plugins: [minifyTemplates()],
      build: {
        write: false,
        minify: false,
        lib: { entry, formats: ['es'] },
        rolldownOptions: { external: ['lit'] },
      },
    })) as Rolldown.RolldownOutput[];
    return output[0]?.output[0].code ?? '';
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('minifyTemplates', () => {
  it('takes comments and spare white space out of styles', async () => {
    const code = await built(`
      import { css } from 'lit';
      export const style = css\`
        /* why */
        a,
        b {
          width: calc(1em + 2px);
        }
      \`;
    `);
    expect(code).toContain('a,b{width:calc(1em + 2px)}`');
  });

  it('leaves one space where markup has any, in templates within templates too', async () => {
    const code = await built(`
      import { html } from 'lit';
      export const list = (words: string[]) => html\`<p>
        \${words.map((word) => html\`<b>\${word}</b>
          <i></i>\`)}
      </p>\`;
    `);
    expect(code).toContain(`<p> \${`);
    expect(code).toContain('</b> <i></i>`');
    expect(code).toContain('} </p>`');
  });

  it('leaves the text of other templates as it is', async () => {
    const code = await built(`export const call = (name: string) => \`Scan\n  \${name}\`;`);
    expect(code).toContain(`\`Scan\n  \${name}\``);
  });
});
