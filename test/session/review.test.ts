import {describe, expect, test} from 'vitest'
import {openBank} from '../../src/index.ts'
import {
  addCards,
  type Deck,
  emptyDeck,
  findDueQuestions,
  mergeDecks,
  type ReviewCard,
  type ReviewOptions,
  type ReviewRating,
  reviewCard,
  reviewSession,
} from '../../src/review.ts'
import {
  addSession,
  emptyProgress,
  modes,
  openNextQuestion,
  readHistory,
  requestHint,
  type Session,
  type SessionRecord,
  skipQuestion,
  submitResponse,
  toPatternProgress,
  toSessionRecord,
} from '../../src/session.ts'
import {accepted, begin, current} from './drive.ts'
import {makeBank} from './make-bank.ts'

const day = 86_400_000
const noon = Date.UTC(2024, 0, 1, 12)
const fresh = (): ReviewCard => {
  const [card] = addCards(emptyDeck, ['q'], {now: noon}).cards
  if (!card) throw new Error('Expected a card')
  return card
}

describe('FSRS-6 with its default weights (modes.md 3.3)', () => {
  test('six times good, twice again, five times good', () => {
    const ratings: ReviewRating[] = [
      ...Array.from({length: 6}, () => 'good' as const),
      'again',
      'again',
      ...Array.from({length: 5}, () => 'good' as const),
    ]
    let card = fresh()
    const intervals = ratings.map((rating) => {
      card = reviewCard(card, {rating, now: card.due})
      return card.scheduledDays
    })
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  test.each([
    ['again', 0.212],
    ['hard', 1.2931],
    ['good', 2.3065],
    ['easy', 8.2956],
  ] as const)('a first review that is %s leaves a stability of %d days', (rating, stability) => {
    expect(reviewCard(fresh(), {rating, now: noon}).stability).toBeCloseTo(stability, 4)
  })

  test('again, then good after 0, 1, 3, 8 and 21 days', () => {
    let at = noon
    let card = reviewCard(fresh(), {rating: 'again', now: at})
    for (const days of [0, 1, 3, 8, 21]) {
      at += days * day
      card = reviewCard(card, {rating: 'good', now: at})
    }
    expect(card.stability).toBeCloseTo(53.62691, 4)
    expect(card.difficulty).toBeCloseTo(6.3574867, 4)
  })

  test('a card is due sooner with a higher retention', () => {
    const eased = reviewCard(fresh(), {rating: 'easy', now: noon})
    const later = reviewCard(eased, {rating: 'good', now: noon + 8 * day})
    const sooner = reviewCard(eased, {rating: 'good', now: noon + 8 * day, retention: 0.95})
    expect(sooner.due).toBeLessThan(later.due)
  })
})

describe('the days between two reviews', () => {
  const afterMinutes = (start: number, rating: ReviewRating, minutes: number): number => {
    const at = start + minutes * 60_000
    const {due} = reviewCard(reviewCard(fresh(), {rating, now: start}), {rating: 'good', now: at})
    return (due - at) / day
  }

  test.each<[ReviewRating]>([['again'], ['hard'], ['good'], ['easy']])(
    'of which the first was %s are whole ones: no midnight counts, whatever the time of day',
    (rating) => {
      const hours = Array.from({length: 24}, (_, hour) => Date.UTC(2026, 2, 1, hour, 50))
      const intervals = hours.map((start) => afterMinutes(start, rating, 15))
      expect(new Set(intervals)).toEqual(new Set([intervals[0]]))
    },
  )

  test('follow the learner’s calendar if the app says when a day begins', () => {
    const toDay = (time: number): number => Math.floor((time - 5 * 3_600_000) / day)
    const evening = Date.UTC(2026, 2, 2, 4, 50)
    const first = reviewCard(fresh(), {rating: 'easy', now: evening, toDay})
    const sameDay = reviewCard(first, {rating: 'good', now: evening + 5 * 60_000, toDay})
    const nextDay = reviewCard(first, {rating: 'good', now: evening + 15 * 60_000, toDay})
    expect(nextDay.stability).toBeGreaterThan(sameDay.stability)
  })

  test('are 0 if the clock was set back', () => {
    const first = reviewCard(fresh(), {rating: 'easy', now: noon})
    expect(reviewCard(first, {rating: 'good', now: noon - 2 * day}).stability).toBe(
      reviewCard(first, {rating: 'good', now: noon}).stability,
    )
  })
})

test.each<[string, ReviewOptions]>([
  ['a retention of 0', {retention: 0}],
  ['a retention of 1', {retention: 1}],
  ['a retention that is no number', {retention: Number.NaN}],
  ['too few weights', {weights: [1, 2, 3]}],
  ['a weight that is no number', {weights: Array.from({length: 21}, () => Number.NaN)}],
  ['a weight out of its range', {weights: Array.from({length: 21}, () => -5)}],
])('throws a TypeError for %s', (_, options) => {
  expect(() => reviewCard(fresh(), {rating: 'good', now: noon, ...options})).toThrow(TypeError)
})

test('throws a TypeError for a time that is not an integer', () => {
  expect(() => reviewCard(fresh(), {rating: 'good', now: 0.5})).toThrow(TypeError)
})

test('a deck recovers after a clock that was a year ahead', () => {
  const bank = makeBank()
  const deck = addCards(emptyDeck, ['t/p/easy-0'], {now: noon})
  const review = (known: Deck, now: number): Deck => {
    const session = begin(bank, modes.review, {questions: ['t/p/easy-0'], now})
    return reviewSession(known, accepted(submitResponse(bank, session, {task: 0, response: 'a', now})), {now})
  }
  const ahead = review(deck, noon + 365 * day)
  expect(findDueQuestions(ahead, {now: noon})).toEqual(['t/p/easy-0'])
  const [card] = review(ahead, noon).cards
  expect(card).toMatchObject({reviews: 2, lastReview: noon})
})

describe('a clock that was wrong', () => {
  const bank = makeBank()
  const year = 365 * day
  const question = 't/p/easy-0'
  const reviewAt = (known: Deck, now: number): Deck => {
    const session = begin(bank, modes.review, {questions: [question], now})
    return reviewSession(known, accepted(submitResponse(bank, session, {task: 0, response: 'a', now})), {now})
  }
  const cardOf = ({cards}: Deck): ReviewCard => cards.find((card) => card.question === question) ?? fresh()
  const daysUntilDue = (deck: Deck, now: number): number => (cardOf(deck).due - now) / day
  /** Reviews right after the learner first saw the question, then on the day it is due. */
  const begun = (): Deck => {
    const first = reviewAt(addCards(emptyDeck, [question], {now: noon}), noon)
    return reviewAt(first, cardOf(first).due)
  }

  test.each([-30 * year, -10 * year, -year, -40 * day, 40 * day, year, 10 * year])(
    'by %d ms for one review or several never counts as years of memory',
    (offset) => {
      for (const reviews of [1, 2, 3]) {
        let now = noon + day
        let wrong = begun()
        for (let index = 0; index < reviews; index++) {
          now += 3 * day
          wrong = reviewAt(wrong, now + offset)
        }
        now += 3 * day
        wrong = reviewAt(wrong, now)
        // At most the schedule of a learner who reviews whenever the card is due.
        let punctual = begun()
        for (let index = 0; index <= reviews; index++) punctual = reviewAt(punctual, cardOf(punctual).due)
        expect(daysUntilDue(wrong, now)).toBeLessThanOrEqual(cardOf(punctual).scheduledDays)
        expect(cardOf(wrong).lastReview).toBe(now)
        const {due} = cardOf(wrong)
        punctual = reviewAt(punctual, cardOf(punctual).due)
        expect(daysUntilDue(reviewAt(wrong, due), due)).toBeLessThanOrEqual(cardOf(punctual).scheduledDays)
      }
    },
  )

  test('is seen by the dates of the other cards', () => {
    const others = addCards(begun(), ['t/p/easy-1'], {now: noon})
    const fresh = {...others, cards: others.cards.map((card) => ({...card}))}
    const reviewOther = (known: Deck, now: number): Deck => {
      const session = begin(bank, modes.review, {questions: ['t/p/easy-1'], now})
      const done = accepted(submitResponse(bank, session, {task: 0, response: 'a', now}))
      return reviewSession(known, done, {now})
    }
    const back = reviewOther(fresh, noon - 10 * year)
    const now = noon + 2 * day
    const card = reviewOther(back, now).cards.find((card) => card.question === 't/p/easy-1')
    expect((card?.due ?? 0) - now).toBeLessThan(10 * day)
  })

  test('leaves what was learned before', () => {
    let deck = begun()
    for (let index = 0; index < 4; index++) deck = reviewAt(deck, cardOf(deck).due)
    const {stability, due} = cardOf(deck)
    const back = reviewAt(deck, due - 20 * year)
    expect(cardOf(back).stability).toBeGreaterThanOrEqual(stability)
    expect(cardOf(reviewAt(back, due)).stability).toBeGreaterThanOrEqual(stability)
  })

  test('does not change a learner who comes back after years', () => {
    const deck = begun()
    const now = noon + 3 * year
    const expected = reviewCard(cardOf(deck), {rating: 'good', now})
    expect(daysUntilDue(reviewAt(deck, now), now)).toBe((expected.due - now) / day)
    expect((expected.due - now) / day).toBeGreaterThan(50)
  })
})

describe('a review session', () => {
  const bank = makeBank()
  const deck = addCards(emptyDeck, ['t/p/easy-1', 't/p/easy-0', 't/p/easy-2', 't/p/easy-3'], {now: noon})
  const run = (act: (session: Session) => Session): Deck => {
    const session = begin(bank, modes.review, {
      questions: findDueQuestions(deck, {now: noon}).slice(0, 1),
      now: noon,
    })
    return reviewSession(deck, act(session))
  }
  const say = (session: Session, response: string, after = 60_000): Session =>
    accepted(submitResponse(bank, session, {task: current(session), response, now: noon + after}))
  const stabilityOf = ({cards}: Deck): number | undefined => cards[0]?.stability

  test('asks due questions', () => {
    expect(findDueQuestions(deck, {now: noon})).toEqual([
      't/p/easy-0',
      't/p/easy-1',
      't/p/easy-2',
      't/p/easy-3',
    ])
    expect(findDueQuestions(deck, {now: noon - 1})).toEqual([])
  })

  test.each<[string, (session: Session) => Session, number]>([
    ['wrong twice is again', (session) => say(say(session, 'b'), 'c'), 0.212],
    ['right at the second attempt is hard', (session) => say(say(session, 'b'), 'a'), 1.2931],
    [
      'right after a hint is hard, however fast',
      (session) => say(accepted(requestHint(bank, session, {task: 0, now: noon})), 'a', 1),
      1.2931,
    ],
    ['right is good', (session) => say(session, 'a'), 2.3065],
  ])('%s', (_, act, stability) => {
    expect(stabilityOf(run(act))).toBeCloseTo(stability, 4)
  })

  test('right and fast is easy, if the app says what is fast', () => {
    const session = say(begin(bank, modes.review, {questions: ['t/p/easy-0'], now: noon}), 'a', 5000)
    expect(stabilityOf(reviewSession(deck, session, {fastWithinMs: 5000}))).toBeCloseTo(8.2956, 4)
    expect(stabilityOf(reviewSession(deck, session, {fastWithinMs: 4999}))).toBeCloseTo(2.3065, 4)
  })

  test('a renamed question keeps its card', () => {
    const [first, ...others] = makeBank({count: 1}).questions
    const renamed = openBank({
      ...makeBank({count: 1}),
      type: 'bank',
      questions: [{...first, formerly: ['t/p/old']}, ...others],
    } as never)
    const old = addCards(emptyDeck, ['t/p/old'], {now: noon})
    const left = begin(renamed, modes.review, {
      questions: ['t/p/old', 't/p/easy-0'],
      weak: ['t/p/old'],
      now: noon,
    })
    expect(left.start).toMatchObject({questions: ['t/p/easy-0'], weak: ['t/p/easy-0']})
    expect(reviewSession(old, accepted(skipQuestion(renamed, left, {task: 0, now: noon})))).toEqual(old)
    const right = accepted(submitResponse(renamed, left, {task: 0, response: 'a', now: noon + 1}))
    const {cards} = reviewSession(old, right)
    expect(cards).toMatchObject([{question: 't/p/easy-0', reviews: 1}])
    const record = toSessionRecord(renamed, accepted(openNextQuestion(renamed, right, {now: noon + 2})))
    if (!record) throw new Error('Expected a record')
    const [result] = record.results
    const before = {
      ...record,
      id: 'old',
      finishedAt: 1,
      results: [{...result, question: 't/p/old', outcome: 'wrong'}],
    }
    const progress = addSession(addSession(emptyProgress, before as SessionRecord), record)
    expect(readHistory(progress, {mode: 'review'}).weak).toEqual([])
    expect(toPatternProgress(progress, 't/p').questions).toEqual([result])
  })

  test('skipped questions keep their cards', () => {
    expect(run((session) => accepted(skipQuestion(bank, session, {task: 0, now: noon})))).toEqual(deck)
  })

  test('counts once if passed twice', () => {
    const session = say(begin(bank, modes.review, {questions: ['t/p/easy-0', 't/p/easy-1'], now: noon}), 'a')
    const half = reviewSession(deck, session)
    const whole = say(accepted(openNextQuestion(bank, session, {now: noon + 70_000})), 'a', 80_000)
    expect(reviewSession(reviewSession(half, whole), whole)).toEqual(reviewSession(deck, whole))
    expect(JSON.parse(JSON.stringify(half))).toEqual(half)
  })
})

test('merging decks keeps the card reviewed last, in any order', () => {
  const card = (more: Partial<ReviewCard>): Deck => ({...emptyDeck, cards: [{...fresh(), ...more}]})
  const decks = [
    card({lastReview: noon, reviews: 3, stability: 1}),
    card({lastReview: noon + day, reviews: 2, stability: 2}),
    card({lastReview: noon + day, reviews: 4, stability: 3}),
    card({question: 'other'}),
  ]
  const merged = decks.reduce(mergeDecks, emptyDeck)
  expect(merged.cards).toMatchObject([{question: 'other'}, {question: 'q', stability: 3}])
  expect([...decks].reverse().reduce(mergeDecks, emptyDeck)).toEqual(merged)
  expect(mergeDecks(merged, merged)).toEqual(merged)
})
