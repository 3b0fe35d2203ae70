/** Posts that may be the unit in charge (承办单位) of a draft, a contract or a plan. */
export const handlers = [
  'party-office',
  'service-centre',
  'emergency-office',
  'petition-office',
  'enforcement-officer',
] as const;
