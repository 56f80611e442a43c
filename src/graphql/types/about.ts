import { InputError } from '../../errors.ts';
import type { Topic } from '../../graph/positions.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { mustExist } from '../must-exist.ts';
import { actorsOrNone } from '../named.ts';
import { searchText } from './filter-parts.ts';

export const AboutInput = builder.inputType('About', {
  description: 'What claims are about: exactly one of these.',
  fields: (t) => ({
    event: t.id({ description: 'The event with this id.' }),
    actor: t.string({
      description: 'This actor, named in the claim or taking part in its event: a name or an id.',
    }),
    text: t.string({
      validate: searchText,
      description: 'The claim has these words ("…" for a phrase).',
    }),
  }),
});

type About = typeof AboutInput.$inferInput | null | undefined;

/**
 * What the input means; everything when absent.
 * @throws InputError, NotFoundError
 */
export async function topicOf(about: About, context: Context): Promise<Topic> {
  const topic = await topicAsked(about, context);
  const { event } = topic;
  if (event != null) {
    await mustExist(context.loaders.events.load(event), { kind: 'Event', id: event });
  }
  return topic;
}

/** As topicOf, of an event that may not be there: whoever finds nothing about it has to look. */
export async function topicAsked(about: About, context: Context): Promise<Topic> {
  if (about == null) return {};
  const { event, actor, text } = about;
  const given = Object.entries({ event, actor, text }).filter(([, value]) => value != null);
  if (given.length !== 1) {
    const problem = `has ${given.map(([field]) => field).join(' and ') || 'none of them'}`;
    throw new InputError('Give exactly one of "event", "actor" and "text" in "about".', {
      details: { problems: [{ field: 'about', problem }] },
    });
  }
  if (event != null) return { event };
  return actor == null ? { text } : { actors: await actorsOrNone(context, actor) };
}
