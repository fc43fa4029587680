/** @throws {TypeError} when something does not hold, with what was expected instead */
export function expectThat(holds: boolean, expected: string): void {
  if (!holds) throw new TypeError(`Expected ${expected}`)
}
