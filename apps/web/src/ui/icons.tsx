/** The few drawings the workbench needs, inline. */
interface Props {
  readonly name: 'menu' | 'calendar' | 'left' | 'right' | 'fold' | 'sort';
}

const paths: Readonly<Record<Props['name'], string>> = {
  menu: 'M3 5h14M3 10h14M3 15h14',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  left: 'M12 4l-6 6 6 6',
  right: 'M8 4l6 6-6 6',
  fold: 'M5 8l5 5 5-5',
  sort: 'M6 8l4-4 4 4M6 12l4 4 4-4',
};

export function Icon({ name }: Props) {
  return (
    <svg className="yf-icon" viewBox="0 0 20 20" width="1em" height="1em" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
