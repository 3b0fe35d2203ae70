/** Lists: pages of entries, totals, workbooks, saved views, as it crosses the wire. */
export {};
