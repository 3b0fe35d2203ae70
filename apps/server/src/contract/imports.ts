/** Workbooks in, as it crosses the wire. */
export {};
