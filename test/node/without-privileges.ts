/** Permissions do not apply to root, who runs tests in containers. */
export function withoutPrivileges<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act()
  process.seteuid?.(65534)
  try {
    return act()
  } finally {
    process.seteuid?.(0)
  }
}
