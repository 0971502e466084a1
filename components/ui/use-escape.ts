'use client';

import { useEffect, useRef } from 'react';

type Layer = { readonly close: () => void };

const layers: Layer[] = [];

/** What is on top of everything that Escape can close and that react-aria does not itself manage. */
function onKeyDown(event: KeyboardEvent) {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const top = layers.at(-1);
  if (!top) return;
  event.preventDefault();
  top.close();
}

/** Closes the topmost open layer on Escape; menus and dialogs take the key before it gets here. */
export function useEscape(isOpen: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (!isOpen) return;
    const layer: Layer = { close: () => close.current() };
    layers.push(layer);
    // On the window, so that overlays that stop the event at the document come first.
    if (layers.length === 1) window.addEventListener('keydown', onKeyDown);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [isOpen]);
}
