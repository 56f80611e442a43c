import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { LatestChangeDocument } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { session, useIsRefused } from '../../session.ts';

/** Where the service asks who asks: a key, kept for this tab alone. */
export function SignInView() {
  const client = useQueryClient();
  const [path, navigate] = useLocation();
  const isRefused = useIsRefused();
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isTrying, setTrying] = useState(false);
  const tryKey = async () => {
    setTrying(true);
    setProblem(null);
    try {
      await ask(LatestChangeDocument, {}, undefined, key.trim());
      client.clear();
      session.signIn(key.trim());
      if (path === '/sign-in') navigate('/contradictions');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setTrying(false);
    }
  };
  return (
    <div className="page sign-in">
      <form
        className="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (key.trim() !== '') void tryKey();
        }}
      >
        <h1>Sign in</h1>
        <p>
          {isRefused ? 'This service asks who asks. ' : ''}Keys are made by{' '}
          <code>gainsay keys create</code>; ask an admin for one.
        </p>
        <label className="field">
          <span>API key</span>
          <input
            type="password"
            autoComplete="current-password"
            spellCheck={false}
            placeholder="gainsay_…"
            value={key}
            onChange={(event) => setKey(event.target.value)}
          />
        </label>
        {problem === null ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="main" disabled={isTrying}>
          {isTrying ? 'Asking …' : 'Sign in'}
        </button>
        <p className="small quiet">
          The key stays in this tab until it is closed, and is sent to this service alone.
        </p>
      </form>
    </div>
  );
}
