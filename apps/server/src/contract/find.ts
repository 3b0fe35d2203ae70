/** Finding entries and attachments by words, as it crosses the wire. */
export {};
