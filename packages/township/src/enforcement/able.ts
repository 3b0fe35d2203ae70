/** Conditions on people and powers that several enforcement ledgers share. Moments are those of the act. */

/** An officer who may enforce on the day: registered, still in post, certificate valid. */
export const ableOfficer = {
  state: 'registered',
  position: 'enforcement',
  certifiedOn: { onOrBefore: 'today' },
  certificateUntil: { onOrAfter: 'today' },
  not: { leftOn: { onOrBefore: 'today' } },
} as const;

/** A power taken over and not yet returned on the day. */
export const heldPower = {
  state: 'registered',
  takenOverOn: { onOrBefore: 'today' },
  not: { returnedOn: { onOrBefore: 'today' } },
} as const;
