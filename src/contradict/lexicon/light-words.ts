/** Words that carry no topic. They are never evidence that two claims are about the same thing. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she they them his her their him we us our you your i me my who whom whose which what when where why how there here
  be is are was were been being am do does did done doing have has had having will would shall should can could may might must ought
  and or but nor so yet for of to in on at by with from as into about over under after before between against during through than then if because while until since
  not no n't n’t never none nothing also just only very much more most some any all each every other another such own same too even still again already now today yesterday tomorrow
  say said says saying tell told make made go going get got take took come think know see want like thing way people man woman one two first last new year time day week month mr mrs ms dr u.s. us
  show seem appear become try use let put look find include involve happen give ask mean believe start leave turn bring
  's ’s s t up out off down back well really actually many lot bit kind sort per cent`.split(/\s+/),
);
