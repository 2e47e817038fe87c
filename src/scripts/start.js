// `npm start`: installs what is missing, builds the site, serves it and prints the address.
import { install, npm } from './install.js';

install();
npm('run', 'build', '--silent');
const { serve } = await import('./serve.js');
const { url } = await serve({ port: Number(process.env.PORT ?? 4173) });
console.log(`\nFifty-eight spoke is at ${url}/ (stop it with Ctrl+C)`);
