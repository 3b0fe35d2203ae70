/** Accounts, and the end of the demonstration, as it crosses the wire. */
export {};
