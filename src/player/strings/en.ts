import {formats} from './en-formats.ts'
import {enQuestion} from './en-question.ts'
import {refusals} from './refusals/en.ts'
import type {QuizStrings} from './strings.ts'

const {plural, number, percent, clock, duration} = formats

/** The player's texts in English. */
export const en: QuizStrings = {
  ...enQuestion,

  points: (points) => plural(points, {one: '# point', other: '# points'}),

  questionOf: (place, total) => (total === undefined ? `Question ${place}` : `Question ${place} of ${total}`),
  difficulties: {easy: 'easy', medium: 'medium', hard: 'hard'},
  attemptsLeft: (count) => plural(count, {one: '# attempt left', other: '# attempts left'}),
  worth: (share) => `worth ${percent(share)}`,
  saveAndGoOn: 'Save and go on',
  next: 'Next question',
  showResult: 'Show the result',
  hint: (left) => plural(left, {one: 'Hint (# left)', other: 'Hint (# left)'}),
  skip: 'Skip',
  end: 'End session',
  costsNothing: 'This does not count as an attempt.',
  refusals,

  howCertain: 'How certain are you?',
  certaintyLevel: (level, right, wrong) =>
    `${['Low', 'Middle', 'High'][level] ?? `Level ${level + 1}`}: ${signed(right)} if right, ${signed(wrong)} if not`,
  namePattern: 'First: which pattern is this?',
  nameIt: 'Name the pattern',
  patternGuess: (isRight, title) =>
    isRight ? `You named the right pattern: ${title}.` : `You named ${title}. That is not the pattern.`,

  timeLeft: (milliseconds) => `${duration(milliseconds)} left`,
  totalTimeLeft: (milliseconds) => `${duration(milliseconds)} left in total`,
  hideClock: 'Hide the clock',
  showClock: 'Show the clock',
  clock,
  duration,
  timeSetting: 'Time',
  timeFactors: {1: 'Normal', '1.5': '1.5 times', 2: 'Twice', 10: '10 times', none: 'No clock'},

  start: 'Start',
  begin: (mode) => `Start: ${mode}`,
  modes: {
    learn: {title: 'Learn', text: 'A worked example, then fewer steps shown each time'},
    practice: {title: 'Practice', text: 'With hints and a worked solution after each question'},
    test: {title: 'Test', text: 'Is this pattern strong? Feedback at the end'},
    challenge: {title: 'Challenge', text: 'Against the clock, for a badge'},
    blitz: {title: 'Blitz', text: 'Fast responses and streaks earn more'},
    review: {title: 'Review', text: 'What is due, at growing intervals'},
    drill: {title: 'Drill', text: 'Every question until it is right'},
    placement: {title: 'Placement', text: 'Finds where to begin'},
    confidence: {title: 'Confidence', text: 'Say how certain you are'},
    'mixed-exam': {title: 'Mixed exam', text: 'Name the pattern, then solve the question'},
  },
  questionCount: (count) => plural(count, {one: '# question', other: '# questions'}),
  upToQuestions: (count) => plural(count, {one: 'up to # question', other: 'up to # questions'}),
  attemptsEach: (count) =>
    count === undefined
      ? 'unlimited attempts'
      : plural(count, {one: '# attempt each', other: '# attempts each'}),
  leftOut: (count) =>
    `without ${plural(count, {one: '# question that needs its program run', other: '# questions that need their programs run'})}`,
  perQuestion: (time) => `${time} a question`,
  inTotal: (time) => `${time} in total`,
  noTimeLimit: 'no time limit',
  feedbackAtEnd: 'Feedback comes at the end.',
  resume: 'Go on',
  resumeText: 'You have a session that is not finished.',
  anew: 'Begin anew',
  otherTab: 'This session is open in another tab.',
  takeOver: 'Go on here',
  setAside: 'An earlier session belongs to other content and cannot be continued.',
  notKept: 'This browser stores nothing for this page, so a reload begins anew.',
  result: 'Result',
  counts: (counts) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([outcome, count]) => `${number(count)} ${countWords[outcome] ?? outcome}`)
      .join(', '),
  pointsOf: (earned, possible) => `${number(earned)} of ${number(possible)} points`,
  passed: (passed) => (passed ? 'Passed' : 'Not passed'),
  ownMarks: (count, areCounted) =>
    `${plural(count, {one: 'You marked # response yourself', other: 'You marked # responses yourself'})}. ${areCounted ? 'Your marks count.' : 'Your marks count for the points, not for the verdict, the badge or your level.'}`,
  badge: (level) => (level === 'gold' ? 'Gold badge' : 'Badge'),
  badgeText: (level) =>
    level === 'gold'
      ? 'Every problem right at the first attempt, without a hint.'
      : 'Every problem right in the end.',
  badgeAtStake: (name, level) => `${level === 'gold' ? 'Gold badge' : 'Badge'} within reach: ${name}`,
  noBadge: 'No badge this time. Get every problem right to earn it.',
  verdicts: {strong: 'Strong', weak: 'Weak', 'not-proven': 'Not proven'},
  verdictText: (share) =>
    `By these responses, the chance that this pattern is strong is ${share}. From 90% it counts as strong, up to 10% as weak.`,
  probabilityScale: (share) => `Probability of strong: ${share}`,
  weak: 'weak',
  strong: 'strong',
  askMore: 'Ask me more',
  known: 'Known',
  review: 'Review',
  again: 'Once more',
  practiseAgain: (count) =>
    plural(count, {one: 'Practise what was not right (#)', other: 'Practise what was not right (#)'}),
  back: 'Back',
  print: 'Print',
  printQuestions: 'Print the questions',
  printKeys: 'Print with keys and solutions',
  numbered: (place) => `${number(place)}.`,

  minutes: (count) => plural(count, {one: 'about # minute', other: 'about # minutes'}),
  readFirst: 'Read first',
  testPattern: 'Test this pattern',
  waysToLearn: 'Choose how to learn',
  recommended: 'Recommended',
  dueNow: (count) => plural(count, {one: '# question is due', other: '# questions are due'}),
  dueText: 'Reviewed now, it stays longer.',
  weakQuestions: 'What was not right',
  weakText: 'The same questions again, with hints and solutions',
  notAvailable: 'No questions for this',
  challenge: 'Challenge',
  levels: {
    'not-started': 'not started',
    attempted: 'attempted',
    familiar: 'familiar',
    proficient: 'proficient',
    mastered: 'mastered',
  },
  progress: 'Your progress',
  progressChart: 'Share of questions right, one bar for each session',
  sessionOn: (date, mode, share) => `${date}, ${mode}: ${share}`,
  byDifficulty: 'Right by difficulty',
  rightOf: (right, asked) => `${number(right)} of ${number(asked)}`,
  exportProgress: 'Export progress',
  importProgress: 'Import progress',
  imported: 'The progress was imported.',
  cannotImport: 'This file holds no progress.',
  cannotSend: 'This could not be sent. Check your connection and try again.',
}

const countWords: Readonly<Record<string, string>> = {
  right: 'right',
  partial: 'partly right',
  wrong: 'not right',
  unanswered: 'without a response',
  ungraded: 'not graded',
}

const signed = (points: number): string =>
  points > 0 ? `+${number(points)}` : number(points).replace('-', '−')
