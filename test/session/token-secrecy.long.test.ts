import {createHash, webcrypto} from 'node:crypto'
import {beforeAll, describe, expect, test} from 'vitest'
import {createExamServer, createSigner, type TokenSigner} from '../../src/exam.ts'
import {type BankData, type Question, toBankKeys, toPublicBank} from '../../src/index.ts'
import {makeBank} from './make-bank.ts'

const asked = {attempt: 'ada-1', question: 't/p/easy-0', seed: 's', now: 1000}
const {question: _find, pattern: _pattern, filter: _filter, ...data} = makeBank()
const json: BankData = JSON.parse(JSON.stringify({type: 'bank', ...data}))
const base = json.questions.find(({id}) => id === asked.question)
if (base === undefined) throw new Error('Expected the question')

const letters = 'abcdefghij'
const content = (text: string) => ({text, html: `<p>${text}</p>`})
const items = [...letters].map((id) => ({id, content: content(`item ${id}`)}))
const lines = Array.from({length: 300}, (_, index) => `line ${index}`)
const subsets = (count: number): string[][] =>
  Array.from({length: 2 ** count - 1}, (_, bits) =>
    [...letters].filter((_, index) => (bits + 1) & (1 << index)),
  )
const numbers = Array.from({length: 100_000}, (_, number) => number)
const words = Array.from({length: 26 ** 3}, (_, index) =>
  [index, Math.floor(index / 26), Math.floor(index / 676)]
    .map((value) => String.fromCharCode(97 + (value % 26)))
    .join(''),
)

function permutations(ids: readonly string[]): string[][] {
  return ids.length < 2
    ? [[...ids]]
    : ids.flatMap((id) => permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]))
}

const textKey = (word: string): object => ({
  forms: [{id: 'form-1', credit: 1, as: 'text', value: word}],
  ignore: [],
})
const {key: _key, options: _options, kind: _kind, ...rest} = base as Question & {options?: unknown}
const common = {...rest, rationales: {}}

/** A question of each kind without its key, and the keys that an attacker could try. */
const kinds: Readonly<Record<string, {open: object; keys: readonly unknown[]}>> = {
  choice: {open: {options: items, multiple: true}, keys: subsets(10)},
  order: {open: {items: items.slice(0, 7)}, keys: permutations([...letters].slice(0, 7))},
  match: {
    open: {left: items.slice(0, 6), right: items.slice(0, 6)},
    keys: permutations([...letters].slice(0, 6)).map((ids) =>
      Object.fromEntries(ids.map((id, index) => [letters[index], id])),
    ),
  },
  line: {
    open: {fence: 0, lineCount: lines.length, multiple: false, stem: {text: '', html: '', code: [{lines}]}},
    keys: lines.map((_, index) => [index + 1]),
  },
  text: {open: {}, keys: words.map(textKey)},
  output: {open: {mistakes: []}, keys: words},
  cloze: {
    open: {blanks: [{id: 'blank', kind: 'text'}]},
    keys: words.map((word) => ({blank: {kind: 'text', rationales: {}, ...textKey(word)}})),
  },
  numeric: {
    open: {},
    keys: numbers.map((value) => ({
      forms: [
        {
          ...{id: 'form-1', credit: 1, low: value, high: value, includesLow: true, includesHigh: true},
          ...{value, text: String(value)},
        },
      ],
      units: [],
      creditWithoutUnit: 1,
    })),
  },
  code: {open: {language: 'python'}, keys: words.map((word) => [{id: 'test-1', call: word}])},
  open: {open: {}, keys: words.map((word) => [{id: 'a', points: 1, content: content(word)}])},
}

let signer: TokenSigner
beforeAll(async () => {
  signer = await createSigner(webcrypto.subtle, webcrypto.getRandomValues(new Uint8Array(32)))
})

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Texts that a client can compute from a guess, as which a leak could appear. */
function tellingTexts(question: object, key: unknown): string[] {
  const hash = hashOf(JSON.stringify(question))
  const texts = [
    JSON.stringify(key),
    hash,
    JSON.stringify([asked.attempt, asked.question, hash]),
    `quizproof-content-1.${JSON.stringify([asked.attempt, asked.question, hash])}`,
  ]
  return texts.flatMap((text) => {
    const digest = createHash('sha256').update(text).digest()
    return [digest.toString('hex'), digest.toString('base64url'), hash]
  })
}

describe.each(Object.entries(kinds))('of a question of kind %s', (kind, {open, keys}) => {
  test(`no token and no public text distinguishes ${keys.length} keys`, async () => {
    const [right] = [keys[Math.floor(keys.length / 3)]]
    const toQuestion = (key: unknown): object => ({...common, kind, ...open, key})
    const question = toQuestion(right)
    const bank = {
      ...json,
      questions: json.questions.map((one) => (one.id === asked.question ? question : one)),
    } as unknown as BankData
    const server = createExamServer({
      publicBank: toPublicBank(bank),
      keys: toBankKeys(bank),
      hashes: {[asked.question]: hashOf(JSON.stringify(question))},
      signer,
      store: {use: async () => true},
      maxAgeMs: 60_000,
    })
    const [, payload = '', signature = ''] = (await server.issue(asked)).split('.')
    const shown = [
      Buffer.from(payload, 'base64url').toString(),
      signature,
      JSON.stringify(toPublicBank(bank)),
    ].join('\n')
    const told = keys.filter((key) => tellingTexts(toQuestion(key), key).some((text) => shown.includes(text)))
    expect(told).toEqual([])
  })
})
