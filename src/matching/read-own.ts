/** An optional field of data: never one that a polluted `Object.prototype` lends it. */
export function readOwn<T extends object, K extends keyof T>(data: T, name: K): T[K] | undefined {
  return Object.hasOwn(data, name) ? data[name] : undefined
}
