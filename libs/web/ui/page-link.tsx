import { useRouter } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type PageLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** An address of this product. */
  to: string;
};

/** A link for rows that are many: it costs an anchor, and asks the router only when it is followed. */
export const PageLink = ({ to, onClick, ...more }: PageLinkProps) => {
  const router = useRouter();
  return (
    <a
      {...more}
      href={to}
      onClick={(event) => {
        onClick?.(event);
        const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        if (event.defaultPrevented || !plain) return;
        event.preventDefault();
        void router.navigate({ to });
      }}
    />
  );
};
