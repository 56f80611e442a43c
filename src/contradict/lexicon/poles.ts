/** Words that stand against each other; within one side they count as near-synonyms. */
export interface Opposition {
  readonly name: string;
  /** 'fact': both cannot hold; 'stance': both cannot be meant; 'degree': they pull against each other. */
  readonly force: 'fact' | 'stance' | 'degree';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

function opposition(
  name: string,
  force: Opposition['force'],
  left: string,
  right: string,
): Opposition {
  return { name, force, left: words(left), right: words(right) };
}

/**
 * After the antonym relations of WordNet (Miller 1995), chosen for what news reports: change, outcome, consent,
 * responsibility, evaluation. Matching is by stem, so "acceptance" and "accepted" need no entry of their own.
 */
export const OPPOSITIONS: readonly Opposition[] = [
  opposition(
    'change',
    'fact',
    'rise increase grow climb surge soar jump gain expand raise boost swell escalate hike growth',
    'fall decrease decline drop shrink plunge sink slump dwindle reduce cut lower slash diminish loss lose',
  ),
  opposition(
    'endurance',
    'fact',
    'hold stand last survive endure intact stable',
    'collapse crumble unravel break broken falter dead doomed',
  ),
  opposition(
    'strength',
    'degree',
    'strengthen bolster fortify strong',
    'weaken undermine erode weak',
  ),
  opposition(
    'betterment',
    'degree',
    'improve better best recover ease',
    'worsen worse worst deteriorate aggravate',
  ),
  opposition(
    'outcome',
    'fact',
    'succeed success successful win winner victory victorious triumph',
    'fail failure unsuccessful lose loser defeat loss flop',
  ),
  opposition(
    'passage',
    'fact',
    'pass approve adopt ratify enact uphold',
    'block veto repeal overturn strike quash void',
  ),
  opposition(
    'consent',
    'stance',
    'accept agree approve consent allow permit grant authorize authorise',
    'reject refuse decline forbid prohibit ban bar deny disagree disapprove rebuff spurn',
  ),
  opposition(
    'support',
    'stance',
    'support back endorse favor favour advocate embrace champion',
    'oppose resist denounce condemn object protest reject disavow',
  ),
  opposition(
    'praise',
    'stance',
    'praise applaud laud hail commend welcome',
    'criticize criticise slam blast condemn attack decry lambaste rebuke',
  ),
  opposition(
    'acknowledgement',
    'fact',
    'confirm acknowledge admit verify concede corroborate confess',
    'deny dispute refute disavow rebut contradict',
  ),
  opposition(
    'guilt',
    'fact',
    'guilty convict culpable liable',
    'innocent acquit exonerate blameless',
  ),
  opposition(
    'truth',
    'fact',
    'true accurate correct factual real genuine authentic truthful',
    'false inaccurate incorrect untrue fake bogus fabricated wrong hoax',
  ),
  opposition(
    'honesty',
    'degree',
    'honest trustworthy honorable sincere credible',
    'dishonest untrustworthy crooked corrupt lying deceitful liar',
  ),
  opposition('opening', 'fact', 'open reopen unlock', 'close shut closed closure lock'),
  opposition(
    'start',
    'fact',
    'start begin launch initiate resume commence',
    'stop end halt cease finish terminate suspend',
  ),
  opposition(
    'presence',
    'fact',
    'arrive enter come join attend',
    'leave depart exit withdraw skip quit boycott',
  ),
  opposition(
    'possession',
    'fact',
    'keep retain preserve maintain',
    'abandon scrap discard relinquish abolish eliminate dismantle',
  ),
  opposition(
    'life',
    'fact',
    'alive survive living survivor',
    'dead die kill killed death deceased',
  ),
  opposition('freedom', 'fact', 'free release liberate', 'detain arrest jail imprison capture'),
  opposition(
    'legality',
    'fact',
    'legal lawful constitutional legitimate',
    'illegal unlawful unconstitutional illegitimate',
  ),
  opposition(
    'need',
    'stance',
    'need necessary required essential necessity vital indispensable',
    'unnecessary needless unneeded superfluous redundant',
  ),
  opposition(
    'possibility',
    'fact',
    'possible feasible can able',
    'impossible infeasible unable unachievable',
  ),
  opposition('likelihood', 'degree', 'likely probable certain', 'unlikely improbable doubtful'),
  opposition(
    'safety',
    'degree',
    'safe safer secure security harmless',
    'danger dangerous unsafe risky hazardous insecure harmful',
  ),
  opposition(
    'amount',
    'degree',
    'more many majority most plenty abundant',
    'less few fewer minority scarce',
  ),
  opposition(
    'extent',
    'degree',
    'high higher large larger big bigger huge great',
    'low lower small smaller tiny little',
  ),
  opposition(
    'unity',
    'degree',
    'unite unify united unity together',
    'divide split divided division divisive',
  ),
  opposition('help', 'degree', 'help benefit aid assist', 'hurt harm damage hinder'),
  opposition('creation', 'fact', 'create build add construct', 'destroy demolish eliminate wipe'),
  opposition(
    'peace',
    'degree',
    'peace peaceful peacefully calm',
    'war violent violence riot unrest',
  ),
  opposition(
    'fitness',
    'stance',
    'fit qualified competent capable ready prepared',
    'unfit unqualified incompetent incapable unprepared',
  ),
  opposition(
    'trust',
    'degree',
    'trust confidence confident',
    'distrust mistrust doubt skeptical sceptical worried',
  ),
  opposition('health', 'fact', 'healthy well', 'sick ill unhealthy ailing'),
  opposition(
    'love',
    'stance',
    'love like respect admire',
    'hate dislike despise disdain disrespect',
  ),
  opposition('direction', 'fact', 'advance forward', 'retreat backward'),
  opposition('before', 'fact', 'before prior earlier', 'after later'),
  opposition('protect', 'degree', 'protect defend', 'endanger threaten jeopardize attack'),
  opposition(
    'intent',
    'stance',
    'deliberate intentional deliberately intentionally purposely',
    'accidental unintentional accidentally inadvertently mistakenly',
  ),
  opposition(
    'publicity',
    'stance',
    'disclose reveal publish release unseal transparent',
    'conceal hide withhold suppress secret seal',
  ),
  opposition(
    'optimism',
    'degree',
    'optimistic hopeful productive constructive',
    'pessimistic hopeless unproductive fruitless',
  ),
  opposition('wealth', 'degree', 'rich wealthy affluent', 'poor impoverished broke bankrupt'),
  opposition('hire', 'fact', 'hire appoint recruit', 'fire dismiss sack oust'),
  opposition(
    'obedience',
    'fact',
    'obey comply cooperate follow',
    'violate breach flout defy disobey',
  ),
];
