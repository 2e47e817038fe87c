// The script of the deck and of the speaker's window; readers of the story never get it.
import { startDeck, startSpeaker } from '$lib/present/start';

for (const root of document.querySelectorAll<HTMLElement>('[data-deck]')) startDeck(root);
for (const root of document.querySelectorAll<HTMLElement>('[data-speaker]')) startSpeaker(root);
