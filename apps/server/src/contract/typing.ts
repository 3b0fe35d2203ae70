/** Help with typing: completion, the last entry, many rows at once, as it crosses the wire. */
export {};
