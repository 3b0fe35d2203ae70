/** The report set as an official document: title, addressee, headings, paragraphs, signature. */
import type { ReportView } from '../../api/types.ts';
import { longDate } from '../../values/dates.ts';

interface Props {
  readonly report: ReportView;
  readonly show: (figure: string) => void;
}

type Section = ReportView['sections'][number];
type Run = Section['paragraphs'][number][number];

export function Paper({ report, show }: Props) {
  const date = report.signature.date;
  return (
    <article className="yf-paper" aria-labelledby="paper-title">
      {report.number !== '' && <p className="yf-paper-number">{report.number}</p>}
      <h2 id="paper-title">{report.title}</h2>
      {report.addressee !== '' && <p className="yf-paper-to">{report.addressee.replace(/[:：]$/, '')}：</p>}
      {report.sections.map((section) => (
        <SectionView key={section.id} section={section} report={report} show={show} />
      ))}
      <div className="yf-paper-sign">
        <p>{report.signature.org}</p>
        <p>{/^\d{4}-\d{2}-\d{2}$/.test(date) ? longDate(date) : date}</p>
      </div>
    </article>
  );
}

function SectionView({ section, report, show }: Props & { readonly section: Section }) {
  const Heading = section.level <= 1 ? 'h3' : section.level === 2 ? 'h4' : 'h5';
  return (
    <section>
      {section.heading !== '' && <Heading>{section.heading}</Heading>}
      {section.paragraphs.map((runs, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
        <p key={i}>
          {runs.map((run, j) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor have runs
            <RunView key={j} run={run} before={runs[j - 1]} after={runs[j + 1]} report={report} show={show} />
          ))}
        </p>
      ))}
    </section>
  );
}

interface RunProps extends Props {
  readonly run: Run;
  readonly before: Run | undefined;
  readonly after: Run | undefined;
}

/** A number is a button, after which a line may break; the mark behind it must not begin the next line. */
function markAfter(run: Run | undefined): string {
  return run && run.figure === undefined ? (/^[，。；、：！？）》”]+/.exec(run.text)?.[0] ?? '') : '';
}

function RunView({ run, before, after, report, show }: RunProps) {
  const { figure } = run;
  if (figure === undefined) return before?.figure === undefined ? run.text : run.text.slice(markAfter(run).length);
  return (
    <span className="yf-nowrap">
      <button type="button" className="yf-chip" title={report.figures[figure]?.label} onClick={() => show(figure)}>
        {run.text}
      </button>
      {markAfter(after)}
    </span>
  );
}
