/** The year in pictures, as it crosses the wire. */
export {};
