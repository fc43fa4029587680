import {toHtml} from 'hast-util-to-html'
import {s} from 'hastscript'

/** The icon of a site: a check mark on its accent colour, with room for the mask of a launcher. */
export function renderIcon(): string {
  const icon = s('svg', {xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 512 512'}, [
    s('rect', {width: 512, height: 512, rx: 96, fill: '#1f5fbf'}),
    s('circle', {cx: 256, cy: 256, r: 150, fill: 'none', stroke: '#fff', strokeWidth: 28}),
    s('path', {
      d: 'm184 262 50 54 96-112',
      fill: 'none',
      stroke: '#fff',
      strokeWidth: 36,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    }),
  ])
  return `${toHtml(icon, {space: 'svg', closeSelfClosing: true})}\n`
}
