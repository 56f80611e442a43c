import type { ServerResponse } from 'node:http';
import type { Refusal } from './request-guard.ts';

/** Answers with JSON. */
export function respondJson(response: ServerResponse, status: number, body: unknown): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** Answers with an error in the shape GraphQL clients know. */
export function respondError(
  response: ServerResponse,
  { status, code, message, headers = {} }: Refusal,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  respondJson(response, status, { errors: [{ message, extensions: { code } }] });
}

/** Answers with a page. */
export function respondHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
  });
  response.end(html);
}
