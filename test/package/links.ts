import {dirname, join, normalize} from 'node:path'

const fences = /^ {0,3}(`{3,})[\s\S]*?^ {0,3}\1`*$/gm
const codeSpans = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g

/** The links of a page that match no listed file or folder, each with its page. */
export function findDeadLinks(page: string, text: string, files: readonly string[]): string[] {
  const prose = text.replace(fences, '').replace(codeSpans, 'code')
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  return targets
    .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
    .filter((target) => {
      const path = normalize(join(dirname(page), target.replace(/#.*/, '')))
      return !files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`))
    })
    .map((target) => `${page}: ${target}`)
}
