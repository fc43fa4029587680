import {uncalibratedMastery} from '../mastery/mastery-parameters.ts'
import type {Slot} from '../selection/slot.ts'
import type {FeedbackPolicy, Mode} from './mode.ts'

const easy: Slot = ['easy']
const medium: Slot = ['medium']
const hard: Slot = ['hard']
const any: Slot = ['easy', 'medium', 'hard']
const slots = (count: number, slot: Slot): Slot[] => Array.from({length: count}, () => slot)

/** Shows after every attempt whatever does not reveal the key. */
const immediateFeedback: FeedbackPolicy = {outcome: 'attempt', rationale: 'attempt', solution: 'close'}
/** Shows right or wrong at once, and the rest when no attempt is left. */
const deferredFeedback: FeedbackPolicy = {outcome: 'attempt', rationale: 'close', solution: 'close'}

/** What most modes share: no clock, one attempt, no hints, no feedback before the end. */
const baseMode = {
  shufflesOptions: true,
  timing: {},
  attempts: {max: 1, scheme: {rule: 'none'}},
  hints: {max: 0, cost: 0},
  feedback: {outcome: 'end', rationale: 'end', solution: 'end'},
  scoring: {rule: 'sum'},
  completion: {rule: 'exhausted'},
} as const satisfies Partial<Mode>

/**
 * A worked example, then questions with some steps of the solution blank, then without help until two in a row are
 * right at once.
 */
const learn: Mode = {
  ...baseMode,
  name: 'learn',
  title: 'Learn',
  selection: {
    set: 'practice',
    rule: 'queue',
    order: 'easy-first',
    shownSteps: [1, 0.67, 0.33, 0],
    fading: 'forward',
  },
  attempts: {scheme: {rule: 'none'}},
  hints: {cost: 0},
  feedback: immediateFeedback,
  scoring: {rule: 'none'},
  completion: {rule: 'streak', rights: 2},
}

/**
 * Ten questions with worked solutions, weak ones more often; three attempts, each costing a third (Moodle,
 * interactive).
 */
const practice: Mode = {
  ...baseMode,
  name: 'practice',
  title: 'Practice',
  selection: {set: 'practice', rule: 'weighted', weak: 3},
  attempts: {max: 3, scheme: {rule: 'fixed', penalty: 1 / 3}},
  hints: {max: 2, cost: 0},
  feedback: deferredFeedback,
  completion: {rule: 'count', count: 10},
}

/**
 * Ten questions, one attempt each, no feedback before the end: tests whether a pattern is strong, as far as ten
 * questions can.
 */
const test: Mode = {
  ...baseMode,
  name: 'test',
  title: 'Test',
  selection: {
    set: 'test',
    rule: 'slots',
    slots: [...slots(3, easy), ...slots(4, medium), ...slots(3, hard)],
    avoidsRecent: true,
  },
  mastery: {parameters: uncalibratedMastery, extension: {slots: [easy, medium, medium, hard, hard], max: 20}},
}

/** Five problems against the clock, two attempts each, for a badge. */
const challenge: Mode = {
  ...baseMode,
  name: 'challenge',
  title: 'Challenge',
  selection: {
    set: 'challenge',
    rule: 'slots',
    slots: [easy, ['easy', 'medium'], medium, ['medium', 'hard'], hard],
  },
  timing: {questionMs: 120_000, fromQuestion: true, atLimit: 'submit'},
  attempts: {max: 2, fromQuestion: true, scheme: {rule: 'fixed', penalty: 1 / 3}},
  hints: {max: 1, cost: 0},
  feedback: deferredFeedback,
  badge: true,
}

/** Ten questions of 20 seconds each; faster responses and streaks earn more points (Kahoot). */
const blitz: Mode = {
  ...baseMode,
  name: 'blitz',
  title: 'Blitz',
  selection: {set: 'practice', rule: 'slots', slots: slots(10, ['easy', 'medium'])},
  timing: {questionMs: 20_000, atLimit: 'submit'},
  feedback: {outcome: 'attempt', rationale: 'end', solution: 'end'},
  scoring: {rule: 'speed', points: 1000, fullWithinMs: 500, streak: [100, 200, 300, 400, 500]},
}

/** Questions that `quizproof/review` says are due; one attempt, which is rated. */
const review: Mode = {
  ...baseMode,
  name: 'review',
  title: 'Review',
  selection: {rule: 'queue', order: 'given'},
  attempts: {max: 2, scheme: {rule: 'fixed', penalty: 1 / 3}},
  hints: {cost: 0},
  feedback: deferredFeedback,
  scoring: {rule: 'none'},
}

/**
 * Every question until it is right; one that is not right moves to the back of the queue (Numbas, mastery.jme).
 * `passes: 3` gives successive relearning.
 */
const drill: Mode = {
  ...baseMode,
  name: 'drill',
  title: 'Drill',
  selection: {set: 'practice', rule: 'queue', order: 'shuffled', passes: 1},
  hints: {cost: 0},
  feedback: deferredFeedback,
  scoring: {rule: 'none'},
}

/**
 * Finds where to begin among patterns that require each other. With selection by information it estimates an ability
 * instead.
 */
const placement: Mode = {
  ...baseMode,
  name: 'placement',
  title: 'Placement',
  selection: {set: 'test', rule: 'graph', retries: 3},
  scoring: {rule: 'none'},
  completion: {rule: 'count', count: 15},
}

/** Every response with a certainty: low, middle or high (Moodle, certainty-based marking). */
const confidence: Mode = {
  ...baseMode,
  name: 'confidence',
  title: 'Confidence',
  selection: {set: 'practice', rule: 'slots', slots: slots(10, any)},
  scoring: {rule: 'certainty', right: [1, 2, 3], wrong: [0, -2, -6]},
}

/**
 * Alternating patterns for 45 minutes; the learner guesses the pattern first and sees right or wrong at once
 * (PrairieLearn, exam).
 */
const mixedExam: Mode = {
  ...baseMode,
  name: 'mixed-exam',
  title: 'Mixed exam',
  selection: {set: 'test', rule: 'slots', slots: slots(10, any), interleaved: true},
  asksPattern: true,
  timing: {totalMs: 45 * 60_000, atLimit: 'submit'},
  attempts: {max: 3, scheme: {rule: 'values', values: [10, 7, 5]}},
  feedback: {outcome: 'attempt', rationale: 'end', solution: 'end'},
  passMark: 0.7,
}

/** The ten modes. To change one, spread it: `defineMode({...modes.challenge, name: 'sprint', timing: {question: 60_000}})`. */
export const modes = {
  learn,
  practice,
  test,
  challenge,
  blitz,
  review,
  drill,
  placement,
  confidence,
  mixedExam,
} as const
