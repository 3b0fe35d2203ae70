/** Numbers with a measure word that claim nothing: goals, what a rule asks, what one story tells, names of policies. */

/** What is still to be done, or asked for: the clause before the number says so. */
const goal =
  /力争|(?:明年|来年|下一年度|新的一年)(?!度?考)|(?<![按照据])要求(?:全年|各|至少|完成|达到)|(?:要|应|须)(?:达到|实现|完成|保持|控制)|争取|拟(?:安排|办|于|在|开|举|组|新|投|建|制|出|培)|预计|确保|力保|不少于|不低于|不得少于|不得低于|不超过|不得超过|目标(?:是|为|值)|为目标|将(?:于|在\d|陆续|继续|再|开展|组织|举办|召开|达到|新增|新建|新聘|投入|建成|建设|完成|培育|培训|进一步)|(?<![按照年度定学法划的])计划(?:再|新增|开展|举办|组织|安排|召开|培训|培育|投入|完成|建设|建成|于|在|到|用|实施)/;
/** What a rule asks of everyone: 每季度至少一次, 2名以上执法人员. */
const asked =
  /按照?每|每(?:个)?(?:月|季|年|半年|周|学期|旬|两|双|人|名)[^，。；]{0,12}(?:至少|最少|不少)|(?:要求|按照|应|须|确保|保证)[^，。；]{0,8}每[^，。；]{0,8}(?:至少|最少)|应当|必须|(?:原则上|须|需|应)(?:由|有|在|每|于|达)/;
const asksBefore = /严格|执行|落实|坚持|遵守|必须|须|应|由|做到|要求/;

/** A later year alone may be a slip; with these words it is a plan. */
const toCome = /将|拟|计划|力争|争取|预计|打算|(?:^|[，。；])到20\d\d年|底前|(?:实现|达到|完成|要)/;
const ahead = /(20\d\d)年(?!以来|来)/g;

/** What stands around a number, as far as it can make a goal or a rule of it. */
export interface Surroundings {
  /** From the clause's beginning to the number. */
  readonly clause: string;
  /** From the sentence's beginning to the number. */
  readonly sentence: string;
  readonly unit: string;
  /** What follows the measure word. */
  readonly after: string;
  /** The year the report tells of. */
  readonly year: number | undefined;
}

/** Asked once for a sentence, before its numbers are looked at one by one. */
export function mayHoldGoal(sentence: string, year: number | undefined): boolean {
  if (
    /以上|以下|以内|的[，,]?[只均都仍各]?[计按算]|目标|指标|标准|要求|线|方可|才能|即可|方能|方为|每|凡|[扣加满减计]\d+分|若|如果|元的/.test(
      sentence,
    ) ||
    goal.test(sentence) ||
    asked.test(sentence)
  )
    return true;
  if (year === undefined) return false;
  for (const found of sentence.matchAll(ahead)) if (Number(found[1]) > year) return true;
  return false;
}

/** 20万元以上的合同, 凡超过5人的案件, 每10户: where a line is drawn, not how much was done. */
function isThreshold(clause: string, unit: string, after: string): boolean {
  if (clause.endsWith('每') && unit !== '%') return true;
  if (unit === '分' && /[扣加满减计]$/.test(clause)) return true;
  if (/^[扣加减]\d+分/.test(after)) return true;
  const bounded = /^(?:及?以上|及?以下|以内)/.exec(after);
  if (bounded) {
    const next = after.slice(bounded[0].length);
    if (/^[的者]?\d/.test(next)) return true;
    if (/^的?[\u4e00-\u9fa5]/.test(next) && (unit === '元' || unit === '分' || (unit !== '%' && next.startsWith('的'))))
      return true;
  }
  if (unit === '元' && after.startsWith('的') && /凡|超过|达到|高于|低于|不足|满|标的|金额/.test(clause)) return true;
  return /(?:^|[，。；])(?:凡|凡是|若|如果|一旦|倘)[^，。]*$/.test(clause);
}

/** 比省定目标90%高, 距15%的问责线, 警告并处罚款的计1宗: the mark that is measured against, or how counting is done. */
function isYardstick(clause: string, sentence: string, unit: string, after: string): boolean {
  if (/的[，,]?(?:只|均|都|仍|各)?[计按算]$/.test(sentence)) return true;
  if (unit !== '%' && unit !== '分') return false;
  if (/(?:比|较|高于|低于|距|距离|高出|优于)[^，。]{0,8}(?:目标|指标|标准|要求)(?:值|线)?(?:的|为)?$/.test(clause))
    return true;
  return /^的[^，。]{0,4}(?:红线|底线|上限|下限|警戒线|问责线|及格线|达标线)/.test(after);
}

/** Is the number a goal, what a rule asks, or a mark on a scale (90分以上的占85%)? */
export function isGoalOrRule({ clause, sentence, unit, after, year }: Surroundings): boolean {
  if (goal.test(clause) || asked.test(clause)) return true;
  if (isThreshold(clause, unit, after) || isYardstick(clause, sentence, unit, after)) return true;
  if (/^(?:的|以上)?(?:方可|才能|即可|方能|方为)/.test(after)) return true;
  if (after.startsWith('以上') && '人名位'.includes(unit) && asksBefore.test(clause)) return true;
  if (year === undefined) return false;
  for (const found of sentence.matchAll(ahead)) if (Number(found[1]) > year && toCome.test(sentence)) return true;
  return false;
}

const structures =
  /^(?:方面|层面|维度|环节|阶段|角度|意识|自信|维护|确立|亲自|坚持|必须|到位|百分之百|关键|转变|统筹|结合|一律|一批|更加|重点领域|字)/;

/** 5个方面, 四个意识: said of how the text is built or of a policy. */
export function isStructure(unit: string, after: string): boolean {
  return '个项大种类条重'.includes(unit) && structures.test(after);
}

/** 浏览次数：35次 and the like, in the frame of a web page. */
export function isPageFrame(before: string): boolean {
  if (/第\s*\d+\s*页\s*[，,/]?\s*共\s*$/.test(before)) return true;
  if (!/[：:]\s{0,2}$/.test(before.slice(-3))) return false;
  return /(?:^|[\s|｜\]】])(?:浏览|点击|阅读|访问|关注)(?:次数|量|数)?\s*[：:]\s*$/.test(before);
}

const storyBegins =
  /典型的?一例|其中[最有]?一[起件宗例](?:即|为|系|是|案)|最[^，。]{1,6}的一[宗件起例桩]|起争执|(?:(?:解|处|理|决|到|其中|有|了|的|是|生|功)一起|(?<![每任逐])一[宗件桩])(?:[^，。；\d一]|\d年){0,20}(?:纠纷|矛盾|争议|官司)|(?:该案|此案|本案|该纠纷)|的一天|(?<![\d日节]|普法|宣传)当天|那天|某日|次日|状告|之间的[^，。]{0,8}(?:纠纷|矛盾|争议)，|(?:闹|吵|僵)(?:到|得|起|了|上)|大打出手|反目|积怨|(?:两户|两家|兄弟|夫妻|邻居|婆媳|父子)[^，。]{0,12}(?:因|为)[^，。]{2,}|(?:^|[。；，])(?:一位|一名|有位|有一户)(?:村民|群众|老人|居民|业主|商户|妇女|务工)|经调解[^。]{0,20}(?:赔|补偿|支付)|(?:发生|引发|产生)(?:争执|口角|争吵)|相争|最终[^。]{0,16}(?:赔|补偿|支付|握手|和好|了结)|(?<!(?:发布|公布|编发|曝光|推送|评选|收集|入选|编写|汇编|讲解|剖析)[^，。]{0,6})典型(?:案例|纠纷|个案)|(?:^|[。；，])\s*(?:例如|比如|譬如)|(?:^|[。；])\s*如(?=20\d\d年|\d{1,2}月|今年|在|某|[\u4e00-\u9fa5]{2,5}(?:村|社区|组)的?[\u4e00-\u9fa5]{0,4}(?:与|和|因))|以[^，。]{2,30}为例|案例(?:[：:]|[一二三四五1-5][：:、])|[\u4e00-\u9fa5]某(?:某|[甲乙丙丁]|[^些种个项类])|当事(?:人|双方)(?:[^，。]{0,12}(?:赔偿|补偿|支付|达成|握手))/;
const storyEnds =
  /^(?:全[镇乡县街市区]|各村|年内|今年|共|目前|像这样|类似|[我本][镇乡局县]|镇里|乡里)|全年|累计|今年以来|本年度|一年来|截至|截止|^(?:[一二三四五六七八九十]是|[（(][一二三四五六七八九十]+[)）])/;

/** 作出决定293宗，…，其中最高一宗为某公司: what stands before 其中 is still told of all. */
export function storyOffset(sentence: string): number {
  const found = storyBegins.exec(sentence);
  if (!found) return 0;
  const clause = Math.max(...[...'，,；'].map((mark) => sentence.lastIndexOf(mark, found.index))) + 1;
  return /^(?:其中|典型的?(?:如|有)|例如|比如|譬如)/.test(sentence.slice(clause)) ? clause : 0;
}

export function beginsStory(sentence: string): boolean {
  return storyBegins.test(sentence);
}

export function endsStory(sentence: string): boolean {
  return storyEnds.test(sentence);
}

/** A paragraph or sentence that opens with what comes next. */
export function tellsOfPlans(sentence: string): boolean {
  return /^[\s\u3000]*(?:附[：:])?(?:\d{1,2}[.．、]|[（(]?[一二三四五六七八九十]{1,2}[)）、是])?\s*(?:下一?步|下一?阶段|下一?年度?|明年|来年|今后|接下来|20\d\d年(?:度)?(?:工作)?(?:思路|打算|设想|展望|拟办?|要[做抓办干]|计划(?=[：:]))|[一二三四]季度将)/.test(
    sentence,
  );
}
