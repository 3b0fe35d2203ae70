/** Small tables, replicated to every machine, and pointing at no table that is not. */
export const reference = [
  'account',
  'calendar_day',
  'calendar_version',
  'installation',
  'org',
  'org_publishing',
  'org_setting',
  'schema_migration',
  'session',
  'setting_log',
];
