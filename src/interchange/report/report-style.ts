/** Plain on purpose: it is printed, in black and white too. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --soft: #55595f; --line: #c9ccd1; --paper: #fff; --mark: #ffe27a; --on-mark: #1a1a1a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --soft: #a7adb5; --line: #44484e; --paper: #16181b; --mark: #7a5f00; --on-mark: #fff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin: 0 0 .5rem; } h3, h4 { font-size: 1rem; margin: .8rem 0 .2rem; } h4 { font-size: .9rem; }
a { color: inherit; } .soft, figcaption, dt { color: var(--soft); } .soft, dl, table, figcaption { font-size: .9rem; }
article { border-top: 1px solid var(--line); padding: 1.2rem 0; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
figure { margin: 0; border: 1px solid var(--line); padding: .8rem 1rem; min-width: 0; }
blockquote { margin: 0 0 .6rem; font-size: 1.1rem; } mark { background: var(--mark); color: var(--on-mark); text-decoration: underline; }
blockquote, .excerpt { white-space: pre-line; unicode-bidi: isolate; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .5rem 0; } dd { margin: 0; min-width: 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: start; border-bottom: 1px solid var(--line); padding: .2rem .4rem; vertical-align: top; }
bdi { unicode-bidi: isolate; }
@page { margin: 18mm 15mm; }
@media print {
  :root { --ink: #000; --soft: #333; --line: #888; --paper: #fff; --mark: #ddd; --on-mark: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1, h2, h3, h4 { break-after: avoid; } figure, tr, li { break-inside: avoid; } article + article { break-before: page; }
  mark { font-weight: bold; } a[href^="http"]::after { content: " <" attr(href) ">"; font-size: .85em; }
}`;
