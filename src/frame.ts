// The script of the story in a frame: brings it to life in somebody else's page. Keeps and stores nothing.
import { startFrame } from '$lib/embed/frame/start.svelte';

for (const root of document.querySelectorAll<HTMLElement>('[data-story][data-frame]'))
	startFrame(root);
