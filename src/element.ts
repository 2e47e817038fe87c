// The one file an editor names: it knows `<defector-story>`, and loads the rest when one comes near the screen.
import { define } from '$lib/embed/element/loader';

define();
