/** Files beside entries, as it crosses the wire. */
export {};
