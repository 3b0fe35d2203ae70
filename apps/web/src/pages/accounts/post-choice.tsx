/** Which posts somebody holds. */
import { useDomain } from '../../domain.tsx';

interface Props {
  readonly chosen: readonly string[];
  readonly choose: (posts: readonly string[]) => void;
}

export function PostChoice({ chosen, choose }: Props) {
  const { posts } = useDomain();
  return (
    <fieldset className="yf-accounts-posts">
      <legend>岗位</legend>
      {Object.entries(posts).map(([id, label]) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => choose(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
