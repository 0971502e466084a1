/** A function's log group as AWS has it, and what is written to it. */
export interface LogSource {
  readonly name: string;
  /** Null: there is none of that name. */
  readonly group: { readonly logClass: string } | null;
  readonly systemLogLevel: string | null;
}

/** Why no cold starts can be read from a function's logs, with what would make them known; null where they can. */
export function whyUnreadable({ name, group, systemLogLevel }: LogSource): string | null {
  if (group === null) {
    return `There is no log group ${name}: nothing has called it, or its role may not write logs. With AWSLambdaBasicExecutionRole or the Lambda Insights layer its cold starts would be known.`;
  }
  if (group.logClass === 'DELIVERY') {
    return `The log group ${name} only delivers to other places, and Logs Insights can’t query it. A log group of the standard class or the Lambda Insights layer would make its cold starts known.`;
  }
  if (systemLogLevel === 'WARN') {
    return 'Its system log level is WARN, which leaves the reports of requests out. INFO or the Lambda Insights layer would make its cold starts known.';
  }
  return null;
}
