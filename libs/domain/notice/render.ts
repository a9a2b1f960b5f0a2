import { isPath, oneLine, type Message, type MessageLine } from './message.ts';

/** Where the product's paths lead, such as `https://app.example`; null shows the words without links. */
export type Links = { readonly origin: string } | null;
export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const addressOf = (line: MessageLine, links: Links): string | null => (links && line.path !== null && isPath(line.path) ? links.origin.replace(/\/+$/, '') + line.path : null);

/** Plain text: a line each, with its address below it. */
export const renderText = (message: Message, links: Links): string => {
  const lineText = (line: MessageLine): string => {
    const address = addressOf(line, links);
    return `- ${oneLine(line.text)}${address ? `\n  ${address}` : ''}`;
  };
  const sections = message.sections.map((section) => [oneLine(section.title), ...section.lines.map(lineText)].join('\n'));
  return [oneLine(message.greeting), ...sections, ...(message.footer ? [oneLine(message.footer)] : [])].join('\n\n') + '\n';
};

/** Plain HTML without script, style or picture; every word of it is escaped. */
export const renderHtml = (message: Message, links: Links): string => {
  const lineHtml = (line: MessageLine): string => {
    const address = addressOf(line, links);
    const words = escapeHtml(oneLine(line.text));
    return `<li>${address ? `<a href="${escapeHtml(address)}">${words}</a>` : words}</li>`;
  };
  const sections = message.sections.map((section) => `<h2>${escapeHtml(oneLine(section.title))}</h2><ul>${section.lines.map(lineHtml).join('')}</ul>`);
  const footer = message.footer ? `<p><small>${escapeHtml(oneLine(message.footer))}</small></p>` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(oneLine(message.subject))}</title></head><body><p>${escapeHtml(oneLine(message.greeting))}</p>${sections.join('')}${footer}</body></html>`;
};

export const renderMail = (message: Message, links: Links): RenderedMail => ({ subject: oneLine(message.subject), text: renderText(message, links), html: renderHtml(message, links) });
