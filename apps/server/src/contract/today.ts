/** What the first page and the chief's page say, as it crosses the wire. */
export {};
