import {describe, expect, test} from 'vitest'
import {createRandom} from '../../src/kinds/shared/random.ts'
import {
  calibrateMastery,
  type Evidence,
  judgeMastery,
  type LabelledResponse,
  type Mastery,
  type MasteryParameters,
  uncalibratedMastery,
} from '../../src/session.ts'

const difficulties = ['easy', 'medium', 'hard'] as const
type Counts = readonly [easy: number, medium: number, hard: number]
const ten: Counts = [3, 4, 3]

const evidence = (asked: Counts, right: Counts, guess = 0): Evidence[] =>
  difficulties.flatMap((difficulty, index) =>
    Array.from({length: asked[index] ?? 0}, (_, place) => ({
      difficulty,
      guess,
      right: place < (right[index] ?? 0),
    })),
  )

describe('modes.md 3.2: ten questions, 3 easy, 4 medium, 3 hard', () => {
  test.each<[Counts, number, number, Mastery['verdict']]>([
    [[3, 4, 3], 3.794604, 0.978003, 'strong'],
    [[3, 3, 3], 2.465468, 0.921685, 'strong'],
    [[3, 4, 2], 2.290526, 0.908089, 'strong'],
    [[2, 4, 3], 2.236459, 0.903476, 'strong'],
    [[3, 3, 2], 0.96139, 0.7234, 'not-proven'],
    [[3, 4, 1], 0.786449, 0.687068, 'not-proven'],
    [[1, 4, 3], 0.678314, 0.663362, 'not-proven'],
    [[3, 3, 1], -0.542687, 0.367563, 'not-proven'],
    [[2, 4, 0], -2.275773, 0.093149, 'weak'],
    [[3, 2, 0], -3.375901, 0.033057, 'weak'],
  ])('%j right: the sum is %d, P %d, %s', (right, logRatio, probability, verdict) => {
    const mastery = judgeMastery(evidence(ten, right))
    expect(mastery.logRatio).toBeCloseTo(logRatio, 5)
    expect(mastery.probability).toBeCloseTo(probability, 5)
    expect(mastery.verdict).toBe(verdict)
    expect(difficulties.map((difficulty) => mastery.counts[difficulty].right)).toEqual(right)
  })

  test.each([
    ['easy', true, 0.17185],
    ['easy', false, -1.386294],
    ['medium', true, 0.348307],
    ['medium', false, -0.980829],
    ['hard', true, 0.628609],
    ['hard', false, -0.875469],
  ] as const)('%s, right %s, adds %d', (difficulty, right, logRatio) => {
    expect(judgeMastery([{difficulty, right}]).logRatio).toBeCloseTo(logRatio, 6)
  })

  test('9 and 10 right are strong, 5 and fewer weak, 6 to 8 mostly nothing', () => {
    for (const right of everyCount(ten)) {
      const {verdict} = judgeMastery(evidence(ten, right))
      const sum = right[0] + right[1] + right[2]
      if (sum >= 9) expect(verdict).toBe('strong')
      else if (sum <= 5) expect(verdict).toBe('weak')
      else if (sum > 6) expect(verdict).toBe('not-proven')
      else expect(verdict).not.toBe('strong')
    }
  })

  test('no evidence gives no verdict', () => {
    expect(judgeMastery([])).toMatchObject({verdict: 'not-proven', probability: 0.5, logRatio: 0})
  })

  test('uses the chance of a guess if it is higher than that of a weak learner', () => {
    const [sure] = evidence([0, 0, 1], [0, 0, 1])
    expect(judgeMastery(sure ? [{...sure, guess: 0.5}] : []).logRatio).toBeCloseTo(Math.log(0.75 / 0.5), 9)
    expect(judgeMastery([{difficulty: 'hard', right: false, guess: 0.5}]).logRatio).toBeCloseTo(
      Math.log(0.5),
      9,
    )
    expect(judgeMastery([{difficulty: 'hard', right: true, guess: 1}]).logRatio).toBe(0)
  })
})

describe('modes.md 3.1: the same test with one pair of chances for all questions', () => {
  const alike = (strong: number, weak: number, error: number): MasteryParameters => ({
    strong: {easy: strong, medium: strong, hard: strong},
    weak: {easy: weak, medium: weak, hard: weak},
    prior: 0.5,
    threshold: 1 - error,
  })
  const verdictOf = (parameters: MasteryParameters, right: number, wrong: number) =>
    judgeMastery(evidence([right + wrong, 0, 0], [right, 0, 0]), parameters).verdict
  test.each([
    [0.85, 0.6, 0.1, 0.3483, -0.9808, 7, 11],
    [0.85, 0.4, 0.025, 0.7538, -1.3863, 5, 8],
  ])('%d and %d, errors of %d: %d and %d, %d right in a row or %d with one wrong', (...row) => {
    const [strongChance, weakChance, error, ifRight, ifWrong, straight, withOneWrong] = row
    const parameters = alike(strongChance, weakChance, error)
    expect(judgeMastery([{difficulty: 'easy', right: true}], parameters).logRatio).toBeCloseTo(ifRight, 4)
    expect(judgeMastery([{difficulty: 'easy', right: false}], parameters).logRatio).toBeCloseTo(ifWrong, 4)
    expect(verdictOf(parameters, straight, 0)).toBe('strong')
    expect(verdictOf(parameters, straight - 1, 0)).toBe('not-proven')
    expect(verdictOf(parameters, withOneWrong - 1, 1)).toBe('strong')
    expect(verdictOf(parameters, withOneWrong - 2, 1)).toBe('not-proven')
  })
  test('at .85 and .60 nine of ten give no verdict, and errors of .025 take eleven in a row', () => {
    expect(verdictOf(alike(0.85, 0.6, 0.1), 9, 1)).toBe('not-proven')
    expect(verdictOf(alike(0.85, 0.6, 0.025), 10, 0)).toBe('not-proven')
    expect(verdictOf(alike(0.85, 0.6, 0.025), 11, 0)).toBe('strong')
  })
})

function everyCount([easy, medium, hard]: Counts): Counts[] {
  const upTo = (count: number) => Array.from({length: count + 1}, (_, index) => index)
  return upTo(easy).flatMap((e) => upTo(medium).flatMap((m) => upTo(hard).map((h): Counts => [e, m, h])))
}

/** The probability of this many right responses. */
function binomial(count: number, right: number, chance: number): number {
  let ways = 1
  for (let index = 0; index < right; index++) ways = (ways * (count - index)) / (index + 1)
  return ways * chance ** right * (1 - chance) ** (count - right)
}

type Chances = MasteryParameters['strong']
interface Rates {
  readonly strong: number
  readonly weak: number
  readonly asked: number
}

/** The results of a learner with these chances, over all outcomes of ten questions and up to ten more. */
function exactRates(chances: Chances, blocks: readonly Counts[]): Rates {
  let open = new Map([['0,0,0', {right: [0, 0, 0] as Counts, chance: 1}]])
  let asked: Counts = [0, 0, 0]
  const total = {strong: 0, weak: 0, asked: 0}
  for (const block of blocks) {
    asked = add(asked, block)
    const after = new Map<string, {right: Counts; chance: number}>()
    for (const {right, chance} of open.values()) {
      total.asked += chance * (block[0] + block[1] + block[2])
      for (const more of everyCount(block)) {
        const weight = difficulties.reduce(
          (product, difficulty, index) =>
            product * binomial(block[index] ?? 0, more[index] ?? 0, chances[difficulty]),
          chance,
        )
        const sum = add(right, more)
        const {verdict} = judgeMastery(evidence(asked, sum))
        if (verdict === 'strong') total.strong += weight
        else if (verdict === 'weak') total.weak += weight
        else after.set(`${sum}`, {right: sum, chance: (after.get(`${sum}`)?.chance ?? 0) + weight})
      }
    }
    open = after
  }
  return total
}

const add = (one: Counts, other: Counts): Counts => [one[0] + other[0], one[1] + other[1], one[2] + other[2]]
const five: Counts = [1, 2, 2]
const {strong, weak} = uncalibratedMastery

describe('modes.md 3.2: error rates, exactly', () => {
  test.each([
    ['ten questions', [ten], 0.5407, 0.0096, 0.0379, 0.3777],
    ['fifteen', [ten, five], 0.6503, 0.0218, 0.0431, 0.6598],
    ['twenty', [ten, five, five], 0.7994, 0.0253, 0.0529, 0.7513],
  ] as const)('after %s', (_, blocks, strongStrong, strongWeak, weakStrong, weakWeak) => {
    const [ofStrong, ofWeak] = [exactRates(strong, blocks), exactRates(weak, blocks)]
    expect(ofStrong.strong).toBeCloseTo(strongStrong, 4)
    expect(ofStrong.weak).toBeCloseTo(strongWeak, 4)
    expect(ofWeak.strong).toBeCloseTo(weakStrong, 4)
    expect(ofWeak.weak).toBeCloseTo(weakWeak, 4)
  })

  test('a strong learner is asked 13.9 questions on average, a weak one 14.4', () => {
    const blocks = [ten, five, five]
    expect(exactRates(strong, blocks).asked).toBeCloseTo(13.9, 1)
    expect(exactRates(weak, blocks).asked).toBeCloseTo(14.4, 1)
  })

  test('a learner who guesses among four is called strong 3 times in 100,000', () => {
    expect(exactRates({easy: 0.25, medium: 0.25, hard: 0.25}, [ten]).strong).toBeCloseTo(3.0e-5, 6)
  })

  test('"8 of 10" alone would pass a learner of 60 % one time in six', () => {
    const atLeast = (least: number, chance: number): number =>
      Array.from({length: 11 - least}, (_, index) => binomial(10, least + index, chance)).reduce(
        (sum, one) => sum + one,
      )
    expect([0.6, 0.7, 0.8, 0.9].map((chance) => Number(atLeast(8, chance).toFixed(4)))).toEqual([
      0.1673, 0.3828, 0.6778, 0.9298,
    ])
    expect([0.6, 0.7, 0.8, 0.9].map((chance) => Number(atLeast(9, chance).toFixed(4)))).toEqual([
      0.0464, 0.1493, 0.3758, 0.7361,
    ])
  })
})

describe('error rates by simulation', () => {
  const learners = 20_000
  test.each([
    ['strong learners', strong, 0.5407, 0.0096],
    ['others', weak, 0.0379, 0.3777],
  ] as const)(
    'of %s lie within four standard errors of the exact ones',
    (name, chances, calledStrong, calledWeak) => {
      const random = createRandom(`simulated ${name}`)
      const verdicts = Array.from({length: learners}, () => {
        const made = evidence(ten, [0, 0, 0]).map((one) => ({
          ...one,
          right: random() < chances[one.difficulty],
        }))
        return judgeMastery(made).verdict
      })
      const rate = (verdict: Mastery['verdict']) =>
        verdicts.filter((one) => one === verdict).length / learners
      const margin = (expected: number) => 4 * Math.sqrt((expected * (1 - expected)) / learners)
      expect(Math.abs(rate('strong') - calledStrong)).toBeLessThan(margin(calledStrong))
      expect(Math.abs(rate('weak') - calledWeak)).toBeLessThan(margin(calledWeak))
    },
  )
})

describe('calibration', () => {
  const cell = (strongLearner: boolean, difficulty: Evidence['difficulty'], count: number, right: number) =>
    Array.from(
      {length: count},
      (_, index): LabelledResponse => ({strong: strongLearner, difficulty, right: index < right}),
    )
  const all = (count: number) =>
    [
      [true, 'easy', 0.9],
      [true, 'medium', 0.8],
      [true, 'hard', 0.7],
      [false, 'easy', 0.6],
      [false, 'medium', 0.5],
      [false, 'hard', 0.3],
    ].flatMap(([is, difficulty, rate]) =>
      cell(is === true, difficulty as Evidence['difficulty'], count, Math.round(Number(rate) * count)),
    )

  test('uses the observed rates from 100 responses per cell on', () => {
    const calibration = calibrateMastery(all(100))
    if (!calibration.calibrated) throw new Error('Expected parameters')
    expect(calibration.parameters.strong.easy).toBeCloseTo(90.5 / 101, 9)
    expect(calibration.parameters.weak.hard).toBeCloseTo(30.5 / 101, 9)
    expect(calibration.parameters).toMatchObject({prior: 0.5, threshold: 0.9})
  })
  test('is refused with fewer', () => {
    const few = all(100).slice(1)
    expect(calibrateMastery(few)).toEqual({
      calibrated: false,
      lacking: [{strong: true, difficulty: 'easy', responses: 99}],
      inverted: [],
    })
  })
  test('is refused if strong learners do no better', () => {
    const inverted = [...all(100), ...cell(true, 'hard', 200, 0)]
    expect(calibrateMastery(inverted)).toEqual({calibrated: false, lacking: [], inverted: ['hard']})
  })
})
