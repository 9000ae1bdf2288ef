import { escapeText } from '../markup/write.ts';

/**
 * What a system needs to run a command line by itself, with how to install it: a launchd agent on macOS, a systemd user
 * unit elsewhere. The first word is the program, all paths are whole.
 */
export function serviceOf(platform: NodeJS.Platform, words: readonly string[]): string {
  return platform === 'darwin' ? launchAgent(words) : systemdUnit(words);
}

/** As systemd.service(5) quotes: in double quotes, with `\`, `"`, `%` and `$` doubled or escaped. */
function systemdWord(word: string): string {
  const escaped = word.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/%/g, '%%').replace(/\$/g, '$$$$');
  return /^[\w./:@+-]+$/.test(word) ? word : `"${escaped}"`;
}

function systemdUnit(words: readonly string[]): string {
  return `# Put this into ~/.config/systemd/user/fascicle.service, then: systemctl --user enable --now fascicle
[Unit]
Description=fascicle builds stories as they come

[Service]
ExecStart=${words.map(systemdWord).join(' ')}
Restart=on-failure
RestartSec=30

[Install]
WantedBy=default.target`;
}

/** launchd.plist(5). */
function launchAgent(words: readonly string[]): string {
  const strings = words.map((word) => `    <string>${escapeText(word)}</string>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Put this into ~/Library/LaunchAgents/fascicle.plist, then: launchctl load ~/Library/LaunchAgents/fascicle.plist -->
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>fascicle</string>
  <key>ProgramArguments</key>
  <array>
${strings}
  </array>
  <key>RunAtLoad</key>
  <true/>
  <key>KeepAlive</key>
  <true/>
</dict>
</plist>`;
}
