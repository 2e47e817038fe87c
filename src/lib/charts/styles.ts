// The look of all charts: the shared marks, and what each chart adds in its own folder.
import './parts/marks.css';

import.meta.glob('./*/*.css', { eager: true });
