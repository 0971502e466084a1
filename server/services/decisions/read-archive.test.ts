import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readArchive } from './read-archive';

it('reads the records of a ZIP', () => {
  const archive = Buffer.from(zipSync({ 'adr/0001-use-a-queue.md': strToU8('# Use a queue\n') }));
  expect(readArchive(archive).map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
    ['adr/0001-use-a-queue.md', '# Use a queue\n'],
  ]);
});

it.each([
  ['nothing', 0],
  ['zeros, which would count as a directory of no files', 64],
])('says of %s that it is no ZIP', (_, bytes) => {
  expect(() => readArchive(Buffer.alloc(bytes))).toThrow('The archive is no ZIP file that can be read.');
});
