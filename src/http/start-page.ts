import { escapeHtml } from './escape-html.ts';

/** What the start page tells of the Neo4j behind the service. */
export interface BrowserLink {
  /** Address of Neo4j Browser; null where it is not known (a server of one's own). */
  readonly url: string | null;
  readonly boltUri: string;
  readonly user: string;
  /** Where the password is to be found, never the password itself. */
  readonly passwordHint: string;
}

/** The page at /start: where to go from here. */
export function startPage({ neo4j }: { readonly neo4j: BrowserLink | null }): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gainsay</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 4rem auto; padding: 0 1.5rem; color: #1c1c1c; background: #fff }
  h1 { font-size: 1.6rem; margin-bottom: 0 }
  dt { font-weight: 600; margin-top: 1.2rem }
  dd { margin: 0 }
  code { background: #f1f1f1; padding: .1em .35em; border-radius: 3px }
  a { color: #0b57d0 }
  @media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #161616 } code { background: #2a2a2a } a { color: #8ab4f8 } }
</style>
<h1>Gainsay</h1>
<p>Who said what, when, how firmly, and who disagrees.</p>
<dl>
  <dt><a href="/graphql">GraphiQL</a></dt>
  <dd>Ask the graph. The first query shows every disagreement with its evidence.</dd>
${neo4j === null ? '' : browserItem(neo4j)}
  <dt>Health</dt>
  <dd><a href="/health/live">/health/live</a> the process runs, <a href="/health/ready">/health/ready</a> Neo4j answers</dd>
</dl>
</html>
`;
}

function browserItem({ url, boltUri, user, passwordHint }: BrowserLink): string {
  const name = url === null ? 'Neo4j Browser' : `<a href="${escapeHtml(url)}">Neo4j Browser</a>`;
  return `  <dt>${name}</dt>
  <dd>Look at the graph itself. Connect to <code>${escapeHtml(boltUri)}</code> as <code>${escapeHtml(user)}</code>; ${escapeHtml(passwordHint)}</dd>`;
}
