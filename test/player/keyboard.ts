import type {Page} from 'playwright-core'
import type {Kind} from '../../src/kinds/kinds.ts'

/** What has the focus, looked for through shadow trees. */
export interface Focused {
  readonly tag: string
  readonly type: string
  readonly role: string
  readonly text: string
  readonly value: string
  /** Among the controls of the same name, from 0. */
  readonly index: number
  /** How many options a menu has before its chosen one and in all. */
  readonly options: readonly string[]
  readonly item: string
  readonly isInPlayer: boolean
}

export async function readFocus(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const host = element?.getRootNode()
    const player =
      host instanceof ShadowRoot ? host.host : element?.closest('quiz-player, quiz-question, quiz-pattern')
    const control = element as HTMLInputElement | HTMLSelectElement | null
    const name = control?.getAttribute('name')
    const root = element?.getRootNode() as ParentNode | undefined
    const alike = name ? [...(root?.querySelectorAll(`[name="${name}"]`) ?? [])] : []
    return {
      tag: element?.tagName.toLowerCase() ?? '',
      type: element?.getAttribute('type') ?? '',
      role: element?.getAttribute('role') ?? '',
      text: element?.textContent?.trim() ?? '',
      value: control?.value ?? '',
      index: element ? alike.indexOf(element) : -1,
      options: element instanceof HTMLSelectElement ? [...element.options].map(({value}) => value) : [],
      item: element?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? '',
      isInPlayer: player !== null && player !== undefined && element !== document.body,
    }
  })
}

/** A page that is used by keyboard alone; it counts the keys pressed. */
export class Keyboard {
  readonly page: Page
  presses = 0

  constructor(page: Page) {
    this.page = page
  }

  async press(key: string, times = 1): Promise<void> {
    for (let count = 0; count < times; count++) await this.page.keyboard.press(key)
    this.presses += times
  }

  /** Presses Tab until what has the focus fits. */
  async tabTo(fits: (focused: Focused) => boolean, what: string): Promise<Focused> {
    for (let count = 0; count < 60; count++) {
      const focused = await readFocus(this.page)
      if (fits(focused)) return focused
      await this.press('Tab')
    }
    throw new Error(`Tab does not reach ${what}`)
  }

  async push(name: RegExp): Promise<void> {
    await this.tabTo(({tag, text}) => tag === 'button' && name.test(text), String(name))
    await this.press('Enter')
  }
}

type Respond = (keyboard: Keyboard, response: never) => Promise<void>

const isField = ({tag, type}: Focused): boolean => tag === 'textarea' || (tag === 'input' && type === 'text')
const isMenu = ({tag}: Focused): boolean => tag === 'select'

/** Chooses among radio buttons or checkboxes of one group. */
async function choose(
  keyboard: Keyboard,
  response: string | number | readonly (string | number)[],
): Promise<void> {
  const values = [response].flat().map(String)
  const isChoice = ({type}: Focused): boolean => type === 'radio' || type === 'checkbox'
  let focused = await keyboard.tabTo(isChoice, 'the options')
  if (focused.type === 'radio') {
    await keyboard.press('Space')
    for (let count = 0; count < 100 && focused.value !== values[0]; count++) {
      await keyboard.press('ArrowDown')
      focused = await readFocus(keyboard.page)
    }
    return
  }
  const left = new Set(values)
  for (let count = 0; count < 100 && left.size > 0; count++) {
    focused = await readFocus(keyboard.page)
    if (left.delete(focused.value)) await keyboard.press('Space')
    if (left.size > 0) await keyboard.press('Tab')
  }
}

async function type(keyboard: Keyboard, text: string): Promise<void> {
  await keyboard.tabTo(isField, 'the field')
  await keyboard.press('Control+a')
  await keyboard.page.keyboard.type(text)
}

/** Moves a menu to a value by arrows. */
async function pick(keyboard: Keyboard, {options, value}: Focused, wanted: string): Promise<void> {
  const steps = options.indexOf(wanted) - options.indexOf(value)
  await keyboard.press(steps < 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(steps))
}

/** How a response of each kind is given by keyboard. */
export const respondByKeyboard: {readonly [K in Kind]: Respond} = {
  choice: choose as Respond,
  line: choose as Respond,
  text: type as Respond,
  numeric: type as Respond,
  output: type as Respond,
  open: (async (keyboard: Keyboard, response: string | {text: string}) =>
    type(keyboard, typeof response === 'string' ? response : response.text)) as Respond,
  code: (async (keyboard: Keyboard, response: string | {source: string}) =>
    type(keyboard, typeof response === 'string' ? response : response.source)) as Respond,
  order: (async (keyboard: Keyboard, response: readonly string[]) => {
    const isUnused = ({tag, item}: Focused): boolean => tag === 'button' && item !== ''
    await keyboard.tabTo(isUnused, 'the items')
    for (const id of response) {
      for (let count = 0; count < 50; count++) {
        const focused = await readFocus(keyboard.page)
        if (focused.item === id) break
        await keyboard.press('ArrowDown')
      }
      await keyboard.press('Enter')
    }
  }) as Respond,
  match: (async (keyboard: Keyboard, response: Readonly<Record<string, string>>) => {
    // The rows are in the order of the page, which names them by their text; a menu tells its row by its value alone.
    const rows = await keyboard.page.evaluate(() => {
      const root = document.querySelector('quiz-player')?.shadowRoot ?? document
      return [...root.querySelectorAll('table.match select')].length
    })
    const order = await leftOrder(keyboard.page)
    for (let row = 0; row < rows; row++) {
      const menu = await keyboard.tabTo(isMenu, 'a menu')
      const wanted = response[order[row] ?? '']
      if (wanted !== undefined) await pick(keyboard, menu, wanted)
      await keyboard.press('Tab')
    }
  }) as Respond,
  cloze: (async (keyboard: Keyboard, response: Readonly<Record<string, string>>) => {
    const blanks = await blankOrder(keyboard.page)
    for (const id of blanks) {
      const focused = await keyboard.tabTo((one) => isField(one) || isMenu(one), 'a blank')
      const wanted = response[id] ?? ''
      if (isMenu(focused)) await pick(keyboard, focused, wanted)
      else await keyboard.page.keyboard.type(wanted)
      await keyboard.press('Tab')
    }
  }) as Respond,
}

const blankOrder = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('quiz-player')?.shadowRoot ?? document
    return [...root.querySelectorAll<HTMLElement>('[data-blank]')].map(({dataset}) => dataset['blank'] ?? '')
  })

const leftOrder = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('quiz-player')?.shadowRoot ?? document
    return [...root.querySelectorAll<HTMLElement>('table.match select')].map(
      ({dataset}) => dataset['left'] ?? '',
    )
  })
