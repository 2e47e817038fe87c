// The one script readers get: brings every story on the page to life.
import { keepOffline } from '$lib/page/offline';
import { start } from '$lib/readings/start.svelte';

for (const root of document.querySelectorAll<HTMLElement>('[data-story]')) start(root);

keepOffline();
