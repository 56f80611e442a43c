import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCalibration, writeCalibration } from '../../src/calibration-file.ts';
import {
  calibrated,
  calibrationIn,
  judgeOf,
  uncalibrated,
} from '../../src/contradict/calibration.ts';
import { type ReviewedScore, refitCalibration } from '../../src/contradict/refit.ts';
import { JUDGE } from '../../src/contradict/weights.ts';

const anyCalibration = fc.record({
  slope: fc.integer({ min: 1, max: 50_000 }).map((n) => n / 1e4),
  intercept: fc.integer({ min: -50_000, max: 50_000 }).map((n) => n / 1e4),
});
const anyScore = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test('without a calibration scores and version are as they were', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (score) => {
      expect(calibrated(score, null)).toBe(score);
    }),
  );
  expect(judgeOf(null)).toBe(JUDGE);
  expect(calibrationIn(JUDGE.version)).toBeNull();
});

test('a version tells its calibration', () => {
  fc.assert(
    fc.property(anyCalibration, (calibration) => {
      expect(calibrationIn(judgeOf(calibration).version)).toEqual(calibration);
    }),
  );
});

test('scores keep their order, stay within 0 and 1, and can be turned back', () => {
  fc.assert(
    fc.property(anyCalibration, anyScore, anyScore, (calibration, x, y) => {
      const [low, high] = [
        calibrated(Math.min(x, y), calibration),
        calibrated(Math.max(x, y), calibration),
      ];
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      if (low > 1e-6 && low < 1 - 1e-6) {
        expect(uncalibrated(low, calibration)).toBeCloseTo(Math.min(x, y), 4);
      }
    }),
  );
});

/** Of each score ten reviews, of which so many stand. */
const reviewed = (standing: readonly number[], judgeVersion: string = JUDGE.version) =>
  standing.flatMap((stand, n) =>
    Array.from(
      { length: 10 },
      (_, i): ReviewedScore => ({
        score: 0.5 + n * 0.08,
        judgeVersion,
        stands: i < stand,
      }),
    ),
  );

test('a refit tells how often such a score stands', () => {
  const {
    calibration,
    reviewed: n,
    confirmed,
    logLoss,
  } = refitCalibration(reviewed([1, 3, 4, 6, 8, 9]));
  expect([n, confirmed]).toEqual([60, 31]);
  expect(logLoss.after).toBeLessThan(logLoss.before);
  expect(calibrated(0.5, calibration)).toBeLessThan(0.3);
  expect(calibrated(0.9, calibration)).toBeGreaterThan(0.75);
});

test('scores that were calibrated are fitted as they were before', () => {
  const plain = reviewed([1, 3, 4, 6, 8, 9]);
  const first = refitCalibration(plain);
  const again = refitCalibration(
    plain.map((review) => ({
      ...review,
      score: calibrated(review.score, first.calibration),
      judgeVersion: judgeOf(first.calibration).version,
    })),
  );
  expect(again.calibration.slope).toBeCloseTo(first.calibration.slope, 3);
  expect(again.calibration.intercept).toBeCloseTo(first.calibration.intercept, 3);
});

test.each([
  { what: 'none', reviews: [], says: /^0 disagreements are reviewed.*takes 50/ },
  { what: 'too few', reviews: reviewed([2, 4, 6, 8]), says: /^40 disagreements/ },
  {
    what: 'all confirmed',
    reviews: reviewed([10, 10, 10, 10, 10]),
    says: /50 of which stand and 0 do not/,
  },
  {
    what: 'scores that tell the wrong way',
    reviews: reviewed([9, 8, 6, 4, 2]),
    says: /no likelier to stand/,
  },
  {
    what: 'one score alone',
    reviews: reviewed([5]).flatMap((r) => Array(6).fill(r)),
    says: /no likelier/,
  },
])('$what cannot be fitted, and it is said why', ({ reviews, says }) => {
  expect(() => refitCalibration(reviews)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringMatching(says) }),
  );
});

test('the file is read as it was written; a damaged one and a configured one that is missing are told', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'gainsay-calibration-')), 'calibration.json');
  const at = { calibration: { path, configured: false } };
  expect(await readCalibration(at)).toBeNull();
  await expect(readCalibration({ calibration: { path, configured: true } })).rejects.toMatchObject({
    code: 'MODEL',
    message: expect.stringMatching(/GAINSAY_CALIBRATION names .* not there/),
  });
  const refit = refitCalibration(reviewed([1, 3, 4, 6, 8, 9]));
  await writeCalibration(path, refit, '2025-10-23T08:00:00.000Z');
  expect(await readCalibration(at)).toEqual(refit.calibration);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ form: 'platt', reviewed: 60 });
  for (const damaged of ['', '{}', '{"form":"platt","slope":-1,"intercept":0}']) {
    writeFileSync(path, damaged);
    await expect(readCalibration(at)).rejects.toMatchObject({ code: 'MODEL' });
  }
});
