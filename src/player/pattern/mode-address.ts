const parameter = 'mode'

/** The mode in the address of the page, as `?mode=challenge`. */
export const readMode = (): string | undefined =>
  new URLSearchParams(location.search).get(parameter) ?? undefined

/** Changes the mode in the address, so that Back returns to the page before; or in place of the one there. */
export function writeMode(mode: string | undefined, isReplacing = false): void {
  const address = new URL(location.href)
  if (mode === undefined) address.searchParams.delete(parameter)
  else address.searchParams.set(parameter, mode)
  if (isReplacing) history.replaceState(null, '', address.href)
  else history.pushState(null, '', address.href)
}
