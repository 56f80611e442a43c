/** Everything in which a semicolon does not end a statement, or the semicolon itself. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|(?<end>;)/gu;

/** The statements of a Cypher file, without comments; semicolons in strings, names and comments end nothing. */
export function splitStatements(file: string): readonly string[] {
  const statements: string[] = [];
  let current = '';
  let from = 0;
  for (const token of file.matchAll(TOKEN)) {
    current += file.slice(from, token.index);
    from = token.index + token[0].length;
    if (token.groups?.end !== undefined) {
      statements.push(current);
      current = '';
    } else if (!token[0].startsWith('//') && !token[0].startsWith('/*')) {
      current += token[0];
    }
  }
  statements.push(current + file.slice(from));
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}
