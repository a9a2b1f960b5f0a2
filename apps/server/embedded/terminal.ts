export interface Step {
  progress(text: string): void;
  done(text?: string): void;
}

export interface Terminal {
  say(line: string): void;
  step(name: string): Step;
}

/** One line a step; where a person looks on, the line is rewritten while the step goes on. */
export function openTerminal(output: NodeJS.WriteStream): Terminal {
  const rewrite = (text: string) => {
    if (output.isTTY) output.write(`\r\u001b[2K${text.slice(0, (output.columns || 80) - 1)}`);
  };
  return {
    say: (line) => {
      rewrite('');
      output.write(`${line}\n`);
    },
    step: (name) => {
      const began = performance.now();
      rewrite(`  ${name} …`);
      return {
        progress: (text) => rewrite(`  ${name} … ${text}`),
        done: (text = '') => {
          rewrite('');
          output.write(`  ${name}: ${text && `${text}, `}${((performance.now() - began) / 1000).toFixed(1)} s\n`);
        },
      };
    },
  };
}
