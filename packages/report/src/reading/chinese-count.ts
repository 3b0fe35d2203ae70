/**
 * Which Chinese numerals count something. 三次 may count meetings, but most Chinese numerals belong to words:
 * 一是, 统一, 三项制度, 最多跑一次.
 */
import type { NumberRead } from './number.ts';

const bound = /[，。；、：！？,;）)\s\n\u3000]/;
/** 同一个, 每一次, 这三项: not a count. */
const pointsAt = '的手每这那同唯另任哪某统有是像为跑办再又逐凡任何首末上下';
const done =
  /(?:开展|举办|组织|召开|举行|进行|安排|召集|学习|集中学|开设|参加|接受|巡查|检查|排查|宣讲|调解|化解|受理|办理|查处|立案|制定|出台|印发|修订|审查|审核|聘请|配备|配齐|购置|购买|增配|新增|新建|建成|建立|设立|设置|成立|打造|选派|选聘|招录|培养|培训|发放|投入|争取|拆除|整改|解决|收到|发生|通报|约谈|述法|讲|办|开|设|有|共|计|各|达|了|过|为|名|等|近|约|超|逾)\s*$/;
const actUnits = '次场期堂节讲轮回趟';
const thingUnits = '名位台辆件宗起份家户处座间所支本部套册幅面块栋幢亩张人例条篇';
const every = /每(?:个)?(?:月|季度|季|年|半年|周|学期|村|社区|旬|双月|两月|逢)[^，。；]{0,14}$/;

/** Does this Chinese numeral count what stands before or behind it? */
export function countsSomething(text: string, number: NumberRead, unit: string, unitEnd: number): boolean {
  if (unit === '元') return true;
  // 合格率百分之百 is a share, 百分之百落实 is a word
  if (unit === '%' || number.percent)
    return (
      number.value !== 100 ||
      !/^[\u4e00-\u9fa5]/.test(text.slice(unitEnd)) ||
      /^(?:以上|左右)/.test(text.slice(unitEnd, unitEnd + 2))
    );
  const before = text.slice(Math.max(0, number.start - 24), number.start);
  const previous = before.at(-1) ?? '';
  if (previous === '第') return false;
  if (number.value < 10 && /^(?:公里|方|批|课)$/.test(unit)) return done.test(before);
  if (number.approx || number.value >= 100) return !'百日'.startsWith(text.slice(number.start, number.start + 2));
  const after = text.slice(unitEnd, unitEnd + 6);
  const stops = after === '' || bound.test(after.charAt(0));
  const act = actUnits.includes(unit.charAt(0));
  if (act && number.value > 1 && /^(?:召开|开展|组织|举办|研究|听取|专题|主持)/.test(after)) return true;
  if (act && every.test(before)) return !/至少|最少|不少于/.test(before);
  // 与邻居一起，is not counted; 纠纷一起， is
  if (unit === '起' && number.value === 1 && !/(?:纠纷|案|案件|事故|矛盾|事件|诉讼|复议|信访)$/.test(before))
    return false;
  if (stops)
    return !pointsAt.includes(previous) && !bound.test(previous) && previous !== '' && !/[一二三]$/.test(before);
  if ('名位台'.includes(unit) && number.value > 1 && (previous === '' || bound.test(previous)))
    return !after.startsWith('数');
  if (number.value === 1)
    return act
      ? /(?:开展|举办|组织|召开|举行|进行)了?$/.test(before) && !/^(?:性|告知|办|通)/.test(after)
      : builtOne(before, unit) && !/^(?:体系|机制|格局|局面|模式|品牌|样板|整体)/.test(after);
  if (number.value >= 10 && '个名人件次场户家份'.includes(unit.charAt(0)))
    return !/^(?:一|不准|严禁|必须|坚持|百分)/.test(after);
  if (act || thingUnits.includes(unit.charAt(0)))
    return done.test(before) && !/^(?:合一|联动|制度|机制|清单|网|牌|表|台?账|主线|底线|红线|路径|战线)/.test(after);
  if (unit === '个')
    return (
      /^(?:行政)?村|^社区|^(?:法治|公共法律|普法|调解|示范)/.test(after) ||
      (done.test(before) && /^[\u4e00-\u9fa5]{0,8}(?:中心|站|室|点|基地|阵地|广场|公园|长廊|平台|队)/.test(after))
    );
  return false;
}

/** 建成一座法治广场: something that was built, not 形成一个局面. */
function builtOne(before: string, unit: string): boolean {
  return (
    '处座名台支辆间栋所家个'.includes(unit) && /(?:建成|新建|改建|扩建|设立|聘请|配备|选派|购置|增配)了?$/.test(before)
  );
}
