import {
  type Asked,
  type LocalServer,
  localServer,
  type Reply,
} from '../../support/local-server.ts';

/** What a chat-completions endpoint sends back when the model says `content`. */
export const completion = (content: unknown, given: object = {}): Reply => ({
  body: JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: 'whatever-the-server-calls-it',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: {
          role: 'assistant',
          content: typeof content === 'string' ? content : JSON.stringify(content),
        },
        ...given,
      },
    ],
    usage: { prompt_tokens: 400, completion_tokens: 100, total_tokens: 500 },
  }),
});

interface Sentence {
  readonly n: number;
  readonly text: string;
}

/** The sentences that a request carries. */
export function sentencesOf({ body }: Asked): readonly Sentence[] {
  const { messages } = JSON.parse(body);
  return JSON.parse(messages[1].content).sentences;
}

/** A local server that speaks the protocol; each reply in turn, the last for ever. */
export function chatServer(
  ...replies: readonly (Reply | null | ((asked: Asked) => Reply | null))[]
): Promise<LocalServer> {
  return localServer((asked, n) => {
    const reply = replies[Math.min(n, replies.length) - 1] ?? null;
    return typeof reply === 'function' ? reply(asked) : reply;
  });
}
