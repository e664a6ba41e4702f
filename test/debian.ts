import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// What a package starts when it is installed would stay behind when the tests are over.
const install = `
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  printf '#!/bin/sh\\nexit 101\\n' > $policy && chmod +x $policy
  trap 'rm -f $policy' EXIT
fi
apt-get update -q && apt-get install -y -q --no-install-recommends "$@"`

/** Installs Debian's packages without starting what they bring; whether that was possible: only root can, and only on Debian. */
export function installPackages(...names: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  try {
    execFileSync('sh', ['-c', install, 'sh', ...names], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return false
  }
}
