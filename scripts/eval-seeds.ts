// Prints how the seed articles come out against seeds/expected.json. usage: npx tsx scripts/eval-seeds.ts [--backward]
import { defaultModelsFolder } from '../src/inference/default-models-folder.ts';
import { openInference } from '../src/inference/open-inference.ts';
import { seedsReport } from './seeds-report.ts';

const inference = openInference({ modelsFolder: defaultModelsFolder() });
const order = process.argv.includes('--backward') ? 'backward' : 'forward';
const report = await seedsReport(inference, new URL('../seeds/', import.meta.url), order);
await inference.close();

const tick = (value: boolean) => (value ? '✓' : '✗');
const count = <Row>(rows: readonly Row[], right: (row: Row) => boolean) =>
  `${rows.filter(right).length}/${rows.length}`;
const { claims, pairs, actors, events } = report;

console.log('Claims: exact span · overlap · speaker · cue · quotation · polarity · modality');
for (const c of claims) {
  const marks = [c.exact, c.overlap, c.speaker, c.cue, c.quotation, c.polarity, c.modality].map(
    tick,
  );
  console.log(`  ${marks.join(' ')}  ${c.key}\n      ${c.foundSpeaker}\n      ${c.found}`);
}
console.log(
  `  exact ${count(claims, (c) => c.exact)}, speaker and overlap ${count(claims, (c) => c.speaker && c.overlap)}, cue ${count(claims, (c) => c.cue)}, quotation ${count(claims, (c) => c.quotation)}, polarity ${count(claims, (c) => c.polarity)}, modality ${count(claims, (c) => c.modality)}`,
);
console.log('Actors');
for (const a of actors)
  console.log(`  ${tick(a.found !== null)} type ${tick(a.type)} ${a.name} → ${a.found}`);
console.log('Events');
for (const e of events)
  console.log(
    `  ${e.key}\n      by participants: ${e.found}\n      its claims are about: ${e.claims}`,
  );
console.log('Pairs');
for (const p of pairs) {
  console.log(
    `  ${tick(p.right)} ${p.relation}: ${p.a} / ${p.b} → ${p.kind} ${p.score.toFixed(2)} ${p.strength}${p.relation === 'contradiction' ? tick(p.strengthRight) : ''} ${p.scope}${p.relation === 'contradiction' ? tick(p.scopeRight) : ''} ${p.types.join()}\n      ${p.explanation}`,
  );
}
const wanted = pairs.filter((p) => p.relation === 'contradiction');
const others = pairs.filter((p) => p.relation !== 'contradiction');
console.log(`Every reported pair\n${report.allFlagged.map((text) => `  ${text}`).join('\n')}`);
console.log(
  `contradictions found ${count(wanted, (p) => p.right)}; strength and scope right ${count(wanted, (p) => p.strengthRight && p.scopeRight)}; others wrongly reported ${others.filter((p) => !p.right).length}/${others.length}; ${report.flagged} of ${report.compared} compared pairs reported`,
);
