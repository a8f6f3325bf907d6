// A form that asks for a time zone begins with the browser's own.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

for (const select of document.querySelectorAll("select[data-guess-zone]")) {
  const isUntouched = select.value === "UTC";
  if (isUntouched && [...select.options].some((option) => option.value === zone)) select.value = zone;
}
