import { useEffect, useState } from 'react';
import { wallKey } from './wallView.ts';

/** Fills the screen, or gives it back. A browser that will not, or on a telephone cannot, is no reason to stop. */
export const toggleFullScreen = (): void => {
  if (!document.fullscreenEnabled) return;
  const { fullscreenElement, documentElement } = document;
  const asked = fullscreenElement === null ? documentElement.requestFullscreen() : document.exitFullscreen();
  asked.catch(() => undefined);
};

/** B or a full stop makes the wall neutral and brings it back; F fills the screen. */
export const useWallKeys = (): boolean => {
  const [blank, setBlank] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wish = wallKey(event);
      if (wish === 'blank') setBlank((before) => !before);
      if (wish === 'fullScreen') toggleFullScreen();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return blank;
};
