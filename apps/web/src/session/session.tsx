/** Who is logged in. When the session ends in the middle of work, the page stays and a dialog asks to log in again. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { ApiError, asApiError, onExpired } from '../api/client.ts';
import { api } from '../api/endpoints.ts';
import type { Me } from '../api/types.ts';

type Status = 'asking' | 'out' | 'in' | 'expired' | 'failed';

export interface Session {
  readonly status: Status;
  readonly me: Me | undefined;
  readonly error: ApiError | undefined;
  readonly logIn: (login: string, password: string) => Promise<void>;
  readonly logOut: () => Promise<void>;
  readonly retry: () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

interface State {
  readonly status: Status;
  readonly me: Me | undefined;
  readonly error: ApiError | undefined;
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<State>({ status: 'asking', me: undefined, error: undefined });

  const ask = useCallback(() => {
    setState({ status: 'asking', me: undefined, error: undefined });
    api.me().then(
      (me) => setState({ status: 'in', me, error: undefined }),
      (cause) => {
        const error = asApiError(cause);
        setState({ status: error.status === 401 ? 'out' : 'failed', me: undefined, error });
      },
    );
  }, []);

  useEffect(ask, [ask]);
  useEffect(() => onExpired(() => setState((now) => (now.status === 'in' ? { ...now, status: 'expired' } : now))), []);

  const logIn = useCallback(async (login: string, password: string) => {
    const me = await api.login(login, password);
    setState({ status: 'in', me, error: undefined });
  }, []);

  const logOut = useCallback(async () => {
    try {
      await api.logout();
    } catch (cause) {
      // Already logged out on the server is logged out.
      if (!(cause instanceof ApiError) || cause.status !== 401) throw cause;
    }
    setState({ status: 'out', me: undefined, error: undefined });
  }, []);

  const session = useMemo<Session>(() => ({ ...state, logIn, logOut, retry: ask }), [state, logIn, logOut, ask]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no SessionProvider');
  return session;
}

/** The account at work; only below the shell, where there is one. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('not logged in');
  return me;
}
