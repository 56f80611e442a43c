import { escapeHtml } from '../escape-html.ts';
import type { SavedQuery } from './saved-queries.ts';

/** The query that gives the parameters of the others their first values. */
const CHOOSE = 'choose';

const ABOUT: Readonly<Record<string, string>> = {
  actor: 'an actor, by any name',
  event: 'an event, by words of its label',
  contradiction: 'the id of a contradiction',
};

/**
 * A guide as Neo4j Browser 5 takes it: slides of HTML, in which `data-exec` runs a command and `pre.runnable` goes to the
 * editor. Browser takes scripts and handlers of events out, and shows no picture of another site.
 * @param origin where the service is reached: http://127.0.0.1:4000
 */
export function guidePage(queries: readonly SavedQuery[], origin: string): string {
  const choose = queries.find(({ name }) => name === CHOOSE);
  const questions = queries.filter(({ name }) => name !== CHOOSE);
  const slides = [start(choose, origin), ...questions.map(question), look(origin)];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Gainsay</title></head>
<body><article class="guide"><carousel class="deck container-fluid">
${slides.join('\n')}
</carousel></article></body>
</html>
`;
}

/** Sets the parameters by a query, in one line: `:param [{actor, event}] => { MATCH … }`. */
export function paramCommand({ cypher }: SavedQuery): string {
  const names = [
    ...((cypher.split('\nRETURN ')[1] ?? '').split('\n', 1)[0]?.matchAll(NAMED) ?? []),
  ];
  const keys = names.map(([word]) => word).join(', ');
  return `param [{${keys}}] => { ${cypher.replace(/\s+/g, ' ')} }`;
}

/** Names of columns: the last word of each. */
const NAMED = /\w+(?=\s*(,|$))/g;

function start(choose: SavedQuery | undefined, origin: string): string {
  const first = [
    ...(choose === undefined ? [] : [step(choose.title, paramCommand(choose))]),
    step('Keep this guide at the left', `guide ${origin}/guide`),
  ];
  const settings = [
    step('Colours and captions', `style ${origin}/browser/style.grass`),
    step('Draw only what a query returns', 'config autoComplete: false'),
    step('Read only: keep this Browser from writing', 'config useReadTransactions: true'),
  ];
  return slide(
    'Who contradicts whom',
    `<p>Two claims that pull against each other are joined; neither is called true or false. Begin here, then turn the page:</p>
<ul style="list-style:none">${first.join('\n')}</ul>
${LEGEND}
<p>These are set at log-in where Gainsay runs Neo4j, and elsewhere by a click:</p>
<ul style="list-style:none">${settings.join('\n')}</ul>`,
  );
}

const step = (says: string, command: string) =>
  `<li><a data-exec="${escapeHtml(command)}">${escapeHtml(says)}</a></li>`;

const chip = (colour: string, word: string, means: string) =>
  `<li><span style="display:inline-block;width:0.8em;height:0.8em;border-radius:50%;background:${colour};border:1px solid #6b7280"></span> <b>${word}</b> ${means}</li>`;

const LEGEND = `<ul style="list-style:none">
${chip('#fef3c7', 'claim', 'somebody’s words')}
${chip('#1d4ed8', 'actor', 'who said them')}
${chip('#b91c1c', 'contradiction', 'what clashes; thick red arrows are the same')}
${chip('#15803d', 'event', 'what it is about')}
${chip('#4338ca', 'outlet', 'who published it')}
</ul>`;

function question({ title, says, cypher, parameters }: SavedQuery): string {
  const given = parameters.map(
    (name) =>
      `<p>To ask of another, put ${escapeHtml(ABOUT[name] ?? name)} between the quotes:</p>
<pre class="pre-scrollable code runnable">:param ${name} =&gt; ''</pre>`,
  );
  return slide(
    title,
    `<p>${escapeHtml(says)}</p>
<p>Click, then run it in the editor:</p>
<pre class="pre-scrollable code runnable">${escapeHtml(`// ${title}\n${cypher}`)}</pre>
${given.join('\n')}`,
  );
}

const look = (origin: string) =>
  slide(
    'Read on',
    `<p>A click on a node shows its properties, a double click what it is joined to. Table, at the left of a picture, has the sentence that explains each disagreement.</p>
<p>To review what you find, open the board: <a href="${escapeHtml(origin)}/" target="_blank" rel="noreferrer">${escapeHtml(origin)}</a></p>`,
  );

const slide = (title: string, body: string) =>
  `<slide class="row-fluid"><div class="col-sm-12"><h3>${escapeHtml(title)}</h3>
${body}</div></slide>`;
