import {type Bank, openBank} from '../../src/index.ts'
import {makeBank} from './make-bank.ts'

const {question: _question, pattern: _pattern, filter: _filter, grade: _grade, ...data} = makeBank()
const [header] = data.questions

/** A bank of these questions, each with the header of a choice question and the fields given. */
export function bankOf(...drafts: readonly Readonly<Record<string, unknown>>[]): Bank {
  const questions = drafts.map((draft, index) => {
    const {options: _, key: __, multiple: ___, ...rest} = JSON.parse(JSON.stringify(header))
    return {...rest, rationales: {}, id: `t/p/${draft['kind']}-${index}`, ...draft}
  })
  return openBank(JSON.parse(JSON.stringify({type: 'bank', ...data, questions})))
}

const rich = (text: string) => ({text, html: text})
const items = (ids: string) => [...ids].map((id) => ({id, content: rich(id)}))

/** Questions of kinds with partial scores. */
export const drafts = {
  order: {kind: 'order', items: items('abcd'), key: ['a', 'b', 'c']},
  match: {
    kind: 'match',
    heads: [rich('L'), rich('R')],
    left: items('abc'),
    right: items('xyz'),
    key: {a: 'x', b: 'y', c: 'z'},
  },
  cloze: {
    kind: 'cloze',
    blanks: [
      {id: 'one', kind: 'text'},
      {id: 'two', kind: 'text'},
    ],
    key: {
      one: {
        kind: 'text',
        forms: [{id: 'a', credit: 1, as: 'text', value: 'uno'}],
        ignore: [],
        rationales: {},
      },
      two: {
        kind: 'text',
        forms: [{id: 'a', credit: 1, as: 'text', value: 'due'}],
        ignore: [],
        rationales: {},
      },
    },
  },
  text: {
    kind: 'text',
    key: {forms: [{id: 'a', credit: 1, as: 'text', value: 'yes'}], ignore: []},
  },
  pattern: {
    kind: 'text',
    key: {
      forms: [
        {id: 'a', credit: 1, as: 'text', value: 'yes'},
        {id: 'b', credit: 0.5, as: 'pattern', value: 'y(e|a).*'},
      ],
      ignore: [],
    },
  },
  open: {
    kind: 'open',
    key: [
      {id: 'why', content: rich('says why'), points: 3},
      {id: 'how', content: rich('says how'), points: 1},
    ],
  },
  code: {
    kind: 'code',
    scoring: 'each-test',
    key: [
      {id: 'a', program: {text: 'assert f(1)'}},
      {id: 'b', program: {text: 'assert f(2)'}},
    ],
  },
} as const
