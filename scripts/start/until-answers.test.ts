import { expect, it } from 'vitest';
import { startChild } from './child.mjs';
import { untilAnswers } from './until-answers.mjs';

it('tells the last that a part printed when it ends before it is ready', async () => {
  const fail = 'console.log("early\\n".repeat(500) + "no such table"); process.exitCode = 1';
  const part = startChild('The part', ['-e', fail], process.env);
  await expect(untilAnswers(part, 'http://127.0.0.1:9/')).rejects.toThrow(
    /The part ended before it was ready[\s\S]*no such table$/,
  );
});
