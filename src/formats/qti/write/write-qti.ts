import type {BankData} from '../../../bank/bank-data.ts'
import {element, writeXml, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import {writeZip} from '../../../interchange/zip/write-zip.ts'
import {atKind, type Question} from '../../../kinds/kinds.ts'
import type {KindWriters, WriteContext, WrittenBank, WrittenItem} from '../../format.ts'
import {PackageOutput} from '../../shared/package-output.ts'
import {toGuidanceHtml, toQuestionHtml} from '../../writing/question-html.ts'
import {htmlToXml, toBlocks} from './html-to-xml.ts'
import {type QtiBody, scoreOutcome} from './parts.ts'
import {toVersion3} from './to-version-3.ts'
import {writeChoice, writeLine, writeMatch, writeOrder} from './write-chosen.ts'
import {writeCode, writeOpen, writeOutput} from './write-judged.ts'
import {writeCloze, writeNumeric, writeText} from './write-typed.ts'

const writers: KindWriters<PackageOutput, QtiBody> = {
  choice: writeChoice,
  text: writeText,
  numeric: writeNumeric,
  order: writeOrder,
  match: writeMatch,
  cloze: writeCloze,
  line: writeLine,
  output: writeOutput,
  code: writeCode,
  open: writeOpen,
}

const schemas = {
  '2.1': {
    item: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    manifest: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    name: 'QTIv2.1 Package',
    version: '1.0.0',
    resource: 'imsqti_item_xmlv2p1',
  },
  '2.2': {
    item: 'http://www.imsglobal.org/xsd/imsqti_v2p2',
    manifest: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    name: 'QTIv2.2 Package',
    version: '1.0.0',
    resource: 'imsqti_item_xmlv2p2',
  },
  '3': {
    item: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    manifest: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    name: 'QTI Package',
    version: '3.0.0',
    resource: 'imsqti_item_xmlv3p0',
  },
} as const

type Version = keyof typeof schemas

/** Items are in one folder and refer to the other. */
const images = {folder: 'images', toUrl: (path: string): string => `../${path}`}

/** Writes a package with an item for each question. */
export function writeQti(bank: BankData, {out, assets}: WriteContext, version: Version): WrittenBank {
  const items: WrittenItem[] = []
  const files = new Map<string, Uint8Array>()
  const resources: XmlOutput[] = []
  for (const pattern of bank.patterns) {
    for (const question of bank.questions.filter((one) => one.pattern === pattern.id)) {
      const output = new PackageOutput(question, assets, images)
      const identifier = question.id.replace(/[^A-Za-z0-9]+/g, '-')
      const path = `items/${identifier}.xml`
      const item = writeItem(question, output, version)
      files.set(path, toBytes(version === '3' ? toVersion3(item) : item))
      for (const [image, bytes] of output.files) files.set(image, bytes)
      items.push({id: question.id, losses: output.losses})
      resources.push(
        element(
          'resource',
          {identifier: `item-${identifier}`, type: schemas[version].resource, href: path},
          element('file', {href: path}),
          ...[...output.files.keys()].sort().map((href) => element('file', {href})),
        ),
      )
    }
  }
  files.set('imsmanifest.xml', toBytes(toManifest(resources, version)))
  const bytes = writeZip([...files].map(([path, content]) => ({path, bytes: content})))
  return {files: [{path: out, bytes}], items}
}

const toBytes = (root: XmlOutput): Uint8Array => new TextEncoder().encode(writeXml(root))

function toManifest(resources: readonly XmlOutput[], version: Version): XmlOutput {
  const {manifest, name, version: number} = schemas[version]
  return element(
    'manifest',
    {identifier: 'bank', xmlns: manifest},
    element('metadata', {}, element('schema', {}, name), element('schemaversion', {}, number)),
    element('organizations'),
    element('resources', {}, ...resources),
  )
}

/** An item in the names of QTI 2. Its score is from 0 to 1. */
function writeItem(question: Question, output: PackageOutput, version: Version): XmlOutput {
  const body = atKind(writers, question)(question as never, output)
  const {html, moved} = toGuidanceHtml(question)
  for (const part of moved) output.report('export/moved', {part})
  const stem = body.isWhole ? [] : toBlocks(htmlToXml(output.html(toQuestionHtml(question))))
  const solution = html === '' ? [] : [{outcome: 'SOLUTION', identifier: 'solution', html: output.html(html)}]
  return element(
    'assessmentItem',
    {
      xmlns: schemas[version].item,
      identifier: question.id.replace(/[^A-Za-z0-9]+/g, '-'),
      title: question.title.text,
      adaptive: 'false',
      timeDependent: 'false',
    },
    ...body.responses,
    scoreOutcome('SCORE'),
    ...body.outcomes,
    solution.length > 0 &&
      element(
        'outcomeDeclaration',
        {identifier: 'SOLUTION', cardinality: 'single', baseType: 'identifier'},
        element('defaultValue', {}, element('value', {}, 'solution')),
      ),
    element('itemBody', {}, ...stem, ...body.blocks),
    body.rules.length > 0 && element('responseProcessing', {}, ...body.rules),
    ...[...body.feedback, ...solution].map(({outcome, identifier, html: text}) =>
      toFeedback({outcome, identifier, html: outcome === 'SOLUTION' ? text : output.html(text)}, version),
    ),
  )
}

/** QTI 3 wants a body inside of a feedback. */
function toFeedback({outcome, identifier, html}: QtiBody['feedback'][number], version: Version): XmlOutput {
  const blocks = toBlocks(htmlToXml(html))
  return element(
    'modalFeedback',
    {outcomeIdentifier: outcome, showHide: 'show', identifier},
    ...(version === '3' ? [element('contentBody', {}, ...blocks)] : blocks),
  )
}
