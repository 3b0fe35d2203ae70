/** The words of verdicts. */
import type { Indicator } from '@yifa/kernel';
import type { ReportFigure } from '../model.ts';
import type { Claim } from '../reading/model.ts';

/** What was counted for an answer, in a sentence's parts. */
export interface Answer {
  readonly indicator: Indicator;
  readonly view: ReportFigure;
}

function held({ indicator, view }: Answer): string {
  const terms = view.terms
    ? `（${view.terms.ofLabel}${view.terms.of}，${view.terms.overLabel}${view.terms.over}）`
    : '';
  return `台账“${indicator.label}”为${view.text}${terms}`;
}

function stated(claim: Claim, text: string | undefined): string {
  return text ?? `${claim.value}${claim.unit}`;
}

/** `numberText` is the number as the text has it. */
export function saySupported(answer: Answer, first: boolean): string {
  return first ? `${held(answer)}，与报告一致` : `${held(answer)}，与报告一致；按用语也可能指别的指标，请核对口径`;
}

export function sayContradicted(claim: Claim, numberText: string | undefined, answer: Answer): string {
  return `报告为${stated(claim, numberText)}，${held(answer)}，不一致`;
}

export function sayVague(answers: readonly Answer[]): string {
  const few = answers.slice(0, 3).map(held);
  return `按用语可能是几个不同的指标，不能断定：${few.join('；')}`;
}

/** The thing named differs, a wider or narrower count of the same work agrees. */
export function sayOtherwiseCounted(named: Answer, agreeing: Answer): string {
  return `${held(named)}，与报告不一致；${held(agreeing)}，与报告一致。可能是分类不同，请核对口径`;
}

export function sayWeak(answer: Answer): string {
  return `没有明确对应的指标；最接近的是${held(answer)}，是否同一件事请人工核对`;
}

export function sayEach(answer: Answer | undefined): string {
  const known = answer ? `；${held(answer)}，可据以核对` : '';
  return `这是按“每……”说的数，台账只有合计${known}`;
}

export function sayOfSome(answer: Answer | undefined): string {
  const known = answer ? `；${held(answer)}` : '';
  return `这个数只说其中一部分，台账只有合计${known}`;
}

export function sayNone(claim: Claim): string {
  return `台账中没有统计“${claim.subject || claim.quote}”的指标，请用其他材料核对`;
}

export function sayNothingToDivide(answer: Answer): string {
  return `台账“${answer.indicator.label}”的分母为0，没有可比的比率`;
}
