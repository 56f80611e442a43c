import { expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { InputError } from '../../src/errors.ts';
import { storeError } from '../../src/graph/errors.ts';

const context = {
  uri: 'bolt://db.example:7687',
  user: 'reader',
  database: 'news',
  passwordFrom: '/data/neo4j-password',
  query: 'claims.byIds',
};
/** Every message is the same, so nothing can be told from it. */
const thrown = (code: string) => new neo4j.Neo4jError('x', code, '50N42', 'x');

test.each([
  ['ServiceUnavailable', 'STORE_UNAVAILABLE', true],
  ['SessionExpired', 'STORE_UNAVAILABLE', true],
  ['Neo.TransientError.Transaction.DeadlockDetected', 'STORE_UNAVAILABLE', true],
  ['Neo.TransientError.General.DatabaseUnavailable', 'STORE_UNAVAILABLE', true],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'STORE_UNAVAILABLE', true],
  ['Neo.ClientError.Transaction.LockClientStopped', 'STORE_UNAVAILABLE', true],
  ['Neo.ClientError.Transaction.Terminated', 'STORE_UNAVAILABLE', true],
  ['Neo.ClientError.Security.AuthorizationExpired', 'STORE_UNAVAILABLE', true],
  ['Neo.ClientError.Security.Unauthorized', 'STORE_REFUSED', false],
  ['Neo.ClientError.Security.AuthenticationRateLimit', 'STORE_REFUSED', false],
  ['Neo.ClientError.Security.CredentialsExpired', 'STORE_REFUSED', false],
  ['Neo.ClientError.Database.DatabaseNotFound', 'STORE_REFUSED', false],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', 'CONFLICT', false],
  ['Neo.ClientError.Statement.SyntaxError', 'QUERY_FAILED', false],
  ['Neo.ClientError.Statement.ParameterMissing', 'QUERY_FAILED', false],
  ['Neo.DatabaseError.General.UnknownError', 'QUERY_FAILED', false],
])('%s becomes %s', (code, ours, retriable) => {
  const error = storeError(thrown(code), context);
  expect(error).toMatchObject({ code: ours, retriable, details: { neo4jCode: code } });
});

test.each([
  ['Connection acquisition timed out in 30000 ms. Pool status: Active conn count = 50.', true],
  ['Pool is closed, it is no more able to serve requests.', true],
  ['Cannot begin a transaction on a closed session.', true],
  ['Duration could not be parsed from string: x', false],
])('of errors without a code, %s', (message, isBusy) => {
  const error = storeError(new neo4j.Neo4jError(message, 'N/A', '50N42', 'x'), context);
  expect(error).toMatchObject({
    code: isBusy ? 'STORE_UNAVAILABLE' : 'QUERY_FAILED',
    details: { query: 'claims.byIds' },
  });
  expect(/bug/.test(error.message)).toBe(!isBusy);
});

test('a refused password names the user and where the password comes from', () => {
  const { message } = storeError(thrown('Neo.ClientError.Security.Unauthorized'), context);
  expect(message).toContain('"reader"');
  expect(message).toContain('/data/neo4j-password');
});

test('a failed query names itself; the parameters stay out of the message', () => {
  const error = storeError(thrown('Neo.ClientError.Statement.SyntaxError'), context);
  expect(error).toMatchObject({ details: { query: 'claims.byIds' } });
  expect(error.message).toContain('claims.byIds');
});

test('what is ours, and what is no error of the driver, passes through', () => {
  const input = new InputError('no');
  const bug = new TypeError('x is not a function');
  expect(storeError(input, context)).toBe(input);
  expect(storeError(bug, context)).toBe(bug);
});
