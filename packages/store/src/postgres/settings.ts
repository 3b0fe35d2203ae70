import type { Endpoint } from './endpoint.ts';

/**
 * Settings for an office computer of some age with one town's data: little memory, no surprises. Measured idle: about
 * 20 MB for all processes together.
 */
const modest: Readonly<Record<string, string>> = {
  shared_buffers: '64MB',
  max_connections: '40',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  wal_buffers: '2MB',
  min_wal_size: '80MB',
  max_wal_size: '512MB',
  wal_compression: 'on',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '1',
  max_wal_senders: '2',
  jit: 'off',
  random_page_cost: '2',
  autovacuum: 'on',
  autovacuum_max_workers: '2',
  autovacuum_vacuum_scale_factor: '0.1',
  autovacuum_analyze_scale_factor: '0.05',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  datestyle: 'ISO, YMD',
  lc_messages: 'C',
};

/**
 * No personal data in the log. Errors go to the client, not to the log (`log_min_messages = log` keeps start, stop,
 * crash and recovery and drops ERROR), because their text quotes rows and values; `terse` cuts the detail lines that
 * quote the statement a crashed process was running.
 */
const discreet: Readonly<Record<string, string>> = {
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '%m [%p] ',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_duration: 'off',
  log_lock_waits: 'off',
  log_temp_files: '-1',
  log_autovacuum_min_duration: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_connections: 'off',
  log_disconnections: 'off',
  log_checkpoints: 'off',
};

/** What keeps an acknowledged row on the disk. Written out, so that no file in the cluster folder can turn it off. */
const durable: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
};

const throwaway: Readonly<Record<string, string>> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
};

/** Command line arguments for `postgres`. The caller's own settings may change speed and size, not safety. */
export function serverArguments(
  cluster: string,
  endpoint: Endpoint,
  own: Readonly<Record<string, string>>,
  noSync: boolean,
): string[] {
  const network: Readonly<Record<string, string>> =
    process.platform === 'win32'
      ? { listen_addresses: endpoint.host, unix_socket_directories: '' }
      : {
          listen_addresses: '',
          unix_socket_directories: `"${endpoint.host.replaceAll('"', '""')}"`,
          unix_socket_permissions: '0700',
        };
  const all = {
    ...modest,
    ...own,
    ...(noSync ? throwaway : durable),
    ...discreet,
    ...network,
    port: String(endpoint.port),
    password_encryption: 'scram-sha-256',
    restart_after_crash: 'on',
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
