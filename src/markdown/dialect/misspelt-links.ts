import type {Text} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'

/** An address in the middle of text: a file that content links to, a URL, or an anchor. */
const file = String.raw`[\w./%~-]{0,100}\w\.(?:md|markdown|html?|png|jpe?g|gif|webp|avif|svg|pdf|csv|tsv|json|txt|sql|py|mp[34]|ogg|wav|webm)\b(?:#[\w-]*)?`
const url = String.raw`(?:(?:https?:\/\/|mailto:|www\.|\.{1,2}\/)[^\s()[\]{}<>|"]{1,200}|#[A-Za-z][\w-]{0,100})`
const address = `(?:${file}|${url})`
/** Bounded, so that a long line is searched in linear time. */
const label = String.raw`[^()[\]{}<>\n]{1,100}`

const shapes = [
  // (text)[address], (text)(address), {text}(address), [text]{address}, [text]<address>, [text] [address]
  String.raw`!?\(${label}\)\s?\[${address}\]|!?[[({]${label}[)}]\s?\(${address}\)`,
  String.raw`!?\[${label}\]\s?(?:\{${address}\}|<${address}>)|!?\[${label}\]\s+\[${address}\]`,
  // [text] ( address ), [text]((address), [text](address) with brackets of other widths
  String.raw`!?\[${label}\]\s+\(\s*${address}[^()\n]*\)|!?\[${label}\]\({1,3}${address}\)`,
  // [text]address, [text]:address, [text]-(address), [text]|address|
  String.raw`!?\[${label}\](?::\s|[-:=.,;|>/→]{0,2})[(|]?${address}[)|]?`,
  // (address)[text], address[text], {address}[text], <address>[text]
  String.raw`!?(?:\(${address}\)|\{${address}\}|<${address}>|(?<![\w./%~-])(?:link:|image::?|xref:)?${address})\[${label}\]`,
  // [address](text), [address text], [text|address], <address|text>
  String.raw`!?\[${address}\]\(${label}\)|\[${address}[ |]${label}\]|[[<]${label}\|${address}[\]>]|<${address}\|${label}>`,
  // [text[(address), ](address), [text(address), [text(address)]
  String.raw`[[\]]${label}[[(]\(${address}\)|\]\(${address}\)`,
  String.raw`(?<![\p{L}\p{N}\])])!?\[${label}\(${address}\)(?:(?=\])\]|(?![^\n]*\]))`,
  // !(address), !address!, <address>, {{address}}, "text":address
  String.raw`!\(${address}\)|!${file}!|<${file}>|\{\{[^{}\n]{0,100}${address}[^{}\n]{0,100}\}\}|"[^"\n]{1,100}":${address}`,
  // (URL)[text], of which Markdown links all up to the next space
  String.raw`(?:https?:\/\/|www\.)[^\s()[\]]{1,200}[)\]][[(][^\s\])]{0,100}[\])]?`,
  // [url=address]text[/url]
  String.raw`\[(?:url|img)\b[^\]\n]*\]|\[\/(?:url|img|quote|code|[biu])\]`,
]
const pattern = new RegExp(shapes.join('|'), 'gu')

/** What all of them have one of; most texts have none. */
const sign = /[[\]［］【】]|[})）]\s?[(（]|\{\{|!\(|![\w./%~-]+!|<[\w./#]|":/

const wide = '［］【】（）｛｝＜＞'
const plain = '[][](){}<>'

interface MisspeltLink {
  readonly text: string
  readonly place: Place
  /** Whether its only fault are brackets of another width. */
  readonly isWide: boolean
}

/**
 * Finds links and images with brackets that are swapped, missing, of another kind or of another dialect. A URL next to the
 * text is part of it, although Markdown made it a link of its own.
 */
export function findMisspeltLinks({lines}: SourceFile, node: Text): MisspeltLink[] {
  if (!sign.test(node.value)) return []
  const {start, end} = placeOf(node)
  const found: MisspeltLink[] = []
  for (let line = start.line; line <= end.line; line++) {
    const written = lines[line - 1] ?? ''
    const from = line === start.line ? start.column - 1 : 0
    const to = line === end.line ? end.column - 1 : written.length
    const [before = ''] =
      /[<([{]?(?:https?:\/\/|www\.)[^\s<>()[\]{}|"]*>?$/.exec(written.slice(0, from)) ?? []
    const [after = ''] = /^<?(?:https?:\/\/|www\.)[^\s<>()[\]{}|"]*[>)\]}]?/.exec(written.slice(to)) ?? []
    const whole = written.slice(from - before.length, to + after.length)
    const folded = whole.replace(/[［］【】（）｛｝＜＞]/g, (sign) => plain.charAt(wide.indexOf(sign)))
    for (const {0: match, index} of folded.matchAll(pattern)) {
      const text = whole.slice(index, index + match.length)
      // Links of their own, and brackets that the author escaped.
      if (index + match.length <= before.length || index >= whole.length - after.length) continue
      if (/\\[[\](){}<>]/.test(whole.slice(Math.max(0, index - 1), index + match.length))) continue
      found.push({
        text,
        place: placeAt(line, from - before.length + index + 1, match.length),
        isWide: match !== text && /^!?\[[^[\]]*\]\([^()]*\)$/.test(match),
      })
    }
  }
  return found
}

/** Writes such a link the right way round, where its parts are certain. */
export function correctLink(text: string): string | undefined {
  const [, sign, first = '', second = ''] = /^(!?)[([{](.+?)[)\]}]\s?[([{](.+?)[)\]}]$/u.exec(text) ?? []
  const isAddress = new RegExp(`^${address}$`, 'u')
  if (sign === undefined || isAddress.test(first) === isAddress.test(second)) return undefined
  return isAddress.test(second) ? `${sign}[${first}](${second})` : `${sign}[${second}](${first})`
}
