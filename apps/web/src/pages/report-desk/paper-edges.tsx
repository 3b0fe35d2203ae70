/** What stands before and after the text: number, signers, title, addressee; organ, date, copies. */
import { Input } from 'antd';
import { DateInput } from '../../fields/date-input.tsx';
import { longDate } from '../../values/dates.ts';
import { useDesk } from './desk-context.ts';

/** A list typed with the pause mark between its items. */
function split(text: string): string[] {
  return text.split(/[、，,；;\n]/).map((item) => item.trim());
}

function isDate(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date);
}

export function PaperHead() {
  const { desk } = useDesk();
  if (!desk.editable) return <PrintedHead />;
  return (
    <>
      <div className="yf-print-only">
        <PrintedHead />
      </div>
      <div className="yf-edges">
        <Line name="number" label="发文字号" max={60} />
        <List name="signers" label="签发人" max={10} />
        <Line name="title" label="标题" max={200} strong />
        <Line name="addressee" label="主送" max={100} />
      </div>
    </>
  );
}

function PrintedHead() {
  const { head } = useDesk();
  return (
    <>
      {head.number !== '' && (
        <p className="yf-paper-number">
          {head.number}
          {head.signers.length > 0 && <span className="yf-paper-signers">签发人：{head.signers.join('　')}</span>}
        </p>
      )}
      <h2>{head.title}</h2>
      {head.addressee !== '' && <p className="yf-paper-to">{head.addressee.replace(/[:：]$/, '')}：</p>}
    </>
  );
}

interface LineProps {
  readonly name: 'number' | 'title' | 'addressee';
  readonly label: string;
  readonly max: number;
  readonly strong?: boolean;
}

function Line({ name, label, max, strong = false }: LineProps) {
  const { head, setHead } = useDesk();
  return (
    <div className={`yf-edge${strong ? ' yf-edge-strong' : ''}`}>
      <label htmlFor={`report-${name}`}>{label}</label>
      <Input
        id={`report-${name}`}
        value={head[name]}
        maxLength={max}
        autoComplete="off"
        onChange={(event) => setHead({ ...head, [name]: event.target.value })}
      />
    </div>
  );
}

export function PaperFoot() {
  const { head, desk, org, setHead } = useDesk();
  if (!desk.editable) return <PrintedFoot />;
  return (
    <>
      <div className="yf-print-only">
        <PrintedFoot />
      </div>
      <div className="yf-edges yf-edges-foot">
        <div className="yf-edge">
          <label htmlFor="report-date">成文日期</label>
          <DateInput
            id="report-date"
            label="成文日期"
            value={head.date}
            today={org.today}
            onChange={(date) => setHead({ ...head, date: date.slice(0, 10) })}
          />
        </div>
        <List name="copyTo" label="抄送" max={20} />
      </div>
    </>
  );
}

function PrintedFoot() {
  const { head, desk } = useDesk();
  return (
    <>
      <div className="yf-paper-sign">
        <p>{desk.orgName}</p>
        <p>{isDate(head.date) ? longDate(head.date) : head.date}</p>
      </div>
      {head.copyTo.length > 0 && <p className="yf-paper-copy">抄送：{head.copyTo.join('，')}。</p>}
    </>
  );
}

interface ListProps {
  readonly name: 'signers' | 'copyTo';
  readonly label: string;
  readonly max: number;
}

/** Empty items stand only while one types. */
function List({ name, label, max }: ListProps) {
  const { head, setHead } = useDesk();
  return (
    <div className="yf-edge">
      <label htmlFor={`report-${name}`}>{label}</label>
      <Input
        id={`report-${name}`}
        value={head[name].join('、')}
        autoComplete="off"
        placeholder="多个之间用顿号隔开"
        onChange={(event) => setHead({ ...head, [name]: split(event.target.value).slice(0, max) })}
        onBlur={() => {
          const tidy = head[name].filter((item) => item !== '');
          if (tidy.length !== head[name].length) setHead({ ...head, [name]: tidy });
        }}
      />
    </div>
  );
}
