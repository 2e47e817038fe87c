// Which dialog of a window is open, and how it opens and closes.

/** The dialogs there are. */
export type DialogName = 'help' | 'go' | 'refused';

/** At most one dialog is open. */
export class Opened {
	/** The open dialog; `null` when there is none. */
	current = $state<DialogName | null>(null);
	/** Address of the window that the browser did not let open; empty when there is none. */
	refused = $state('');

	/** Says that a window could not be opened, and where it is. @param address of its page */
	refuse(address: string): void {
		this.refused = address;
		this.current = 'refused';
	}

	/**
	 * For a dialog's element: shows it while it is the open one, above everything and alone with the keys.
	 * @returns an attachment
	 */
	readonly follow = (name: DialogName) => (dialog: HTMLDialogElement) => {
		const closed = (): void => {
			if (this.current === name) this.current = null;
		};
		dialog.addEventListener('close', closed);
		$effect(() => {
			if (this.current !== name) dialog.close();
			else if (!dialog.open) dialog.showModal();
		});
		return () => dialog.removeEventListener('close', closed);
	};
}
