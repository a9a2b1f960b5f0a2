import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { AfterDrawing } from './after-drawing.tsx';

test('stands aside while the server draws, and comes once the page is alive', async () => {
  const page = <p>Home<AfterDrawing> and views</AfterDrawing></p>;
  const place = document.createElement('div');
  place.innerHTML = '<p>Home</p>'; // as the server draws it
  const wrong: unknown[] = [];
  await act(async () => void hydrateRoot(place, page, { onRecoverableError: (error) => wrong.push(error) }));
  expect(place.textContent).toBe('Home and views');
  expect(wrong).toEqual([]);
});
