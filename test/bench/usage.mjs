/** Loaded into a measured process: on its end it writes what it used, as JSON, to the file named in KANYIN_USAGE. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
  writeFileSync(process.env.KANYIN_USAGE, JSON.stringify(usage));
});
