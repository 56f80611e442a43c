import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCommitment } from '../../src/extract/commitment.ts';
import { tokenise } from '../../src/extract/tokens.ts';
import { spanOf } from '../../src/model/span.ts';

function read(text: string, claim: string, cue: string | null) {
  const at = (part: string) => spanOf(text, text.indexOf(part), text.indexOf(part) + part.length);
  const [tokens = []] = tokenise(text, [{ start: 0, end: text.length }]);
  return readCommitment({ text, span: at(claim), cue: cue === null ? null : at(cue), tokens });
}

test.each<[string, string, string | null, string, string]>([
  [
    'Moscow denied that its troops crossed the border.',
    'its troops crossed the border',
    'denied',
    'negative',
    'asserted',
  ],
  ['The union refused to sign the deal.', 'to sign the deal', 'refused', 'negative', 'intended'],
  [
    'The government failed to reach an agreement.',
    'The government failed to reach an agreement',
    null,
    'negative',
    'asserted',
  ],
  [
    'The company declined to comment.',
    'The company declined to comment',
    null,
    'negative',
    'intended',
  ],
  [
    'The court has yet to rule on the appeal.',
    'The court has yet to rule on the appeal',
    null,
    'negative',
    'asserted',
  ],
  [
    'there are no plans to raise taxes.',
    'there are no plans to raise taxes',
    null,
    'negative',
    'intended',
  ],
  ['The minister ruled out a recession.', 'a recession', 'ruled out', 'negative', 'asserted'],
  ['The bill is unlikely to pass.', 'The bill is unlikely to pass', null, 'negative', 'expected'],
  [
    'The talks will not take place this week.',
    'The talks will not take place this week',
    null,
    'negative',
    'asserted',
  ],
  [
    'Iran is no longer bound by the deal.',
    'Iran is no longer bound by the deal',
    null,
    'negative',
    'asserted',
  ],
  [
    'neither side accepted the terms.',
    'neither side accepted the terms',
    null,
    'negative',
    'asserted',
  ],
  [
    'The army hardly controls the town.',
    'The army hardly controls the town',
    null,
    'negative',
    'asserted',
  ],
  [
    'The mayor who did not resign was re-elected.',
    'The mayor who did not resign was re-elected',
    null,
    'positive',
    'asserted',
  ],
  [
    'He resigned because he was not paid.',
    'He resigned because he was not paid',
    null,
    'positive',
    'asserted',
  ],
  ['The bank will cut 300 jobs.', 'The bank will cut 300 jobs', null, 'positive', 'intended'],
  ['She said she would run again.', 'she would run again', 'said', 'positive', 'intended'],
  ['The virus may spread.', 'The virus may spread', null, 'positive', 'possible'],
  [
    'The country must pay its debts.',
    'The country must pay its debts',
    null,
    'positive',
    'necessary',
  ],
  [
    'The strike will end if wages rise.',
    'The strike will end if wages rise',
    null,
    'positive',
    'conditional',
  ],
  [
    'Inflation will rise to 5 percent.',
    'Inflation will rise to 5 percent',
    null,
    'positive',
    'expected',
  ],
  [
    'The economy is expected to grow.',
    'The economy is expected to grow',
    null,
    'positive',
    'expected',
  ],
  [
    'The president called for an immediate cease-fire.',
    'an immediate cease-fire',
    'called for',
    'positive',
    'proposed',
  ],
  [
    'He suggested holding a referendum.',
    'holding a referendum',
    'suggested',
    'positive',
    'proposed',
  ],
  [
    'He suggested that the plane was shot down.',
    'that the plane was shot down',
    'suggested',
    'positive',
    'asserted',
  ],
  [
    'Not only Germany but France agreed.',
    'Not only Germany but France agreed',
    null,
    'positive',
    'asserted',
  ],
  [
    'He did not know whether the attack was planned.',
    'whether the attack was planned',
    'know',
    'negative',
    'denied-knowledge',
  ],
  ['She did not rule out a second vote.', 'a second vote', 'rule out', 'positive', 'possible'],
  [
    'We do not believe that the missile was Russian.',
    'the missile was Russian',
    'believe',
    'negative',
    'asserted',
  ],
  [
    'we have no knowledge of any such contact.',
    'we have no knowledge of any such contact',
    null,
    'negative',
    'denied-knowledge',
  ],
  ['Japan pledged to cut emissions.', 'to cut emissions', 'pledged', 'positive', 'intended'],
  [
    'There is no need for new elections.',
    'There is no need for new elections',
    null,
    'negative',
    'necessary',
  ],
  [
    'Police arrested a man without a licence.',
    'Police arrested a man without a licence',
    null,
    'positive',
    'asserted',
  ],
  [
    'The talks ended without agreement.',
    'The talks ended without agreement',
    null,
    'negative',
    'asserted',
  ],
  ['The launch was postponed.', 'The launch was postponed', null, 'negative', 'asserted'],
  [
    'a plan that did not win support was adopted.',
    'a plan that did not win support was adopted',
    null,
    'positive',
    'asserted',
  ],
  [
    'No one was hurt, according to police.',
    'No one was hurt',
    'according to',
    'negative',
    'asserted',
  ],
  [
    'He has never met the ambassador.',
    'He has never met the ambassador',
    null,
    'negative',
    'asserted',
  ],
  ['It was no doubt a mistake.', 'It was no doubt a mistake', null, 'positive', 'asserted'],
  [
    'Britain has to leave the union.',
    'Britain has to leave the union',
    null,
    'positive',
    'necessary',
  ],
  [
    "The company didn't pay its taxes.",
    "The company didn't pay its taxes",
    null,
    'negative',
    'asserted',
  ],
  [
    'The two sides agreed to meet in Geneva.',
    'The two sides agreed to meet in Geneva',
    null,
    'positive',
    'intended',
  ],
  ['he would have won the vote.', 'he would have won the vote', null, 'positive', 'conditional'],
  [
    'Soldiers killed in the attack were buried on Sunday.',
    'Soldiers killed in the attack were buried on Sunday',
    null,
    'positive',
    'asserted',
  ],
  ['the allegations are false.', 'the allegations are false', null, 'negative', 'asserted'],
  [
    "We won't negotiate with terrorists.",
    "We won't negotiate with terrorists",
    null,
    'negative',
    'intended',
  ],
  ['The firm hopes to hire 100 people.', 'to hire 100 people', 'hopes', 'positive', 'expected'],
  ['He denied any wrongdoing.', 'any wrongdoing', 'denied', 'negative', 'asserted'],
  [
    'The rebels threatened to attack the capital.',
    'to attack the capital',
    'threatened',
    'positive',
    'intended',
  ],
  [
    'The EU urged both sides to stop fighting.',
    'both sides to stop fighting',
    'urged',
    'positive',
    'proposed',
  ],
])('%s → %s', (text, claim, cue, polarity, modality) => {
  expect(read(text, claim, cue)).toMatchObject({ polarity, modality });
});

test.each([
  ['a negation in a reason', 'The minister left because nobody supported her.'],
  ['a negation in a relative clause', 'The firm that never paid taxes was fined.'],
  ['"not only"', 'Not only the army but the police fired.'],
  ['"no later than"', 'It arrived no later than noon.'],
  ['"without" in a noun phrase', 'Guards searched a van without plates.'],
  ['a modal in a relative clause', 'The man who may have fired the shots fled.'],
  ['a condition known to hold', 'The region voted even if turnout was low.'],
])('%s leaves the main clause asserted', (_, text) => {
  expect(read(text, text.slice(0, -1), null)).toMatchObject({
    polarity: 'positive',
    modality: 'asserted',
  });
});

test('the words that show it are the evidence', () => {
  const { cues } = read(
    'The king denied that he had ever met the envoy.',
    'he had ever met the envoy',
    'denied',
  );
  expect(cues.map(({ text }) => text)).toEqual(['denied']);
  const plans = read(
    'There are no plans to close the road.',
    'There are no plans to close the road',
    null,
  );
  expect(plans.cues.map(({ text }) => text)).toEqual(['no', 'plans']);
});

test('a denied denial is positive', () => {
  expect(read('He denied that she never paid.', 'she never paid', 'denied').polarity).toBe(
    'positive',
  );
});

test('evidence equals its slices on any mixture of words', () => {
  const words = fc.constantFrom(
    'not',
    'no',
    'will',
    'the',
    'talks',
    'to',
    'deny',
    'if',
    'that',
    ',',
    'have',
    'yet',
    'was',
    'held',
    'plans',
    'neither',
    '“',
    '🚀',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 15 }), (parts) => {
      const text = parts.join(' ');
      for (const cue of read(text, text, null).cues)
        expect(text.slice(cue.start, cue.end)).toBe(cue.text);
    }),
  );
});
