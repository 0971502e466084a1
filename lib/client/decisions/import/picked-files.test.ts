import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toPicked } from './picked-files';
import { toParts } from './send-files';

const file = (path: string, text = '# A\n') => ({ path, blob: new Blob([text]) });
const paths = ({ files }: Awaited<ReturnType<typeof toPicked>>) => files.map(({ path }) => path);

describe('what is chosen to import', () => {
  it('of a folder are its records by their paths in it, in the order of their numbers', async () => {
    const picked = await toPicked(
      ['10-b.md', '9-a.md', 'img/a.png', '.git/HEAD.md', 'node_modules/x/README.md'].map((path) =>
        file(`adr/${path}`),
      ),
    );
    expect(picked.collection).toBe('adr');
    expect(paths(picked)).toEqual(['9-a.md', '10-b.md']);
  });

  it('of single files are they themselves, of no collection of their own', async () => {
    const picked = await toPicked([file('a.md'), file('b.rst')]);
    expect([picked.collection, ...paths(picked)]).toEqual(['decisions', 'a.md', 'b.rst']);
  });

  it('of a ZIP are the records in it, none of them outside of it', async () => {
    const text = new TextEncoder().encode('# A\n');
    const blob = new Blob([new Uint8Array(zipSync({ 'docs/1.md': text, '../2.md': text, 'run.sh': text }))]);
    const picked = await toPicked([{ path: 'records.zip', blob }]);
    expect([picked.collection, ...paths(picked)]).toEqual(['records', 'docs/1.md']);
    expect(await picked.files[0]?.blob.text()).toBe('# A\n');
  });

  it('is told why it is left out, where it is too large or no ZIP', async () => {
    const picked = await toPicked([file('a.md', 'a'.repeat(2_000_001)), file('b.md')]);
    expect(paths(picked)).toEqual(['b.md']);
    expect(picked.left).toEqual([{ path: 'a.md', why: 'It is larger than 2 MB.' }]);
    await expect(toPicked([file('a.zip', 'no archive')])).rejects.toThrow(/no ZIP file/);
  });
});

describe('the parts files are sent in', () => {
  it('are of 25 files, or of fewer that are large, and hold every file once', () => {
    const small = Array.from({ length: 1_000 }, (_, index) => file(`${index}.md`));
    const parts = toParts(small);
    expect(parts.map(({ length }) => length)).toEqual(Array.from({ length: 40 }, () => 25));
    expect(parts.flat()).toEqual(small);
    const large = Array.from({ length: 5 }, (_, index) => file(`${index}.md`, 'a'.repeat(1_900_000)));
    expect(toParts(large).map(({ length }) => length)).toEqual([2, 2, 1]);
  });
});
