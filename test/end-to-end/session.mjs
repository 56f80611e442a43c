// Runs the commands that come on stdin, a line of JSON each, one after another in this one process, and answers each with a
// line: its exit code and what it wrote. It ends by itself when stdin ends: a command that leaves something open would hold it.
import { createInterface } from 'node:readline';
import { runProgram } from '../../dist/cli/run-program.js';

const answer = process.stdout.write.bind(process.stdout);
process.stdout.setMaxListeners(0); // each run listens for a reader who goes

for await (const line of createInterface({ input: process.stdin })) {
  const said = { stdout: '', stderr: '' };
  for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
    process[name].write = (part, ...rest) => {
      said[name] += part;
      rest.find((each) => typeof each === 'function')?.();
      return true;
    };
  }
  process.exitCode = undefined;
  const code = await runProgram([process.execPath, 'gainsay', ...JSON.parse(line)]);
  process.exitCode = 0;
  answer(`${JSON.stringify({ code, ...said })}\n`);
}
