import type { Interval, TimeAnchor, TimeExpression } from '../../model/time.ts';
import { builder } from '../builder.ts';
import { SpanRef } from './span.ts';

export const IntervalRef = builder.objectRef<Interval>('Interval').implement({
  description: 'A stretch of time, both ends included.',
  fields: (t) => ({
    from: t.expose('from', {
      type: 'Timestamp',
      nullable: true,
      description: 'Its first day or instant; null is open or unknown.',
    }),
    to: t.expose('to', {
      type: 'Timestamp',
      nullable: true,
      description: 'Its last day or instant; null is open or unknown.',
    }),
  }),
});

const TimeAnchorEnum = builder.enumType('TimeAnchor', {
  description: 'What a time expression was resolved against.',
  values: {
    PUBLICATION: { value: 'publication', description: 'The date of the article.' },
    UTTERANCE: { value: 'utterance', description: 'The time at which the speaker spoke.' },
    NONE: { value: 'none', description: 'Nothing: it names a calendar date by itself.' },
  } satisfies Record<string, { value: TimeAnchor; description: string }>,
});

export const TimeExpressionRef = builder.objectRef<TimeExpression>('TimeExpression').implement({
  description: 'A time as written, and the interval it stands for.',
  fields: (t) => ({
    span: t.expose('span', { type: SpanRef, description: 'As written.' }),
    interval: t.expose('interval', { type: IntervalRef, description: 'What it stands for.' }),
    anchor: t.expose('anchor', {
      type: TimeAnchorEnum,
      description: 'What it was resolved against.',
    }),
  }),
});
