/**
 * Where a matter under review stands, and who may do what with it next. A matter is a finding, or an indicator that only a person can
 * judge. Everything follows from the decisions on it, which are only ever added to; nobody decides twice on one matter.
 */

/** `blind`: the second person of a blind review, who sees nothing of the first; `appeal`: the outcome of an appeal of its owner. */
export const DECISION_STAGES = ['first', 'second', 'blind', 'third', 'appeal'] as const;
export type DecisionStage = (typeof DECISION_STAGES)[number];

export const STANDINGS = [
  'new',
  'answered',
  'asked',
  'silenced',
  'first-decided',
  'blind-decided',
  'disputed',
  'settled',
  'noticed',
  'appealed',
  'closed',
] as const;
/**
 * `new`: nobody decided; `answered`: nor since its owner explained it; `asked`: its owner is asked; `silenced`: an entry of the memory
 * says that it is none; `first-decided`: waits for the second; `blind-decided`: of two blind reviewers the second was faster;
 * `disputed`: two blind reviewers differ; `noticed`: its owner was told; `appealed`: the owner objects; `closed`: that was decided.
 */
export type Standing = (typeof STANDINGS)[number];

/** Chinese names, for people. */
export const STANDING_NAMES: Record<Standing, string> = {
  new: '待初核',
  answered: '单位已说明，待初核',
  asked: '待单位说明',
  silenced: '已列为不是错误',
  'first-decided': '待复核',
  'blind-decided': '待初核',
  disputed: '两人意见不一，待裁定',
  settled: '已核定',
  noticed: '已告知单位',
  appealed: '单位申诉中',
  closed: '申诉已办结',
};

export type FindingSays = 'confirm' | 'dismiss';
export type IndicatorSays = 'pass' | 'fail' | 'inapplicable';
export type Says = FindingSays | IndicatorSays;

/** One decision as stored. `ask` and `undo` say nothing of the matter itself. */
export interface StoredDecision {
  id: string;
  stage: DecisionStage;
  says: Says | 'ask' | 'undo';
  /** Null: the system, which decides nothing. */
  byId: string | null;
  /** Of an `undo`: the decision it takes back. */
  undoes: string | null;
}

/** A matter with all that was said of it, oldest first. */
export interface Matter {
  needsSecond: boolean;
  /** The second person decides without seeing the first. */
  isBlind: boolean;
  /** An entry of the memory silenced it when it was recorded. */
  isSilenced: boolean;
  decisions: readonly StoredDecision[];
  /** A question to its owner that was neither answered nor has run out of time. */
  hasOpenQuestion: boolean;
  hasAnsweredQuestion: boolean;
  isNoticed: boolean;
  appeal: 'none' | 'filed' | 'decided';
}

export interface Stand {
  standing: Standing;
  /** What is settled; null while nothing is. */
  says: Says | null;
  /** The decision that settled it; null for `silenced` and while nothing is. */
  decision: StoredDecision | null;
}

/** Where the matter stands. */
export function standOf(matter: Matter): Stand {
  const live = liveDecisions(matter.decisions);
  const settling = settlingOf(matter, live);
  if (settling !== null) {
    const standing = { filed: 'appealed', decided: 'closed', none: matter.isNoticed ? 'noticed' : 'settled' } as const;
    return { standing: standing[matter.appeal], says: settling.says as Says, decision: settling };
  }
  const open = (standing: Standing): Stand => ({ standing, says: null, decision: null });
  if (matter.hasOpenQuestion) return open('asked');
  const [first, blind] = [live.some(({ stage }) => stage === 'first'), live.some(({ stage }) => stage === 'blind')];
  if (first && blind) return open('disputed');
  if (first) return open('first-decided');
  if (blind) return open('blind-decided');
  if (matter.isSilenced) return { standing: 'silenced', says: 'dismiss', decision: null };
  return open(matter.hasAnsweredQuestion ? 'answered' : 'new');
}

/** Decisions on the matter that stand: neither questions nor taken back. */
export function liveDecisions(decisions: readonly StoredDecision[]): StoredDecision[] {
  const undone = new Set(decisions.map(({ undoes }) => undoes));
  return decisions.filter(({ id, says }) => says !== 'ask' && says !== 'undo' && !undone.has(id));
}

function settlingOf({ needsSecond, isBlind }: Matter, live: readonly StoredDecision[]): StoredDecision | null {
  const last = (stage: DecisionStage) => live.findLast((one) => one.stage === stage) ?? null;
  const [first, second] = [last('first'), last(isBlind ? 'blind' : 'second')];
  const higher = live.findLast(({ stage }) => stage === 'appeal' || stage === 'third') ?? null;
  if (higher !== null) return higher;
  if (first === null || !needsSecond) return first;
  // Without blindness the second has seen the first: what the second says counts.
  if (second === null || (isBlind && second.says !== first.says)) return null;
  return second;
}

/** What can be done with a matter. `judge`: to decide the appeal. */
export const MOVES = ['first', 'second', 'third', 'answer', 'notice', 'appeal', 'judge'] as const;
export type Move = (typeof MOVES)[number];

/** Moves by standing. `second` is the second person's, blind or not; `third` settles a dispute or corrects what was settled. */
const OPEN: Record<Standing, readonly Move[]> = {
  new: ['first'],
  answered: ['first'],
  asked: ['answer'],
  silenced: ['first'],
  'first-decided': ['second'],
  'blind-decided': ['first'],
  disputed: ['third'],
  settled: ['third', 'notice'],
  noticed: ['third', 'appeal'],
  appealed: ['judge'],
  closed: ['third'],
};
/** In a blind review nobody waits for the other. */
const OPEN_TO_BLIND: readonly Standing[] = ['new', 'answered'];

/** Why the move is not open, as one Chinese sentence; null when it is. */
export function whyClosed(matter: Matter, move: Move): string | null {
  const { standing, says } = standOf(matter);
  if (move === 'second' && matter.isBlind && matter.needsSecond && OPEN_TO_BLIND.includes(standing)) return null;
  if (move === 'appeal' && standing === 'noticed' && !isCharged(says)) return '此项核定为不是问题，无须申诉';
  if (OPEN[standing].includes(move)) return null;
  return `此项目前为“${STANDING_NAMES[standing]}”，${INSTEAD[move]}`;
}

/** True when what is settled stands against the owner. */
export const isCharged = (says: Says | null): boolean => says === 'confirm' || says === 'fail';

const INSTEAD: Record<Move, string> = {
  first: '不能初核，请刷新队列后继续下一项',
  second: '不能复核，请刷新队列后继续下一项',
  third: '不能裁定，请刷新队列后继续下一项',
  answer: '没有待答复的提问，请刷新后查看',
  notice: '还不能告知单位，请先完成核定',
  appeal: '现在不能申诉，请在收到告知后的期限内提出',
  judge: '没有待办的申诉，请刷新后查看',
};

export type PersonMove = 'first' | 'second' | 'third' | 'judge';

/** Why this person may not make the move, whoever else may; null when nothing stands against it. */
export function whyNotThisPerson(matter: Matter, personId: string | null, move: PersonMove): string | null {
  if (personId === null) return '核定须由人作出，请登录后操作';
  const own = liveDecisions(matter.decisions).some(({ byId }) => byId === personId);
  if (!own) return null;
  return move === 'judge' ? '核定过此项的人不能办理它的申诉，请由其他监管人员办理' : '同一人不能对同一项核定两次，请由其他人员核定';
}

/** The decision or question that this person may take back; null when there is none: others have built on it, or it is not theirs. */
export function undoable(matter: Matter, personId: string): StoredDecision | null {
  const undone = new Set(matter.decisions.map(({ undoes }) => undoes));
  const standing = matter.decisions.filter(({ id, says }) => says !== 'undo' && !undone.has(id));
  // What a blind colleague said meanwhile is no answer to it.
  const own = standing.findLast(({ byId }) => byId === personId) ?? null;
  if (own === null) return null;
  const stand = standOf(matter);
  if (own.says === 'ask') return stand.standing === 'asked' ? own : null;
  if (stand.standing === 'settled') return stand.decision?.id === own.id && !bothSpoke(matter) ? own : null;
  const waiting: Partial<Record<Standing, DecisionStage>> = { 'first-decided': 'first', 'blind-decided': 'blind' };
  return waiting[stand.standing] === own.stage ? own : null;
}

/** Of two blind reviewers none takes back what has been compared. */
function bothSpoke({ isBlind, decisions }: Matter): boolean {
  const live = liveDecisions(decisions);
  return (
    isBlind &&
    live.some(({ stage }) => stage === 'first') &&
    live.some(({ stage }) => stage === 'blind') &&
    !live.some(({ stage }) => stage === 'third')
  );
}

/** From here on two blind reviewers know of each other. */
const COMPARED: readonly Standing[] = ['disputed', 'settled', 'noticed', 'appealed', 'closed'];

/**
 * The matter as this person may see it: of a blind review that is not over, only what they said themselves. The number of decisions
 * seen is the version that a decision must be made from, so that gives nothing of the other away either.
 */
export function seenBy(matter: Matter, personId: string | null): Matter {
  if (!matter.isBlind || COMPARED.includes(standOf(matter).standing)) return matter;
  return { ...matter, decisions: matter.decisions.filter(({ byId }) => byId === personId) };
}
