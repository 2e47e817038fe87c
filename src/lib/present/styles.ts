// The look of the deck and of the speaker's window; no page of the story loads it.
import './room-tokens.css';
import './slide.css';
import './deck.css';
import './speaker.css';
import './paper.css';
