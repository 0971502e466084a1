import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

function repositoryFiles(...patterns: readonly string[]): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  const listed = spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout;
  return listed.split('\n').filter((file) => file !== '' && existsSync(path.join(root, file)));
}

// The corpus is text to be read wrong, not to be followed.
const documents = repositoryFiles('*.md', ':!tests/decisions/corpus');
const topFolders = 'app|bench|biome|components|docs|lib|prisma|public|scripts|server|tests';
const namedPath = new RegExp(`^(?:${topFolders})/[\\w./()\\[\\]-]+$`);

/** Paths in code spans, and the targets of links; braces, wildcards and placeholders name no one path. */
function pathsNamedIn(document: string): readonly string[] {
  const text = read(document).replaceAll(/```[\s\S]*?```/g, '');
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, span = '']) =>
    namedPath.test(span) ? [span] : [],
  );
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)\)/g)].map(([, target = '']) =>
    path.relative(root, path.resolve(root, path.dirname(document), target)),
  );
  return [...spans, ...links];
}

function npmScriptsNamedIn(document: string): readonly string[] {
  return [...read(document).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
}

describe('documents', () => {
  it('are there to be checked', () => {
    expect(documents).toContain('README.md');
  });

  it.each(documents)('%s names only paths that exist', (document) => {
    expect(pathsNamedIn(document).filter((each) => !existsSync(path.join(root, each)))).toEqual([]);
  });

  it.each(documents)('%s names only scripts that exist', (document) => {
    const { scripts } = JSON.parse(read('package.json'));
    expect(npmScriptsNamedIn(document).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('decision records', () => {
  const records = repositoryFiles('docs/adr/*.md');

  it('are numbered without gaps', () => {
    const numbers = records.map((file) => Number(path.basename(file).slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });

  it.each(records)('%s has its number, status, date and sections', (file) => {
    const text = read(file);
    const number = path.basename(file).slice(0, 4);
    expect(text).toMatch(new RegExp(`^# ADR-${number}: \\S`));
    expect(text).toMatch(/^- Status: (Proposed|Accepted|Superseded by ADR-\d{4}|Deprecated)$/m);
    expect(text).toMatch(/^- Date: \d{4}-\d{2}-\d{2}$/m);
    const sections = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(sections).toEqual(['Context', 'Decision', 'Consequences', 'Review triggers']);
    expect(text.split('## Review triggers')[1]).toMatch(/^- \S/m);
  });
});

describe('the repository', () => {
  const machinePath = /(?<![\w.])\/(?:home|Users)\/[a-z][\w-]*\/|(?<![\w./])\/tmp\/[\w-]/;
  const texts = repositoryFiles(
    '*.ts',
    '*.tsx',
    '*.mjs',
    '*.cjs',
    '*.json',
    '*.md',
    '*.yml',
    ':!package-lock.json',
  );

  it('holds no path of somebody’s machine', () => {
    const own = path.relative(root, import.meta.filename);
    const found = texts.filter((file) => file !== own && machinePath.test(read(file)));
    expect(found).toEqual([]);
  });

  it('locks packages for any registry: by content, not by address', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});
