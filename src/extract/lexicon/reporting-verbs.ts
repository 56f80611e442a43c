/**
 * Verbs (lemmas) and nouns that report what somebody says, writes or holds, by what they do to the content. Sources:
 * the cue types of PARC (Pareti 2012) and PolNeAR's guidelines; classes after FactBank's source-introducing predicates.
 */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `say tell state declare announce report note add explain comment remark mention observe write tweet post
  argue assert claim maintain contend insist allege charge affirm confirm reaffirm reiterate repeat stress emphasize
  emphasise underline underscore highlight point warn caution advise remind inform notify brief assure promise pledge vow
  swear threaten predict forecast project estimate suggest propose recommend urge call ask request demand
  order instruct appeal plead beg question wonder inquire answer reply respond retort counter rebut deny
  reject dismiss dispute refute acknowledge admit concede confess disclose reveal divulge leak signal indicate
  hint imply intimate insinuate boast brag joke quip lament complain protest criticize criticise condemn denounce
  blast slam accuse blame praise hail applaud welcome thank apologize apologise agree disagree concur
  testify attest certify recount relate narrate describe characterize characterise portray depict detail outline
  quote cite conclude find rule decide determine float moot echo voice express articulate
  proclaim pronounce profess preach shout yell cry scream whisper mutter murmur chant sing
  speculate theorize theorise posit postulate opine muse`.split(/\s+/),
);

/** Verbs of mental states: in PARC and PolNeAR they attribute, too, but nobody need have spoken. */
export const MENTAL_VERBS: ReadonlySet<string> = new Set(
  `think believe feel hope fear expect doubt suspect know understand realize realise recognize recognise
  want wish intend plan mean seek aim aspire desire prefer like love hate worry consider regard view see
  assume presume suppose guess imagine anticipate reckon deem judge learn discover remember recall forget
  dream envision envisage care mind regret resent support oppose favor favour back endorse`.split(
    /\s+/,
  ),
);

/** Nouns that carry a content of their own: "the claim that …", "his promise to …". */
export const REPORTING_NOUNS: ReadonlySet<string> = new Set(
  `statement claim announcement report comment remark declaration assertion allegation accusation charge
  argument suggestion proposal promise pledge vow threat warning prediction forecast estimate denial confirmation
  admission acknowledgment acknowledgement revelation disclosure speech tweet post interview testimony
  belief view opinion idea notion hope fear expectation ambition desire plan intention doubt suspicion
  concern worry conviction conclusion finding rumor rumour criticism complaint post comment demand request call
  appeal question answer reply response letter message email memo transcript book column editorial op-ed poll survey
  study analysis`.split(/\s+/),
);

/** Those that take a bare or that-clause of what is said, and hardly any other: safe to read without a tagger. */
export const CLAUSAL_VERBS: ReadonlySet<string> = new Set(
  `say claim state argue insist announce warn allege assert contend maintain declare suggest promise vow pledge
  deny confirm admit acknowledge concede stress reiterate reply predict boast complain disclose reveal testify
  conclude believe think`.split(/\s+/),
);
