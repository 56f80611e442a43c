import { z } from 'zod';
import { EXPORTED_KINDS, EXPORTED_LINKS } from '../../graph/exported-kinds.ts';
import { KINDS, REVIEW_STATUSES, TYPES } from '../../model/contradiction.ts';
import { REVIEW_VERDICTS } from '../../model/review.ts';

export const headerShape = z.object({
  gainsay: z.literal('graph', 'is no export of a graph'),
  version: z.int().min(1),
  migration: z.int().min(0),
});

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const value = z.union([
  scalar,
  z.array(z.string()),
  z.array(z.boolean()),
  z.array(z.number().nullable()),
]);
const name = z.string().regex(/^[A-Za-z]\w{0,99}$/, 'is no name of a property');
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)(\[[\w/+-]+\])?$/;

const typed = {
  properties: z.record(name, value),
  integers: z.array(name).default([]),
  dates: z.array(name).default([]),
};

interface Typed {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly integers: readonly string[];
  readonly dates: readonly string[];
}

/** Whether values are of the types that `integers` and `dates` say. */
function checkTypes({ properties, integers, dates }: Typed, context: z.RefinementCtx): void {
  const tell = (at: string, message: string) =>
    context.addIssue({ code: 'custom', path: ['properties', at], message });
  for (const each of integers) {
    const held = properties[each];
    const all = Array.isArray(held) ? held : [held];
    if (!all.every(Number.isSafeInteger)) tell(each, 'is no whole number, as "integers" has it');
  }
  for (const each of dates) {
    const held = properties[each];
    if (typeof held !== 'string' || !DATE.test(held) || Number.isNaN(Date.parse(instantOf(held)))) {
      tell(each, 'is no date-time, as "dates" has it');
    }
  }
}

/** A date-time as Neo4j writes it → one that JavaScript reads. */
const instantOf = (text: string) => text.replace(/\[.*$/, '').replace(/(\.\d{3})\d+/, '$1');

const text = z.string();
const texts = z.array(z.string());
const whole = z.int();
const wholes = z.array(z.number());
const span = { start: whole, end: whole, text };

/** What nodes must have, lest those who read them fail: more may stand beside. */
const REQUIRED: Readonly<Record<string, z.ZodType>> = {
  Outlet: z.looseObject({ name: text }),
  Article: z.looseObject({ sortKey: text, recordedAt: text }),
  Revision: z.looseObject({ articleId: text, number: whole, sha256: text, text }),
  Claim: z.looseObject({
    ...span,
    ...{ articleId: text, revisionId: text, prefix: text, suffix: text, wording: text },
    ...{ quotation: text, polarity: text, modality: text, sortKey: text, confidence: z.number() },
    ...{ extractorName: text, extractorVersion: text, timeStarts: wholes, timeTexts: texts },
    ...{ quantityStarts: wholes, quantityTexts: texts, commitmentStarts: wholes },
    embedding: z.array(z.number()).length(384).optional(),
  }),
  Actor: z.looseObject({ name: text, type: text, aliases: texts, roles: texts }),
  Event: z.looseObject({ label: text, type: text, sortKey: text }),
  Contradiction: z.looseObject({
    ...{ a: text, b: text, kind: z.enum(KINDS), types: z.array(z.enum(TYPES)), score: z.number() },
    ...{ explanation: text, status: z.enum(REVIEW_STATUSES), createdAt: text, judgeNames: texts },
    ...{ aStarts: wholes, aEnds: wholes, aTexts: texts, bStarts: wholes, bEnds: wholes },
    bTexts: texts,
  }),
  Review: z.looseObject({
    ...{ contradictionId: text, sequence: whole, verdict: z.enum(REVIEW_VERDICTS), reason: text },
    ...{ reviewerId: text, reviewerName: text, at: text },
  }),
  AuditEntry: z.looseObject({ sequence: whole, action: text, targets: texts, at: text }),
  Change: z.looseObject({ kind: text, contradictionId: text, at: text }),
  ApiKey: z.looseObject({ prefix: text, hash: text, roles: texts }),
  Watch: z.looseObject({ url: text, secret: text, changes: texts }),
};

const node = z
  .strictObject({
    label: z.enum(EXPORTED_KINDS.map(({ label }) => label)),
    also: texts.default([]),
    ...typed,
  })
  .superRefine((given, context) => {
    const kind = EXPORTED_KINDS.find(({ label }) => label === given.label);
    const key = kind && given.properties[kind.key];
    const isNumber = given.label === 'Change';
    if (isNumber ? !Number.isSafeInteger(key) : typeof key !== 'string' || key === '') {
      context.addIssue({
        code: 'custom',
        path: ['properties', kind?.key ?? ''],
        message: 'is no key',
      });
    }
    for (const label of given.also) {
      if (kind?.also?.includes(label)) continue;
      context.addIssue({ code: 'custom', path: ['also'], message: `knows no "${label}"` });
    }
    const problems = REQUIRED[given.label]?.safeParse(given.properties).error?.issues ?? [];
    for (const { path, message } of problems) {
      context.addIssue({ code: 'custom', path: ['properties', ...path], message });
    }
    checkTypes(given, context);
  });

const end = z.tuple([z.string(), z.union([z.string(), z.int()])]);
const link = z
  .strictObject({ type: z.string(), from: end, to: end, ...typed })
  .superRefine((given, context) => {
    const isKnown = EXPORTED_LINKS.some(
      ({ type, from, to }) => type === given.type && from === given.from[0] && to === given.to[0],
    );
    if (!isKnown) {
      const path = `(:${given.from[0]})-[:${given.type}]->(:${given.to[0]})`;
      context.addIssue({ code: 'custom', path: ['type'], message: `knows no ${path}` });
    }
    checkTypes(given, context);
  });

export type NodeLine = z.infer<typeof node>;
export type LinkLine = z.infer<typeof link>;

/** A line that is not the header. */
export const lineShape = (isLink: boolean): z.ZodType<NodeLine | LinkLine> =>
  isLink ? link : node;
