/** 年度报告: the composed report as a document, every number of it open to question. */
import { Button, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../api/endpoints.ts';
import type { Org, ReportView } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { navigate, to, useAddress } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Loading } from '../../ui/problem.tsx';
import { YearChoice } from '../../ui/year-choice.tsx';
import type { FigureAsk } from '../figure/figure-view.tsx';
import { Paper } from './paper.tsx';

const FigureView = lazy(async () => ({ default: (await import('../figure/figure-view.tsx')).FigureView }));

export default function ReportPage({ org }: { readonly org: Org }) {
  const { search } = useAddress();
  const thisYear = Number(org.today.slice(0, 4));
  const asked = Number(new URLSearchParams(search).get('year'));
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : thisYear;
  const load = useLoad(`report ${org.id} ${year}`, (signal) => api.report(org.id, year, signal), true);
  return (
    <>
      <PageTitle
        title="年度报告"
        extra={
          <>
            <Button href={api.reportHref(org.id, year)} download type="primary">
              下载 .docx
            </Button>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <label htmlFor="report-year">年度</label>
        <YearChoice
          id="report-year"
          today={org.today}
          year={year}
          choose={(next) => navigate(to.report(org.id, Number(next)))}
        />
      </PageTitle>
      <Loaded load={load} label="正在编写报告…" instead>
        {(data) => (
          <div aria-busy={load.loading}>
            <Report key={`${data.org} ${data.year}`} org={org} report={data} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function Report({ org, report }: { readonly org: Org; readonly report: ReportView }) {
  const [ask, setAsk] = useState<FigureAsk>();
  const [open, setOpen] = useState(false);

  function show(figure: string) {
    const indicator = report.figures[figure]?.indicator ?? figure;
    setAsk({ indicator, from: report.period.from, until: report.period.to, part: '', page: 1 });
    setOpen(true);
  }

  const label = ask
    ? (Object.values(report.figures).find(({ indicator }) => indicator === ask.indicator)?.label ?? '数据')
    : '';
  return (
    <>
      <Warnings warnings={report.warnings} />
      <p className="yf-quiet yf-no-print">加底线的数字都可以点开，看口径、条件和所计的每一条记录。</p>
      <Paper report={report} show={show} />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={760}
        title={label}
        destroyOnHidden
        extra={ask && <Link href={to.figure(org.id, ask.indicator, ask.from, ask.until)}>单独打开</Link>}
      >
        {ask && (
          <Suspense fallback={<Loading />}>
            <FigureView org={org} ask={ask} change={setAsk} compact />
          </Suspense>
        )}
      </Drawer>
    </>
  );
}

function Warnings({ warnings }: { readonly warnings: ReportView['warnings'] }) {
  if (warnings.length === 0) {
    return (
      <p className="yf-holds yf-no-print">
        <span className="yf-tag yf-tone-good">齐全</span> 规定的内容齐全，数据之间相符。
      </p>
    );
  }
  return (
    <details className="yf-warnings yf-no-print" open={warnings.length <= 5}>
      <summary>提交前还有{warnings.length}处需要处理</summary>
      <ul>
        {warnings.map((warning, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two warnings may read alike
          <li key={i}>
            {warning.says}
            <span className="yf-remedy">怎么办：{warning.remedy}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
