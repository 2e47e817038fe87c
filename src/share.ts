// The small script of pages for those who quote, cite and embed: copy buttons, and the embed builder.
import { startBuilder } from '$lib/embed/builder';
import { copyButtons } from '$lib/page/copy';

copyButtons(document);
for (const root of document.querySelectorAll<HTMLElement>('[data-builder]')) startBuilder(root);
