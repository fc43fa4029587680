/** An `error` prevents the bank from being built; a `warning` or an `info` does not. */
export type Severity = 'error' | 'warning' | 'info'
