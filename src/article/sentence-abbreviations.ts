/**
 * Abbreviations before which a full stop does not end a sentence, without the stop, lower case. English news usage
 * after the lists of the AP Stylebook: titles, ranks, months, company forms, states.
 */

/** Always followed by what they belong to: "Mr. Obama", "Sen. Graham", "Plessy v. Ferguson". */
export const NEVER_FINAL: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr drs prof profs rev revs fr sr msgr sen sens rep reps gov govs lt gen gens col maj capt cpl sgt pvt ' +
    'adm cmdr brig hon pres amb dir supt insp det st mt ft messrs mme mlle m vs v viz e.g i.e cf al approx dept ' +
    'assn bros univ'
  ).split(' '),
);

/** Not final where a number follows: "Jan. 5", "No. 10", "Sec. 2". */
export const NOT_FINAL_BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec no nos art sec ch fig vol pp p para ca'.split(
    ' ',
  ),
);

/** May end a sentence; they do where a word follows that commonly begins one. */
export const SOMETIMES_FINAL: ReadonlySet<string> = new Set(
  (
    'inc corp ltd co llc plc jr etc ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo ' +
    'mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);

/** Function words that begin sentences and are seldom part of a name. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those there here he she it they we you i his her its their our my your who what when where ' +
    'why how which but and or so yet nor if then while as at by for from in into of on to with without after before ' +
    'during since until because although though however meanwhile still also even once not no all both each many most ' +
    'some several such other another one two three last next earlier later now today yesterday tomorrow'
  ).split(' '),
);
