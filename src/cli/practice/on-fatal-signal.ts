/** Those that end a process without its being asked; the runtime itself tidies up after SIGINT and SIGTERM. */
const signals = ['SIGHUP', 'SIGQUIT', 'SIGABRT', 'SIGALRM', 'SIGUSR2'] as const

/** Runs `tidy` before one of them ends the process as it would have; gives what takes that back. */
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
