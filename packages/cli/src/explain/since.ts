import { formatDuration } from '@liqlab/report';

/** Time since a moment, signed: `+1m 12s`. */
export function since(moment: number, at: number): string {
  return at < moment ? `-${formatDuration(moment - at)}` : `+${formatDuration(at - moment)}`;
}
