import type { DomNode } from './dom.ts';

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE NAV FORM BUTTON SVG IFRAME OBJECT VIDEO AUDIO CANVAS MATH'.split(
    ' ',
  ),
);

interface Blocks {
  /** Blocks separated by blank lines, a <br> being a line end. */
  readonly text: string;
  /** Share of the characters that stand in links. */
  readonly linkShare: number;
}

/** Plain text of a tree, block by block. Walks with its own stack: a page may be nested deeper than the call stack. */
export function textBlocks(root: DomNode): Blocks {
  const blocks: string[] = [];
  let open = '';
  let inLinks = 0;
  let linked = 0;
  const flush = () => {
    const block = open
      .replace(/[ \t\r\f\n]+/g, ' ')
      .replace(/ ?\u2028 ?/g, '\n')
      .trim();
    if (block !== '') blocks.push(block);
    open = '';
  };
  const stack: (DomNode | (() => void))[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'function') {
      next();
    } else if (next.nodeType === TEXT_NODE) {
      const text = (next.textContent ?? '').replaceAll('\u2028', ' ');
      open += text;
      if (inLinks > 0) linked += text.trim().length;
    } else if (next.nodeType === ELEMENT_NODE) {
      const name = next.nodeName.toUpperCase();
      if (SKIPPED.has(name)) continue;
      if (name === 'BR') open += '\u2028';
      if (BLOCKS.has(name)) {
        flush();
        stack.push(flush);
      }
      if (name === 'A') {
        inLinks += 1;
        stack.push(() => {
          inLinks -= 1;
        });
      }
      for (let i = next.childNodes.length - 1; i >= 0; i -= 1) {
        const child = next.childNodes[i];
        if (child) stack.push(child);
      }
    }
  }
  flush();
  const text = blocks.join('\n\n');
  return { text, linkShare: text === '' ? 0 : linked / text.length };
}
