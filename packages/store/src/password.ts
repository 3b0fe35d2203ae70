/** What a password must be. */
import { YifaError } from '@yifa/kernel';

const shortest = 8;
const longest = 200;

/** Why a password cannot be used, in words; undefined when it can. */
export function passwordFault(password: string, login: string): string | undefined {
  if ([...password].length < shortest) return `密码至少${shortest}位`;
  if (password.length > longest) return `密码不能超过${longest}位`;
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return '密码须同时有字母和数字';
  if (login !== '' && password.toLowerCase().includes(login.toLowerCase())) return '密码不能含有账号';
  return undefined;
}

/** @param old the one it takes the place of @throws YifaError invalid-input */
export function checkPassword(password: string, login: string, old?: string): void {
  const says = password === old ? '新密码不能与原密码相同' : passwordFault(password, login);
  if (says)
    throw new YifaError('invalid-input', says, [
      { code: 'invalid-input', says, remedy: '换一个密码', field: 'password' },
    ]);
}
