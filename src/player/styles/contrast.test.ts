import {describe, expect, test} from 'vitest'
import {styles} from './styles.ts'

type Scheme = 'light' | 'dark'

/** The default of a custom property in a scheme, as the sheet says it with `light-dark()`. */
function readColour(property: string, scheme: Scheme): string {
  const [, light = '', dark = ''] =
    new RegExp(`var\\(--quiz-${property}, light-dark\\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\\)\\)`).exec(
      styles,
    ) ?? []
  expect(light, property).not.toBe('')
  return scheme === 'light' ? light : dark
}

function toChannels(colour: string): number[] {
  const digits = colour.slice(1)
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
}

/** Relative luminance (WCAG 2.2). */
function computeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = toChannels(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio (WCAG 2.2). */
function computeContrast(one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map(computeLuminance).sort((first, second) => second - first)
  return (high + 0.05) / (low + 0.05)
}

test('the formula gives the ratios of WCAG', () => {
  expect(computeContrast('#fff', '#000')).toBeCloseTo(21, 5)
  expect(computeContrast('#777', '#fff')).toBeCloseTo(4.48, 2)
})

// The browser's own colours of a page: Chromium's `Canvas`.
const canvas: Readonly<Record<Scheme, string>> = {light: '#ffffff', dark: '#121212'}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const raised = readColour('raised', scheme)

  test.each(['comment', 'string', 'number', 'keyword', 'name'])(
    'the colour of a %s is read on the ground of code',
    (token) => {
      expect(computeContrast(readColour(`token-${token}`, scheme), raised)).toBeGreaterThanOrEqual(5.5)
    },
  )

  test.each([
    ['text', 7],
    ['muted', 5],
    ['right', 6],
    ['wrong', 6],
    ['accent', 4.5],
    ['line', 3],
  ] as const)('%s has a contrast of %d', (property, least) => {
    for (const ground of [canvas[scheme], raised])
      expect(computeContrast(readColour(property, scheme), ground)).toBeGreaterThanOrEqual(least)
  })

  test('the text of the main button is read on its colour', () => {
    const contrast = computeContrast(readColour('on-accent', scheme), readColour('accent', scheme))
    expect(contrast).toBeGreaterThanOrEqual(4.5)
  })
})
