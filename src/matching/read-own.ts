/** Reads an optional own property, so that a polluted `Object.prototype` has no effect. */
export function readOwn<T extends object, K extends keyof T>(data: T | undefined, name: K): T[K] | undefined {
  return data && Object.hasOwn(data, name) ? data[name] : undefined
}
