import type { ServerResponse } from 'node:http';

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
  {
    status,
    code,
    message,
  }: { readonly status: number; readonly code: string; readonly message: string },
): void {
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
