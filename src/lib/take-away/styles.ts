// The look of the file that holds everything: that of the story's page, and that of the deck.
import '../page/fonts.css';
import '../page/tokens.css';
import '../page/page.css';
import '../page/controls.css';
import '../charts/styles';
import '../page/small.css';
import '../page/after.css';
import '../page/access.css';
import '../page/print.css';
import '../present/styles';
import './one-file.css';
