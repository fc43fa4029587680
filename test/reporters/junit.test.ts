import fc from 'fast-check'
import {SaxesParser} from 'saxes'
import {expect, test} from 'vitest'
import {reportJunit} from '../../src/cli/reporters/junit.ts'
import {upTo} from '../run-counts.ts'
import {hostileTexts, makeHostile, makeReport, mixedReport} from './make-report.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Reads XML strictly: anything that is not well-formed throws. */
function readXml(xml: string): Element {
  const top: Element = {name: '', attributes: {}, children: [], text: ''}
  const open = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a doctype')
  })
  parser.on('opentag', ({name, attributes}) => {
    const element: Element = {name, attributes, children: [], text: ''}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  expect(top.children).toHaveLength(1)
  return top.children[0] ?? top
}

const casesOf = (xml: string): readonly Element[] => readXml(xml).children[0]?.children ?? []
const namesOf = (element: Element | undefined): string[] => element?.children.map(({name}) => name) ?? []

test('has a case for each file, including clean ones', () => {
  const suites = readXml(reportJunit(mixedReport))
  expect(suites.attributes).toEqual({name: 'quizproof', tests: '3', failures: '1', errors: '0'})
  expect(suites.children[0]?.attributes).toMatchObject({name: 'build-bank', tests: '3', failures: '1'})
  const cases = casesOf(reportJunit(mixedReport))
  expect(cases.map(({attributes: {name}}) => name)).toEqual(mixedReport.files)
  expect(cases.map(namesOf)).toEqual([['failure', 'failure', 'system-out'], ['system-out'], []])
})

test('has each error as a failure with its place, frame and fix', () => {
  const failure = casesOf(reportJunit(mixedReport))[0]?.children[0]
  expect(failure?.attributes).toEqual({
    type: 'list/looks-like-mark',
    message: '`[✓]` (U+2713) is not a mark; write `[x]` or `[ ]`',
  })
  expect(failure?.text.split('\n')).toEqual([
    'content/loops.md:3:3  error  `[✓]` (U+2713) is not a mark; write `[x]` or `[ ]`  list/looks-like-mark',
    '  2 |',
    '> 3 | - [✓] once',
    '    |   ^^^',
    '  4 | - [x] twice',
    'fix: Replace with `[x]`',
  ])
})

test('has warnings and infos as output of their case', () => {
  const [first, second] = casesOf(reportJunit(mixedReport))
  expect(first?.children.at(-1)?.text).toMatch(/^content\/loops\.md:4:7 {2}info .* list\/no-rationale$/)
  expect(second?.children[0]?.text).toMatch(/^content\/maps\.md:1:3 {2}warning .* question\/duplicate$/)
})

test('is a suite without cases if no file was checked', () => {
  expect(casesOf(reportJunit(makeReport([])))).toEqual([])
})

test('has a case for a file that only a diagnostic names', () => {
  const cases = casesOf(reportJunit({...mixedReport, files: []}))
  expect(cases.map(({attributes: {name}}) => name)).toEqual(['content/loops.md', 'content/maps.md'])
})

function expectHarmless(text: string): void {
  const xml = reportJunit(makeHostile(text))
  expect(casesOf(xml).map(namesOf)).toEqual([['failure', 'failure', 'system-out'], []])
  expect(xml).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}]|##\w*\[|^\s*::/mu)
}

test.each(hostileTexts.map((text) => [text]))('is well-formed with %j, which stays text', expectHarmless)

test('is well-formed for any text', () => {
  const part = fc.constantFrom('<', '>', '&', '"', ']]>', '\u0000', '\uFFFE', '\uD800', '::', '\n')
  fc.assert(
    fc.property(fc.string({unit: fc.oneof(part, fc.string({unit: 'binary'}))}), expectHarmless),
    upTo(100),
  )
})
