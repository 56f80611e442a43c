/** Simple pasts of news English that do not end in -ed. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  'was were had did said told made went came met took got gave began left won lost held fell rose saw spoke wrote became found kept led paid put sent shot hit struck broke grew built brought bought sold ran set shook fought sank flew drew drove threw knew thought felt taught caught stood understood cut hurt quit shut spread let cost beat bid sought withdrew overthrew chose froze stole swore wore tore hid rode swung dug hung lit slid spent lent bent dealt meant slept swept fled bled fed shed sat lay laid burst split heard ate drank woke rang sang wept stuck bit blew bore bound clung crept forgot forgave forbade knelt leapt mistook overcame rebuilt repaid shrank shone sped spun spat sprang stung strode strove undertook undid upheld wound withheld misled foresaw learnt oversaw underwent rewrote overtook'.split(
    ' ',
  ),
);
