// Adds up what scripts/test left in a folder: NAME.json from jest, NAME.check with "passed" or "failed".
// Prints one line a run and, last and alone, "N passed, N failed". Exit status 1 if anything failed or nothing ran.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
let passed = 0;
let failed = 0;
for (const file of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, file), 'utf8');
  let counts;
  if (file.endsWith('.check')) {
    counts = text.trim() === 'passed' ? [1, 0, 0] : [0, 1, 0];
  } else {
    const run = JSON.parse(text);
    // A suite that could not even be loaded has no failed test of its own, and a run with no numbers died.
    const broken = run.numTotalTests === undefined ? 1 : (run.numRuntimeErrorTestSuites ?? 0);
    counts = [
      run.numPassedTests ?? 0,
      (run.numFailedTests ?? 0) + broken,
      run.numPendingTests ?? 0,
    ];
    for (const suite of run.testResults ?? []) {
      if (suite.status === 'failed') console.error(`FAILED ${suite.name}\n${suite.message}`);
    }
  }
  passed += counts[0];
  failed += counts[1];
  const skipped = counts[2] > 0 ? `, ${counts[2]} skipped` : '';
  console.log(
    `${file.replace(/\.(json|check)$/, '')}: ${counts[0]} passed, ${counts[1]} failed${skipped}`,
  );
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
