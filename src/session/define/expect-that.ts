/** @throws {TypeError} when the condition is false; the message says what was expected */
export function expectThat(condition: boolean, expected: string): void {
  if (!condition) throw new TypeError(`Expected ${expected}`)
}
