import type {BankData, Pattern} from '../../../bank/bank-data.ts'
import {element, writeXml, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import {writeZip} from '../../../interchange/zip/write-zip.ts'
import {atKind, type Question} from '../../../kinds/kinds.ts'
import type {KindWriters, WriteContext, WrittenBank, WrittenItem} from '../../format.ts'
import {PackageOutput} from '../../shared/package-output.ts'
import {toGuidanceHtml, toQuestionHtml} from '../../writing/question-html.ts'
import {material, type Qti12Body} from './item-parts.ts'
import {writeChoice, writeLine} from './write-choices.ts'
import {writeCloze, writeMatch, writeOrder} from './write-pairs.ts'
import {writeCode, writeNumeric, writeOpen, writeOutput, writeText} from './write-typed.ts'

const writers: KindWriters<PackageOutput, Qti12Body> = {
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

/** Where Canvas looks for files, and how its texts refer to them. */
const images = {
  folder: 'web_resources/images',
  toUrl: (path: string) => `$IMS-CC-FILEBASE$/${path.slice('web_resources/'.length)}`,
}

/** Writes an archive that Canvas imports: a quiz for each pattern. */
export function writeQti12(bank: BankData, {out, assets}: WriteContext): WrittenBank {
  const items: WrittenItem[] = []
  const files = new Map<string, Uint8Array>()
  const resources: XmlOutput[] = []
  for (const pattern of bank.patterns) {
    const questions = bank.questions.filter((question) => question.pattern === pattern.id)
    if (questions.length === 0) continue
    const written = questions.map((question) => {
      const output = new PackageOutput(question, assets, images)
      const item = writeItem(question, output)
      for (const [path, bytes] of output.files) files.set(path, bytes)
      items.push({id: question.id, losses: output.losses})
      return item
    })
    const name = toIdent(pattern.id)
    const path = `${name}/${name}.xml`
    files.set(path, toBytes(toAssessment(pattern, name, written)))
    resources.push(
      element(
        'resource',
        {identifier: name, type: 'imsqti_xmlv1p2', href: path},
        element('file', {href: path}),
      ),
    )
  }
  for (const path of [...files.keys()].filter((one) => one.startsWith(images.folder)).sort())
    resources.push(
      element(
        'resource',
        {identifier: `file-${toIdent(path)}`, type: 'webcontent', href: path},
        element('file', {href: path}),
      ),
    )
  files.set('imsmanifest.xml', toBytes(toManifest(resources)))
  const bytes = writeZip([...files].map(([path, content]) => ({path, bytes: content})))
  return {files: [{path: out, bytes}], items}
}

const toBytes = (root: XmlOutput): Uint8Array => new TextEncoder().encode(writeXml(root))

/** Idents of files and questions have letters, digits and hyphens. */
const toIdent = (id: string): string => id.replace(/[^A-Za-z0-9]+/g, '-')

function toManifest(resources: readonly XmlOutput[]): XmlOutput {
  return element(
    'manifest',
    {identifier: 'bank', xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1'},
    element('metadata', {}, element('schema', {}, 'IMS Content'), element('schemaversion', {}, '1.1.3')),
    element('organizations'),
    element('resources', {}, ...resources),
  )
}

function toAssessment({title}: Pattern, ident: string, items: readonly XmlOutput[]): XmlOutput {
  return element(
    'questestinterop',
    {xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2'},
    element('assessment', {ident, title}, element('section', {ident: 'root_section'}, ...items)),
  )
}

function writeItem(question: Question, output: PackageOutput): XmlOutput {
  const body = atKind(writers, question)(question as never, output)
  const {html, moved} = toGuidanceHtml(question)
  for (const part of moved) output.report('export/moved', {part})
  const {points = 1, title} = question
  const stem = body.stem ?? output.html(toQuestionHtml(question))
  const field = (label: string, entry: string): XmlOutput =>
    element('qtimetadatafield', {}, element('fieldlabel', {}, label), element('fieldentry', {}, entry))
  const feedback = new Map([
    ...body.feedback,
    ...(html === '' ? [] : [['general_fb', output.html(html)] as const]),
  ])
  const general = html === '' ? [] : [showGeneral()]
  return element(
    'item',
    {ident: toIdent(question.id), title: [...title.text].slice(0, 255).join('')},
    element(
      'itemmetadata',
      {},
      element('qtimetadata', {}, field('question_type', body.type), field('points_possible', `${points}`)),
    ),
    element('presentation', {}, material(stem), ...body.responses),
    element(
      'resprocessing',
      {},
      element(
        'outcomes',
        {},
        element('decvar', {maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal'}),
      ),
      ...general,
      ...body.conditions,
    ),
    ...[...feedback].map(([ident, text]) =>
      element('itemfeedback', {ident}, element('flow_mat', {}, material(text))),
    ),
  )
}

const showGeneral = (): XmlOutput =>
  element(
    'respcondition',
    {continue: 'Yes'},
    element('conditionvar', {}, element('other')),
    element('displayfeedback', {feedbacktype: 'Response', linkrefid: 'general_fb'}),
  )
