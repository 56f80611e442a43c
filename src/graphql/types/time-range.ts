import { builder } from '../builder.ts';

export const TimeRangeInput = builder.inputType('TimeRange', {
  description: 'Days or instants from one to another, both included.',
  fields: (t) => ({
    from: t.field({ type: 'Timestamp', description: 'The first; absent is open.' }),
    to: t.field({
      type: 'Timestamp',
      description: 'The last, a day to its end; absent is open.',
    }),
  }),
});
