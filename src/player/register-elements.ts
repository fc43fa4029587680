/** Registers custom elements by name. Another copy of the player on the page may have been first. */
export function registerElements(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  // A server that renders pages may import the elements, and has no registry.
  const registry = globalThis.customElements as CustomElementRegistry | undefined
  for (const [name, element] of Object.entries(elements))
    if (registry && !registry.get(name)) registry.define(name, element)
}
