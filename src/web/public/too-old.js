// For browsers that cannot run the application: one plain sentence instead of an empty page.
document.addEventListener('DOMContentLoaded', function () {
  document.getElementById('root').textContent = '浏览器版本过低，请换用内核为 Chromium 100 及以上的浏览器（如新版 Edge、360 安全浏览器极速模式）。';
});
