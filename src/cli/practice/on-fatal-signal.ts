/** Signals that end the process without cleanup; the runtime already handles SIGINT and SIGTERM. */
const signals = ['SIGHUP', 'SIGQUIT', 'SIGABRT', 'SIGALRM', 'SIGUSR2'] as const

/** Runs `tidy` before such a signal ends the process, and returns a function that removes the handlers. */
export function onFatalSignal(tidy: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    forget()
    tidy()
    process.kill(process.pid, signal)
  }
  const forget = (): void => {
    for (const signal of signals) process.removeListener(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return forget
}
