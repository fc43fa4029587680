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
  saveAndGoOn: 'Save and continue',
  next: 'Next question',
  showResult: 'Show the result',
  hint: (left) => plural(left, {one: 'Hint (# left)', other: 'Hint (# left)'}),
  skip: 'Skip',
  end: 'End session',
  costsNothing: 'This does not count as an attempt.',
  refusals,

  howCertain: 'How certain are you?',
  certaintyLevel: (level, right, wrong) =>
    `${['Low', 'Medium', 'High'][level] ?? `Level ${level + 1}`}: ${signed(right)} if right, ${signed(wrong)} if not`,
  namePattern: 'First: which pattern is this?',
  nameIt: 'Name the pattern',
  patternGuess: (isRight, title) =>
    isRight ? `You named the right pattern: ${title}.` : `You named ${title}, but it is a different pattern.`,

  timeLeft: (milliseconds) => `${duration(milliseconds)} left`,
  totalTimeLeft: (milliseconds) => `${duration(milliseconds)} left in total`,
  hideClock: 'Hide the clock',
  showClock: 'Show the clock',
  clock,
  duration,
  timeSetting: 'Time',
  timeFactors: {1: 'Normal', '1.5': '1.5 times', 2: '2 times', 10: '10 times', none: 'No limit'},

  start: 'Start',
  begin: (mode) => `Start: ${mode}`,
  modes: {
    learn: {title: 'Learn', text: 'A worked example, then fewer steps shown each time'},
    practice: {title: 'Practice', text: 'With hints and a worked solution after each question'},
    test: {title: 'Test', text: 'Do you know this pattern? Feedback at the end'},
    challenge: {title: 'Challenge', text: 'Against the clock, for a badge'},
    blitz: {title: 'Blitz', text: 'Fast responses and streaks earn more'},
    review: {title: 'Review', text: 'Questions that are due, at growing intervals'},
    drill: {title: 'Drill', text: 'Every question until it is right'},
    placement: {title: 'Placement', text: 'Find out where to start'},
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
    `${plural(count, {one: '# programming question', other: '# programming questions'})} left out: this page cannot run code`,
  perQuestion: (time) => `${time} per question`,
  inTotal: (time) => `${time} in total`,
  noTimeLimit: 'no time limit',
  feedbackAtEnd: 'Feedback comes at the end.',
  resume: 'Continue',
  resumeText: 'You have an unfinished session.',
  anew: 'Start over',
  otherTab: 'This session is open in another tab.',
  takeOver: 'Continue here',
  setAside: 'An earlier session belongs to other content and cannot be continued.',
  notKept: 'This browser saves nothing for this page, so reloading starts over.',
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
    `Your responses make it ${share} likely that you know this pattern. 90% or more counts as strong, 10% or less as weak.`,
  probabilityScale: (share) => `Probability that you know this pattern: ${share}`,
  weak: 'weak',
  strong: 'strong',
  askMore: 'More questions',
  known: 'Known',
  review: 'Review',
  again: 'Start again',
  practiseAgain: (count) =>
    plural(count, {one: 'Practise the missed question (#)', other: 'Practise the missed questions (#)'}),
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
  dueText: 'Review now to remember them longer.',
  weakQuestions: 'Missed questions',
  weakText: 'The same questions again, with hints and solutions',
  notAvailable: 'No questions for this mode',
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
  cannotImport: 'This file contains no progress.',
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
