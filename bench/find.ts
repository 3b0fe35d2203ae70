/**
 * Finding among very many entries against a plain `like` over the same columns, in the same run: one township's
 * mediation cases with names, villages, facts and terms of agreement drawn from lists, frequent and rare ones among
 * them. The first 2,000 go through the indexer; more are copies of these rows and of their rows in the index, with
 * other days, so that frequent words stay as frequent.
 *
 * Then what else a list asks for among as many: free text, the usual orders, suggestions.
 *
 *   node_modules/.bin/tsx bench/find.ts [entries] [more entries ...]
 */
import { getLedger } from '@yifa/kernel';
import { inTransaction, type ListRequest } from '@yifa/store';
import { township } from '@yifa/township';
import { indexVersion } from '../packages/store/src/search/catch-up.ts';
import { indexEntries } from '../packages/store/src/search/indexer.ts';
import { openTownship } from './support/township.ts';
import { median } from './support/workbench.ts';

const sizes = process.argv.slice(2).map(Number);
const wanted = sizes.length > 0 ? sizes : [100_000, 1_000_000];
const throughIndexer = 2_000;
const org = 'bench';
const rounds = 3;

const bench = await openTownship(org);
const { store, owner, app } = bench;

/** A list as an SQL array, from which `pick` takes one by a number. */
const lists = {
  surname: [
    ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈',
  ],
  given: [
    ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅红建国文辉力宁福生龙元全胜学祥才发武新利清飞彬富顺信子',
  ],
  village: [
    '沿江',
    '石桥',
    '柳林',
    '东山',
    '西坡',
    '南湾',
    '北岭',
    '梅溪',
    '竹园',
    '龙潭',
    '凤台',
    '青龙',
    '白沙',
    '黄泥',
    '红岩',
    '大塘',
    '小河',
    '新田',
    '老街',
    '上坝',
  ],
  matter: [
    '土地承包界址',
    '相邻排水',
    '宅基地边界',
    '赡养费',
    '离婚财产分割',
    '交通事故赔偿',
    '工资拖欠',
    '民间借贷',
    '房屋漏水',
    '树木遮光',
    '道路通行',
    '噪声扰民',
    '牲畜损害',
    '合伙经营',
    '租赁合同',
    '山林权属',
  ],
  said: [
    '双方因历史原因多年未能协商一致',
    '经村委会多次上门劝说无果',
    '现场勘验时双方对四至范围各执一词',
    '一方称对方擅自改变排水方向致使墙体受潮',
    '当事人情绪激动曾发生口角',
    '有书面合同但对付款期限约定不明',
    '双方均有亲属在外务工需要电话沟通',
    '已由综治中心流转至调委会',
    '涉及老人赡养与承包地收益',
    '请求尽快化解以免影响春耕',
  ],
  agreed: [
    '双方自愿达成如下协议',
    '一次性支付补偿款',
    '分三期支付余款',
    '恢复原状并清理沟渠',
    '今后互不追究',
    '按界桩重新确认边界',
    '赔礼道歉并保证不再发生',
    '由村委会监督履行',
  ],
} as const;
const arrays = Object.entries(lists)
  .map(([name, list]) => `array[${list.map((each) => `'${each}'`).join(',')}] as ${name}`)
  .join(', ');
const pick = (list: keyof typeof lists, prime: number): string =>
  `${list}[1 + abs(hashint8(n * ${prime}::bigint)) % ${lists[list].length}]`;
const idOf = (n: string): string => `md5('case' || ${n})::uuid`;

async function fill(from: number, until: number): Promise<void> {
  await owner.query(`
    insert into l_mediation_case (org_id, id, no, state, version, created_at, updated_at, acted_on, f_dispute, f_received_on, f_source, f_kind,
        f_parties, f_facts, f_request, f_terms, f_amount)
    select '${org}', ${idOf('n')}, '（' || 2015 + n % 10 || '）人调字第' || n || '号', (array['accepted','performed','failed','archived'])[1 + n % 4], 1,
           now(), now(), date '2015-01-01' + (n * 7919 % 3650)::int, ${pick('village', 7)} || '村' || ${pick('matter', 11)} || '纠纷', date '2015-01-01' + (n * 7919 % 3650)::int, 'application', 'neighbour',
           jsonb_build_array(jsonb_build_object('name', ${pick('surname', 13)} || ${pick('given', 17)} || ${pick('given', 19)}, 'phone', '139' || lpad((n * 7 % 100000000)::text, 8, '0')),
                             jsonb_build_object('name', ${pick('surname', 23)} || ${pick('given', 29)}, 'phone', '138' || lpad((n * 11 % 100000000)::text, 8, '0'))),
           ${pick('said', 31)} || '，' || ${pick('said', 37)} || '，' || ${pick('said', 41)} || case when n % 20000 = 7 then '，另涉鼋头渚景区' else '' end
             || case when n % 30 = 11 then '，曾向信访部门反映' else '' end || '。',
           '请求' || ${pick('agreed', 43)}, ${pick('agreed', 47)} || '；' || ${pick('agreed', 53)} || '；' || ${pick('agreed', 59)} || '。', n % 9973 * 10000
      from generate_series(${from}::bigint, ${until - 1}) n, (select ${arrays}) lists`);
}

/** Rows like those of the first part, in the ledger and in the index. */
async function copy(times: number, salt: string): Promise<void> {
  const columns = async (table: string): Promise<string[]> =>
    (
      await owner.query(
        'select column_name from information_schema.columns where table_name = $1 order by ordinal_position',
        [table],
      )
    ).rows.map((row) => row.column_name);
  const copied = async (table: string, changed: Readonly<Record<string, string>>): Promise<void> => {
    const all = await columns(table);
    await owner.query(
      `insert into ${table} (${all.join(', ')}) select ${all.map((name) => changed[name] ?? `t.${name}`).join(', ')}
         from ${table} t, generate_series(1, ${times}) k where org_id = '${org}'`,
    );
  };
  const shifted = (column: string): string =>
    `date '2015-01-01' + ((t.${column} - date '2015-01-01') * 31 + k * 97) % 3650`;
  await copied('l_mediation_case', {
    id: `md5(t.id::text || k || '${salt}')::uuid`,
    f_received_on: shifted('f_received_on'),
  });
  await owner.query('drop index search_entry_words, search_entry_personal');
  await copied('search_entry', {
    entry_id: `md5(t.entry_id::text || k || '${salt}')::uuid`,
    on_date: shifted('on_date'),
  });
  await owner.query("set maintenance_work_mem = '512MB'");
  const start = performance.now();
  await owner.query(
    'create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 1024)',
  );
  await owner.query(
    'create index search_entry_personal on search_entry using gin (personal) with (gin_pending_list_limit = 1024)',
  );
  console.log(`both word indexes built anew in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

async function index(count: number): Promise<void> {
  const start = performance.now();
  let slowest = 0;
  for (let from = 0; from < count; from += 400) {
    const begun = performance.now();
    const { rows } = await owner.query(
      `select ${idOf('n')} as id from generate_series(${from}, ${Math.min(count, from + 400) - 1}) n`,
    );
    const ids: string[] = rows.map((row) => row.id);
    await inTransaction(app, [org], (tx) => indexEntries(tx, township, org, new Map([['mediation-case', ids]])));
    slowest = Math.max(slowest, performance.now() - begun);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `indexed ${count} entries in ${seconds.toFixed(0)} s: ${(count / seconds).toFixed(0)} entries/s; slowest piece of 400 ${slowest.toFixed(0)} ms`,
  );
}

const open = { org, ledgers: ['mediation-case'] };
const queries: readonly (readonly [what: string, text: string, personal: boolean])[] = [
  ['one sign, rare', '鼋', false],
  ['one sign, frequent', '村', false],
  ['two signs, some (3 %)', '信访', false],
  ['two signs, one village in twenty', '柳林', false],
  ['four signs, rare', '头渚景区', false],
  ['four signs, frequent', '达成如下', false],
  ['two words', '柳林 信访', false],
  ['initials, frequent', 'pswdf', false],
  ['number of a case', '（2018）人调字第4213号', false],
  ['phone', '13900029491', true],
  ['name of a person', '王芳', true],
  ['nothing', '量子计算', false],
];

async function likeTime(text: string, personal: boolean): Promise<number> {
  const columns = ['no', 'f_dispute', 'f_facts', 'f_request', 'f_terms', ...(personal ? ['f_parties::text'] : [])];
  const tests = text
    .split(' ')
    .map((word) => `(${columns.map((column) => `${column} like '%${word}%'`).join(' or ')})`);
  const client = await app.connect();
  try {
    await client.query(`begin; set local yifa.orgs = '${org}'`);
    const start = performance.now();
    await client.query(`select count(*) from l_mediation_case where org_id = $1 and ${tests.join(' and ')}`, [org]);
    await client.query(
      `select * from l_mediation_case where org_id = $1 and ${tests.join(' and ')} order by f_received_on desc limit 20`,
      [org],
    );
    return performance.now() - start;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function measure(count: number): Promise<void> {
  await owner.query('vacuum (analyze) search_entry');
  await owner.query('vacuum (analyze) l_mediation_case');
  const { rows } = await owner.query(
    `select pg_size_pretty(pg_table_size('search_entry')) as rows, pg_size_pretty(pg_relation_size('search_entry')) as narrow,
            pg_size_pretty(pg_indexes_size('search_entry')) as indexes, pg_size_pretty(pg_relation_size('search_entry_words')) as words, pg_size_pretty(pg_total_relation_size('l_mediation_case')) as ledger`,
  );
  console.log(
    `\n${count} entries; ledger ${rows[0].ledger}; index: rows ${rows[0].rows} (narrow part ${rows[0].narrow}), indexes ${rows[0].indexes} (words ${rows[0].words})`,
  );
  console.log('what | text | first page ms (median, worst) | found | like ms | ratio');
  for (const [what, text, personal] of queries) {
    const times: number[] = [];
    let found = '';
    for (let round = 0; round <= rounds; round += 1) {
      const start = performance.now();
      const answer = await store.search.find({
        orgs: [org],
        text,
        offset: 0,
        limit: 20,
        ...(personal ? { open } : {}),
      });
      if (round > 0) times.push(performance.now() - start);
      found = `${answer.more ? '>' : ''}${answer.total}`;
    }
    const like = await likeTime(text, personal);
    const ms = median(times);
    console.log(
      `${what} | ${text} | ${ms.toFixed(0)} (${Math.max(...times).toFixed(0)}) | ${found} | ${like.toFixed(0)} | ${(like / ms).toFixed(1)}`,
    );
  }
}

async function took(what: string, run: () => Promise<unknown>, times = rounds): Promise<void> {
  const each: number[] = [];
  for (let n = 0; n <= times; n += 1) {
    const start = performance.now();
    await run();
    each.push(performance.now() - start);
  }
  const [first = 0, ...later] = each;
  console.log(`${what} | first ${first.toFixed(0)} ms, then ${median(later).toFixed(0)} ms`);
}

/** Never asked before, so that no total is remembered. */
let fresh = 0;

async function measureRest(): Promise<void> {
  const ledger = getLedger(township, 'mediation-case');
  const page: ListRequest = { orgs: [org], offset: 0, limit: 20 };
  for (const text of ['鼋头渚', '渚景区', '人调字第4213号', '信访部门', '柳林', '纠纷', '量子计算'])
    await took(`list, free text ${text}`, () => {
      fresh += 1;
      return store.lists.page(ledger.id, { ...page, text, filters: [{ by: 'range', field: 'amount', from: -fresh }] });
    });
  for (const field of ['receivedOn', 'updatedAt', 'number'])
    await took(`list sorted by ${field}`, () =>
      store.lists.page(ledger.id, { ...page, sort: { field, descending: true } }),
    );
  await took('suggestions', () => store.suggest.values(org, [{ ledger, field: 'dispute' }], '排水', 10));
}

try {
  console.log(`PostgreSQL ${bench.version}, Node ${process.version}`);
  await owner.query('insert into search_cursor (org_id, seq, version) values ($1, 0, $2)', [
    org,
    indexVersion(township),
  ]);
  const first = Math.min(throughIndexer, wanted[0] ?? throughIndexer);
  await fill(0, first);
  await owner.query('analyze l_mediation_case');
  await index(first);
  let size = first;
  for (const each of wanted) {
    if (each > size) await copy(Math.round(each / size) - 1, String(each));
    size = Math.max(size, each);
    await measure(size);
    await measureRest();
  }
} finally {
  await bench.close();
}
