/** A whole file against its evidence, and its evidence against what the ledgers froze. */
import {
  type EvidenceCopy,
  type EvidenceSource,
  evidenceIn,
  type FileEvidence,
  type FileProof,
  numberSpelling,
  sameEvidence,
  squeezed,
} from '@yifa/office';
import type { ComposedReport } from '../model.ts';
import type { Claim } from '../reading/model.ts';
import type { Drift } from '../signing/model.ts';
import { type JudgedNumber, judgePlaces } from './judge-number.ts';
import { type FileAlarm, textChanges } from './judge-text.ts';

/** Something worth knowing that does not speak against the file. */
export interface FileNotice {
  readonly code: 'ledgers-not-asked' | 'drifted' | 'superseded' | 'one-copy' | 'unproved';
  readonly says: string;
}

/** What the ledgers hold of a signed report. */
export interface SignedRecord {
  readonly evidence: FileEvidence;
  readonly report: ComposedReport;
  readonly drift: readonly Drift[];
  /** The latest revision that was signed. */
  readonly latest: number;
  /** Whether the record still bears its own digests. */
  readonly whole: boolean;
}

export interface JudgedFile {
  /** Whose report, as the record says, else as the file says; absent when neither can. */
  readonly about?: Omit<FileEvidence, 'numbers'>;
  /** Whether the ledgers were asked, and not the file alone. */
  readonly asked: boolean;
  readonly numbers: readonly JudgedNumber[];
  readonly alarms: readonly FileAlarm[];
  readonly notices: readonly FileNotice[];
  /** No alarm, no number changed, missing or pretended. Drift alone leaves a file intact. */
  readonly intact: boolean;
}

export interface JudgeOrder {
  readonly proof: FileProof;
  /** Undefined when the ledgers could not be asked; null when they hold no such signature. */
  readonly signed?: SignedRecord | null | undefined;
  /** Numbers read out of `proof.text`; those under no mark are reported as not ours. */
  readonly claims?: readonly Claim[];
}

/**
 * Judges every number of a file. With the record of the signature, that record alone counts: evidence in the file which
 * differs from it is forged. Without, the file is compared with itself, which whoever forges both escapes.
 */
export function judgeNumbers({ proof, signed, claims = [] }: JudgeOrder): JudgedFile {
  const evidence = signed?.evidence ?? evidenceIn(proof);
  const byText = evidence === undefined ? [] : judgePlaces(evidence.numbers, proof.numbers);
  const numbers = [
    ...byText.map((each) => withDrift(each, signed?.drift ?? [])),
    ...unproved(proof, claims, signed?.report),
  ];
  const alarms = [
    ...signatureAlarms(proof, signed),
    ...copyAlarms(proof.copies),
    ...foreignAlarm(proof, evidence, byText),
    ...(signed ? textChanges(proof, signed.report, byText) : []),
  ];
  return {
    ...(evidence === undefined ? {} : { about: aboutOf(evidence) }),
    asked: signed !== undefined,
    numbers,
    alarms,
    notices: noticesOf(proof, signed, numbers),
    intact: alarms.length === 0 && numbers.every((each) => each.fault === undefined),
  };
}

function aboutOf(evidence: FileEvidence): Omit<FileEvidence, 'numbers'> {
  const { numbers: _, ...about } = evidence;
  return about;
}

function withDrift(each: JudgedNumber, drifts: readonly Drift[]): JudgedNumber {
  const drift = drifts.find((one) => one.indicator === each.indicator);
  if (each.verdict !== 'as-signed' || drift === undefined) return each;
  const [first, ...more] = drift.entries;
  const why = first === undefined ? '' : `：${first.says}${more.length === 0 ? '' : `，等${drift.entries.length}条`}`;
  const values =
    drift.signed === drift.now ? '数值未变，所计的记录有变动' : `签发时${drift.signed}，台账现为${drift.now}`;
  return { ...each, verdict: 'drifted', says: `${values}${why}` };
}

/** Numbers in words that nobody proved: those typed before the signature are told from those that came after. */
function unproved(proof: FileProof, claims: readonly Claim[], report: ComposedReport | undefined): JudgedNumber[] {
  const signedText =
    report === undefined
      ? undefined
      : squeezed(
          report.sections.map((each) => [each.heading, ...each.paragraphs.flat().map(textOf)].join('')).join(''),
        );
  const proved = (claim: Claim): boolean =>
    proof.numbers.some(({ start = 0, end = 0 }) => claim.start < end && start < claim.end);
  return claims
    .filter((claim) => !proved(claim))
    .map((claim) => ({
      verdict: 'not-ours',
      now: proof.text.slice(claim.start, claim.end),
      says:
        signedText === undefined
          ? `“${claim.quote}”没有凭证`
          : signedText.includes(squeezed(claim.quote))
            ? `“${claim.quote}”签发时即为手写文字，没有凭证`
            : `“${claim.quote}”不在签发的文字里`,
      start: claim.start,
      end: claim.end,
    }));
}

const textOf = (run: { readonly text: string }): string => run.text;

const sourceSays = {
  'xml-part': '文件内嵌的凭证',
  properties: '文件属性里的凭证',
  script: '网页里的凭证',
} as const satisfies Record<EvidenceSource, string>;

function copyAlarms(copies: readonly EvidenceCopy[]): FileAlarm[] {
  const broken = copies
    .filter((copy) => !copy.sealed)
    .map((copy): FileAlarm => {
      const says = `${sourceSays[copy.source]}${copy.evidence === undefined ? '已损坏，无法读取' : '被人改动，与其校验码不符'}`;
      return { code: 'evidence-broken', says };
    });
  const readable = copies.flatMap((copy) => copy.evidence ?? []);
  const [one] = readable;
  const differ = one !== undefined && readable.some((other) => !sameEvidence(one, other));
  return differ ? [...broken, { code: 'copies-differ', says: '文件里的几份凭证互不一致，至少有一份被人改动' }] : broken;
}

function signatureAlarms(proof: FileProof, signed: SignedRecord | null | undefined): FileAlarm[] {
  if (signed === undefined) return [];
  if (signed === null)
    return [{ code: 'unknown-report', says: '系统中没有这份报告的签发记录，凭证是伪造的，或出自另一套系统' }];
  const broken: FileAlarm[] = signed.whole
    ? []
    : [
        {
          code: 'record-broken',
          says: '系统里的签发记录与其摘要不符，记录本身被人改动，请运行 yifa verify 核对日志链',
        },
      ];
  const forged = proof.copies.find(
    (copy) => copy.evidence !== undefined && !sameEvidence(copy.evidence, signed.evidence),
  );
  if (forged?.evidence === undefined) return broken;
  return [
    ...broken,
    {
      code: 'evidence-forged',
      says: `${sourceSays[forged.source]}与签发记录不符：${differences(forged.evidence, signed.evidence)}`,
    },
  ];
}

/** What of the record the file's evidence says otherwise. */
function differences(file: FileEvidence, record: FileEvidence): string {
  const inFile = new Map(file.numbers.map((each) => [each.place, numberSpelling(each)]));
  const changed = record.numbers.filter((each) => inFile.get(each.place) !== numberSpelling(each));
  const recorded = new Set(record.numbers.map((each) => each.place));
  const added = file.numbers.filter((each) => !recorded.has(each.place)).length;
  const labels = [...new Set(changed.map((each) => `“${each.label}”`))];
  const named = `${labels.slice(0, 5).join('、')}${labels.length > 5 ? `等${labels.length}项` : ''}`;
  const said = [...(labels.length === 0 ? [] : [`${named}被改`]), ...(added === 0 ? [] : [`多出${added}个数据`])];
  return said.length === 0 ? '签发信息被改' : said.join('，');
}

/** Fewer numbers than this say nothing of where a text comes from. */
const fewest = 3;

function foreignAlarm(
  proof: FileProof,
  evidence: FileEvidence | undefined,
  numbers: readonly JudgedNumber[],
): FileAlarm[] {
  if (evidence === undefined || evidence.numbers.length === 0) return [];
  const text = squeezed(proof.text);
  const strange = numbers.filter((each) => each.fault !== undefined && each.fault !== 'moved').length;
  const many = numbers.length >= fewest && strange * 2 > numbers.length;
  const unnamed = !text.includes(squeezed(evidence.orgName)) || !text.includes(`${evidence.year}年`);
  if (!many && !(unnamed && strange > 0)) return [];
  const says = unnamed
    ? `正文不是${evidence.orgName}${evidence.year}年度的报告，凭证取自另一份文件`
    : `${numbers.length}个数据中有${strange}个对不上，凭证可能取自另一份文件`;
  return [{ code: 'foreign', says }];
}

function noticesOf(
  proof: FileProof,
  signed: SignedRecord | null | undefined,
  numbers: readonly JudgedNumber[],
): FileNotice[] {
  const notices: FileNotice[] = [];
  if (signed === undefined)
    notices.push({
      code: 'ledgers-not-asked',
      says: '没有连接台账，只核对了文件自身：凭证和数字若被一并伪造，只有连接签发单位的系统才能发现',
    });
  if (signed && signed.latest > signed.evidence.revision)
    notices.push({
      code: 'superseded',
      says: `这是第${signed.evidence.revision}次签发的文本，现行的是第${signed.latest}次签发的`,
    });
  const drifted = numbers.filter((each) => each.verdict === 'drifted').length;
  if (drifted > 0) notices.push({ code: 'drifted', says: `${drifted}个数据签发以后台账有变动，文件本身没有被改` });
  if (proof.format === 'docx' && proof.copies.length === 1)
    notices.push({ code: 'one-copy', says: '两份凭证只剩一份，文件可能经其他软件另存过' });
  const loose = numbers.filter((each) => each.verdict === 'not-ours' && each.fault === undefined).length;
  if (loose > 0) notices.push({ code: 'unproved', says: `文中另有${loose}个数字没有凭证` });
  return notices;
}
