import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {BankData} from '../../src/bank/bank-data.ts'
import {toVersion2} from '../../src/formats/qti/read/to-version-2.ts'
import {writeBank} from '../../src/formats.ts'
import {readXml} from '../../src/interchange/xml/read-xml.ts'
import {childElements, type XmlElement} from '../../src/interchange/xml/xml-tree.ts'
import {readZip} from '../../src/interchange/zip/read-zip.ts'
import {kinds} from '../../src/kinds/kinds.ts'
import {cases} from '../properties/cases/cases.ts'
import {upTo} from '../run-counts.ts'
import {findInvalid} from './qti-structure.ts'
import {toBank, withPartsInStem} from './round-trip.ts'

const shipped: BankData = JSON.parse(
  readFileSync(new URL('../../dist/bank/bank.json', import.meta.url), 'utf8'),
)

/** The items of a package by the name of their file. */
function itemsOf(bank: BankData, to: 'qti21' | 'qti22' | 'qti3'): Map<string, XmlElement> {
  const read = readZip(writeBank(bank, {to}).files[0]?.bytes ?? new Uint8Array())
  const entries = 'entries' in read ? [...read.entries] : []
  return new Map(
    entries
      .filter(([name]) => name.startsWith('items/'))
      .map(([name, bytes]) => {
        const item = readXml(bytes)
        if ('fault' in item) throw new Error(`${name}: ${item.fault.detail}`)
        return [name, item.root]
      }),
  )
}

/** Feedback has its blocks in a body in QTI 3. */
const withoutBodies = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children.flatMap((child) => {
    if (typeof child === 'string') return [child]
    return child.name === 'contentBody' ? child.children : [withoutBodies(child)]
  }),
})

const invalidIn = (items: Map<string, XmlElement>): (string | string[])[][] =>
  [...items]
    .map(([name, item]) => [name, findInvalid(withoutBodies(toVersion2(item)))])
    .filter(([, faults]) => (faults?.length ?? 0) > 0)

describe.each(['qti21', 'qti22', 'qti3'] as const)('items of %s', (to) => {
  test('have the structure of the specification for the shipped bank', () => {
    const items = itemsOf(shipped, to)
    expect(items.size).toBe(shipped.questions.length)
    expect(invalidIn(items)).toEqual([])
  })

  test.each(kinds)('have it for any %s', (kind) => {
    fc.assert(
      fc.property(cases[kind], ({question}) => {
        expect(invalidIn(itemsOf(toBank([withPartsInStem(question)]), to))).toEqual([])
      }),
      upTo(60),
    )
  })
})

test('names of QTI 3 are in lower case, and its own begin with qti-', () => {
  const names = new Set<string>()
  const visit = (element: XmlElement): void => {
    names.add(element.name)
    for (const name of element.attributes.keys()) expect(name).toMatch(/^[a-z-]+$/)
    childElements(element).forEach(visit)
  }
  for (const item of itemsOf(shipped, 'qti3').values()) visit(item)
  const own = [...names].filter((name) => name.startsWith('qti-'))
  expect(own).toContain('qti-choice-interaction')
  expect([...names].filter((name) => !/^(?:qti-[a-z-]+|[a-z]+\d?)$/.test(name))).toEqual([])
})

test('finds what is not allowed', () => {
  const read = readXml(
    new TextEncoder().encode(
      '<assessmentItem identifier="1" title="t" adaptive="false" timeDependent="false"><itemBody>text<p><p/></p><choiceInteraction responseIdentifier="R"/></itemBody><responseDeclaration identifier="S" cardinality="single"/></assessmentItem>',
    ),
  )
  expect('root' in read && findInvalid(read.root)).toEqual([
    'assessmentItem: order',
    'assessmentItem: 1 is no identifier',
    'itemBody must not contain text',
    'p must not contain p',
    'choiceInteraction: no response R',
  ])
})
