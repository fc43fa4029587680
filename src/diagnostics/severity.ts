/** `error` keeps a bank from being built; `warning` and `info` do not. */
export type Severity = 'error' | 'warning' | 'info'
