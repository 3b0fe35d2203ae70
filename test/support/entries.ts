/** Facts of entries that many tests begin with; invented, and lawful as they stand. */

/** A campaign in the market. */
export function activityInput(more: object = {}): object {
  return {
    theme: '赶集普法',
    kind: 'campaign',
    on: '2023-05-04',
    occasion: 'none',
    place: '集市',
    organiser: 'town',
    audienceKind: 'public',
    audience: 120,
    laws: '民法典',
    photos: 2,
    ...more,
  };
}

/** The township's own mediation committee. */
export function committeeInput(more: object = {}): object {
  return {
    name: '试验镇调委会',
    kind: 'town',
    setUpOn: '2020-01-02',
    chair: '主任甲',
    members: 5,
    hasWoman: true,
    mixed: false,
    termYears: 3,
    rooms: 1,
    ...more,
  };
}

/** A dispute between two, asked to be mediated. */
export function mediationInput(committee: string, more: object = {}): object {
  return {
    dispute: '水渠放水纠纷',
    receivedOn: '2024-02-01',
    source: 'asked',
    kind: 'land',
    hard: false,
    committee,
    parties: [{ name: '张禾' }, { name: '王岭' }],
    facts: '放水先后发生争执。',
    request: '请求明确放水顺序。',
    refused: false,
    volatile: false,
    ...more,
  };
}
