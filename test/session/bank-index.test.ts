import {describe, expect, test} from 'vitest'
import {
  type BankData,
  openBank,
  openBankIndex,
  openPublicBank,
  openPublicBankIndex,
  toBankIndex,
  toPublicBank,
} from '../../src/index.ts'
import {patternIds, toPatternFile, whole} from './pattern-files.ts'

const data = toBankIndex(whole)
const toFile = (id: string): BankData => toPatternFile(whole, id)
const [one, two, three] = patternIds

describe('an index', () => {
  const index = openBankIndex(data, {load: () => Promise.reject(new Error('Nothing is to be loaded'))})

  test('lists, finds and filters without loading', () => {
    const bank = openBank(whole)
    expect(index.patterns.map(({id}) => id)).toEqual(patternIds)
    expect(index.pattern(two)?.title).toBe(bank.pattern(two)?.title)
    expect(index.question('t/one/easy-0')).toMatchObject({kind: 'choice', pattern: one, difficulty: 'easy'})
    expect(index.question('toString')).toBeUndefined()
    for (const filter of [{}, {pattern: two}, {difficulty: ['easy', 'hard'], category: 'output'}] as const)
      expect(index.filter(filter).map(({id}) => id)).toEqual(bank.filter(filter).map(({id}) => id))
    expect(() => index.filter({pattern: 'x'})).toThrow('No question or pattern has the pattern x')
  })

  test('contains nothing that is kept back', () => {
    expect(JSON.stringify(data)).not.toMatch(/SECRET|HINT|STEP|"(?:key|hints|solution|stem|options)"/)
  })

  test('finds a question by its former id', () => {
    const renamed = structuredClone(whole)
    Object.assign(renamed.questions[0] ?? {}, {formerly: ['t/old']})
    const {question} = openBankIndex(toBankIndex(renamed), {load: toFile})
    expect(question('t/old')?.id).toBe(whole.questions[0]?.id)
  })

  test.each([
    ['a bank', whole],
    ['no bank', {}],
    ['nothing', null],
  ])('is not opened from %s', (_, given) => {
    expect(() => openBankIndex(given as never, {load: toFile})).toThrow('Expected the data of a index.json')
  })
})

describe('loading', () => {
  test('all patterns gives the whole bank, in the order of the index', async () => {
    const bank = await openBankIndex(data, {load: toFile}).load([three, one, two])
    const {index, grade, question, pattern, filter, ...rest} = bank
    expect({type: 'bank', ...rest}).toEqual(whole)
    const open = await openPublicBankIndex(data, {
      load: (id) => toPatternFile(toPublicBank(whole), id),
    }).load(patternIds)
    expect(open.questions).toEqual(openPublicBank(toPublicBank(whole)).questions)
    expect('grade' in open).toBe(false)
  })

  test('one pattern loads one file, once', async () => {
    const asked: string[] = []
    const index = openBankIndex(data, {
      load: async (id) => {
        asked.push(id)
        return toFile(id)
      },
    })
    const [bank] = await Promise.all([index.load(two), index.load([two]), index.load(two)])
    expect(asked).toEqual([two])
    expect(bank.partial).toBe(true)
    expect(bank.patterns.map(({id}) => id)).toEqual([two])
    expect(bank.grade('t/two/easy-0', 'a')).toMatchObject({outcome: 'right'})
    expect(() => bank.grade('t/one/easy-0', 'a')).toThrow('The pattern t/one is not loaded')
    expect(() => bank.grade('t/no', 'a')).toThrow('has no question t/no')
  })

  test('again after a failure', async () => {
    let calls = 0
    const index = openBankIndex(data, {
      load: async (id) => {
        calls += 1
        if (calls === 1) throw new Error('offline')
        return toFile(id)
      },
    })
    await expect(index.load(one)).rejects.toThrow('offline')
    expect((await index.load(one)).patterns).toHaveLength(1)
  })

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'Expected the data of a bank.json'],
    ['a file without keys', toPublicBank(toFile(one)), 'Expected the data of a bank.json'],
    ['another bank', {...toFile(one), name: 'other'}, 'of test-bank 1.0.0, found a file of other 1.0.0'],
    ['another version', {...toFile(one), version: '2.0.0'}, 'found a file of test-bank 2.0.0'],
    ['another format', {...toFile(one), formatVersion: 9}, 'format version 1, found 9'],
    ['another pattern', toFile(two), 'Expected the pattern t/one of test-bank 1.0.0, found t/two'],
    ['the whole bank', whole, 'found t/one, t/two, t/three'],
    [
      'fewer questions',
      {...toFile(one), questions: toFile(one).questions.slice(1)},
      'the files of one build',
    ],
    ['other questions', {...toFile(one), questions: toFile(one).questions.toReversed()}, 'of one build'],
  ])('refuses %s', async (_, given, message) => {
    await expect(openBankIndex(data, {load: () => given as never}).load(one)).rejects.toThrow(message)
  })

  test('refuses an unknown pattern', async () => {
    const index = openBankIndex(data, {load: toFile})
    await expect(index.load([one, 't/no'])).rejects.toThrow('has no pattern t/no')
  })
})
