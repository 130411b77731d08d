/* global addEventListener, document, MessageChannel, parent, performance, PerformanceObserver, requestAnimationFrame, window */
/**
 * Runs in each page, and in each of its frames, before anything else does: it only listens.
 *
 * One article: its text is painted when the browser reports the largest text painted so far to
 * be one of its paragraphs (Largest Contentful Paint, which sees into shadow trees and, from
 * within, into frames). Nothing polls, so nothing adds to the main thread's work.
 *
 * Many articles: most of them are never painted, as they lie below the screen. The page is
 * asked in each frame how many of them have their text, and the time is that after the frame
 * in which all had.
 */
// eslint-disable-next-line no-unused-vars
function probe({ minimumArea, count, paragraphs, shown }) {
  const isTop = window === parent;
  const found = { paints: [], shift: 0, blocking: 0, longest: 0, all: 0 };
  const origin = performance.timeOrigin;
  window.benchFound = found;

  const observe = (type, take) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  };
  observe('largest-contentful-paint', ({ startTime, size }) => {
    found.paints.push([origin + startTime, size]);
    if (size >= minimumArea && !count && !shown) window.benchPainted?.('painted');
  });
  if (!isTop) {
    addEventListener('DOMContentLoaded', () => parent.postMessage('bench: there', '*'));
    return;
  }
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) found.shift += value;
  });
  observe('longtask', ({ duration }) => {
    found.blocking += duration - 50;
    found.longest = Math.max(found.longest, duration);
  });
  if (!count && !shown) return;

  let framesThere = 0;
  addEventListener('message', ({ data }) => {
    if (data === 'bench: there') framesThere++;
  });
  const hasText = (place) => {
    const child = place.firstElementChild;
    const holder = child?.shadowRoot ?? place;
    return holder.querySelectorAll('p').length >= paragraphs;
  };
  let there = 0;
  const places = document.getElementsByClassName('place');
  const complete = () => {
    if (shown) return !!document.body && shown();
    while (there < places.length && hasText(places[there])) there++;
    return Math.max(there, framesThere) >= count;
  };
  const look = () => {
    if (!complete()) return void requestAnimationFrame(look);
    // a message posted in a frame is delivered after that frame's layout and paint
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      found.all = performance.now();
      window.benchPainted?.('painted');
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}
