/** First names that stand for one another in news, one group a line, lower case; initials need no entry. */
const GROUPS = `
william bill will billy
robert bob rob bobby
richard dick rick rich
james jim jimmy jamie
john jack johnny jon
thomas tom tommy
joseph joe joey
michael mike mick
edward ed ted eddie
charles charlie chuck
christopher chris
daniel dan danny
david dave
donald don
elizabeth liz beth betty
katherine kate kathy catherine cathy katie
margaret maggie peggy
matthew matt
nicholas nick nicolas
patrick pat
samuel sam
stephen steve steven
timothy tim
anthony tony antony
andrew andy
benjamin ben
bernard bernie
gregory greg
jeffrey jeff
kenneth ken
lawrence larry
peter pete
ronald ron
susan sue
theodore ted teddy
vincent vince
walter walt
sergei sergey serhiy
alexander aleksandr alex oleksandr
mohammed mohammad muhammad mohamed mohamad
yusuf yousef yousuf
hussein husayn hussain
`;

/** Groups of first names that may name one person. */
export const NICKNAMES: readonly ReadonlySet<string>[] = GROUPS.trim()
  .split('\n')
  .map((line) => new Set(line.split(' ')));
