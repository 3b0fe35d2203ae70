/** Whether anyone has put the cursor into the text yet; before that it stands at the very beginning by chance. */
import { useCallback } from 'react';
import { useDesk } from './desk-context.ts';

export function usePlaced(): () => boolean {
  const { editor } = useDesk();
  return useCallback(() => editor !== undefined && editor.state.selection.from > 1, [editor]);
}
