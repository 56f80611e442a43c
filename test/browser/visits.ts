import { afterAll, afterEach } from '@jest/globals';
import { type Board, type Visit, visit } from './board.ts';
import { quitChromium, type Screen } from './open-chromium.ts';

/** Pages for the tests of one file, each closed after its test, and Chromium after the last. */
export function visitsOf(board: Board) {
  const visits: Visit[] = [];
  afterEach(async () => {
    for (const { close } of visits.splice(0)) await close();
  });
  afterAll(() => quitChromium());

  async function openAt(url: string, screen?: Screen): Promise<Visit> {
    const opened = await visit(url, screen);
    visits.push(opened);
    return opened;
  }
  return {
    openAt,
    /** A path of the board. */
    open: (path: string, screen?: Screen): Promise<Visit> => openAt(board.url + path, screen),
  };
}
