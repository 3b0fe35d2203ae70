/**
 * Reading claims against cutting the same text into words with jieba, in the same run.
 *
 *   node_modules/.bin/tsx bench/claims.ts
 *
 * The text is invented report prose, repeated: once as plain as published reports, once thick with figures. Prints MB
 * (UTF-8) per second of both, their ratio, and how much longer ten times the text takes (10 is linear).
 */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { readClaims } from '@yifa/report';
import { vocabulary } from '@yifa/township';

const chapters = [
  '一、主要举措和成效',
  '一年来，我镇坚持把法治建设摆在全局工作的突出位置，与经济发展、乡村振兴、基层治理一同谋划、一同部署、一同推进，把依法行政贯穿于各项工作的全过程，努力让权力在阳光下运行，让干部习惯在法治的轨道上想问题、作决策、办事情，全镇上下办事依法、遇事找法、解决问题用法、化解矛盾靠法的氛围日益浓厚。',
  '（一）抓学习，强组织。镇党委理论学习中心组围绕法治专题学习6次，镇政府班子集体学法11次，法治建设领导小组召开会议3次，研究解决难点问题9个。组织机关干部74人参加网上学法考试，参考率、合格率均为100%。',
  '健全议事规则，完善公众参与、专家论证、风险评估、合法性审查和集体讨论决定的程序，凡是涉及群众切身利益的重大事项，都广泛听取村民代表、人大代表和有关部门的意见，做到先论证后决策、先审查后签约。',
  '（二）规范执法行为。严格落实行政执法“三项制度”，全年开展执法检查214次，立案31件，办结28件，罚没款4.7万元；法制审核6件，公示处罚决定28条。现有持证执法人员15名，配备执法记录仪12台。',
  '执法队员深入农贸市场、建筑工地、学校周边，把提醒告诫走在处罚之前，把释法说理贯穿于办案之中，既让当事人知道错在哪里，也让旁观的群众听得明白、记得清楚，社会效果和法律效果都比较好。对轻微违法行为坚持教育在先、给予改正的机会，对屡教不改、危害公共安全的行为依法从严查处，做到过罚相当、宽严相济。',
  '（三）化解矛盾纠纷。排查矛盾纠纷168起，化解165起；各级调解组织受理纠纷143件，调解成功141件，成功率98.6%，涉案金额86.3万元。办理信访事项39件，网上信访21件，领导接访47次。',
  '坚持和发展新时代“枫桥经验”，依托综治中心整合司法所、派出所、法庭和各村调解组织的力量，对邻里、婚姻、土地、劳资等常见纠纷早发现、早介入、早化解，对情况复杂、牵涉面广的矛盾由班子成员包案到底，力求把问题解决在萌芽状态、把当事人稳定在当地，让群众少跑路、少烦心。',
  '（四）推进普法宣传。结合“八五”普法，开展宣传活动35场次，发放资料1.8万余份，悬挂横幅64条，举办法治讲座17场，受教育群众9600余人次，解答法律咨询430余人次，培育法律明白人58名。',
  '用好农闲、赶集、庙会、开学等时机，把法律条文编成群众听得懂的顺口溜、看得进的小戏曲，由村干部、老党员、退休教师走到院坝和田埂上讲给乡亲们听，让民法典、宪法、未成年人保护法的道理走进千家万户，潜移默化地改变着人们遇事找关系、解决靠吵闹的旧习惯。',
  '二、存在的不足',
  '回顾过去的工作，我们也清醒地看到，部分干部运用法治思维解决复杂问题的能力还不够强，普法宣传的形式还不够活泼，执法力量与日益繁重的任务相比还有差距，一些村的公共法律服务还停留在挂牌上墙的阶段，作用发挥不充分。究其原因，既有经费和人手不足的客观因素，也有重建设轻管理、重形式轻实效的主观因素。',
];
/** Published reports hold a figure in some 500 bytes; the chapters alone hold one in 111. */
const plain = [
  '坚持党的全面领导，主要负责同志切实履行推进法治建设第一责任人职责，对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，班子成员在分管领域内各负其责，把法治要求落实到招商引资、项目建设、环境整治、民生保障等具体工作之中，形成了上下联动、齐抓共管的良好局面。',
  '全面推行政务公开标准化规范化，围绕群众关心的惠民补贴、工程招标、土地征收、社会救助等内容，及时更新公开目录，丰富公开形式，畅通监督渠道，自觉接受人大监督、民主监督、社会监督和舆论监督，对群众提出的意见逐条梳理、逐项回应，做到件件有着落、事事有回音。',
  '深化简政放权，优化营商环境，规范便民服务中心窗口设置，推行帮办代办和上门服务，减少不必要的证明材料，压缩办理环节和时限，让企业和群众在家门口就能把事情办好，政务服务的便利度和群众的满意度都有了新的提升。',
  '加强应急管理体系建设，完善总体预案和专项预案，健全值班值守和信息报送制度，抓好防汛抗旱、森林防火、道路交通、消防安全等重点工作，提升依法预防和处置突发事件的能力，确保了人民群众生命财产安全和社会大局稳定。',
];
const texts = {
  'as in reports': `${[...chapters, ...plain, ...plain.map((each) => each.split('，').reverse().join('，'))].join('\n')}\n`,
  'thick with figures': `${chapters.join('\n')}\n`,
} as const;
const repeats = 5;

const jieba = Jieba.withDict(dict);

for (const [name, chapter] of Object.entries(texts)) {
  const bytes = Buffer.byteLength(chapter);
  readClaims(chapter.repeat(100), vocabulary);
  jieba.cut(chapter.repeat(100), false);
  const taken: number[] = [];
  for (const size of [1, 10]) {
    const text = chapter.repeat(Math.ceil((size * 1_000_000) / bytes));
    const megabytes = Buffer.byteLength(text) / 1_000_000;
    let claims = 0;
    const reading = fastest(() => {
      claims = readClaims(text, vocabulary).length;
    });
    const cutting = fastest(() => {
      jieba.cut(text, false);
    });
    taken.push(reading / megabytes);
    process.stdout.write(
      `${name}, ${size} MB: one claim in ${Math.round((megabytes * 1_000_000) / claims)} bytes; ` +
        `${(megabytes / reading).toFixed(1)} MB/s; jieba ${(megabytes / cutting).toFixed(1)} MB/s; ` +
        `ratio ${(cutting / reading).toFixed(2)}\n`,
    );
  }
  const [one = 1, ten = 1] = taken;
  process.stdout.write(`${name}: ten times the text takes ${((10 * ten) / one).toFixed(1)} times as long\n`);
}

/** Processor seconds of the fastest of several runs: other programs on the machine do not count. */
function fastest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < repeats; i++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}
