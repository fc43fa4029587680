/** A function that computes its value when it is first called. */
export function once<T>(compute: () => T): () => T {
  let result: {readonly value: T} | undefined
  return () => {
    result ??= {value: compute()}
    return result.value
  }
}
