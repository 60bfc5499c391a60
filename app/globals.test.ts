import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'globals.css'), 'utf8')
const colours = new Map(
  [...css.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
)

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(name: string): number {
  const hex = colours.get(name)
  if (hex === undefined) throw new Error(`no colour ${name}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

it.each([
  ...['paper', 'ground', 'neutral', 'accent-soft', 'danger-soft', 'warning-soft', 'success-soft'].map((ground) => ['ink', ground]),
  ...['soft', 'accent', 'accent-strong', 'danger'].flatMap((ink) => ['paper', 'ground'].map((ground) => [ink, ground])),
  ['accent', 'accent-soft'],
  ['accent-strong', 'accent-soft'],
  ['danger', 'danger-soft'],
  ['warning', 'warning-soft'],
  ['success', 'success-soft'],
  ...['accent', 'accent-strong', 'danger', 'danger-strong', 'success'].map((ground) => ['paper', ground]),
])('%s can be read on %s', (ink = '', ground = '') => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
})

it.each(['paper', 'ground'])('the border of a control and the focus can be seen on %s', (ground) => {
  expect(contrast('line', ground)).toBeGreaterThanOrEqual(3)
  expect(contrast('ink', ground)).toBeGreaterThanOrEqual(3)
})

it('the focus can be seen on the darkest button, where its bright ring stands out', () => {
  expect(contrast('focus', 'accent-strong')).toBeGreaterThanOrEqual(3)
})
