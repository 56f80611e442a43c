import { expect, test } from '@jest/globals';
import { splitStatements } from '../../src/graph/split-statements.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['one statement without a semicolon', 'RETURN 1', ['RETURN 1']],
  ['two statements', 'RETURN 1;\nRETURN 2;\n', ['RETURN 1', 'RETURN 2']],
  ['a semicolon in a string', "RETURN ';';RETURN 2", ["RETURN ';'", 'RETURN 2']],
  ['a semicolon in a double-quoted string', 'RETURN ";";', ['RETURN ";"']],
  ['an escaped quote', "RETURN 'it\\'s; so'; RETURN 2", ["RETURN 'it\\'s; so'", 'RETURN 2']],
  ['a semicolon in a backticked name', 'MATCH (n:`a;b`) RETURN n;', ['MATCH (n:`a;b`) RETURN n']],
  ['a semicolon in a comment', 'RETURN 1 // no; end\n;RETURN 2', ['RETURN 1', 'RETURN 2']],
  ['a block comment', '/* a; b */ RETURN 1;', ['RETURN 1']],
  ['an address in a string is no comment', "RETURN 'http://x';", ["RETURN 'http://x'"]],
  ['only comments', '// nothing;\n', []],
  ['nothing', '', []],
];

test.each(cases)('%s', (_, file, statements) => {
  expect(splitStatements(file)).toEqual(statements);
});
