// The script of the file that holds everything, with all its styles: the story and the deck, from a stick, without a network.
import '$lib/take-away/styles';
import { startOneFile } from '$lib/take-away/start';

startOneFile(document);
