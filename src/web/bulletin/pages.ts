/** 通报: drafts, what was issued, how the office writes. */
import { definePages } from '../app/page.ts';

const one = () => import('./bulletin-page.tsx');

export default definePages([
  {
    path: '/bulletins',
    title: 'bulletin:title',
    action: 'bulletin.read',
    menu: { group: 'bulletin', place: 10 },
    load: () => import('./bulletins-page.tsx'),
  },
  {
    path: '/bulletins/new',
    title: 'bulletin:new',
    action: 'bulletin.write',
    under: '/bulletins',
    load: () => import('./new-bulletin-page.tsx'),
  },
  { path: '/bulletins/$id', title: 'bulletin:one', action: 'bulletin.read', under: '/bulletins', load: one },
  { path: '/bulletins/$id/$tab', title: 'bulletin:one', action: 'bulletin.read', under: '/bulletins', load: one },
  {
    path: '/bulletin-styles',
    title: 'bulletin:styles.title',
    action: 'bulletin.read',
    menu: { group: 'bulletin', place: 20 },
    load: () => import('./styles-page.tsx'),
  },
  {
    path: '/bulletin-styles/$id',
    title: 'bulletin:styles.one',
    action: 'bulletin.read',
    under: '/bulletin-styles',
    load: () => import('./style-page.tsx'),
  },
]);
