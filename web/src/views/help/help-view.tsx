import { entriesOf, KIND_NOTES, KINDS, STRENGTH_NOTES, STRENGTHS } from '../../words.ts';

/** How to read the board, and what else there is. */
export function HelpView() {
  return (
    <div className="page stack">
      <h1>Help</h1>
      <section className="card stack" aria-labelledby="reading">
        <h2 id="reading">Reading a disagreement</h2>
        <p>
          Two claims stand beside each other, each in its sentence and from its article. The words
          that clash are marked. Neither side comes first in anything but order, and Gainsay does
          not say who is right: that is for you.
        </p>
        <dl className="facts">
          {entriesOf(KINDS).map(([kind, name]) => (
            <div key={kind} className="key">
              <dt>{name}</dt>
              <dd>{KIND_NOTES[kind]}</dd>
            </div>
          ))}
          {entriesOf(STRENGTHS).map(([strength, name]) => (
            <div key={strength} className="key">
              <dt>{name}</dt>
              <dd>{STRENGTH_NOTES[strength]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card stack" aria-labelledby="reviewing">
        <h2 id="reviewing">Reviewing</h2>
        <p>
          <kbd>j</kbd> and <kbd>k</kbd> go on and back, <kbd>c</kbd> confirms, <kbd>r</kbd> rejects,{' '}
          <kbd>t</kbd> retypes, <kbd>u</kbd> lets the last review no longer count, <kbd>/</kbd>{' '}
          searches, <kbd>?</kbd> shows all keys. Every review needs a reason; none is ever deleted.
        </p>
      </section>
      <section className="card stack" aria-labelledby="elsewhere">
        <h2 id="elsewhere">Elsewhere</h2>
        <ul className="stack">
          <li>
            <a href="/graphql">GraphiQL</a>: ask the graph yourself
          </li>
          <li>
            <a href="/start">Service</a>: Neo4j Browser, health
          </li>
        </ul>
      </section>
    </div>
  );
}
