import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import type { ReactNode } from 'react';
import '../font.css';
import '../tokens.css';
import '../page.css';
import '../print.css';
import { mantineTheme, mantineVariables } from './mantine.ts';
import { useScheme } from './preference.ts';

/** The look of everything below: tokens, type, and Mantine drawn with both. */
export const Look = ({ children }: { children: ReactNode }) => (
  <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} forceColorScheme={useScheme().scheme}>
    {children}
  </MantineProvider>
);
