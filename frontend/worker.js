// Shows alerts while the desk is closed, and opens what they are about. It lies between nothing: pages are loaded as if it were not there.
self.addEventListener("push", (event) => {
  const { title, body, url, tag, lang } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, tag, lang, dir: "auto", data: { url } }));
});

// A window that shows it already is enough; no other is led away from what somebody writes there.
async function open(path) {
  const url = new URL(path, self.location.origin);
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const near = windows.find((each) => new URL(each.url).pathname === url.pathname);
  await (near ? near.focus() : self.clients.openWindow(url.href));
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});
